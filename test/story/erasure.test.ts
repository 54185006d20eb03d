import { expect, test } from 'vitest';
import { sql } from '../../src/database/client.ts';
import { addCommunity } from '../../src/engine/communities.ts';
import { columnsOf, rowsWith } from '../support/columns.ts';
import { fillEverything, traces } from '../support/everything.ts';
import { type App, palabre } from '../support/palabre.ts';
import { testPlatform } from '../support/platform.ts';
import { read, told } from '../support/reading.ts';

const twoChats = () => [testPlatform(), testPlatform({ platform: 'telegram', id: 'T2' })] as const;

/** Empty between two rounds of the outbox: what it holds are our ids of items. */
const passing = ['refresh'];
/** Texts that nothing writes yet, or that only a crash writes. None is written by a member. */
const unwritten = ['connection.holder'];

/** Every table has a row and every text of it is written somewhere, so that a search that finds nothing has seen everything. */
async function unfilled(app: App): Promise<string[]> {
  const empty: string[] = [];
  for (const { schema, table, column, type } of await columnsOf(app)) {
    const texts = ['text', 'character varying', 'json', 'jsonb', 'ARRAY', 'bytea'].includes(type);
    if (schema !== 'public' || passing.includes(table) || unwritten.includes(`${table}.${column}`)) continue;
    const filled = texts ? `"${column}" IS NOT NULL AND "${column}"::text <> ''` : 'true';
    const [row] = await app.database.$queryRawUnsafe<{ found: boolean }[]>(
      `SELECT EXISTS (SELECT FROM "${table}" WHERE ${filled}) AS found`,
    );
    if (!row?.found) empty.push(`${table}.${column}`);
  }
  return empty;
}

async function forget(app: App, player: ReturnType<App['person']>): Promise<void> {
  await player.command('palabre', 'forget');
  await player.press('Yes, forget me in seven days');
  await app.pass({ hours: 7 * 24 });
}

test('whoever asks to be forgotten leaves no trace in any table, log or post: no name, no platform id, no word of theirs', async () => {
  const platforms = twoChats();
  await using app = await palabre({ platforms });
  const { player, accounts, member, admin } = await fillEverything(app, platforms);
  expect(await unfilled(app)).toEqual([]);
  const before = await rowsWith(app, traces);
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining(['account', 'draft', 'guess', 'member', 'poll', 'poll_option', 'post', 'roll_upload']),
  );
  await forget(app, player);
  // Two edits of one post are two seconds apart.
  await app.pass({ seconds: 5 });
  expect(await rowsWith(app, [...traces, ...accounts])).toEqual({});
  expect(JSON.stringify(app.log)).not.toMatch(new RegExp(traces.join('|'), 'i'));
  const inPlaces = platforms.flatMap(({ messages }) => messages.filter(({ place }) => place.startsWith('C-')));
  expect(JSON.stringify(inPlaces.map(({ view }) => view))).not.toMatch(new RegExp(traces.join('|'), 'i'));
  // What stays is a random id behind frozen figures and in the log of deeds.
  expect(Object.keys(await rowsWith(app, [member])).sort()).toEqual(
    expect.arrayContaining(['audit', 'ballot', 'member', 'poll']),
  );
  await admin.command('poll', 'results 1');
  expect(read(admin.view)).toContain('Poll 1: its words were erased with their author');
  expect(read(admin.view)).toContain('Option 1, with 1 of 1 vote');
  await admin.command('poll', 'results 3');
  await admin.press('Who chose what');
  expect(read(admin.view)).toContain('Monday a former member');
});

test('an open poll of whoever is forgotten closes then, is counted and announced in neutral words of each reader', async () => {
  await using app = await palabre();
  const an = app.person('An');
  const bob = app.person('Bob', 'nl');
  await an.command('poll', 'Secret garden? | Roses | Weeds');
  await app.idle();
  await bob.press('Weeds');
  await forget(app, an);
  const poll = await app.database.poll.findFirstOrThrow();
  expect(poll.countedAt).toEqual(new Date(app.clock.now().epochMilliseconds));
  expect(app.platform.messages.map(({ view }) => view.title)).toEqual([
    'Poll 1: its words were erased with their author',
    'Closed: Poll 1: its words were erased with their author',
  ]);
  await bob.command('poll', 'results 1');
  expect(read(bob.view)).toContain('Peiling 1: de tekst is samen met de auteur gewist');
  expect(read(bob.view)).toContain('Optie 2');
});

test('somebody known in two communities is forgotten in one, and goes on in the other', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('palabre', 'me');
  const other = await addCommunity(app.house.engine.world, app.database, {
    name: 'Les voisins',
    locale: 'fr',
    zone: 'Europe/Brussels',
    pretend: false,
  });
  const account = await app.database.account.findFirstOrThrow({ where: { name: 'An' } });
  await app.database.member.create({
    data: {
      id: 'elsewhere001',
      communityId: other.id,
      name: 'An',
      createdAt: new Date(),
      memberships: { create: { accountId: account.id, communityId: other.id, usedAt: new Date(0) } },
    },
  });
  await forget(app, an);
  expect(await app.database.account.count({ where: { id: account.id } })).toBe(1);
  expect(await app.database.membership.findMany({ select: { communityId: true } })).toEqual([
    { communityId: other.id },
  ]);
  expect(told(await an.say('me'))).not.toBe('');
});

test('a number on the roll is known again by a keyed hash alone, for who asked to be forgotten', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('palabre', 'me');
  await app.database.member.updateMany({ data: { rollId: '4711' } });
  await forget(app, an);
  const [kept] = await app.database.erased.findMany();
  expect(kept?.fingerprint).toBe(app.house.engine.world.fingerprint(`${app.house.community.id} 4711`));
  expect(await rowsWith(app, ['4711'])).toEqual({});
});

test('a deed that was written cannot be changed or taken away', async () => {
  await using app = await palabre();
  await app.person('An').command('palabre', `admin ${app.house.adminCode}`);
  for (const statement of [sql`UPDATE audit SET deed = 'x'`, sql`DELETE FROM audit`, sql`TRUNCATE audit`])
    await expect(app.database.$executeRaw(statement)).rejects.toThrow('only added to');
  expect(await app.database.audit.count()).toBe(1);
});
