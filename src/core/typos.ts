import { fold } from './fold.ts';

/**
 * Whether a change of words only mends a slip of the pen, so that nobody voted on or answered something else: the same numbers, the same negations,
 * as many words, and few letters changed — one in a short text, one in forty in a long one. Accents, capitals and punctuation may change.
 */
export function isTypo(before: string, after: string): boolean {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  if (after.trim() === '' || before.trim() === '') return false;
  if (numbersIn(before) !== numbersIn(after) || signsIn(before) !== signsIn(after)) return false;
  if (was.length !== is.length || negations(was) !== negations(is)) return false;
  if (was.some((word, at) => isTurned(word, is[at] ?? ''))) return false;
  const [a, b] = [was.join(' '), is.join(' ')];
  return distance(a, b, mostLetters(a)) <= mostLetters(a);
}

/** Words without accents, capitals and punctuation. */
const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const numbersIn = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');
/** What changes a sum or a sense without a letter. */
const signsIn = (text: string): string => (text.match(/[€$£%±<>=≠+−×÷/\p{Extended_Pictographic}-]/gu) ?? []).join('');
const negative =
  /^(?:no|not|non|none|never|nobody|without|pas|ne|n|jamais|sans|aucune?|niet|geen|nee|neen|nooit|zonder|t)$/;
/** "tevreden" and "ontevreden", "possible" and "impossible". */
const isTurned = (a: string, b: string): boolean =>
  Math.abs(a.length - b.length) > 1 && (a.endsWith(b) || b.endsWith(a));
const negations = (words: readonly string[]): string => words.filter(word => negative.test(word)).join(' ');

/** A word of four letters is another word with one changed; nothing shorter is mended. */
const mostLetters = (text: string): number => (text.length < 4 ? 0 : 1 + Math.floor(text.length / 40));

/** How many letters are put in, left out, changed or swapped with their neighbour; stops counting beyond `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [older, old] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(old[j]! + 1, row[j - 1]! + 1, old[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, older[j - 2]! + 1);
      row.push(best);
    }
    [older, old] = [old, row];
  }
  return old[b.length]!;
}
