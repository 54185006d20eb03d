import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Limits, PlaceRef, Rate } from '../core/adapter.ts';
import { pacingOf, type Slot, type Task, type Where } from './pacing.ts';

type Start = { readonly task: Task; readonly place: Where; readonly at: number; readonly arrives: number };
type Wish = { readonly task: Task; readonly place: Where; readonly asked: number };
type Refused = { readonly at: number; readonly until: number };

const limitsOf = (rates: readonly Rate[]): Limits => ({
  rates,
  fieldsPerPage: 5,
  repeatablePost: 0,
  fileBytes: 0,
  theyBegin: false,
});

/** Milliseconds on the way to the platform and back. */
type Trip = { readonly there: number; readonly back: number };
const quickest: Trip = { there: 20, back: 30 };

/** Lives through wishes and refusals with a clock of its own, as the gate does, which comes up to `late` milliseconds after the moment it wanted. */
function play(
  rates: readonly Rate[],
  wishes: readonly Wish[],
  refusals: readonly Refused[] = [],
  late: (n: number) => number = () => 0,
  trip: (n: number) => Trip = () => quickest,
) {
  const pacing = pacingOf(() => limitsOf(rates));
  const starts: Start[] = [];
  const coming = [...wishes].sort((a, b) => a.asked - b.asked);
  const refused = [...refusals].sort((a, b) => a.at - b.at);
  let waiting: (Wish & { readonly slot: Slot })[] = [];
  let answers: { readonly slot: Slot; readonly at: number }[] = [];
  let now = 0;
  for (let n = 0; coming.length + waiting.length > 0; n++) {
    const next = Math.min(
      coming[0]?.asked ?? Number.POSITIVE_INFINITY,
      ...waiting.map(({ slot }) => pacing.free(slot)),
      ...answers.map(({ at }) => at),
      refused[0]?.at ?? Number.POSITIVE_INFINITY,
    );
    now = Math.max(now, next) + late(n);
    while (refused[0] && refused[0].at <= now) {
      const { until } = refused.shift()!;
      pacing.refused(pacing.slot('post', { id: 'nowhere', kind: 'channel', space: '' }), now, until, true);
    }
    answers = answers.filter(({ slot, at }) => {
      if (at > now) return true;
      pacing.answered(slot, now);
      return false;
    });
    while (coming[0] && coming[0].asked <= now) {
      const wish = coming.shift()!;
      waiting.push({ ...wish, slot: pacing.slot(wish.task, wish.place) });
    }
    waiting = waiting.filter(({ slot, ...wish }) => {
      if (pacing.free(slot) > now) return true;
      const { there, back } = trip(starts.length);
      pacing.start(slot, now);
      starts.push({ ...wish, at: now, arrives: now + there });
      answers.push({ slot, at: now + there + back });
      return false;
    });
  }
  return starts;
}

const isPrivate = ({ kind }: Where) => kind === 'direct' || kind === 'home';

/** When what one counter of the platform sees arrives there, for each counter of a rate. */
function countersOf(rate: Rate, starts: readonly Start[]): number[][] {
  const counted = starts.filter(
    ({ task, place }) =>
      rate.of.includes(task) && (rate.where === 'anywhere' || (rate.where === 'private') === isPrivate(place)),
  );
  const scope = ({ place }: Start) => (rate.per === 'connection' ? '' : rate.per === 'space' ? place.space : place.id);
  return [...Map.groupBy(counted, scope).values()].map(group =>
    group.map(({ arrives }) => arrives).sort((a, b) => a - b),
  );
}

/** A server that counts the last so many seconds, however they lie. */
function refusedByWindow({ count, seconds }: Rate, times: readonly number[]): number {
  return times.filter((at, index) => index >= count && at - times[index - count]! < seconds * 1000).length;
}

/** A server with a bucket that holds `count` and drips full in `seconds`. */
function refusedByBucket({ count, seconds }: Rate, times: readonly number[]): number {
  let tokens = count;
  let last = 0;
  let refused = 0;
  for (const at of times) {
    tokens = Math.min(count, tokens + ((at - last) * count) / (seconds * 1000));
    last = at;
    if (tokens < 1) refused++;
    else tokens--;
  }
  return refused;
}

const rate = fc.record({
  of: fc.subarray<Task>(['post', 'edit', 'remove'], { minLength: 1 }),
  per: fc.constantFrom<Rate['per'][]>('connection', 'space', 'place'),
  where: fc.constantFrom<Rate['where'][]>('private', 'shared', 'anywhere'),
  count: fc.integer({ min: 1, max: 60 }),
  seconds: fc.constantFrom(1, 5, 60),
});
const place = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  kind: fc.constantFrom<PlaceRef['kind'][]>('channel', 'thread', 'direct', 'home'),
  space: fc.constantFrom('s', 't'),
});
const wishes = fc.array(
  fc.record({
    task: fc.constantFrom<Task[]>('post', 'edit', 'remove'),
    place,
    asked: fc.integer({ min: 0, max: 20_000 }),
  }),
  { maxLength: 150 },
);
const pauses = fc.array(
  fc.record({ at: fc.integer({ min: 0, max: 30_000 }), length: fc.integer({ min: 0, max: 30_000 }) }),
  { maxLength: 4 },
);

/** Milliseconds: a busy process wakes when it can. */
const lateness = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 200, noNaN: true })), {
  minLength: 1,
  maxLength: 20,
});

/** Of each, so much longer than the quickest; some are as quick as that. */
const trips = fc.array(
  fc.record({
    there: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 900, noNaN: true })),
    back: fc.nat({ max: 400 }),
  }),
  { maxLength: 20 },
);
const longer = ({ there, back }: Trip): Trip => ({ there: quickest.there + there, back: quickest.back + back });

