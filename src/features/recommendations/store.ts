import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant, instantOf } from '../../core/time.ts';
import type { Locale } from '../../core/view.ts';
import type { Translations } from '../../core/wording.ts';
import { type Sql, sql, type Transaction } from '../../database/client.ts';
import type { JobContext } from '../context.ts';
import type { State, Status, Way } from './lifecycle-model.ts';
import type { Mine, Named, Plan, Recommendation } from './model.ts';

type Row = {
  id: Id;
  number: number;
  locale: Locale;
  title: string;
  what: string;
  why: string;
  translations: Translations;
  theme: string | null;
  cycle_id: Id | null;
  cycle_name: string | null;
  group_id: Id | null;
  group_name: string | null;
  authors: Named[] | null;
  owner: Named | null;
  status: Status;
  way: Way | null;
  percent: number | null;
  until: Date | null;
  merged_into_id: Id | null;
  filed_at: Date;
  moved_at: Date;
  supporters: number;
};

/** One recommendation `r` with everything that a card shows. */
export const columns = sql`
  r.id, r.number, r.locale, r.title, r.what, r.why, r.translations, r.theme, r.cycle_id, c.name AS cycle_name, r.group_id, coalesce(g.name, r.former_group) AS group_name,
  r.status::text AS status, r.way::text AS way, r.percent, r.until, r.merged_into_id, r.filed_at, r.moved_at,
  (SELECT jsonb_build_object('id', m.id, 'name', m.name) FROM member m WHERE m.id = r.owner_id) AS owner,
  (SELECT count(*)::int FROM recommendation_tie t WHERE t.recommendation_id = r.id AND t.kind = 'support') AS supporters,
  (SELECT jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) ORDER BY m.id <> r.author_id, t.at, m.id)
    FROM (SELECT r.author_id AS member_id, NULL::timestamptz AS at UNION ALL
      SELECT t.member_id, t.at FROM recommendation_tie t WHERE t.recommendation_id = r.id AND t.kind = 'co_author') AS t
    JOIN member m ON m.id = t.member_id) AS authors`;
export const joined = sql`recommendation r LEFT JOIN cycle c ON c.id = r.cycle_id LEFT JOIN working_group g ON g.id = r.group_id`;

/** The title of a recommendation `r` in that language; where nobody gave it, as its author wrote it. */
export const titleIn = (locale: Sql): Sql => sql`coalesce(r.translations->${locale}->>'title', r.title)`;

/** Drafts are for their group: whoever has a seat in it, and whoever wrote them. */
export const visibleTo = (member: Id): Sql => sql`
  (r.status <> 'draft' OR r.author_id = ${member} OR EXISTS (
    SELECT FROM seat s WHERE s.group_id = r.group_id AND s.member_id = ${member} AND NOT s.waiting))`;

export async function byId(db: Transaction, community: Id, id: Id, reader: Id): Promise<Recommendation | undefined> {
  const [row] = await db.$queryRaw<Row[]>(sql`
    SELECT ${columns} FROM ${joined} WHERE r.id = ${id} AND r.community_id = ${community} AND ${visibleTo(reader)}`);
  return row && recommendationOf(row);
}

export async function byNumber(
  db: Transaction,
  community: Id,
  number: number,
  reader: Id,
): Promise<Recommendation | undefined> {
  const [row] = await db.$queryRaw<Row[]>(sql`
    SELECT ${columns} FROM ${joined} WHERE r.number = ${number} AND r.community_id = ${community} AND ${visibleTo(reader)}`);
  return row && recommendationOf(row);
}

