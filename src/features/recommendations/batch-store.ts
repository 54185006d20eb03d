import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant } from '../../core/time.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { JobContext } from '../context.ts';
import type { Move, MoveKind, Status, Way } from './lifecycle-model.ts';

export type Batch = { readonly id: Id; readonly title: string; readonly published: boolean; readonly held: number };

const read = sql`
  SELECT b.id, b.title, b.published_at IS NOT NULL AS published, count(v.id) FILTER (WHERE v.held OR b.published_at IS NOT NULL)::int AS held
  FROM recommendation_batch b LEFT JOIN recommendation_move v ON v.batch_id = b.id`;

/** Those that are not published yet, newest first. */
export async function openBatches(db: Transaction, community: Id): Promise<Batch[]> {
  return db.$queryRaw(sql`
    ${read} WHERE b.community_id = ${community} AND b.published_at IS NULL GROUP BY b.id ORDER BY b.created_at DESC, b.id LIMIT 20`);
}

export async function batchById(db: Transaction, community: Id, id: Id): Promise<Batch | undefined> {
  const [row] = await db.$queryRaw<Batch[]>(
    sql`${read} WHERE b.community_id = ${community} AND b.id = ${id} GROUP BY b.id`,
  );
  return row;
}

export async function insertBatch(ctx: JobContext, title: string): Promise<Id> {
  const id = ctx.id();
  await ctx.db.recommendationBatch.create({
    data: { id, communityId: ctx.community.id, title, createdAt: dateOf(ctx.now) },
  });
  return id;
}

/** Marks it published; false when somebody did so before. Whoever comes second waits here for the first. */
export async function markPublished(db: Transaction, community: Id, id: Id, now: Instant): Promise<boolean> {
  const changed = await db.$executeRaw(sql`
    UPDATE recommendation_batch SET published_at = ${dateOf(now)} WHERE id = ${id} AND community_id = ${community} AND published_at IS NULL`);
  return changed === 1;
}

export type Held = { readonly id: Id; readonly recommendation: Id; readonly move: Move; readonly by: Id | null };
type HeldRow = {
  id: Id;
  recommendation: Id;
  kind: MoveKind;
  by: Id | null;
  text: string;
  link: string;
  way: Way | null;
  until: string | null;
  into_id: Id | null;
  into_status: Status | null;
};

/** The answers it holds, in the order of their recommendations. */
export async function heldIn(db: Transaction, batch: Id): Promise<Held[]> {
  const rows = await db.$queryRaw<HeldRow[]>(sql`
    SELECT v.id, r.id AS recommendation, v.kind::text AS kind, v.member_id AS by, v.text, v.link, v.way::text AS way, v.until::text AS until, v.into_id,
      o.status::text AS into_status
    FROM recommendation_move v JOIN recommendation r ON r.id = v.recommendation_id LEFT JOIN recommendation o ON o.id = v.into_id
    WHERE v.batch_id = ${batch} AND v.held ORDER BY r.number`);
  return rows.map(row => ({ id: row.id, recommendation: row.recommendation, by: row.by, move: moveOf(row) }));
}

function moveOf({ kind, text, link, way, until, into_id, into_status }: HeldRow): Move {
  switch (kind) {
    case 'accept':
      return { kind, way: way ?? 'project', text };
    case 'finish':
      return { kind, text, link };
    case 'postpone':
      return { kind, until: until ?? '', text };
    case 'merge':
      return { kind, into: { id: into_id ?? '', status: into_status ?? 'withdrawn' }, text };
    case 'progress':
      return { kind, percent: 0, text };
    case 'file':
      return { kind };
    default:
      return { kind, text };
  }
}

/** It has happened, now. */
export async function release(db: Transaction, move: Id, now: Instant): Promise<void> {
  await db.recommendationMove.update({
    where: { id: move },
    data: { held: false, at: dateOf(now) },
    select: { id: true },
  });
}

/** What was published with it. */
export async function publishedIn(db: Transaction, batch: Id): Promise<{ readonly id: Id; readonly text: string }[]> {
  return db.$queryRaw(sql`
    SELECT r.id, v.text FROM recommendation_move v JOIN recommendation r ON r.id = v.recommendation_id WHERE v.batch_id = ${batch} ORDER BY r.number`);
}

/** What could not be published any more: it moved on in another way meanwhile. */
export async function discard(db: Transaction, move: Id): Promise<void> {
  await db.recommendationMove.delete({ where: { id: move }, select: { id: true } });
}
