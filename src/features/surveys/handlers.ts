import { type Answer, ask, type Refusal, refuse, say } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Context } from '../context.ts';
import { nameOf } from './fields.ts';
import { aboutOf, begin, filledBy } from './keeping.ts';
import { asked, type Survey, stateOf } from './model.ts';
import * as store from './store.ts';

/** "12" or "#12" after a command: the survey of that number. */
export async function withNumber(
  ctx: Context,
  text: string,
  handle: (survey: Survey) => Answer | Promise<Answer>,
): Promise<Answer> {
  const [, number] = /^\s*#?(\d{1,9})\s*$/.exec(text) ?? [];
  if (!number) return refuse('surveys-which-number');
  const survey = await store.surveyByNumber(ctx.db, ctx.community.id, Number(number));
  return survey ? handle(survey) : refuse('surveys-no-such-number', { number });
}

export async function withSurvey(
  ctx: Context,
  id: Id | '',
  handle: (survey: Survey) => Answer | Promise<Answer>,
): Promise<Answer> {
  const survey = id && (await store.surveyById(ctx.db, ctx.community.id, id));
  return survey ? handle(survey) : refuse('surveys-gone');
}

/** Opens the questions for whoever may answer them, where they left off. */
export async function answerSurvey(ctx: Context, survey: Survey): Promise<Answer> {
  const refused = await refusalForAnswer(ctx, survey);
  if (refused) return refused;
  await begin(ctx, survey);
  return ask('answer', aboutOf(survey));
}

async function refusalForAnswer(ctx: Context, survey: Survey): Promise<Refusal | undefined> {
  const state = stateOf(survey, ctx.now);
  if (state === 'draft') return refuse('surveys-not-open');
  if (state !== 'open') return refuse('surveys-closed', { when: survey.closesAt ?? ctx.now });
  const missing = survey.audience.length > 0 && (await ctx.audiences.missing(survey.audience, ctx.actor.member));
  if (!missing) return undefined;
  const audience = (await ctx.audiences.say(survey.audience)).slice(0, 60).toWellFormed();
  return refuse('surveys-not-for-you', { audience });
}

/** Everything is kept by now; what is left is to say that this was all, if it was. */
export async function handIn(
  ctx: Context,
  { id, version }: { readonly id: Id; readonly version: number },
): Promise<Answer> {
  const survey = await store.surveyForAnswer(ctx.db, ctx.community.id, id);
  const filled = survey && (await filledBy(ctx, survey, ctx.actor.member));
  if (!survey || !filled) return refuse('surveys-begin-anew');
  const questions = await store.questionsOf(ctx.db, id, version);
  const left = asked(questions, filled.response).find(
    ({ key, required }) => required && (filled.response.get(key) ?? null) === null,
  );
  if (left) return refuse('form-required', {}, nameOf(left));
  await store.finish(ctx.db, survey.id, ctx.actor.member);
  await ctx.refresh('survey', survey.id);
  return say('recorded', survey.id);
}
