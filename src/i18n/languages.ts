import { foldWords } from '../core/fold.ts';
import { type Locale, locales } from '../core/view.ts';
import { regional } from './texts.ts';

/** What a reader of one language calls another, within a sentence: "néerlandais". */
export const languageName = (reader: Locale, language: Locale): string =>
  new Intl.DisplayNames(regional[reader], { type: 'language' }).of(language) ?? language;

/** "Belgique" for BE. */
export const countryName = (reader: Locale, country: string): string =>
  new Intl.DisplayNames(regional[reader], { type: 'region' }).of(country) ?? country;

/** The same where a line begins: "Néerlandais". */
export function languageLabel(reader: Locale, language: Locale): string {
  const name = languageName(reader, language);
  return name.charAt(0).toLocaleUpperCase(regional[reader]) + name.slice(1);
}

/** As people write them in a list or to the bot, in any of our languages. */
const written: Readonly<Record<Locale, readonly string[]>> = {
  en: ['en', 'eng', 'english', 'anglais', 'engels'],
  fr: ['fr', 'fra', 'fre', 'french', 'francais', 'frans'],
  nl: ['nl', 'nld', 'dut', 'dutch', 'neerlandais', 'nederlands'],
};

/** The language that these words name ("Français", "nl-BE"); undefined for none of ours. */
export function languageCalled(words: string): Locale | undefined {
  const said = foldWords(words).replace(/ (?:be|nl|fr|gb|us)$/, '');
  return locales.find(locale => written[locale].includes(said));
}
