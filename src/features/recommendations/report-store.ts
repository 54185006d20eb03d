import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant, instantOf } from '../../core/time.ts';
import type { Locale } from '../../core/view.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { JobContext } from '../context.ts';
import { groupNameIn } from '../groups/api.ts';
import type { Counted, Entry } from './report-model.ts';
import { titleIn } from './store.ts';

/** What the group `g` of a recommendation is called in its reader's language; null: as it was called first. */
const groupIn = (reader: Locale | null) => sql`coalesce(${groupNameIn(reader)}, r.former_group)`;

/** How many of each; a handful of rows, however many recommendations there are. */
export async function counted(db: Transaction, community: Id, reader: Locale | null = null): Promise<Counted[]> {
  return db.$queryRaw(sql`
    SELECT r.status::text AS status, r.theme, c.name AS cycle, c.starts_on::text AS "cycleFrom", ${groupIn(reader)} AS "group", count(*)::int AS count
    FROM recommendation r LEFT JOIN cycle c ON c.id = r.cycle_id LEFT JOIN working_group g ON g.id = r.group_id
    WHERE r.community_id = ${community} AND r.status <> 'draft' GROUP BY 1, 2, 3, 4, 5`);
}

/** Every recommendation, in the order in which they were put forward. Days are the community's. */
export async function entriesOf(
  db: Transaction,
  community: { readonly id: Id; readonly zone: string },
  reader: Locale | null = null,
): Promise<Entry[]> {
  return db.$queryRaw(sql`
    SELECT r.number, ${titleIn(sql`${reader}::text`)} AS title, r.status::text AS status, r.way::text AS way, r.percent, r.until::text AS until, r.theme, c.name AS cycle, c.starts_on::text AS "cycleFrom",
      ${groupIn(reader)} AS "group", (r.filed_at AT TIME ZONE ${community.zone})::date::text AS filed, (r.moved_at AT TIME ZONE ${community.zone})::date::text AS since,
      coalesce(t.supporters, 0)::int AS supporters, coalesce(v.text, '') AS answer, o.number AS into
    FROM recommendation r LEFT JOIN cycle c ON c.id = r.cycle_id LEFT JOIN working_group g ON g.id = r.group_id LEFT JOIN recommendation o ON o.id = r.merged_into_id
      LEFT JOIN (SELECT recommendation_id, count(*) AS supporters FROM recommendation_tie WHERE kind = 'support' GROUP BY 1) t ON t.recommendation_id = r.id
      LEFT JOIN (SELECT DISTINCT ON (recommendation_id) recommendation_id, text FROM recommendation_move
        WHERE NOT held AND text <> '' AND kind NOT IN ('amend', 'withdraw') ORDER BY recommendation_id, at DESC, turn DESC) v ON v.recommendation_id = r.id
    WHERE r.community_id = ${community.id} AND r.status <> 'draft' ORDER BY r.filed_at, r.number`);
}

/** When the newest one was published, and when the one before `than` was. */
export async function lastReport(
  db: Transaction,
  community: Id,
  than: Instant | undefined,
): Promise<Instant | undefined> {
  const before = than ? { lt: dateOf(than) } : undefined;
  const row = await db.recommendationReport.findFirst({
    where: { communityId: community, ...(before && { at: before }) },
    orderBy: { at: 'desc' },
    select: { at: true },
  });
  return row ? instantOf(row.at) : undefined;
}

/** From now on the next report says what changed since this one. */
export async function insertReport(ctx: Pick<JobContext, 'db' | 'now' | 'community' | 'id'>): Promise<Id> {
  const id = ctx.id();
  await ctx.db.recommendationReport.create({ data: { id, communityId: ctx.community.id, at: dateOf(ctx.now) } });
  return id;
}
