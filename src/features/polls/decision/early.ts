import { compare, type Fraction, fraction, minus, plus } from '../../../core/fraction.ts';
import type { Speech } from '../../../core/speech.ts';
import type { Poll } from '../model.ts';
import { type Decision, enough } from './decide.ts';

/**
 * Whether whoever has not voted yet can change nothing any more: only where who may vote is listed, and where a ballot gives an option one vote
 * or none. Those who have voted may still change their minds, so nothing is closed by it.
 */
export function isDecided(poll: Poll, decision: Decision): boolean {
  const { eligible, voted } = decision.turnout;
  const additive = poll.method.name === 'single' || poll.method.name === 'multiple';
  if (!additive || eligible === null || !decision.turnout.reached || poll.rules.colleges.length > 0) return false;
  const left = fraction(BigInt(eligible) - voted);
  return poll.rules.threshold === null ? leadHolds(decision, left) : thresholdHolds(poll, decision, left);
}

/** The last one chosen stays ahead of the first one left out, whatever the rest votes. */
function leadHolds({ outcome }: Decision, left: Fraction): boolean {
  const votes = outcome.figures[0]?.values ?? [];
  if (outcome.tie !== null || outcome.winners.length === 0) return false;
  const chosen = outcome.winners.map(option => votes[option] ?? left);
  const others = outcome.order.flat().filter(option => !outcome.winners.includes(option));
  return others.every(option => chosen.every(mine => compare(minus(mine, votes[option] ?? left), left) > 0));
}

/** Both if all the rest voted for it and if none of them did, the proposal is adopted, or is not. */
function thresholdHolds({ rules }: Poll, { reached, adopted }: Decision, left: Fraction): boolean {
  const { proposal, threshold } = rules;
  const now = proposal === null ? undefined : reached[proposal];
  if (!now || !threshold) return false;
  const most = threshold.of === 'eligible' ? now.of : plus(now.of, left);
  return adopted.length > 0 ? enough(threshold, now.votes, most) : !enough(threshold, plus(now.votes, left), most);
}

/** Said to the organiser and, where the figures show, to everybody. */
export const earlyText = (speech: Speech, poll: Poll, decision: Decision): string =>
  isDecided(poll, decision) ? speech.line('polls-decided-early') : '';
