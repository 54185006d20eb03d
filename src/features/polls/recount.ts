import { type BallotFile, readBallotJson } from './ballotfile.ts';
import { readBlt } from './blt.ts';
import { decideFile, unjudged } from './decisionfile.ts';
import { stances } from './methods/consent.ts';
import { availabilities } from './methods/dates.ts';
import { methods } from './methods/index.ts';
import type { Ballot, Levels, MethodName, Outcome, Profile, Ranking } from './methods/method.ts';
import { asJson, asText } from './recount-output.ts';

export type RecountOptions = { readonly method?: string; readonly seats?: string; readonly json?: boolean };

/** What the command prints: the result, and remarks for the error stream; or only what is wrong. */
export type Recounted =
  | { readonly ok: true; readonly output: string; readonly notes: readonly string[] }
  | { readonly ok: false; readonly faults: readonly string[] };

/** `palabre recount`: counts a ballot file, whoever wrote it. */
export function recount(text: string, options: RecountOptions = {}): Recounted {
  const file = /^\uFEFF?\s*[[{"]/.test(text) ? readBallotJson(text) : readBlt(text);
  if ('faults' in file)
    return {
      ok: false,
      faults: file.faults.map(({ line, field, says }) => `line ${line}${field === '' ? '' : `, ${field}`}: ${says}`),
    };
  const plan = planOf(file, options);
  if ('fault' in plan) return { ok: false, faults: [plan.fault] };
  const outcome = plan.count();
  const foreign = file.decision === null ? undefined : unjudged(named.get(file.method ?? ''), outcome.method);
  const decision = file.decision === null || foreign !== undefined ? null : decideFile(file.decision, outcome);
  const output = (options.json === true ? asJson : asText)(plan.name, file, decision?.outcome ?? outcome, decision);
  return { ok: true, output, notes: [...file.notes, ...plan.notes, ...(foreign === undefined ? [] : [foreign])] };
}

type Plan = { readonly name: string; readonly notes: readonly string[]; count(): Outcome };

/** The names people type; the poll method `multiple` is everywhere else called approval. */
const named = new Map<string, MethodName>([
  ...Object.values(methods).map(({ name }): [string, MethodName] => [name, name]),
  ['approval', 'multiple'],
]);
const usual: Record<Ballot['kind'], MethodName> = { ranking: 'schulze', choice: 'multiple', levels: 'score' };
const oneSeat: readonly MethodName[] = ['irv', 'star', 'debian'];
const noSeats: readonly MethodName[] = ['consent', 'sign-up'];

function planOf(file: BallotFile, options: RecountOptions): Plan | { readonly fault: string } {
  const asked = options.method ?? file.method ?? usual[file.kind ?? 'ranking'];
  const name = named.get(asked);
  if (name === undefined)
    return {
      fault: `There is no method "${asked}"; there are: ${[...named.keys()].filter(key => key !== 'multiple').join(', ')}.`,
    };
  const seats = options.seats === undefined ? file.seats : Number(options.seats);
  if (!/^\d{1,4}$/.test(options.seats ?? '1') || seats < 1 || seats > file.candidates.length)
    return { fault: `--seats must be a whole number from 1 to ${file.candidates.length}, the number of candidates.` };
  const single = oneSeat.includes(name) || noSeats.includes(name);
  if (single && options.seats !== undefined && seats > 1)
    return {
      fault: `${name} ${noSeats.includes(name) ? 'fills no seats' : 'fills one seat'}; for several, use stv-scottish, stv-meek or another method.`,
    };
  if (name === 'debian' && file.rules.default === null)
    return { fault: 'debian needs a default option: name it in the file as "rules": { "default": "…" }.' };
  const profile = profileFor(name, file);
  if ('fault' in profile) return profile;
  return {
    name: name === 'multiple' ? 'approval' : name,
    notes: single && seats > 1 ? [`${name} fills one seat; the file's ${seats} seats have no effect.`] : [],
    count: () =>
      methods[name].count(profile, {
        options: file.candidates.length,
        settings: settingsFor(name, file, seats, profile),
      }),
  };
}

/** The highest level of methods whose levels have a fixed meaning. */
const highestLevel: ReadonlyMap<MethodName, number> = new Map([
  ['consent', stances.length - 1],
  ['dates', availabilities.length - 1],
]);

/** The ballots in the shape a method counts; some can be read in another one without guessing what a voter meant. */
function profileFor(name: MethodName, file: BallotFile): Profile | { readonly fault: string } {
  const { kind } = methods[name];
  const limit = highestLevel.get(name);
  if (limit !== undefined) {
    const above = file.ballots.findIndex(
      ({ ballot }) => ballot.kind === 'levels' && ballot.levels.some(level => (level ?? 0) > limit),
    );
    if (above !== -1) return { fault: `ballots[${above}] has a score above ${limit}, the highest level of ${name}.` };
  }
  if (file.kind === null || file.kind === kind) {
    const several =
      name === 'single'
        ? file.ballots.findIndex(({ ballot }) => ballot.kind === 'choice' && ballot.chosen.length > 1)
        : -1;
    return several === -1
      ? file.ballots
      : { fault: `ballots[${several}] approves several candidates; single counts one each. Use --method approval.` };
  }
  if (kind === 'ranking' && file.kind === 'levels')
    return file.ballots.map(({ ballot, count }) => ({ ballot: rankedByLevel(ballot as Levels), count }));
  if (name === 'single' && file.kind === 'ranking')
    return file.ballots.map(({ ballot, count }) => ({ ballot: firstChoice(ballot as Ranking), count }));
  const fit = Object.values(methods)
    .filter(method => method.kind === file.kind)
    .map(method => method.name);
  return {
    fault: `${name} cannot count ballots with ${wordFor[file.kind ?? 'ranking']}; for these there are: ${fit.join(', ')}.`,
  };
}

const wordFor: Record<Ballot['kind'], string> = { ranking: '"ranking"', choice: '"approvals"', levels: '"scores"' };

/** Higher scores are better ranks, equal ones equal; without a score there is no rank. */
function rankedByLevel({ levels }: Levels): Ranking {
  const used = [...new Set(levels.filter(level => level !== null))].sort((a, b) => b - a);
  return { kind: 'ranking', ranks: levels.map(level => (level === null ? 0 : used.indexOf(level) + 1)) };
}

/** The one first choice; a shared one chooses nobody. */
function firstChoice({ ranks }: Ranking): Ballot {
  const first = ranks.flatMap((rank, option) => (rank === 1 ? [option] : []));
  return { kind: 'choice', chosen: first.length === 1 ? first : [] };
}

/** Settings as the method's schema would give them, for any number of seats, candidates and levels: a file may hold more than a poll. */
function settingsFor(name: MethodName, file: BallotFile, seats: number, profile: Profile): object {
  const highest = profile.reduce(
    (most, { ballot }) =>
      ballot.kind === 'levels' ? ballot.levels.reduce<number>((top, level) => Math.max(top, level ?? 0), most) : most,
    1,
  );
  const max = Math.max(highest, file.maxScore ?? (name === 'star' || name === 'score' ? 5 : 1));
  const { unranked, default: fallback, quorum, majority, lots, quota, decimals } = file.rules;
  return {
    seats,
    min: 1,
    max,
    budget: highest,
    grades: max + 1,
    unranked: unranked === 'not-compared' ? 'not-compared' : 'last-tied',
    places: file.places,
    default: fallback,
    quorum,
    majority,
    lots,
    quota,
    decimals,
  };
}
