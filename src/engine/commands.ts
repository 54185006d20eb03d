import { Temporal } from 'temporal-polyfill';
import type { CommandText } from '../core/adapter.ts';
import { fold } from '../core/fold.ts';
import { type Locale, locales } from '../core/view.ts';
import { speechOf } from '../i18n/speech.ts';
import type { Texts } from '../i18n/texts.ts';

/** Names and texts of every command by language, to be registered where a platform lists them. */
export function commandTexts(
  features: Iterable<{ readonly commands: Readonly<Record<string, unknown>> }>,
  texts: Texts,
): CommandText[] {
  // No name or hint holds a moment, so any clock does.
  const speeches = locales.map(locale => speechOf(texts, locale, 'UTC', epoch));
  const inAll = (id: string) =>
    Object.fromEntries(speeches.map(speech => [speech.locale, speech.line(id)])) as Record<Locale, string>;
  return [...features].flatMap(feature =>
    Object.keys(feature.commands)
      .filter(name => !name.includes(' '))
      .map(name => ({
        name,
        names: inAll(`command-${name}`),
        about: inAll(`command-${name}.about`),
        hint: inAll(`command-${name}.hint`),
      })),
  );
}

/**
 * How a text after a command may be read: its first word as a command of its own, by any of that word's names in any language, then the whole.
 * A text with `|` in it is a short form, whatever its first word; `||` only begins another language.
 */
export function* wordsAfter(
  features: Iterable<{ readonly commands: Readonly<Record<string, unknown>> }>,
  texts: Texts,
  name: string,
  text: string,
): Generator<{ readonly word: string; readonly rest: string }> {
  const [, first = '', rest = ''] = /^\s*(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  if (first && !text.replaceAll('||', '').includes('|')) {
    const said = fold(first);
    for (const feature of features)
      for (const command of Object.keys(feature.commands)) {
        const [of, word] = command.split(' ');
        if (of === name && word && aliasesOf(texts, command).includes(said)) yield { word, rest };
      }
  }
  yield { word: '', rest: text };
}

function aliasesOf(texts: Texts, command: string): string[] {
  const id = `command-${command.replace(' ', '-')}`;
  return locales.flatMap(locale => speechOf(texts, locale, 'UTC', epoch).line(id).split(/\s+/).map(fold));
}

const epoch = Temporal.Instant.fromEpochMilliseconds(0);
