import { expect, test } from 'vitest';
import type { Limits, Rate } from '../core/adapter.ts';
import { gateOf } from './gate.ts';
import { pacingOf } from './pacing.ts';

const rate: Rate = { of: ['post'], per: 'connection', where: 'anywhere', count: 100, seconds: 1 };
const each: Rate = { of: ['post'], per: 'place', where: 'anywhere', count: 1, seconds: 60 };
const limits = (rates: readonly Rate[]) => (): Limits => ({
  rates,
  fieldsPerPage: 5,
  repeatablePost: 0,
  fileBytes: 0,
  theyBegin: false,
});
const place = (id: string) => ({ id, kind: 'channel', space: '' }) as const;
const now = () => performance.now();

function opened(rates: readonly Rate[]) {
  const pacing = pacingOf(limits(rates));
  const gate = gateOf(pacing, now);
  const left: { readonly name: string; readonly at: number }[] = [];
  const pass = async (name: string, rank: number, where = name) => {
    const slot = pacing.slot('post', place(where));
    const admission = await gate.enter(rank, slot);
    if (admission !== 'go') return admission;
    if (await gate.depart(slot)) left.push({ name, at: now() });
    return 'left';
  };
  return { pacing, gate, left, pass };
}

test('what is more urgent overtakes what has waited longer', async () => {
  const { left, pass } = opened([rate]);
  const all = Array.from({ length: 20 }, (_, n) => pass(`slow ${n}`, 4));
  all.push(pass('urgent', 0));
  await Promise.all(all);
  expect(left.findIndex(({ name }) => name === 'urgent')).toBeLessThan(15);
  expect(left.filter(({ name }) => name !== 'urgent').map(({ name }) => name)).toEqual(
    Array.from({ length: 20 }, (_, n) => `slow ${n}`),
  );
});

test('after what a tenth of a second allows departures are spaced, however together they come', async () => {
  const { left, pass } = opened([rate]);
  await Promise.all(Array.from({ length: 30 }, (_, n) => pass(String(n), 0)));
  const took = left.at(-1)!.at - left[0]!.at;
  expect(took).toBeGreaterThan(18 * (1000 / 97));
});

test('the longer preparing takes, the more prepare at once, so that none misses its turn', async () => {
  const preparingAfter = async (took: number) => {
    let clock = 0;
    const pacing = pacingOf(limits([rate]));
    const gate = gateOf(pacing, () => clock);
    const first = pacing.slot('post', place('first'));
    await gate.enter(0, first);
    clock = took;
    await gate.depart(first);
    const others = Array.from({ length: 50 }, (_, n) => gate.enter(0, pacing.slot('post', place(String(n)))));
    gate.stop();
    return (await Promise.all(others)).filter(admission => admission === 'go').length;
  };
  expect(await preparingAfter(1)).toBe(2);
  expect(await preparingAfter(100)).toBe(19);
});

test('what has to wait long in its place is sent back with how long, and keeps nobody else', async () => {
  const { pacing, left, pass } = opened([rate, each]);
  expect(await pass('first', 0, 'group')).toBe('left');
  const [second, other] = await Promise.all([pass('second', 0, 'group'), pass('other', 4)]);
  expect(second).toMatchObject({ later: expect.any(Number) });
  expect((second as { later: number }).later).toBeGreaterThan(50_000);
  expect(other).toBe('left');
  expect(left.map(({ name }) => name)).toEqual(['first', 'other']);
  expect(pacing.pausedUntil).toBe(0);
});

test('a long pause sends back what waits and what was about to leave', async () => {
  const { pacing, gate } = opened([rate]);
  const slot = pacing.slot('post', place('a'));
  expect(await gate.enter(0, slot)).toBe('go');
  const waiting = Array.from({ length: 50 }, () => gate.enter(0, pacing.slot('post', place('b'))));
  pacing.refused(slot, now(), now() + 30_000, true);
  expect(await gate.depart(slot)).toBe(false);
  for (const one of await Promise.all(waiting.slice(20))) expect(one).toMatchObject({ later: expect.any(Number) });
});

test('what waits for one that is on its way leaves as soon as its answer says that there is room', async () => {
  const { pacing, gate } = opened([{ ...each, seconds: 0.2 }]);
  const first = pacing.slot('post', place('a'));
  await gate.enter(0, first);
  await gate.depart(first);
  const began = now();
  gate.answered(first);
  const second = pacing.slot('post', place('a'));
  await gate.enter(0, second);
  expect(await gate.depart(second)).toBe(true);
  expect(now() - began).toBeGreaterThan(195);
  // Unanswered, it would be waited for a second longer.
  expect(now() - began).toBeLessThan(900);
});

test('nothing goes through once it is closed', async () => {
  const { pacing, gate } = opened([rate, each]);
  const slot = pacing.slot('post', place('a'));
  expect(await gate.enter(0, slot)).toBe('go');
  gate.stop();
  expect(await gate.depart(slot)).toBe(false);
  expect(await gate.enter(0, slot)).toBe('stopping');
});
