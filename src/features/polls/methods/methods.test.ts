import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../core/feature.ts';
import { methods } from './index.ts';
import { type Ballot, type Levels, type MethodName, methodNames, profileOf, type Question } from './method.ts';
import { allot } from './sign-up.ts';

const question = (name: MethodName, options: number, settings: object = {}): Question => ({
  options,
  settings: methods[name].settings.parse(settings),
});
const chosen = (...options: number[]): Ballot => ({ kind: 'choice', chosen: options });
const ranking = (...ranks: number[]): Ballot => ({ kind: 'ranking', ranks });
const levels = (...given: (number | null)[]): Ballot => ({ kind: 'levels', levels: given });

/** What casting says: the refusal's message, or how the ballot is kept. */
function cast(name: MethodName, ballot: Ballot, options: number, settings: object = {}): string {
  const asked = question(name, options, settings);
  const checked = methods[name].validate(ballot, asked);
  return isRefusal(checked) ? checked.message : methods[name].encode(checked, asked);
}

describe('the registry', () => {
  it('has every method under its own name', () => {
    expect(Object.keys(methods)).toEqual([...methodNames]);
    for (const name of methodNames) expect(methods[name].name).toBe(name);
  });

  it.each(methodNames)('gives %s settings by default that fit two to twenty options, and are plain JSON', name => {
    const settings = methods[name].settings.parse({});
    expect(methods[name].settings.parse(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
    for (const options of [2, 20]) expect(methods[name].fits({ options, settings })).toBeNull();
  });
});

describe('a ballot of twenty options', () => {
  const fullest: Record<Ballot['kind'], (highest: number) => Ballot> = {
    choice: () => chosen(...Array.from({ length: 20 }, (_, option) => option)),
    ranking: () => ranking(...Array.from({ length: 20 }, (_, option) => 20 - option)),
    levels: highest => levels(...Array.from({ length: 20 }, () => highest)),
  };
  it.each([
    ['multiple', {}, 0, 4],
    ['schulze', {}, 0, 15],
    ['score', { max: 10 }, 10, 13],
    ['majority-judgment', { grades: 11 }, 10, 13],
    ['dots', { budget: 100 }, 100, 23],
    ['consent', {}, 3, 8],
    ['dates', {}, 2, 7],
  ] as const)('of %s with %o is at most a button long', (name, settings, highest, letters) => {
    const asked = question(name, 20, settings);
    const ballot = fullest[methods[name].kind](highest);
    const text = methods[name].encode(ballot, asked);
    expect(text.length).toBe(letters);
    expect(methods[name].decode(text, asked)).toEqual(ballot);
  });
});

describe('casting', () => {
  it.each<[string, MethodName, Ballot, object, string]>([
    ['takes one option', 'single', chosen(2), {}, '3'],
    ['refuses two for one', 'single', chosen(0, 1), {}, 'polls-ballot-too-many'],
    ['refuses an option that does not exist', 'single', chosen(3), {}, 'polls-ballot-unknown-option'],
    ['refuses half an option', 'multiple', chosen(0.5), {}, 'polls-ballot-unknown-option'],
    ['refuses an option twice', 'multiple', chosen(1, 1), {}, 'polls-ballot-unreadable'],
    ['refuses a blank ballot', 'multiple', chosen(), {}, 'polls-ballot-empty'],
    ['takes a blank ballot where the poll has it', 'multiple', chosen(), { min: 2, blank: true }, '0'],
    ['refuses too few', 'multiple', chosen(0), { min: 2 }, 'polls-ballot-too-few'],
    ['refuses too many', 'multiple', chosen(0, 1, 2), { max: 2 }, 'polls-ballot-too-many'],
    ['takes scores with some left out', 'score', levels(5, null, 0), {}, 't'],
    ['refuses a score above', 'score', levels(6, 0, 0), {}, 'polls-ballot-level-outside'],
    [
      'refuses scores left out where all are wanted',
      'score',
      levels(5, null, 0),
      { complete: true },
      'polls-ballot-incomplete',
    ],
    ['refuses scores for other options', 'score', levels(5, 5), {}, 'polls-ballot-unknown-option'],
    [
      'refuses a grade left out where all are wanted',
      'majority-judgment',
      levels(5, null, 0),
      { complete: true },
      'polls-ballot-incomplete',
    ],
    ['refuses more dots than there are', 'dots', levels(6, 5, 0), {}, 'polls-ballot-over-budget'],
    [
      'refuses more dots for one option than may be',
      'dots',
      levels(6, 0, 0),
      { most: 5 },
      'polls-ballot-too-many-dots',
    ],
    ['refuses dots left where all must go', 'dots', levels(4, 5, 0), { spendAll: true }, 'polls-ballot-dots-left'],
    ['refuses no dots at all', 'dots', levels(0, null, 0), {}, 'polls-ballot-empty'],
    ['refuses ranks with one missing', 'schulze', ranking(1, 3, 0), {}, 'polls-ballot-unreadable'],
    ['takes shared ranks', 'schulze', ranking(1, 1, 0), {}, 'M'],
    ['refuses shared ranks for Scottish STV', 'stv-scottish', ranking(1, 1, 0), {}, 'polls-ballot-shared-rank'],
    ['refuses too few ranks', 'irv', ranking(1, 0, 0), { min: 2 }, 'polls-ballot-too-few'],
    ['refuses no stance', 'consent', levels(null, null, null), {}, 'polls-ballot-empty'],
    ['takes "no" to every date: that is an answer', 'dates', levels(0, 0, 0), {}, 'L'],
    ['refuses a second list where one is allowed', 'sign-up', chosen(0, 1), {}, 'polls-ballot-too-many'],
  ])('%s (%s)', (_, name, ballot, settings, expected) => expect(cast(name, ballot, 3, settings)).toBe(expected));

  it('reads a ballot in its one spelling only', () => {
    const asked = question('multiple', 3);
    expect(methods.multiple.decode('5', asked)).toEqual(chosen(0, 2));
    for (const text of ['05', '8', '', '00', '5 ', '٥'])
      expect(methods.multiple.decode(text, asked)).toMatchObject({ message: 'polls-ballot-unreadable' });
  });

  it.each<[MethodName, object, number, string]>([
    ['single', { seats: 3 }, 3, 'polls-settings-too-many-seats'],
    ['multiple', { min: 4 }, 3, 'polls-settings-too-many-choices'],
    ['multiple', { max: 4 }, 3, 'polls-settings-too-many-choices'],
    ['irv', { min: 4 }, 3, 'polls-settings-too-many-choices'],
    ['sign-up', { places: [1, 2] }, 3, 'polls-settings-places'],
    ['dots', { budget: 10, most: 3, spendAll: true }, 3, 'polls-settings-dots-unspendable'],
    ['debian', { default: 3 }, 3, 'polls-settings-default'],
  ])('%s with %o does not fit %i options', (name, settings, options, message) => {
    expect(methods[name].fits(question(name, options, settings))).toMatchObject({ message });
  });

  it.each<[MethodName, object]>([
    ['multiple', { min: 3, max: 2 }],
    ['dots', { budget: 5, most: 6 }],
    ['dots', { budget: 101 }],
    ['debian', { quorum: '1/3' }],
    ['debian', { quorum: '-1' }],
    ['single', { colour: 'blue' }],
  ])('%s never has the settings %o', (name, settings) =>
    expect(methods[name].settings.safeParse(settings).success).toBe(false),
  );
});

describe('counting', () => {
  it('reports everyone as tied when the possible counts are too many to follow', () => {
    const all = Array.from({ length: 20 }, (_, option) => option);
    const profile = all.map(option => ({ ballot: ranking(...all.map(other => (other === option ? 1 : 0))), count: 1 }));
    for (const name of ['irv', 'stv-scottish', 'stv-meek'] as const) {
      const outcome = methods[name].count(profile, question(name, 20));
      expect(outcome).toMatchObject({ winners: all, order: [all], tie: { between: all, seats: 1 } });
    }
  });

  it('does not take options without a vote for a tie', () => {
    const profile = [
      { ballot: ranking(1, ...Array.from({ length: 18 }, () => 0), 2), count: 5 },
      { ballot: ranking(...Array.from({ length: 19 }, () => 0), 1), count: 3 },
    ];
    for (const name of ['irv', 'stv-scottish', 'stv-meek'] as const)
      expect(methods[name].count(profile, question(name, 20))).toMatchObject({ winners: [0], tie: null });
    expect(methods['stv-meek'].count(profile, question('stv-meek', 20, { seats: 3 })).tie).toMatchObject({ seats: 1 });
  });

  it('looks back at earlier stages before it calls a tie in Scottish STV', () => {
    // Bea and Cas have three each once Dirk's ballot moved on; Cas had fewer before.
    const profile = [
      { ballot: ranking(1, 0, 0, 0), count: 4 },
      { ballot: ranking(0, 1, 0, 0), count: 3 },
      { ballot: ranking(0, 2, 1, 0), count: 2 },
      { ballot: ranking(0, 0, 2, 1), count: 1 },
    ];
    const { details, winners, tie } = methods['stv-scottish'].count(profile, question('stv-scottish', 4));
    expect({ winners, tie }).toEqual({ winners: [1], tie: null });
    expect(details).toMatchObject({
      rounds: [{ excluded: [3] }, { excluded: [2], open: [] }, { excluded: [0] }, { elected: [1] }],
    });
  });

  it('ties in the order what different possible counts order differently, and nothing else', () => {
    // Ana or Bea leaves first; Cas wins either way, and Dirk is out before anyone.
    const profile = [
      { ballot: ranking(1, 0, 2, 0), count: 2 },
      { ballot: ranking(0, 1, 2, 0), count: 2 },
      { ballot: ranking(0, 0, 1, 0), count: 3 },
    ];
    for (const name of ['irv', 'stv-scottish', 'stv-meek'] as const)
      expect(methods[name].count(profile, question(name, 4))).toMatchObject({
        winners: [2],
        tie: null,
        order: [[2], [0, 1], [3]],
      });
  });

  it.each([
    ['by winning votes, not margins', { ab: [10, 9], bc: [8, 2], ca: [9, 5] }, [2]],
    ['equal ones by fewest votes against', { ab: [6, 1], bc: [6, 3], ca: [6, 2] }, [2]],
    ['and leaves out equal ones that close a circle', { ab: [6, 2], bc: [6, 2], ca: [6, 2] }, [0, 1, 2]],
    ['but only those', { ab: [7, 1], bc: [6, 2], ca: [6, 2] }, [0, 2]],
  ])('locks majorities in %s', (_, { ab, bc, ca }, winners) => {
    const pairs = [
      { ranks: [1, 2, 0], count: ab[0]! },
      { ranks: [2, 1, 0], count: ab[1]! },
      { ranks: [0, 1, 2], count: bc[0]! },
      { ranks: [0, 2, 1], count: bc[1]! },
      { ranks: [2, 0, 1], count: ca[0]! },
      { ranks: [1, 0, 2], count: ca[1]! },
    ];
    const profile = pairs.map(({ ranks, count }) => ({ ballot: ranking(...ranks), count }));
    const asked = question('ranked-pairs', 3, { unranked: 'not-compared' });
    expect(methods['ranked-pairs'].count(profile, asked).winners).toEqual(winners);
  });

  it('leaves out of a comparison what a ballot does not rank, where the poll says so', () => {
    const profile = [
      { ballot: ranking(1, 0, 0), count: 5 },
      { ballot: ranking(2, 1, 0), count: 2 },
    ];
    const preferring = (unranked: string) => {
      const { details } = methods.schulze.count(profile, question('schulze', 3, { unranked }));
      return details.kind === 'pairwise' ? details.preferring : [];
    };
    expect(preferring('last-tied')).toEqual([
      [0n, 5n, 7n],
      [2n, 0n, 2n],
      [0n, 0n, 0n],
    ]);
    expect(preferring('not-compared')).toEqual([
      [0n, 0n, 0n],
      [2n, 0n, 0n],
      [0n, 0n, 0n],
    ]);
  });

  it.each([
    ['as many as the quorum', '4', null, [1]],
    ['one more than the quorum', '3', null, [0]],
    ['exactly the majority', '0', '2', [1]],
    ['more than the majority', '0', '1.5', [0]],
  ])('drops an option below the default: %s', (_, quorum, majority, winners) => {
    const profile = [
      { ballot: ranking(1, 2), count: 4 },
      { ballot: ranking(2, 1), count: 2 },
    ];
    expect(methods.debian.count(profile, question('debian', 2, { quorum, majority: [majority] })).winners).toEqual(
      winners,
    );
  });

  it('gives an equal STAR runoff to the higher total, and an equal date to more plain yes', () => {
    const scores = [
      { ballot: levels(4, 0, 0), count: 1 },
      { ballot: levels(0, 3, 0), count: 1 },
    ];
    expect(methods.star.count(scores, question('star', 3))).toMatchObject({ winners: [0], tie: null });
    const answers = [
      { ballot: levels(1, 2), count: 1 },
      { ballot: levels(2, 2), count: 1 },
    ];
    expect(methods.dates.count(answers, question('dates', 2))).toMatchObject({ winners: [1], tie: null });
  });

  it('refuses to count more ballots than whole numbers hold exactly', () => {
    const profile = [
      { ballot: chosen(0), count: Number.MAX_SAFE_INTEGER },
      { ballot: chosen(1), count: 1 },
    ];
    expect(() => methods.single.count(profile, question('single', 2))).toThrow(RangeError);
  });

  it('throws for a stored ballot that we cannot have written', () => {
    expect(() => profileOf(methods.single, question('single', 2), [{ text: '9', count: 1 }])).toThrow(
      /polls-ballot-unreadable/,
    );
  });

  it('gives places in order of arrival', () => {
    const settings = { places: [2, null], max: 1, blank: false };
    expect(allot([['Ana', 'Bea', 'Cas'], ['Dirk']], settings)).toEqual([
      { placed: ['Ana', 'Bea'], waiting: ['Cas'] },
      { placed: ['Dirk'], waiting: [] },
    ]);
  });
});

/** The tie rule as its authors say it: one median grade after the other is taken away; what was taken, in order, decides. */
function majorityValue(grades: readonly number[]): number[] {
  const left = [...grades].sort((a, b) => a - b);
  return grades.map(() => left.splice(Math.ceil(left.length / 2) - 1, 1)[0]!);
}

it('majority judgment orders as taking medians away one by one does', () => {
  const ballot = fc.array(fc.nat(3), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(ballot, { minLength: 1, maxLength: 9 }), ballots => {
      const profile = ballots.map(given => ({ ballot: levels(...given) as Levels, count: 1 }));
      const { order } = methods['majority-judgment'].count(profile, question('majority-judgment', 3, { grades: 4 }));
      const values = [0, 1, 2].map(option => majorityValue(ballots.map(given => given[option]!)).join(''));
      const sorted = [...new Set(values)].sort().reverse();
      expect(order).toEqual(sorted.map(value => [0, 1, 2].filter(option => values[option] === value)));
    }),
    { numRuns: 1000 },
  );
});
