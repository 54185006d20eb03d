import { schedule } from 'node-cron';
import { dateOf } from '../core/time.ts';
import { sql } from '../database/client.ts';
import { faultOf } from './fault.ts';
import type { World } from './world.ts';

/** A tick a minute and nothing more: what is due is decided by the database, so a tick missed or double does no harm. */
export function startHeartbeat(world: World): { stop(): void } {
  const task = schedule('* * * * *', () =>
    purge(world).catch(error => world.log.warn(faultOf(error), 'The purge did not run; the next minute tries again.')),
  );
  return { stop: () => void task.stop() };
}

/** Forgets what has served: events after a day (no platform redelivers later), drafts after thirty, edits after an hour. */
export async function purge(world: World): Promise<void> {
  const before = (hours: number) => dateOf(world.now().subtract({ hours }));
  await world.database.$executeRaw(sql`DELETE FROM inbound WHERE at < ${before(24)}`);
  await world.database.$executeRaw(sql`DELETE FROM draft WHERE updated_at < ${before(30 * 24)}`);
  await world.database.$executeRaw(sql`
    DELETE FROM delivery WHERE state IN ('sent', 'dropped') AND task = 'edit' AND finished_at < ${before(1)}`);
}
