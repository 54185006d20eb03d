import { expect, test } from 'vitest';
import { partsByLanguage, wordedIn } from './wording.ts';

test('each reader sees the words in their own language, else in the first one, else in any', () => {
  const wording = { fr: 'Quel jour ?', nl: 'Welke dag?' };
  expect(wordedIn(wording, 'nl', 'fr')).toBe('Welke dag?');
  expect(wordedIn(wording, 'en', 'fr')).toBe('Quel jour ?');
  expect(wordedIn({ nl: 'Welke dag?' }, 'en', 'fr')).toBe('Welke dag?');
});

test.each<[string, ReturnType<typeof partsByLanguage>]>([
  ['Which day?', [{ locale: undefined, text: 'Which day?' }]],
  ['', [{ locale: undefined, text: '' }]],
  ['nl: Welke dag?', [{ locale: 'nl', text: 'Welke dag?' }]],
  [
    'fr: Quel jour ? | Lundi || NL : Welke dag? | Maandag',
    [
      { locale: 'fr', text: 'Quel jour ? | Lundi' },
      { locale: 'nl', text: 'Welke dag? | Maandag' },
    ],
  ],
  [
    'Which day?\n  fr: Quel jour ?\nnl: Welke dag?\nEcht?',
    [
      { locale: undefined, text: 'Which day?' },
      { locale: 'fr', text: 'Quel jour ?' },
      { locale: 'nl', text: 'Welke dag?\nEcht?' },
    ],
  ],
  ['In the fr: or nl: column? || Yes | No', [{ locale: undefined, text: 'In the fr: or nl: column? || Yes | No' }]],
  ['de: Welcher Tag?', [{ locale: undefined, text: 'de: Welcher Tag?' }]],
])('reads in which languages "%s" is said', (text, parts) => {
  expect(partsByLanguage(text)).toEqual(parts);
});
