import { dateOf, type Instant } from '../core/time.ts';
import { sql, type Transaction } from '../database/client.ts';

/** In which order a member's accounts (`account`, by its membership `ms`) are written to: those that can be first, then the one they used last. */
export const byReach = sql`account.unreachable IS NOT NULL, ms.used_at DESC`;

/** Somebody who acts can be written to in private: what waited for that goes out, as far as their attention allows all of it at once. */
export async function nowReachable(db: Transaction, connection: string, person: string, now: Instant): Promise<void> {
  await db.$executeRaw(sql`
    WITH found AS (
      UPDATE account SET unreachable = NULL WHERE connection_key = ${connection} AND external_id = ${person} AND unreachable IS NOT NULL RETURNING id
    )
    UPDATE delivery SET state = CASE WHEN post.telling_id IS NULL THEN 'waiting' ELSE 'held' END::delivery_state, why = CASE WHEN post.telling_id IS NULL THEN NULL ELSE 'attention' END,
      due_at = ${dateOf(now)}, first_tried_at = NULL, finished_at = NULL
    FROM post, found WHERE post.id = delivery.post_id AND post.to_account_id = found.id AND delivery.state = 'until_they_act'`);
}
