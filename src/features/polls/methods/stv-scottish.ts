import { z } from 'zod';
import { fraction } from '../../../core/fraction.ts';
import { anySecrecy, type Method, type Ranking, type Round } from './method.ts';
import { ascending, smaller } from './order.ts';
import { layOut, type Papers } from './papers.ts';
import { decodeRanking, encodeRanking, minimumFits, rankedSettings, validateRanking } from './ranking.ts';
import { type Count, choose, elects, excludes, type Move, over, run, type Stage } from './rounds.ts';
import { lots, seats, seatsFit } from './settings.ts';

const settings = z.strictObject({
  ...rankedSettings,
  seats,
  lots,
  /** The least whole number too large for one more than the seats (Droop), or the least such number at all (Hagenbach-Bischoff). */
  quota: z.enum(['droop', 'hagenbach-bischoff']).optional(),
  /** Of a vote; five in the Order. */
  decimals: z.int().min(1).max(9).optional(),
});

/** Ranked, for several seats; the Scottish Local Government Elections Order 2007, rules 45 to 52: votes beyond the quota move on in parts of five decimals. */
export const stvScottish: Method<Ranking, z.infer<typeof settings>> = {
  name: 'stv-scottish',
  kind: 'ranking',
  secrecy: anySecrecy,
  settings,

  fits: ({ options, settings: { min, seats } }) => minimumFits(options, min) ?? seatsFit(options, seats),
  encode: ballot => encodeRanking(ballot),
  decode: (text, { options }) => decodeRanking(text, options),
  // The Order's papers rank one candidate at a time; from a shared rank on a paper says nothing.
  validate: (ballot, question) => validateRanking(ballot, question, false),

  count(profile, { options, settings: { seats, lots, quota, decimals = 5 } }) {
    const papers = layOut(profile, 'ends the paper');
    const unit = 10 ** decimals;
    const whole = quota === 'hagenbach-bischoff' ? 1n : BigInt(unit);
    const votes = papers.ballots.expressed * BigInt(unit);
    const transfers = scottishTransfers(papers, options, seats, unit, (votes / BigInt(seats + 1) / whole + 1n) * whole);
    const { winners, tie, order, rounds } =
      papers.ballots.expressed === 0n
        ? { winners: [], tie: null, order: [transfers.start.standing], rounds: [] }
        : run(transfers, options, lots);
    return {
      method: 'stv-scottish',
      options,
      seats,
      winners,
      order,
      tie,
      ballots: papers.ballots,
      figures: [{ name: 'votes', values: transfers.start.votes.map(units => fraction(units, unit)) }],
      details: { kind: 'rounds', rounds },
    };
  },
};

type ScottishStage = Stage & {
  /** Elected with more than the quota, not yet transferred. */
  readonly pending: readonly number[];
  readonly votes: readonly bigint[];
  readonly exhausted: bigint;
  /** Where each paper's present holder is in the sequence; -1 once it is not transferable. */
  readonly at: Int32Array;
  /** What each paper is worth, in units. */
  readonly worth: Int32Array;
  /** The votes at the end of every earlier stage. */
  readonly history: readonly (readonly bigint[])[];
};

/** Votes are whole numbers of units, `unit` to a vote: the Order's decimals, any remainder ignored. */
function scottishTransfers(
  papers: Papers,
  options: number,
  seats: number,
  unit: number,
  quota: bigint,
): Count<ScottishStage> {
  return {
    start: firstStage(papers, options, unit),
    seats,
    papers: papers.counts.length,
    key: keyOf,

    step(stage) {
      const counted = tableOf(stage, quota, unit);
      const reached = stage.standing.filter(option => stage.votes[option]! >= quota);
      const now = elect(stage, reached, quota);
      const left = seats - now.elected.length;
      if (left <= 0) return over({ ...counted, ...elects(reached) });
      if (now.standing.length <= left) return over({ ...counted, ...elects([...reached, ...now.standing]) });
      if (now.pending.length > 0)
        return choose(extremes(now, now.pending, larger), (from, open) => ({
          round: { ...counted, elected: reached, excluded: [], transferred: { from, why: 'surplus' }, open },
          next: transferSurplus(papers, now, from, quota),
        }));
      const exclude = (excluded: readonly number[], open: readonly number[]): Move<ScottishStage> => ({
        round: { ...counted, ...excludes(excluded, open), elected: reached },
        next: transferExcluded(papers, now, excluded),
      });
      // Options without a vote leave together while enough stay: in whatever order they left, no paper would move.
      const voteless = now.standing.filter(option => now.votes[option] === 0n);
      if (voteless.length > 0 && now.standing.length - voteless.length >= left)
        return { type: 'move', move: exclude(voteless, []) };
      return choose(extremes(now, now.standing, smaller), (option, open) => exclude([option], open));
    },
  };
}

