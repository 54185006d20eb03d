import type { Locale } from '../core/view.ts';
import { regional } from './texts.ts';

/** What a reader of one language calls another, within a sentence: "néerlandais". */
export const languageName = (reader: Locale, language: Locale): string =>
  new Intl.DisplayNames(regional[reader], { type: 'language' }).of(language) ?? language;

/** The same where a line begins: "Néerlandais". */
export function languageLabel(reader: Locale, language: Locale): string {
  const name = languageName(reader, language);
  return name.charAt(0).toLocaleUpperCase(regional[reader]) + name.slice(1);
}
