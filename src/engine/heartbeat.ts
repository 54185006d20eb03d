import { schedule } from 'node-cron';
import type { Instant } from '../core/time.ts';
import { faultOf } from './fault.ts';
import { purge } from './retention.ts';
import type { World } from './world.ts';

/** How often what has served is taken away. */
const purgeMinutes = 60;

/** A tick a minute and nothing more: what is due is decided by the database, so a tick missed or double does no harm. */
export function startHeartbeat(world: World): { stop(): void } {
  let due: Instant | undefined;
  const task = schedule('* * * * *', () => {
    const now = world.now();
    if (due && now.epochMilliseconds < due.epochMilliseconds) return;
    due = now.add({ minutes: purgeMinutes });
    purge(world).catch(error => {
      due = undefined;
      world.log.warn(faultOf(error), 'The purge did not run; the next minute tries again.');
    });
  });
  return { stop: () => void task.stop() };
}
