import { isRefusal, type Refusal, refuse } from './feature.ts';
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

/** What an item says in further languages, beside the words it was written in: those of its texts that somebody gave. */
export type Translations = Readonly<Partial<Record<Locale, Texts>>>;
type Texts = Readonly<Record<string, string>>;

/** The item in its reader's language, as far as somebody gave it: whatever shows one goes through here. */
export const worded = <Item extends { readonly translations: Readonly<Partial<Record<Locale, object>>> }>(
  { locale }: { readonly locale: Locale },
  item: Item,
): Item => ({ ...item, ...item.translations[locale] });

/** What still holds of its translations once an item says something else: those of texts that stayed as they were. */
export const stillHolding = <Item extends { readonly translations: Translations }>(
  before: Item,
  now: Readonly<Record<string, unknown>>,
): Translations => {
  const stayed = (name: string) => (before as Readonly<Record<string, unknown>>)[name] === now[name];
  return mapped(before.translations, texts =>
    Object.fromEntries(Object.entries(texts).filter(([name]) => stayed(name))),
  );
};

/** Both; where both say the same text in a language, the second. */
export const withTranslations = (some: Translations, more: Translations): Translations => ({
  ...some,
  ...mapped(more, (texts, locale) => ({ ...some[locale], ...texts })),
});

/** The same with each text changed; one of which nothing is left is not said. */
export const eachText = (of: Translations, change: (text: string) => string): Translations =>
  mapped(of, texts =>
    Object.fromEntries(
      Object.entries(texts)
        .map(([name, text]) => [name, change(text)] as const)
        .filter(([, text]) => text !== ''),
    ),
  );

const mapped = (of: Translations, change: (texts: Texts, locale: Locale) => Texts): Translations =>
  Object.fromEntries(locales.flatMap(locale => (of[locale] ? [[locale, change(of[locale], locale)]] : [])));

/** One line in the languages in which it was typed, as `fr: Éthique || nl: Ethiek`. */
export type Typed = { readonly locale: Locale | null; readonly text: string; readonly translations: Translations };

/** Reads it as the item's text of that name, which each language must pass as it would alone. */
export function typedLine(typed: string, name: string, check: (text: string) => string | Refusal): Typed | Refusal {
  const parts = partsByLanguage(typed).map(({ locale, text }) => ({ locale, text: check(text) }));
  const texts = parts.flatMap(({ locale, text }) =>
    typeof text === 'string' ? [{ locale: locale ?? null, text }] : [],
  );
  const wrong = parts.map(({ text }) => text).find(isRefusal);
  const [first = { locale: null, text: '' }, ...others] = texts;
  const said = texts.flatMap(({ locale }) => locale ?? []);
  if (new Set(said).size < said.length) return refuse('languages-twice', {}, name);
  return (
    wrong ?? {
      ...first,
      translations: Object.fromEntries(others.map(({ locale, text }) => [locale, { [name]: text }])),
    }
  );
}
