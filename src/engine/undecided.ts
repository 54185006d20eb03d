import { faultOf } from '../core/fault.ts';
import type { Id } from '../core/ids.ts';
import { dateOf } from '../core/time.ts';
import { type Sql, sql } from '../database/client.ts';
import type { World } from './world.ts';

type OfTelling = { readonly id: bigint; readonly telling: Id | null };

/** How long those wait that could not be decided about; a newer version beside this one may know what they are. */
const minutes = 10;

/**
 * Decides about all together. Where that fails, about those of each telling by themselves, so that one whose condition fails or is no longer known holds up nobody else's:
 * those that `ours` still describes wait, or are dropped once they are of no use. Throws where the database is away.
 */
export async function decidedApart<One extends OfTelling>(
  world: World,
  all: readonly One[],
  ours: Sql,
  decide: (some: readonly One[]) => Promise<number>,
): Promise<number> {
  try {
    return await decide(all);
  } catch {
    let decided = 0;
    for (const [telling, some] of Map.groupBy(all, one => one.telling))
      decided += await decide(some).catch(error => postpone(world, { telling, some, ours }, error));
    return decided;
  }
}

async function postpone(
  world: World,
  { telling, some, ours }: { readonly telling: Id | null; readonly some: readonly OfTelling[]; readonly ours: Sql },
  error: unknown,
): Promise<number> {
  const now = world.now();
  const over = sql`t.until <= ${dateOf(now)}`;
  const postponed = await world.database.$executeRaw(sql`
    UPDATE delivery d SET state = CASE WHEN ${over} THEN 'dropped' ELSE 'held' END::delivery_state, why = CASE WHEN ${over} THEN 'expired' ELSE 'attention' END,
      due_at = ${dateOf(now.add({ minutes }))}, finished_at = CASE WHEN ${over} THEN ${dateOf(now)}::timestamptz END
    FROM post p JOIN telling t ON t.id = p.telling_id WHERE d.id = ANY (${some.map(({ id }) => id)}::bigint[]) AND p.id = d.post_id AND ${ours}`);
  world.log.error(
    { telling, postponed, ...faultOf(error) },
    'Nobody could decide whether these messages may leave; they wait.',
  );
  return postponed;
}
