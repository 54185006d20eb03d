import {
  type Answer,
  type Answers,
  ask,
  type Community,
  type Context,
  type Form,
  type FormPage,
  isRefusal,
  type ReadContext,
  type Refusal,
  refuse,
  type Who,
} from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import type { Speech } from '../core/speech.ts';
import { type Field, type Locale, locales, type Text } from '../core/view.ts';
import type { Translations } from '../core/wording.ts';
import { languageLabel, languageName } from './languages.ts';

/** A text of an item, as it stands and as a form asks for it in another language. One that says nothing is not asked for. */
export type Said = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type: 'line' | 'paragraph';
  readonly required: boolean;
  readonly maxLength: number;
  readonly text: string;
};
export type Original = {
  /** Null: nobody said. */
  readonly locale: Locale | null;
  readonly texts: readonly Said[];
  readonly translations: Translations;
  /** What was given once stands: only languages that are missing can be given. */
  readonly stands?: true;
};

/** How an item is given other languages: one form for all, of which a feature says what it reads and where that is kept. */
export type Translating<Db> = {
  readonly who: Who;
  load(ctx: Reading<Db>, id: Id): Promise<Original | Refusal>;
  /** What these words may give away, which is to be read before they are kept. */
  warn?(ctx: Reading<Db>, id: Id, texts: Given): Promise<Text | undefined>;
  keep(ctx: Context<Db>, id: Id, locale: Locale, texts: Given): Promise<Answer>;
};
type Reading<Db> = Pick<ReadContext<Db>, 'db' | 'community' | 'speech' | 'actor' | 'now'>;
/** By name, of one language. */
type Given = Readonly<Record<string, string>>;

/** Nobody is asked for a translation where the community speaks one language. */
export const speaksSeveral = ({ locales: spoken }: Community): boolean => spoken.length > 1;

/** Opens the form `translate` of that feature, if there is a language to give. */
export async function openTranslating<Db>(ctx: Context<Db>, id: Id | '', of: Translating<Db>): Promise<Answer> {
  const original = await of.load(ctx, id);
  if (isRefusal(original)) return original;
  if (!speaksSeveral(ctx.community)) return refuse('languages-none');
  return languagesFor(ctx.community, original).length > 0 ? ask('translate', id) : refuse('languages-all');
}

export const translatingForm = <Db>(of: Translating<Db>): Form<Db> => ({
  who: of.who,
  async page(ctx, id, answers, n, room) {
    const original = await of.load(ctx, id);
    if (isRefusal(original)) return undefined;
    const [open, locale] = chosen(ctx.community, original, answers);
    const before = open.length > 1 ? [choicePage(ctx.speech, open, original)] : [];
    const pages = locale ? languagePages(ctx.speech, locale, original, room) : [];
    const asked = [...before, ...pages];
    if (n !== asked.length) return asked[n];
    const warning = locale && (await of.warn?.(ctx, id, textsIn(locale, original.texts, answers)));
    return warning ? warningPage(ctx.speech, warning) : undefined;
  },
  async submit(ctx, id, answers) {
    const original = await of.load(ctx, id);
    if (isRefusal(original)) return original;
    const [, locale] = chosen(ctx.community, original, answers);
    if (!locale) return refuse('languages-all');
    const texts = textsIn(locale, original.texts, answers);
    const warned = (await of.warn?.(ctx, id, texts)) !== undefined;
    const [first = ''] = Object.keys(texts);
    return warned && answers.warned !== 0
      ? refuse('languages-otherwise', {}, fieldIn(locale, first))
      : of.keep(ctx, id, locale, texts);
  },
});

function warningPage(speech: Speech, intro: Text): FormPage {
  const keep = { value: 0, label: speech.line('languages-warned-keep'), hint: '' };
  const change = { value: 1, label: speech.line('languages-warned-change'), hint: '' };
  return {
    title: speech.line('languages-button'),
    intro,
    submit: speech.line('languages-save'),
    fields: [
      {
        ...{
          name: 'warned',
          label: speech.line('languages-warned'),
          hint: '',
          required: true,
          error: null,
          value: null,
        },
        type: 'one of',
        options: [keep, change],
      },
    ],
  };
}

/** Those that it can still be given, and which of them was chosen. */
function chosen(community: Community, original: Original, answers: Answers): [readonly Locale[], Locale | undefined] {
  const open = languagesFor(community, original);
  return [open, open.length > 1 ? open.find(locale => locales.indexOf(locale) === answers.language) : open[0]];
}

const languagesFor = ({ locales: spoken }: Community, { locale: first, translations, stands }: Original) =>
  spoken.filter(locale => locale !== first && !(stands && translations[locale]));

function choicePage(speech: Speech, open: readonly Locale[], { translations }: Original): FormPage {
  const options = open.map(locale => {
    const language = languageLabel(speech.locale, locale);
    const label = translations[locale] ? speech.line('languages-given', { language }) : language;
    return { value: locales.indexOf(locale), label, hint: '' };
  });
  const asked = {
    name: 'language',
    label: speech.line('languages-choose'),
    hint: speech.line('languages-choose.hint'),
  };
  const missing = open.find(locale => !translations[locale]);
  return {
    title: speech.line('languages-button'),
    intro: '',
    submit: speech.line('languages-save'),
    fields: [
      {
        ...asked,
        type: 'one of',
        required: true,
        error: null,
        options,
        value: missing ? locales.indexOf(missing) : null,
      },
    ],
  };
}

/** So much stands above what is asked: nobody can translate what they do not see. */
const mostAbove = 2400;

/** Pages that ask for these texts in one language, each with what they say first. `room` is how many fields a page may hold. */
export function languagePages(
  speech: Speech,
  locale: Locale,
  { texts, translations }: Pick<Original, 'texts' | 'translations'>,
  room: number,
): FormPage[] {
  const pages: Said[][] = [];
  for (const said of texts.filter(({ text }) => text !== '')) {
    const page = pages.at(-1);
    const above = [...(page ?? []), said].reduce((sum, { text }) => sum + text.length, 0);
    if (page && page.length < Math.min(room, 4) && above <= mostAbove) page.push(said);
    else pages.push([said]);
  }
  return pages.map(page => ({
    title: speech.line('languages-in', { language: languageName(speech.locale, locale) }),
    intro: page.map(({ text }) => text).join('\n'),
    submit: speech.line('languages-save'),
    fields: page.map(
      ({ name, label, hint = '', type, required, maxLength }): Field => ({
        ...{ name: fieldIn(locale, name), label, hint, type, required, maxLength, error: null },
        value: translations[locale]?.[name] ?? '',
      }),
    ),
  }));
}

/** The name that a field has on the page of another language. */
export const fieldIn = (locale: Locale, name: string): string => `${name}-${locale}`;

function textsIn(locale: Locale, texts: readonly Said[], answers: Answers): Given {
  const given = texts.map(({ name }) => [name, String(answers[fieldIn(locale, name)] ?? '')] as const);
  return Object.fromEntries(given.filter(([, text]) => text !== ''));
}
