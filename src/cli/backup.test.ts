import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startEmbedded } from '../database/embedded.ts';

const run = (home: string, ...args: string[]): Promise<{ code: number; said: string; complained: string }> =>
  new Promise(resolve => {
    const env = { ...process.env, PALABRE_HOME: home, DATABASE_URL: '' };
    execFile(process.execPath, ['src/cli.ts', ...args], { env }, (error, said, complained) =>
      resolve({ code: error ? Number(error.code) : 0, said, complained }),
    );
  });

test('a house is written into a file and comes back in a new data folder, once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'palabre-cli-backup-'));
  const [old, fresh, file] = [join(folder, 'old'), join(folder, 'new'), join(folder, 'a.backup')];
  // By a PostgreSQL of its own; from here on the folders have one that runs, which starting and stopping it each time would only make slow.
  await run(old, 'community', 'add', 'Coop');
  const servers = await Promise.all([old, fresh].map(home => startEmbedded({ home, report: () => {} })));
  const made = await run(old, 'backup', file);
  expect(made.said).toMatch(/a\.backup: \d+ rows of \d+ tables, \d+ kB\.\nThe keys are not in it/);
  expect((await run(old, 'backup', file)).complained).toContain('exists. Choose another name');
  expect((await run(fresh, 'restore', join(folder, 'none'))).complained).toContain('no such file');
  const poem = join(folder, 'poem');
  await writeFile(poem, 'a poem');
  expect((await run(fresh, 'restore', folder)).complained).toContain('not a whole backup');
  expect((await run(fresh, 'restore', poem)).complained).toContain('not a whole backup');
  expect((await run(fresh, 'restore', file)).said).toMatch(/rows of \d+ tables are back/);
  expect((await run(fresh, 'community', 'list')).said).toBe('Coop: 0 members, 0 places\n');
  expect(await run(fresh, 'restore', file)).toMatchObject({ code: 1, complained: expect.stringContaining('in use') });
  for (const { stop } of servers) await stop();
  await rm(folder, { recursive: true });
}, 120_000);
