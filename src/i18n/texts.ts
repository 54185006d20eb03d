import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { type Locale, locales } from '../core/view.ts';

/** Every text of one language. */
export type Texts = Readonly<Record<Locale, FluentBundle>>;

const source = join(import.meta.dirname, '..');

/** The folders that hold texts: every room of the source that has a `locales` folder. */
export function textFolders(root: string = source): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isDirectory() && entry.name === 'locales')
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

/** Reads all texts. Throws where a file has a fault or two rooms use one message id, since a text that is silently missing is found by a member. */
export function loadTexts(folders: readonly string[] = textFolders()): Texts {
  return Object.fromEntries(locales.map(locale => [locale, bundleOf(locale, folders)])) as Record<Locale, FluentBundle>;
}

let own: Texts | undefined;
/** Palabre's own, read once: they stay what they are while it runs. */
export const ownTexts = (): Texts => (own ??= loadTexts());

/** The regional variant by which numbers, dates and lists are written. */
export const regional: Readonly<Record<Locale, string>> = { en: 'en-GB', fr: 'fr-BE', nl: 'nl-BE' };

function bundleOf(locale: Locale, folders: readonly string[]): FluentBundle {
  // What members type is cleaned of direction controls at the door, so the invisible isolation marks would only make texts longer.
  const bundle = new FluentBundle(regional[locale], { useIsolating: false });
  for (const folder of folders) {
    const errors = bundle.addResource(new FluentResource(readFileSync(join(folder, `${locale}.ftl`), 'utf8')));
    if (errors.length > 0) throw new Error(`${folder}/${locale}.ftl: ${errors.map(error => error.message).join('; ')}`);
  }
  return bundle;
}
