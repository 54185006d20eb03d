import type { Waiting } from '../../core/feature.ts';
import type { ReadContext } from '../context.ts';
import { openSurveysFor } from './store.ts';
import { titleOf } from './views.ts';

/** Open surveys that are for this member and that they have not finished; those that close first come first. */
export async function waitingFor(ctx: ReadContext, limit: number): Promise<Waiting[]> {
  if (!ctx.actor) return [];
  const { member } = ctx.actor;
  // Some may be for others; a few more are asked for, so that those do not crowd out one's own.
  const found = await openSurveysFor(ctx.db, ctx.community.id, member, ctx.now, limit * 3);
  const mine: Waiting[] = [];
  for (const { survey } of found) {
    if (mine.length >= limit) break;
    if (survey.audience.length > 0 && (await ctx.audiences.missing(survey.audience, member)) !== undefined) continue;
    const title = titleOf(ctx.speech, survey, 100);
    mine.push({
      title: survey.closesAt
        ? ctx.speech.say('surveys-waits-until', { title, when: ctx.speech.when(survey.closesAt, 'relative') })
        : title,
      label: `${survey.number}. ${titleOf(ctx.speech, survey, 40)}`,
      token: ctx.token('begin', survey.id),
      answers: [],
    });
  }
  return mine;
}
