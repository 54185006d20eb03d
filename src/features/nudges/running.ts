import type { Audience } from '../../core/audience.ts';
import type { Id } from '../../core/ids.ts';
import { nextAfter } from '../../core/schedule.ts';
import { type Instant, isBefore } from '../../core/time.ts';
import type { JobContext } from '../context.ts';
import { isLate, type Nudge } from './model.ts';
import * as store from './store.ts';

/** The name of the job that repeats. */
export const runJob = 'run';
/** A message of a nudge is of no use when the next one comes, or after so long. */
const usefulHours = 7 * 24;

/** One time of a nudge: told to its audience, posted in its place. Too late, it is only a line of digests. */
export async function run(ctx: JobContext, id: Id, at: Instant): Promise<void> {
  const nudge = await store.nudgeInHand(ctx.db, ctx.community.id, id);
  if (nudge?.state !== 'active') return;
  const next = isOver(nudge, ctx.now) ? undefined : nextAfter(nudge.schedule, ctx.now);
  const late = isLate(at, ctx.now);
  const runId = ctx.id();
  const posted = !late && nudge.place !== null && (await belongsIn(ctx, nudge.audience, nudge.place));
  if (await store.insertRun(ctx.db, { id: runId, nudge: id, at, late, posted })) {
    if (nudge.audience)
      await ctx.tell(
        nudge.class,
        id,
        { audience: nudge.audience },
        {
          occurrence: runId,
          until: usefulUntil(nudge, ctx.now, next),
          digest: late,
          ...(nudge.about ? { about: nudge.about } : {}),
        },
      );
    if (posted && nudge.place) await ctx.publish('place', runId, nudge.place);
  }
  await store.setState(ctx.db, id, next ? 'active' : 'ended', next ?? null);
  if (!next) await ctx.repeat(runJob, id, null);
}

/** Somebody turned out not to be reachable in private: the place is for them. */
export async function postAfterAll(ctx: JobContext, nudge: Id): Promise<void> {
  const run = await store.takePlace(ctx.db, ctx.community.id, nudge);
  if (run) await ctx.publish('place', run.id, run.place);
}

const isOver = ({ about }: Nudge, now: Instant): boolean => about?.until != null && isBefore(about.until, now);

function usefulUntil({ about }: Nudge, now: Instant, next: Instant | undefined): Instant {
  const ends = [now.add({ hours: usefulHours }), next, about?.until].filter(end => end != null);
  return ends.reduce((a, b) => (isBefore(b, a) ? b : a));
}

/** With an audience, the place is for those who cannot be reached in private, without naming anybody. */
const belongsIn = async (ctx: JobContext, audience: Audience | null, place: Id): Promise<boolean> =>
  audience === null || (await store.anyReadsOnly(ctx.db, await ctx.members(audience), place));
