import { z } from 'zod';
import { refuse } from '../../../core/feature.ts';
import { fraction } from '../../../core/fraction.ts';
import { answersNothing, checkLevels, countLevels, decodeLevels, encodeLevels } from './levels.ts';
import { type Levels, type Method, neverSecret } from './method.ts';
import { orderBy } from './order.ts';
import { blank } from './settings.ts';

/** The stances by level. */
export const stances = ['object', 'aside', 'concern', 'consent'] as const;

const settings = z.strictObject({ blank });

/** A stance per proposal; a proposal stands when somebody consents, be it with a concern, and nobody objects. Standing aside neither helps nor hinders. */
export const consent: Method<Levels, z.infer<typeof settings>> = {
  name: 'consent',
  kind: 'levels',
  secrecy: neverSecret,
  settings,

  fits: () => null,
  encode: ballot => encodeLevels(ballot, stances.length - 1),
  decode: (text, question) => decodeLevels(text, question.options, stances.length - 1),

  validate(ballot, { options, settings: { blank } }) {
    const wrong = checkLevels(ballot, options, stances.length - 1);
    if (wrong !== null) return wrong;
    return answersNothing(ballot) && !blank ? refuse('polls-ballot-empty') : ballot;
  },

  count(profile, { options }) {
    const { ballots, counts, unanswered } = countLevels(profile, options, stances.length - 1);
    const objections = counts.map(row => row[0]!);
    const support = counts.map(row => row[2]! + row[3]!);
    const stands = (option: number) => objections[option] === 0n && support[option]! > 0n;
    return {
      method: 'consent',
      options,
      seats: null,
      winners: counts.flatMap((_, option) => (stands(option) ? [option] : [])),
      order: orderBy(options, (a, b) => Number(stands(b)) - Number(stands(a))),
      tie: null,
      ballots,
      figures: [
        { name: 'support', values: support.map(count => fraction(count)) },
        { name: 'objections', values: objections.map(count => fraction(count)) },
      ],
      details: { kind: 'levels', counts, unanswered },
    };
  },
};
