import { z } from 'zod';
import { type Refusal, refuse } from '../../../core/feature.ts';
import { pack, unpack } from './codec.ts';
import type { Question, Ranking } from './method.ts';
import { blank } from './settings.ts';

/** What every ranked method lets an organiser set. */
export const rankedSettings = {
  /** How many options a ballot must rank at least. */
  min: z.int().min(1).max(20).default(1),
  blank,
};

/**
 * What an unranked option means where options are compared in pairs: below every ranked one and equal to the other unranked,
 * or not compared with anything on that ballot.
 */
export const unranked = z.enum(['last-tied', 'not-compared']).default('last-tied');

/** One digit per option: its rank, 0 for none. 20 options take 15 characters. The base does not depend on how many there are, so that a ballot begun before an option was added means the same after. */
const base = 21;
export const encodeRanking = (ballot: Ranking): string => pack(ballot.ranks, base);

export function decodeRanking(text: string, options: number): Ranking | Refusal {
  const ranks = unpack(text, options, base);
  return ranks === null || !isDense(ranks) ? refuse('polls-ballot-unreadable') : { kind: 'ranking', ranks };
}

/** Refuses a ballot of another length, with impossible ranks, with too few, or with shared ranks where a method has no use for them. */
export function validateRanking(
  ballot: Ranking,
  { options, settings: { min, blank } }: Question<{ readonly min: number; readonly blank: boolean }>,
  mayShare: boolean,
): Ranking | Refusal {
  if (ballot.ranks.length !== options) return refuse('polls-ballot-unknown-option', { options });
  if (!isDense(ballot.ranks)) return refuse('polls-ballot-unreadable');
  const ranked = ballot.ranks.filter(rank => rank > 0);
  if (ranked.length === 0) return blank ? ballot : refuse('polls-ballot-empty');
  if (ranked.length < min) return refuse('polls-ballot-too-few', { min, chosen: ranked.length });
  if (!mayShare && new Set(ranked).size < ranked.length) return refuse('polls-ballot-shared-rank');
  return ballot;
}

export const ranksNothing = (ballot: Ranking): boolean => ballot.ranks.every(rank => rank === 0);

export const minimumFits = (options: number, min: number): Refusal | null =>
  min <= options ? null : refuse('polls-settings-too-many-choices', { wanted: min, options });

/** Ranks are 1, 2, … with none missing between, so that one order has one spelling. */
function isDense(ranks: readonly number[]): boolean {
  const used = new Array<boolean>(ranks.length + 1).fill(false);
  let highest = 0;
  for (const rank of ranks) {
    if (!Number.isInteger(rank) || rank < 0 || rank > ranks.length) return false;
    used[rank] = true;
    if (rank > highest) highest = rank;
  }
  for (let rank = 1; rank < highest; rank += 1) if (!used[rank]) return false;
  return true;
}

/** The options of each rank, best rank first. */
export function groupsByRank(ranks: readonly number[]): number[][] {
  const highest = ranks.reduce((most, rank) => Math.max(most, rank), 0);
  const groups: number[][] = Array.from({ length: highest }, () => []);
  ranks.forEach((rank, option) => {
    if (rank > 0) groups[rank - 1]!.push(option);
  });
  return groups;
}
