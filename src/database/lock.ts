import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DatabaseProblem } from './problem.ts';

const BUSY = 5; // SQLITE_BUSY

export interface FolderLock {
  release(): void;
}

/**
 * Keeps a data folder for this process alone, until released or until the process dies in whatever way.
 *
 * Node has no file locks of its own; an open exclusive transaction of SQLite is one of the kernel's. Unlike a pid file it
 * cannot go stale, and unlike `flock` the PostgreSQL we start does not inherit it. Nothing else may open the lock file in
 * this process: closing any handle on it would drop the lock.
 */
export function lockFolder(folder: string): FolderLock {
  const held = open(join(folder, 'palabre.lock'));
  const holder = join(folder, 'palabre.pid');
  try {
    held.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    held.close();
    throw isBusy(error) ? taken(folder, holder) : unlockable(folder, error);
  }
  writeFileSync(holder, `${process.pid}\n`);
  return { release: () => void (held.isOpen && held.close()) };
}

function open(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file);
  } catch (error) {
    throw new DatabaseProblem(
      `Palabre cannot write to ${file}.`,
      'Start it as the user who owns that folder, or choose another with PALABRE_HOME.',
      { cause: error },
    );
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === BUSY;
}

function taken(folder: string, holder: string): DatabaseProblem {
  return new DatabaseProblem(
    `Another Palabre${processIn(holder)} is using the data folder ${folder}.`,
    'Stop it first, or give this one a folder of its own with PALABRE_HOME.',
  );
}

function processIn(holder: string): string {
  try {
    return ` (process ${readFileSync(holder, 'utf8').trim()})`;
  } catch {
    return '';
  }
}

function unlockable(folder: string, cause: unknown): DatabaseProblem {
  return new DatabaseProblem(
    `The file system of ${folder} does not let Palabre lock palabre.lock.`,
    'Put the data folder on a local disk with PALABRE_HOME, or use a PostgreSQL of your own with DATABASE_URL.',
    { cause },
  );
}
