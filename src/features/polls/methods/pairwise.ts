import { countBallots, type Outcome, type Profile, type Ranking } from './method.ts';
import { ranksNothing } from './ranking.ts';

/** A square of whole numbers by two options; counts of ballots are exact below 2^53, which `countBallots` guards. */
export type Square = readonly (readonly number[])[];

export type Comparisons = {
  readonly ballots: Outcome['ballots'];
  /** `preferring[a][b]` ballots rank a above b. */
  readonly preferring: Square;
  /** `equal[a][b]` ballots compare a and b and find them equal. */
  readonly equal: Square;
};

/** Compares every two options on every ballot that is not blank. */
export function compareInPairs(
  profile: Profile<Ranking>,
  options: number,
  unranked: 'last-tied' | 'not-compared',
): Comparisons {
  const ballots = countBallots(profile, ranksNothing);
  const preferring = square(options);
  const equal = square(options);
  // An unranked option ranks below every rank there is, or has a rank that compares with nothing.
  const last = unranked === 'last-tied' ? options + 1 : Number.NaN;
  const ranks = new Array<number>(options);
  for (const { ballot, count } of profile) {
    if (ranksNothing(ballot)) continue;
    for (let option = 0; option < options; option += 1) ranks[option] = ballot.ranks[option] || last;
    for (let a = 0; a < options; a += 1) {
      const rank = ranks[a]!;
      for (let b = a + 1; b < options; b += 1) {
        const other = ranks[b]!;
        if (rank < other) preferring[a]![b]! += count;
        else if (other < rank) preferring[b]![a]! += count;
        else if (rank === other) equal[a]![b]! += count;
      }
    }
  }
  for (let a = 0; a < options; a += 1) for (let b = 0; b < a; b += 1) equal[a]![b] = equal[b]![a]!;
  return { ballots, preferring, equal };
}

export const square = (size: number): number[][] => Array.from({ length: size }, () => new Array<number>(size).fill(0));

export const exactly = (numbers: Square): bigint[][] => numbers.map(row => row.map(BigInt));

/** Options nobody else in the set beats, then those nobody beats once these are gone, and so on; options of one layer are tied. `beats` has no cycle. */
export function peel(options: readonly number[], beats: (a: number, b: number) => boolean): number[][] {
  const layers: number[][] = [];
  let left = [...options];
  while (left.length > 0) {
    const layer = left.filter(option => !left.some(other => beats(other, option)));
    if (layer.length === 0)
      throw new Error('The options beat each other in a circle, which the method should have broken.');
    layers.push(layer);
    left = left.filter(option => !layer.includes(option));
  }
  return layers;
}
