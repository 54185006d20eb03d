import { type Answer, type Context, type NoticeClass, refuse, show } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { dateOf } from '../core/time.ts';
import { sql, type Transaction } from '../database/client.ts';

// When more than 2 % of those who were reached by messages of a class do not want them any more, that class pauses for the group, or for the community.

const days = 30;
/** One in fifty. */
const oneIn = 50;

export type Scope = { readonly group: Id | null; readonly class: NoticeClass };

/** Asked whenever somebody stops messages of a class. */
export async function stopRule(ctx: Context<Transaction>, { group, class: of }: Scope): Promise<void> {
  if (!(await tooMany(ctx, { group, class: of }))) return;
  const paused = await ctx.db.$executeRaw(sql`
    INSERT INTO class_pause (community_id, group_id, class, at) VALUES (${ctx.community.id}, ${group ?? ''}, ${of}::notice_class, ${dateOf(ctx.now)})
    ON CONFLICT (community_id, group_id, class) DO UPDATE SET at = excluded.at, ended_at = NULL WHERE class_pause.ended_at IS NOT NULL`);
  if (paused === 0) return;
  const members = await answerable(ctx.db, ctx.community.id, group);
  const occurrence = `${of} ${ctx.now.epochMilliseconds}`;
  await ctx.tell('paused', group ?? ctx.community.id, { members }, { occurrence, detail: of });
}

/** Asked whenever somebody wants messages of a class again: a pause that had no reason any more ends, as if it had not been. */
export async function goRule(ctx: Context<Transaction>, { group, class: of }: Scope): Promise<void> {
  if (await tooMany(ctx, { group, class: of })) return;
  const where = { communityId: ctx.community.id, groupId: group ?? '', class: of, endedAt: null };
  await ctx.db.classPause.deleteMany({ where });
  await waitNoMore(ctx, { group, class: of });
}

/** What waited for the end of the pause is decided now. */
const waitNoMore = (ctx: Context<Transaction>, { group, class: of }: Scope) =>
  ctx.db.$executeRaw(sql`
    UPDATE delivery d SET due_at = ${dateOf(ctx.now)} FROM post p JOIN telling t ON t.id = p.telling_id
    WHERE d.post_id = p.id AND d.state = 'held' AND d.why = 'paused' AND t.community_id = ${ctx.community.id} AND t.class = ${of}::notice_class AND coalesce(t.group_id, '') = ${group ?? ''}`);

async function tooMany({ db, community, now }: Context<Transaction>, { group, class: of }: Scope): Promise<boolean> {
  const since = dateOf(now.subtract({ hours: days * 24 }));
  const [row] = await db.$queryRaw<{ reached: number; stopped: number }[]>(sql`
    WITH since AS (
      SELECT greatest(${since}::timestamptz, max(ended_at)) AS at FROM class_pause WHERE community_id = ${community.id} AND group_id = ${group ?? ''} AND class = ${of}::notice_class
    )
    SELECT (SELECT count(DISTINCT p.member_id)::int FROM telling t JOIN post p ON p.telling_id = t.id JOIN delivery d ON d.post_id = p.id, since
        WHERE t.community_id = ${community.id} AND t.class = ${of}::notice_class AND coalesce(t.group_id, '') = ${group ?? ''}
          AND d.task = 'post' AND d.state = 'sent' AND d.finished_at >= since.at) AS reached,
      (SELECT count(DISTINCT o.member_id)::int FROM opt_out o, since
        WHERE o.community_id = ${community.id} AND o.class = ${of}::notice_class AND coalesce(o.group_id, '') = ${group ?? ''} AND o.at >= since.at) AS stopped`);
  return row !== undefined && row.stopped * oneIn > row.reached;
}

/** The group's animateurs; where it has none, and for everybody's messages, those of the community and its admins. */
async function answerable(db: Transaction, community: Id, group: Id | null): Promise<Id[]> {
  const rows = await db.$queryRaw<{ id: Id }[]>(sql`
    WITH own AS (SELECT member_id AS id FROM seat WHERE group_id = ${group ?? ''} AND animateur)
    SELECT id FROM own UNION SELECT m.id FROM member m JOIN role_grant g ON g.member_id = m.id
    WHERE m.community_id = ${community} AND g.role IN ('animateur', 'admin') AND NOT EXISTS (SELECT FROM own)`);
  return rows.map(({ id }) => id);
}

/** Somebody answerable lets a class go on; what was before no longer counts. */
export async function goOn(ctx: Context<Transaction>, of: Id | '', argument: string): Promise<Answer> {
  const group = of === ctx.community.id ? null : of;
  if (!ctx.actor.roles.has('admin') && !(await answerable(ctx.db, ctx.community.id, group)).includes(ctx.actor.member))
    return refuse('engine-not-allowed');
  const { count } = await ctx.db.classPause.updateMany({
    where: { communityId: ctx.community.id, groupId: group ?? '', class: argument as NoticeClass, endedAt: null },
    data: { endedAt: dateOf(ctx.now) },
  });
  if (count > 0) await waitNoMore(ctx, { group, class: argument as NoticeClass });
  if (count > 0) await ctx.record('messages go on', { class: argument, ...(group ? { group } : {}) });
  return show('paused', of, argument);
}

export async function isPaused(db: Transaction, community: Id, of: Id, argument: string): Promise<boolean> {
  const where = { communityId: community, groupId: of === community ? '' : of, class: argument as NoticeClass };
  return (await db.classPause.count({ where: { ...where, endedAt: null } })) > 0;
}
