import { type Answer, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Context } from '../context.ts';
import { answersFor } from '../groups/api.ts';
import { type Survey, stateOf } from './model.ts';
import { mayMake, within } from './rights.ts';
import * as store from './store.ts';

/** Closing is a deadline that is now. Counting waits for answers that are on their way at this very moment, so it is a job of its own. */
export async function closeNow(ctx: Context, id: Id | ''): Promise<Answer> {
  const survey = id && (await store.surveyById(ctx.db, ctx.community.id, id));
  if (!survey) return refuse('surveys-gone');
  if (!(await answersFor(ctx, survey))) return refuse('surveys-not-yours');
  if (stateOf(survey, ctx.now) !== 'open') return refuse('surveys-not-to-close');
  await store.setClosing(ctx.db, survey.id, ctx.now);
  await ctx.record('survey closed', { survey: String(survey.number) });
  await ctx.refresh('survey', survey.id);
  await ctx.schedule('close', survey.id, ctx.now);
  return show('panel', survey.id);
}

/** A draft is thrown away; what was ever open stays. */
export async function discard(ctx: Context, id: Id | ''): Promise<Answer> {
  const survey = id && (await store.surveyInHand(ctx.db, ctx.community.id, id));
  if (!survey) return refuse('surveys-gone');
  if (stateOf(survey, ctx.now) !== 'draft') return refuse('surveys-already-open');
  await ctx.db.survey.delete({ where: { id: survey.id } });
  return show('list');
}

/** The same questions again, as the next round. */
export async function copySurvey(ctx: Context, survey: Survey): Promise<Answer> {
  if (!(await mayMake(ctx))) return refuse('surveys-not-allowed');
  const questions = await store.questionsOf(ctx.db, survey.id, survey.version);
  const reach = await within(ctx, survey);
  const id = await store.insertSurvey(ctx, ctx.actor.member, { ...survey, ...reach, repeats: null }, questions, survey);
  return show('draft', id);
}

/** Somebody takes back everything they answered; nothing tells that it was there. */
export async function takeBack(ctx: Context, id: Id | ''): Promise<Answer> {
  const survey = id && (await store.surveyForAnswer(ctx.db, ctx.community.id, id));
  if (!survey) return refuse('surveys-gone');
  if (stateOf(survey, ctx.now) !== 'open') return refuse('surveys-closed', { when: survey.closesAt ?? ctx.now });
  await store.forgetResponse(ctx.db, survey.id, ctx.actor.member);
  await ctx.refresh('survey', survey.id);
  return show('takenback', survey.id);
}
