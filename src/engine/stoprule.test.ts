import { expect, test } from 'vitest';
import { type App, palabre } from '../../test/support/palabre.ts';
import { read } from '../../test/support/reading.ts';
import { dateOf } from '../core/time.ts';

const inPrivate = (app: App, name: string) =>
  app.platform.messages.filter(({ place }) => place === `D-U-${name}`).map(({ view }) => view);

/** Gus animates the group Ethics, of which An and Bo are, and writes to it every morning. */
async function group(app: App) {
  const people = [app.person('Gus'), app.person('An'), app.person('Bo')] as const;
  for (const one of people) await one.command('palabre');
  const { id: communityId } = app.house.community;
  await app.database.group.create({ data: { id: 'k3x9v0q2m5t7', communityId, name: 'Ethics', createdAt: new Date() } });
  for (const { account, memberId } of await app.database.membership.findMany({ include: { account: true } }))
    await app.database.seat.create({
      data: { groupId: 'k3x9v0q2m5t7', memberId, animateur: account.name === 'Gus', since: new Date() },
    });
  const [gus, an, bo] = people;
  await gus.command('nudge', 'group Ethics every day at 10:00: soup');
  await gus.press('Schedule it');
  return { gus, an, bo };
}

test('when too many of a group want no more of a class, it pauses for the group, and goes on when its animateur says so', async () => {
  await using app = await palabre({ now: '2026-11-23T08:50:00Z' });
  const { gus, an } = await group(app);
  await app.pass({ minutes: 15 });
  await app.beat();
  const soup = (name: string) => inPrivate(app, name).filter(({ title }) => title === 'soup').length;
  expect(['Gus', 'An', 'Bo'].map(soup)).toEqual([1, 1, 1]);
  await an.press('Stop these');
  await app.idle();
  expect(inPrivate(app, 'Gus').at(-1)?.title).toBe('Messages paused: “news and invitations”');
  await gus.command('nudge', '1');
  expect(read(gus.view)).toContain('0 of 3. 1 wants none of these and 2 while this kind pauses.');

  await app.pass({ hours: 24 });
  await app.beat();
  expect(['Gus', 'An', 'Bo'].map(soup)).toEqual([1, 1, 1]);
  await gus.press('Let them go on');
  expect(gus.view.title).toBe('These messages go on: “news and invitations”');
  await app.idle();
  await app.beat();
  expect(['Gus', 'An', 'Bo'].map(soup)).toEqual([2, 1, 2]);
});

test('a class that pauses goes on by itself when whoever stopped it wants it again, and nobody else may say so', async () => {
  await using app = await palabre({ now: '2026-11-23T08:50:00Z' });
  const { an, bo, gus } = await group(app);
  await app.pass({ minutes: 15 });
  await app.beat();
  await an.press('Stop these');
  const paused = () => app.database.classPause.count({ where: { endedAt: null } });
  expect(await paused()).toBe(1);
  await app.idle();
  const token = JSON.stringify(inPrivate(app, 'Gus').at(-1)).match(/"token":"([^"]*go[^"]*)"/)?.[1];
  await bo.pressToken(token ?? expect.fail('No way to let them go on.'));
  expect(await paused()).toBe(1);
  await an.press('I want them again');
  expect(await paused()).toBe(0);

  // Of one in more than fifty, nothing comes; and who answers for a group without an animateur are the community's.
  await app.database.seat.updateMany({ data: { animateur: false } });
  const memberId = (await app.database.membership.findFirstOrThrow({ where: { account: { name: 'Bo' } } })).memberId;
  await app.database.roleGrant.create({ data: { memberId, role: 'animateur', grantedAt: dateOf(app.clock.now()) } });
  await gus.pressToken(tokenOfStop(inPrivate(app, 'Gus')));
  await app.idle();
  expect(inPrivate(app, 'Bo').at(-1)?.title).toBe('Messages paused: “news and invitations”');
});

const tokenOfStop = (views: readonly object[]): string =>
  JSON.stringify(views).match(/"label":"Stop these","token":"([^"]*)"/)?.[1] ?? expect.fail('No way to stop.');
