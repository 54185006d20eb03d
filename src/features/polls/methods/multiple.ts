import { z } from 'zod';
import { refuse } from '../../../core/feature.ts';
import { checkChoice, choiceOf, countChoices, decodeChoice, encodeChoice } from './choice.ts';
import { anySecrecy, type Choice, type Method } from './method.ts';
import { orderByMost, seatIfExpressed } from './order.ts';

const settings = z
  .strictObject({
    /** The fewest and most options a ballot may choose; no `max` means all of them. */
    min: z.int().min(1).max(20).default(1),
    max: z.int().min(1).max(20).nullable().default(null),
    /** How many options win. */
    seats: z.int().min(1).max(20).default(1),
    /** Whether a member may answer without choosing. */
    blank: z.boolean().default(false),
  })
  .refine(({ min, max }) => max === null || min <= max, { path: ['max'], message: 'must be at least min' });

/** Several options each, every one counting one vote (approval); the most votes win. Equal votes are a tie. */
export const multiple: Method<Choice, z.infer<typeof settings>> = {
  name: 'multiple',
  kind: 'choice',
  secrecy: anySecrecy,
  settings,

  fits({ options, settings: { min, max, seats } }) {
    if (seats >= options) return refuse('polls-settings-too-many-seats', { seats, options });
    if (min > options) return refuse('polls-settings-too-many-choices', { wanted: min, options });
    if (max !== null && max > options) return refuse('polls-settings-too-many-choices', { wanted: max, options });
    return null;
  },

  encode: (ballot, { options }) => encodeChoice(ballot, options),
  decode: (text, { options }) => decodeChoice(text, options),

  validate(ballot, { options, settings: { min, max, blank } }) {
    const wrong = checkChoice(ballot, options);
    if (wrong !== null) return wrong;
    const chosen = ballot.chosen.length;
    if (chosen === 0) return blank ? ballot : refuse('polls-ballot-empty');
    if (chosen < min) return refuse('polls-ballot-too-few', { min, chosen });
    if (max !== null && chosen > max) return refuse('polls-ballot-too-many', { max, chosen });
    return choiceOf(ballot.chosen);
  },

  count(profile, { options, settings: { seats } }) {
    const { votes, ballots } = countChoices(profile, options);
    const order = orderByMost(votes);
    return {
      method: 'multiple',
      options,
      seats,
      ...seatIfExpressed(ballots, order, seats),
      order,
      ballots,
      figures: [{ name: 'votes', values: votes }],
      details: { kind: 'plain' },
    };
  },
};
