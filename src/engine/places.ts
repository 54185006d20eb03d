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
  await world.database.$executeRaw(sql`
    UPDATE place SET gone = false, external_id = ${to} || substr(external_id, length(${from}) + 1), space = CASE WHEN space = ${from} THEN ${to} ELSE space END
    WHERE connection_key = ${connection} AND (external_id = ${from} OR external_id LIKE ${`${from}/%`})
      AND NOT EXISTS (SELECT FROM place other WHERE other.connection_key = ${connection} AND other.external_id = ${to} || substr(place.external_id, length(${from}) + 1))`);
  await world.database.$executeRaw(sql`
    UPDATE space SET external_id = ${to} WHERE connection_key = ${connection} AND external_id = ${from}
      AND NOT EXISTS (SELECT FROM space other WHERE other.connection_key = ${connection} AND other.external_id = ${to})`);
}
