import { type Answer, refuse } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Context } from '../context.ts';
import type { Survey } from './model.ts';
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
