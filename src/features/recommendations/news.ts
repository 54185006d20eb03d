import type { Id } from '../../core/ids.ts';
import { worded } from '../../core/wording.ts';
import { sql } from '../../database/client.ts';
import type { JobContext, ReadContext } from '../context.ts';
import type { Recommendation } from './model.ts';
import { byIds } from './store.ts';

/** At this hour, well before the quiet ones, whatever moved since the day before is told in one message. */
const tellingHour = 18;

/** Something moved: whoever it concerns is told this evening, once for all that moves until then. A private message is not edited later, so it waits for the rest. */
export async function tellOfMove(ctx: JobContext): Promise<void> {
  const local = ctx.now.toZonedDateTimeISO(ctx.community.zone);
  const day = local.hour < tellingHour ? local.toPlainDate() : local.toPlainDate().add({ days: 1 });
  const id = await dayRow(ctx, day.toString());
  const at = day.toZonedDateTime({ timeZone: ctx.community.zone, plainTime: { hour: tellingHour } });
  await ctx.schedule('news', id, at.toInstant());
}

async function dayRow(ctx: JobContext, day: string): Promise<Id> {
  const [row] = await ctx.db.$queryRaw<{ id: Id }[]>(sql`
    INSERT INTO recommendation_day (id, community_id, day) VALUES (${ctx.id()}, ${ctx.community.id}, ${day}::date)
    ON CONFLICT (community_id, day) DO UPDATE SET day = excluded.day RETURNING id`);
  if (!row) throw new Error('An upsert returned no row.');
  return row.id;
}

/** Tells authors, supporters and followers what moved that day; whoever moved it knows. */
export async function tellTheDay(ctx: JobContext, day: Id): Promise<void> {
  const rows = await ctx.db.$queryRaw<{ id: Id }[]>(sql`
    SELECT DISTINCT m.id FROM ${movesOn(day)} CROSS JOIN LATERAL (
      SELECT r.author_id AS id UNION SELECT t.member_id FROM recommendation_tie t WHERE t.recommendation_id = r.id AND t.kind <> 'invited') AS m
    WHERE m.id IS NOT NULL AND v.member_id IS DISTINCT FROM m.id AND r.community_id = ${ctx.community.id}`);
  if (rows.length > 0) await ctx.tell('news', day, { members: rows.map(({ id }) => id) });
}

/** Something of a member's moved that day, by somebody else. */
export const movedThatDay = (day: Id) => sql`
  EXISTS (SELECT FROM ${movesOn(day)} WHERE ${theirs(sql`m.id`)})`;

const movesOn = (day: Id) => sql`
  recommendation_day d JOIN community c ON c.id = d.community_id JOIN recommendation r ON r.community_id = d.community_id
  JOIN recommendation_move v ON v.recommendation_id = r.id AND NOT v.held AND v.kind <> 'file'
    AND v.at >= (d.day - 1 + make_time(${tellingHour}::int, 0, 0)) AT TIME ZONE c.zone AND v.at < (d.day + make_time(${tellingHour}::int, 0, 0)) AT TIME ZONE c.zone AND d.id = ${day}`;

const theirs = (member: ReturnType<typeof sql>) => sql`
  v.member_id IS DISTINCT FROM ${member} AND (r.author_id = ${member} OR EXISTS (
    SELECT FROM recommendation_tie t WHERE t.recommendation_id = r.id AND t.member_id = ${member} AND t.kind <> 'invited'))`;

export type NewsItem = { readonly one: Recommendation; readonly text: string };

/** What moved that day of what this reader has to do with, each with the last that was said. */
export async function newsOf(
  ctx: Pick<ReadContext, 'db' | 'community' | 'actor' | 'speech'>,
  day: Id,
  limit: number,
): Promise<{ items: NewsItem[]; more: number }> {
  const member = sql`${ctx.actor?.member ?? ''}`;
  const rows = await ctx.db.$queryRaw<{ id: Id; text: string }[]>(sql`
    SELECT DISTINCT ON (r.number) r.id, v.text FROM ${movesOn(day)}
    WHERE r.community_id = ${ctx.community.id} AND ${theirs(member)} ORDER BY r.number, v.at DESC, v.turn DESC`);
  const shown = rows.slice(0, limit);
  const found = await byIds(
    ctx.db,
    ctx.community.id,
    shown.map(({ id }) => id),
  );
  const items = shown.flatMap(({ id, text }) =>
    found.filter(one => one.id === id).map(one => ({ one: worded(ctx.speech, one), text })),
  );
  return { items, more: rows.length - shown.length };
}
