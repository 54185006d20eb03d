import { type Id, idPattern } from './ids.ts';

/**
 * What a button carries: feature, verb, id and an argument, in at most 64 characters of A-Z a-z 0-9 _ - (Telegram's callback data and start links are the narrowest pipes).
 * It is a wish, never a permission: anybody can forge one, so the handler asks who is pressing.
 * The argument may be somebody's vote: a log holds feature and verb, never the argument.
 */
export type Token = string;
/** Makes the tokens of one feature's buttons. */
export type Tokens = (verb: string, id?: Id | '', argument?: string) => Token;
export type Wish = { readonly feature: string; readonly verb: string; readonly id: Id | ''; readonly argument: string };

/** What a token may measure, so that an adapter has twelve characters left to add the values of a choice. */
export const tokenLength = 52;

const shape = /^([a-z]{1,14})-([a-z]{1,12})-([0-9a-hjkmnp-tv-z]{12})?-([A-Za-z0-9_-]*)$/;

export function tokenOf(feature: string, verb: string, id: Id | '' = '', argument = ''): Token {
  const token = `${feature}-${verb}-${id}-${argument}`;
  if (!shape.test(token) || token.length > tokenLength)
    throw new RangeError(`Not a token of at most ${tokenLength} characters: feature ${feature}, verb ${verb}.`);
  return token;
}

/** Undefined for anything that we cannot have written. */
export function wishOf(token: string): Wish | undefined {
  if (token.length > tokenLength) return undefined;
  const [, feature, verb, id = '', argument] = shape.exec(token) ?? [];
  if (!feature || !verb || argument === undefined || (id && !idPattern.test(id))) return undefined;
  return { feature, verb, id, argument };
}

/** A set of values 0 to 63 in at most 11 characters, for platforms whose buttons are all they have. */
export function packValues(values: readonly number[]): string {
  let bits = 0n;
  for (const value of values) {
    if (!Number.isInteger(value) || value < 0 || value > 63)
      throw new RangeError(`A value is a whole number from 0 to 63, not ${value}.`);
    bits |= 1n << BigInt(value);
  }
  let packed = '';
  for (; bits > 0n; bits >>= 6n) packed = digits[Number(bits & 63n)] + packed;
  return packed;
}

/** Undefined for anything that `packValues` cannot have written. */
export function unpackValues(packed: string): number[] | undefined {
  if (packed.length > 11) return undefined;
  let bits = 0n;
  for (const character of packed) {
    const digit = digits.indexOf(character);
    if (digit < 0) return undefined;
    bits = (bits << 6n) | BigInt(digit);
  }
  if (bits >= 1n << 64n) return undefined;
  const values: number[] = [];
  for (let value = 0; bits > 0n; value++, bits >>= 1n) if (bits & 1n) values.push(value);
  return values;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
