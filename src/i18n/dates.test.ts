import { expect, test } from 'vitest';
import { asWritten } from './dates.ts';

test('the first of a month is written in French as the French write it', () => {
  expect(asWritten('1 mai 2026', 'fr-BE')).toBe('1er mai 2026');
  expect(asWritten('vendredi 1 mai à 18:30', 'fr-BE')).toBe('vendredi 1er mai à 18:30');
  expect(asWritten('vendredi 11 mai à 01:01', 'fr-BE')).toBe('vendredi 11 mai à 01:01');
  expect(asWritten('vrijdag 1 mei', 'nl-BE')).toBe('vrijdag 1 mei');
});
