import { everyone } from '../../core/audience.ts';
import { type Answer, ask, refuse, type Said, show } from '../../core/feature.ts';
import type { Locale } from '../../core/view.ts';
import type { Context } from '../context.ts';
import { withNumber } from './finding.ts';
import { readText, type Sheet } from './format/reading.ts';
import { editCommand } from './handlers.ts';
import { makers } from './rights.ts';
import * as store from './store.ts';
import { templateLocale, templateSheet, templates } from './templates/index.ts';
import { mostInForm } from './text-parts.ts';

/** What is open, one survey, or, for whoever may make one, a survey written as text. */
export async function surveyCommand(ctx: Context, text: string): Promise<Answer> {
  if (text.trim() === '') return show('list');
  const [, edit, words = ''] = verb.exec(text) ?? [];
  if (edit && /^\s*#?\d/.test(words)) return editCommand(ctx, words);
  if (/^\s*#?\d{1,9}\s*$/.test(text)) return withNumber(ctx, text, ({ id }) => show('panel', id));
  return mayMake(ctx) ? newSurvey(ctx, edit ? text : words || text) : refuse('engine-not-allowed');
}

/** A text with a `|` in it is no command of two words to the engine, so what it begins with is read here. */
const verb = /^\s*(?:(edit|modifier|wijzigen)|new|nouvelle|nouveau|nieuwe?)\s+([\s\S]+)$/i;

const mayMake = ({ actor }: Context): boolean => makers.some(role => actor.roles.has(role));

export async function newSurvey(ctx: Context, text: string): Promise<Answer> {
  return text.trim() === '' ? show('new') : makeFromText(ctx, text);
}

/** A text or a text file said in private that begins as surveys do. */
export async function brought(ctx: Context, { text, files }: Said): Promise<Answer | undefined> {
  const [file] = files;
  const words = file ? (/\.txt$/i.test(file.name) && file.bytes ? new TextDecoder().decode(file.bytes) : '') : text;
  if (!beginsAsSurvey(words) || !mayMake(ctx)) return undefined;
  return makeFromText(ctx, words);
}

/** Its head, and a question somewhere below. */
const beginsAsSurvey = (text: string): boolean =>
  /^\s*(?:survey|enqu[êe]te|vragenlijst)\s*:/i.test(text) && /^\s*1\s*[.)]/m.test(text);

/** A draft of one of our own. */
export async function fromTemplate(ctx: Context, name: string): Promise<Answer> {
  const template = templates.find(one => one === name);
  return template ? makeDraft(ctx, templateSheet(template), templateLocale) : refuse('surveys-gone');
}

/** A draft of what somebody wrote in the text format; with faults, the text comes back to be mended, and they with it. */
async function makeFromText(ctx: Context, text: string): Promise<Answer> {
  const read = readText(text, ctx.speech.locale);
  if ('sheet' in read) return makeDraft(ctx, read.sheet, ctx.speech.locale);
  return text.length <= mostInForm ? ask('text', text) : refuse('surveys-text-wrong', { count: read.faults.length });
}

export async function makeDraft(ctx: Context, sheet: Sheet, locale: Locale): Promise<Answer> {
  const places = ctx.here.private ? [] : [ctx.here.id];
  const plan = { ...sheet, locale, audience: everyone, places, repeats: null, event: null, group: null };
  return show('draft', await store.insertSurvey(ctx, ctx.actor.member, plan, sheet.questions));
}
