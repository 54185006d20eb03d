import { mkdtemp, readdir, realpath, rm, stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { takeDown } from '../../src/database/cluster.ts';
import { startEmbedded } from '../../src/database/embedded.ts';
import { type FolderLock, lockFolder } from '../../src/database/lock.ts';
import { migrate } from '../../src/database/migrate.ts';
import { timersOf } from '../../src/engine/timers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a migrated database which each test clones and nobody writes to. */
    template: string;
  }
}

const NAME = 'palabre-test-';

/** What a test may lose in a crash of the machine, so that a clone costs milliseconds. Never for anybody's data. */
const careless = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/** One real PostgreSQL for a whole run of vitest. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const home = await mkdtemp(join(await quickFolder(), NAME));
  const settings = { ...careless, max_connections: '200', shared_buffers: '64MB' };
  const postgres = await startEmbedded({ home, settings, report: sentence => console.warn(sentence) });
  const teardown = async () => {
    await postgres.stop();
    await rm(home, { recursive: true, force: true });
  };
  try {
    await migrate({ url: postgres.url, report: () => undefined });
    // The queue of timers makes its own tables, which takes half a second: once here rather than in every test.
    await (await timersOf(postgres.url, facts => console.warn(facts))).stop();
  } catch (error) {
    await teardown();
    throw error;
  }
  provide('template', postgres.url);
  return teardown;
}

const MEMORY = '/dev/shm';

/** A clone copies three hundred files: 30 ms in memory and up to ten times that on a disk that is in use. */
async function quickFolder(): Promise<string> {
  const room = await statfs(MEMORY).catch(() => undefined);
  return room && room.bavail * room.bsize > 2 ** 31 ? MEMORY : tmpdir();
}

/** A run that was killed leaves its server and folder; those of a run that goes on are locked, or too young to be yet. */
async function removeLeftovers(): Promise<void> {
  const paths = await Promise.all([MEMORY, tmpdir()].map(pathsIn));
  for (const home of paths.flat().filter(path => basename(path).startsWith(NAME))) {
    const lock = (await ageOf(home)) > 60_000 && tryToLock(home);
    if (!lock) continue;
    await takeDown({ folder: join(await realpath(home), 'postgresql') });
    lock.release();
    await rm(home, { recursive: true, force: true });
  }
}

async function pathsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.map(name => join(folder, name));
}

async function ageOf(home: string): Promise<number> {
  const found = await stat(home).catch(() => undefined);
  return found ? Date.now() - found.mtimeMs : 0;
}

function tryToLock(home: string): FolderLock | undefined {
  try {
    return lockFolder(home);
  } catch {
    return undefined;
  }
}
