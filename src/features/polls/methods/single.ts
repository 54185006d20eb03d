import { z } from 'zod';
import { refuse } from '../../../core/feature.ts';
import { checkChoice, choiceOf, countChoices } from './choice.ts';
import { pack, unpack } from './codec.ts';
import { anySecrecy, type Choice, type Method } from './method.ts';
import { orderByMost, seatIfExpressed } from './order.ts';

const settings = z.strictObject({
  /** How many options win. */
  seats: z.int().min(1).max(20).default(1),
  /** Whether a member may answer without choosing. */
  blank: z.boolean().default(false),
});

/** One option each; the most votes win. Equal votes are a tie. */
export const single: Method<Choice, z.infer<typeof settings>> = {
  name: 'single',
  kind: 'choice',
  secrecy: anySecrecy,
  settings,

  fits: ({ options, settings: { seats } }) =>
    seats < options ? null : refuse('polls-settings-too-many-seats', { seats, options }),

  encode: (ballot, { options }) => pack([ballot.chosen.length === 0 ? 0 : ballot.chosen[0]! + 1], options + 1),

  decode(text, { options }) {
    const digits = unpack(text, 1, options + 1);
    if (digits === null) return refuse('polls-ballot-unreadable');
    return choiceOf(digits[0] === 0 ? [] : [digits[0]! - 1]);
  },

  validate(ballot, { options, settings: { blank } }) {
    const wrong = checkChoice(ballot, options);
    if (wrong !== null) return wrong;
    if (ballot.chosen.length === 0 && !blank) return refuse('polls-ballot-empty');
    if (ballot.chosen.length > 1) return refuse('polls-ballot-too-many', { max: 1, chosen: ballot.chosen.length });
    return ballot;
  },

  count(profile, { options, settings: { seats } }) {
    const { votes, ballots } = countChoices(profile, options);
    const order = orderByMost(votes);
    return {
      method: 'single',
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
