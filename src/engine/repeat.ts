import { nextAfter, type Schedule } from '../core/schedule.ts';
import { dateOf, type Instant } from '../core/time.ts';
import type { Transaction } from '../database/client.ts';
import type { JobRef, World } from './world.ts';

/** Keeps when a feature's job comes again; the next time is the first after `after`. */
export async function repeatJob(
  world: World,
  db: Transaction,
  { community, feature, job, id }: JobRef,
  schedule: Schedule | null,
  after: Instant = world.now(),
): Promise<Instant | undefined> {
  const key = { feature, job, itemId: id };
  if (!schedule) {
    await db.schedule.deleteMany({ where: key });
    return undefined;
  }
  const next = nextAfter(schedule, after);
  const { zone, start, rule } = schedule;
  const kept = { communityId: community, zone, start, rule, nextAt: next ? dateOf(next) : null };
  await db.schedule.upsert({
    where: { feature_job_itemId: key },
    create: { ...key, ...kept },
    update: kept,
  });
  return next;
}
