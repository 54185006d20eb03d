import { z } from 'zod';
import { fraction } from '../../../core/fraction.ts';
import { anySecrecy, type Method, type Ranking } from './method.ts';
import { seatIfExpressed } from './order.ts';
import { compareInPairs, exactly, peel, type Square, square } from './pairwise.ts';
import { decodeRanking, encodeRanking, minimumFits, rankedSettings, unranked, validateRanking } from './ranking.ts';
import { seats, seatsFit } from './settings.ts';

const settings = z.strictObject({ ...rankedSettings, unranked, seats });

/** Ranked, compared in pairs; a beats b when its strongest path to b is stronger than the way back. Strength is by winning votes. */
export const schulze: Method<Ranking, z.infer<typeof settings>> = {
  name: 'schulze',
  kind: 'ranking',
  secrecy: anySecrecy,
  settings,

  fits: ({ options, settings: { min, seats } }) => minimumFits(options, min) ?? seatsFit(options, seats),
  encode: ballot => encodeRanking(ballot),
  decode: (text, { options }) => decodeRanking(text, options),
  validate: (ballot, question) => validateRanking(ballot, question, true),

  count(profile, { options, settings: { unranked, seats } }) {
    const { ballots, preferring } = compareInPairs(profile, options, unranked);
    const paths = strongestPaths(preferring);
    const beats = (a: number, b: number) => paths[a]![b]! > paths[b]![a]!;
    const all = preferring.map((_, option) => option);
    const order = peel(all, beats);
    return {
      method: 'schulze',
      options,
      seats,
      ...seatIfExpressed(ballots, order, seats),
      order,
      ballots,
      figures: [{ name: 'wins', values: all.map(a => fraction(all.filter(b => beats(a, b)).length)) }],
      details: { kind: 'pairwise', preferring: exactly(preferring), paths: exactly(paths), failed: [] },
    };
  },
};

/** The strength of the strongest path between every two options: as strong as its weakest step, a step as strong as the ballots for its winner. */
export function strongestPaths(preferring: Square): Square {
  const options = preferring.length;
  const paths = square(options);
  for (let a = 0; a < options; a += 1)
    for (let b = 0; b < options; b += 1) if (preferring[a]![b]! > preferring[b]![a]!) paths[a]![b] = preferring[a]![b]!;
  for (let via = 0; via < options; via += 1)
    for (let a = 0; a < options; a += 1) {
      const first = paths[a]![via]!;
      if (a === via || first === 0) continue;
      for (let b = 0; b < options; b += 1) {
        if (b === a || b === via) continue;
        const through = Math.min(first, paths[via]![b]!);
        if (through > paths[a]![b]!) paths[a]![b] = through;
      }
    }
  return paths;
}
