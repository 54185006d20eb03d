import { compare, type Fraction, zero } from '../../../core/fraction.ts';
import type { Outcome, Round, Tie } from './method.ts';
import { ascending, orderBy } from './order.ts';

/** Where a count by rounds stands: who is still in it, and who already won. */
export type Stage = { readonly standing: readonly number[]; readonly elected: readonly number[] };

/** A round that was counted, and the stage it leads to; null when the count is over. */
export type Move<S> = { readonly round: Round; readonly next: S | null };

/** What a stage leads to: one move, or one for each option among which the rules leave the choice open. */
export type Step<S> =
  | { readonly type: 'move'; readonly move: Move<S> }
  | { readonly type: 'open'; readonly among: readonly number[]; choose(option: number): Move<S> };

/** A method that counts by rounds. Stages are values: the same stage may be followed in several ways. */
export type Count<S extends Stage> = {
  readonly start: S;
  readonly seats: number;
  /** How many different papers a step reads: what it costs. */
  readonly papers: number;
  step(stage: S): Step<S>;
  /** Equal for stages from which the count goes on in the same way. */
  key(stage: S): string;
};

/** The parts of a round beyond its votes: who was elected, or who left, whose votes so move on. */
type Done = Pick<Round, 'elected' | 'excluded' | 'transferred' | 'open'>;

export const elects = (elected: readonly number[]): Done => ({ elected, excluded: [], transferred: null, open: [] });

export const excludes = (excluded: readonly number[], open: readonly number[]): Done => ({
  elected: [],
  excluded,
  // Several leave at once only when none of them has a vote: nothing moves.
  transferred: excluded.length === 1 ? { from: excluded[0]!, why: 'exclusion' } : null,
  open,
});

export const over = <S>(round: Round): Step<S> => ({ type: 'move', move: { round, next: null } });

/** A step for the one option there is to move, or for any of several. */
export const choose = <S>(
  among: readonly number[],
  move: (option: number, open: readonly number[]) => Move<S>,
): Step<S> =>
  among.length === 1
    ? { type: 'move', move: move(among[0]!, []) }
    : { type: 'open', among, choose: option => move(option, among) };

/** Ties can multiply: beyond this many stages, whoever still stands at the first open choice is reported as tied. Fewer where papers are many, to answer within a second or two. */
const stagesFor = (papers: number): number => Math.max(20, Math.min(500, Math.floor(2_000_000 / papers)));

export type Counted = Pick<Outcome, 'winners' | 'tie' | 'order'> & { readonly rounds: readonly Round[] };

/**
 * Runs a count. Where the rules leave a choice open, the lots decide if they were drawn; else every possible count is followed:
 * who wins in all of them has won, who wins in some is tied. The rounds shown are those of one possible count.
 */
export function run<S extends Stage>(count: Count<S>, options: number, lots: readonly number[] | null): Counted {
  const shown = follow(count, lots);
  const rounds = shown.path.map(({ move }) => move.round);
  const above = nobodyAbove(options);
  if (shown.open === null || lots !== null) {
    for (const { stage, move } of shown.path) learn(above, stage, move);
    return { winners: ascending(shown.winners), tie: null, order: groupsOf(above), rounds };
  }
  return { ...(exploreAll(count, above) ?? undecided(count, shown, options)), rounds };
}

type Path<S> = {
  readonly path: readonly { readonly stage: S; readonly move: Move<S> }[];
  readonly winners: readonly number[];
  /** Position in the path of the first choice the rules left open. */
  readonly open: number | null;
};

function follow<S extends Stage>(count: Count<S>, lots: readonly number[] | null): Path<S> {
  const path: { stage: S; move: Move<S> }[] = [];
  let open: number | null = null;
  let stage = count.start;
  while (true) {
    const step = count.step(stage);
    if (step.type === 'open') open ??= path.length;
    const move = step.type === 'move' ? step.move : step.choose(firstByLot(step.among, lots));
    path.push({ stage, move });
    if (move.next === null) return { path, winners: [...stage.elected, ...move.round.elected], open };
    stage = move.next;
  }
}

