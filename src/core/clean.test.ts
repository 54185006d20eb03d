import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from './clean.ts';

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map(units => String.fromCharCode(...units)),
);

test('clean text is well formed, holds nothing that a database or a reader stumbles over, and stays as it is when cleaned again', () => {
  fc.assert(
    fc.property(anything, text => {
      const clean = cleanText(text);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean).not.toMatch(/[\p{Cc}--[\n\t]]/v);
      expect(clean).not.toMatch(/[\u202A-\u202E\u2066-\u2069\uE000\uE001]/);
      expect(cleanText(clean)).toBe(clean);
      expect(clean.length).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1000 },
  );
});

test('what people write stays: letters of every script, emoji in one piece, line ends as one sign', () => {
  for (const text of ['שלום עולם', 'مرحبا بالعالم', '👨‍👩‍👧', '🏳️‍🌈', 'é', 'e\u0301', '中文', 'naïve — “x”', 'a\tb\nc'])
    expect(cleanText(text)).toBe(text);
  expect(cleanText('a\r\nb\rc')).toBe('a\nb\nc');
  expect(cleanText('an\u0000na')).toBe('anna');
});

test('a text of which nothing can be seen is none', () => {
  for (const text of ['\u200B\u200B', '\u3164', '\u2800\u00AD', '\u2060 \n\uFE0F', ' '])
    expect(cleanText(text)).toBe('');
  expect(cleanText('\u200Ba')).toBe('\u200Ba');
});
