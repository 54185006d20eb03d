import { z } from 'zod';
import { refuse } from '../../../core/feature.ts';
import { fraction, zero } from '../../../core/fraction.ts';
import { answersNothing, checkLevels, countLevels, decodeLevels, encodeLevels, pointsOf } from './levels.ts';
import { anySecrecy, type Levels, type Method } from './method.ts';
import { orderByMost, seatIfExpressed } from './order.ts';
import { blank, seats, seatsFit } from './settings.ts';

const settings = z.strictObject({
  /** Scores go from 0 to this. */
  max: z.int().min(1).max(10).default(5),
  /** Whether every option must be scored. */
  complete: z.boolean().default(false),
  seats,
  blank,
});

/** A score per option; the highest total wins, and an option left out got 0. Equal totals are a tie. */
export const score: Method<Levels, z.infer<typeof settings>> = {
  name: 'score',
  kind: 'levels',
  secrecy: anySecrecy,
  settings,

  fits: question => seatsFit(question.options, question.settings.seats),
  encode: (ballot, question) => encodeLevels(ballot, question.settings.max),
  decode: (text, question) => decodeLevels(text, question.options, question.settings.max),

  validate(ballot, { options, settings: { max, complete, blank } }) {
    const wrong = checkLevels(ballot, options, max);
    if (wrong !== null) return wrong;
    if (answersNothing(ballot)) return blank ? ballot : refuse('polls-ballot-empty');
    const missing = ballot.levels.filter(level => level === null).length;
    return complete && missing > 0 ? refuse('polls-ballot-incomplete', { missing }) : ballot;
  },

  count(profile, { options, settings: { max, seats } }) {
    const levels = countLevels(profile, options, max);
    const points = pointsOf(levels).map(sum => fraction(sum));
    const { ballots } = levels;
    const order = orderByMost(points);
    return {
      method: 'score',
      options,
      seats,
      ...seatIfExpressed(ballots, order, seats),
      order,
      ballots,
      figures: [
        { name: 'points', values: points },
        {
          name: 'mean',
          values: points.map(({ n }) => (ballots.expressed === 0n ? zero : fraction(n, ballots.expressed))),
        },
      ],
      details: { kind: 'levels', counts: levels.counts, unanswered: levels.unanswered },
    };
  },
};
