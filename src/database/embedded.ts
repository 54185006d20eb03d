import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { addressInUse, bringUp, type Cluster, ensureCluster, takeDown, untilLost } from './cluster.ts';
import { lockFolder } from './lock.ts';
import { DatabaseProblem } from './problem.ts';
import { findRunner } from './runner.ts';

export interface EmbeddedPostgres {
  /** For DATABASE_URL's place: a Unix socket that only this user and root can reach. */
  url: string;
  /** Stops PostgreSQL, everything committed on disk, and lets another Palabre have the folder. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** The data folder, made when it is missing; PostgreSQL gets `postgresql/` in it. */
  home: string;
  /** Hears what a person running Palabre should know, a sentence at a time. */
  report: (sentence: string) => void;
  /** PostgreSQL settings that win over ours. */
  settings?: Readonly<Record<string, string>>;
}

/** Runs PostgreSQL in the data folder until stopped: reuses one that a killed Palabre left, and starts it again should it die. */
export async function startEmbedded({ home, report, settings = {} }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const folder = await makeHome(home);
  const lock = lockFolder(folder);
  const stopping = new AbortController();
  try {
    const cluster = await prepare(folder, settings);
    const url = await bringUp(cluster, stopping.signal);
    const watch = keepRunning(cluster, report, stopping.signal);
    const stop = async () => {
      stopping.abort();
      await watch;
      await takeDown(cluster);
      lock.release();
    };
    return { url, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** For a command that does its work and ends: uses the PostgreSQL that a Palabre runs in the data folder and leaves it running, else runs it for as long. */
export async function visitEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const folder = join(await makeHome(options.home), 'postgresql');
  const url = await addressInUse({ folder });
  return url ? { url, stop: async () => {} } : startEmbedded(options);
}

async function makeHome(home: string): Promise<string> {
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
    return await realpath(home);
  } catch (error) {
    throw new DatabaseProblem(
      `The data folder ${home} cannot be made or entered.`,
      'Start Palabre as a user who may, or choose another folder with PALABRE_HOME.',
      { cause: error },
    );
  }
}

async function prepare(home: string, settings: Readonly<Record<string, string>>): Promise<Cluster> {
  const folder = join(home, 'postgresql');
  const cluster = { folder, logFile: join(home, 'postgresql.log'), runner: await findRunner(folder), settings };
  await ensureCluster(cluster);
  return cluster;
}

async function keepRunning(cluster: Cluster, report: (sentence: string) => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await untilLost(cluster, signal);
    if (signal.aborted) return;
    report('PostgreSQL has gone away; starting it again.');
    await bringBack(cluster, report, signal);
  }
}

async function bringBack(cluster: Cluster, report: (sentence: string) => void, signal: AbortSignal): Promise<void> {
  for (let wait = 1_000; !signal.aborted; wait = Math.min(2 * wait, 30_000)) {
    try {
      await bringUp(cluster, signal);
      return report('PostgreSQL is back.');
    } catch (error) {
      if (!signal.aborted) report(error instanceof Error ? error.message : String(error));
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }
}
