import { cleanText } from '../../core/clean.ts';
import { type Refusal, refuse } from '../../core/feature.ts';
import { type Locale, locales } from '../../core/view.ts';
import { zoneCalled } from '../../i18n/zones.ts';

/** What a community is set to. */
export type Settings = {
  readonly name: string;
  /** ISO 3166, for public holidays. */
  readonly country: string;
  /** IANA. */
  readonly zone: string;
  /** The language of what nobody chose a language for. */
  readonly locale: Locale;
  readonly locales: readonly Locale[];
  readonly memberTypes: readonly string[];
  readonly themes: readonly string[];
};

export const settingLimits = { name: 60, word: 60, words: 20 } as const;

/** Settings as they may be kept, or the first that may not; its field is the setting's name. */
export function checkSettings(given: Settings): Settings | Refusal {
  const name = tidy(given.name);
  if (name === '' || name.length > settingLimits.name)
    return refuse('settings-bad-name', { max: settingLimits.name }, 'name');
  const country = tidy(given.country).toUpperCase();
  if (!isCountry(country)) return refuse('settings-bad-country', {}, 'country');
  const zone = zoneCalled(tidy(given.zone));
  if (zone === undefined) return refuse('settings-bad-zone', {}, 'zone');
  const spoken = locales.filter(locale => locale === given.locale || given.locales.includes(locale));
  const memberTypes = wordsOf(given.memberTypes);
  if (tooMuch(memberTypes))
    return refuse('settings-bad-types', { count: settingLimits.words, max: settingLimits.word }, 'memberTypes');
  const themes = wordsOf(given.themes);
  if (tooMuch(themes))
    return refuse('settings-bad-themes', { count: settingLimits.words, max: settingLimits.word }, 'themes');
  return { name, country, zone, locale: given.locale, locales: spoken, memberTypes, themes };
}

/** Which settings differ. */
export const changed = (before: Settings, after: Settings): (keyof Settings)[] =>
  (Object.keys(after) as (keyof Settings)[]).filter(name => String(before[name]) !== String(after[name]));

const tidy = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim();

/** Each once, whatever its capitals. */
function wordsOf(words: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const word of words.map(tidy))
    if (word !== '' && !found.has(word.toLowerCase())) found.set(word.toLowerCase(), word);
  return [...found.values()];
}

const tooMuch = (words: readonly string[]) =>
  words.length > settingLimits.words || words.some(word => word.length > settingLimits.word);

/** A code that has a name. */
function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return false;
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined;
}
