import { type Refusal, refuse } from '../../../core/feature.ts';
import { pack, unpack } from './codec.ts';
import { countBallots, type Levels, type Outcome, type Profile } from './method.ts';

/** One digit per option: 0 for no answer, else the level and one. */
export const encodeLevels = (ballot: Levels, highest: number): string =>
  pack(
    ballot.levels.map(level => (level === null ? 0 : level + 1)),
    highest + 2,
  );

export function decodeLevels(text: string, options: number, highest: number): Levels | Refusal {
  const digits = unpack(text, options, highest + 2);
  if (digits === null) return refuse('polls-ballot-unreadable');
  return { kind: 'levels', levels: digits.map(digit => (digit === 0 ? null : digit - 1)) };
}

/** Refuses a ballot of another length or with a level outside 0 to `highest`. */
export function checkLevels(ballot: Levels, options: number, highest: number): Refusal | null {
  if (ballot.levels.length !== options) return refuse('polls-ballot-unknown-option', { options });
  const outside = (level: number | null) =>
    level !== null && !(Number.isInteger(level) && level >= 0 && level <= highest);
  return ballot.levels.some(outside) ? refuse('polls-ballot-level-outside', { highest }) : null;
}

export const answersNothing = (ballot: Levels): boolean => ballot.levels.every(level => level === null);

export type LevelCounts = {
  readonly ballots: Outcome['ballots'];
  /** Ballots by option and level. */
  readonly counts: readonly (readonly bigint[])[];
  /** Expressed ballots with no answer for that option. */
  readonly unanswered: readonly bigint[];
};

/** How often each option got each level. */
export function countLevels(
  profile: Profile<Levels>,
  options: number,
  highest: number,
  isBlank: (ballot: Levels) => boolean = answersNothing,
): LevelCounts {
  const ballots = countBallots(profile, isBlank);
  const counts = Array.from({ length: options }, () => new Array<number>(highest + 1).fill(0));
  for (const { ballot, count } of profile) {
    if (isBlank(ballot)) continue;
    for (let option = 0; option < options; option += 1) {
      const level = ballot.levels[option];
      if (level !== null && level !== undefined) counts[option]![level]! += count;
    }
  }
  const exact = counts.map(row => row.map(BigInt));
  return {
    ballots,
    counts: exact,
    unanswered: exact.map(row => ballots.expressed - row.reduce((sum, n) => sum + n, 0n)),
  };
}

/** Each option's levels added up. */
export const pointsOf = ({ counts }: LevelCounts): bigint[] =>
  counts.map(row => row.reduce((sum, count, level) => sum + count * BigInt(level), 0n));
