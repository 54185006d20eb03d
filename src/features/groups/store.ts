import type { Owner } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant } from '../../core/time.ts';
import type { Locale } from '../../core/view.ts';
import type { Translations } from '../../core/wording.ts';
import { type Sql, sql, type Transaction } from '../../database/client.ts';
import { type Group, type GroupPlan, type Mine, namesOf } from './model.ts';

type Row = {
  id: Id;
  name: string;
  purpose: string;
  locale: Locale | null;
  translations: Translations;
  seats: number | null;
  taken: number;
  waiting: number;
  home_id: Id | null;
  home_name: string | null;
  animateurs: { id: Id; name: string }[];
  mine: Mine;
};

const selected = (member: Id) => sql`
  SELECT g.id, g.name, g.purpose, g.locale, g.translations, g.seats, p.id AS home_id, p.name AS home_name,
    (SELECT count(*)::int FROM seat s JOIN member m ON m.id = s.member_id WHERE s.group_id = g.id AND NOT s.waiting AND m.left_at IS NULL) AS taken,
    (SELECT count(*)::int FROM seat s JOIN member m ON m.id = s.member_id WHERE s.group_id = g.id AND s.waiting AND m.left_at IS NULL) AS waiting,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) ORDER BY m.name, m.id), '[]')
      FROM seat s JOIN member m ON m.id = s.member_id WHERE s.group_id = g.id AND s.animateur) AS animateurs,
    coalesce((SELECT CASE WHEN s.animateur THEN 'animateur' WHEN s.waiting THEN 'waiting' ELSE 'member' END
      FROM seat s WHERE s.group_id = g.id AND s.member_id = ${member}), 'outside') AS mine
  FROM working_group g LEFT JOIN place p ON p.id = g.home_place_id`;

const groupOf = ({ home_id, home_name, ...row }: Row): Group => ({
  ...row,
  home: home_id === null ? null : { id: home_id, name: home_name ?? '' },
});

export async function groupsOf(db: Transaction, community: Id, member: Id, limit: number): Promise<Group[]> {
  const rows = await db.$queryRaw<Row[]>(sql`
    ${selected(member)} WHERE g.community_id = ${community} ORDER BY lower(g.name), g.id LIMIT ${limit}`);
  return rows.map(groupOf);
}

export async function groupById(db: Transaction, community: Id, id: Id, member: Id): Promise<Group | undefined> {
  const [row] = await db.$queryRaw<Row[]>(sql`
    ${selected(member)} WHERE g.community_id = ${community} AND g.id = ${id}`);
  return row && groupOf(row);
}

/** Locked until the transaction ends: of two who want the last seat, the second finds it taken. */
export async function groupInHand(db: Transaction, community: Id, id: Id, member: Id): Promise<Group | undefined> {
  await db.$executeRaw(sql`SELECT FROM working_group WHERE id = ${id} AND community_id = ${community} FOR UPDATE`);
  return groupById(db, community, id, member);
}

/** What each group is `called`, in whichever language, in small letters; of two with one name, the one that was called so first. */
export const called = (community: Id): Sql => sql`
  SELECT DISTINCT ON (name) id, name FROM (
    SELECT id, lower(name) AS name, 0 AS later FROM working_group WHERE community_id = ${community}
    UNION ALL SELECT id, lower(texts->>'name'), 1 FROM working_group, jsonb_each(translations) AS t (locale, texts) WHERE community_id = ${community}
  ) AS names WHERE name IS NOT NULL ORDER BY name, later, id`;

/** Whether another group is called by one of these names. */
const isTaken = (community: Id, plan: GroupPlan, id: Id): Sql => sql`
  EXISTS (SELECT FROM (${called(community)}) AS called WHERE called.id <> ${id} AND called.name IN (SELECT lower(unnest(${namesOf(plan)}::text[]))))`;

