import { faultOf } from '../core/fault.ts';
import { nextAfter } from '../core/schedule.ts';
import { dateOf, instantOf } from '../core/time.ts';
import { type Schedule as Row, sql } from '../database/client.ts';
import { runJob } from './jobs.ts';
import type { World } from './world.ts';

/** How many are taken up at once. */
const batch = 100;

/** Does what is due, each in a transaction of its own, so that one that breaks off holds up no other. Returns how many were done. */
export async function doDue(world: World): Promise<number> {
  let [done, broken] = [0, 0];
  for (;;) {
    // What broke off stands first again; behind it is what was not tried yet.
    const due = await world.database.schedule.findMany({
      where: { nextAt: { lte: dateOf(world.now()) } },
      orderBy: [{ nextAt: 'asc' }, { feature: 'asc' }, { job: 'asc' }, { itemId: 'asc' }],
      take: batch,
      skip: broken,
    });
    if (due.length === 0) return done;
    for (const row of due) {
      const did = await doOne(world, row).catch(error => {
        const { feature, job, itemId } = row;
        world.log.error(
          { feature, job, id: itemId, ...faultOf(error) },
          'A repeated job broke off; it is tried again.',
        );
        return 'broken' as const;
      });
      if (did === 'broken') broken += 1;
      else if (did) done += 1;
    }
  }
}

/**
 * Moves on to the next time after now, if nobody else has, and does what was due: whatever was missed in between is one time.
 * All of it is one transaction, so a process that dies leaves it to another, and two cannot both do it.
 */
function doOne(world: World, { feature, job, itemId, communityId, zone, start, rule, nextAt }: Row): Promise<boolean> {
  return world.database.$transaction(async db => {
    if (!nextAt) return false;
    const next = nextAfter({ zone, start, rule }, world.now());
    const moved = await db.schedule.updateMany({
      where: { feature, job, itemId, nextAt },
      data: { nextAt: next ? dateOf(next) : null },
    });
    if (moved.count === 0) return false;
    const first = await db.$executeRaw(sql`
      INSERT INTO occurrence (feature, job, item_id, at) VALUES (${feature}, ${job}, ${itemId}, ${nextAt}) ON CONFLICT DO NOTHING`);
    return first === 1 && runJob(world, db, { community: communityId, feature, job, id: itemId }, instantOf(nextAt));
  });
}
