import { type Answers, type Form, refuse } from '../../core/feature.ts';
import type { Field } from '../../core/view.ts';
import type { Transaction } from '../../database/client.ts';
import type { ReadContext } from '../context.ts';
import { readText } from './format/reading.ts';
import { faultsText, makeDraft } from './making.ts';
import { paragraph, paragraphs, partsOf } from './text-parts.ts';

const names = Array.from({ length: paragraphs }, (_, n) => `text${n}`);

const textIn = (answers: Answers): string => names.map(name => answers[name] ?? '').join('\n');
/** Undefined before anything was handed in. */
export const writtenIn = (answers: Answers): string | undefined =>
  names.some(name => answers[name] !== undefined) ? textIn(answers) : undefined;

/** The questions as text, with what is wrong in it said above. */
export async function textPage(ctx: ReadContext, text: string, n: number) {
  const { speech } = ctx;
  if (n > 0) return undefined;
  const parts = partsOf(text);
  const read = text.trim() === '' ? undefined : readText(text, speech.locale);
  const faults = read && 'faults' in read ? faultsText(speech, read.faults) : '';
  return {
    title: speech.line('surveys-form-text'),
    intro: faults === '' ? speech.say('surveys-form-text-intro') : faults,
    submit: speech.line('surveys-form-text-make'),
    fields: names.map(
      (name, part): Field => ({
        name,
        label: part === 0 ? speech.line('surveys-field-text') : speech.line('surveys-field-text-more'),
        hint: part === 0 ? speech.line('surveys-field-text.hint') : '',
        required: part === 0,
        error: null,
        type: 'paragraph',
        value: parts[part] ?? '',
        maxLength: paragraph,
      }),
    ),
  };
}

export const textForm: Form<Transaction> = {
  who: ['animateur', 'board', 'admin'],
  page: (ctx, about, answers, n) => textPage(ctx, writtenIn(answers) ?? about, n),
  async submit(ctx, _, answers) {
    const read = readText(textIn(answers), ctx.speech.locale);
    return 'sheet' in read
      ? makeDraft(ctx, read.sheet, ctx.speech.locale)
      : refuse('surveys-text-wrong', { count: read.faults.length }, 'text0');
  },
};