/** False when the community has a group of that name. */
export async function insertGroup(
  db: Transaction,
  community: Id,
  { id, locale, now, ...plan }: GroupPlan & { readonly id: Id; readonly locale: Locale; readonly now: Instant },
): Promise<boolean> {
  const made = await db.$executeRaw(sql`
    INSERT INTO working_group (id, community_id, name, purpose, locale, translations, seats, home_place_id, created_at)
    SELECT ${id}, ${community}, ${plan.name}, ${plan.purpose}, ${locale}, ${JSON.stringify(plan.translations)}::jsonb, ${plan.seats}, ${plan.home}, ${dateOf(now)}
    WHERE NOT ${isTaken(community, plan, id)} ON CONFLICT DO NOTHING`);
  return made === 1;
}

/** False when another group of the community has that name. */
export async function updateGroup(db: Transaction, community: Id, id: Id, plan: GroupPlan): Promise<boolean> {
  const changed = await db.$executeRaw(sql`
    UPDATE working_group SET name = ${plan.name}, purpose = ${plan.purpose}, translations = ${JSON.stringify(plan.translations)}::jsonb,
      seats = ${plan.seats}, home_place_id = ${plan.home}
    WHERE id = ${id} AND NOT ${isTaken(community, plan, id)}`);
  return changed === 1;
}

export async function takeSeat(
  db: Transaction,
  group: Id,
  member: Id,
  how: { readonly waiting: boolean; readonly animateur: boolean; readonly now: Instant },
): Promise<void> {
  await db.seat.createMany({
    data: {
      groupId: group,
      memberId: member,
      waiting: how.waiting,
      animateur: how.animateur,
      since: dateOf(how.now),
    },
    skipDuplicates: true,
  });
}

export async function leaveSeat(db: Transaction, group: Id, member: Id): Promise<void> {
  await db.seat.deleteMany({ where: { groupId: group, memberId: member } });
}

/** Gives seats to so many of those who have waited longest; who they are. */
export async function seatWaiting(db: Transaction, group: Id, count: number): Promise<Id[]> {
  const seated = await db.$queryRaw<{ member_id: Id }[]>(sql`
    UPDATE seat SET waiting = false WHERE group_id = ${group} AND member_id IN (
      SELECT s.member_id FROM seat s JOIN member m ON m.id = s.member_id
      WHERE s.group_id = ${group} AND s.waiting AND m.left_at IS NULL ORDER BY s.since, s.member_id LIMIT ${count})
    RETURNING member_id`);
  return seated.map(({ member_id }) => member_id);
}

/** Groups for which somebody waits. */
export async function awaited(db: Transaction, community: Id): Promise<Id[]> {
  const rows = await db.$queryRaw<{ id: Id }[]>(sql`
    SELECT DISTINCT g.id FROM working_group g JOIN seat s ON s.group_id = g.id WHERE g.community_id = ${community} AND s.waiting ORDER BY g.id`);
  return rows.map(({ id }) => id);
}

/** Makes somebody with a seat animate the group, or no longer; false when they have none. */
export async function setAnimateur(db: Transaction, group: Id, member: Id, animateur: boolean): Promise<boolean> {
  const { count } = await db.seat.updateMany({
    where: { groupId: group, memberId: member, waiting: false },
    data: { animateur },
  });
  return count === 1;
}

export type Seated = { readonly id: Id; readonly name: string; readonly animateur: boolean; readonly waiting: boolean };

/** Who is in it, then who waits in the order in which they came. */
export async function membersOf(db: Transaction, group: Id, limit: number): Promise<Seated[]> {
  return db.$queryRaw(sql`
    SELECT m.id, m.name, s.animateur, s.waiting FROM seat s JOIN member m ON m.id = s.member_id
    WHERE s.group_id = ${group} AND m.left_at IS NULL ORDER BY s.waiting, NOT s.animateur, CASE WHEN s.waiting THEN s.since END, m.name, m.id LIMIT ${limit}`);
}

export async function ownerOf(db: Transaction, community: Id, id: Id): Promise<Owner | undefined> {
  const group = await db.group.findFirst({ where: { id, communityId: community }, select: { id: true } });
  return group ? { member: null, group: group.id } : undefined;
}
