import { countBallots, type Outcome, type Profile, type Ranking } from './method.ts';
import { ranksNothing } from './ranking.ts';

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
    const key = `${order.join()}:${shared === 'kept' ? order.map(option => ballot.ranks[option]).join() : ''}`;
    const known = distinct.get(key);
    if (known === undefined) distinct.set(key, { order, ranks: ballot.ranks, count });
    else known.count += count;
  }
  const papers = [...distinct.values()].filter(paper => paper.order.length > 0);
  const starts = new Int32Array(papers.length + 1);
  papers.forEach((paper, at) => {
    starts[at + 1] = starts[at]! + paper.order.length;
  });
  const sequence = new Int32Array(starts.at(-1)!);
  const shares = new Uint8Array(starts.at(-1)!);
  papers.forEach(({ order, ranks }, paper) => {
    order.forEach((option, at) => {
      sequence[starts[paper]! + at] = option;
      shares[starts[paper]! + at] = at > 0 && ranks[option] === ranks[order[at - 1]!] ? 1 : 0;
    });
  });
  return {
    ballots: countBallots(profile, ballot =>
      shared === 'kept' ? ranksNothing(ballot) : preferenceOrder(ballot, shared).length === 0,
    ),
    counts: papers.map(paper => paper.count),
    starts,
    sequence,
    shares,
  };
}

function preferenceOrder({ ranks }: Ranking, shared: 'kept' | 'ends the paper'): number[] {
  const order = ranks
    .flatMap((rank, option) => (rank > 0 ? [option] : []))
    .sort((a, b) => ranks[a]! - ranks[b]! || a - b);
  if (shared === 'kept') return order;
  const first = order.findIndex((option, at) => ranks[option] === ranks[order[at + 1] ?? -1]);
  return first === -1 ? order : order.slice(0, first);
}
