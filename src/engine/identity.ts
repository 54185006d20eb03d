import type { Inbound, Person, PlaceRef } from '../core/adapter.ts';
import type { Actor, Here } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { dateOf } from '../core/time.ts';
import type { Locale } from '../core/view.ts';
import type { Transaction } from '../database/client.ts';
import { sql } from '../database/client.ts';
import { isZone, localeOf } from '../i18n/speech.ts';
import { newId, type World } from './world.ts';

/** Who acts, and how to speak to them. */
export type Reader = { readonly actor: Actor; readonly locale: Locale; readonly zone: string };

/** What one statement learns of an event: whether it is new, who sent it, where. */
export type Arrival = { readonly fresh: boolean; readonly reader: Reader; readonly here: Here };

type Row = {
  fresh: boolean;
  account: Id | null;
  account_name: string | null;
  account_locale: string | null;
  account_zone: string | null;
  unreachable: string | null;
  member: Id | null;
  member_name: string | null;
  member_locale: Locale | null;
  member_zone: string | null;
  place: Id | null;
  place_name: string | null;
  place_locale: Locale | null;
  gone: boolean | null;
  visited: boolean;
};

/**
 * The first write of the transaction is the event's id: whoever else brings the same event waits here until this one is decided.
 * Known people and places cost this one statement; new ones are made.
 */
export async function arrive(world: World, db: Transaction, connection: string, event: Inbound): Promise<Arrival> {
  const [row] = await db.$queryRaw<Row[]>(sql`
    WITH arrived AS (
      INSERT INTO inbound (connection_key, external_id, at) VALUES (${connection}, ${event.id}, ${dateOf(world.now())})
      ON CONFLICT DO NOTHING RETURNING 1
    )
    SELECT EXISTS (SELECT FROM arrived) AS fresh,
      a.id AS account, a.name AS account_name, a.locale AS account_locale, a.zone AS account_zone, a.unreachable,
      m.id AS member, m.name AS member_name, m.locale AS member_locale, m.zone AS member_zone,
      p.id AS place, p.name AS place_name, p.locale AS place_locale, p.gone, v.account_id IS NOT NULL AS visited
    FROM (VALUES (1)) AS one
    LEFT JOIN account a ON a.connection_key = ${connection} AND a.external_id = ${event.from.id}
    LEFT JOIN member m ON m.id = a.member_id
    LEFT JOIN place p ON p.connection_key = ${connection} AND p.external_id = ${event.in.id}
    LEFT JOIN visit v ON v.account_id = a.id AND v.place_id = p.id`);
  if (!row) throw new Error('A SELECT of one row returned none.');
  const reader = await readerOf(world, db, connection, event.from, row);
  const here = await hereOf(world, db, connection, event.in, row);
  if (!here.private && !row.visited)
    await db.visit.createMany({ data: { accountId: reader.actor.account, placeId: here.id }, skipDuplicates: true });
  return { fresh: row.fresh, reader, here };
}

async function readerOf(world: World, db: Transaction, connection: string, person: Person, row: Row): Promise<Reader> {
  const known = row.account && row.member ? { account: row.account, member: row.member } : undefined;
  if (known) await keepUp(db, known.account, person, row);
  const ids = known ?? (await join(world, db, connection, person));
  return {
    actor: { ...ids, name: row.member_name ?? person.name },
    locale: row.member_locale ?? localeOf(person.locale) ?? row.place_locale ?? world.community.locale,
    zone: row.member_zone ?? (isZone(person.zone) ? person.zone : world.community.zone),
  };
}

/** The platform's name, language and zone of a person change; acting proves that they can be reached again. */
async function keepUp(db: Transaction, account: Id, person: Person, row: Row): Promise<void> {
  const same =
    row.account_name === person.name && row.account_locale === person.locale && row.account_zone === person.zone;
  if (same && row.unreachable === null) return;
  await db.account.update({
    where: { id: account },
    data: { name: person.name, locale: person.locale, zone: person.zone, unreachable: null },
  });
}

/** The first contact of an unknown account makes a member. Two first events at the same moment make one: the second finds what the first made. */
async function join(
  world: World,
  db: Transaction,
  connection: string,
  person: Person,
): Promise<{ account: Id; member: Id }> {
  await db.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${connection} ${person.id}`}, 0))`);
  const found = await db.account.findUnique({
    where: { connectionKey_externalId: { connectionKey: connection, externalId: person.id } },
    select: { id: true, memberId: true },
  });
  if (found) return { account: found.id, member: found.memberId };
  const createdAt = dateOf(world.now());
  const member = newId(world);
  await db.member.create({ data: { id: member, communityId: world.community.id, name: person.name, createdAt } });
  const account = newId(world);
  await db.account.create({
    data: {
      id: account,
      connectionKey: connection,
      externalId: person.id,
      memberId: member,
      name: person.name,
      locale: person.locale,
      zone: person.zone,
      createdAt,
    },
  });
  return { account, member };
}

async function hereOf(world: World, db: Transaction, connection: string, place: PlaceRef, row: Row): Promise<Here> {
  const { kind, name } = place;
  if (kind === 'direct' || kind === 'home') return { private: true, kind, name };
  const known = row.place && row.place_name === name && !row.gone ? row.place : undefined;
  return { private: false, id: known ?? (await keepPlace(world, db, connection, place)), kind, name };
}

/** Makes the place known, or brings what we know of it up to date. */
export async function keepPlace(world: World, db: Transaction, connection: string, place: PlaceRef): Promise<Id> {
  const [row] = await db.$queryRaw<{ id: Id }[]>(sql`
    INSERT INTO place (id, community_id, connection_key, external_id, kind, name, space, space_name, created_at)
    VALUES (${newId(world)}, ${world.community.id}, ${connection}, ${place.id}, ${place.kind}, ${place.name}, ${place.space}, ${place.spaceName}, ${dateOf(world.now())})
    ON CONFLICT (connection_key, external_id) DO UPDATE SET name = excluded.name, space_name = excluded.space_name, gone = false
    RETURNING id`);
  if (!row) throw new Error('An upsert of a place returned no row.');
  return row.id;
}
