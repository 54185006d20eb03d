import { isTypo } from '../../core/typos.ts';
import type { Wording } from '../../core/wording.ts';
import type { Question } from './model.ts';

/**
 * Which questions are the same after an edit, so that their answers stay theirs. A slip of the pen that is mended, a translation or another option at the end keeps a question;
 * anything else makes it another one, with a key of its own, and what was answered to the old one stays with the old one.
 */
export function matched(before: readonly Question[], after: readonly Question[], nextKey: number): Question[] {
  const free = new Set(before);
  let next = nextKey;
  const keys = new Map<number, number>();
  for (const question of after) {
    const same = [...free].find(old => isSame(old, question));
    if (same) free.delete(same);
    keys.set(question.key, same ? same.key : next++);
  }
  return after.map(question => ({
    ...question,
    key: keys.get(question.key) ?? question.key,
    when: question.when && { ...question.when, question: keys.get(question.when.question) ?? question.when.question },
  }));
}

export function isSame(old: Question, now: Question): boolean {
  if (old.type !== now.type || !sameWords(old.text, now.text)) return false;
  if (old.type === 'one' && now.type === 'one') return sameOptions(old.options, now.options);
  if (old.type === 'several' && now.type === 'several') return sameOptions(old.options, now.options);
  if (old.type === 'scale' && now.type === 'scale')
    return (
      old.from === now.from &&
      old.to === now.to &&
      old.recommend === now.recommend &&
      sameWords(old.low, now.low) &&
      sameWords(old.high, now.high)
    );
  if (old.type === 'number' && now.type === 'number') return old.min >= now.min && old.max <= now.max;
  return true;
}

/** The old ones in their places, corrected at most, and perhaps others after them. */
const sameOptions = (old: readonly Wording[], now: readonly Wording[]): boolean =>
  now.length >= old.length && old.every((option, at) => sameWords(option, now[at] ?? {}));

/** Corrected at most in any language that both have; with none in common, they are not the same. */
function sameWords(old: Wording, now: Wording): boolean {
  const both = (Object.keys(old) as (keyof Wording)[]).filter(locale => now[locale] !== undefined);
  if (both.length === 0) return Object.keys(old).length === 0 && Object.keys(now).length === 0;
  return both.every(locale => {
    const [before, after] = [old[locale] ?? '', now[locale] ?? ''];
    return before === after || isTypo(before, after);
  });
}
