import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openHouse, systemChance, systemClock } from '../../src/main.ts';
import { drivers } from '../contract/drivers.ts';
import { database } from '../support/database.ts';

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one[Symbol.asyncDispose]();
});

const settled = <T>(read: () => T) => vi.waitFor(read, { timeout: 15_000, interval: 20 });
const silent = () => {};
const log = { debug: silent, info: silent, warn: silent, error: silent };
const plain = (text = '') => text.replace(/[\u00A0\u202F]/g, ' ');

describe.each(drivers.map(driver => ({ platform: driver.platform, driver })))('on $platform', ({ driver }) => {
  it('help is asked by a sentence, offered by one tap, and the two reach each other once both said yes', async () => {
    const db = await database();
    open.push(db);
    const home = await mkdtemp(join(tmpdir(), 'palabre-home-'));
    open.push({ [Symbol.asyncDispose]: () => rm(home, { recursive: true }) });
    const coop = await driver.open();
    open.push(coop);
    const house = await openHouse({
      databaseUrl: db.url,
      home,
      host: '127.0.0.1',
      port: 0,
      publicUrl: '',
      adapters: [coop.adapter],
      log,
      now: systemClock,
      chance: systemChance,
      holder: 'story',
      community: { name: 'Le Panier commun', locale: 'en', zone: 'Europe/Brussels', pretend: false, spaces: [] },
    });
    open.push({ [Symbol.asyncDispose]: house.stop });
    await settled(() => expect(house.lanes.map(lane => lane.state())).toEqual(['connected']));
    const an = coop.person('An', 'en');
    const bob = coop.person('Bob', 'fr');
    await an.command('palabre', `admin ${house.adminCode}`);
    await settled(() => expect(plain(an.seen().at(-1)?.text)).toContain('You are now an admin'));

    await an.command('aid', 'someone to carry boxes Saturday morning, Schaerbeek');
    await settled(() => expect(an.asked()?.labels).toContain('What now?'));
    await an.fill({ 'What now?': 'Send it like this' });
    await settled(() => expect(plain(coop.messages().at(-1)?.text)).toContain('someone to carry boxes'));
    expect(plain(coop.messages().at(-1)?.text)).toContain('Schaerbeek');
    await bob.press('I can help');
    await settled(() => expect(plain(bob.seen().at(-1)?.text)).toContain('Merci !'));
    await an.press('See the request');
    await settled(() => expect(plain(an.seen().at(-1)?.text)).toContain('offers to help'));
    await an.press('Yes, Bob');
    await settled(() => expect(plain(an.seen().at(-1)?.text)).toContain('Bob helps you'));
    await settled(() => expect(plain(coop.messages()[0]?.text)).toContain('Help is found'));
    await bob.press('See the request');
    await settled(() => expect(plain(bob.seen().at(-1)?.text)).toContain('Vous avez dit oui'));
    await bob.press('Comment nous joindre');
    await settled(() => expect(plain(bob.seen().at(-1)?.text)).toContain('Vous aidez An'));
    expect(coop.complaints()).toEqual([]);
  }, 60_000);
});
