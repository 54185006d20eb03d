import { type Answer, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Context } from '../context.ts';
import { everyQuestion, surveyById } from './store.ts';

/** What a button under texts means: a question's place, a page, a response. */
export function readPlace(argument: string): { readonly index: number; readonly page: number; readonly response: Id } {
  const [index = '0', page = '0', response = ''] = argument.split('_');
  return { index: Number(index) || 0, page: Number(page) || 0, response };
}

/** Lets those who answered read a text, or no longer. */
export async function moderate(ctx: Context, id: Id | '', argument: string, shared: boolean): Promise<Answer> {
  const survey = id && (await surveyById(ctx.db, ctx.community.id, id));
  const { index, page, response } = readPlace(argument);
  const question = survey ? (await everyQuestion(ctx.db, survey.id))[index]?.key : undefined;
  if (!survey || question === undefined) return refuse('surveys-gone');
  await ctx.db.surveyAnswer.updateMany({
    where: { surveyId: survey.id, responseId: response, question },
    data: { shared },
  });
  return show('texts', survey.id, `${index}_${page}`);
}
