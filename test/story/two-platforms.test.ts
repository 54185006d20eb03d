import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type House, openHouse, systemChance, systemClock } from '../../src/main.ts';
import type { Played } from '../contract/driver.ts';
import { drivers } from '../contract/drivers.ts';
import { database } from '../support/database.ts';

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one[Symbol.asyncDispose]();
});

const settled = <T>(read: () => T) => vi.waitFor(read, { timeout: 15_000, interval: 20 });
const silent = () => {};
const log = { debug: silent, info: silent, warn: silent, error: silent };

type Cooperative = {
  readonly house: House;
  readonly played: Played[];
  /** What `palabre admin` prints, for a second platform. */
  readonly anotherCode: () => Promise<string>;
};

/** A whole house on the fakes of these platforms, all of them adopted by the one community. */
async function cooperative(platforms: readonly string[]): Promise<Cooperative> {
  const db = await database();
  open.push(db);
  const home = await mkdtemp(join(tmpdir(), 'palabre-home-'));
  open.push({ [Symbol.asyncDispose]: () => rm(home, { recursive: true }) });
  const played: Played[] = [];
  for (const driver of drivers.filter(({ platform }) => platforms.includes(platform))) played.push(await driver.open());
  open.push(...played);
  const house = await openHouse({
    databaseUrl: db.url,
    home,
    host: '127.0.0.1',
    port: 0,
    publicUrl: '',
    adapters: played.map(({ adapter }) => adapter),
    log,
    now: systemClock,
    chance: systemChance,
    holder: 'story',
    community: { name: 'Le Panier commun', locale: 'en', zone: 'Europe/Brussels', pretend: false, spaces: [] },
  });
  open.push({ [Symbol.asyncDispose]: house.stop });
  await settled(() => expect(house.lanes.map(lane => lane.state())).toEqual(played.map(() => 'connected')));
  const anotherCode = async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['src/cli.ts', 'admin'], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, DATABASE_URL: db.url, PALABRE_HOME: home },
    });
    return /\/palabre admin (\S+)/.exec(stdout)?.[1] ?? '';
  };
  return { house, played, anotherCode };
}

/** French sets a narrow or hard space before its colon; which one is not what this is about. */
const plain = (text = '') => text.replace(/[\u00A0\u202F]/g, ' ');
const textOf = (played: Played) => plain(played.messages().at(-1)?.text);

describe.each(drivers.map(({ platform }) => ({ platform })))('on $platform', ({ platform }) => {
  it('a poll is opened, voted, changed, watched, closed and its verdict read', async () => {
    const { house, played } = await cooperative([platform]);
    const [coop] = played as [Played];
    const an = coop.person('An', 'en');
    const bob = coop.person('Bob', 'fr');

    await an.command('poll', 'Which day? | Monday | Tuesday');
    await settled(() => expect(plain(an.seen().at(-1)?.text)).toContain('not connected to a community yet'));
    expect(coop.messages()).toEqual([]);
    await an.command('palabre', `admin ${house.adminCode}`);
    await settled(() => expect(plain(an.seen().at(-1)?.text)).toContain('You are now an admin'));

    await an.command('poll', 'Which day? | Monday | Tuesday | closes:3d');
    await settled(() => expect(textOf(coop)).toContain('Which day?'));
    await bob.press('Tuesday');
    await settled(() => expect(plain(bob.seen().at(-1)?.text)).toContain('C’est noté : Tuesday'));
    await settled(() => expect(textOf(coop)).toMatch(/Tuesday[\s\S]*1 vote/));
    await bob.press('Monday');
    await an.press('Monday');
    await settled(() => expect(textOf(coop)).toMatch(/Monday[\s\S]*2 votes, 100%/));
    expect(coop.messages()).toHaveLength(1);

    await bob.command('poll', 'close 1');
    await settled(() => expect(plain(bob.seen().at(-1)?.text)).toContain('Seule la personne'));
    await an.command('poll', 'close 1');
    await settled(() => expect(coop.messages().at(-1)?.text).toContain('Closed: Which day?'));
    expect(textOf(coop)).toContain('Monday, with 2 of 2 votes (100%).');
    expect(coop.complaints()).toEqual([]);
  });
});

it('a poll in places of two platforms has one tally, and stands up to date in both', async () => {
  const { house, played, anotherCode } = await cooperative(['slack', 'telegram']);
  const [slack, telegram] = played as [Played, Played];
  const an = slack.person('An', 'en');
  const bob = telegram.person('Bob', 'nl');
  const { world } = house.engine;
  await an.command('palabre', `admin ${house.adminCode}`);
  await settled(() => expect(plain(an.seen().at(-1)?.text)).toContain('You are now an admin'));
  await bob.command('palabre', `admin ${await anotherCode()}`);
  await settled(() => expect(plain(bob.seen().at(-1)?.text)).toContain('U bent nu beheerder'));
  // Both places are known once somebody has acted there.
  await an.command('palabre', '');
  await bob.command('palabre', '');
  await settled(async () => expect(await world.database.place.count()).toBe(2));

  await an.command('poll', '');
  await settled(() => expect(an.asked()?.labels).toContain('Question'));
  const places = (
    await world.database.place.findMany({
      include: { connection: true },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
  ).map(({ name, connection }) => `${name} (${connection.platform})`);
  await an.fill({
    Question: 'Which day?',
    'Options, one a line': 'Monday\nTuesday',
    'How do people choose?': 'One option each',
    'Where?': places,
  });
  await settled(() => expect(an.asked()?.labels).toContain('Closes'));
  await an.fill({});
  await settled(() =>
    expect([textOf(slack), textOf(telegram)]).toEqual([
      expect.stringContaining('Which day?'),
      expect.stringContaining('Which day?'),
    ]),
  );

  await an.press('Monday');
  await bob.press('Monday');
  await settled(() => expect(plain(bob.seen().at(-1)?.text)).toContain('Genoteerd: Monday'));
  for (const place of played) await settled(() => expect(textOf(place)).toMatch(/Monday[\s\S]*2 votes, 100%/));
  await an.command('poll', 'close 1');
  for (const place of played) await settled(() => expect(textOf(place)).toContain('Monday, with 2 of 2 votes (100%).'));
}, 60_000);
