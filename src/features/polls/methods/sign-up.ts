import { z } from 'zod';
import { refuse } from '../../../core/feature.ts';
import { compare, fraction, minus, zero } from '../../../core/fraction.ts';
import { checkChoice, choiceOf, countChoices, decodeChoice, encodeChoice } from './choice.ts';
import { type Choice, type Method, neverSecret } from './method.ts';
import { orderByMost } from './order.ts';
import { blank } from './settings.ts';

const settings = z.strictObject({
  /** Places per option, null without limit; an empty list: no limit anywhere. */
  places: z.array(z.int().min(1).max(100_000).nullable()).max(20).default([]),
  /** How many options one member may sign up for; null: any number. */
  max: z.int().min(1).max(20).nullable().default(1),
  blank,
});

export type SignUpSettings = z.infer<typeof settings>;

/** Names on lists with so many places each; who comes when an option is full waits, in order of arrival. Nothing wins. */
export const signUp: Method<Choice, SignUpSettings> = {
  name: 'sign-up',
  kind: 'choice',
  secrecy: neverSecret,
  settings,

  fits({ options, settings: { places, max } }) {
    if (places.length > 0 && places.length !== options)
      return refuse('polls-settings-places', { places: places.length, options });
    return max !== null && max > options ? refuse('polls-settings-too-many-choices', { wanted: max, options }) : null;
  },

  encode: (ballot, { options }) => encodeChoice(ballot, options),
  decode: (text, { options }) => decodeChoice(text, options),

  validate(ballot, { options, settings: { max, blank } }) {
    const wrong = checkChoice(ballot, options);
    if (wrong !== null) return wrong;
    const chosen = ballot.chosen.length;
    if (chosen === 0 && !blank) return refuse('polls-ballot-empty');
    if (max !== null && chosen > max) return refuse('polls-ballot-too-many', { max, chosen });
    return choiceOf(ballot.chosen);
  },

  count(profile, { options, settings: { places } }) {
    const { votes, ballots } = countChoices(profile, options);
    const taken = votes.map((wanted, option) => {
      const limit = places[option];
      return limit === null || limit === undefined || compare(wanted, fraction(limit)) <= 0 ? wanted : fraction(limit);
    });
    return {
      method: 'sign-up',
      options,
      seats: null,
      winners: [],
      order: orderByMost(votes),
      tie: null,
      ballots,
      figures: [
        { name: 'taken', values: taken },
        { name: 'waiting', values: votes.map((wanted, option) => minus(wanted, taken[option] ?? zero)) },
      ],
      details: { kind: 'plain' },
    };
  },
};

/** Who has a place in each option and who waits, given who asked for it in order of arrival. */
export function allot<Who>(
  arrivals: readonly (readonly Who[])[],
  { places }: SignUpSettings,
): { readonly placed: readonly Who[]; readonly waiting: readonly Who[] }[] {
  return arrivals.map((people, option) => {
    const limit = places[option] ?? people.length;
    return { placed: people.slice(0, limit), waiting: people.slice(limit) };
  });
}
