import { type Answer, ask, refuse, show } from '../../core/feature.ts';
import type { Speech } from '../../core/speech.ts';
import type { Context } from '../context.ts';
import { type Fault, readText, type Sheet } from './format/reading.ts';
import type { Survey } from './model.ts';
import * as store from './store.ts';

/** A draft of what somebody wrote in the text format; with faults, the text comes back to be mended, and they with it. */
export async function makeFromText(ctx: Context, text: string): Promise<Answer> {
  const read = readText(text, ctx.speech.locale);
  if ('sheet' in read) return makeDraft(ctx, read.sheet);
  return text.length <= mostInForm ? ask('text', text) : refuse('surveys-text-wrong', { count: read.faults.length });
}

/** What fits into the form's paragraphs. */
export const paragraphs = 3;
export const paragraph = 3000;
const mostInForm = paragraphs * paragraph - 200;

export async function makeDraft(ctx: Context, sheet: Sheet, after?: Survey): Promise<Answer> {
  const here = ctx.here.private ? [] : [ctx.here.id];
  const id = await store.insertSurvey(
    ctx,
    ctx.actor.member,
    {
      ...sheet,
      locale: ctx.speech.locale,
      audience: after?.audience ?? [],
      places: after?.places ?? here,
      repeats: after?.repeats ?? null,
      event: after?.event ?? null,
      group: after?.group ?? null,
    },
    sheet.questions,
    after,
  );
  return show('draft', id);
}

const mostFaults = 6;

/** "Line 7: …", a line each; of many, the first. */
export function faultsText(speech: Speech, faults: readonly Fault[]): string {
  const lines = faults
    .slice(0, mostFaults)
    .map(({ line, message, args }) => speech.line('surveys-fault-line', { line, fault: speech.line(message, args) }));
  const more = faults.length - mostFaults;
  return [...lines, ...(more > 0 ? [speech.line('surveys-fault-more', { count: more })] : [])].join('\n');
}
