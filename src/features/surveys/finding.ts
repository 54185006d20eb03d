import { type Answer, refuse } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Context } from '../context.ts';
import { answersFor } from '../groups/api.ts';
import { type Survey, stateOf } from './model.ts';
import * as store from './store.ts';

/** "12" or "#12" after a command: the survey of that number. A draft is there for whoever works on it alone. */
export async function withNumber(
  ctx: Context,
  text: string,
  handle: (survey: Survey) => Answer | Promise<Answer>,
): Promise<Answer> {
  const [, number] = /^\s*#?(\d{1,9})\s*$/.exec(text) ?? [];
  if (!number) return refuse('surveys-which-number');
  const survey = await store.surveyByNumber(ctx.db, ctx.community.id, Number(number));
  const isHidden = survey && stateOf(survey, ctx.now) === 'draft' && !(await answersFor(ctx, survey));
  return survey && !isHidden ? handle(survey) : refuse('surveys-no-such-number', { number });
}

export async function withSurvey(
  ctx: Context,
  id: Id | '',
  handle: (survey: Survey) => Answer | Promise<Answer>,
): Promise<Answer> {
  const survey = id && (await store.surveyById(ctx.db, ctx.community.id, id));
  return survey ? handle(survey) : refuse('surveys-gone');
}
