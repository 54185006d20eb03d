import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../core/feature.ts';
import { type Fraction, plus, zero } from '../../../core/fraction.ts';
import { writeBallotFile } from '../ballotfile-writing.ts';
import { recount } from '../recount.ts';
import { methods } from './index.ts';
import type { Ballot, Method, MethodName, Outcome, Profile, Question, Ranking } from './method.ts';

type Vote = { readonly question: Question; readonly profile: Profile };
type Settings = Record<string, unknown>;

/** Few options and few ballots, so that ties of every kind are common. */
const optionsOf = fc.integer({ min: 2, max: 5 });

function settingsOf(method: Method, options: number): fc.Arbitrary<Settings> {
  const perOption = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: options, maxLength: options });
  const possible: Settings & Record<string, fc.Arbitrary<unknown>> = {
    seats: fc.integer({ min: 1, max: Math.max(1, options - 1) }),
    unranked: fc.constantFrom('last-tied', 'not-compared'),
    places: perOption(fc.option(fc.integer({ min: 1, max: 4 }))),
    default: fc.integer({ min: 0, max: options - 1 }),
    quorum: fc.constantFrom('0', '1', '2.5'),
    majority: perOption(fc.constantFrom(null, '1', '3', '0.5')),
    max: method.name === 'score' || method.name === 'star' ? fc.integer({ min: 1, max: 5 }) : fc.constant(null),
    grades: fc.integer({ min: 2, max: 4 }),
    budget: fc.constant(4),
  };
  const known = Object.keys(method.settings.parse({}) as Settings).filter(key => key in possible);
  return fc
    .record(Object.fromEntries(known.map(key => [key, possible[key]!])))
    .map(chosen => method.settings.parse(chosen) as Settings);
}

function ballotOf(method: Method, question: Question): fc.Arbitrary<Ballot> {
  const { options } = question;
  const settings = question.settings as { max?: number; grades?: number };
  const each = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: options, maxLength: options });
  if (method.name === 'single')
    return fc.option(fc.nat(options - 1)).map(option => ({ kind: 'choice', chosen: option === null ? [] : [option] }));
  if (method.kind === 'choice')
    return each(fc.boolean()).map(bits => ({
      kind: 'choice',
      chosen: bits.flatMap((bit, option) => (bit ? [option] : [])),
    }));
  if (method.kind === 'ranking') return each(fc.nat(options)).map(ranks => ({ kind: 'ranking', ranks: dense(ranks) }));
  const highest =
    { dots: 4, consent: 3, dates: 2 }[method.name as string] ?? (settings.grades ? settings.grades - 1 : settings.max!);
  const level = method.name === 'dots' ? fc.nat(highest) : fc.option(fc.nat(highest));
  return each(level).map(levels => ({ kind: 'levels', levels }));
}

function dense(ranks: readonly number[]): number[] {
  const used = [...new Set(ranks.filter(rank => rank > 0))].sort((a, b) => a - b);
  return ranks.map(rank => (rank === 0 ? 0 : used.indexOf(rank) + 1));
}

const voteBy = (method: Method, most = 3): fc.Arbitrary<Vote> =>
  optionsOf
    .chain(options => settingsOf(method, options).map((settings): Question => ({ options, settings })))
    .chain(question =>
      fc
        .array(fc.record({ ballot: ballotOf(method, question), count: fc.integer({ min: 1, max: most }) }), {
          maxLength: 8,
        })
        .map(profile => ({ question, profile })),
    );

const count = (method: Method, { question, profile }: Vote): Outcome => method.count(profile, question);

/** Moves what stands at each option to the place `to` gives it. */
const move = <T>(values: readonly T[], to: readonly number[]): T[] => {
  const moved = new Array<T>(values.length);
  values.forEach((value, option) => {
    moved[to[option]!] = value;
  });
  return moved;
};

function moveBallot(ballot: Ballot, to: readonly number[]): Ballot {
  if (ballot.kind === 'choice')
    return { kind: 'choice', chosen: ballot.chosen.map(option => to[option]!).sort((a, b) => a - b) };
  if (ballot.kind === 'ranking') return { kind: 'ranking', ranks: move(ballot.ranks, to) };
  return { kind: 'levels', levels: move(ballot.levels, to) };
}

function moveSettings(settings: Settings, to: readonly number[]): Settings {
  const perOption = (value: unknown) => (Array.isArray(value) && value.length === to.length ? move(value, to) : value);
  const moved = { ...settings, places: perOption(settings.places), majority: perOption(settings.majority) };
  return typeof settings.default === 'number' ? { ...moved, default: to[settings.default] } : moved;
}

/** What an outcome says about options, without the rounds: where rules leave a choice open, these show one of the ways on. */
const essence = ({ winners, order, tie, figures, ballots }: Outcome) => ({
  winners,
  order: order.map(group => [...group].sort((a, b) => a - b)),
  tie,
  figures,
  ballots,
});

