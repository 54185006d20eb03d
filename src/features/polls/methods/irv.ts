import { z } from 'zod';
import { compare, equal, type Fraction, fraction, minus, plus, times, zero } from '../../../core/fraction.ts';
import { anySecrecy, type Method, type Ranking, type Round } from './method.ts';
import { layOut, type Papers } from './papers.ts';
import { decodeRanking, encodeRanking, minimumFits, rankedSettings, validateRanking } from './ranking.ts';
import { type Count, choose, elects, excludes, type Move, over, run, type Stage } from './rounds.ts';
import { lots } from './settings.ts';

const settings = z.strictObject({ ...rankedSettings, lots });

/** Ranked; the option with the fewest votes leaves and its ballots go on to their next choice, until one has more than half of the votes left. */
export const irv: Method<Ranking, z.infer<typeof settings>> = {
  name: 'irv',
  kind: 'ranking',
  secrecy: anySecrecy,
  settings,

  fits: ({ options, settings: { min } }) => minimumFits(options, min),
  encode: ballot => encodeRanking(ballot),
  decode: (text, { options }) => decodeRanking(text, options),
  validate: (ballot, question) => validateRanking(ballot, question, true),

  count(profile, { options, settings: { lots } }) {
    const papers = layOut(profile, 'kept');
    const all = Array.from({ length: options }, (_, option) => option);
    const first = firstChoices(papers, options, all);
    const { winners, tie, order, rounds } =
      papers.ballots.expressed === 0n
        ? { winners: [], tie: null, order: [all], rounds: [] }
        : run(eliminations(papers, options, first), options, lots);
    return {
      method: 'irv',
      options,
      seats: 1,
      winners,
      order,
      tie,
      ballots: papers.ballots,
      figures: [{ name: 'votes', values: first }],
      details: { kind: 'rounds', rounds },
    };
  },
};

function eliminations(papers: Papers, options: number, first: readonly Fraction[]): Count<Stage> {
  return {
    start: { standing: first.map((_, option) => option), elected: [] },
    seats: 1,
    papers: papers.counts.length,
    key: stage => stage.standing.join(),

    step({ standing }) {
      const votes = firstChoices(papers, options, standing);
      const counted = tableOf(votes, standing, papers);
      const winner = winnerOf(votes, standing);
      if (winner !== undefined) return over({ ...counted, ...elects([winner]) });
      const exclude = (excluded: readonly number[], open: readonly number[]): Move<Stage> => ({
        round: { ...counted, ...excludes(excluded, open) },
        next: { standing: standing.filter(option => !excluded.includes(option)), elected: [] },
      });
      const last = fewest(standing, votes);
      // Options without a vote leave together: in whatever order they left, nothing would move.
      if (votes[last[0]!]!.n === 0n) return { type: 'move', move: exclude(last, []) };
      return choose(fewest(last, first), (option, open) => exclude([option], open));
    },
  };
}

const totalOf = (votes: readonly Fraction[]): Fraction => votes.reduce(plus, zero);

function winnerOf(votes: readonly Fraction[], standing: readonly number[]): number | undefined {
  const total = totalOf(votes);
  const hasMajority = (option: number) => compare(times(votes[option]!, fraction(2)), total) > 0;
  return standing.find(option => standing.length === 1 || hasMajority(option));
}

const tableOf = (
  votes: readonly Fraction[],
  standing: readonly number[],
  { ballots }: Papers,
): Pick<Round, 'votes' | 'quota' | 'exhausted'> => ({
  votes: votes.map((count, option) => (standing.includes(option) ? count : null)),
  quota: null,
  exhausted: minus(fraction(ballots.expressed), totalOf(votes)),
});

function fewest(options: readonly number[], votes: readonly Fraction[]): number[] {
  const least = options.map(option => votes[option]!).reduce((a, b) => (compare(a, b) <= 0 ? a : b));
  return options.filter(option => equal(votes[option]!, least));
}

/** Each paper's vote for its best rank among the standing, shared equally by the options of that rank. */
function firstChoices(
  { counts, starts, sequence, shares }: Papers,
  options: number,
  standing: readonly number[],
): Fraction[] {
  const stands = new Uint8Array(options);
  for (const option of standing) stands[option] = 1;
  // votes[k - 1][option]: papers that give it a k-th part of their vote.
  const votes: number[][] = [];
  const best: number[] = [];
  for (let paper = 0; paper < counts.length; paper += 1) {
    best.length = 0;
    for (let at = starts[paper]!; at < starts[paper + 1]!; at += 1) {
      if (shares[at] === 0 && best.length > 0) break;
      if (stands[sequence[at]!] === 1) best.push(sequence[at]!);
    }
    if (best.length === 0) continue;
    while (votes.length < best.length) votes.push(new Array<number>(options).fill(0));
    for (const option of best) votes[best.length - 1]![option]! += counts[paper]!;
  }
  return Array.from({ length: options }, (_, option) =>
    votes.reduce((sum, parts, k) => plus(sum, fraction(parts[option]!, k + 1)), zero),
  );
}
