import type { PlaceRef } from '../core/adapter.ts';
import type { Community } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { dateOf } from '../core/time.ts';
import type { Locale } from '../core/view.ts';
import { type DeliveryTask, sql } from '../database/client.ts';
import { communityJson } from './identity.ts';
import type { Lane } from './lane.ts';
import type { World } from './world.ts';

/** A delivery that this process has taken, with everything needed to send it. */
export type Claimed = {
  readonly id: bigint;
  readonly task: DeliveryTask;
  readonly attempts: number;
  /** When it was first sent without our knowing whether it arrived; null when that never happened. */
  readonly first_tried_at: Date | null;
  readonly post: Id;
  readonly posted_id: string | null;
  readonly feature: string;
  readonly kind: string;
  readonly item_id: Id;
  readonly community: Community;
  readonly detail: string;
  readonly place_external: string | null;
  readonly place_kind: PlaceRef['kind'] | null;
  readonly place_name: string | null;
  readonly place_locale: Locale | null;
  readonly space: string | null;
  readonly space_name: string | null;
  readonly account_external: string | null;
  readonly account_id: Id | null;
  /** Somebody's attention decides about it, once more before it leaves. */
  readonly told: boolean;
};

/** Takes what is due, oldest first. A post is drawn by one delivery at a time, and edited only once its message is known to be there. */
export function claim(world: World, { connection, fence }: Lane, batch: number): Promise<Claimed[]> {
  return world.database.$queryRaw<Claimed[]>(sql`
    WITH due AS (
      SELECT d.id FROM delivery d JOIN post ON post.id = d.post_id
      WHERE d.connection_key = ${connection} AND d.state = 'waiting' AND d.due_at <= ${dateOf(world.now())}
        AND (d.task = 'post' OR post.posted_id IS NOT NULL)
        AND NOT EXISTS (SELECT FROM delivery other WHERE other.post_id = d.post_id AND other.state IN ('leased', 'sending'))
      ORDER BY d.due_at, d.id LIMIT ${batch} FOR UPDATE OF d SKIP LOCKED
    ), taken AS (
      UPDATE delivery d SET state = 'leased', fence = ${fence}
      FROM due, connection c WHERE d.id = due.id AND c.key = d.connection_key AND c.fence = ${fence}
      RETURNING d.*
    )
    SELECT taken.id, taken.task, taken.attempts, taken.first_tried_at, post.id AS post, post.posted_id, post.feature, post.kind, post.item_id, post.detail, ${communityJson} AS community,
      place.external_id AS place_external, place.kind AS place_kind, place.name AS place_name, place.locale AS place_locale, place.space, place.space_name,
      account.external_id AS account_external, account.id AS account_id, post.telling_id IS NOT NULL AS told
    FROM taken JOIN post ON post.id = taken.post_id JOIN community c ON c.id = post.community_id
    LEFT JOIN place ON place.id = post.place_id LEFT JOIN account ON account.id = post.to_account_id
    ORDER BY taken.id`);
}