function moveOutcome(outcome: Outcome, to: readonly number[]): ReturnType<typeof essence> {
  const names = (options: readonly number[]) => options.map(option => to[option]!).sort((a, b) => a - b);
  return {
    winners: names(outcome.winners),
    order: outcome.order.map(names),
    tie: outcome.tie === null ? null : { between: names(outcome.tie.between), seats: outcome.tie.seats },
    figures: outcome.figures.map(({ name, values }) => ({ name, values: move(values, to) })),
    ballots: outcome.ballots,
  };
}

/** Puts the option alone at the top of a ballot, or as high as its kind goes. */
function raise(ballot: Ballot, option: number, highest: number): Ballot {
  if (ballot.kind === 'choice') return { kind: 'choice', chosen: [option] };
  if (ballot.kind === 'levels') return { kind: 'levels', levels: ballot.levels.with(option, highest) };
  return {
    kind: 'ranking',
    ranks: dense(ballot.ranks.map((rank, other) => (other === option ? 1 : rank === 0 ? 0 : rank + 1))),
  };
}

const monotonic: readonly MethodName[] = [
  'single',
  'multiple',
  'score',
  'majority-judgment',
  'schulze',
  'ranked-pairs',
  'borda',
  'dates',
];

/** Ranked pairs leaves out equally strong majorities that close a circle together; where there are none, it is monotonic. */
function majoritiesDiffer({ method, details }: Outcome): boolean {
  if (method !== 'ranked-pairs' || details.kind !== 'pairwise') return true;
  const { preferring } = details;
  const majorities = preferring.flatMap((row, a) =>
    row.flatMap((votes, b) => (votes > preferring[b]![a]! ? [`${votes}:${preferring[b]![a]!}`] : [])),
  );
  return new Set(majorities).size === majorities.length;
}

