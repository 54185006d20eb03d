const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-';
const letterValues = new Map([...alphabet].map((letter, value) => [letter, value]));
const longest = 24;

/** How many digits of a base go into one whole number of at most 48 bits, and how many letters that takes: far quicker than one big integer. */
type Chunk = { readonly digits: number; readonly letters: number };
const chunks = new Map<number, Chunk>();

function chunkFor(base: number): Chunk {
  const known = chunks.get(base);
  if (known !== undefined) return known;
  let digits = 1;
  while (base ** (digits + 1) <= 2 ** 48) digits += 1;
  let letters = 1;
  while (64 ** letters < base ** digits) letters += 1;
  chunks.set(base, { digits, letters });
  return { digits, letters };
}

/** Digits of one base, the last one first, in letters; zeros in front are left out, so a ballot of zeros, a blank one, is "0" in every method. */
export function pack(digits: readonly number[], base: number): string {
  const chunk = chunkFor(base);
  let text = '';
  for (let from = 0; from < digits.length; from += chunk.digits) {
    let number = 0;
    for (let at = Math.min(from + chunk.digits, digits.length) - 1; at >= from; at -= 1)
      number = number * base + digits[at]!;
    let letters = '';
    for (let n = 0; n < chunk.letters; n += 1) {
      letters = alphabet[number % 64]! + letters;
      number = Math.floor(number / 64);
    }
    text = letters + text;
  }
  return text.replace(/^0+(?=.)/, '');
}

/** What `pack` wrote, or null for any text it would not have written for this many digits. */
export function unpack(text: string, length: number, base: number): number[] | null {
  if (text.length === 0 || text.length > longest || (text.length > 1 && text.startsWith('0'))) return null;
  const chunk = chunkFor(base);
  const digits = new Array<number>(length);
  let end = text.length;
  for (let from = 0; from < length; from += chunk.digits) {
    let number = numberIn(text, Math.max(0, end - chunk.letters), end);
    if (number === null) return null;
    end = Math.max(0, end - chunk.letters);
    for (let at = from; at < Math.min(from + chunk.digits, length); at += 1) {
      digits[at] = number % base;
      number = Math.floor(number / base);
    }
    if (number > 0) return null;
  }
  return end === 0 ? digits : null;
}

function numberIn(text: string, from: number, to: number): number | null {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const value = letterValues.get(text[at]!);
    if (value === undefined) return null;
    number = number * 64 + value;
  }
  return number;
}
