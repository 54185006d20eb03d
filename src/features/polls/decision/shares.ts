import { compare, decimal, type Fraction, fraction, over, times } from '../../../core/fraction.ts';
import type { Speech } from '../../../core/speech.ts';

/** "two thirds" where people have a word for it, else "60 %". */
export function shareWords(speech: Speech, share: Fraction): string {
  const word = named.find(([n, d]) => compare(share, fraction(n, d)) === 0);
  return word ? speech.line(word[2]) : percentOf(speech, share, 2);
}

const named = [
  [1, 2, 'polls-share-half'],
  [2, 3, 'polls-share-two-thirds'],
  [3, 4, 'polls-share-three-quarters'],
] as const;

/** "66.7 %", rounded at so many decimals, which a share of people or votes can bear. */
export const percentOf = (speech: Speech, share: Fraction, places = 1): string =>
  speech.line('polls-percent', { number: speech.number(Number(decimal(times(share, fraction(100)), places))) });

const mostPlaces = 3;

/** A share and what it is held against, with decimals enough to tell them apart where they differ. */
export function percentsOf(
  speech: Speech,
  votes: Fraction,
  of: Fraction,
  needed: Fraction,
): { readonly share: string; readonly needed: string } {
  const share = of.n > 0n ? over(votes, of) : fraction(0);
  let places = compare(share, fraction(1, 10)) < 0 ? 1 : 0;
  const alike = () => decimal(times(share, fraction(100)), places) === decimal(times(needed, fraction(100)), places);
  if (compare(share, needed) === 0) places = 1;
  else while (places < mostPlaces && alike()) places += 1;
  return { share: percentOf(speech, share, places), needed: percentOf(speech, needed, Math.max(1, places)) };
}
