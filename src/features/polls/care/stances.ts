import type { Ballot } from '../methods/method.ts';
import { objected, type Poll } from '../model.ts';
import type { ReasonRule } from './care.ts';

/** Where a ballot stands, whatever the words on its buttons. */
export type StanceKind = 'for' | 'reserved' | 'abstaining' | 'against';

/** The kind of stance a ballot takes: in consent by its gravest answer; where an option adopts a proposal, for it or not. */
export function stanceOf({ method, rules, question }: Poll, ballot: Ballot): StanceKind {
  if (method.name === 'consent' && ballot.kind === 'levels') {
    if (objected(ballot).length > 0) return 'against';
    if (ballot.levels.includes(2)) return 'reserved';
    return ballot.levels.includes(1) ? 'abstaining' : 'for';
  }
  if (method.encode(ballot, question) === '0') return 'abstaining';
  if (rules.proposal === null || ballot.kind !== 'choice') return 'for';
  if (ballot.chosen.includes(rules.proposal)) return 'for';
  return rules.abstention !== null && ballot.chosen.includes(rules.abstention) ? 'abstaining' : 'against';
}

/** Stances that need a reason. An objection always does. */
const needing: Readonly<Record<ReasonRule, readonly StanceKind[]>> = {
  none: [],
  optional: [],
  against: ['against'],
  reserved: ['against', 'reserved'],
  always: ['for', 'reserved', 'abstaining', 'against'],
};

/** Whether this ballot may only be cast with a reason. */
export const needsReason = (poll: Poll, ballot: Ballot): boolean => {
  const stance = stanceOf(poll, ballot);
  return needing[poll.reasons].includes(stance) || (poll.method.name === 'consent' && stance === 'against');
};

/** Whether somebody may say why although they need not. */
export const mayGiveReason = (poll: Poll): boolean => poll.reasons !== 'none' || poll.method.name === 'consent';

/** A reason belongs to a stance: it stays while somebody keeps it, and goes with it. */
export function keepsReason(poll: Poll, before: Ballot | null, after: Ballot): boolean {
  if (before === null || stanceOf(poll, before) !== stanceOf(poll, after)) return false;
  return poll.method.name !== 'consent' || objected(before).join() === objected(after).join();
}
