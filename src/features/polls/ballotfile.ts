import { z } from 'zod';
import { parseFraction } from '../../core/fraction.ts';
import { decisionSchema, type FileDecision, readDecision } from './decisionfile.ts';
import { JsonFault, linesOf, readJsonText } from './jsontext.ts';
import type { Ballot, Profile } from './methods/method.ts';

/** Something wrong in a ballot file: where, and what to do about it. */
export type FileFault = { readonly line: number; readonly field: string; readonly says: string };

/** A ballot file as read, names turned into indices; `ballots` has as many levels or ranks as there are candidates. */
export type BallotFile = {
  readonly candidates: readonly string[];
  readonly seats: number;
  /** The method it says it was cast for, by the name a person would type. */
  readonly method: string | null;
  readonly ballots: Profile<Ballot>;
  /** Null for a file without ballots, which any method can count. */
  readonly kind: Ballot['kind'] | null;
  readonly rules: FileRules;
  /** How the count is judged, where the file says it. */
  readonly decision: FileDecision | null;
  /** The highest score there is; for STAR's last tie rule. */
  readonly maxScore: number | null;
  /** Places per candidate of a sign-up, null without limit; an empty list: no limits. */
  readonly places: readonly (number | null)[];
  /** What was read and has no effect. */
  readonly notes: readonly string[];
};

export type FileRules = {
  readonly unranked: 'last-tied' | 'not-compared' | 'exhaust' | null;
  readonly default: number | null;
  readonly quorum: string;
  readonly majority: readonly (string | null)[];
  readonly lots: readonly number[] | null;
  readonly quota: 'droop' | 'hagenbach-bischoff' | undefined;
  readonly decimals: number | undefined;
};

const mostCandidates = 200;
const mostBallots = 1_000_000;
const mostFaults = 20;

const name = z
  .string()
  .min(1, 'a name cannot be empty')
  .max(500, 'a name has at most 500 characters')
  .regex(/^\P{Cc}*$/u, 'a name cannot hold control characters');
const exact = z
  .number()
  .min(0)
  .refine(number => parseFraction(String(number)) !== null, 'must be a plain decimal number');

const aRank = 'a rank is a list of names, such as ["A"] or ["B", "C"]';
const byCandidate = z.custom<object>(
  value => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be an object from candidate to number',
);

/** The format of issue and documentation: `docs/methods.md`, "Ballot files". Other keys at the top are the writer's own and are left alone. */
export const ballotFileSchema = z.object({
  candidates: z
    .array(name)
    .min(1, 'at least one candidate')
    .max(mostCandidates, `at most ${mostCandidates} candidates`),
  seats: z.int().min(1, 'must be at least 1').default(1),
  method: z.string().optional(),
  maxScore: z.int().min(1).max(1000).optional(),
  places: z.array(z.int().min(1, 'must be at least 1').nullable()).default([]),
  withdrawn: z.array(name).default([]),
  ballots: z
    .array(
      z.object({
        count: z.int().min(1, 'must be at least 1'),
        ranking: z.array(z.union([z.array(name).min(1, aRank), name], aRank)).optional(),
        approvals: z.array(name).optional(),
        scores: byCandidate.optional(),
      }),
    )
    .max(mostBallots, `at most ${mostBallots} lines of ballots; add equal ones up`),
  rules: z
    .looseObject({
      unranked: z.enum(['last-tied', 'not-compared', 'exhaust']).optional(),
      default: name.optional(),
      quorum: exact.default(0),
      majority: byCandidate.optional(),
      lots: z.array(name).optional(),
      quota: z.enum(['droop', 'hagenbach-bischoff']).optional(),
      decimals: z.int().min(1).max(9).optional(),
    })
    .prefault({}),
  decision: decisionSchema.optional(),
});

type FileShape = z.infer<typeof ballotFileSchema>;
type Line = FileShape['ballots'][number];
type Note = (path: readonly PropertyKey[], says: string) => void;

