import { z } from 'zod';
import { refuse } from '../../../core/feature.ts';
import { fraction } from '../../../core/fraction.ts';
import { answersNothing, checkLevels, countLevels, decodeLevels, encodeLevels } from './levels.ts';
import { anySecrecy, type Levels, type Method } from './method.ts';
import { orderBy, seatIfExpressed, smaller } from './order.ts';
import { blank, seats, seatsFit } from './settings.ts';

const settings = z.strictObject({
  /** How many grades there are; 0 is "to reject". */
  grades: z.int().min(2).max(11).default(7),
  /** Whether every option must be graded. */
  complete: z.boolean().default(false),
  seats,
  blank,
});

/** A grade per option; the best median grade wins. An option left out got the lowest grade, so that all are judged by as many. */
export const majorityJudgment: Method<Levels, z.infer<typeof settings>> = {
  name: 'majority-judgment',
  kind: 'levels',
  secrecy: anySecrecy,
  settings,

  fits: question => seatsFit(question.options, question.settings.seats),
  encode: (ballot, question) => encodeLevels(ballot, question.settings.grades - 1),
  decode: (text, question) => decodeLevels(text, question.options, question.settings.grades - 1),

  validate(ballot, { options, settings: { grades, complete, blank } }) {
    const wrong = checkLevels(ballot, options, grades - 1);
    if (wrong !== null) return wrong;
    if (answersNothing(ballot)) return blank ? ballot : refuse('polls-ballot-empty');
    const missing = ballot.levels.filter(level => level === null).length;
    return complete && missing > 0 ? refuse('polls-ballot-incomplete', { missing }) : ballot;
  },

  count(profile, { options, settings: { grades, seats } }) {
    const { ballots, counts, unanswered } = countLevels(profile, options, grades - 1);
    const merits = counts.map(([lowest, ...others], option) => [lowest! + unanswered[option]!, ...others]);
    const order = orderBy(options, (a, b) => compareMerit(merits[a]!, merits[b]!));
    return {
      method: 'majority-judgment',
      options,
      seats,
      ...seatIfExpressed(ballots, order, seats),
      order,
      ballots,
      figures: [{ name: 'median', values: merits.map(merit => fraction(medianOf(merit))) }],
      details: { kind: 'levels', counts, unanswered },
    };
  },
};

const sum = (counts: readonly bigint[]): bigint => counts.reduce((total, count) => total + count, 0n);

/** The grade of the lower middle: the best one that more than half of the ballots give or exceed. */
function medianOf(counts: readonly bigint[]): number {
  const middle = (sum(counts) + 1n) / 2n;
  let reached = 0n;
  for (let grade = 0; grade < counts.length; grade += 1) {
    reached += counts[grade]!;
    if (reached >= middle && reached > 0n) return grade;
  }
  return 0;
}

/**
 * The tie rule of Balinski and Laraki: while the medians are equal, take one ballot of that grade from both and look again.
 * Once an even number is left, that means: the best of the lower half, the worst of the upper half, and so on outwards;
 * read in runs of equal grades, so that 65,000 ballots that tie take a dozen steps. Both options have equally many grades.
 */
function compareMerit(a: readonly bigint[], b: readonly bigint[]): number {
  const [left, right] = [[...a], [...b]];
  do {
    if (sum(left) === 0n) return 0;
    const [grade, other] = [medianOf(left), medianOf(right)];
    if (grade !== other) return other - grade;
    left[grade]! -= 1n;
    right[grade]! -= 1n;
  } while (sum(left) % 2n === 1n);
  return compareOutwards(outwards(left), outwards(right));
}

type Run = { readonly low: number; readonly high: number; readonly length: bigint };

/** The pairs of grades met from the middle outwards, for an even number of ballots. */
function outwards(counts: readonly bigint[]): Run[] {
  const half = sum(counts) / 2n;
  const lower = [...counts];
  const upper = counts.map(() => 0n);
  for (let grade = counts.length - 1, left = half; grade >= 0; grade -= 1) {
    const moved = smaller(lower[grade]!, left);
    lower[grade]! -= moved;
    upper[grade] = moved;
    left -= moved;
  }
  const runs: Run[] = [];
  let low = counts.length - 1;
  let high = 0;
  while (true) {
    while (low >= 0 && lower[low] === 0n) low -= 1;
    while (high < counts.length && upper[high] === 0n) high += 1;
    if (low < 0) return runs;
    const length = smaller(lower[low]!, upper[high]!);
    runs.push({ low, high, length });
    lower[low]! -= length;
    upper[high]! -= length;
  }
}

function compareOutwards(left: readonly Run[], right: readonly Run[]): number {
  let [i, j] = [0, 0];
  let [done, others] = [0n, 0n];
  while (i < left.length && j < right.length) {
    const [a, b] = [left[i]!, right[j]!];
    if (a.low !== b.low) return b.low - a.low;
    if (a.high !== b.high) return b.high - a.high;
    const step = smaller(a.length - done, b.length - others);
    done += step;
    others += step;
    if (done === a.length) [i, done] = [i + 1, 0n];
    if (others === b.length) [j, others] = [j + 1, 0n];
  }
  return 0;
}
