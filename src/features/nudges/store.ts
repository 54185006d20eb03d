import type { Audience } from '../../core/audience.ts';
import type { Actor, KnownPlace, NoticeClass, Owner } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant, instantOf } from '../../core/time.ts';
import type { Locale } from '../../core/view.ts';
import type { Wording } from '../../core/wording.ts';
import { type Nudge as Row, type Sql, sql, type Transaction } from '../../database/client.ts';
import type { JobContext } from '../context.ts';
import type { Nudge, NudgeState } from './model.ts';

const nudgeOf = (row: Row): Nudge => ({
  id: row.id,
  number: row.number,
  author: row.authorId,
  group: row.groupId,
  class: row.class as NoticeClass,
  words: row.words as Wording,
  locale: row.locale as Locale,
  audience: row.audience as Audience | null,
  place: row.placeId,
  about:
    row.aboutFeature && row.aboutId
      ? { feature: row.aboutFeature, id: row.aboutId, until: row.aboutUntil && instantOf(row.aboutUntil) }
      : null,
  schedule: { zone: row.zone, start: row.start, rule: row.rule },
  state: row.state,
  nextAt: row.nextAt && instantOf(row.nextAt),
});

export async function nudgeById(db: Transaction, community: Id, id: Id): Promise<Nudge | undefined> {
  const row = await db.nudge.findFirst({ where: { id, communityId: community } });
  return row ? nudgeOf(row) : undefined;
}

/** Locked until the transaction ends, so that two who press at once follow each other. */
export async function nudgeInHand(db: Transaction, community: Id, id: Id): Promise<Nudge | undefined> {
  await db.$executeRaw(sql`SELECT FROM nudge WHERE id = ${id} AND community_id = ${community} FOR UPDATE`);
  return nudgeById(db, community, id);
}

type Answerable = Pick<Actor, 'member' | 'roles'>;

/** Those that this member answers for, all of the community for its admins: what runs first, newest first. What is over stays in reach for a month. */
export async function nudgesOf(
  db: Transaction,
  community: Id,
  actor: Answerable,
  now: Instant,
  limit: number,
): Promise<Nudge[]> {
  const lately = dateOf(now.subtract({ hours: 30 * 24 }));
  const recent = sql`(n.state <> 'ended' OR n.created_at > ${lately} OR EXISTS (SELECT FROM nudge_run r WHERE r.nudge_id = n.id AND r.at > ${lately}))`;
  return ofMine(db, community, actor, recent, limit);
}

export async function nudgeOfMine(db: Transaction, community: Id, actor: Answerable, which: Sql) {
  const [nudge] = await ofMine(db, community, actor, which, 1);
  return nudge;
}

async function ofMine(db: Transaction, community: Id, { member, roles }: Answerable, which: Sql, limit: number) {
  const rows = await db.$queryRaw<{ id: Id }[]>(sql`
    SELECT n.id FROM nudge n WHERE n.community_id = ${community} AND ${which}
      AND (${roles.has('admin')} OR n.author_id = ${member} OR EXISTS (SELECT FROM seat s WHERE s.group_id = n.group_id AND s.member_id = ${member} AND s.animateur))
    ORDER BY n.state = 'ended', n.number DESC LIMIT ${limit}`);
  const found = await db.nudge.findMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  return rows.flatMap(({ id }) => found.filter(row => row.id === id).map(nudgeOf));
}

type Written = Omit<Nudge, 'id' | 'number' | 'state' | 'nextAt'>;
const columns = ({ words, audience, place, group, about, schedule, locale, class: of }: Written) => ({
  words,
  locale,
  class: of,
  ...(audience ? { audience: [...audience] } : {}),
  placeId: place,
  groupId: group,
  aboutFeature: about?.feature ?? null,
  aboutId: about?.id ?? null,
  aboutUntil: about?.until ? dateOf(about.until) : null,
  ...schedule,
});

export async function insertNudge({ db, community, now, id: newId }: JobContext, written: Written): Promise<Id> {
  const id = newId();
  await db.$executeRaw(sql`SELECT FROM community WHERE id = ${community.id} FOR UPDATE`);
  const { _max: last } = await db.nudge.aggregate({ where: { communityId: community.id }, _max: { number: true } });
  const number = (last.number ?? 0) + 1;
  const kept = { id, communityId: community.id, number, authorId: written.author, createdAt: dateOf(now) };
  await db.nudge.create({ data: { ...kept, ...columns(written) } });
  return id;
}

export async function changeNudge(db: Transaction, id: Id, written: Written): Promise<void> {
  await db.nudge.update({ where: { id }, data: columns(written) });
  if (!written.audience) await db.$executeRaw(sql`UPDATE nudge SET audience = NULL WHERE id = ${id}`);
}

export async function setState(db: Transaction, id: Id, state: NudgeState, nextAt: Instant | null): Promise<void> {
  await db.nudge.update({ where: { id }, data: { state, nextAt: nextAt && dateOf(nextAt) } });
}

