import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, open, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { takeDown, untilLost } from './cluster.ts';
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbedded } from './embedded.ts';
import { findRunner, reachable } from './runner.ts';

const isRoot = process.getuid?.() === 0;
const folders: string[] = [];

/** As `mkdtemp` makes it, only its owner can enter: when root runs these tests, PostgreSQL's user cannot. */
async function newHome(): Promise<string> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'palabre-embedded-')));
  folders.push(home);
  return home;
}

let prepared = '';

/** A data folder in which Palabre has run before. */
async function usedHome(): Promise<string> {
  const home = await newHome();
  await promisify(execFile)('cp', ['-a', `${prepared}/.`, home]);
  return home;
}

beforeAll(async () => {
  prepared = await realpath(await mkdtemp(join(tmpdir(), 'palabre-prepared-')));
  await (await start(prepared)).stop();
});

afterAll(() => rm(prepared, { recursive: true, force: true }));

afterEach(async () => {
  for (const home of folders.splice(0)) {
    await takeDown({ folder: join(home, 'postgresql') });
    await rm(home, { recursive: true, force: true });
  }
});

const start = (home: string, options: Partial<EmbeddedOptions> = {}) =>
  startEmbedded({ home, report: () => undefined, ...options });

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query({ text: statement, rowMode: 'array' });
    return rows.flat();
  } finally {
    await client.end();
  }
}

async function until<Found>(look: () => Promise<Found | undefined | false>): Promise<Found> {
  const deadline = performance.now() + 20_000;
  for (;;) {
    const found = await look().catch(() => undefined);
    if (found) return found;
    if (performance.now() > deadline) throw new Error('It did not come about in 20 seconds.');
    await pause(10);
  }
}

const pidIn = async (home: string) =>
  Number.parseInt(await readFile(join(home, 'postgresql/postmaster.pid'), 'utf8'), 10);

