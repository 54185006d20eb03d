import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf } from './ids.ts';
import { packValues, tokenLength, tokenOf, unpackValues, wishOf } from './token.ts';

const id = fc.uint8Array({ minLength: 12, maxLength: 12 }).map(idOf);
const name = (maxLength: number) => fc.stringMatching(new RegExp(`^[a-z]{1,${maxLength}}$`));
const wish = fc
  .record({
    feature: name(14),
    verb: name(12),
    id: fc.oneof(fc.constant(''), id),
    argument: fc.stringMatching(/^[A-Za-z0-9_-]{0,20}$/),
  })
  .filter(
    ({ feature, verb, id, argument }) => feature.length + verb.length + id.length + argument.length + 3 <= tokenLength,
  );

describe('a token', () => {
  it('says what was written in it, and fits the narrowest pipe with room for the values of a choice', () => {
    fc.assert(
      fc.property(wish, written => {
        const token = tokenOf(written.feature, written.verb, written.id, written.argument);
        expect(token).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(token.length + 12).toBeLessThanOrEqual(64);
        expect(wishOf(token)).toEqual(written);
      }),
    );
  });

  it('means one thing: whatever can be read was written so', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 70 }), fc.stringMatching(/^[a-z-]{0,30}[A-Za-z0-9_-]{0,34}$/)),
        text => {
          const read = wishOf(text);
          if (read) expect(tokenOf(read.feature, read.verb, read.id, read.argument)).toBe(text);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is nothing that no button of ours carries', () => {
    for (const text of [
      '',
      '---',
      'polls-vote--',
      'Polls-vote--1',
      'polls-vote-0123456789al-1',
      `p-v--${'1'.repeat(60)}`,
    ])
      expect(wishOf(text) === undefined || text === 'polls-vote--', text).toBe(true);
    for (const text of ['polls-vote-0123456789ab-é', 'polls-vote-0123456789ab-1 ', 'polls-vote-0123456789ab-1\n'])
      expect(wishOf(text), text).toBeUndefined();
  });

  it('that would be too long or hold another sign is a mistake of ours, and said without its argument', () => {
    for (const argument of ['x'.repeat(60), 'ü', 'a b'])
      expect(() => tokenOf('polls', 'vote', '0123456789ab', argument)).toThrow(/feature polls, verb vote\.$/);
  });
});

describe('a set of values', () => {
  it('comes back as it was, in order and once each, in at most eleven characters', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 63 }), { maxLength: 70 }), values => {
        const packed = packValues(values);
        expect(packed).toMatch(/^[A-Za-z0-9_-]{0,11}$/);
        expect(unpackValues(packed)).toEqual([...new Set(values)].sort((a, b) => a - b));
      }),
    );
  });

  it('is packed in one way only', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{0,12}$/), text => {
        const values = unpackValues(text);
        if (values && !text.startsWith('A')) expect(packValues(values)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('holds whole numbers from 0 to 63, and nothing else is read', () => {
    for (const value of [-1, 64, 0.5, Number.NaN]) expect(() => packValues([value])).toThrow(RangeError);
    for (const text of ['Q'.repeat(11), '_'.repeat(11), 'A'.repeat(12), 'é', ' ', '='])
      expect(unpackValues(text)).toBeUndefined();
  });
});
