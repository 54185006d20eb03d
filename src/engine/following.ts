import type { Id } from '../core/ids.ts';
import { dateOf } from '../core/time.ts';
import { sql, type Transaction } from '../database/client.ts';
import { type Broadcast, broadcastOf } from './broadcasts.ts';
import { isOver } from './progress-view.ts';
import { byReach } from './reach.ts';
import { newId, type World } from './world.ts';

/** The message that follows a broadcast carries this name where a feature's carry theirs. */
export const name = 'broadcasts';
export const kind = 'progress';
/** A message to so many is followed by whoever stands behind it. */
export const long = 100;

/** How far a message to many members is, in the private chat of whoever stands behind it. Once for each telling. */
export async function showProgress(world: World, db: Transaction, community: Id, telling: Id): Promise<void> {
  const now = dateOf(world.now());
  await db.$executeRaw(sql`
    WITH author AS (
      SELECT account.id, account.connection_key FROM telling t
      JOIN membership ms ON ms.member_id = t.by_member_id AND ms.community_id = t.community_id JOIN account ON account.id = ms.account_id
      WHERE t.id = ${telling} ORDER BY ${byReach} LIMIT 1
    ), made AS (
      INSERT INTO post (id, community_id, to_account_id, feature, kind, item_id, created_at)
      SELECT ${newId(world)}, ${community}, author.id, ${name}, ${kind}, ${telling}, ${now} FROM author
      WHERE NOT EXISTS (SELECT FROM post WHERE feature = ${name} AND kind = ${kind} AND item_id = ${telling}) RETURNING id
    )
    INSERT INTO delivery (connection_key, post_id, task, community_id, due_at)
    SELECT author.connection_key, made.id, 'post', ${community}, ${now} FROM made, author`);
}

/** Draws anew what has moved since it was last looked at. What is over is not looked at any more. */
export async function followBroadcasts(world: World): Promise<void> {
  const followed = await world.database.$queryRaw<{ post: Id; community: Id; telling: Id; detail: string }[]>(sql`
    SELECT id AS post, community_id AS community, item_id AS telling, detail FROM post
    WHERE feature = ${name} AND kind = ${kind} AND detail NOT LIKE 'over%'`);
  for (const { post, community, telling, detail } of followed) {
    const one = await broadcastOf(world.database, community, telling, world.now());
    const mark = one ? markOf(one) : 'over';
    if (mark === detail) continue;
    await world.database.$executeRaw(sql`
      WITH moved AS (UPDATE post SET detail = ${mark} WHERE id = ${post} AND detail = ${detail} RETURNING item_id)
      INSERT INTO refresh (feature, kind, item_id) SELECT ${name}, ${kind}, item_id FROM moved`);
  }
}

const markOf = (one: Broadcast): string =>
  [isOver(one) ? 'over' : 'going', one.sent, one.waiting, one.held, one.unreachable, one.doubtful].join(' ');
