import { z } from 'zod';
import { fraction } from '../../../core/fraction.ts';
import { anySecrecy, type Method, type Ranking, type Round } from './method.ts';
import { ascending, smaller } from './order.ts';
import { layOut, type Papers } from './papers.ts';
import { decodeRanking, encodeRanking, minimumFits, rankedSettings, validateRanking } from './ranking.ts';
import { type Count, choose, elects, excludes, type Move, over, run, type Stage } from './rounds.ts';
import { lots, seats, seatsFit } from './settings.ts';

const settings = z.strictObject({ ...rankedSettings, seats, lots });

/** Ranked, for several seats; Meek's method by the reference rule of the Proportional Representation Foundation, in fixed point of nine decimals. */
export const stvMeek: Method<Ranking, z.infer<typeof settings>> = {
  name: 'stv-meek',
  kind: 'ranking',
  secrecy: anySecrecy,
  settings,

  fits: ({ options, settings: { min, seats } }) => minimumFits(options, min) ?? seatsFit(options, seats),
  encode: ballot => encodeRanking(ballot),
  decode: (text, { options }) => decodeRanking(text, options),
  validate: (ballot, question) => validateRanking(ballot, question, true),

  count(profile, { options, settings: { seats, lots } }) {
    const papers = layOut(profile, 'kept');
    const keeping = meekRounds(papers, options, seats);
    const { winners, tie, order, rounds } =
      papers.ballots.expressed === 0n
        ? { winners: [], tie: null, order: [keeping.start.standing], rounds: [] }
        : run(keeping, options, lots);
    return {
      method: 'stv-meek',
      options,
      seats,
      winners,
      order,
      tie,
      ballots: papers.ballots,
      figures: [{ name: 'votes', values: distribute(treeOf(papers, keeping.start), keeping.start.keeps).map(inVotes) }],
      details: { kind: 'rounds', rounds },
    };
  },
};

/** Votes, weights and keep factors are whole numbers of thousand-millionths. */
const unit = 1_000_000_000n;
/** An iteration ends when the surplus is below a millionth of a vote. */
const omega = 1_000n;
const inVotes = (units: bigint) => fraction(units, unit);
const timesRoundedUp = (a: bigint, b: bigint): bigint => (a * b + unit - 1n) / unit;
const overRoundedUp = (a: bigint, b: bigint): bigint => (a * unit + b - 1n) / b;

/** `keeps[option]` is the part of every vote it is given that an option keeps: all while standing, less and less once elected, nothing once excluded. */
type MeekStage = Stage & { readonly keeps: readonly bigint[] };

function meekRounds(papers: Papers, options: number, seats: number): Count<MeekStage> {
  const all = Array.from({ length: options }, (_, option) => option);
  return {
    start: { standing: all, elected: [], keeps: all.map(() => unit) },
    seats,
    papers: papers.counts.length,
    key: ({ standing, elected, keeps }) => [standing.join(), ascending(elected).join(), keeps.join()].join('|'),

    step(stage) {
      const iterated = iterate(papers, stage, seats);
      const { votes, surplus, reached, keeps } = iterated;
      const counted = tableOf(stage, iterated, papers);
      const standing = stage.standing.filter(option => !reached.includes(option));
      const elected = [...stage.elected, ...reached];
      const left = seats - elected.length;
      if (left <= 0) return over({ ...counted, ...elects(reached) });
      if (standing.length <= left) return over({ ...counted, ...elects([...reached, ...standing]) });
      if (reached.length > 0)
        return {
          type: 'move',
          move: { round: { ...counted, ...elects(reached) }, next: { standing, elected, keeps } },
        };
      const exclude = (excluded: readonly number[], open: readonly number[]): Move<MeekStage> => ({
        round: { ...counted, ...excludes(excluded, open) },
        next: {
          standing: standing.filter(option => !excluded.includes(option)),
          elected,
          keeps: keeps.map((keep, option) => (excluded.includes(option) ? 0n : keep)),
        },
      });
      // What is still being distributed could lift any of these above the others.
      const lowest = standing.map(option => votes[option]!).reduce(smaller);
      const among = standing.filter(option => votes[option]! <= lowest + surplus);
      const voteless = among.every(option => votes[option] === 0n) && standing.length - among.length >= left;
      if (voteless) return { type: 'move', move: exclude(among, []) };
      return choose(among, (option, open) => exclude([option], open));
    },
  };
}

