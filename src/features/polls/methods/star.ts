import { z } from 'zod';
import { refuse } from '../../../core/feature.ts';
import { fraction } from '../../../core/fraction.ts';
import { answersNothing, checkLevels, countLevels, decodeLevels, encodeLevels, pointsOf } from './levels.ts';
import { anySecrecy, type Levels, type Method, type Profile } from './method.ts';
import { ascending, orderBy } from './order.ts';
import { blank } from './settings.ts';

const settings = z.strictObject({
  /** Scores go from 0 to this. */
  max: z.int().min(1).max(10).default(5),
  blank,
});

/** Score, then automatic runoff: of the two with the highest totals, the one scored higher on more ballots wins. */
export const star: Method<Levels, z.infer<typeof settings>> = {
  name: 'star',
  kind: 'levels',
  secrecy: anySecrecy,
  settings,

  fits: () => null,
  encode: (ballot, question) => encodeLevels(ballot, question.settings.max),
  decode: (text, question) => decodeLevels(text, question.options, question.settings.max),

  validate(ballot, { options, settings: { max, blank } }) {
    const wrong = checkLevels(ballot, options, max);
    if (wrong !== null) return wrong;
    return answersNothing(ballot) && !blank ? refuse('polls-ballot-empty') : ballot;
  },

  count(profile, { options, settings: { max } }) {
    const levels = countLevels(profile, options, max);
    const { ballots } = levels;
    const points = pointsOf(levels);
    const above = compareScores(profile, options);
    const highest = levels.counts.map(row => row[max]!);
    const finals = finalists(points, above, highest);
    const order = orderAfterRunoffs(finals, points, above, highest);
    const winners = ballots.expressed === 0n ? [] : ascending(order[0]!);
    return {
      method: 'star',
      options,
      seats: 1,
      winners,
      order,
      tie: winners.length > 1 ? { between: winners, seats: 1 } : null,
      ballots,
      figures: [{ name: 'points', values: points.map(sum => fraction(sum)) }],
      details: { kind: 'pairwise', preferring: above, paths: null, failed: [] },
    };
  },
};

/** `above[a][b]` ballots score a above b; no score is 0. */
function compareScores(profile: Profile<Levels>, options: number): bigint[][] {
  const above = Array.from({ length: options }, () => new Array<number>(options).fill(0));
  for (const { ballot, count } of profile)
    for (let a = 0; a < options; a += 1)
      for (let b = 0; b < options; b += 1)
        if ((ballot.levels[a] ?? 0) > (ballot.levels[b] ?? 0)) above[a]![b]! += count;
  return above.map(row => row.map(BigInt));
}

const most = (a: bigint, b: bigint): number => (a > b ? -1 : a < b ? 1 : 0);

/**
 * Every pair that may meet in the runoff: one pair, unless totals, direct comparisons and highest scores are all equal.
 * Among equal totals, the one that wins more direct comparisons with the others goes first, then the one with more highest scores.
 */
function finalists(points: bigint[], above: bigint[][], highest: bigint[]): [number, number][] {
  const groups = orderBy(points.length, (a, b) => most(points[a]!, points[b]!)).flatMap(tied => {
    const wins = (a: number) => BigInt(tied.filter(b => above[a]![b]! > above[b]![a]!).length);
    return orderBy(tied.length, (i, j) => {
      const [a, b] = [tied[i]!, tied[j]!];
      return most(wins(a), wins(b)) || most(highest[a]!, highest[b]!);
    }).map(group => group.map(at => tied[at]!));
  });
  const first = groups[0]!;
  if (first.length === 1) return (groups[1] ?? []).map(second => [first[0]!, second]);
  return first.flatMap((a, at) => first.slice(at + 1).map((b): [number, number] => [a, b]));
}

/** The winners of the possible runoffs first, then who lost one, then the rest by total. A runoff tied by ballots goes to the higher total, then to more highest scores. */
function orderAfterRunoffs(
  finals: [number, number][],
  points: bigint[],
  above: bigint[][],
  highest: bigint[],
): number[][] {
  const winners = new Set<number>();
  for (const [a, b] of finals) {
    const better = most(above[a]![b]!, above[b]![a]!) || most(points[a]!, points[b]!) || most(highest[a]!, highest[b]!);
    if (better <= 0) winners.add(a);
    if (better >= 0) winners.add(b);
  }
  const inFinal = new Set(finals.flat());
  const place = (option: number) => (winners.has(option) ? 0 : inFinal.has(option) ? 1 : 2);
  return orderBy(points.length, (a, b) => place(a) - place(b) || (place(a) === 2 ? most(points[a]!, points[b]!) : 0));
}
