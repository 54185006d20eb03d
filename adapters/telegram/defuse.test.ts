import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foundIn } from '../../test/fakes/telegram/autolinks.ts';
import { defused, disguised, undefused } from './defuse.ts';

const pieces = [
  '@',
  '#',
  '$',
  '/',
  '.',
  ':',
  '//',
  'https://',
  'tg://',
  'bob_b',
  'EUR',
  'coop',
  'be',
  'com',
  'é',
  '1',
  ' ',
  '\n',
  '👩‍🌾',
  '<',
  '_',
  'a@b.be',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map(parts => parts.join(''));

it('leaves nothing that Telegram would make a mention, a command, a tag or a link of', () => {
  fc.assert(
    fc.property(text, typed => {
      expect(foundIn(defused(typed), [])).toEqual([]);
      expect(foundIn(disguised(typed), [])).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

it('can be read and taken back', () => {
  fc.assert(
    fc.property(text, typed => {
      expect(undefused(defused(typed))).toBe(typed);
    }),
  );
  expect(defused('At 18:30, 3.5 km, 1/2, a_b, "so"... and/or e.g. this!')).toBe(
    'At 18:30, 3.5 km, 1/2, a_b, "so"... and/or e.\u2060g. this!',
  );
});

it('costs no room when it disguises', () => {
  fc.assert(
    fc.property(text, typed => {
      expect(disguised(typed)).toHaveLength(typed.length);
    }),
  );
});
