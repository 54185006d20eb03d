import type { Audience } from '../core/audience.ts';
import type { Id } from '../core/ids.ts';
import { sql, type Transaction } from '../database/client.ts';
import { ruleOf } from './selection.ts';
import type { World } from './world.ts';

/** What stands in places for those who cannot be written to carries this name where a feature's carry theirs. */
export const elsewhereName = 'elsewhere';

/** What somebody could not be told in private. */
export type Vain = {
  readonly id: Id;
  readonly community: Id;
  readonly feature: string;
  readonly kind: string;
  readonly item: Id;
  readonly occurrence: string;
  readonly reminds: string | null;
  readonly by: Id | null;
  readonly group: Id | null;
  /** Null where a feature named them one by one: that is between them and it. */
  readonly audience: Audience | null;
};

/** What they would not be told, or were not. */
type Told = Omit<Vain, 'id' | 'by'>;

export async function tellingOf(db: Transaction, community: Id, id: Id): Promise<Vain | undefined> {
  const one = await db.telling.findFirst({ where: { id, communityId: community } });
  if (!one) return undefined;
  const { feature, kind, itemId: item, occurrence, reminds, byMemberId: by, groupId: group, audience } = one;
  return { id, community, feature, kind, item, occurrence, reminds, by, group, audience: audience as Audience | null };
}

/** Somebody with another account that can be written to is not out of reach. */
export async function inVain(db: Transaction, connection: string, id: Id): Promise<Vain | undefined> {
  const [found] = await db.$queryRaw<{ community: Id }[]>(sql`
    SELECT t.community_id AS community FROM telling t WHERE t.id = ${id} AND EXISTS (
      SELECT FROM post p JOIN delivery d ON d.post_id = p.id WHERE p.telling_id = t.id AND d.state = 'until_they_act' AND d.connection_key = ${connection})`);
  return found && tellingOf(db, found.community, id);
}

/** Where it stands on that platform, or what it reminds of. No post where it is on its way, or is this very message: then it says itself whom it is for. */
export const standing = (
  db: Transaction,
  connection: string,
  { community, feature, item, occurrence, reminds }: Told,
) =>
  db.$queryRaw<{ place: Id; name: string; post: Id | null }[]>(sql`
    SELECT DISTINCT ON (place.id) place.id AS place, place.name, CASE WHEN about.item <> ${occurrence} AND p.posted_id IS NOT NULL THEN p.id END AS post
    FROM (VALUES (${feature}, ${item}), (${feature}, ${occurrence}), (split_part(${reminds}, ' ', 1), split_part(${reminds}, ' ', 2))) AS about (feature, item)
    JOIN post p ON p.feature = about.feature AND p.item_id = about.item AND p.community_id = ${community} JOIN place ON place.id = p.place_id
    WHERE place.connection_key = ${connection} AND NOT place.gone ORDER BY place.id, about.item <> ${occurrence}, p.posted_id IS NULL, p.created_at, p.id`);

/** What is for a group stays at its home. Of those places that are as good, the one that was known first. */
export async function placeInstead(
  db: Transaction,
  connection: string,
  { community, group }: Told,
): Promise<{ readonly id: Id; readonly name: string } | undefined> {
  const there = sql`place.community_id = ${community} AND place.connection_key = ${connection} AND NOT place.gone AND place.kind IN ('channel', 'thread')`;
  const [found] = await db.$queryRaw<{ id: Id; name: string }[]>(
    group
      ? sql`SELECT place.id, place.name FROM place JOIN working_group g ON g.home_place_id = place.id WHERE g.id = ${group} AND ${there}`
      : sql`SELECT place.id, place.name FROM place LEFT JOIN post ON post.place_id = place.id AND post.posted_id IS NOT NULL WHERE ${there}
          GROUP BY place.id ORDER BY EXISTS (SELECT FROM working_group g WHERE g.home_place_id = place.id), count(post.id) DESC, place.created_at, place.id LIMIT 1`,
  );
  return found;
}

/** Where those out of reach there would find it if it were told now; `meant` is the place that it has for them. */
export async function foundIn(db: Transaction, connection: string, told: Told, meant: Id | null) {
  const own = await db.place.findMany({
    where: { id: meant ?? '', communityId: told.community, connectionKey: connection, gone: false },
    select: { id: true, name: true },
  });
  const places = (await standing(db, connection, told)).map(({ place, name }) => ({ id: place, name }));
  const found = [...own, ...places.filter(({ id }) => id !== meant)];
  const instead = found.length === 0 && (await placeInstead(db, connection, told));
  return instead ? [instead] : found;
}

/** Whatever reminds of one item is said once in a place. */
export async function isSaid(db: Transaction, { reminds }: Vain, place: Id): Promise<boolean> {
  const said = await db.$queryRaw<unknown[]>(sql`
    SELECT 1 FROM post JOIN telling other ON other.id = post.item_id
    WHERE post.place_id = ${place} AND post.feature = ${elsewhereName} AND post.kind = 'instead' AND other.reminds = ${reminds} LIMIT 1`);
  return said.length > 0;
}

/** Whether everybody may know what it says. What reminds is for those who may answer; without a rule for them, that is whoever reads it where it stands. */
export function isForEverybody(world: World, { reminds }: Vain, audience: Audience | null): boolean {
  if (!audience || (audience.length === 0 && reminds !== null)) return false;
  return audience.every(({ rule }) => ruleOf(world, rule).everybody);
}

/** What was said for those out of reach repeats words of whoever wanted to reach them. */
export async function redrawElsewhere(db: Transaction, author: Id): Promise<void> {
  await db.$executeRaw(sql`
    INSERT INTO refresh (feature, kind, item_id) SELECT DISTINCT said.feature, said.kind, said.item_id FROM telling t
    JOIN post said ON said.feature = ${elsewhereName} AND (
      (said.kind = 'instead' AND said.item_id = t.id) OR (said.kind = 'beside' AND EXISTS (SELECT FROM post p WHERE p.id = said.item_id AND (p.feature, p.item_id) = (t.feature, t.item_id))))
    WHERE t.by_member_id = ${author}`);
}
