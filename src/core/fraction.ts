/** An exact rational number in lowest terms; `d` is positive. Every threshold, quota and score is one: no outcome may hang on a rounding. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

/** n/d in lowest terms. Throws a RangeError for d = 0 or a number that is not a whole one: both are mistakes in our code. */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  let top = BigInt(n);
  let bottom = BigInt(d);
  if (bottom === 0n) throw new RangeError('A fraction cannot have the denominator 0.');
  if (bottom === 1n) return { n: top, d: bottom };
  if (bottom < 0n) {
    top = -top;
    bottom = -bottom;
  }
  const common = greatestCommonDivisor(top < 0n ? -top : top, bottom);
  return { n: top / common, d: bottom / common };
}

export const zero: Fraction = { n: 0n, d: 1n };
export const one: Fraction = { n: 1n, d: 1n };

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);

/** a/b; throws a RangeError when b is 0. */
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);

/** Negative, 0 or positive as a is below, equal to or above b; fit for `sort`. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const equal = (a: Fraction, b: Fraction): boolean => a.n === b.n && a.d === b.d;

/** The nearest floating-point number: for the length of a bar, never for a decision. */
export const toNumber = (a: Fraction): number => Number(decimal(a, 15));

/** The largest whole number not above a. */
export function floor(a: Fraction): bigint {
  const whole = a.n / a.d;
  return a.n < 0n && whole * a.d !== a.n ? whole - 1n : whole;
}

/** Written with at most `places` decimals, half rounded away from zero, trailing zeros dropped: 2/3 with 3 places is "0.667". */
export function decimal(a: Fraction, places: number): string {
  const scale = 10n ** BigInt(places);
  const size = a.n < 0n ? -a.n : a.n;
  const scaled = (2n * size * scale + a.d) / (2n * a.d);
  const whole = scaled / scale;
  const rest = (scaled % scale).toString().padStart(places, '0').replace(/0+$/, '');
  const sign = a.n < 0n && scaled !== 0n ? '-' : '';
  return rest === '' || places === 0 ? `${sign}${whole}` : `${sign}${whole}.${rest}`;
}

/** Reads "2/3", "66.7 %", "42.5", "0,5" or "3": exactly, or null when it is none of these. */
export function parseFraction(text: string): Fraction | null {
  const parts = /^\s*([+-]?\d{1,30})(?:[.,](\d{1,30}))?\s*(?:\/\s*(\d{1,30})\s*|(%)\s*)?$/.exec(text);
  if (parts === null) return null;
  const [, whole = '', decimals = '', divisor, percent] = parts;
  if (divisor !== undefined && (decimals !== '' || /^0+$/.test(divisor))) return null;
  return fraction(
    BigInt(whole + decimals),
    10n ** BigInt(decimals.length) * (percent ? 100n : 1n) * BigInt(divisor ?? 1),
  );
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let left = a;
  let right = b;
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}
