import { compare, type Fraction, fraction, over, zero } from '../../../core/fraction.ts';
import type { FigureName, Outcome } from '../methods/method.ts';
import { seatFirst } from '../methods/order.ts';
import { type Quorum, type Rules, shareOf, type Threshold } from './rules.ts';

/** What the rules judge: the count of everybody, and of each college by itself where the rules ask for it. `eligible` is null where nobody was listed. */
export type Counted = { readonly outcome: Outcome; readonly eligible: number | null };
export type College = Counted & { readonly type: string };

/** Whether enough took part. */
export type Turnout = {
  readonly voted: bigint;
  readonly eligible: number | null;
  readonly quorum: Quorum | null;
  readonly reached: boolean;
};
/** How far an option came: `votes` of `of`. */
export type Reached = { readonly votes: Fraction; readonly of: Fraction; readonly reached: boolean };

export type Decision = {
  readonly turnout: Turnout;
  /** The count without the option that means abstaining, which wins nothing. */
  readonly outcome: Outcome;
  /** By option; empty without a threshold. */
  readonly reached: readonly Reached[];
  readonly colleges: readonly { readonly type: string; readonly reached: readonly Reached[]; readonly voted: bigint }[];
  /** What is adopted or chosen, ascending; nothing where too few took part. With a tie, everyone tied is among them. */
  readonly adopted: readonly number[];
};

/** Judges a count by the poll's rules: exact numbers only. `call` is 2 in the second call, which has a quorum of its own. */
export function decide(rules: Rules, call: number, all: Counted, colleges: readonly College[]): Decision {
  const turnout = turnoutOf(rules, call, all.outcome.ballots.cast, all.eligible);
  const outcome = withoutAbstention(all.outcome, rules.abstention);
  const reached = reachedBy(rules, all);
  const each = colleges.map(college => ({
    type: college.type,
    reached: reachedBy(rules, college),
    voted: college.outcome.ballots.cast,
  }));
  const everywhere = (option: number) =>
    rules.threshold === null ||
    [reached, ...each.map(college => college.reached)].every(by => by[option]?.reached === true);
  const leading = rules.proposal === null ? outcome.winners : [rules.proposal];
  return { turnout, outcome, reached, colleges: each, adopted: turnout.reached ? leading.filter(everywhere) : [] };
}

/** Blank votes and abstentions take part. */
export function turnoutOf(rules: Rules, call: number, voted: bigint, eligible: number | null): Turnout {
  const quorum = call > 1 && rules.secondCall ? rules.secondCall.quorum : rules.quorum;
  return { voted, eligible, quorum, reached: quorumReached(quorum, voted, eligible) };
}

function quorumReached(quorum: Quorum | null, voted: bigint, eligible: number | null): boolean {
  if (quorum === null) return true;
  if ('count' in quorum) return voted >= BigInt(quorum.count);
  return eligible !== null && eligible > 0 && compare(fraction(voted, eligible), shareOf(quorum.share)) >= 0;
}

/** Whether it opens once more: too few took part the first time, and the rules have a second call. */
export const callsAgain = (rules: Rules, call: number, turnout: Turnout): boolean =>
  call === 1 && rules.secondCall !== null && !turnout.reached;

const votesBy: Partial<Record<Outcome['method'], FigureName>> = {
  single: 'votes',
  multiple: 'votes',
  dates: 'available',
};

function reachedBy({ threshold, abstention }: Rules, { outcome, eligible }: Counted): Reached[] {
  if (threshold === null) return [];
  const votes = outcome.figures.find(({ name }) => name === votesBy[outcome.method])?.values ?? [];
  const of = baseOf(threshold, outcome, eligible, abstention === null ? zero : (votes[abstention] ?? zero));
  return votes.map(mine => ({ votes: mine, of, reached: enough(threshold, mine, of) }));
}

function baseOf(
  { of, blank, abstention }: Threshold,
  { ballots }: Outcome,
  eligible: number | null,
  abstaining: Fraction,
): Fraction {
  if (of === 'eligible') return fraction(eligible ?? 0);
  const without = (blank ? 0n : ballots.blank) + (abstention ? 0n : abstaining.n);
  return fraction(ballots.cast - without);
}

/** Of nothing, no share is reached. */
export function enough({ share, strict }: Threshold, votes: Fraction, of: Fraction): boolean {
  if (of.n <= 0n) return false;
  const difference = compare(over(votes, of), shareOf(share));
  return strict ? difference > 0 : difference >= 0;
}

/** Who abstains chooses nothing; the seats go to the others. */
function withoutAbstention(outcome: Outcome, abstention: number | null): Outcome {
  if (abstention === null) return outcome;
  const order = outcome.order
    .map(group => group.filter(option => option !== abstention))
    .filter(group => group.length > 0);
  const votes = outcome.figures[0]?.values ?? [];
  const chosen = order.flat().some(option => (votes[option] ?? zero).n > 0n);
  return { ...outcome, order, ...(chosen ? seatFirst(order, outcome.seats ?? 1) : { winners: [], tie: null }) };
}
