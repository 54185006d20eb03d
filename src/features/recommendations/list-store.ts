import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant } from '../../core/time.ts';
import { type Sql, sql, type Transaction } from '../../database/client.ts';
import { answering } from './batches.ts';
import { dayOf } from './day.ts';
import type { Recommendation } from './model.ts';
import { byIds, visibleTo } from './store.ts';

/** Which recommendations, in which order: what a list's button carries. */
export type Listing = {
  readonly by: 'new' | 'top' | 'mine' | 'drafts' | 'theme' | 'cycle';
  readonly of: string;
  readonly page: number;
};
const perPage = 8;
export const lastPage = (total: number): number => Math.max(0, Math.ceil(total / perPage) - 1);

export type Listed = { readonly found: readonly Recommendation[]; readonly total: number };

/** One page of them. What was merged or withdrawn is left out, but for whoever had to do with it. */
export async function listed(db: Transaction, community: Id, reader: Id, { by, of, page }: Listing): Promise<Listed> {
  const where = whichOnes(by, of, reader);
  const order =
    by === 'top'
      ? sql`(SELECT count(*) FROM recommendation_tie t WHERE t.recommendation_id = r.id AND t.kind = 'support') DESC, r.filed_at DESC, r.number DESC`
      : sql`r.filed_at DESC, r.number DESC`;
  const rows = await db.$queryRaw<{ id: Id }[]>(sql`
    SELECT r.id FROM recommendation r WHERE r.community_id = ${community} AND ${where} ORDER BY ${order} LIMIT ${perPage} OFFSET ${page * perPage}`);
  return {
    found: await byIds(
      db,
      community,
      rows.map(({ id }) => id),
    ),
    total: await howMany(db, sql`r.community_id = ${community} AND ${where}`),
  };
}

async function howMany(db: Transaction, where: Sql): Promise<number> {
  const [counted] = await db.$queryRaw<{ total: number }[]>(
    sql`SELECT count(*)::int AS total FROM recommendation r WHERE ${where}`,
  );
  return counted?.total ?? 0;
}

function whichOnes(by: Listing['by'], of: string, reader: Id): Sql {
  const standing = sql`r.status NOT IN ('draft', 'merged', 'withdrawn')`;
  switch (by) {
    case 'mine':
      return sql`(r.author_id = ${reader} OR EXISTS (SELECT FROM recommendation_tie t WHERE t.recommendation_id = r.id AND t.member_id = ${reader}))`;
    case 'drafts':
      return sql`r.status = 'draft' AND ${visibleTo(reader)}`;
    case 'theme':
      return sql`${standing} AND r.theme = ${of}`;
    case 'cycle':
      return sql`${standing} AND r.cycle_id = ${of}`;
    default:
      return standing;
  }
}

/** Days after which what nobody answered is put before those who answer. */
export const patienceDays = 30;

/** What waits for an answer for longer than that, longest first; and what was postponed until a day that is past. */
export const overdue = (now: Instant, today: string): Sql => sql`
  ((r.status IN ('submitted', 'under_review') AND r.moved_at <= ${dateOf(now.subtract({ hours: patienceDays * 24 }))}) OR (r.status = 'postponed' AND r.until < ${today}::date))
  AND NOT EXISTS (SELECT FROM recommendation_move v WHERE v.recommendation_id = r.id AND v.held)`;

/** Members `m` who answer, in a community where some wait too long; by tomorrow's date, so that it is past wherever they are. */
export const whomWaitingLong = (now: Instant): Sql => sql`
  EXISTS (SELECT FROM role_grant g WHERE g.member_id = m.id AND g.role::text = ANY (${[...answering]}))
  AND EXISTS (SELECT FROM recommendation r WHERE r.community_id = m.community_id AND ${overdue(now, dayOf(now.add({ hours: 24 }), 'UTC'))})`;

export async function waitingLong(
  db: Transaction,
  community: Id,
  now: Instant,
  today: string,
  page: number,
): Promise<Listed> {
  const where = sql`r.community_id = ${community} AND ${overdue(now, today)}`;
  const rows = await db.$queryRaw<{ id: Id }[]>(
    sql`SELECT r.id FROM recommendation r WHERE ${where} ORDER BY r.moved_at, r.number LIMIT ${perPage} OFFSET ${page * perPage}`,
  );
  return {
    found: await byIds(
      db,
      community,
      rows.map(({ id }) => id),
    ),
    total: await howMany(db, where),
  };
}

export const howManyWaitLong = (db: Transaction, community: Id, now: Instant, today: string): Promise<number> =>
  howMany(db, sql`r.community_id = ${community} AND ${overdue(now, today)}`);
