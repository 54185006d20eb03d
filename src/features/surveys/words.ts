import type { Speech } from '../../core/speech.ts';
import type { Locale } from '../../core/view.ts';
import { type Wording, wordedIn } from '../../core/wording.ts';

/** Words of one survey in one reader's language. */
export type Words = (wording: Wording) => string;
export const wordsFor =
  (speech: Pick<Speech, 'locale'>, { locale }: { readonly locale: Locale }): Words =>
  wording =>
    wordedIn(wording, speech.locale, locale);

/** What a question asks; of one whose author was forgotten, its number. */
export const textOf = (speech: Speech, words: Words, { text }: { readonly text: Wording }, n: number): string =>
  words(text) || speech.line('surveys-erased-question', { number: n });
