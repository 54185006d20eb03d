import { expect, test } from 'vitest';
import { wordedIn } from './wording.ts';

test('each reader sees the words in their own language, else in the first one, else in any', () => {
  const wording = { fr: 'Quel jour ?', nl: 'Welke dag?' };
  expect(wordedIn(wording, 'nl', 'fr')).toBe('Welke dag?');
  expect(wordedIn(wording, 'en', 'fr')).toBe('Quel jour ?');
  expect(wordedIn({ nl: 'Welke dag?' }, 'en', 'fr')).toBe('Welke dag?');
});
