import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { expect, test } from 'vitest';
import { backUp, restore } from '../../src/database/backup.ts';
import { migrate } from '../../src/database/migrate.ts';
import { leaveInDoubt } from '../../src/engine/restored.ts';
import { timersOf } from '../../src/engine/timers.ts';
import { tablesOf } from '../support/columns.ts';
import { bareDatabase } from '../support/database.ts';
import { fillEverything } from '../support/everything.ts';
import { type App, palabre } from '../support/palabre.ts';
import { testPlatform } from '../support/platform.ts';
import { read } from '../support/reading.ts';
import { onTheRoll } from '../support/roll.ts';

const report = () => undefined;
const names = ['An', 'Bea', 'Chris', 'Dirk', 'Els', 'Fay', 'Gert'];

async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'palabre-backup-'));
  return { file: join(path, 'palabre.backup'), [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

/** Empty, of this version, with the tables of the queue. */
async function emptyDatabase() {
  const database = await bareDatabase();
  await migrate({ url: database.url, report });
  await (await timersOf(database.url, report)).stop();
  return database;
}

async function visitor(url: string): Promise<pg.Client & AsyncDisposable> {
  const client = new pg.Client(url);
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

/** Palabre starts again on another database, with the keys and the chats it had. */
const houseOn = (url: string, { home, platform, clock }: App) =>
  palabre({ on: { url, home }, platforms: [platform], now: clock.now().toString() });

const save = (app: App, file: string) =>
  backUp({ url: app.url, file, now: new Date(app.clock.now().epochMilliseconds) });

async function secretPoll(app: App) {
  const people = await onTheRoll(app, names);
  await people[0]!.command('poll', 'Which day? | Monday | Tuesday | secret for:roll closes:3d');
  await app.idle();
  for (const person of people.slice(0, 6)) await person.press('Monday');
  return people;
}
const postOf = (app: App) => read(app.platform.messages[0]!.view);

test('everything comes back as it was, to the last column, whatever is written in it', async () => {
  await using at = await folder();
  const platforms = [testPlatform(), testPlatform({ platform: 'telegram', id: 'T2' })] as const;
  await using app = await palabre({ platforms });
  await fillEverything(app, platforms);
  const odd = 'a\tb\\N \\. \r\n\u2028 "q" \'s\' 🗳️ שלום';
  await app.database.poll.updateMany({ data: { description: odd } });
  const tables = (await tablesOf(app)).filter(name => name.startsWith('"public"'));
  await app.house.stop();
  await save(app, at.file);
  expect((await stat(at.file)).mode & 0o777).toBe(0o600);
  await using empty = await emptyDatabase();
  const { rows } = await restore({ url: empty.url, file: at.file });
  expect(rows).toBeGreaterThan(50);
  await using here = await visitor(app.url);
  await using there = await visitor(empty.url);
  for (const table of tables) {
    const all = `SELECT t::text AS row FROM ${table} t ORDER BY 1`;
    expect((await there.query(all)).rows, table).toEqual((await here.query(all)).rows);
  }
  const keys = `SELECT conname, pg_get_constraintdef(oid) AS is FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`;
  expect((await there.query(keys)).rows).toEqual((await here.query(keys)).rows);
  const next = `SELECT last_value, is_called FROM delivery_id_seq`;
  expect((await there.query(next)).rows).toEqual((await here.query(next)).rows);
});

test('neither a key nor what a sealed ballot says is in a backup', async () => {
  await using at = await folder();
  await using app = await palabre();
  await secretPoll(app);
  await save(app, at.file);
  const [name = ''] = await readdir(join(app.home, 'keys/sealed'));
  const key = await readFile(join(app.home, 'keys/sealed', name));
  const content = gunzipSync(await readFile(at.file));
  for (const shape of ['latin1', 'hex', 'base64'] as const)
    expect(content.includes(Buffer.from(key.toString(shape), shape === 'latin1' ? 'latin1' : 'utf8'))).toBe(false);
  const ballots = /COPY "public"\."ballot" \((.*)\)\n([\s\S]*?)\n\\\.\n/.exec(content.toString());
  const said = (ballots?.[1] ?? '').split(', ').indexOf('"content"');
  expect((ballots?.[2] ?? '').split('\n').map(line => line.split('\t')[said])).toEqual(new Array(6).fill(''));
});

test('restored in the middle of a secret poll, the poll goes on with the votes of the backup, and others can be cast again', async () => {
  await using at = await folder();
  await using app = await palabre();
  const people = await secretPoll(app);
  await save(app, at.file);
  await people[6]!.press('Tuesday');
  await app.house.stop();
  await using empty = await emptyDatabase();
  await restore({ url: empty.url, file: at.file });
  await using again = await houseOn(empty.url, app);
  expect(await again.database.ballot.count()).toBe(6);
  const { id } = await again.database.poll.findFirstOrThrow();
  await again.person('Gert').pressToken(`polls-vote-${id}-2`);
  await again.pass({ hours: 72 });
  const tally = await again.database.tally.findMany({ orderBy: { content: 'asc' } });
  expect(tally.map(({ content, count }) => [content, count])).toEqual([
    ['1', 6],
    ['2', 1],
  ]);
});

test('a backup from before a secret poll closed holds nothing that anybody can open after it, and the poll is void there', async () => {
  await using at = await folder();
  await using app = await palabre();
  await secretPoll(app);
  await save(app, at.file);
  await app.pass({ hours: 72 });
  expect(postOf(app)).toContain('Monday, with 6 of 6 votes');
  await app.house.stop();
  await using empty = await emptyDatabase();
  await restore({ url: empty.url, file: at.file });
  await using again = await houseOn(empty.url, app);
  await again.pass({ hours: 24 });
  expect(await again.database.poll.findFirstOrThrow()).toMatchObject({ unopened: 'lost_key' });
  expect(await again.database.tally.count()).toBe(0);
  expect(await again.database.ballot.count()).toBe(0);
});

test('what was waiting to leave is not sent again by itself, since it may have left after the backup', async () => {
  await using at = await folder();
  await using app = await palabre();
  await app.person('An').command('poll', 'Which day? | Monday | Tuesday');
  await app.idle();
  await app.database.delivery.updateMany({ data: { state: 'waiting' } });
  await app.database.post.updateMany({ data: { postedId: null } });
  await save(app, at.file);
  await using empty = await emptyDatabase();
  await restore({ url: empty.url, file: at.file });
  await app.house.stop();
  await using again = await palabre({ on: { url: empty.url, home: app.home }, connected: false });
  expect(await leaveInDoubt(again.database, again.clock.now())).toBeGreaterThan(0);
  expect(await again.database.delivery.findMany({ where: { task: 'post' } })).toMatchObject([
    { state: 'in_doubt', why: 'restored' },
  ]);
});

test('a timer that was set before the backup runs after the restore', async () => {
  await using at = await folder();
  await using app = await palabre();
  await app.person('An').command('poll', 'Which day? | Monday | Tuesday | closes:3d');
  await app.idle();
  await save(app, at.file);
  await app.house.stop();
  await using empty = await emptyDatabase();
  await restore({ url: empty.url, file: at.file });
  await using again = await houseOn(empty.url, app);
  await again.pass({ hours: 72 });
  expect((await again.database.poll.findFirstOrThrow()).countedAt).not.toBeNull();
});

test('a database in use, a file cut short, one of another version and one that is no backup are refused, and nothing is changed', async () => {
  await using at = await folder();
  await using app = await palabre();
  await app.person('An').command('poll', 'Which day? | Monday | Tuesday');
  await save(app, at.file);
  await expect(restore({ url: app.url, file: at.file })).rejects.toThrow('This database is in use.');
  await using empty = await emptyDatabase();
  const whole = await readFile(at.file);
  const refused = async (bytes: Uint8Array, why: RegExp) => {
    await writeFile(at.file, bytes);
    await expect(restore({ url: empty.url, file: at.file })).rejects.toThrow(why);
  };
  await refused(Buffer.from('a poem'), /not a whole backup/);
  await refused(gzipSync('a poem\n'), /not a whole backup/);
  const lines = gunzipSync(whole).toString();
  await refused(gzipSync(lines.slice(0, lines.indexOf('COPY "public"."poll"'))), /not a whole backup/);
  await refused(gzipSync(lines.replace('0001_init', '0001_other')), /another version of Palabre/);
  await refused(
    gzipSync(lines.replace('COPY "public"."poll" (', 'COPY (SELECT 1); DROP TABLE "poll" (')),
    /not a whole backup/,
  );
  await writeFile(at.file, whole);
  await truncate(at.file, whole.length - 20);
  await expect(restore({ url: empty.url, file: at.file })).rejects.toThrow(/not a whole backup/);
  await using client = await visitor(empty.url);
  expect((await client.query('SELECT count(*)::int AS n FROM community')).rows).toEqual([{ n: 0 }]);
  expect(
    (
      await client.query(
        `SELECT count(*)::int AS n FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
      )
    ).rows[0].n,
  ).toBeGreaterThan(5);
});
