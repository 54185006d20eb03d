import { compare, type Fraction } from '../../../core/fraction.ts';
import type { Outcome, Tie } from './method.ts';

/** Options from best to worst by a comparison (negative: a before b); those it calls equal share a group. */
export function orderBy(options: number, before: (a: number, b: number) => number): number[][] {
  const sorted = Array.from({ length: options }, (_, option) => option).sort(before);
  const groups: number[][] = [];
  for (const option of sorted) {
    const group = groups.at(-1);
    if (group !== undefined && before(group[0]!, option) === 0) group.push(option);
    else groups.push([option]);
  }
  return groups;
}

/** Most first; `next` columns decide where the ones before them are equal. */
export function orderByMost(...columns: readonly (readonly Fraction[])[]): number[][] {
  return orderBy(columns[0]!.length, (a, b) => {
    for (const column of columns) {
      const difference = compare(column[b]!, column[a]!);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

/** Gives the seats to the best groups; a group that does not fit whole is a tie, and all of it is among the winners. */
export function seatFirst(
  order: readonly (readonly number[])[],
  seats: number,
): { readonly winners: readonly number[]; readonly tie: Tie | null } {
  const winners: number[] = [];
  for (const group of order) {
    const left = seats - winners.length;
    if (left <= 0) break;
    winners.push(...group);
    if (group.length > left) return { winners: ascending(winners), tie: { between: ascending(group), seats: left } };
  }
  return { winners: ascending(winners), tie: null };
}

/** As `seatFirst`, but nobody wins a vote in which nothing was expressed. */
export function seatIfExpressed(
  ballots: Outcome['ballots'],
  order: readonly (readonly number[])[],
  seats: number,
): { readonly winners: readonly number[]; readonly tie: Tie | null } {
  return ballots.expressed === 0n ? { winners: [], tie: null } : seatFirst(order, seats);
}

export const ascending = (options: readonly number[]): number[] => [...options].sort((a, b) => a - b);

/** The smaller of two; `Math.min` cannot compare bigints. */
export function smaller(a: bigint, b: bigint): bigint {
  if (a < b) return a;
  return b;
}
