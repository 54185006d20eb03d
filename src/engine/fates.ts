import { dateOf } from '../core/time.ts';
import { sql, type Transaction } from '../database/client.ts';
import type { Claimed } from './claim.ts';
import { askAboutDoubt } from './doubt.ts';
import { unmet } from './identity.ts';
import type { Lane } from './lane.ts';
import type { World } from './world.ts';

// Every change of a delivery's state but its claim. A process that lost its lane meanwhile changes nothing any more: somebody else has the delivery.

/** On their way; false for what is no longer ours. May be said twice. The state as text: PostgreSQL takes the index of what is in hand for empty, and would read all of it for a few. */
export async function markSending(world: World, { fence }: Lane, leaving: readonly Claimed[]): Promise<boolean[]> {
  const now = dateOf(world.now());
  const ours = await world.database.$queryRaw<{ id: bigint }[]>(sql`
    UPDATE delivery SET state = 'sending', attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, ${now})
    WHERE id = ANY (${leaving.map(({ id }) => id)}::bigint[]) AND state::text IN ('leased', 'sending') AND fence = ${fence} RETURNING id`);
  const ids = new Set(ours.map(({ id }) => id));
  return leaving.map(({ id }) => ids.has(id));
}

/** A delivery that arrived, and the address of its message. */
export type Arrived = { readonly delivery: Claimed; readonly posted: string };

/**
 * They are there. Whoever holds the lane by now need not send them any more, nor ask.
 * What stands there may be older than what was sent last: a repeated post is the first one, and what arrives after the lane was handed over
 * may cover something newer. Then the post is drawn once more.
 */
export async function markSent(world: World, lane: Lane, arrived: readonly Arrived[]): Promise<void> {
  const now = dateOf(world.now());
  const ids = arrived.map(({ delivery }) => delivery.id);
  const again = arrived.map(({ delivery }) => delivery.task === 'post' && delivery.first_tried_at !== null);
  // Found by lists, of which PostgreSQL knows that they are short; it would look through the whole table for what it cannot count.
  await world.database.$executeRaw(sql`
    WITH given AS (
      SELECT * FROM unnest(${ids}::bigint[], ${arrived.map(({ delivery }) => delivery.post)}::text[], ${arrived.map(({ posted }) => posted)}::text[], ${again}::boolean[])
        AS given (id, post, posted, again)
    ), before AS (
      SELECT d.id, d.state = 'sending' AND d.fence = ${lane.fence} AS ours, d.community_id
      FROM delivery d WHERE d.id = ANY (${ids}::bigint[]) ORDER BY d.id FOR UPDATE
    ), done AS (
      UPDATE delivery SET state = 'sent', why = NULL, finished_at = ${now}
      FROM before WHERE delivery.id = before.id AND (ours OR state IN ('in_doubt', 'waiting'))
    ), overtaken AS (
      INSERT INTO delivery (connection_key, post_id, task, community_id, due_at)
      SELECT ${lane.connection}, given.post, 'edit', before.community_id, ${now} FROM given JOIN before USING (id) WHERE NOT ours OR again
      ON CONFLICT (post_id, task) WHERE state IN ('waiting', 'held') DO NOTHING
    )
    UPDATE post SET posted_id = given.posted FROM given WHERE post.id = given.post AND post.posted_id IS NULL`);
}

/**
 * Nothing more comes of it. What would have followed the message does not either. That an account cannot be written to is remembered until its person acts;
 * a member who has another one is written to there.
 */
export async function markEnded(
  world: World,
  { fence }: Lane,
  delivery: Claimed,
  fate: 'until they act' | 'never',
  why: string,
): Promise<void> {
  const now = dateOf(world.now());
  const state = fate === 'until they act' ? 'until_they_act' : 'never';
  const unreachable = delivery.account_id !== null && (fate === 'until they act' || why === 'gone');
  await world.database.$executeRaw(sql`
    WITH mine AS (
      SELECT d.id, d.task, post.id AS post_id, post.member_id, post.community_id FROM delivery d JOIN post ON post.id = d.post_id
      WHERE d.id = ${delivery.id} AND d.state IN ('leased', 'sending') AND d.fence = ${fence} FOR UPDATE OF d
    ), blocked AS (
      UPDATE account SET unreachable = ${why} WHERE id = ${delivery.account_id} AND ${unreachable}
    ), other AS (
      SELECT a.id, a.connection_key FROM mine JOIN membership ms ON ms.member_id = mine.member_id AND ms.community_id = mine.community_id JOIN account a ON a.id = ms.account_id
      WHERE ${unreachable} AND mine.task = 'post' AND (a.unreachable IS NULL OR a.unreachable = ${unmet}) AND a.id <> ${delivery.account_id} ORDER BY a.unreachable IS NOT NULL, ms.used_at DESC LIMIT 1
    ), moved AS (
      UPDATE post SET to_account_id = other.id FROM mine, other WHERE post.id = mine.post_id
    ), elsewhere AS (
      UPDATE delivery SET state = 'waiting', why = NULL, connection_key = other.connection_key, due_at = ${now}, attempts = 0, first_tried_at = NULL
      FROM mine, other WHERE delivery.id = mine.id
    ), ended AS (
      UPDATE delivery SET state = ${state}::delivery_state, why = ${why}, finished_at = ${now}
      FROM mine WHERE delivery.id = mine.id AND NOT EXISTS (SELECT FROM other) RETURNING delivery.post_id, delivery.task
    )
    UPDATE delivery SET state = 'dropped', why = ${why}, finished_at = ${now}
    FROM ended WHERE delivery.post_id = ended.post_id AND ended.task = 'post' AND delivery.state IN ('waiting', 'held')`);
}

