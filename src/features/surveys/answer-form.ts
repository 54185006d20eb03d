import { type Answers, type Form, type FormPage, say } from '../../core/feature.ts';
import { locales } from '../../core/view.ts';
import type { Transaction } from '../../database/client.ts';
import type { ReadContext } from '../context.ts';
import { askedOf } from './asking.ts';
import { givenIn } from './fields.ts';
import { handIn } from './handlers.ts';
import { droppedIn, keeping, readAbout } from './keeping.ts';
import { pageOf } from './pages.ts';

async function page(ctx: ReadContext, about: string, answers: Answers, n: number, room: number) {
  const found = await askedOf(ctx, readAbout(about));
  return (
    found &&
    pageOf(ctx.speech, { ...found, response: givenIn(found.questions, answers), dropped: droppedIn(answers), room }, n)
  );
}

/** The survey itself, page by page. */
export const answerForm: Form<Transaction> = {
  who: 'members',
  keeping,
  page,
  submit: (ctx, about) => handIn(ctx, readAbout(about)),
};

/** Of an anonymous survey: which page somebody is on could tell what they answered, so that is written nowhere either. */
export const sealedForm: Form<Transaction> = { ...answerForm, unkept: true };

/** The same for whoever looks at it beforehand, in the language they chose; nothing of it is an answer. */
export const previewForm: Form<Transaction> = {
  who: 'members',
  async page(ctx, about, answers, n, room): Promise<FormPage | undefined> {
    const [survey = '', locale] = about.split('~');
    const chosen = locales.find(one => one === locale);
    const reader = chosen ? { ...ctx, speech: ctx.speechIn(chosen) } : ctx;
    const found = await askedOf(ctx, readAbout(survey));
    return (
      found && pageOf(reader.speech, { ...found, response: givenIn(found.questions, answers), dropped: [], room }, n)
    );
  },
  submit: async (_, about) => say('previewed', readAbout(about.split('~')[0] ?? '').id),
};
