import type { PlaceRef } from '../core/adapter.ts';
import type { Community, Role } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { dateOf } from '../core/time.ts';
import type { Locale } from '../core/view.ts';
import { type DeliveryTask, sql } from '../database/client.ts';
import type { Reason } from './footer.ts';
import { communityJson } from './identity.ts';
import type { Lane } from './lane.ts';
import type { World } from './world.ts';

/** A delivery that this process has taken, with everything needed to send it. */
export type Claimed = {
  readonly id: bigint;
  readonly task: DeliveryTask;
  readonly rank: number;
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
  readonly account_locale: string | null;
  readonly account_zone: string | null;
  /** Where this account can be written to in private, once the platform has said so. */
  readonly direct_id: string | null;
  /** Why nobody can write to it before it acts. */
  readonly unreachable: string | null;
  readonly member: Id | null;
  readonly member_name: string | null;
  readonly member_locale: Locale | null;
  readonly member_zone: string | null;
  readonly roles: readonly Role[];
  /** What it is one message of: somebody's attention decides about it, once more before it leaves. */
  readonly telling: Id | null;
  readonly reason: Reason | null;
};

/** More broadcasts than this at once wait for the first of them to end. */
const flowsAtOnce = 500;

/**
 * Takes what is due: the most urgent rank first; within it each community gets as much as the others, and in a community each flow.
 * A broadcast to 65,000 therefore keeps nobody waiting but itself: each flow is asked for its next few, by one index, and they are dealt out in turns.
 * A post is drawn by one delivery at a time, and edited only once its message is known to be there.
 */
export function claim(world: World, { connection, fence }: Lane, batch: number): Promise<Claimed[]> {
  const due = sql`d.connection_key = ${connection} AND d.state = 'waiting' AND d.due_at <= ${dateOf(world.now())}`;
  // By their ids as an array: a join would read all that wait. OFFSET keeps it from comparing each with all that is in hand, which it takes for little.
  const ready = sql`(d.task = 'post' OR post.posted_id IS NOT NULL)
    AND NOT EXISTS (SELECT FROM delivery other WHERE other.post_id = d.post_id AND other.state IN ('leased', 'sending') OFFSET 0)`;
  const waits = sql`w.connection_key = ${connection} AND w.state = 'waiting'`;
  return world.database.$queryRaw<Claimed[]>(sql`
    WITH RECURSIVE flow AS (
      (SELECT w.rank, w.community_id, w.flow FROM delivery w WHERE ${waits} ORDER BY w.rank, w.community_id, w.flow LIMIT 1)
      UNION ALL
      SELECT next.* FROM flow, LATERAL (
        SELECT w.rank, w.community_id, w.flow FROM delivery w WHERE ${waits} AND (w.rank, w.community_id, w.flow) > (flow.rank, flow.community_id, flow.flow)
        ORDER BY w.rank, w.community_id, w.flow LIMIT 1) next
    ), dealt AS (
      SELECT next.id, flow.rank, flow.community_id, row_number() OVER (PARTITION BY flow.rank, flow.community_id, flow.flow ORDER BY next.due_at, next.id) AS nth
      FROM (SELECT * FROM flow LIMIT ${flowsAtOnce}) flow, LATERAL (
        SELECT d.id, d.due_at FROM delivery d JOIN post ON post.id = d.post_id
        WHERE ${due} AND ${ready} AND d.rank = flow.rank AND d.community_id = flow.community_id AND d.flow = flow.flow
        ORDER BY d.due_at, d.id LIMIT ${batch}) next
    ), turn AS (
      SELECT id, rank, row_number() OVER (PARTITION BY rank, community_id ORDER BY nth, random()) AS turn FROM dealt
    ), due AS (
      SELECT d.id FROM delivery d WHERE d.id = ANY (ARRAY(SELECT id FROM turn ORDER BY rank, turn, random() LIMIT ${batch})) AND ${due} FOR UPDATE SKIP LOCKED
    ), taken AS (
      UPDATE delivery d SET state = 'leased', fence = ${fence}
      FROM due, connection c WHERE d.id = due.id AND c.key = d.connection_key AND c.fence = ${fence}
      RETURNING d.*
    )
    SELECT taken.id, taken.task, taken.rank, taken.attempts, taken.first_tried_at, post.id AS post, post.posted_id, post.feature, post.kind, post.item_id, post.detail, ${communityJson} AS community,
      place.external_id AS place_external, place.kind AS place_kind, place.name AS place_name, place.locale AS place_locale, place.space, place.space_name,
      account.external_id AS account_external, account.id AS account_id, account.locale AS account_locale, account.zone AS account_zone, account.direct_id, account.unreachable,
      m.id AS member, m.name AS member_name, coalesce(m.locale, m.roll_locale) AS member_locale, m.zone AS member_zone,
      ARRAY(SELECT g.role::text FROM role_grant g WHERE g.member_id = m.id) AS roles, post.telling_id AS telling,
      CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('class', t.class, 'author', nullif(author.name, ''), 'group', coalesce(g.translations->coalesce(m.locale, m.roll_locale, left(account.locale, 2))->>'name', g.name), 'audience', t.audience) END AS reason
    FROM taken JOIN post ON post.id = taken.post_id JOIN community c ON c.id = post.community_id
    LEFT JOIN place ON place.id = post.place_id LEFT JOIN account ON account.id = post.to_account_id
    LEFT JOIN membership ms ON ms.account_id = account.id AND ms.community_id = c.id LEFT JOIN member m ON m.id = ms.member_id
    LEFT JOIN telling t ON t.id = post.telling_id LEFT JOIN member author ON author.id = t.by_member_id LEFT JOIN working_group g ON g.id = t.group_id
    ORDER BY taken.rank, taken.id`);
}
