import { communityRoles } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Locale } from '../../core/view.ts';
import { type Sql, sql, type Transaction } from '../../database/client.ts';
import type { ReadContext } from '../context.ts';

export type GroupName = { readonly id: Id; readonly name: string };

/** What a group `g` is called in its reader's language; null: as it was called first. */
export const groupNameIn = (reader: Locale | null): Sql =>
  sql`coalesce(g.translations->${reader}::text->>'name', g.name)`;

/** Groups in whose name this member may ask something: where they have a seat; all of them for an admin. */
export async function groupsToSpeakFor(
  db: Transaction,
  community: Id,
  member: Id,
  admin: boolean,
  reader: Locale | null = null,
): Promise<GroupName[]> {
  return db.$queryRaw(sql`
    SELECT g.id, ${groupNameIn(reader)} AS name FROM working_group g WHERE g.community_id = ${community}
      AND (${admin} OR EXISTS (SELECT FROM seat s WHERE s.group_id = g.id AND s.member_id = ${member} AND NOT s.waiting))
    ORDER BY lower(g.name), g.id`);
}

/** Those this member is an animateur of. */
export async function groupsAnimated(
  db: Transaction,
  community: Id,
  member: Id,
  reader: Locale | null = null,
): Promise<GroupName[]> {
  return db.$queryRaw(sql`
    SELECT g.id, ${groupNameIn(reader)} AS name FROM seat s JOIN working_group g ON g.id = s.group_id
    WHERE g.community_id = ${community} AND s.member_id = ${member} AND s.animateur ORDER BY lower(g.name), g.id`);
}

/** Animateurs of a group act for it. */
export async function animatesGroup(db: Transaction, group: Id, member: Id): Promise<boolean> {
  const [row] = await db.$queryRaw<{ found: boolean }[]>(sql`
    SELECT EXISTS (SELECT FROM seat WHERE group_id = ${group} AND member_id = ${member} AND animateur) AS found`);
  return row?.found ?? false;
}

/** Of whom somebody may ask something: of everybody by their role, or of the groups they are an animateur of. */
export type Scope = { readonly everywhere: boolean; readonly groups: readonly Id[] };

export async function scopeOf({
  db,
  community,
  actor,
}: Pick<ReadContext, 'db' | 'community' | 'actor'>): Promise<Scope> {
  if (!actor) return { everywhere: false, groups: [] };
  const groups = await groupsAnimated(db, community.id, actor.member);
  return { everywhere: communityRoles.some(role => actor.roles.has(role)), groups: groups.map(({ id }) => id) };
}

export const reachesAny = ({ everywhere, groups }: Scope): boolean => everywhere || groups.length > 0;

/** Whether this reader answers for an item, as the engine asks of `who: 'owner'`: its organiser, an animateur of its group, an admin. */
export async function answersFor(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  { organiser, group }: { readonly organiser: Id; readonly group: Id | null },
): Promise<boolean> {
  if (!actor) return false;
  if (organiser === actor.member || actor.roles.has('admin')) return true;
  return group !== null && animatesGroup(db, group, actor.member);
}

export async function groupName(db: Transaction, community: Id, id: Id, reader: Locale): Promise<string | undefined> {
  const [group] = await db.$queryRaw<GroupName[]>(sql`
    SELECT g.id, ${groupNameIn(reader)} AS name FROM working_group g WHERE g.id = ${id} AND g.community_id = ${community}`);
  return group?.name;
}

/** Where it meets; undefined while it has no place. */
export async function groupHome(db: Transaction, community: Id, id: Id): Promise<Id | undefined> {
  const [row] = await db.$queryRaw<{ id: Id }[]>(sql`
    SELECT place.id FROM working_group g JOIN place ON place.id = g.home_place_id WHERE g.id = ${id} AND g.community_id = ${community} AND NOT place.gone`);
  return row?.id;
}
