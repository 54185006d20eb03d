import { schedule } from 'node-cron';
import { faultOf } from '../core/fault.ts';
import type { Instant } from '../core/time.ts';
import { letGo } from './attention.ts';
import { makeDigests } from './digest.ts';
import { followBroadcasts } from './following.ts';
import { purge } from './retention.ts';
import { doDue } from './schedules.ts';
import type { World } from './world.ts';

/** How often what has served is taken away. */
const purgeMinutes = 60;

export type Heartbeat = { beat(): Promise<void>; stop(): Promise<void> };

/** A tick a minute and nothing more: what is due is decided by the database, so a tick missed or double does no harm. `changed`: something may have to be sent. */
export function startHeartbeat(world: World, changed: () => void): Heartbeat {
  let purgeDue: Instant | undefined;
  let beating: Promise<void> | undefined;

  async function everyMinute(): Promise<void> {
    await attempt('What repeats was not done', () => doDue(world));
    await attempt('No digest was made', () => makeDigests(world));
    await attempt('No message was let go', () => letGo(world));
    await attempt('No progress was shown', () => followBroadcasts(world));
    changed();
    await purgeHourly();
  }

  async function purgeHourly(): Promise<void> {
    const now = world.now();
    if (purgeDue && now.epochMilliseconds < purgeDue.epochMilliseconds) return;
    purgeDue = now.add({ minutes: purgeMinutes });
    if (!(await attempt('The purge did not run', () => purge(world)))) purgeDue = undefined;
  }

  async function attempt(what: string, act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      world.log.warn(faultOf(error), `${what}; the next minute tries again.`);
      return false;
    }
  }

  /** One at a time; who asks while one is under way waits for it, and then has one of their own. */
  async function beat(): Promise<void> {
    await beating;
    beating = everyMinute().finally(() => (beating = undefined));
    await beating;
  }

  const task = schedule('* * * * *', () => {
    if (!beating) void beat();
  });
  return {
    beat,
    async stop() {
      await task.stop();
      await beating;
    },
  };
}
