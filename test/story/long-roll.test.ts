import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { connect } from '../../adapters/slack/index.ts';
import { openHouse, systemChance, systemClock } from '../../src/main.ts';
import { fakeSlack } from '../fakes/slack/slack.ts';
import { database } from '../support/database.ts';

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one[Symbol.asyncDispose]();
});

const silent = () => {};
const log = { debug: silent, info: silent, warn: silent, error: silent };
const members = 65_000;

/** A whole house on Slack, with somebody who is its admin. */
async function cooperative() {
  const db = await database();
  open.push(db);
  const home = await mkdtemp(join(tmpdir(), 'palabre-home-'));
  open.push({ [Symbol.asyncDispose]: () => rm(home, { recursive: true }) });
  const slack = await fakeSlack({ rateScale: Infinity });
  open.push(slack);
  slack.addChannel({ id: 'C0PLACE', name: 'general' });
  slack.addMember({ id: 'U0ADA', name: 'Ada', realName: 'Ada', locale: 'en-GB' });
  slack.state.channels.get('C0PLACE')?.members.add('U0ADA');
  const adapter = connect({
    mode: 'socket',
    botToken: slack.app.botToken,
    appToken: slack.app.appToken,
    apiUrl: slack.apiUrl,
  });
  const house = await openHouse({
    databaseUrl: db.url,
    home,
    host: '127.0.0.1',
    port: 0,
    publicUrl: '',
    adapters: [adapter],
    log,
    now: systemClock,
    chance: systemChance,
    holder: 'story',
    community: { name: 'Le Panier commun', locale: 'en', zone: 'Europe/Brussels', pretend: false, spaces: [] },
  });
  open.push({ [Symbol.asyncDispose]: house.stop });
  await vi.waitFor(() => expect(house.lanes.map(lane => lane.state())).toEqual(['connected']), { timeout: 15_000 });
  return { slack, house, ada: slack.user('U0ADA') };
}

function roll(): Buffer {
  const lines = Array.from({ length: members }, (_, n) => {
    const language = ['fr', 'nl', 'en'][n % 3];
    return `${n + 1};"Prénom ${n} van der Müller";${language};${n % 2 ? 'clients' : 'users'};Brussels;${n % 10 ? '' : 'Ethics'};2019-03-01`;
  });
  return Buffer.from(`number;name;language;type;region;groups;joined\r\n${lines.join('\r\n')}\r\n`);
}

it('a list of 65,000 dropped in a chat is answered at once, compared and imported, while everybody else goes on', async () => {
  const { slack, house, ada } = await cooperative();
  await ada.command('/palabre', `admin ${house.adminCode}`, 'C0PLACE');
  const mine = () => slack.state.messages.filter(one => !one.deleted && one.byBot && one.channel === 'D0U0ADA');
  const newest = () => {
    const message = mine().at(-1);
    return message ? slack.read(message) : '';
  };
  const saying = (words: string, timeout: number) =>
    vi.waitFor(() => expect(newest()).toContain(words), { timeout, interval: 20 });
  await vi.waitFor(() => expect(slack.state.messages.some(one => one.onlyFor === 'U0ADA')).toBe(true));

  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  open.push({ [Symbol.asyncDispose]: async () => clearInterval(beat) });

  await ada.say('', [{ name: 'members.csv', bytes: roll() }]);
  await saying('I am comparing it', 10_000);
  // Whether or not a message may come at this hour, looking tells.
  const look = (words: string) =>
    vi.waitFor(
      async () => {
        const asked = mine().findLast(one => JSON.stringify(one.blocks).includes('Look again'));
        if (asked) await ada.press(asked, 'Look again');
        expect(newest()).toContain(words);
      },
      { timeout: 300_000, interval: 250 },
    );
  await look('65,000 new');
  await ada.press(mine().findLast(one => JSON.stringify(one.blocks).includes('"Import"'))!, 'Import');
  await saying('I am importing the list', 10_000);
  await look('Imported: 65,000 new');
  expect(await house.engine.world.database.member.count({ where: { rollId: { not: null } } })).toBe(members);
  // A vote, or anything else, never waits for the list; on a machine with much to do, a moment.
  expect(longest).toBeLessThan(2_000);
  expect(slack.complaints).toEqual([]);
}, 600_000);
