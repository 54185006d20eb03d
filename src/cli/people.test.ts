import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { palabre as palabreRunning } from '../../test/support/palabre.ts';
import { told } from '../../test/support/reading.ts';
import { type EmbeddedPostgres, startEmbedded } from '../database/embedded.ts';
import { addCommunity } from '../engine/communities.ts';
import { communityOf } from './visit.ts';

let home: string;
let running: EmbeddedPostgres;

/** A data folder whose PostgreSQL this process runs, as a Palabre does: every command below is a visitor. */
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'palabre-cli-'));
  running = await startEmbedded({ home, report: () => {} });
});
afterAll(async () => {
  await running.stop();
  await rm(home, { recursive: true, force: true });
});

type Ran = { readonly code: number; readonly said: string; readonly complained: string };

const palabre = (...args: string[]): Promise<Ran> => palabreOn('', ...args);

const palabreOn = (url: string, ...args: string[]): Promise<Ran> =>
  new Promise(resolve => {
    // A machine may say a time zone that there is not.
    const env = { ...process.env, PALABRE_HOME: home, DATABASE_URL: url, TZ: 'Mars/Base' };
    execFile(process.execPath, ['src/cli.ts', ...args], { env }, (error, said, complained) =>
      resolve({ code: error ? Number(error.code) : 0, said, complained }),
    );
  });

const fileOf = async (text: string) => {
  const path = join(home, 'members.csv');
  await writeFile(path, text);
  return path;
};

test('a community is made, set, filled with members who are invited, exported and removed, while Palabre runs', async () => {
  expect(await palabre('import', 'members', await fileOf('id;name\n1;An'))).toMatchObject({
    code: 1,
    complained: expect.stringContaining('There is no community yet'),
  });
  expect((await palabre('community', 'add', 'Coop')).said).toMatch(/\/palabre admin [A-Z2-9]{4}-[A-Z2-9]{4}/);
  expect(await palabre('community', 'add', 'COOP')).toMatchObject({ code: 1 });
  expect((await palabre('community', 'add', 'Ruche', '--languages', 'tlh')).complained).toContain('Languages are');
  expect((await palabre('community', 'add', 'Ruche', '--zone', 'Mars')).complained).toContain('no time zone “Mars”');
  await palabre('community', 'add', 'Ruche', '--languages', 'nl,fr', '--zone', 'Europe/Paris');
  expect((await palabre('settings', '--community', 'ruche')).said).toMatch(/Europe\/Paris[\s\S]*Languages +nl, fr/);
  await palabre('community', 'remove', 'Ruche', '--yes');
  expect((await palabre('admin-code', '--community', 'coop')).said).toContain('is an admin of “Coop”');
  expect((await palabre('settings', '--member-types', 'Client,User', '--country', 'fr')).said).toMatch(
    /Country +FR[\s\S]*Client, User/,
  );

  const file = await fileOf('id;name;type\n1;Zoë;client\n2;=cmd;client\n3;+32;user\n');
  const dry = await palabre('import', 'members', file);
  expect(dry.said).toContain('Line 3: a cell is a formula');
  expect(dry.said).toContain('2 new, 0 changed, 0 left, 0 the same. Nothing is written yet.');
  expect(await palabre('import', 'members', file, '--apply')).toMatchObject({
    code: 1,
    complained: expect.stringContaining('--skip-invalid'),
  });
  expect((await palabre('import', 'members', file, '--apply', '--skip-invalid')).said).toContain('Imported: 2 new');
  expect((await palabre('import', 'members', await fileOf('id;name\n'), '--apply')).complained).toContain('say --yes');
  expect((await palabre('import', 'members', await fileOf('PK\u0003\u0004'))).complained).toContain('a spreadsheet');
  expect((await palabre('export', 'members')).said).toBe(
    "\uFEFFnumber,name,language,type,region,groups,joined\r\n1,Zoë,,Client,,,\r\n3,'+32,,User,,,\r\n",
  );

  expect((await palabre('export', 'invitations', '--output', home)).complained).toBe(
    `${home}: this is a folder; name a file.\n`,
  );
  const output = join(home, 'invitations.csv');
  expect((await palabre('export', 'invitations', '--output', output)).said).toContain('2 invitations');
  expect(await readFile(output, 'utf8')).toMatch(/1,Zoë,,[A-Z2-9]{4}-[A-Z2-9]{4}\r\n/);
  expect((await stat(output)).mode & 0o777).toBe(0o600);
  expect((await palabre('export', 'invitations')).said.trim().split('\r\n')).toHaveLength(1);

  expect((await palabre('community', 'list')).said).toBe('Coop: 2 members, 0 places\n');
  expect((await palabre('community', 'remove', 'coop')).complained).toContain('say --yes');
  expect((await palabre('community', 'remove', 'coop', '--yes')).said).toContain('is gone');
  expect((await palabre('community', 'list')).said).toBe('');
}, 180_000);

test('a word that is no command, a setting or a day that is wrong and a folder that is not there are told in a line', async () => {
  expect((await palabre('docotr')).complained).toMatch(/^error: unknown command 'docotr'\n\(Did you mean doctor\?\)/);
  expect((await palabreOn('mysql://x', 'manifest', 'slack')).complained).toContain('DATABASE_URL looks like');
  expect((await palabre('manifest', 'discord')).complained).toBe(
    'There is a manifest for slack only, not for "discord".\n',
  );
  const since = await palabre('report', '--since', '2026-13-45');
  expect(since.complained).toBe('--since is a day such as 2026-03-22, not "2026-13-45".\n');
  expect((await palabre('backup', '/none/a.backup')).complained).toBe('/none: there is no such file or folder.\n');
});

test('a seat of whoever an imported list no longer names goes to who waits, as when the list comes by chat', async () => {
  await using app = await palabreRunning({ now: Temporal.Now.instant().toString() });
  const [ada, bo, cy] = [app.person('Ada'), app.person('Bo'), app.person('Cy')];
  await ada.command('palabre', `admin ${app.house.adminCode}`);
  await ada.command('group', 'new');
  await ada.submit({ name: 'Ethics', seats: 2, home: null });
  await bo.command('group', 'join Ethics');
  expect(told(await cy.command('group', 'join Ethics'))).toContain('waiting list');
  await app.database.member.updateMany({ where: { name: 'Bo' }, data: { rollId: '7' } });
  const file = await fileOf('id;name\n8;Dora\n');
  expect((await palabreOn(app.url, 'import', 'members', file)).code).toBe(0);
  await app.pass({ minutes: 1 });
  expect(told(await cy.command('group', 'Ethics'))).toContain('waiting list');
  expect((await palabreOn(app.url, 'import', 'members', file, '--apply', '--yes')).said).toContain(
    '1 new, 0 changed, 1 left',
  );
  await app.pass({ minutes: 1 });
  expect(told(await cy.command('group', 'Ethics'))).toContain('You are in this group.');
}, 120_000);

test('without a name the only community is meant, and beside one of real people not the pretend cooperative', async () => {
  await using app = await palabreRunning();
  const named = async () => (await communityOf(app.database, undefined)).name;
  expect(await named()).toBe('Le Panier commun');
  const { world } = app.house.engine;
  const founding = { locale: 'fr', zone: 'UTC', pretend: false } as const;
  await addCommunity(world, app.database, { ...founding, name: 'La Ruche' });
  expect(await named()).toBe('La Ruche');
  await addCommunity(world, app.database, { ...founding, name: 'Les Abeilles' });
  await expect(named()).rejects.toThrow('say which one');
});
