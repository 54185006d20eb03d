import type { Inbound, Person, PlaceRef } from '../core/adapter.ts';
import type { Actor, Community, Here, Role } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { dateOf } from '../core/time.ts';
import type { Locale } from '../core/view.ts';
import { sql, type Transaction } from '../database/client.ts';
import { isZone, localeOf } from '../i18n/speech.ts';
import type { Lane } from './lane.ts';
import { nowReachable } from './reach.ts';
import { newId, type World } from './world.ts';

/** Who acts in which community, and how to speak to them. */
export type Reader = {
  readonly community: Community;
  readonly actor: Actor;
  readonly locale: Locale;
  readonly zone: string;
};

/** An item that an event changed: its posts are drawn anew. */
export type Change = { readonly feature: string; readonly kind: string; readonly id: Id };

/** What one statement learns of an event: whether it is new, who sent it, where. `reader` is absent where no community is known: the bot is a guest there. */
export type Arrival = KnownArrival | { readonly fresh: boolean; readonly reader: undefined };
export type KnownArrival = {
  readonly fresh: boolean;
  readonly reader: Reader;
  readonly here: Here;
  /** What the event changed so far; written with the last statement of its transaction. */
  readonly changes: Change[];
};

type Row = {
  fresh: boolean;
  account: Id | null;
  account_name: string | null;
  account_locale: string | null;
  account_zone: string | null;
  unreachable: string | null;
  memberships: number;
  newest: boolean | null;
  member: Id | null;
  member_name: string | null;
  member_locale: Locale | null;
  member_zone: string | null;
  roles: Role[];
  community: Community | null;
  place: Id | null;
  place_name: string | null;
  place_locale: Locale | null;
  gone: boolean | null;
};

/** A community as the engine speaks of it, as one JSON value. */
export const communityJson = sql`jsonb_build_object('id', c.id, 'name', c.name, 'locale', c.locale, 'locales', c.locales, 'zone', c.zone, 'country', c.country)`;

/**
 * The first write of the transaction is the event's id: whoever else brings the same event waits here until this one is decided.
 * Known people and places cost this one statement; new ones are made.
 * A shared place speaks for the community that adopted its space; in private it is the one this person acted for last, or the only one that this connection serves.
 */
export async function arrive(world: World, db: Transaction, lane: Lane, event: Inbound): Promise<Arrival> {
  const { connection } = lane;
  const shared = isShared(event);
  const [row] = await db.$queryRaw<Row[]>(sql`
    WITH arrived AS (
      INSERT INTO inbound (connection_key, external_id, at) VALUES (${connection}, ${event.id}, ${dateOf(world.now())})
      ON CONFLICT DO NOTHING RETURNING 1
    ), known AS (
      SELECT a.*, (SELECT s.community_id FROM space s WHERE s.connection_key = ${connection} AND s.external_id = ${event.in.space}) AS adopted_by
      FROM (VALUES (1)) AS one LEFT JOIN account a ON a.connection_key = ${connection} AND a.external_id = ${event.from.id}
    ), spoken AS (
      SELECT known.*, CASE WHEN ${shared} THEN adopted_by ELSE coalesce(
        (SELECT ms.community_id FROM membership ms WHERE ms.account_id = known.id ORDER BY ms.used_at DESC LIMIT 1),
        (SELECT min(s.community_id) FROM space s WHERE s.connection_key = ${connection} HAVING count(DISTINCT s.community_id) = 1)) END AS community_id
      FROM known
    ), seen AS (
      INSERT INTO visit (account_id, place_id)
      SELECT known.id, p.id FROM known JOIN place p ON p.connection_key = ${connection} AND p.external_id = ${event.in.id}
      WHERE ${shared} AND known.id IS NOT NULL AND NOT EXISTS (SELECT FROM visit v WHERE v.account_id = known.id AND v.place_id = p.id)
      ON CONFLICT DO NOTHING
    )
    SELECT EXISTS (SELECT FROM arrived) AS fresh,
      a.id AS account, a.name AS account_name, a.locale AS account_locale, a.zone AS account_zone, a.unreachable,
      (SELECT count(*)::int FROM membership other WHERE other.account_id = a.id) AS memberships,
      NOT EXISTS (SELECT FROM membership later WHERE later.account_id = a.id AND later.used_at > ms.used_at) AS newest,
      m.id AS member, m.name AS member_name, coalesce(m.locale, m.roll_locale) AS member_locale, m.zone AS member_zone,
      ARRAY(SELECT g.role::text FROM role_grant g WHERE g.member_id = m.id) AS roles,
      CASE WHEN c.id IS NOT NULL THEN ${communityJson} END AS community,
      p.id AS place, p.name AS place_name, p.locale AS place_locale, p.gone
    FROM spoken AS a
    LEFT JOIN membership ms ON ms.account_id = a.id AND ms.community_id = a.community_id
    LEFT JOIN member m ON m.id = ms.member_id
    LEFT JOIN community c ON c.id = a.community_id
    LEFT JOIN place p ON p.connection_key = ${connection} AND p.external_id = ${event.in.id}`);
  if (!row) throw new Error('A SELECT of one row returned none.');
  if (!row.community) return { fresh: row.fresh, reader: undefined };
  const reader = await readerOf(world, db, lane, { ...event, from: asKnown(event.from, row) }, row, row.community);
  const here = await hereOf(world, db, connection, reader.community.id, event.in, row);
  if (!here.private && !(row.account && row.place))
    await db.visit.createMany({ data: { accountId: reader.actor.account, placeId: here.id }, skipDuplicates: true });
  return { fresh: row.fresh, reader, here, changes: [] };
}

