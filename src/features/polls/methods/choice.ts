import { type Refusal, refuse } from '../../../core/feature.ts';
import { type Fraction, fraction } from '../../../core/fraction.ts';
import { pack, unpack } from './codec.ts';
import { type Choice, countBallots, type Outcome, type Profile } from './method.ts';

/** Chosen options as a bit each. */
export function encodeChoice(ballot: Choice, options: number): string {
  const bits = new Array<number>(options).fill(0);
  for (const option of ballot.chosen) bits[option] = 1;
  return pack(bits, 2);
}

export function decodeChoice(text: string, options: number): Choice | Refusal {
  const bits = unpack(text, options, 2);
  return bits === null
    ? refuse('polls-ballot-unreadable')
    : choiceOf(bits.flatMap((bit, option) => (bit === 1 ? [option] : [])));
}

/** Refuses an option that does not exist or is chosen twice. */
export function checkChoice(ballot: Choice, options: number): Refusal | null {
  const known = ballot.chosen.every(option => Number.isInteger(option) && option >= 0 && option < options);
  if (!known) return refuse('polls-ballot-unknown-option', { options });
  if (new Set(ballot.chosen).size < ballot.chosen.length) return refuse('polls-ballot-unreadable');
  return null;
}

export const choiceOf = (chosen: readonly number[]): Choice => ({
  kind: 'choice',
  chosen: [...chosen].sort((a, b) => a - b),
});

/** How many ballots chose each option, and how many there were. */
export function countChoices(
  profile: Profile<Choice>,
  options: number,
): { readonly votes: Fraction[]; readonly ballots: Outcome['ballots'] } {
  const ballots = countBallots(profile, ballot => ballot.chosen.length === 0);
  const votes = new Array<number>(options).fill(0);
  for (const { ballot, count } of profile) for (const option of ballot.chosen) votes[option]! += count;
  return { votes: votes.map(count => fraction(count)), ballots };
}