/** Reads a ballot file in JSON; or says what is wrong in it, at most 20 faults at once. */
export function readBallotJson(text: string): BallotFile | { readonly faults: readonly FileFault[] } {
  const found: { path: readonly PropertyKey[]; says: string }[] = [];
  const note: Note = (path, says) => {
    if (found.length < mostFaults) found.push({ path, says });
  };
  try {
    const shape = ballotFileSchema.safeParse(readJsonText(text));
    if (shape.success) {
      const file = resolve(shape.data, note);
      if (found.length === 0) return file;
    } else for (const issue of shape.error.issues) note(issue.path, saysOf(issue));
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    return { faults: [{ line: fault.line, field: '', says: `this is not JSON: ${fault.message}` }] };
  }
  const lines = linesOf(
    text,
    found.map(({ path }) => path),
  );
  return { faults: found.map(({ path, says }, at) => ({ line: lines[at]!, field: fieldName(path), says })) };
}

const saysOf = (issue: z.core.$ZodIssue): string =>
  issue.message.endsWith('received undefined') ? 'is missing' : issue.message.replace(/^Invalid input: /, '');

const fieldName = (path: readonly PropertyKey[]): string =>
  path.map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? String(key) : `.${String(key)}`)).join('');

/** Names become indices. Withdrawn candidates leave the list, and every ballot closes up behind them. */
function resolve(shape: FileShape, note: Note): BallotFile {
  const known = new Map<string, number>();
  shape.candidates.forEach((candidate, at) => {
    if (known.has(candidate)) note(['candidates', at], `"${candidate}" is listed twice`);
    known.set(candidate, at);
  });
  const find = (candidate: string, path: readonly PropertyKey[]): number | null => {
    const found = known.get(candidate);
    if (found === undefined) note(path, `"${candidate}" is not a candidate${nearest(candidate, shape.candidates)}`);
    return found ?? null;
  };
  const withdrawn = new Set(shape.withdrawn.map((candidate, at) => find(candidate, ['withdrawn', at])));
  const candidates = shape.candidates.filter((_, at) => !withdrawn.has(at));
  const index = new Map(candidates.map((candidate, at) => [known.get(candidate)!, at]));
  const at = (candidate: string, path: readonly PropertyKey[]): number | null => {
    const found = find(candidate, path);
    return found === null ? null : (index.get(found) ?? null);
  };
  const kind = kindOf(shape.ballots, note);
  const total = shape.ballots.reduce((sum, line) => sum + line.count, 0);
  if (!Number.isSafeInteger(total)) note(['ballots'], 'there are more ballots than can be counted exactly (2^53)');
  if (shape.seats > candidates.length) note(['seats'], `${shape.seats} seats for ${candidates.length} candidates`);
  if (shape.places.length > 0 && shape.places.length !== candidates.length)
    note(['places'], `${shape.places.length} numbers of places for ${candidates.length} candidates`);
  const ballots = shape.ballots.map((line, n) => ({
    ballot: ballotOf(line, ['ballots', n], candidates.length, at, note),
    count: line.count,
  }));
  const strange = Object.keys(shape.rules).filter(
    rule => !['unranked', 'default', 'quorum', 'majority', 'lots', 'quota', 'decimals'].includes(rule),
  );
  return {
    candidates,
    seats: shape.seats,
    method: shape.method ?? null,
    ballots,
    kind,
    rules: rulesOf(shape.rules, candidates.length, at, note),
    decision: shape.decision === undefined ? null : readDecision(shape.decision, at),
    maxScore: shape.maxScore ?? null,
    places: shape.places,
    notes: strange.map(rule => `rules.${rule} is not a rule of this format and has no effect.`),
  };
}

type Resolve = (candidate: string, path: readonly PropertyKey[]) => number | null;

function kindOf(lines: readonly Line[], note: Note): Ballot['kind'] | null {
  if (lines.length === 0) return null;
  const kinds = lines.map((line, at) => {
    const given = (['ranking', 'approvals', 'scores'] as const).filter(key => line[key] !== undefined);
    if (given.length !== 1) note(['ballots', at], 'a ballot has exactly one of "ranking", "approvals" and "scores"');
    return given[0] ?? 'ranking';
  });
  const first = kinds[0] ?? 'ranking';
  const other = kinds.findIndex(kind => kind !== first);
  if (other !== -1)
    note(['ballots', other], `this ballot has "${kinds[other]}", the first one "${first}": a file holds one kind`);
  return first === 'ranking' ? 'ranking' : first === 'approvals' ? 'choice' : 'levels';
}

