import type { Happening } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Speech } from '../../core/speech.ts';
import { dateOf, instantOf } from '../../core/time.ts';
import { sql } from '../../database/client.ts';
import type { JobContext } from '../context.ts';
import { type Survey, stateOf } from './model.ts';
import * as store from './store.ts';

/** What can happen to somebody who is then asked: what another feature says (`JobContext.emit`), or that they became a member, as the roll has it. */
export const events = ['shift ended', 'joined'] as const;
export type Event = (typeof events)[number];

const names = {
  'shift ended': 'surveys-event-shift-ended',
  joined: 'surveys-event-joined',
} as const satisfies Readonly<Record<Event, string>>;
export const eventName = (speech: Speech, event: Event): string => speech.line(names[event]);
export const eventCalled = (event: string | null): Event | undefined => events.find(one => one === event);

/** Sends the surveys that wait for it to whom it happened to, at once or days later; of a survey that they answered, attention leaves the rest out. */
export async function shiftEnded(ctx: JobContext, { id, member }: Happening): Promise<void> {
  if (!member) return;
  const open = await ctx.db.survey.findMany({
    where: { communityId: ctx.community.id, event: 'shift ended', openedAt: { not: null }, countedAt: null },
    select: { id: true, eventDays: true },
  });
  for (const survey of open) {
    const at = ctx.now.toZonedDateTimeISO(ctx.community.zone).add({ days: survey.eventDays }).toInstant();
    if (survey.eventDays === 0) await inviteAfter(ctx, aboutOf({ survey: survey.id, member, id }));
    else await ctx.schedule('after', aboutOf({ survey: survey.id, member, id }), at);
  }
}

/** A survey, whoever it happened to, and what. */
const aboutOf = ({ survey, member, id }: { survey: Id; member: Id; id: Id }): string => `${survey}.${member}.${id}`;

export async function inviteAfter(ctx: JobContext, about: string): Promise<void> {
  const [id = '', member = '', occurrence = ''] = about.split('.');
  const survey = await store.surveyById(ctx.db, ctx.community.id, id);
  if (survey) await inviteThem(ctx, survey, [member], occurrence);
}

/** Every morning: whoever has been a member for so long, since the round before closed, however late the roll said so. */
export async function inviteNew(ctx: JobContext, id: Id): Promise<void> {
  const survey = await store.surveyById(ctx.db, ctx.community.id, id);
  if (!survey?.openedAt) return;
  if (stateOf(survey, ctx.now) !== 'open') return void (await ctx.repeat('joined', id, null));
  const before = await ctx.db.survey.aggregate({
    where: { series: survey.series, round: { lt: survey.round } },
    _max: { closesAt: true },
  });
  const since = before._max.closesAt ? instantOf(before._max.closesAt) : survey.openedAt;
  const zone = ctx.community.zone;
  const rows = await ctx.db.$queryRaw<{ id: Id }[]>(sql`
    SELECT m.id FROM member m WHERE m.community_id = ${ctx.community.id} AND m.left_at IS NULL AND m.forgotten_at IS NULL
      AND m.joined_on + ${survey.eventDays}::int > (${dateOf(since)}::timestamptz AT TIME ZONE ${zone})::date
      AND m.joined_on + ${survey.eventDays}::int <= (${dateOf(ctx.now)}::timestamptz AT TIME ZONE ${zone})::date
      AND NOT EXISTS (SELECT FROM post p WHERE p.feature = 'surveys' AND p.kind = 'invitation' AND p.item_id = ${id} AND p.member_id = m.id)`);
  const members = rows.map(row => row.id);
  if (members.length > 0) await inviteThem(ctx, survey, members, 'joined');
}

/** At nine, beginning tomorrow. */
export async function planNew(ctx: JobContext, survey: Pick<Survey, 'id' | 'event'>): Promise<void> {
  if (survey.event !== 'joined') return;
  const zone = ctx.community.zone;
  const start = `${ctx.now.toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 })}T09:00`;
  await ctx.repeat('joined', survey.id, { zone, start, rule: 'FREQ=DAILY' });
}

async function inviteThem(ctx: JobContext, survey: Survey, members: readonly Id[], occurrence: string): Promise<void> {
  if (!survey.closesAt || stateOf(survey, ctx.now) !== 'open') return;
  const meant = survey.audience.length > 0 ? new Set(await ctx.members(survey.audience)) : undefined;
  const asked = meant ? members.filter(member => meant.has(member)) : members;
  await ctx.tell('invitation', survey.id, { members: asked }, { occurrence, until: survey.closesAt });
}
