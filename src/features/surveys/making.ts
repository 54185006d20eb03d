import { everyone } from '../../core/audience.ts';
import { type Answer, ask, refuse, show } from '../../core/feature.ts';
import type { Locale } from '../../core/view.ts';
import type { Context } from '../context.ts';
import { withNumber } from './finding.ts';
import { readText, type Sheet } from './format/reading.ts';
import { editCommand } from './handlers.ts';
import { stateOf } from './model.ts';
import { mayMake, within } from './rights.ts';
import * as store from './store.ts';
import { templateLocale, templateSheet, templates } from './templates/index.ts';
import { tellFaults } from './text-page.ts';
import { mostInForm } from './text-parts.ts';

/** What is open, one survey, or, for whoever may make one, a survey written as text. */
export async function surveyCommand(ctx: Context, text: string): Promise<Answer> {
  if (text.trim() === '') return show('list');
  const [, edit, words = ''] = verb.exec(text) ?? [];
  if (edit && /^\s*#?\d/.test(words)) return editCommand(ctx, words);
  if (/^\s*#?\d{1,9}\s*$/.test(text))
    return withNumber(ctx, text, survey => show(stateOf(survey, ctx.now) === 'draft' ? 'draft' : 'panel', survey.id));
  return newSurvey(ctx, edit ? text : words || text);
}

/** A text with a `|` in it is no command of two words to the engine, so what it begins with is read here. */
const verb = /^\s*(?:(edit|modifier|wijzigen)|new|nouvelle|nouveau|nieuwe?)\s+([\s\S]+)$/i;

export async function newSurvey(ctx: Context, text: string): Promise<Answer> {
  if (!(await mayMake(ctx))) return refuse('surveys-not-allowed');
  return text.trim() === '' ? show('new') : makeFromText(ctx, text);
}

export const writeNew = async (ctx: Context): Promise<Answer> =>
  (await mayMake(ctx)) ? ask('text') : refuse('surveys-not-allowed');

/** Half a year after somebody joined, counted every three months. */
const halfYear = { event: 'joined', eventDays: 183, repeats: 'quarter', days: 90 } as const;

/** A draft of one of our own. */
export async function fromTemplate(ctx: Context, name: string): Promise<Answer> {
  const template = templates.find(one => one === name);
  if (!template) return refuse('surveys-gone');
  return makeDraft(ctx, templateSheet(template), templateLocale, template === 'onboarding' ? halfYear : {});
}

/** A draft of what somebody wrote in the text format; with faults, the text comes back to be mended, and they with it. */
export async function makeFromText(ctx: Context, text: string): Promise<Answer> {
  const read = readText(text, ctx.speech.locale);
  if ('sheet' in read) return makeDraft(ctx, read.sheet, ctx.speech.locale);
  return text.length <= mostInForm ? ask('text', text) : tellFaults(read.faults);
}

export async function makeDraft(
  ctx: Context,
  sheet: Sheet,
  locale: Locale,
  more: Partial<store.Plan> = {},
): Promise<Answer> {
  if (!(await mayMake(ctx))) return refuse('surveys-not-allowed');
  const places = ctx.here.private ? [] : [ctx.here.id];
  const reach = await within(ctx, { group: null, audience: everyone, places });
  const plan = { ...sheet, ...reach, locale, repeats: null, event: null, eventDays: 0, ...more };
  return show('draft', await store.insertSurvey(ctx, ctx.actor.member, plan, sheet.questions));
}
