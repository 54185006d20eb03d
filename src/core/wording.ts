import { type Locale, locales } from './view.ts';

/** What somebody wrote, in one language or in several; each reader sees theirs. At least one is there. */
export type Wording = Readonly<Partial<Record<Locale, string>>>;

/** In the reader's language, else in the one it was written in first, else in any it has. */
export const wordedIn = (wording: Wording, reader: Locale, first: Locale): string =>
  wording[reader] ?? wording[first] ?? locales.map(locale => wording[locale]).find(text => text !== undefined) ?? '';
