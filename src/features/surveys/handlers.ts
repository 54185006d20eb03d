import { type Answer, ask, type Refusal, refuse, say, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { shortened } from '../../core/shortened.ts';
import type { Context } from '../context.ts';
import { answersFor } from '../groups/api.ts';
import { changeQuestions, textOfSurvey } from './editing.ts';
import { nameOf } from './fields.ts';
import { withNumber } from './finding.ts';
import { readText } from './format/reading.ts';
import { aboutOf, begin, filledBy } from './keeping.ts';
import { asked, type Survey, stateOf, turnoutShown } from './model.ts';
import * as store from './store.ts';
import { tellFaults } from './text-page.ts';
import { mostInForm } from './text-parts.ts';

/** Whether the post tells of another turnout now: an edit at each anonymous answer would tell when it came. */
async function turnoutMoved(ctx: Context, survey: Survey): Promise<boolean> {
  const finished = await store.countFinished(ctx.db, survey.id);
  return turnoutShown(survey, finished) !== turnoutShown(survey, finished - 1);
}

/** Opens the questions for whoever may answer them, where they left off. */
export async function answerSurvey(ctx: Context, survey: Survey): Promise<Answer> {
  const refused = await refusalForAnswer(ctx, survey);
  if (refused) return refused;
  await begin(ctx, survey);
  return ask(survey.anonymous ? 'sealed' : 'answer', aboutOf(survey));
}

async function refusalForAnswer(ctx: Context, survey: Survey): Promise<Refusal | undefined> {
  const state = stateOf(survey, ctx.now);
  if (state === 'draft') return refuse('surveys-not-open');
  if (state !== 'open') return refuse('surveys-closed', { when: survey.closesAt ?? ctx.now });
  const missing = survey.audience.length > 0 && (await ctx.audiences.missing(survey.audience, ctx.actor.member));
  if (!missing) return undefined;
  const audience = shortened(await ctx.audiences.say(survey.audience));
  return refuse('surveys-not-for-you', { audience });
}

/** Everything is kept by now; what is left is to say that this was all, if it was. */
export async function handIn(
  ctx: Context,
  { id, version }: { readonly id: Id; readonly version: number },
): Promise<Answer> {
  const found = await store.askingForAnswer(ctx.db, ctx.community.id, id, version);
  const filled = found && (await filledBy(ctx, found.survey, ctx.actor.member));
  if (!found || !filled) return refuse('surveys-begin-anew');
  const { survey, questions } = found;
  const left = asked(questions, filled.response).find(
    ({ key, required }) => required && (filled.response.get(key) ?? null) === null,
  );
  if (left) return refuse('form-required', {}, nameOf(left));
  if ((await store.finish(ctx.db, survey.id, ctx.actor.member)) && (await turnoutMoved(ctx, survey)))
    await ctx.refresh('survey', survey.id);
  return say('recorded', survey.id);
}

/** The questions as text in a form; what is too long for one comes as a file, to be changed and sent back. */
export async function editSurvey(ctx: Context, survey: Survey): Promise<Answer> {
  if (!(await answersFor(ctx, survey))) return refuse('surveys-not-yours');
  const text = (await textOfSurvey(ctx, survey.id)) ?? '';
  return text.length > mostInForm ? show('text', survey.id) : ask('edit', survey.id);
}

/** "/survey edit 12": the form; with a text after the number, that text takes the place of the questions. */
export async function editCommand(ctx: Context, text: string): Promise<Answer> {
  const [, number = '', words = ''] = /^\s*(#?\d{1,9})\s*([\s\S]*)$/.exec(text) ?? [];
  return withNumber(ctx, number, async survey => {
    if (words === '') return editSurvey(ctx, survey);
    if (!(await answersFor(ctx, survey))) return refuse('surveys-not-yours');
    const read = readText(words, survey.locale);
    return 'faults' in read ? tellFaults(read.faults) : changeQuestions(ctx, survey.id, words);
  });
}