async function readerOf(
  world: World,
  db: Transaction,
  lane: Lane,
  event: Inbound,
  row: Row,
  community: Community,
): Promise<Reader> {
  const { from: person } = event;
  if (row.account) await keepUp(db, row.account, person, row);
  if (row.unreachable !== null && !(isShared(event) && inPrivateOnly.has(row.unreachable)))
    await nowReachable(db, lane.connection, person.id, world.now());
  const known = row.account && row.member ? { account: row.account, member: row.member } : undefined;
  if (known && row.memberships > 1 && !row.newest)
    await db.membership.updateMany({
      where: { accountId: known.account, communityId: community.id },
      data: { usedAt: dateOf(world.now()) },
    });
  const ids = known ?? (await join(world, db, lane, community.id, event));
  return {
    community,
    actor: { ...ids, name: row.member_name ?? person.name, roles: new Set(row.roles) },
    ...readsBy({ locale: row.member_locale, zone: row.member_zone }, person, {
      locale: row.place_locale ?? community.locale,
      zone: community.zone,
    }),
  };
}

type Ways = { readonly locale: Locale; readonly zone: string };

/** The language and time zone in which somebody reads: as they chose, else as their platform says of them, else as is usual there. */
export const readsBy = (
  chosen: { readonly [Way in keyof Ways]: Ways[Way] | null },
  said: { readonly locale: string; readonly zone: string },
  usual: Ways,
): Ways => ({
  locale: chosen.locale ?? localeOf(said.locale) ?? usual.locale,
  zone: chosen.zone ?? (isZone(said.zone) ? said.zone : usual.zone),
});

export const isShared = ({ in: { kind } }: Inbound): boolean => kind === 'channel' || kind === 'thread';

/** Who was met in a shared place of a platform on which they begin: nobody knows yet whether they have, and it is tried once. */
export const unmet = 'unmet';
/** What somebody does in a shared place changes nothing about these. */
const inPrivateOnly = new Set(['not started', 'blocked', unmet]);

/** What a platform does not say each time, as Discord says no language with what is written in private, is as it was said last. */
const asKnown = (person: Person, row: Row): Person => ({
  ...person,
  locale: person.locale || (row.account_locale ?? ''),
  zone: person.zone || (row.account_zone ?? ''),
});

/** The platform's name, language and zone of a person change. */
async function keepUp(db: Transaction, account: Id, person: Person, row: Row): Promise<void> {
  const same =
    row.account_name === person.name && row.account_locale === person.locale && row.account_zone === person.zone;
  if (same) return;
  await db.account.update({
    where: { id: account },
    data: { name: person.name, locale: person.locale, zone: person.zone },
  });
}