describe.each(Object.values(methods))('$name', method => {
  const vote = voteBy(method);

  it('writes every ballot so that it reads the same again, in letters a button can carry', () => {
    fc.assert(
      fc.property(vote, ({ question, profile }) => {
        for (const { ballot } of profile) {
          const text = method.encode(ballot, question);
          expect(text).toMatch(/^[A-Za-z0-9_-]{1,24}$/);
          expect(method.decode(text, question)).toEqual(ballot);
        }
      }),
    );
  });

  it('refuses or reads any text, and writes what it read as it was', () => {
    const letters = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[A-Za-z0-9_-]{0,30}$/));
    fc.assert(
      fc.property(letters, vote, (text, { question }) => {
        const ballot = method.decode(text, question);
        if (!isRefusal(ballot)) expect(method.encode(ballot, question)).toBe(text);
      }),
    );
  });

  it('is neutral: other places for the options only move the result', () => {
    fc.assert(
      fc.property(vote, fc.infiniteStream(fc.nat()), (vote, keys) => {
        const all = Array.from({ length: vote.question.options }, (_, option) => option);
        const to = all
          .map(option => ({ option, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ option }) => option);
        const question = { ...vote.question, settings: moveSettings(vote.question.settings as Settings, to) };
        const profile = vote.profile.map(({ ballot, count }) => ({ ballot: moveBallot(ballot, to), count }));
        expect(essence(method.count(profile, question))).toEqual(moveOutcome(count(method, vote), to));
      }),
    );
  });

  it('is anonymous: neither the order of ballots nor how equal ones were added up matters', () => {
    fc.assert(
      fc.property(vote, vote => {
        const single = vote.profile.flatMap(({ ballot, count }) =>
          Array.from({ length: count }, () => ({ ballot, count: 1 })),
        );
        expect(essence(count(method, { ...vote, profile: single.reverse() }))).toEqual(essence(count(method, vote)));
      }),
    );
  });

  it('gives no weight to blank ballots', () => {
    fc.assert(
      fc.property(vote, vote => {
        const blank = method.decode('0', vote.question);
        if (isRefusal(blank)) throw new Error('"0" is not a blank ballot');
        const outcome = count(method, { ...vote, profile: [...vote.profile, { ballot: blank, count: 1000 }] });
        const without = count(method, vote);
        expect({ ...essence(outcome), ballots: without.ballots }).toEqual(essence(without));
        expect(outcome.ballots).toEqual({
          ...without.ballots,
          cast: without.ballots.cast + 1000n,
          blank: without.ballots.blank + 1000n,
        });
      }),
    );
  });

  it('names as many winners as there are seats, or says between whom the last are tied', () => {
    fc.assert(
      fc.property(vote, vote => {
        const { winners, seats, tie, ballots, order } = count(method, vote);
        const placed = order.flat();
        expect(new Set(placed).size).toBe(placed.length);
        if (seats === null) return;
        if (ballots.expressed === 0n) expect(winners).toEqual([]);
        else if (tie === null) expect(winners).toHaveLength(seats);
        else {
          expect(winners).toEqual(expect.arrayContaining([...tie.between]));
          expect(winners.length - tie.between.length + tie.seats).toBe(seats);
          expect(tie.between.length).toBeGreaterThan(tie.seats);
        }
      }),
    );
  });

  it.runIf(monotonic.includes(method.name))('is monotonic: a winner raised on one ballot still wins', () => {
    fc.assert(
      fc.property(voteBy(method, method.name === 'ranked-pairs' ? 1000 : 3), fc.nat(), (vote, which) => {
        const before = count(method, vote);
        const at = which % Math.max(1, vote.profile.length);
        const raised = vote.profile[at];
        if (raised === undefined) return;
        const { max, grades } = vote.question.settings as { max?: number; grades?: number };
        const highest = method.name === 'dates' ? 2 : grades ? grades - 1 : (max ?? 0);
        for (const winner of before.winners) {
          if (raised.ballot.kind === 'choice' && raised.ballot.chosen.includes(winner)) continue;
          const profile = vote.profile.with(at, { ...raised, ballot: raise(raised.ballot, winner, highest) });
          const after = count(method, { ...vote, profile });
          if (majoritiesDiffer(before) && majoritiesDiffer(after)) expect(after.winners).toContain(winner);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('counts an exported file as it counted the poll', () => {
    fc.assert(
      fc.property(vote, vote => {
        const candidates = ['Été', 'B "quoted"', '__proto__', '4', '⚖️'].slice(0, vote.question.options);
        const file = writeBallotFile({ title: 'x', method, candidates, question: vote.question }, vote.profile);
        const counted = recount(file, { json: true });
        if (!counted.ok) throw new Error(counted.faults.join('\n'));
        const { winners, tie } = JSON.parse(counted.output) as { winners: string[]; tie?: { between: string[] } };
        const live = count(method, vote);
        const nameOf = (option: number) => candidates[option]!;
        expect(winners.sort()).toEqual(live.winners.map(nameOf).sort());
        expect(tie?.between.sort()).toEqual(live.tie?.between.map(nameOf).sort());
      }),
    );
  });
});

describe.each(['irv', 'stv-scottish', 'stv-meek'] as const)('%s by rounds', name => {
  const method = methods[name];
  const vote = voteBy(method);

  it('neither makes nor loses votes, but for cut-off decimals', () => {
    fc.assert(
      fc.property(vote, vote => {
        const { details, ballots } = count(method, vote);
        if (details.kind !== 'rounds') throw new Error('no rounds');
        for (const round of details.rounds) {
          const held = round.votes.reduce<Fraction>((sum, votes) => plus(sum, votes ?? zero), round.exhausted);
          const lost = Number(ballots.expressed) - Number(held.n) / Number(held.d);
          expect(lost).toBeGreaterThan(-1e-9);
          expect(lost).toBeLessThan(0.01);
        }
      }),
    );
  });

  it('lets the lots decide what it left open, for options that were tied or sure', () => {
    fc.assert(
      fc.property(vote, fc.boolean(), (vote, backwards) => {
        const all = Array.from({ length: vote.question.options }, (_, option) => option);
        const settings = { ...(vote.question.settings as Settings), lots: backwards ? all.reverse() : all };
        const open = count(method, vote);
        const drawn = count(method, { ...vote, question: { ...vote.question, settings } });
        expect(drawn.tie).toBeNull();
        expect(open.winners).toEqual(expect.arrayContaining([...drawn.winners]));
      }),
    );
  });
});

/** Instant runoff once more, as plainly as it can be said: who can win when every open choice is tried. */
function irvWinners(
  ballots: readonly { ranks: readonly number[]; count: number }[],
  standing: readonly number[],
  first: readonly number[],
): Set<number> {
  const votes = (option: number, among: readonly number[]) =>
    ballots.reduce((sum, { ranks, count }) => {
      const best = Math.min(...among.map(other => ranks[other] || 99));
      const group = among.filter(other => ranks[other] === best);
      return group.includes(option) ? sum + (60 * count) / group.length : sum;
    }, 0);
  const now = standing.map(option => votes(option, standing));
  const majority = standing.find((_, at) => now[at]! * 2 > now.reduce((a, b) => a + b, 0));
  if (majority !== undefined) return new Set([majority]);
  const least = Math.min(...now);
  const last = standing.filter((_, at) => now[at] === least);
  const fewest = Math.min(...last.map(option => first[option]!));
  const winners = last
    .filter(option => first[option] === fewest)
    .map(out =>
      irvWinners(
        ballots,
        standing.filter(option => option !== out),
        first,
      ),
    );
  return new Set(winners.flatMap(set => [...set]));
}

it('irv finds everyone who can win under the open choices', () => {
  fc.assert(
    fc.property(voteBy(methods.irv), ({ question, profile }) => {
      const outcome = methods.irv.count(profile, question);
      if (outcome.ballots.expressed === 0n) return;
      const ballots = profile.map(({ ballot, count }) => ({ ranks: (ballot as Ranking).ranks, count }));
      const all = Array.from({ length: question.options }, (_, option) => option);
      const first = outcome.figures[0]!.values.map(({ n, d }) => Number(n) / Number(d));
      expect(outcome.winners).toEqual([...irvWinners(ballots, all, first)].sort((a, b) => a - b));
    }),
    { numRuns: 500 },
  );
});