const firstByLot = (among: readonly number[], lots: readonly number[] | null): number =>
  lots?.find(option => among.includes(option)) ?? among[0]!;

/** Every possible count, or null when there are too many to follow. How many there are does not depend on the order of options or ballots. */
function exploreAll<S extends Stage>(
  count: Count<S>,
  above: boolean[][],
): Pick<Counted, 'winners' | 'tie' | 'order'> | null {
  const seen = new Set<string>();
  const waiting: S[] = [count.start];
  const outcomes: (readonly number[])[] = [];
  for (let stage = waiting.pop(); stage !== undefined; stage = waiting.pop()) {
    const key = count.key(stage);
    if (seen.has(key)) continue;
    seen.add(key);
    if (seen.size > stagesFor(count.papers)) return null;
    const step = count.step(stage);
    for (const move of step.type === 'move' ? [step.move] : step.among.map(option => step.choose(option))) {
      learn(above, stage, move);
      if (move.next === null) outcomes.push([...stage.elected, ...move.round.elected]);
      else waiting.push(move.next);
    }
  }
  return { ...fromOutcomes(outcomes, count.seats), order: groupsOf(above) };
}

function fromOutcomes(outcomes: readonly (readonly number[])[], seats: number): { winners: number[]; tie: Tie | null } {
  const winners = ascending([...new Set(outcomes.flat())]);
  const certain = winners.filter(option => outcomes.every(outcome => outcome.includes(option)));
  const between = winners.filter(option => !certain.includes(option));
  return { winners, tie: between.length === 0 ? null : { between, seats: seats - certain.length } };
}

/** The answer that is safe when the possible counts cannot all be followed: what was certain before the first open choice, and all who stood there tied. */
function undecided<S extends Stage>(
  count: Count<S>,
  { path, open }: Path<S>,
  options: number,
): Pick<Counted, 'winners' | 'tie' | 'order'> {
  const { stage, move } = path[open ?? 0]!;
  const certain = [...stage.elected, ...move.round.elected];
  const between = ascending(stage.standing.filter(option => !certain.includes(option)));
  const above = nobodyAbove(options);
  for (const earlier of path.slice(0, open ?? 0)) learn(above, earlier.stage, earlier.move);
  learn(above, stage, { ...move, round: { ...move.round, excluded: [] } });
  return {
    winners: ascending([...certain, ...between]),
    tie: { between, seats: count.seats - certain.length },
    order: groupsOf(above),
  };
}

const nobodyAbove = (options: number): boolean[][] =>
  Array.from({ length: options }, () => new Array<boolean>(options).fill(false));

/** Notes who ended above whom in a move: elected before staying, staying before excluded; by votes among those elected together, and among all when the count is over. */
function learn<S extends Stage>(above: boolean[][], { standing }: S, { round, next }: Move<S>): void {
  const votes = (option: number): Fraction => round.votes[option] ?? zero;
  const rank = (option: number): number =>
    round.elected.includes(option) ? 0 : round.excluded.includes(option) ? 2 : 1;
  for (const a of standing)
    for (const b of standing) {
      const byVotes = rank(a) === rank(b) && (rank(a) === 0 || (next === null && rank(a) === 1));
      if (rank(a) < rank(b) || (byVotes && compare(votes(a), votes(b)) > 0)) above[a]![b] = true;
    }
}

/** Best first. Options that end above each other in different possible counts, or never, are tied, and so is who stands between them. */
function groupsOf(above: readonly (readonly boolean[])[]): number[][] {
  const surely = (a: number, b: number) => above[a]![b]! && !above[b]![a]!;
  const all = above.map((_, option) => option);
  const group = [...all];
  for (const a of all)
    for (const b of all) {
      if (surely(a, b) || surely(b, a)) continue;
      const [from, into] = [group[b]!, group[a]!];
      for (const option of all) if (group[option] === from) group[option] = into;
    }
  return orderBy(all.length, (a, b) => (group[a] === group[b] ? 0 : surely(a, b) ? -1 : 1));
}
