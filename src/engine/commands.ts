import { Temporal } from 'temporal-polyfill';
import type { CommandText } from '../core/adapter.ts';
import { type Locale, locales } from '../core/view.ts';
import { speechOf } from '../i18n/speech.ts';
import type { Texts } from '../i18n/texts.ts';

/** Names and texts of every command by language, to be registered where a platform lists them. */
export function commandTexts(
  features: Iterable<{ readonly commands: Readonly<Record<string, unknown>> }>,
  texts: Texts,
): CommandText[] {
  // No name or hint holds a moment, so any clock does.
  const speeches = locales.map(locale => speechOf(texts, locale, 'UTC', Temporal.Instant.fromEpochMilliseconds(0)));
  const inAll = (id: string) =>
    Object.fromEntries(speeches.map(speech => [speech.locale, speech.line(id)])) as Record<Locale, string>;
  return [...features].flatMap(feature =>
    Object.keys(feature.commands).map(name => ({
      name,
      names: inAll(`command-${name}`),
      about: inAll(`command-${name}.about`),
      hint: inAll(`command-${name}.hint`),
    })),
  );
}
