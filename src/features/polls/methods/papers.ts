import { countBallots, type Outcome, type Profile, type Ranking } from './method.ts';

/**
 * Ranked ballots laid out for counts by rounds, which read them again and again: paper p has the options
 * `sequence[starts[p]] … sequence[starts[p + 1] - 1]` in its order of preference. Equal papers are one, so that no result and no speed
 * depends on how ballots were aggregated.
 */
export type Papers = {
  readonly ballots: Outcome['ballots'];
  readonly counts: readonly number[];
  readonly starts: Int32Array;
  readonly sequence: Int32Array;
  /** 1 where an option shares the rank of the one before it. */
  readonly shares: Uint8Array;
};

/** `shared` says what a rank with several options does: it is kept, or the paper ends before it. */
export function layOut(profile: Profile<Ranking>, shared: 'kept' | 'ends the paper'): Papers {
  const distinct = new Map<string, { order: readonly number[]; ranks: readonly number[]; count: number }>();
  for (const { ballot, count } of profile) {
    const order = preferenceOrder(ballot, shared);
    if (order.length === 0) continue;
    const key = String.fromCharCode(...(shared === 'kept' ? ballot.ranks : order));
    const known = distinct.get(key);
    if (known === undefined) distinct.set(key, { order, ranks: ballot.ranks, count });
    else known.count += count;
  }
  const papers = [...distinct.values()];
  const starts = new Int32Array(papers.length + 1);
  papers.forEach(({ order }, at) => {
    starts[at + 1] = starts[at]! + order.length;
  });
  const sequence = new Int32Array(starts.at(-1)!);
  const shares = new Uint8Array(starts.at(-1)!);
  papers.forEach(({ order, ranks }, paper) => {
    order.forEach((option, at) => {
      sequence[starts[paper]! + at] = option;
      shares[starts[paper]! + at] = at > 0 && ranks[option] === ranks[order[at - 1]!] ? 1 : 0;
    });
  });
  const { cast } = countBallots(profile, () => false);
  const expressed = papers.reduce((sum, { count }) => sum + BigInt(count), 0n);
  return {
    ballots: { cast, expressed, blank: cast - expressed },
    counts: papers.map(paper => paper.count),
    starts,
    sequence,
    shares,
  };
}

/** The ranked options, best first, by counting how many stand before each rank. */
function preferenceOrder({ ranks }: Ranking, shared: 'kept' | 'ends the paper'): number[] {
  const places = new Array<number>(ranks.length + 2).fill(0);
  for (const rank of ranks) if (rank > 0) places[rank + 1]! += 1;
  let end = Number.POSITIVE_INFINITY;
  for (let rank = 1; rank < places.length; rank += 1) {
    if (shared === 'ends the paper' && places[rank]! > 1) end = Math.min(end, places[rank - 1]!);
    places[rank]! += places[rank - 1]!;
  }
  const order: number[] = [];
  ranks.forEach((rank, option) => {
    if (rank > 0) {
      order[places[rank]!] = option;
      places[rank]! += 1;
    }
  });
  return order.length > end ? order.slice(0, end) : order;
}
