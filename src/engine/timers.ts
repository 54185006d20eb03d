import { fromPrisma, PgBoss } from 'pg-boss';
import { Temporal } from 'temporal-polyfill';
import { faultOf } from '../core/fault.ts';
import { dateOf, type Instant } from '../core/time.ts';
import type { Transaction } from '../database/client.ts';
import { runJob } from './jobs.ts';
import type { JobRef, World } from './world.ts';

/** Durable timers of the features, on pg-boss in the same database. A job decides by the clock it is given, so running late or twice does no harm. */
export type Timers = {
  schedule(db: Transaction, job: JobRef, at: Instant): Promise<void>;
  /** Begins to run what is due. */
  work(world: World, afterEach: () => void): Promise<void>;
  /** Looks at once for what is due, rather than within a second: always, or only if something of this process is meant to run at once. */
  poke(when: 'always' | 'expected'): void;
  stop(): Promise<void>;
};

const queue = 'jobs';
/** The queue goes by the database's clock, which may be ahead of ours: a job that comes early is put off, in seconds at most. */
type TimedJob = JobRef & { readonly at: string };
const longestNap = 60;
/** A list of 65,000 members on a slow machine; nobody waits for a job. */
const longest = { timeout: 600_000 } as const;
/** Milliseconds. */
const quietFor = 60_000;

export async function timersOf(
  url: string,
  report: (facts: Readonly<Record<string, unknown>>, message: string) => void,
): Promise<Timers> {
  const boss = new PgBoss({ connectionString: url, max: 3, application_name: 'palabre-timers' });
  // While it stops, its connections go away one by one; that is no fault.
  let stopping = false;
  // While the database is away, the queue says so several times a second.
  let quietUntil = 0;
  boss.on('error', error => {
    if (stopping || performance.now() < quietUntil) return;
    quietUntil = performance.now() + quietFor;
    report(faultOf(error), 'The queue of timers met a fault; it goes on.');
  });
  let worker = '';
  let now: World['now'] | undefined;
  let expected = false;
  await boss.start();
  await boss.createQueue(queue, {
    retryLimit: 30,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 600,
    retentionSeconds: 30 * 86_400,
  });
  return {
    async schedule(db, job, at) {
      const timed: TimedJob = { ...job, at: at.toString() };
      if (now && at.epochMilliseconds <= now().epochMilliseconds) expected = true;
      await boss.send(queue, timed, { startAfter: dateOf(at), db: fromPrisma(db) });
    },
    async work(world, afterEach) {
      now = world.now;
      worker = await boss.work<TimedJob>(queue, { pollingIntervalSeconds: 1, batchSize: 1 }, async ([job]) => {
        if (!job) return;
        // Where one was due there may be more: the next is taken without waiting.
        boss.notifyWorker(worker);
        const early = Temporal.Instant.from(job.data.at).epochMilliseconds - world.now().epochMilliseconds;
        if (early > 0) await boss.send(queue, job.data, { startAfter: Math.min(longestNap, Math.ceil(early / 1000)) });
        else await runAlone(world, job.data).catch(reported(world, job.data));
        afterEach();
      });
    },
    poke(when) {
      if (when === 'always' || expected) boss.notifyWorker(worker);
      expected = false;
    },
    async stop() {
      stopping = true;
      await boss.stop({ graceful: true, timeout: 5000 });
    },
  };
}

/** The queue tries again by itself, and tells nobody. */
const reported =
  (world: World, { feature, job, id }: JobRef) =>
  (error: unknown): never => {
    world.log.error({ feature, job, id, ...faultOf(error) }, 'A job broke off; it is tried again.');
    throw error;
  };

const runAlone = (world: World, { at, ...job }: TimedJob): Promise<boolean> =>
  world.database.$transaction(db => runJob(world, db, job, Temporal.Instant.from(at)), longest);
