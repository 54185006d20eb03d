import type { Instant } from '../core/time.ts';
import type { Transaction } from '../database/client.ts';
import { communityById } from './communities.ts';
import { jobContext } from './context.ts';
import { featureOf, type JobRef, type World } from './world.ts';

/** Runs a feature's job for the moment it was wanted for; false when its community has gone meanwhile. */
export async function runJob(
  world: World,
  db: Transaction,
  { community: of, feature, job, id }: JobRef,
  at: Instant,
): Promise<boolean> {
  const run = featureOf(world, feature).jobs[job];
  if (!run) throw new Error(`The feature ${feature} has no job "${job}".`);
  const community = await communityById(db, of);
  if (community) await run(jobContext(world, db, feature, community, null), id, at);
  return community !== undefined;
}
