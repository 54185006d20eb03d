import { z } from 'zod';
import { fraction } from '../../../core/fraction.ts';
import { anySecrecy, type Method, type Ranking } from './method.ts';
import { seatIfExpressed } from './order.ts';
import { compareInPairs, exactly, peel, type Square } from './pairwise.ts';
import { decodeRanking, encodeRanking, minimumFits, rankedSettings, unranked, validateRanking } from './ranking.ts';
import { seats, seatsFit } from './settings.ts';

const settings = z.strictObject({ ...rankedSettings, unranked, seats });

/** Ranked, compared in pairs; the strongest majorities are locked in first, and one that would close a circle is left out. */
export const rankedPairs: Method<Ranking, z.infer<typeof settings>> = {
  name: 'ranked-pairs',
  kind: 'ranking',
  secrecy: anySecrecy,
  settings,

  fits: ({ options, settings: { min, seats } }) => minimumFits(options, min) ?? seatsFit(options, seats),
  encode: ballot => encodeRanking(ballot),
  decode: (text, { options }) => decodeRanking(text, options),
  validate: (ballot, question) => validateRanking(ballot, question, true),

  count(profile, { options, settings: { unranked, seats } }) {
    const { ballots, preferring } = compareInPairs(profile, options, unranked);
    const reaches = lockMajorities(preferring);
    const all = preferring.map((_, option) => option);
    const order = peel(all, (a, b) => reaches[a]![b]!);
    return {
      method: 'ranked-pairs',
      options,
      seats,
      ...seatIfExpressed(ballots, order, seats),
      order,
      ballots,
      figures: [{ name: 'wins', values: all.map(a => fraction(all.filter(b => reaches[a]![b]).length)) }],
      details: { kind: 'pairwise', preferring: exactly(preferring), paths: null, failed: [] },
    };
  },
};

type Majority = { readonly winner: number; readonly loser: number; readonly for: number; readonly against: number };

/**
 * Which option reaches which over locked majorities. Stronger is: more ballots for the winner, then fewer for the loser.
 * Equally strong majorities are judged together, as any order among them would be an order of options: those that close a circle,
 * with stronger ones or among themselves, are all left out.
 */
function lockMajorities(preferring: Square): boolean[][] {
  let locked = preferring.map(row => row.map(() => false));
  for (const group of equallyStrong(majoritiesOf(preferring))) {
    const open = group.filter(({ winner, loser }) => !locked[loser]![winner]);
    const together = locked.map(row => [...row]);
    for (const majority of open) lock(together, majority);
    const sound = open.filter(({ winner, loser }) => !together[loser]![winner]);
    if (sound.length === open.length) locked = together;
    else for (const majority of sound) lock(locked, majority);
  }
  return locked;
}

function majoritiesOf(preferring: Square): Majority[] {
  const majorities = preferring.flatMap((row, winner) =>
    row.map((votes, loser) => ({ winner, loser, for: votes, against: preferring[loser]![winner]! })),
  );
  return majorities.filter(pair => pair.for > pair.against).sort(stronger);
}

const stronger = (a: Majority, b: Majority): number => b.for - a.for || a.against - b.against;

function equallyStrong(majorities: readonly Majority[]): Majority[][] {
  const groups: Majority[][] = [];
  for (const majority of majorities) {
    const group = groups.at(-1);
    if (group !== undefined && stronger(group[0]!, majority) === 0) group.push(majority);
    else groups.push([majority]);
  }
  return groups;
}

/** Adds a majority, and all that can be reached through it now. */
function lock(reaches: boolean[][], { winner, loser }: Majority): void {
  if (reaches[winner]![loser]) return;
  for (let from = 0; from < reaches.length; from += 1) {
    if (from !== winner && !reaches[from]![winner]) continue;
    reaches[from]![loser] = true;
    for (let to = 0; to < reaches.length; to += 1) if (reaches[loser]![to]) reaches[from]![to] = true;
  }
}