const tableOf = (
  { votes, standing, elected, exhausted }: ScottishStage,
  quota: bigint,
  unit: number,
): Pick<Round, 'votes' | 'quota' | 'exhausted'> => ({
  votes: votes.map((units, option) =>
    standing.includes(option) || elected.includes(option) ? fraction(units, unit) : null,
  ),
  quota: fraction(quota, unit),
  exhausted: fraction(exhausted, unit),
});

/** Rule 47: who has the quota is elected; what they have beyond it waits for its transfer. */
const elect = (stage: ScottishStage, reached: readonly number[], quota: bigint): ScottishStage => ({
  ...stage,
  standing: stage.standing.filter(option => !reached.includes(option)),
  elected: [...stage.elected, ...reached],
  pending: [...stage.pending, ...reached.filter(option => stage.votes[option]! > quota)],
});

const larger = (a: bigint, b: bigint): bigint => (smaller(a, b) === a ? b : a);

/** The options with the most or least votes now; of equal ones those with the most or least at the latest earlier stage at which they differed. */
function extremes(
  { votes, history }: ScottishStage,
  options: readonly number[],
  which: (a: bigint, b: bigint) => bigint,
): number[] {
  return [...history, votes].reduceRight<number[]>(
    (among, then) => {
      const extreme = among.map(option => then[option]!).reduce(which);
      return among.filter(option => then[option] === extreme);
    },
    [...options],
  );
}

function firstStage(papers: Papers, options: number, unit: number): ScottishStage {
  const votes = new Array<bigint>(options).fill(0n);
  papers.counts.forEach((count, paper) => {
    votes[papers.sequence[papers.starts[paper]!]!]! += BigInt(count) * BigInt(unit);
  });
  return {
    standing: votes.map((_, option) => option),
    elected: [],
    pending: [],
    votes,
    exhausted: 0n,
    at: papers.starts.slice(0, papers.counts.length),
    worth: new Int32Array(papers.counts.length).fill(unit),
    history: [],
  };
}

/** Rules 48 and 49: every paper goes to its next continuing option, worth its part of the surplus; the quota stays. */
function transferSurplus(papers: Papers, stage: ScottishStage, from: number, quota: bigint): ScottishStage {
  const held = stage.votes[from]!;
  const surplus = held - quota;
  const next = transfer(papers, stage, from, worth => Number((BigInt(worth) * surplus) / held));
  const votes = next.votes.with(from, quota);
  return {
    ...next,
    votes,
    pending: stage.pending.filter(option => option !== from),
    history: [...stage.history, stage.votes],
  };
}

/** Rules 50 and 51: every paper goes on at the value it came with. */
function transferExcluded(papers: Papers, stage: ScottishStage, excluded: readonly number[]): ScottishStage {
  const standing = stage.standing.filter(option => !excluded.includes(option));
  const after = { ...stage, standing, history: [...stage.history, stage.votes] };
  return excluded.reduce<ScottishStage>((so, from) => {
    const next = transfer(papers, so, from, worth => worth);
    return { ...next, votes: next.votes.with(from, 0n) };
  }, after);
}

function transfer(
  papers: Papers,
  stage: ScottishStage,
  from: number,
  worthAfter: (worth: number) => number,
): ScottishStage {
  const { counts, starts, sequence } = papers;
  const at = stage.at.slice();
  const worth = stage.worth.slice();
  const stands = new Uint8Array(stage.votes.length);
  for (const option of stage.standing) stands[option] = 1;
  const after = new Map<number, number>();
  // Papers by receiver (the last place: not transferable) and by worth, as there are few different worths and many papers.
  const parcels = Array.from({ length: stage.votes.length + 1 }, () => new Map<number, number>());
  for (let paper = 0; paper < counts.length; paper += 1) {
    let place = at[paper]!;
    if (place < 0 || sequence[place] !== from) continue;
    const old = worth[paper]!;
    let value = after.get(old);
    if (value === undefined) {
      value = worthAfter(old);
      after.set(old, value);
    }
    const end = starts[paper + 1]!;
    do place += 1;
    while (place < end && stands[sequence[place]!] === 0);
    at[paper] = place < end ? place : -1;
    worth[paper] = value;
    const parcel = parcels[place < end ? sequence[place]! : stage.votes.length]!;
    parcel.set(value, (parcel.get(value) ?? 0) + counts[paper]!);
  }
  const received = parcels.map(parcel =>
    [...parcel].reduce((sum, [value, count]) => sum + BigInt(value) * BigInt(count), 0n),
  );
  return {
    ...stage,
    at,
    worth,
    votes: stage.votes.map((votes, option) => votes + received[option]!),
    exhausted: stage.exhausted + received[stage.votes.length]!,
  };
}

/** Who is in the count, the votes they had at every stage (later ties look back at them), and where every paper lies with which worth. */
function keyOf({ standing, elected, pending, votes, history, at, worth }: ScottishStage): string {
  const inPlay = [...standing, ...pending];
  const past = [...history, votes].map(then => inPlay.map(option => then[option]).join());
  return [
    standing.join(),
    ascending(elected).join(),
    ascending(pending).join(),
    past.join(';'),
    at.join(),
    worth.join(),
  ].join('|');
}
