import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { asWritten } from './dates.ts';
import { speechOf } from './speech.ts';
import { loadTexts } from './texts.ts';

test('the first of a month is written in French as the French write it', () => {
  expect(asWritten('1 mai 2026', 'fr-BE')).toBe('1er mai 2026');
  expect(asWritten('vendredi 1 mai à 18:30', 'fr-BE')).toBe('vendredi 1er mai à 18:30');
  expect(asWritten('vendredi 11 mai à 01:01', 'fr-BE')).toBe('vendredi 11 mai à 01:01');
  expect(asWritten('vrijdag 1 mei', 'nl-BE')).toBe('vrijdag 1 mei');
});

test('a button names the year only half a year away and more', () => {
  const instant = (at: string) => Temporal.Instant.from(at);
  const speech = speechOf(loadTexts(), 'fr', 'Europe/Brussels', instant('2026-11-24T09:00:00Z'));
  expect(speech.briefly(instant('2027-01-02T08:00:00Z'))).toBe('sam. 2 janv., 09:00');
  expect(speech.briefly(instant('2027-06-05T08:00:00Z'))).toBe('sam. 5 juin 2027, 10:00');
});
