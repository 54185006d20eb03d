import { expect, test } from 'vitest';
import { palabre } from '../../test/support/palabre.ts';
import { sql } from '../database/client.ts';
import { putDirect } from './posts.ts';
import { purge } from './retention.ts';

test('private messages go after ninety days, with what was known of their delivery; posts of items stay', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', 'Which day? | Monday | Tuesday');
  await app.idle();
  const { id: account } = await app.database.account.findFirstOrThrow();
  const { id: item } = await app.database.post.findFirstOrThrow();
  const { world } = app.house.engine;
  await putDirect(world, app.database, {
    community: app.house.community.id,
    feature: 'post',
    kind: 'doubt',
    item,
    account,
  });
  await app.pass({ hours: 89 * 24 });
  await purge(world);
  expect(await app.database.post.count()).toBe(2);
  app.clock.advance({ hours: 25 });
  await purge(world);
  expect(await app.database.post.findMany({ select: { kind: true } })).toEqual([{ kind: 'poll' }]);
  expect(await app.database.delivery.count()).toBe(0);
  await an.press('Monday');
  await app.idle();
  expect(app.platform.messages[0]?.edits).toBe(1);
});

test('wrong codes are forgotten after a day, codes when they expire, deeds after three years', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('palabre', `admin ${app.house.adminCode}`);
  await an.say('ABCD-EFGH');
  await an.command('palabre', 'link');
  const { world } = app.house.engine;
  app.clock.advance({ minutes: 9 });
  await purge(world);
  expect([await app.database.code.count(), await app.database.guess.count()]).toEqual([1, 1]);
  app.clock.advance({ hours: 25 });
  await purge(world);
  expect([await app.database.code.count(), await app.database.guess.count()]).toEqual([0, 0]);
  app.clock.advance({ hours: 3 * 365 * 24 - 30 });
  await purge(world);
  expect(await app.database.audit.count()).toBe(1);
  app.clock.advance({ hours: 30 });
  await purge(world);
  expect(await app.database.audit.count()).toBe(0);
});

test('who left the roll is forgotten after a year and may be imported again; who holds a role stays', async () => {
  await using app = await palabre();
  const [an, bob] = [app.person('An'), app.person('Bob')];
  await bob.command('palabre', `admin ${app.house.adminCode}`);
  await an.command('palabre', 'me');
  const leftAt = new Date(app.clock.now().epochMilliseconds);
  await app.database.member.updateMany({ where: { name: 'An' }, data: { leftAt, rollId: '1' } });
  await app.database.member.updateMany({ where: { name: 'Bob' }, data: { leftAt, rollId: '2' } });
  const { world } = app.house.engine;
  app.clock.advance({ hours: 365 * 24 - 1 });
  await purge(world);
  expect(await app.database.member.count({ where: { forgottenAt: null } })).toBe(2);
  app.clock.advance({ hours: 2 });
  await purge(world);
  expect(await app.database.member.findMany({ where: { forgottenAt: null }, select: { name: true } })).toEqual([
    { name: 'Bob' },
  ]);
  expect(await app.database.erased.count()).toBe(0);
  expect((await app.database.audit.findMany({ orderBy: { id: 'asc' } })).at(-1)?.deed).toBe('member forgotten');
});

test('rows that have served go however many processes purge at once', async () => {
  await using app = await palabre();
  await app.person('An').command('palabre');
  app.clock.advance({ hours: 25 });
  const { world } = app.house.engine;
  await Promise.all([purge(world), purge(world), purge(world)]);
  expect(await app.database.inbound.count()).toBe(0);
});

test('a rule that breaks off holds up no other, and is told', async () => {
  await using app = await palabre();
  const { database: db } = app;
  const at = new Date(0);
  await db.guess.create({ data: { connectionKey: 'slack:S', externalId: 'U', at } });
  await db.$executeRaw(sql`ALTER TABLE draft RENAME TO lost`);
  await expect(purge(app.house.engine.world)).rejects.toThrow('draft');
  expect(await db.guess.count()).toBe(0);
});
