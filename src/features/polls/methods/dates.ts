import { z } from 'zod';
import { refuse } from '../../../core/feature.ts';
import { fraction } from '../../../core/fraction.ts';
import { answersNothing, checkLevels, countLevels, decodeLevels, encodeLevels } from './levels.ts';
import { type Levels, type Method, neverSecret } from './method.ts';
import { orderByMost, seatIfExpressed } from './order.ts';
import { blank, seats, seatsFit } from './settings.ts';

/** The answers by level. */
export const availabilities = ['no', 'if-need-be', 'yes'] as const;

const settings = z.strictObject({ seats, blank });

/** Yes, if need be or no per date; the date most people can make wins, of equal ones the one with more plain yes. No answer is a no. */
export const dates: Method<Levels, z.infer<typeof settings>> = {
  name: 'dates',
  kind: 'levels',
  secrecy: neverSecret,
  settings,

  fits: question => seatsFit(question.options, question.settings.seats),
  encode: ballot => encodeLevels(ballot, availabilities.length - 1),
  decode: (text, question) => decodeLevels(text, question.options, availabilities.length - 1),

  validate(ballot, { options, settings: { blank } }) {
    const wrong = checkLevels(ballot, options, availabilities.length - 1);
    if (wrong !== null) return wrong;
    return answersNothing(ballot) && !blank ? refuse('polls-ballot-empty') : ballot;
  },

  count(profile, { options, settings: { seats } }) {
    const { ballots, counts, unanswered } = countLevels(profile, options, availabilities.length - 1);
    const yes = counts.map(row => fraction(row[2]!));
    const available = counts.map(row => fraction(row[1]! + row[2]!));
    const order = orderByMost(available, yes);
    return {
      method: 'dates',
      options,
      seats,
      ...seatIfExpressed(ballots, order, seats),
      order,
      ballots,
      figures: [
        { name: 'available', values: available },
        { name: 'yes', values: yes },
      ],
      details: { kind: 'levels', counts, unanswered },
    };
  },
};