/** False when it ran for that time already. */
export async function insertRun(
  db: Transaction,
  run: { readonly id: Id; readonly nudge: Id; readonly at: Instant; readonly late: boolean; readonly posted: boolean },
): Promise<boolean> {
  const made = await db.$executeRaw(sql`
    INSERT INTO nudge_run (id, nudge_id, at, late, posted) VALUES (${run.id}, ${run.nudge}, ${dateOf(run.at)}, ${run.late}, ${run.posted}) ON CONFLICT DO NOTHING`);
  return made === 1;
}

/** Its last run is in its place from now on; undefined where it was already, has none, came too late, or all whom it did not reach are on other platforms. */
export async function takePlace(
  db: Transaction,
  community: Id,
  nudge: Id,
): Promise<{ readonly id: Id; readonly place: Id } | undefined> {
  const [run] = await db.$queryRaw<{ id: Id; place: Id }[]>(sql`
    UPDATE nudge_run r SET posted = true FROM nudge n
    WHERE n.id = ${nudge} AND n.community_id = ${community} AND n.place_id IS NOT NULL AND r.nudge_id = n.id AND NOT r.posted AND NOT r.late
      AND r.at = (SELECT max(at) FROM nudge_run WHERE nudge_id = n.id) AND EXISTS (
        SELECT FROM telling t JOIN post p ON p.telling_id = t.id JOIN delivery d ON d.post_id = p.id JOIN place ON place.connection_key = d.connection_key
        WHERE t.feature = 'nudges' AND t.item_id = n.id AND t.occurrence = r.id AND place.id = n.place_id AND d.state = 'until_they_act') RETURNING r.id, n.place_id AS place`);
  return run;
}

export async function runById(db: Transaction, community: Id, id: Id) {
  const run = await db.nudgeRun.findFirst({
    where: { id, nudge: { communityId: community } },
    include: { nudge: true },
  });
  return run ? { at: instantOf(run.at), nudge: nudgeOf(run.nudge) } : undefined;
}

/** What became of a run, by counts alone. */
export type Past = {
  readonly at: Instant;
  readonly late: boolean;
  readonly posted: boolean;
  readonly sent: number;
  readonly waiting: number;
  readonly digest: number;
  readonly out: number;
};

export async function pastOf(db: Transaction, id: Id, limit: number): Promise<Past[]> {
  const rows = await db.$queryRaw<(Omit<Past, 'at'> & { at: Date })[]>(sql`
    SELECT r.at, r.late, r.posted, count(d.id) FILTER (WHERE d.state IN ('sent', 'in_doubt'))::int AS sent,
      count(d.id) FILTER (WHERE d.state IN ('waiting', 'leased', 'sending') OR (d.state = 'held' AND d.why <> 'digest'))::int AS waiting,
      count(d.id) FILTER (WHERE d.why IN ('digest', 'in a digest'))::int AS digest,
      count(d.id) FILTER (WHERE d.state IN ('until_they_act', 'never') OR (d.state = 'dropped' AND d.why <> 'in a digest'))::int AS out
    FROM nudge_run r LEFT JOIN telling t ON t.feature = 'nudges' AND t.item_id = r.nudge_id AND t.occurrence = r.id
    LEFT JOIN post p ON p.telling_id = t.id AND NOT p.asked LEFT JOIN delivery d ON d.post_id = p.id AND d.task = 'post'
    WHERE r.nudge_id = ${id} GROUP BY r.id ORDER BY r.at DESC LIMIT ${limit}`);
  return rows.map(row => ({ ...row, at: instantOf(row.at) }));
}

/** Whether any of these who cannot be written to in private may read that place: they are on its platform, or nobody knows where. */
export async function anyReadsOnly(db: Transaction, members: readonly Id[], place: Id): Promise<boolean> {
  const [row] = await db.$queryRaw<{ found: boolean }[]>(sql`
    SELECT EXISTS (
      SELECT FROM unnest(${[...members]}::text[]) AS m (id) LEFT JOIN membership ms ON ms.member_id = m.id LEFT JOIN account a ON a.id = ms.account_id
        LEFT JOIN place ON place.id = ${place} AND place.connection_key = a.connection_key
      GROUP BY m.id HAVING bool_and(a.id IS NULL OR a.unreachable IS NOT NULL) AND bool_or(a.id IS NULL OR place.id IS NOT NULL)) AS found`);
  return row?.found ?? false;
}

export async function placeOf(db: Transaction, community: Id, id: Id): Promise<KnownPlace | undefined> {
  const place = await db.place.findFirst({ where: { id, communityId: community }, include: { connection: true } });
  return place ? { id, name: place.name, platform: place.connection.platform } : undefined;
}

/** Which of these groups has its home there. */
export async function atHomeIn(db: Transaction, groups: readonly Id[], place: Id): Promise<Id | undefined> {
  const found = await db.group.findFirst({ where: { id: { in: [...groups] }, homePlaceId: place } });
  return found?.id;
}

export async function ownerOf(db: Transaction, community: Id, id: Id): Promise<Owner | undefined> {
  const nudge = await nudgeById(db, community, id);
  return nudge && { member: nudge.author, group: nudge.group };
}
