import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compare,
  decimal,
  equal,
  floor,
  fraction,
  minus,
  over,
  parseFraction,
  plus,
  times,
  toNumber,
} from './fraction.ts';

const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const any = fc
  .tuple(
    whole,
    whole.filter(d => d !== 0n),
  )
  .map(([n, d]) => fraction(n, d));

describe('fractions', () => {
  it('are kept in lowest terms with a positive denominator, so that equal ones look the same', () => {
    expect(fraction(-6, -9)).toEqual({ n: 2n, d: 3n });
    expect(fraction(0, -7)).toEqual({ n: 0n, d: 1n });
    expect(() => fraction(1, 0)).toThrow(RangeError);
    expect(() => fraction(0.5)).toThrow(RangeError);
  });

  it('compute exactly', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(minus(plus(a, b), b)).toEqual(a);
        if (b.n !== 0n) expect(over(times(a, b), b)).toEqual(a);
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
        expect(compare(a, b) === 0).toBe(equal(a, b));
        const below = fraction(floor(a));
        expect(compare(below, a)).toBeLessThanOrEqual(0);
        expect(compare(a, plus(below, fraction(1)))).toBeLessThan(0);
      }),
    );
  });

  it('find two thirds where floating point does not', () => {
    expect(compare(fraction(22, 33), fraction(2, 3))).toBe(0);
    expect(compare(plus(fraction(1, 10), fraction(2, 10)), fraction(3, 10))).toBe(0);
  });

  it.each([
    [fraction(2, 3), 3, '0.667'],
    [fraction(-2, 3), 3, '-0.667'],
    [fraction(1, 2), 0, '1'],
    [fraction(-1, 1000), 2, '0'],
    [fraction(5), 5, '5'],
    [fraction(110, 3), 5, '36.66667'],
    [fraction(1), 0, '1'],
  ])('write %o with %i decimals as %s', (value, places, text) => expect(decimal(value, places)).toBe(text));

  it.each([
    ['2/3', fraction(2, 3)],
    [' 66.7 % ', fraction(667, 1000)],
    ['42.5', fraction(85, 2)],
    ['0,5', fraction(1, 2)],
    ['-3', fraction(-3)],
  ])('read %s', (text, value) => expect(parseFraction(text)).toEqual(value));

  it.each(['', 'half', '1/0', '1/2/3', '1.5/2', '1e3', '٣', '9'.repeat(31)])('do not read %j', text => {
    expect(parseFraction(text)).toBeNull();
  });

  it('are approximated only for drawing', () => expect(toNumber(fraction(2, 3))).toBeCloseTo(0.6666, 3));
});
