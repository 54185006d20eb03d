import { z } from 'zod';
import { fraction } from '../../../core/fraction.ts';
import { anySecrecy, type Method, type Ranking } from './method.ts';
import { orderByMost, seatIfExpressed } from './order.ts';
import { compareInPairs, exactly } from './pairwise.ts';
import { decodeRanking, encodeRanking, minimumFits, rankedSettings, unranked, validateRanking } from './ranking.ts';
import { seats, seatsFit } from './settings.ts';

const settings = z.strictObject({ ...rankedSettings, unranked, seats });

/** Ranked; from each ballot an option gets one point per option ranked below it and half a point per equal one. The most points win. */
export const borda: Method<Ranking, z.infer<typeof settings>> = {
  name: 'borda',
  kind: 'ranking',
  secrecy: anySecrecy,
  settings,

  fits: ({ options, settings: { min, seats } }) => minimumFits(options, min) ?? seatsFit(options, seats),
  encode: ballot => encodeRanking(ballot),
  decode: (text, { options }) => decodeRanking(text, options),
  validate: (ballot, question) => validateRanking(ballot, question, true),

  count(profile, { options, settings: { unranked, seats } }) {
    const { ballots, preferring, equal } = compareInPairs(profile, options, unranked);
    const points = preferring.map((row, a) =>
      fraction(
        row.reduce((halves, votes, b) => halves + 2n * BigInt(votes) + BigInt(equal[a]![b]!), 0n),
        2n,
      ),
    );
    const order = orderByMost(points);
    return {
      method: 'borda',
      options,
      seats,
      ...seatIfExpressed(ballots, order, seats),
      order,
      ballots,
      figures: [{ name: 'points', values: points }],
      details: { kind: 'pairwise', preferring: exactly(preferring), paths: null, failed: [] },
    };
  },
};
