const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-';
const letterValues = new Map([...alphabet].map((letter, value) => [letter, BigInt(value)]));
const longest = 24;

/** Digits of one base, first digit least, as a number written in 64 letters; all zeros is "0", so a blank ballot is "0" in every method. */
export function pack(digits: readonly number[], base: number): string {
  let number = 0n;
  for (let at = digits.length - 1; at >= 0; at -= 1) number = number * BigInt(base) + BigInt(digits[at]!);
  let text = '';
  do {
    text = alphabet[Number(number & 63n)] + text;
    number >>= 6n;
  } while (number > 0n);
  return text;
}

/** What `pack` wrote, or null for any text it would not have written for this many digits. */
export function unpack(text: string, length: number, base: number): number[] | null {
  if (text.length === 0 || text.length > longest || (text.length > 1 && text.startsWith('0'))) return null;
  let number = 0n;
  for (const letter of text) {
    const value = letterValues.get(letter);
    if (value === undefined) return null;
    number = (number << 6n) | value;
  }
  const digits: number[] = [];
  for (let at = 0; at < length; at += 1) {
    digits.push(Number(number % BigInt(base)));
    number /= BigInt(base);
  }
  return number === 0n ? digits : null;
}
