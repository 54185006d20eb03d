import { cleanText } from '../../core/clean.ts';
import { isRefusal, type Refusal, refuse } from '../../core/feature.ts';
import { unseen } from '../../core/fold.ts';
import { type Locale, locales } from '../../core/view.ts';
import { fieldIn } from '../../i18n/translating.ts';

/** What a poll says, in one language. */
export type Words = { readonly title: string; readonly description: string; readonly options: readonly string[] };
/** The same in further languages, option by option. */
export type Translations = Readonly<Partial<Record<Locale, Words>>>;

/** Lengths in UTF-16 units. `all` keeps a post within the narrowest platform with what drawing adds. */
export const limits = { title: 200, option: 100, description: 1000, minOptions: 2, maxOptions: 20, all: 2200 } as const;

export const tidyLine = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim();

/** Words that a poll can have, or what is wrong with them; at least `fewest` options. */
export function checkWords(given: Words, fewest: number): Words | Refusal {
  const words: Words = {
    title: tidyLine(given.title),
    description: cleanText(given.description).trim(),
    options: given.options.map(tidyLine).filter(option => option !== ''),
  };
  const { title, description, options } = words;
  if (title === '') return refuse('polls-no-title', {}, 'title');
  const long = checkTitle(title);
  if (long) return long;
  if (description.length > limits.description)
    return refuse('polls-description-long', { max: limits.description, length: description.length }, 'description');
  const wrong = checkOptions(options, fewest);
  if (wrong) return wrong;
  if (title.length + description.length + options.join('').length > limits.all)
    return refuse('polls-all-long', { max: limits.all }, 'options');
  return words;
}

/** The translations as they can be kept: each a whole poll's words, with as many options as the poll has. A refusal names the field of that language's page. */
export function checkTranslations(given: Translations, options: number): Translations | Refusal {
  const checked: Partial<Record<Locale, Words>> = {};
  for (const locale of locales) {
    const translation = given[locale];
    if (!translation) continue;
    const words = checkWords(translation, 1);
    if (isRefusal(words)) return { ...words, field: fieldIn(locale, words.field) };
    if (words.options.length !== options)
      return refuse('polls-options-differ', { options, count: words.options.length }, fieldIn(locale, 'options'));
    checked[locale] = words;
  }
  return checked;
}

export const checkTitle = (title: string): Refusal | undefined =>
  title.length > limits.title
    ? refuse('polls-title-long', { max: limits.title, length: title.length }, 'title')
    : undefined;

function checkOptions(options: readonly string[], min: number): Refusal | undefined {
  if (options.length < min) return refuse('polls-too-few-options', { min }, 'options');
  if (options.length > limits.maxOptions)
    return refuse('polls-too-many-options', { max: limits.maxOptions, count: options.length }, 'options');
  const long = options.findIndex(option => option.length > limits.option);
  if (long >= 0) return refuse('polls-option-long', { n: long + 1, max: limits.option }, 'options');
  const folded = options.map(option => option.normalize('NFKC').replace(unseen, '').toLowerCase());
  const twice = folded.findIndex((option, index) => folded.indexOf(option) !== index);
  if (twice >= 0)
    return refuse('polls-option-twice', { n: twice + 1, first: folded.indexOf(folded[twice] ?? '') + 1 }, 'options');
  return undefined;
}
