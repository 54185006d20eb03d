import type { Community } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { dateOf } from '../core/time.ts';
import type { Locale } from '../core/view.ts';
import { sql, type Transaction } from '../database/client.ts';
import { countryOf } from './holidays.ts';
import { newId, type Sources, type World } from './world.ts';

type CommunityRow = { id: Id; name: string; locale: string; locales: string[]; zone: string; country: string };
const selected = { id: true, name: true, locale: true, locales: true, zone: true, country: true } as const;
const communityOf = (row: CommunityRow): Community => ({
  ...row,
  locale: row.locale as Locale,
  locales: row.locales as Locale[],
});

export async function communityById(db: Transaction, id: Id): Promise<Community | undefined> {
  const row = await db.community.findUnique({ where: { id }, select: selected });
  return row ? communityOf(row) : undefined;
}

/** What a community begins with. `pretend`: it is the try-out page's. */
export type Founding = Pick<Community, 'name' | 'locale' | 'zone'> & {
  /** Every language it speaks; until somebody says so, what it asks is asked in one. */
  readonly locales?: readonly Locale[];
  readonly pretend: boolean;
};

/** Public holidays are those of the country that the clock is of, until an admin says otherwise. */
export function zoneAndCountry(zone: string): { readonly zone: string; readonly country?: string } {
  const country = countryOf(zone);
  return country === undefined ? { zone } : { zone, country };
}

/** By its name, however it is written in capitals; every one when no name is given. */
export const communitiesNamed = (db: Transaction, name?: string): Promise<Community[]> =>
  communitiesWhere(db, name === undefined ? {} : { name: { equals: name, mode: 'insensitive' } });

/** Those that somebody means who names none: the try-out's does not count beside others. */
export async function communitiesMeant(db: Transaction): Promise<Community[]> {
  const real = await communitiesWhere(db, { pretend: false });
  return real.length > 0 ? real : communitiesNamed(db);
}

type Which = { readonly pretend?: boolean; readonly name?: { readonly equals: string; readonly mode: 'insensitive' } };

async function communitiesWhere(db: Transaction, where: Which): Promise<Community[]> {
  return (await db.community.findMany({ where, select: selected, orderBy: { createdAt: 'asc' } })).map(communityOf);
}

export async function addCommunity(world: Sources, db: Transaction, wanted: Founding): Promise<Community> {
  const data = {
    id: newId(world),
    name: wanted.name,
    locale: wanted.locale,
    ...zoneAndCountry(wanted.zone),
    pretend: wanted.pretend,
    locales: [...(wanted.locales ?? [])],
    createdAt: dateOf(world.now()),
  };
  return communityOf(await db.community.create({ data, select: selected }));
}

/** The first community there is, pretend or real as wanted, made when there is none. Two processes that start at once make one. */
export function firstCommunity(world: World, wanted: Founding): Promise<Community> {
  return world.database.$transaction(async db => {
    await db.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext('palabre: the first community'))`);
    const first = await db.community.findFirst({
      where: { pretend: wanted.pretend },
      select: selected,
      orderBy: { createdAt: 'asc' },
    });
    return first ? communityOf(first) : addCommunity(world, db, wanted);
  });
}

export type SpaceRef = { readonly connection: string; readonly id: string; readonly name: string };

/** Gives a workspace, guild or group to a community. One that has a community already keeps it: false. */
export async function adoptSpace(world: World, db: Transaction, community: Id, space: SpaceRef): Promise<boolean> {
  await db.$executeRaw(sql`
    INSERT INTO space (connection_key, external_id, community_id, name, adopted_at)
    VALUES (${space.connection}, ${space.id}, ${community}, ${space.name}, ${dateOf(world.now())}) ON CONFLICT DO NOTHING`);
  const adopted = await db.space.findUnique({
    where: { connectionKey_externalId: { connectionKey: space.connection, externalId: space.id } },
  });
  return adopted?.communityId === community;
}

export async function sizeOf(
  db: Transaction,
  community: Id,
): Promise<{ readonly members: number; readonly places: number }> {
  const [members, places] = [
    await db.member.count({ where: { communityId: community } }),
    await db.place.count({ where: { communityId: community } }),
  ];
  return { members, places };
}

/** What is sealed in a community, whichever feature keeps it: each item beside whose community a public key stands. */
export async function sealedItems(db: Transaction, community: Id): Promise<Id[]> {
  const columns = await db.$queryRaw<{ table: string; key: string }[]>(sql`
    SELECT k.table_name AS table, k.column_name AS key FROM information_schema.columns k JOIN information_schema.columns c USING (table_schema, table_name)
    WHERE k.table_schema = 'public' AND k.column_name IN ('seal_key', 'public_key') AND c.column_name = 'community_id'`);
  const found: Id[] = [];
  for (const { table, key } of columns) {
    const rows = await db.$queryRaw<{ id: Id }[]>(
      sql([`SELECT id FROM "${table}" WHERE "${key}" IS NOT NULL AND community_id = `, ''], community),
    );
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}

/**
 * Everything of a community, whichever feature keeps it: each table that names its community is emptied of it, and what belongs to such a row goes by its foreign key.
 * Accounts that are members nowhere else go too.
 */
export async function removeCommunity(db: Transaction, community: Id): Promise<void> {
  // The log of deeds refuses to lose one to anybody who does not say this.
  await db.$executeRaw(sql`SELECT set_config('palabre.retention', 'on', true)`);
  const accounts = await db.$queryRaw<{ id: Id }[]>(
    sql`SELECT account_id AS id FROM membership WHERE community_id = ${community}`,
  );
  await db.$executeRaw(
    sql`DELETE FROM visit USING place WHERE place.id = visit.place_id AND place.community_id = ${community}`,
  );
  const tables = await db.$queryRaw<{ name: string }[]>(sql`
    SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND c.column_name = 'community_id' AND t.table_type = 'BASE TABLE' ORDER BY name`);
  for (const { name } of tables)
    await db.$executeRaw(sql([`DELETE FROM "${name}" WHERE community_id = `, ''], community));
  await db.$executeRaw(sql`
    DELETE FROM account WHERE id = ANY (${accounts.map(({ id }) => id)}::text[]) AND NOT EXISTS (SELECT FROM membership ms WHERE ms.account_id = account.id)`);
  await db.community.delete({ where: { id: community } });
}
