import { expect, test } from 'vitest';
import { grouped } from './grouped.ts';

/** Doubles numbers up to nine in groups, and fails of what it is told. */
function doubling(forGood: boolean) {
  const groups: number[][] = [];
  const double = grouped(
    async (all: readonly number[]) => {
      groups.push([...all]);
      if (all.some(n => n > 9)) throw new Error('too large');
      return all.map(n => 2 * n);
    },
    () => forGood,
  );
  const ask = async (...all: readonly number[]) =>
    (await Promise.allSettled(all.map(double))).map(one => (one.status === 'fulfilled' ? one.value : 'failed'));
  return { groups, ask };
}

test('one that cannot be done for good keeps nobody else from it', async () => {
  const { groups, ask } = doubling(true);
  expect(await ask(1, 20, 3)).toEqual([2, 'failed', 6]);
  expect(groups).toEqual([[1, 20, 3], [1], [20], [3]]);
});

test('what may pass fails for all of a group at once, which is asked once', async () => {
  const { groups, ask } = doubling(false);
  expect(await ask(1, 20, 3)).toEqual(['failed', 'failed', 'failed']);
  expect(await ask(4)).toEqual([8]);
  expect(groups).toEqual([[1, 20, 3], [4]]);
});
