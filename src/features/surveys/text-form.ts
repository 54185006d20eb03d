import { type Form, refuse } from '../../core/feature.ts';
import type { Transaction } from '../../database/client.ts';
import { readText } from './format/reading.ts';
import { makeDraft } from './making.ts';
import { textIn, textPage, writtenIn } from './text-page.ts';

export const textForm: Form<Transaction> = {
  who: 'members',
  page: (ctx, about, answers, n) => textPage(ctx, writtenIn(answers) ?? about, n),
  async submit(ctx, _, answers) {
    const read = readText(textIn(answers), ctx.speech.locale);
    return 'sheet' in read
      ? makeDraft(ctx, read.sheet, ctx.speech.locale)
      : refuse('surveys-text-wrong', { count: read.faults.length }, 'text0');
  },
};
