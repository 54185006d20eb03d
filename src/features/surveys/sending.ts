import type { NoticeClass } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { type Instant, isBefore } from '../../core/time.ts';
import { type Sql, sql } from '../../database/client.ts';
import type { JobContext } from '../context.ts';
import { type Survey, stateOf } from './model.ts';
import * as store from './store.ts';

/** Whom a message of it is still for: who has not finished, while it was not counted. */
const stillAsked = (survey: Id): Sql => sql`
  EXISTS (SELECT FROM survey s WHERE s.id = ${survey} AND s.counted_at IS NULL)
  AND NOT EXISTS (SELECT FROM survey_participation p WHERE p.survey_id = ${survey} AND p.member_id = m.id AND p.done)`;

export const notices = {
  invitation: { class: 'decision' as NoticeClass, survey: true, still: stillAsked },
  reminder: { class: 'decision' as NoticeClass, reminds: true, still: stillAsked },
  over: {
    class: 'life' as NoticeClass,
    still: (survey: Id): Sql =>
      sql`EXISTS (SELECT FROM survey_participation p WHERE p.survey_id = ${survey} AND p.member_id = m.id)`,
  },
};

/** Tells whom it is for, where nothing else brings it to them: a place where it stands, or an event that has yet to happen. */
export async function invite(ctx: JobContext, survey: Survey, until: Instant): Promise<void> {
  if (survey.event !== null || (survey.audience.length === 0 && survey.places.length > 0)) return;
  await ctx.tell('invitation', survey.id, { audience: survey.audience }, { until });
}

const shortest = { hours: 36 };
const lastDay = { hours: 24 };

/** At half time and a day before the end; never of what is open for less than a day and a half. */
export async function planReminders(ctx: JobContext, survey: Survey, closesAt: Instant): Promise<void> {
  if (isBefore(closesAt, ctx.now.add(shortest))) return;
  const half = (closesAt.epochMilliseconds - ctx.now.epochMilliseconds) / 2;
  await ctx.schedule('half', survey.id, ctx.now.add({ milliseconds: Math.floor(half) }));
  await ctx.schedule('last', survey.id, closesAt.subtract(lastDay));
}

/** Reminds those whom it was sent to, and those who have begun it anywhere. */
export const remind =
  (occurrence: 'half' | 'last') =>
  async (ctx: JobContext, id: Id): Promise<void> => {
    const survey = await store.surveyById(ctx.db, ctx.community.id, id);
    if (!survey?.closesAt || stateOf(survey, ctx.now) !== 'open') return;
    const how = { occurrence, until: survey.closesAt };
    const begun = await ctx.db.surveyParticipation.findMany({
      where: { surveyId: id, done: false },
      select: { memberId: true },
    });
    await ctx.tell('reminder', id, { members: begun.map(({ memberId }) => memberId) }, how);
    if (survey.event === null && survey.audience.length > 0)
      await ctx.tell('reminder', id, { audience: survey.audience }, how);
  };

const months = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** When the next round begins: months later on the community's calendar, at the same hour. */
export const nextRound = ({ repeats }: Survey, now: Instant, zone: string): Instant | undefined =>
  repeats ? now.toZonedDateTimeISO(zone).add({ months: months[repeats] }).toInstant() : undefined;
