import { isRefusal, type Refusal, refuse } from '../../core/feature.ts';
import type { Speech } from '../../core/speech.ts';
import { type Locale, locales } from '../../core/view.ts';
import type { Translations, Wording } from '../../core/wording.ts';
import type { Transaction } from '../../database/client.ts';
import { fieldIn, type Said, type Translating } from '../../i18n/translating.ts';
import type { ReadContext } from '../context.ts';
import { keepQuestions } from './editing.ts';
import { limits, type Question, type Survey, stateOf } from './model.ts';
import { questionsOf, surveyById, surveyInHand } from './store.ts';
import { isSame } from './versions.ts';

/** A survey in further languages, whole. What people answered stays theirs, so of an open one only slips of the pen are mended where a language is there already; nothing is announced. */
export const translating: Translating<Transaction> = {
  who: 'owner',
  async load(ctx, id) {
    const survey = changeable(ctx, await surveyById(ctx.db, ctx.community.id, id));
    if (isRefusal(survey)) return survey;
    const parts = partsOf(survey, await questionsOf(ctx.db, id, survey.version));
    return {
      locale: survey.locale,
      texts: parts.map(part => saidOf(ctx.speech, part, survey.locale)),
      translations: translationsOf(parts),
    };
  },
  async keep(ctx, id, locale, given) {
    const survey = changeable(ctx, await surveyInHand(ctx.db, ctx.community.id, id));
    if (isRefusal(survey)) return survey;
    const before = await questionsOf(ctx.db, id, survey.version);
    const lines = linesIn(partsOf(survey, before), locale, given);
    if (isRefusal(lines)) return lines;
    const say = (name: string) => adding(locale, lines.get(name) ?? []);
    const questions = before.map((question, at) => inLanguage(question, say(`text${at}`), say(`choices${at}`)));
    const other = before.findIndex((question, at) => !isSame(question, questions[at] ?? question));
    if (other >= 0 && survey.openedAt) return refuse('surveys-translate-other', {}, fieldIn(locale, `text${other}`));
    const title = say('title')(survey.title);
    const about = say('about')(survey.about);
    return keepQuestions(ctx, survey, { ...survey, title, about }, questions);
  },
};

function changeable({ now }: Pick<ReadContext, 'now'>, survey: Survey | undefined): Survey | Refusal {
  if (!survey) return refuse('surveys-gone');
  const state = stateOf(survey, now);
  return state === 'draft' || state === 'open' ? survey : refuse('surveys-edit-over');
}

/** What a form asks for at once: a text, or what one can answer, a line each. */
type Part = { readonly name: string; readonly at: number | null; readonly max: number; readonly words: Wording[] };

function partsOf({ title, about }: Survey, questions: readonly Question[]): Part[] {
  return [
    { name: 'title', at: null, max: limits.title, words: [title] },
    { name: 'about', at: null, max: limits.about, words: [about] },
    ...questions.flatMap((question, at) => [
      { name: `text${at}`, at, max: limits.question, words: [question.text] },
      {
        ...{ name: `choices${at}`, at, words: choicesOf(question).filter(isSaid) },
        max: question.type === 'scale' ? limits.end : limits.option,
      },
    ]),
  ];
}

function choicesOf(question: Question): readonly Wording[] {
  switch (question.type) {
    case 'one':
    case 'several':
      return question.options;
    case 'scale':
      return [question.low, question.high];
    default:
      return [];
  }
}

/** An end of a scale may have no name, and what is not said in one language is not asked for in another. */
const isSaid = (wording: Wording): boolean => Object.keys(wording).length > 0;

function saidOf(speech: Speech, { name, at, max, words }: Part, first: Locale): Said {
  const number = (at ?? 0) + 1;
  const several = name.startsWith('choices');
  return {
    name,
    label:
      at === null
        ? speech.line(name === 'title' ? 'surveys-translate-title' : 'surveys-translate-about')
        : speech.line(several ? 'surveys-translate-choices' : 'surveys-translate-question', { number }),
    hint: several ? speech.line('languages-lines') : '',
    type: several || name === 'about' ? 'paragraph' : 'line',
    required: true,
    maxLength: max * words.length,
    text: words.map(wording => `${several ? '- ' : ''}${wording[first] ?? ''}`).join('\n'),
  };
}

const translationsOf = (parts: readonly Part[]): Translations =>
  Object.fromEntries(
    locales.flatMap(locale => {
      const said = parts.filter(({ words }) => words.some(wording => wording[locale] !== undefined));
      const texts = said.map(({ name, words }) => [name, words.map(wording => wording[locale] ?? '').join('\n')]);
      return texts.length > 0 ? [[locale, Object.fromEntries(texts)]] : [];
    }),
  );

/** What was written for each part, a line for each of its wordings. */
function linesIn(
  parts: readonly Part[],
  locale: Locale,
  given: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly string[]> | Refusal {
  const found = new Map<string, readonly string[]>();
  for (const { name, max, words } of parts) {
    const text = given[name] ?? '';
    const lines = name.startsWith('choices') ? choicesIn(text) : [text];
    const field = fieldIn(locale, name);
    if (lines.length !== words.length)
      return refuse('surveys-translate-lines', { lines: words.length, count: lines.length }, field);
    const long = lines.find(line => line.length > max);
    if (long) return refuse('surveys-fault-long', { max, length: long.length }, field);
    found.set(name, lines);
  }
  return found;
}

const choicesIn = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.replace(/^\s*[-*•]\s+/, '').trim())
    .filter(line => line !== '');

type Say = (wording: Wording) => Wording;

/** Gives one wording after the other its line. */
function adding(locale: Locale, lines: readonly string[]): Say {
  const rest = [...lines];
  return wording => (isSaid(wording) ? { ...wording, [locale]: rest.shift() ?? '' } : wording);
}

function inLanguage(question: Question, say: Say, sayChoice: Say): Question {
  const asked = { ...question, text: say(question.text) };
  switch (asked.type) {
    case 'one':
    case 'several':
      return { ...asked, options: asked.options.map(sayChoice) };
    case 'scale':
      return { ...asked, low: sayChoice(asked.low), high: sayChoice(asked.high) };
    default:
      return asked;
  }
}