/** In this order; ids that are not there any more are left out. */
export async function byIds(db: Transaction, community: Id, ids: readonly Id[]): Promise<Recommendation[]> {
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT ${columns} FROM ${joined} WHERE r.id = ANY (${[...ids]}) AND r.community_id = ${community} ORDER BY array_position(${[...ids]}::text[], r.id)`);
  return rows.map(recommendationOf);
}

/** Locked until the transaction ends: of two moves at once, the second finds what the first left. Several are locked in one order, whoever asks. */
export async function inHand(
  db: Transaction,
  community: Id,
  ids: readonly Id[],
  reader: Id,
): Promise<(Recommendation | undefined)[]> {
  await db.$executeRaw(sql`
    SELECT FROM recommendation WHERE id = ANY (${[...ids]}) AND community_id = ${community} ORDER BY id FOR UPDATE`);
  return Promise.all(ids.map(id => byId(db, community, id, reader)));
}

export function recommendationOf(row: Row): Recommendation {
  return {
    id: row.id,
    number: row.number,
    locale: row.locale,
    title: row.title,
    what: row.what,
    why: row.why,
    translations: row.translations,
    theme: row.theme,
    cycle: row.cycle_id && row.cycle_name ? { id: row.cycle_id, name: row.cycle_name } : null,
    group: row.group_name === null ? null : { id: row.group_id, name: row.group_name },
    authors: row.authors ?? [],
    owner: row.owner,
    state: stateOf(row),
    filedAt: instantOf(row.filed_at),
    movedAt: instantOf(row.moved_at),
    supporters: row.supporters,
  };
}

export function stateOf({
  status,
  way,
  percent,
  until,
  merged_into_id,
}: Pick<Row, 'status' | 'way' | 'percent' | 'until' | 'merged_into_id'>): State {
  switch (status) {
    case 'accepted':
      return { status, way: way ?? 'project' };
    case 'in_progress':
      return { status, way: way ?? 'project', percent: percent ?? 0 };
    case 'done':
    case 'not_done':
      return { status, way };
    case 'postponed':
      return { status, until: until?.toISOString().slice(0, 10) ?? '' };
    case 'merged':
      return { status, into: merged_into_id ?? '' };
    default:
      return { status };
  }
}

/** What one member has to do with it. */
export async function mineOf(db: Transaction, id: Id, member: Id): Promise<Mine> {
  const [row] = await db.$queryRaw<Mine[]>(sql`
    SELECT r.author_id IS NOT DISTINCT FROM ${member} OR bool_or(t.kind = 'co_author') IS TRUE AS author, bool_or(t.kind = 'invited') IS TRUE AS invited,
      bool_or(t.kind = 'support') IS TRUE AS supports, bool_or(t.kind = 'follow') IS TRUE AS follows,
      EXISTS (SELECT FROM seat s WHERE s.group_id = r.group_id AND s.member_id = ${member} AND s.animateur) AS animates
    FROM recommendation r LEFT JOIN recommendation_tie t ON t.recommendation_id = r.id AND t.member_id = ${member}
    WHERE r.id = ${id} GROUP BY r.id`);
  return row ?? { author: false, invited: false, supports: false, follows: false, animates: false };
}

export type Tie = 'co_author' | 'invited' | 'support' | 'follow';

/** Ties a member to it; false when they were tied so before. */
export async function tie(db: Transaction, id: Id, member: Id, kind: Tie, now: Instant): Promise<boolean> {
  const made = await db.$executeRaw(sql`
    INSERT INTO recommendation_tie (recommendation_id, member_id, kind, at)
    VALUES (${id}, ${member}, ${kind}::recommendation_tie_kind, ${dateOf(now)}) ON CONFLICT DO NOTHING`);
  return made === 1;
}

export async function untie(db: Transaction, id: Id, member: Id, kind: Tie): Promise<boolean> {
  const gone = await db.$executeRaw(sql`
    DELETE FROM recommendation_tie WHERE recommendation_id = ${id} AND member_id = ${member} AND kind = ${kind}::recommendation_tie_kind`);
  return gone > 0;
}

export type Filing = Plan & {
  readonly translations: Translations;
  readonly locale: Locale;
  readonly theme: string | null;
  readonly cycle: Id | null;
  readonly group: Id | null;
  readonly draft: boolean;
  /** Where a draft is to be shown once it is handed over. */
  readonly place: Id | null;
};

/** One filing of a community at a time: the second of two sees what the first filed, and numbers have no gaps. */
export const lockFiling = (db: Transaction, community: Id): Promise<unknown> =>
  db.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`recommendations of ${community}`}, 0))`);

/** Files it and gives it its number; the filing is the first of its moves. */
export async function insert(ctx: JobContext, author: Id, filing: Filing): Promise<Id> {
  const id = ctx.id();
  const now = dateOf(ctx.now);
  await ctx.db.$executeRaw(sql`
    INSERT INTO recommendation (id, community_id, number, author_id, group_id, cycle_id, theme, place_id, locale, title, what, why, translations, status, filed_at, moved_at)
    SELECT ${id}, ${ctx.community.id}, coalesce(max(number), 0) + 1, ${author}, ${filing.group}, ${filing.cycle}, ${filing.theme}, ${filing.place}, ${filing.locale},
      ${filing.title}, ${filing.what}, ${filing.why}, ${filing.translations}::jsonb - ${filing.locale}::text, ${filing.draft ? 'draft' : 'submitted'}::recommendation_status, ${now}, ${now}
    FROM recommendation WHERE community_id = ${ctx.community.id}`);
  if (!filing.draft)
    await ctx.db.$executeRaw(sql`
      INSERT INTO recommendation_move (id, recommendation_id, kind, member_id, at) VALUES (${ctx.id()}, ${id}, 'file', ${author}, ${now})`);
  return id;
}

/** The same words by the same member a moment ago: a form that was handed in twice. */
export async function justFiled(
  db: Transaction,
  community: Id,
  author: Id,
  { title, what }: Plan,
  since: Instant,
): Promise<Id | undefined> {
  const [row] = await db.$queryRaw<{ id: Id }[]>(sql`
    SELECT id FROM recommendation WHERE community_id = ${community} AND author_id = ${author} AND title = ${title} AND what = ${what} AND filed_at >= ${dateOf(since)} LIMIT 1`);
  return row?.id;
}

export async function themesOf(db: Transaction, community: Id): Promise<string[]> {
  const { themes } = await db.community.findUniqueOrThrow({ where: { id: community }, select: { themes: true } });
  return themes;
}

/** The cycle that runs: the newest that has begun and is not closed. */
export async function currentCycle(db: Transaction, community: Id, today: string): Promise<Named | undefined> {
  const [row] = await db.$queryRaw<Named[]>(sql`
    SELECT id, name FROM cycle WHERE community_id = ${community} AND NOT closed AND starts_on <= ${today}::date ORDER BY starts_on DESC, name LIMIT 1`);
  return row;
}