/** The first contact of an unknown account makes a member. Two first events at the same moment make one: the second finds what the first made. */
async function join(
  world: World,
  db: Transaction,
  lane: Lane,
  community: Id,
  event: Inbound,
): Promise<{ account: Id; member: Id }> {
  const account = await keepMet(world, db, lane, event);
  const found = await db.membership.findUnique({
    where: { accountId_communityId: { accountId: account, communityId: community } },
  });
  if (found) return { account, member: found.memberId };
  return { account, member: await makeMember(world, db, account, community, event.from.name) };
}

export async function makeMember(world: World, db: Transaction, account: Id, community: Id, name: string): Promise<Id> {
  const now = dateOf(world.now());
  const member = newId(world);
  await db.member.create({ data: { id: member, communityId: community, name, createdAt: now } });
  await db.membership.create({ data: { accountId: account, communityId: community, memberId: member, usedAt: now } });
  return member;
}

/** The account of whoever acts. */
export const keepMet = (world: World, db: Transaction, { connection, adapter }: Lane, event: Inbound): Promise<Id> =>
  keepAccount(world, db, connection, event.from, adapter.limits.theyBegin && isShared(event) ? unmet : null);

/** The account, made when it is new; locked until the transaction ends, so that one person's first events follow each other. */
export async function keepAccount(
  world: World,
  db: Transaction,
  connection: string,
  person: Person,
  unreachable: string | null = null,
): Promise<Id> {
  const [row] = await db.$queryRaw<{ id: Id }[]>(sql`
    INSERT INTO account (id, connection_key, external_id, name, locale, zone, unreachable, created_at)
    VALUES (${newId(world)}, ${connection}, ${person.id}, ${person.name}, ${person.locale}, ${person.zone}, ${unreachable}, ${dateOf(world.now())})
    ON CONFLICT (connection_key, external_id) DO UPDATE SET name = excluded.name RETURNING id`);
  if (!row) throw new Error('An upsert of an account returned no row.');
  return row.id;
}

async function hereOf(
  world: World,
  db: Transaction,
  connection: string,
  community: Id,
  place: PlaceRef,
  row: Row,
): Promise<Here> {
  const { kind, name } = place;
  if (kind === 'direct' || kind === 'home') return { private: true, kind, name };
  const known = row.place && row.place_name === name && !row.gone ? row.place : undefined;
  return { private: false, id: known ?? (await keepPlace(world, db, connection, community, place)), kind, name };
}

/** Makes the place known, or brings what we know of it up to date. */
export async function keepPlace(
  world: World,
  db: Transaction,
  connection: string,
  community: Id,
  place: PlaceRef,
): Promise<Id> {
  const [row] = await db.$queryRaw<{ id: Id }[]>(sql`
    INSERT INTO place (id, community_id, connection_key, external_id, kind, name, space, space_name, created_at)
    VALUES (${newId(world)}, ${community}, ${connection}, ${place.id}, ${place.kind}, ${place.name}, ${place.space}, ${place.spaceName}, ${dateOf(world.now())})
    ON CONFLICT (connection_key, external_id) DO UPDATE SET community_id = excluded.community_id, name = excluded.name, space_name = excluded.space_name, gone = false
    RETURNING id`);
  if (!row) throw new Error('An upsert of a place returned no row.');
  return row.id;
}

/** Somebody who is written to rather than acting. */
export async function readerOfAccount(db: Transaction, community: Community, account: Id): Promise<Reader> {
  const { member, account: of } = await db.membership.findUniqueOrThrow({
    where: { accountId_communityId: { accountId: account, communityId: community.id } },
    include: { member: { include: { roles: true } }, account: true },
  });
  return {
    community,
    actor: { member: member.id, account, name: member.name, roles: new Set(member.roles.map(({ role }) => role)) },
    ...readsBy({ locale: (member.locale ?? member.rollLocale) as Locale | null, zone: member.zone }, of, community),
  };
}