const here = { id: 'a', kind: 'channel', space: 's' } as const;
const there = { id: 'b', kind: 'channel', space: 's' } as const;
const tenASecond: Rate = { of: ['post'], per: 'connection', where: 'anywhere', count: 10, seconds: 1 };
const every = (ms: number, length: number) =>
  Array.from({ length }, (_, n) => ({ task: 'post' as const, place: here, asked: n * ms }));

describe('pacing', () => {
  it('never gives a platform more than it allows, by a sliding window or by a bucket, whatever is asked when and however long it is on its way', () => {
    fc.assert(
      fc.property(
        fc.array(rate, { minLength: 1, maxLength: 4 }),
        wishes,
        pauses,
        lateness,
        trips,
        (rates, asked, paused, late, travelled) => {
          const waits = paused.map(({ at, length }) => ({ at, until: at + length }));
          const starts = play(
            rates,
            asked,
            waits,
            n => late[n % late.length] ?? 0,
            n => (n % 5 === 3 ? quickest : longer(travelled[n % travelled.length] ?? { there: 0, back: 0 })),
          );
          expect(starts).toHaveLength(asked.length);
          for (const one of rates)
            for (const times of countersOf(one, starts)) {
              expect(refusedByWindow(one, times)).toBe(0);
              expect(refusedByBucket(one, times)).toBe(0);
            }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('keeps to it with as much to send as it may, wherever messages are held up on their way or a process stands still', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), trips, lateness, (count, travelled, late) => {
        const only: Rate = { of: ['post'], per: 'connection', where: 'anywhere', count, seconds: 1 };
        const starts = play(
          [only],
          every(0, 150),
          [],
          n => (n % 17 === 0 ? (late[n % late.length] ?? 0) : 0),
          n => (n % 5 === 3 ? quickest : longer(travelled[n % travelled.length] ?? { there: 0, back: 0 })),
        );
        for (const times of countersOf(only, starts)) expect(refusedByWindow(only, times)).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it('starts nothing before it was asked for, and nothing while the platform said to wait', () => {
    fc.assert(
      fc.property(fc.array(rate, { maxLength: 3 }), wishes, pauses, (rates, asked, paused) => {
        const waits = paused.map(({ at, length }) => ({ at, until: at + length }));
        const starts = play(rates, asked, waits);
        for (const { at } of starts)
          for (const wait of waits) expect(at < wait.at || at >= wait.until || wait.at === at).toBe(true);
        for (const start of starts) expect(start.at).toBeGreaterThanOrEqual((start as Start & Wish).asked);
      }),
      { numRuns: 300 },
    );
  });

  it('uses at least 94 % of what is allowed when there is enough to send', () => {
    for (const [count, seconds] of [
      [30, 1],
      [50, 1],
      [1, 1],
      [20, 60],
      [240, 60],
      [5, 5],
    ] as const) {
      const only: Rate = { of: ['post'], per: 'connection', where: 'anywhere', count, seconds };
      // Some may leave at once; what counts is what comes after.
      const starts = play([only], every(0, 200)).slice(100);
      const used = 99 / (((starts.at(-1)!.at - starts[0]!.at) / 1000) * (count / seconds));
      expect(used, `${count} in ${seconds} s`).toBeGreaterThanOrEqual(0.94);
      expect(used).toBeLessThanOrEqual(0.975);
    }
  });
});

test('places do not wait for each other where the platform counts each by itself', () => {
  const each: Rate = { of: ['post'], per: 'place', where: 'anywhere', count: 1, seconds: 1 };
  const asked = ['a', 'b', 'c', 'a'].map(id => ({
    task: 'post' as const,
    place: { id, kind: 'channel' as const, space: 's' },
    asked: 0,
  }));
  expect(play([each], asked).map(({ place: { id }, at }) => [id, Math.round(at)])).toEqual([
    ['a', 0],
    ['b', 0],
    ['c', 0],
    ['a', 1031],
  ]);
});

const perSecondBetween = (starts: readonly Start[], from: number, to: number) =>
  (starts.filter(({ at }) => at >= from && at < to).length * 1000) / (to - from);

test('after "too many" it goes slower than before, and after some minutes as fast again', () => {
  const starts = play([tenASecond], every(100, 1_800), [{ at: 10_000, until: 15_000 }]);
  expect(perSecondBetween(starts, 0, 10_000)).toBeGreaterThan(9.4);
  expect(perSecondBetween(starts, 10_001, 15_000)).toBe(0);
  expect(perSecondBetween(starts, 15_000, 25_000)).toBeLessThan(7.2);
  expect(perSecondBetween(starts, 120_000, 180_000)).toBeGreaterThan(9.4);
});

test('"too many" in one place keeps no other place waiting', () => {
  const pacing = pacingOf(() => limitsOf([tenASecond]));
  pacing.refused(pacing.slot('post', here), 0, 5000, false);
  expect(pacing.free(pacing.slot('post', here))).toBe(5000);
  expect(pacing.free(pacing.slot('post', there))).toBe(0);
});

test('a limit that a platform tells later counts from then on', () => {
  let rates: Rate[] = [];
  const pacing = pacingOf(() => limitsOf(rates));
  pacing.start(pacing.slot('post', here), 100);
  expect(pacing.free(pacing.slot('post', here))).toBe(0);
  rates = [tenASecond];
  for (let n = 0; n < 2; n++) pacing.start(pacing.slot('post', here), 200);
  expect(pacing.free(pacing.slot('post', here))).toBeGreaterThan(280);
});