/** There is nothing to say any more. */
export async function markEmpty(world: World, { fence }: Lane, { id }: Claimed): Promise<void> {
  await world.database.$executeRaw(sql`
    UPDATE delivery SET state = 'dropped', why = 'empty', finished_at = ${dateOf(world.now())}
    WHERE id = ${id} AND state IN ('leased', 'sending') AND fence = ${fence}`);
}

/** Waits a little longer each time, up to ten minutes, or as long as the platform said. */
export async function markLater(
  world: World,
  lane: Lane,
  delivery: Claimed,
  { after, why, mayBeThere }: { readonly after: number; readonly why: string; readonly mayBeThere: boolean },
): Promise<void> {
  const backoff = Math.min(600_000, 1000 * 2 ** Math.min(delivery.attempts, 10));
  const due = dateOf(world.now().add({ milliseconds: Math.ceil(Math.max(after, backoff)) }));
  await putBack(world, lane, delivery, { due, why, attempts: delivery.attempts + 1, mayBeThere });
}

/** It was claimed and has not left; it comes again so many milliseconds later. */
export async function giveBack(world: World, lane: Lane, delivery: Claimed, later: number): Promise<void> {
  const due = dateOf(world.now().add({ milliseconds: Math.ceil(later) }));
  await putBack(world, lane, delivery, { due, why: 'paced', attempts: delivery.attempts, mayBeThere: false });
}

type Back = { readonly due: Date; readonly why: string; readonly attempts: number; readonly mayBeThere: boolean };

/** A flow of what is repeated: behind the rest of its own a platform would forget its key. */
const repeats = 'repeats';

/** An edit gives way to a newer one that waits already, since that one draws the newest state too. */
async function putBack(world: World, { fence }: Lane, delivery: Claimed, back: Back): Promise<void> {
  const { due, why, attempts } = back;
  if (delivery.task === 'post') {
    await world.database.$executeRaw(sql`
      UPDATE delivery SET state = 'waiting', why = ${why}, due_at = ${due}, attempts = ${attempts},
        flow = CASE WHEN ${back.mayBeThere} THEN ${repeats} ELSE flow END,
        first_tried_at = CASE WHEN ${back.mayBeThere} THEN first_tried_at ELSE ${delivery.first_tried_at} END
      WHERE id = ${delivery.id} AND state IN ('leased', 'sending') AND fence = ${fence}`);
    return;
  }
  await world.database.$executeRaw(sql`
    WITH ended AS (
      UPDATE delivery SET state = 'dropped', why = ${why}, finished_at = ${dateOf(world.now())}
      WHERE id = ${delivery.id} AND state IN ('leased', 'sending') AND fence = ${fence} RETURNING connection_key, post_id, task, community_id
    )
    INSERT INTO delivery (connection_key, post_id, task, community_id, due_at, attempts) SELECT connection_key, post_id, task, community_id, ${due}, ${attempts} FROM ended
    ON CONFLICT (post_id, task) WHERE state IN ('waiting', 'held') DO UPDATE SET due_at = greatest(delivery.due_at, excluded.due_at)`);
}

/** Nobody knows whether it is there: nothing is sent again, and whoever put it is asked. */
export async function markDoubtful(world: World, lane: Lane, { id }: Claimed): Promise<void> {
  await world.database.$transaction(async db => {
    const ours = await db.$executeRaw(sql`
      SELECT FROM delivery WHERE id = ${id} AND state IN ('leased', 'sending') AND fence = ${lane.fence} FOR UPDATE`);
    if (ours === 1) await askAboutDoubt(world, db, id);
  });
  lane.doubtful = true;
}

/**
 * After a lane changed hands, or after a fault in ours, what is not in hand: what was only claimed waits again,
 * what was on the wire is repeated where that is safe, else it is in doubt; so is what was sent later than it is now, since the clock was put back.
 */
export async function recover(
  world: World,
  { connection, adapter }: Lane,
  inHand: readonly bigint[] = [],
): Promise<void> {
  const now = world.now();
  await world.database.$transaction(async db => {
    await db.$executeRaw(sql`
      WITH ended AS (
        UPDATE delivery SET state = 'dropped', why = 'restart', finished_at = ${dateOf(now)}
        WHERE connection_key = ${connection} AND state IN ('leased', 'sending') AND task <> 'post' AND id <> ALL(${inHand}::bigint[])
        RETURNING connection_key, post_id, task, community_id, due_at
      )
      INSERT INTO delivery (connection_key, post_id, task, community_id, due_at) SELECT connection_key, post_id, task, community_id, due_at FROM ended
      ON CONFLICT (post_id, task) WHERE state IN ('waiting', 'held') DO NOTHING`);
    await db.$executeRaw(sql`
      UPDATE delivery SET state = 'waiting' WHERE connection_key = ${connection} AND id <> ALL(${inHand}::bigint[])
        AND (state = 'leased' OR (state = 'sending' AND first_tried_at > ${dateOf(now.subtract({ seconds: adapter.limits.repeatablePost }))} AND first_tried_at <= ${dateOf(now)}))`);
    await askAboutAll(world, db, connection, inHand);
  });
}

async function askAboutAll(world: World, db: Transaction, connection: string, inHand: readonly bigint[]) {
  const doubtful = await db.$queryRaw<{ id: bigint }[]>(sql`
    SELECT id FROM delivery WHERE connection_key = ${connection} AND state = 'sending' AND id <> ALL(${inHand}::bigint[]) ORDER BY id`);
  for (const { id } of doubtful) await askAboutDoubt(world, db, id);
}
