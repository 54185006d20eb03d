import type { Answers, FormPage } from '../../core/feature.ts';
import { type Field, type Locale, locales } from '../../core/view.ts';
import { languageLabel, languageName } from '../../i18n/languages.ts';
import type { ReadContext } from '../context.ts';
import type { About } from './handlers.ts';
import type { Plan } from './model.ts';
import { fieldIn, limits, type Translations, tidyLine } from './words.ts';

/** Asked only where the community speaks several languages; who chooses none sees nothing more of it. An answer is a position among `locales`. */
export function languagesField({ speech }: ReadContext, { languages }: About, draft: Plan): Field[] {
  if (languages.length === 0) return [];
  const options = languages.map(locale => ({
    value: locales.indexOf(locale),
    label: languageLabel(speech.locale, locale),
    hint: '',
  }));
  return [
    {
      name: 'languages',
      label: speech.line('polls-field-languages'),
      hint: speech.line('polls-field-languages.hint'),
      error: null,
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

/** A page for each language chosen, with what is to be said in it above. */
export const languagePages = (ctx: ReadContext, from: About, answers: Answers, draft: Plan): FormPage[] =>
  wanted(from, answers).map(locale => languagePage(ctx, locale, answers, draft));

function languagePage({ speech }: ReadContext, locale: Locale, answers: Answers, draft: Plan): FormPage {
  const given = draft.translations[locale];
  const explained = String(answers.description ?? '') !== '';
  const asked = (field: 'title' | 'options' | 'description') => ({
    name: fieldIn(locale, field),
    label: speech.line(`polls-field-${field}`),
    hint: field === 'options' ? speech.line('languages-lines') : '',
    required: true,
    error: null,
  });
  return {
    title: speech.line('polls-in-language', { language: languageName(speech.locale, locale) }),
    intro: speech.say('polls-in-language-intro', original(answers)),
    submit: speech.line('polls-form-open'),
    fields: [
      { ...asked('title'), type: 'line', value: given?.title ?? '', maxLength: limits.title },
      { ...asked('options'), type: 'paragraph', value: given?.options.join('\n') ?? '', maxLength: limits.all },
      ...(explained
        ? [{ ...asked('description'), type: 'paragraph', value: '', maxLength: limits.description } as const]
        : []),
    ],
  };
}

/** The whole of it: nobody can translate what they do not see. */
function original({ title, options }: Answers) {
  const lines = String(options ?? '')
    .split('\n')
    .map(tidyLine)
    .filter(line => line !== '');
  return { title: String(title ?? ''), options: lines.map((line, index) => `${index + 1}. ${line}`).join('\n') };
}

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
