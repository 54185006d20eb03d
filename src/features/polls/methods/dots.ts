import { z } from 'zod';
import { refuse } from '../../../core/feature.ts';
import { fraction } from '../../../core/fraction.ts';
import { pack, unpack } from './codec.ts';
import { checkLevels, countLevels, pointsOf } from './levels.ts';
import { anySecrecy, type Levels, type Method } from './method.ts';
import { orderByMost, seatIfExpressed } from './order.ts';
import { blank, seats, seatsFit } from './settings.ts';

const settings = z
  .strictObject({
    /** Dots each member has to spread; 100 for 20 options still fit a button. */
    budget: z.int().min(1).max(100).default(10),
    /** The most dots one option may get from one member; null: all of them. */
    most: z.int().min(1).max(100).nullable().default(null),
    /** Whether every dot must be spent. */
    spendAll: z.boolean().default(false),
    seats,
    blank,
  })
  .refine(({ budget, most }) => most === null || most <= budget, { path: ['most'], message: 'must be at most budget' });

const dotsOf = (ballot: Levels): number[] => ballot.levels.map(level => level ?? 0);
const spent = (ballot: Levels): number => dotsOf(ballot).reduce((sum, dots) => sum + dots, 0);
const isBlank = (ballot: Levels): boolean => ballot.levels.every(level => level === null || level === 0);

/** A budget of dots to spread; the most dots win. Equal dots are a tie; dots not spent are lost. */
export const dots: Method<Levels, z.infer<typeof settings>> = {
  name: 'dots',
  kind: 'levels',
  secrecy: anySecrecy,
  settings,

  fits({ options, settings: { budget, most, spendAll, seats } }) {
    if (spendAll && most !== null && most * options < budget)
      return refuse('polls-settings-dots-unspendable', { budget, most, options });
    return seatsFit(options, seats);
  },

  encode: (ballot, { settings: { budget } }) => pack(dotsOf(ballot), budget + 1),
  decode(text, { options, settings: { budget } }) {
    const digits = unpack(text, options, budget + 1);
    return digits === null ? refuse('polls-ballot-unreadable') : { kind: 'levels', levels: digits };
  },

  validate(ballot, { options, settings: { budget, most, spendAll, blank } }) {
    const wrong = checkLevels(ballot, options, budget);
    if (wrong !== null) return wrong;
    if (isBlank(ballot)) return blank ? { kind: 'levels', levels: dotsOf(ballot) } : refuse('polls-ballot-empty');
    if (spent(ballot) > budget) return refuse('polls-ballot-over-budget', { budget, spent: spent(ballot) });
    if (most !== null && dotsOf(ballot).some(dots => dots > most))
      return refuse('polls-ballot-too-many-dots', { most });
    if (spendAll && spent(ballot) < budget)
      return refuse('polls-ballot-dots-left', { budget, left: budget - spent(ballot) });
    return { kind: 'levels', levels: dotsOf(ballot) };
  },

  count(profile, { options, settings: { budget, seats } }) {
    const levels = countLevels(profile, options, budget, isBlank);
    const points = pointsOf(levels).map(sum => fraction(sum));
    const order = orderByMost(points);
    return {
      method: 'dots',
      options,
      seats,
      ...seatIfExpressed(levels.ballots, order, seats),
      order,
      ballots: levels.ballots,
      figures: [{ name: 'points', values: points }],
      details: { kind: 'plain' },
    };
  },
};
