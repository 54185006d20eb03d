import type { Answer, Said } from '../../core/feature.ts';
import { decodeText } from '../../csv/encoding.ts';
import type { Context } from '../context.ts';
import { answersFor } from '../groups/api.ts';
import { changeQuestions } from './editing.ts';
import { readText } from './format/reading.ts';
import { makeFromText } from './making.ts';
import { stateOf } from './model.ts';
import { mayMake } from './rights.ts';
import * as store from './store.ts';
import { tellFaults } from './text-page.ts';

/** Thirty questions of twenty options in three languages are half of it. */
const longest = 300_000;

/** A text said in private that begins as surveys do, or a text file with questions. */
export async function brought(ctx: Context, { text, files }: Said): Promise<Answer | undefined> {
  const [file] = files;
  if (!file) return beginsAsSurvey(text) && (await mayMake(ctx)) ? makeFromText(ctx, text) : undefined;
  if (!/\.txt$/i.test(file.name) || !file.bytes || !(await mayMake(ctx))) return undefined;
  const words = decodeText(file.bytes).text;
  // What an admin brings may be a list of members.
  if (words.length > longest || (ctx.actor.roles.has('admin') && !question.test(words))) return undefined;
  return (await broughtBack(ctx, file.name, words)) ?? makeFromText(ctx, words);
}

const question = /^[ \t]*1[ \t]*[.)][ \t]+\S/m;
const beginsAsSurvey = (text: string): boolean =>
  /^\s*(?:survey|enqu[êe]te|vragenlijst)\s*:/i.test(text) && question.test(text);

/** The file of a survey under the name it was given, with changes; of another title, it is another survey. */
async function broughtBack(ctx: Context, name: string, text: string): Promise<Answer | undefined> {
  const [, number] = /^(?:survey|enquete)-(\d{1,9})\b/i.exec(name) ?? [];
  const survey = number && (await store.surveyByNumber(ctx.db, ctx.community.id, Number(number)));
  if (!survey || !(await answersFor(ctx, survey))) return undefined;
  const state = stateOf(survey, ctx.now);
  if (state !== 'draft' && state !== 'open') return undefined;
  const read = readText(text, survey.locale);
  if ('faults' in read) return tellFaults(read.faults);
  return read.sheet.title[survey.locale] === survey.title[survey.locale]
    ? changeQuestions(ctx, survey.id, text)
    : undefined;
}
