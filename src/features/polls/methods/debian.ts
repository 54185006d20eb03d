import { z } from 'zod';
import { refuse } from '../../../core/feature.ts';
import { compare, type Fraction, fraction, one, parseFraction, times } from '../../../core/fraction.ts';
import { anySecrecy, type Failed, type Method, type Ranking } from './method.ts';
import { seatIfExpressed } from './order.ts';
import { compareInPairs, exactly, peel, type Square } from './pairwise.ts';
import { decodeRanking, encodeRanking, minimumFits, rankedSettings, unranked, validateRanking } from './ranking.ts';
import { strongestPaths } from './schulze.ts';

/** A decimal number as JSON writes it, so that it is the same in a ballot file. */
const exact = z
  .string()
  .max(20)
  .refine(
    text => /^\d+(\.\d+)?$/.test(text) && String(Number(text)) === text,
    'must be a plain number, such as 3 or 42.5',
  );

const settings = z.strictObject({
  ...rankedSettings,
  unranked,
  /** The index of the default option ("none of these"); the last one when null. */
  default: z.int().min(0).nullable().default(null),
  /** More ballots than this must prefer an option to the default. */
  quorum: exact.default('0'),
  /** Per option: for : against the default must be more than this; null and a list too short: 1, a plain majority. */
  majority: z.array(exact.nullable()).default([]),
});

/** Schulze among the options that more ballots than the quorum, and a large enough majority, prefer to the default option; ranked by the constitution of the Debian project. */
export const debian: Method<Ranking, z.infer<typeof settings>> = {
  name: 'debian',
  kind: 'ranking',
  secrecy: anySecrecy,
  settings,

  fits({ options, settings: { min, default: chosen, majority } }) {
    if (majority.length > options)
      return refuse('polls-settings-ratios', { options, count: majority.length }, 'ratios');
    if (chosen !== null && chosen >= options) return refuse('polls-settings-default', { options }, 'default');
    return minimumFits(options, min);
  },
  encode: ballot => encodeRanking(ballot),
  decode: (text, { options }) => decodeRanking(text, options),
  validate: (ballot, question) => validateRanking(ballot, question, true),

  count(profile, { options, settings }) {
    const { ballots, preferring } = compareInPairs(profile, options, settings.unranked);
    const fallback = settings.default ?? options - 1;
    const failed = failures(preferring, fallback, exactOf(settings.quorum), settings.majority.map(exactOrNull));
    const standing = preferring
      .map((_, option) => option)
      .filter(option => failed.every(fail => fail.option !== option));
    const paths = strongestPaths(among(standing, preferring));
    const beats = (a: number, b: number) => paths[a]![b]! > paths[b]![a]!;
    const order = peel(standing, beats);
    return {
      method: 'debian',
      options,
      seats: 1,
      ...seatIfExpressed(ballots, order, 1),
      order,
      ballots,
      figures: [{ name: 'wins', values: preferring.map((_, a) => fraction(standing.filter(b => beats(a, b)).length)) }],
      details: { kind: 'pairwise', preferring: exactly(preferring), paths: exactly(paths), failed },
    };
  },
};

const exactOrNull = (text: string | null): Fraction | null => (text === null ? null : exactOf(text));

function exactOf(text: string): Fraction {
  const number = parseFraction(text);
  if (number === null) throw new Error(`The setting "${text}" is not a number; the schema should have refused it.`);
  return number;
}

function failures(
  preferring: Square,
  fallback: number,
  quorum: Fraction,
  majority: readonly (Fraction | null)[],
): Failed[] {
  return preferring.flatMap((row, option): Failed[] => {
    if (option === fallback) return [];
    const found = { option, for: BigInt(row[fallback]!), against: BigInt(preferring[fallback]![option]!) };
    if (compare(fraction(found.for), quorum) <= 0) return [{ ...found, missed: 'quorum' }];
    const needed = times(fraction(found.against), majority[option] ?? one);
    return compare(fraction(found.for), needed) <= 0 ? [{ ...found, missed: 'majority' }] : [];
  });
}

/** The comparisons of the options still standing; all others are nothing. */
function among(standing: readonly number[], preferring: Square): Square {
  return preferring.map((row, a) => row.map((votes, b) => (standing.includes(a) && standing.includes(b) ? votes : 0)));
}
