import { expect, test } from 'vitest';
import { shortened } from './shortened.ts';

test('a text that is too long is cut between letters as people see them, and never measures more than it may', () => {
  expect(shortened('Éthique', 7)).toBe('Éthique');
  expect(shortened('Éthique & gouvernance', 9)).toBe('Éthique…');
  expect(shortened('👩🏽‍🌾'.repeat(20), 20)).toBe('👩🏽‍🌾👩🏽‍🌾…');
  expect(shortened('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`);
});
