import { expect, test } from 'vitest';
import { type App, palabre } from '../../test/support/palabre.ts';
import { testPlatform } from '../../test/support/platform.ts';
import { type Sql, sql } from '../database/client.ts';
import { broadcastOf, broadcastsOf, cancelBroadcast, minutesLeft } from './broadcasts.ts';
import { claim } from './claim.ts';
import { markLater, markSending } from './fates.ts';
import type { Lane } from './lane.ts';

/** So many members, each with one message of that flow waiting; nothing is sent, since no platform is connected. */
async function broadcast(
  app: App,
  flow: string,
  count: number,
  { rank = 4, community = '', due = '2026-01-01' }: { rank?: number; community?: string; due?: string } = {},
) {
  const { id: own } = app.house.community;
  const of = community || own;
  const nth = sql`${`${flow}-`} || n`;
  const from = sql`FROM generate_series(1, ${count}::int) AS n`;
  const run = (statement: Sql) => app.database.$executeRaw(statement);
  await run(
    sql`INSERT INTO community (id, name, locale, zone) VALUES (${of}, 'Other', 'en', 'UTC') ON CONFLICT DO NOTHING`,
  );
  await run(
    sql`INSERT INTO telling (id, community_id, feature, kind, item_id, class, until, at) VALUES (${flow}, ${of}, 'polls', 'poll', ${flow}, 'life', now() + interval '1 year', now())`,
  );
  await run(sql`INSERT INTO member (id, community_id, name, created_at) SELECT ${nth}, ${of}, 'P', now() ${from}`);
  await run(
    sql`INSERT INTO account (id, connection_key, external_id, name, created_at) SELECT ${nth}, 'slack:T1', ${nth}, 'P', now() ${from}`,
  );
  await run(
    sql`INSERT INTO membership (account_id, community_id, member_id, used_at) SELECT ${nth}, ${of}, ${nth}, now() ${from}`,
  );
  await run(
    sql`INSERT INTO post (id, community_id, to_account_id, member_id, telling_id, feature, kind, item_id, created_at) SELECT ${nth}, ${of}, ${nth}, ${nth}, ${flow}, 'polls', 'poll', ${flow}, now() ${from}`,
  );
  await run(
    sql`INSERT INTO delivery (connection_key, post_id, task, rank, community_id, flow, due_at) SELECT 'slack:T1', ${nth}, 'post', ${rank}, ${of}, ${flow}, ${due}::timestamptz ${from}`,
  );
}

async function opened() {
  const app = await palabre({ platforms: [testPlatform()], connected: false });
  await app.database.$executeRaw(sql`UPDATE connection SET fence = 1`);
  const lane = { connection: 'slack:T1', fence: 1 } as Lane;
  const take = async (count: number) =>
    (await claim(app.house.engine.world, lane, count)).map(({ telling }) => telling);
  return { app, take };
}
const countOf = (flow: string, taken: readonly (string | null)[]) => taken.filter(one => one === flow).length;

test('a second broadcast gets as much as the first, however much that one has left', async () => {
  const { app, take } = await opened();
  await using _ = app;
  await broadcast(app, 'long', 300);
  await take(20);
  await broadcast(app, 'short', 40);
  const taken = await take(60);
  expect([countOf('long', taken), countOf('short', taken)]).toEqual([30, 30]);
});

test('what may be there already is repeated at once, however much its broadcast has left', async () => {
  const { app } = await opened();
  await using _ = app;
  const { world } = app.house.engine;
  const lane = { connection: 'slack:T1', fence: 1 } as Lane;
  await broadcast(app, 'long', 100);
  const [lost] = await claim(world, lane, 1);
  if (!lost) expect.fail('nothing was claimed');
  await markSending(world, lane, [lost]);
  await markLater(world, lane, lost, { after: 1000, why: 'lost answer', mayBeThere: true });
  app.clock.advance({ seconds: 2 });
  expect((await claim(world, lane, 10)).map(({ id }) => id)).toContain(lost.id);
});

test('a community with three broadcasts gets no more than one with a single one', async () => {
  const { app, take } = await opened();
  await using _ = app;
  for (const flow of ['a', 'b', 'c']) await broadcast(app, flow, 100);
  await broadcast(app, 'd', 100, { community: 'other' });
  const taken = await take(60);
  expect(countOf('d', taken)).toBe(30);
  for (const flow of ['a', 'b', 'c']) expect(countOf(flow, taken)).toBe(10);
});

test('what is more urgent goes first, whenever it came', async () => {
  const { app, take } = await opened();
  await using _ = app;
  await broadcast(app, 'news', 100);
  await broadcast(app, 'shift', 15, { rank: 1 });
  const taken = await take(20);
  expect([countOf('shift', taken), countOf('news', taken)]).toEqual([15, 5]);
});

test('a broadcast tells how far it is, and stops where it is told to', async () => {
  const { app } = await opened();
  await using _ = app;
  await broadcast(app, 'news', 11);
  // Somebody had it and put it off: it is no other message.
  await app.database.post.update({ where: { id: 'news-10' }, data: { asked: true } });
  await app.database.$executeRaw(
    sql`UPDATE delivery SET state = 'sent', finished_at = ${new Date(app.clock.now().epochMilliseconds)} WHERE post_id = 'news-1'`,
  );
  await app.database.$executeRaw(sql`UPDATE delivery SET state = 'until_they_act' WHERE post_id = 'news-2'`);
  const { id: community } = app.house.community;
  const [one] = await broadcastsOf(app.database, community, app.clock.now(), 5);
  expect(one).toMatchObject({ id: 'news', total: 10, sent: 1, waiting: 8, unreachable: 1, lately: 1 });
  expect(minutesLeft(one!, app.clock.now().add({ minutes: 2 }))).toBe(16);
  expect(await cancelBroadcast(app.database, 'elsewhere', 'news', app.clock.now())).toBe(0);
  expect(await cancelBroadcast(app.database, community, 'news', app.clock.now())).toBe(10);
  expect(await broadcastOf(app.database, community, 'news', app.clock.now())).toMatchObject({
    sent: 1,
    cancelled: 9,
    waiting: 0,
  });
  expect(await broadcastOf(app.database, 'elsewhere', 'news', app.clock.now())).toBeUndefined();
});

test('a member whose account is blocked is written to on another one, and the blocked one is not tried again', async () => {
  const slack = testPlatform({ platform: 'slack' });
  const telegram = testPlatform({ platform: 'telegram', id: 'B1' });
  await using app = await palabre({ platforms: [slack, telegram] });
  await app.idle();
  await broadcast(app, 'first', 1, { due: '2027-01-01' });
  await app.database.$executeRaw(sql`UPDATE account SET unreachable = 'blocked'`);
  await app.database.$executeRaw(
    sql`INSERT INTO account (id, connection_key, external_id, name, created_at) VALUES ('other', 'telegram:B1', 'other', 'P', now())`,
  );
  await app.database.$executeRaw(
    sql`INSERT INTO membership (account_id, community_id, member_id, used_at) VALUES ('other', ${app.house.community.id}, 'first-1', now())`,
  );
  await app.database.$executeRaw(sql`UPDATE post SET telling_id = NULL, kind = 'list'`);
  await app.database.$executeRaw(sql`UPDATE delivery SET due_at = '2026-01-01'`);
  await app.idle();
  expect(slack.attempts).toEqual([]);
  expect(telegram.messages.map(({ place }) => place)).toEqual(['D-other']);
});