/** Palabre in a process of its own, to be killed. */
async function startElsewhere(home: string): Promise<{ child: ChildProcess; url: string }> {
  const code = `import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))};
    const { url } = await startEmbedded({ home: ${JSON.stringify(home)}, report: () => {} });
    console.log(url);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(child.stdout.setEncoding('utf8'), 'data');
  return { child, url: url.trim() };
}

describe('PostgreSQL in the data folder', () => {
  test('is durable, knows every letter, and takes nobody in but its user by its socket', async () => {
    const home = await newHome();
    await using postgres = disposable(await start(home));
    const settings = [
      'fsync',
      'synchronous_commit',
      'full_page_writes',
      'data_checksums',
      'server_encoding',
      'listen_addresses',
    ];
    const query = `SELECT ${settings.map(name => `current_setting('${name}')`).join(', ')}`;
    expect(await ask(postgres.url, query)).toEqual(['on', 'on', 'on', 'on', 'UTF8', '']);
    expect(await ask(postgres.url, 'SELECT current_user, rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual(
      ['palabre', false],
    );
    const folder = await stat(join(home, 'postgresql'));
    expect(folder.mode & 0o077).toBe(0);
    await expect(ask(postgres.url.replace('palabre@', 'somebody@'), 'SELECT 1')).rejects.toMatchObject({
      code: '28000',
    });
  });

  test('finds similar words with accents', async () => {
    await using postgres = disposable(await start(await usedHome()));
    await ask(postgres.url, 'CREATE EXTENSION pg_trgm');
    await ask(postgres.url, 'CREATE EXTENSION unaccent');
    const query = `SELECT similarity('Élection', 'élections') > 0.6, lower('ÉCOLE'), unaccent('cœur brûlé'), similarity('Ελλάδα', 'ελλάδα')`;
    expect(await ask(postgres.url, query)).toEqual([true, 'école', 'coeur brule', 1]);
  });

  test('keeps its data and starts again within two seconds', async () => {
    const home = await usedHome();
    const first = await start(home);
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS seven');
    await first.stop();
    expect(await readFile(join(home, 'postgresql.log'), 'utf8')).toContain('database system is shut down');
    const begun = performance.now();
    await using second = disposable(await start(home));
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(await ask(second.url, 'SELECT seven FROM kept')).toEqual([7]);
  });

  test('says nothing in its log of what members wrote', async () => {
    const home = await usedHome();
    await using postgres = disposable(await start(home));
    await expect(ask(postgres.url, `SELECT 'a very private word'::int`)).rejects.toThrow();
    expect(await readFile(join(home, 'postgresql.log'), 'utf8')).not.toContain('private');
  });

  test('is found again after Palabre was killed, and not started a second time', async () => {
    const home = await usedHome();
    const killed = await startElsewhere(home);
    await ask(killed.url, 'CREATE TABLE kept AS SELECT 7 AS seven');
    const pid = await pidIn(home);
    killed.child.kill('SIGKILL');
    await once(killed.child, 'exit');
    const begun = performance.now();
    await using postgres = disposable(await start(home));
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(await pidIn(home)).toBe(pid);
    expect(await ask(postgres.url, 'SELECT seven FROM kept')).toEqual([7]);
  });

  test('serves one Palabre: a second is told which process has the folder, and the first goes on', async () => {
    const home = await usedHome();
    const first = await startElsewhere(home);
    await expect(start(home)).rejects.toThrow(
      `Another Palabre (process ${first.child.pid}) is using the data folder ${home}. Stop it first, or give this one a folder of its own with PALABRE_HOME.`,
    );
    expect(await ask(first.url, 'SELECT 1')).toEqual([1]);
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
  });

  test('comes back by itself when it dies', async () => {
    const home = await usedHome();
    const reports: string[] = [];
    await using postgres = disposable(await start(home, { report: sentence => reports.push(sentence) }));
    await ask(postgres.url, 'CREATE TABLE kept AS SELECT 7 AS seven');
    const pid = await pidIn(home);
    process.kill(pid, 'SIGKILL');
    await until(async () => reports.includes('PostgreSQL is back.'));
    expect(await pidIn(home)).not.toBe(pid);
    expect(await ask(postgres.url, 'SELECT seven FROM kept')).toEqual([7]);
    expect(reports[0]).toBe('PostgreSQL has gone away; starting it again.');
  });

  test('lets go of the connection that watches it, even while that is being made', async () => {
    const home = await usedHome();
    await using postgres = disposable(await start(home));
    await ask(postgres.url, 'SELECT 1');
    const pipes = () => process.getActiveResourcesInfo().filter(name => name === 'PipeWrap').length;
    const before = pipes();
    const stopping = new AbortController();
    const watch = untilLost({ folder: join(home, 'postgresql') }, stopping.signal);
    while (pipes() <= before) await new Promise(setImmediate);
    stopping.abort();
    await watch;
  });

  test('starts although the number in a lock file left behind is another process by now', async () => {
    const home = await usedHome();
    await (await start(home)).stop();
    const folder = join(home, 'postgresql');
    const left = `${process.ppid}\n${folder}\n1700000000\n5432\n${folder}\n\n  5432001         0\nready   \n`;
    await Promise.all(['postmaster.pid', '.s.PGSQL.5432.lock'].map(name => writeFile(join(folder, name), left)));
    await using postgres = disposable(await start(home));
    expect(await ask(postgres.url, 'SELECT 1')).toEqual([1]);
  });

  test('starts in a folder whose path is too long for a socket', async () => {
    const home = join(await newHome(), 'a-rather-long-name/'.repeat(6));
    await using postgres = disposable(await start(home));
    expect(await ask(postgres.url, 'SELECT 1')).toEqual([1]);
    const socketFolder = new URL(postgres.url).searchParams.get('host') ?? '';
    expect((await stat(socketFolder)).mode & 0o777).toBe(0o700);
    await postgres.stop();
    await rm(socketFolder, { recursive: true });
  });

  test('starts where making the data directory was cut short', async () => {
    const home = await newHome();
    await mkdir(join(home, 'postgresql.new/base'), { recursive: true });
    await writeFile(join(home, 'postgresql.new/PG_VERSION'), '18\n');
    await using postgres = disposable(await start(home));
    expect(await ask(postgres.url, 'SELECT 1')).toEqual([1]);
    expect(await readdir(home)).not.toContain('postgresql.new');
  });
});

describe('what stands in the way is told with what to do', () => {
  test('data of another PostgreSQL', async () => {
    const home = await newHome();
    await mkdir(join(home, 'postgresql'));
    await writeFile(join(home, 'postgresql/PG_VERSION'), '16\n');
    await expect(start(home)).rejects.toThrow(
      /made by PostgreSQL 16, and this Palabre brings PostgreSQL 18\. Start the Palabre that made it/,
    );
  });

  test('a folder that is something else', async () => {
    const home = await newHome();
    await mkdir(join(home, 'postgresql/holiday-pictures'), { recursive: true });
    await expect(start(home)).rejects.toThrow(/not a PostgreSQL data directory\. Move it away/);
  });

  test('a data folder that is a file', async () => {
    const home = join(await newHome(), 'data');
    await writeFile(home, '');
    await expect(start(home)).rejects.toThrow(/cannot be made or entered\. .*PALABRE_HOME/);
  });

  test('a server that does not start; and the folder is free again afterwards', async () => {
    const home = await usedHome();
    await expect(start(home, { settings: { shared_buffers: 'plenty' } })).rejects.toThrow(
      /^PostgreSQL did not start: .*contains errors\. Its own account is at the end of .*postgresql\.log\.$/s,
    );
    await using postgres = disposable(await start(home));
    expect(await ask(postgres.url, 'SELECT 1')).toEqual([1]);
  });

  test('a server that is gone before a slow machine comes to look at it', async () => {
    const home = await usedHome();
    await using _ = await slowDisk();
    await expect(start(home, { settings: { shared_buffers: 'plenty' } })).rejects.toThrow(
      /^PostgreSQL did not start: /,
    );
  });
});

describe.runIf(isRoot)('when root starts Palabre', () => {
  test('PostgreSQL runs as another user, in a folder only root can enter', async () => {
    const home = await newHome();
    await using postgres = disposable(await start(home));
    expect(await ask(postgres.url, 'SELECT 1')).toEqual([1]);
    expect((await stat(home)).uid).toBe(0);
    const status = await readFile(`/proc/${await pidIn(home)}/status`, 'utf8');
    expect(status).not.toMatch(/^Uid:\t0/m);
  });

  test('programs that only root can reach are copied once to where that user can', async () => {
    const runner = await findRunner('/nowhere');
    const closed = await newHome();
    const native = join(closed, 'native');
    await cp(runner.home, native, { recursive: true, verbatimSymlinks: true });
    const place = await mkdtemp(join(tmpdir(), 'palabre-programs-'));
    folders.push(place);
    const home = await reachable(native, '18.0', runner, [join(closed, 'closed too'), place]);
    expect(home).toBe(join(place, 'postgresql-18.0'));
    const made = await stat(home);
    expect(await reachable(native, '18.0', runner, [place])).toBe(home);
    expect((await stat(home)).ino).toBe(made.ino);
  });
});

/** Each step that reads or writes a file waits its turn behind slow ones, while PostgreSQL, which gives up within milliseconds, has the processor to itself. */
async function slowDisk(): Promise<AsyncDisposable> {
  const pipe = join(await newHome(), 'pipe');
  await promisify(execFile)('mkfifo', [pipe]);
  const drip = spawn('sh', ['-c', `while :; do echo drip; sleep 0.1; done > ${pipe}`], { stdio: 'ignore' });
  const threads = Number(process.env.UV_THREADPOOL_SIZE ?? 4);
  const files = await Promise.all(Array.from({ length: threads }, () => open(pipe, 'r')));
  const readers = files.map(async file => {
    while ((await file.read(Buffer.alloc(5))).bytesRead > 0);
    await file.close();
  });
  return {
    async [Symbol.asyncDispose]() {
      drip.kill();
      await Promise.all(readers);
    },
  };
}

function disposable(postgres: EmbeddedPostgres): EmbeddedPostgres & AsyncDisposable {
  return { ...postgres, [Symbol.asyncDispose]: postgres.stop };
}