const sumOf = (votes: readonly bigint[]): bigint => votes.reduce((sum, units) => sum + units, 0n);

const tableOf = (
  { standing, elected }: MeekStage,
  { votes, quota }: Iterated,
  { ballots }: Papers,
): Pick<Round, 'votes' | 'quota' | 'exhausted'> => ({
  votes: votes.map((units, option) => (standing.includes(option) || elected.includes(option) ? inVotes(units) : null)),
  quota: inVotes(quota),
  exhausted: inVotes(ballots.expressed * unit - sumOf(votes)),
});

type Iterated = {
  readonly votes: readonly bigint[];
  readonly quota: bigint;
  readonly surplus: bigint;
  readonly reached: readonly number[];
  readonly keeps: readonly bigint[];
};

/** Step B.2 of the rule: distributes votes and lowers the keep factors of the elected until somebody reaches the quota or the surplus is spent. */
function iterate(papers: Papers, stage: MeekStage, seats: number): Iterated {
  const tree = treeOf(papers, stage);
  let keeps = stage.keeps;
  let before = papers.ballots.expressed * unit;
  while (true) {
    const votes = distribute(tree, keeps);
    const quota = sumOf(votes) / BigInt(seats + 1) + 1n;
    const reached = stage.standing.filter(option => votes[option]! >= quota);
    const excess = stage.elected.concat(reached).reduce((sum, option) => sum + votes[option]! - quota, 0n);
    const surplus = excess > 0n ? excess : 0n;
    if (reached.length > 0 || surplus < omega || surplus >= before) return { votes, quota, surplus, reached, keeps };
    before = surplus;
    keeps = keeps.map((keep, option) =>
      stage.elected.includes(option) ? overRoundedUp(timesRoundedUp(keep, quota), votes[option]!) : keep,
    );
  }
}

/**
 * Papers by the options they meet, down to the first one that keeps all: papers alike so far are one node, as what reaches a node depends
 * on nothing else. 100,000 papers become a few thousand nodes, gone through once an iteration.
 */
type Node = { readonly options: readonly number[]; papers: number; readonly next: Map<number | string, Node> };

function treeOf({ counts, starts, sequence, shares }: Papers, { keeps, standing }: MeekStage): Node {
  const root: Node = { options: [], papers: 0, next: new Map() };
  const inCount = keeps.map(keep => keep > 0n);
  const stands = keeps.map((_, option) => standing.includes(option));
  for (let paper = 0; paper < counts.length; paper += 1) {
    const end = starts[paper + 1]!;
    let node = root;
    let passesOn = true;
    for (let at = starts[paper]!; at < end && passesOn; at += 1) {
      const option = sequence[at]!;
      // Nearly all ranks hold one option, and this loop is what a count costs: no list is made for these.
      if (at + 1 === end || shares[at + 1] === 0) {
        if (!inCount[option]) continue;
        node = node.next.get(option) ?? grow(node, option, [option]);
        passesOn = !stands[option];
      } else {
        const rank = [option];
        while (at + 1 < end && shares[at + 1] === 1) rank.push(sequence[++at]!);
        const held = rank.filter(other => inCount[other]);
        if (held.length === 0) continue;
        node = node.next.get(held.join('=')) ?? grow(node, held.join('='), held);
        passesOn = held.some(other => !stands[other]);
      }
      node.papers += counts[paper]!;
    }
  }
  return root;
}

function grow(node: Node, key: number | string, options: readonly number[]): Node {
  const made: Node = { options, papers: 0, next: new Map() };
  node.next.set(key, made);
  return made;
}

/** Step B.2.a: each option keeps its part of the weight, rounded up, and the rest goes on. Options that share a rank start from equal parts of the weight. */
function distribute(tree: Node, keeps: readonly bigint[]): bigint[] {
  const votes = keeps.map(() => 0n);
  const visit = (node: Node, weight: bigint): void => {
    const share = node.options.length === 1 ? weight : weight / BigInt(node.options.length);
    for (const option of node.options) {
      const kept = timesRoundedUp(share, keeps[option]!);
      votes[option]! += kept * BigInt(node.papers);
      if (share > kept) for (const next of node.next.values()) visit(next, share - kept);
    }
  };
  for (const first of tree.next.values()) visit(first, unit);
  return votes;
}
