import type { Answers, FormPage } from '../../core/feature.ts';
import type { Speech } from '../../core/speech.ts';
import { type Field, type Locale, locales } from '../../core/view.ts';
import { languageLabel } from '../../i18n/languages.ts';
import { fieldIn, languagePages as pagesIn, type Said } from '../../i18n/translating.ts';
import type { ReadContext } from '../context.ts';
import { asked, option } from './fields.ts';
import type { About } from './handlers.ts';
import type { Plan } from './model.ts';
import { limits, type Translations, tidyLine, type Words } from './words.ts';

/** Asked only where the community speaks several languages; who chooses none sees nothing more of it. An answer is a position among `locales`. */
export function languagesField(ctx: ReadContext, { languages }: About, draft: Plan): Field[] {
  if (languages.length === 0) return [];
  const options = languages.map(locale => option(locales.indexOf(locale), languageLabel(ctx.speech.locale, locale)));
  return [
    {
      ...asked(ctx, 'languages'),
      type: 'many of',
      required: false,
      options,
      value: languages.filter(locale => draft.translations[locale]).map(locale => locales.indexOf(locale)),
      min: 0,
      max: options.length,
    },
  ];
}

const wanted = ({ languages }: About, answers: Answers): Locale[] =>
  languages.filter(locale => ((answers.languages ?? []) as readonly number[]).includes(locales.indexOf(locale)));

/** Pages for each language chosen, with what is to be said in it above. */
export const languagePages = (
  { speech }: ReadContext,
  from: About,
  answers: Answers,
  { translations }: Plan,
  room: number,
): FormPage[] => {
  const original = { texts: saidOf(speech, wordsIn(answers)), translations: writtenIn(translations) };
  const submit = speech.line('polls-form-open');
  return wanted(from, answers)
    .flatMap(locale => pagesIn(speech, locale, original, room))
    .map(page => ({ ...page, submit }));
};

/** What a poll says, as a form asks for it in another language: each option with the number that its translation has too. */
export function saidOf(speech: Speech, { title, options, description }: Words): Said[] {
  const numbered = options.map((option, index) => `${index + 1}. ${option}`).join('\n');
  const asked = (name: keyof Words, text: string) => ({
    ...{ name, text, required: true },
    label: speech.line(`polls-field-${name}`),
  });
  return [
    { ...asked('title', title), type: 'line', maxLength: limits.title },
    {
      ...asked('options', numbered),
      type: 'paragraph',
      maxLength: limits.all,
      hint: speech.line('languages-lines'),
    },
    { ...asked('description', description), type: 'paragraph', maxLength: limits.description },
  ];
}

/** What it says in further languages, as a form shows it. */
export const writtenIn = (translations: Translations) =>
  Object.fromEntries(
    Object.entries(translations).map(([locale, { title, description, options }]) => [
      locale,
      { title, description, options: options.join('\n') },
    ]),
  );

const wordsIn = ({ title, options, description }: Answers): Words => ({
  title: String(title ?? ''),
  description: String(description ?? ''),
  options: String(options ?? '')
    .split('\n')
    .map(tidyLine)
    .filter(line => line !== ''),
});

export function translationsFrom(from: About, answers: Answers): Translations {
  const said = (locale: Locale, field: string) => String(answers[fieldIn(locale, field)] ?? '');
  return Object.fromEntries(
    wanted(from, answers).map(locale => [
      locale,
      {
        title: said(locale, 'title'),
        description: said(locale, 'description'),
        options: said(locale, 'options').split('\n'),
      },
    ]),
  );
}