function ballotOf(line: Line, path: readonly PropertyKey[], candidates: number, at: Resolve, note: Note): Ballot {
  if (line.approvals !== undefined)
    return { kind: 'choice', chosen: chosenOf(line.approvals, [...path, 'approvals'], at, note) };
  if (line.scores !== undefined)
    return { kind: 'levels', levels: levelsOf(line.scores, [...path, 'scores'], candidates, at, note) };
  return { kind: 'ranking', ranks: ranksOf(line.ranking ?? [], [...path, 'ranking'], candidates, at, note) };
}

function chosenOf(approvals: readonly string[], path: readonly PropertyKey[], at: Resolve, note: Note): number[] {
  const chosen = new Set<number>();
  approvals.forEach((candidate, n) => {
    const option = at(candidate, [...path, n]);
    if (option !== null && chosen.has(option)) note([...path, n], `"${candidate}" is approved twice on one ballot`);
    if (option !== null) chosen.add(option);
  });
  return [...chosen].sort((a, b) => a - b);
}

function levelsOf(
  scores: object,
  path: readonly PropertyKey[],
  candidates: number,
  at: Resolve,
  note: Note,
): (number | null)[] {
  const levels = new Array<number | null>(candidates).fill(null);
  for (const [candidate, score] of Object.entries(scores) as [string, unknown][]) {
    const option = at(candidate, [...path, candidate]);
    if (typeof score !== 'number' || !Number.isInteger(score) || score < 0 || score > 1000)
      note([...path, candidate], `the score of "${candidate}" must be a whole number from 0 to 1000`);
    else if (option !== null) levels[option] = score;
  }
  return levels;
}

function ranksOf(
  ranking: NonNullable<Line['ranking']>,
  path: readonly PropertyKey[],
  candidates: number,
  at: Resolve,
  note: Note,
): number[] {
  const ranks = new Array<number>(candidates).fill(0);
  let rank = 0;
  ranking.forEach((group, n) => {
    const names = typeof group === 'string' ? [group] : group;
    const options = names.map((candidate, m) => {
      const place = typeof group === 'string' ? [...path, n] : [...path, n, m];
      const option = at(candidate, place);
      if (option !== null && ranks[option] !== 0) note(place, `"${candidate}" is ranked twice on one ballot`);
      if (option !== null) ranks[option] = rank + 1;
      return option;
    });
    if (options.some(option => option !== null)) rank += 1;
  });
  return ranks;
}

function rulesOf(rules: FileShape['rules'], candidates: number, at: Resolve, note: Note): FileRules {
  const majority = new Array<string | null>(candidates).fill(null);
  for (const [candidate, needed] of Object.entries(rules.majority ?? {}) as [string, unknown][]) {
    const path = ['rules', 'majority', candidate];
    const option = at(candidate, path);
    const number = exact.safeParse(needed);
    if (!number.success) note(path, `the majority for "${candidate}" must be a number, such as 3 for three to one`);
    else if (option !== null) majority[option] = String(number.data);
  }
  const lots =
    rules.lots?.map((candidate, n) => at(candidate, ['rules', 'lots', n])).filter(option => option !== null) ?? null;
  if (lots !== null && new Set(lots).size !== candidates)
    note(['rules', 'lots'], 'the lots must name every candidate once');
  return {
    unranked: rules.unranked ?? null,
    default: rules.default === undefined ? null : at(rules.default, ['rules', 'default']),
    quorum: String(rules.quorum),
    majority,
    lots,
    quota: rules.quota,
    decimals: rules.decimals,
  };
}

/** Suggests the candidate a wrong name was probably meant to be: one that differs in case, spaces or accents only, or begins alike. */
function nearest(wrong: string, candidates: readonly string[]): string {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
  const meant =
    candidates.find(candidate => plain(candidate) === plain(wrong)) ??
    candidates.find(candidate => plain(candidate).startsWith(plain(wrong).slice(0, 3)) && plain(wrong).length >= 3);
  return meant === undefined ? `; candidates are: ${candidates.slice(0, 10).join(', ')}` : `; did you mean "${meant}"?`;
}
