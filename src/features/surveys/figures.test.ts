import { expect, test } from 'vitest';
import type { Cell } from './counting.ts';
import { meanOf, medianOf, netPromoters } from './figures.ts';

const cell = (...given: number[]): Cell => {
  const counts = new Map<number, number>();
  for (const value of given) counts.set(value, (counts.get(value) ?? 0) + 1);
  return { n: given.length, values: [...counts].sort(([a], [b]) => a - b) };
};

test('the score of recommending is promoters less detractors, in whole percent, halves away from nothing', () => {
  expect(netPromoters(cell(10, 9, 8, 7, 6, 0))).toEqual({ promoters: 2, passives: 2, detractors: 2, score: 0 });
  expect(netPromoters(cell(10, 10, 10, 7, 5)).score).toBe(40);
  expect(netPromoters(cell(1, 2, 9)).score).toBe(-33);
  expect(netPromoters(cell(9, 8, 8, 8, 8, 8, 8, 8)).score).toBe(13);
  expect(netPromoters(cell(6, 8, 8, 8, 8, 8, 8, 8)).score).toBe(-13);
});

test('a mean has two decimals, and a median is an answer that somebody gave', () => {
  expect(meanOf(cell(1, 2, 2))).toBe(1.67);
  expect(meanOf(cell(4, 5))).toBe(4.5);
  expect(medianOf(cell(1, 2, 9, 9))).toBe(2);
  expect(medianOf(cell(7))).toBe(7);
});
