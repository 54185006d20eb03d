import type { Inbound, Reply } from '../core/adapter.ts';
import { dateOf } from '../core/time.ts';
import { sql } from '../database/client.ts';
import { guestOf } from './decide.ts';
import { keepPlace } from './identity.ts';
import { nowReachable } from './reach.ts';
import { refusalView } from './refusals.ts';
import type { World } from './world.ts';

type PlaceEvent = Extract<Inbound, { type: 'invited' | 'removed' | 'moved' | 'reachable' | 'unreachable' }>;

/** What a platform tells of places and of who can be reached. All of it may be repeated without harm, so it needs no memory of its ids. */
export async function recordPlaceEvent(world: World, connection: string, event: PlaceEvent): Promise<Reply> {
  const account = { connectionKey: connection, externalId: event.from.id };
  switch (event.type) {
    case 'invited':
      return invited(world, connection, event);
    case 'removed':
      await leavePlaces(world, connection, event.in.id, event.in.space);
      return none;
    case 'moved':
      await movePlaces(world, connection, event.in.id, event.to.id);
      return none;
    case 'reachable':
      await nowReachable(world.database, connection, event.from.id, world.now());
      return none;
    case 'unreachable':
      await world.database.account.updateMany({ where: account, data: { unreachable: 'blocked' } });
      return none;
  }
}

const none: Reply = { type: 'none' };

/** In a space of a community the place is known from now on; elsewhere whoever invited the bot is told how a community adopts it. */
async function invited(world: World, connection: string, event: Inbound): Promise<Reply> {
  const space = await world.database.space.findUnique({
    where: { connectionKey_externalId: { connectionKey: connection, externalId: event.in.space } },
    select: { communityId: true },
  });
  if (!space)
    return { type: 'say', view: refusalView(world, guestOf(event), { message: 'engine-not-adopted', args: {} }) };
  if (event.in.kind === 'channel' || event.in.kind === 'thread')
    await keepPlace(world, world.database, connection, space.communityId, event.in);
  return none;
}

/** Out of a whole space, or of one place of it. Nothing waits for a place that is gone. */
async function leavePlaces(world: World, connection: string, place: string, space: string): Promise<void> {
  await world.database.$executeRaw(sql`
    WITH left_places AS (
      UPDATE place SET gone = true WHERE connection_key = ${connection} AND (external_id = ${place} OR (space = ${space} AND ${place} = ${space} AND space <> ''))
      RETURNING id
    )
    UPDATE delivery SET state = 'dropped', why = 'gone', finished_at = ${dateOf(world.now())}
    FROM post WHERE post.id = delivery.post_id AND post.place_id IN (SELECT id FROM left_places) AND delivery.state IN ('waiting', 'held')`);
}

/** A group became another one (Telegram's supergroups): its places, topics included, keep what they hold. Posts of before cannot be edited there. */
async function movePlaces(world: World, connection: string, from: string, to: string): Promise<void> {
  // The bot may have been met at the new address before it was told of the move: then what was put at the old one goes there.
  await world.database.$executeRaw(sql`
    WITH moving AS (
      SELECT id, ${to} || substr(external_id, length(${from}) + 1) AS address FROM place
      WHERE connection_key = ${connection} AND (external_id = ${from} OR external_id LIKE ${`${from}/%`})
    ), met AS (
      SELECT moving.id AS old, place.id AS new FROM moving JOIN place ON place.connection_key = ${connection} AND place.external_id = moving.address
    ), put AS (
      UPDATE post SET place_id = met.new FROM met WHERE post.place_id = met.old
        AND NOT EXISTS (SELECT FROM post other WHERE other.place_id = met.new AND (other.feature, other.kind, other.item_id) = (post.feature, post.kind, post.item_id))
    ), left_behind AS (
      UPDATE place SET gone = true FROM met WHERE place.id = met.old
    )
    UPDATE place SET gone = false, external_id = moving.address, space = CASE WHEN space = ${from} THEN ${to} ELSE space END
    FROM moving WHERE place.id = moving.id AND NOT EXISTS (SELECT FROM met WHERE met.old = place.id)`);
  await world.database.$executeRaw(sql`
    UPDATE space SET external_id = ${to} WHERE connection_key = ${connection} AND external_id = ${from}
      AND NOT EXISTS (SELECT FROM space other WHERE other.connection_key = ${connection} AND other.external_id = ${to})`);
}
