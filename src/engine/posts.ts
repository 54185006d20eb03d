import type { Id } from '../core/ids.ts';
import { dateOf } from '../core/time.ts';
import { sql, type Transaction } from '../database/client.ts';
import { type ItemRef, newId, type World } from './world.ts';

/** Where it is put; `asked` is the account that is asked when nobody knows whether it arrived. */
type Put = ItemRef & { readonly place: Id; readonly asked: Id | null };

/** Makes the post and its first delivery; the same item in the same place a second time is the post that is already there. */
export async function putPost(world: World, db: Transaction, put: Put): Promise<void> {
  const now = dateOf(world.now());
  await db.$executeRaw(sql`
    WITH made AS (
      INSERT INTO post (id, community_id, place_id, feature, kind, item_id, account_id, created_at)
      VALUES (${newId(world)}, ${put.community}, ${put.place}, ${put.feature}, ${put.kind}, ${put.item}, ${put.asked}, ${now})
      ON CONFLICT (place_id, feature, kind, item_id) DO NOTHING RETURNING id, place_id
    )
    INSERT INTO delivery (connection_key, post_id, task, community_id, due_at)
    SELECT place.connection_key, made.id, 'post', ${put.community}, ${now} FROM made JOIN place ON place.id = made.place_id`);
}

/** Puts a message of its own beside every post of that kind of the item, once for each place. */
export async function announceBeside(
  world: World,
  db: Transaction,
  { beside, ...news }: ItemRef & { readonly beside: string },
): Promise<void> {
  const { community, feature, item } = news;
  const posts = await db.post.findMany({
    where: { communityId: community, feature, kind: beside, itemId: item, place: { gone: false } },
    select: { placeId: true, accountId: true },
  });
  for (const { placeId, accountId } of posts)
    if (placeId) await putPost(world, db, { ...news, place: placeId, asked: accountId });
}

/** Every post that shows it is drawn anew, soon and coalesced. */
export async function wantRefresh(db: Transaction, { feature, kind, item }: Omit<ItemRef, 'community'>): Promise<void> {
  await db.$executeRaw(sql`INSERT INTO refresh (feature, kind, item_id) VALUES (${feature}, ${kind}, ${item})`);
}

/** Takes away every message that shows the item. What has not left yet does not; what is on the wire is taken away once it is known to be there. */
export async function withdrawPosts(world: World, db: Transaction, item: ItemRef): Promise<void> {
  const now = dateOf(world.now());
  await db.$executeRaw(sql`
    WITH shown AS (
      SELECT post.id, coalesce(place.connection_key, account.connection_key) AS connection_key
      FROM post LEFT JOIN place ON place.id = post.place_id LEFT JOIN account ON account.id = post.to_account_id
      WHERE post.community_id = ${item.community} AND post.feature = ${item.feature} AND post.kind = ${item.kind} AND post.item_id = ${item.item}
    ), unsent AS (
      UPDATE delivery SET state = 'dropped', why = 'withdrawn', finished_at = ${now}
      FROM shown WHERE delivery.post_id = shown.id AND delivery.task <> 'remove' AND delivery.state IN ('waiting', 'held', 'until_they_act')
    )
    INSERT INTO delivery (connection_key, post_id, task, community_id, due_at)
    SELECT connection_key, id, 'remove', ${item.community}, ${now} FROM shown
    WHERE EXISTS (SELECT FROM delivery d WHERE d.post_id = shown.id AND d.task = 'post' AND d.state IN ('leased', 'sending', 'sent', 'in_doubt'))
      AND NOT EXISTS (SELECT FROM delivery d WHERE d.post_id = shown.id AND d.task = 'remove' AND d.state NOT IN ('waiting', 'held'))
    ON CONFLICT (post_id, task) WHERE state IN ('waiting', 'held') DO NOTHING`);
}

/** A message to one person alone, wherever they can be written to on that connection. */
export async function putDirect(
  world: World,
  db: Transaction,
  message: ItemRef & { readonly account: Id },
): Promise<void> {
  const now = dateOf(world.now());
  await db.$executeRaw(sql`
    WITH made AS (
      INSERT INTO post (id, community_id, to_account_id, feature, kind, item_id, created_at)
      VALUES (${newId(world)}, ${message.community}, ${message.account}, ${message.feature}, ${message.kind}, ${message.item}, ${now})
      RETURNING id, to_account_id
    )
    INSERT INTO delivery (connection_key, post_id, task, community_id, due_at)
    SELECT account.connection_key, made.id, 'post', ${message.community}, ${now} FROM made JOIN account ON account.id = made.to_account_id`);
}

/**
 * Turns "this item changed" into at most one waiting edit a post. A change is only taken when its transaction has committed, so whatever is drawn afterwards shows it;
 * one that commits a moment later has its own row and is found at the next round. Returns how many changes were taken.
 */
export async function pumpRefreshes(world: World, db: Transaction): Promise<number> {
  const now = dateOf(world.now());
  const [taken] = await db.$queryRaw<{ taken: bigint }[]>(sql`
    WITH gone AS (
      DELETE FROM refresh WHERE id IN (SELECT id FROM refresh ORDER BY id LIMIT 10000 FOR UPDATE SKIP LOCKED)
      RETURNING feature, kind, item_id
    ), changed AS (
      SELECT DISTINCT feature, kind, item_id FROM gone
    ), dirty AS (
      INSERT INTO delivery (connection_key, post_id, task, community_id, due_at)
      SELECT coalesce(place.connection_key, account.connection_key), post.id, 'edit', post.community_id,
        greatest(${now}::timestamptz, (SELECT max(coalesce(d.finished_at, ${now})) + interval '2 seconds' FROM delivery d
          WHERE d.post_id = post.id AND d.task = 'edit' AND d.state IN ('sent', 'leased', 'sending')))
      FROM changed JOIN post USING (feature, kind, item_id)
        LEFT JOIN place ON place.id = post.place_id LEFT JOIN account ON account.id = post.to_account_id
      WHERE place.gone IS NOT TRUE
        AND NOT EXISTS (SELECT FROM delivery first WHERE first.post_id = post.id AND first.task = 'post' AND first.state IN ('waiting', 'held', 'until_they_act', 'never', 'dropped'))
        AND NOT EXISTS (SELECT FROM delivery last WHERE last.post_id = post.id
          AND (last.task = 'remove' OR (last.state = 'never' AND last.why IN ('gone', 'too old to edit'))))
      ON CONFLICT (post_id, task) WHERE state IN ('waiting', 'held') DO NOTHING
      RETURNING 1
    )
    SELECT count(*) AS taken FROM gone`);
  return Number(taken?.taken ?? 0);
}
