import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Limits, PlaceRef, Rate } from '../core/adapter.ts';
import { pacingOf, type Task } from './pacing.ts';

type Where = Pick<PlaceRef, 'id' | 'kind' | 'space'>;
type Start = { readonly task: Task; readonly place: Where; readonly at: number };
type Wish = { readonly task: Task; readonly place: Where; readonly asked: number };

const limitsOf = (rates: readonly Rate[]): Limits => ({ rates, fieldsPerPage: 5, repeatablePost: 0, fileBytes: 0 });

/** Lives through wishes and pauses with a clock of its own, as the outbox does: a slot that a pause made void is asked for again. */
function play(rates: readonly Rate[], wishes: readonly Wish[], pauses: readonly { at: number; until: number }[] = []) {
  const pacing = pacingOf(limitsOf(rates));
  const starts: Start[] = [];
  type Step = { readonly at: number; run(): void };
  const steps: Step[] = [];
  const ask = (wish: Wish, now: number): void => {
    const slot = pacing.reserve(wish.task, wish.place, now);
    steps.push({
      at: slot.at,
      run: () => (pacing.take(slot) ? void starts.push({ ...wish, at: slot.at }) : ask(wish, slot.at)),
    });
  };
  for (const wish of wishes) steps.push({ at: wish.asked, run: () => ask(wish, wish.asked) });
  for (const { at, until } of pauses) steps.push({ at, run: () => pacing.pause(until) });
  while (steps.length > 0) {
    const next = steps.reduce((first, step) => (step.at < first.at ? step : first));
    steps.splice(steps.indexOf(next), 1);
    next.run();
  }
  return starts.sort((a, b) => a.at - b.at);
}

const isPrivate = ({ kind }: Where) => kind === 'direct' || kind === 'home';

/** The starts that one counter of the platform sees, for each counter of a rate. */
function countersOf(rate: Rate, starts: readonly Start[]): number[][] {
  const counted = starts.filter(
    ({ task, place }) =>
      rate.of.includes(task) && (rate.where === 'anywhere' || (rate.where === 'private') === isPrivate(place)),
  );
  const scope = ({ place }: Start) => (rate.per === 'connection' ? '' : rate.per === 'space' ? place.space : place.id);
  return [...Map.groupBy(counted, scope).values()].map(group => group.map(({ at }) => at));
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

describe('pacing', () => {
  it('never gives a platform more than it allows, by a sliding window or by a bucket, whatever is asked when', () => {
    fc.assert(
      fc.property(fc.array(rate, { minLength: 1, maxLength: 4 }), wishes, pauses, (rates, asked, paused) => {
        const waits = paused.map(({ at, length }) => ({ at, until: at + length }));
        const starts = play(rates, asked, waits);
        expect(starts).toHaveLength(asked.length);
        for (const one of rates)
          for (const times of countersOf(one, starts)) {
            expect(refusedByWindow(one, times)).toBe(0);
            expect(refusedByBucket(one, times)).toBe(0);
          }
      }),
      { numRuns: 300 },
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
      const many = Array.from({ length: 2000 }, () => ({
        task: 'post' as const,
        place: { id: 'a', kind: 'channel' as const, space: 's' },
        asked: 0,
      }));
      const last = play([only], many).at(-1)!.at;
      const used = 1999 / ((last / 1000) * (count / seconds));
      expect(used, `${count} in ${seconds} s`).toBeGreaterThanOrEqual(0.94);
      expect(used).toBeLessThanOrEqual(0.96);
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
    ['a', 1047],
  ]);
});
