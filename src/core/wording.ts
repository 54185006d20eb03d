import { type Locale, locales } from './view.ts';

/** What somebody wrote, in one language or in several; each reader sees theirs. At least one is there. */
export type Wording = Readonly<Partial<Record<Locale, string>>>;

/** In the reader's language, else in the one it was written in first, else in any it has. */
export const wordedIn = (wording: Wording, reader: Locale, first: Locale): string =>
  wording[reader] ?? wording[first] ?? locales.map(locale => wording[locale]).find(text => text !== undefined) ?? '';

/** A part of what was typed, and its language where that was said. */
export type Part = { readonly locale: Locale | undefined; readonly text: string };

/** Where another language begins: `nl:` on a line of its own, or behind `||` where a platform has one line only. */
const beginning = new RegExp(`(?:^|\\n|\\|\\|)[^\\S\\n]*(${locales.join('|')})[^\\S\\n]*:`, 'i');

/** Reads `fr: Quel jour ? || nl: Welke dag?`. What stands before the first language named is in the writer's own. */
export function partsByLanguage(text: string): Part[] {
  const [before = '', ...rest] = text.split(beginning);
  const parts: Part[] = before.trim() === '' && rest.length > 0 ? [] : [{ locale: undefined, text: before.trim() }];
  for (let at = 0; at + 1 < rest.length; at += 2)
    parts.push({ locale: rest[at]?.toLowerCase() as Locale, text: (rest[at + 1] ?? '').trim() });
  return parts;
}
