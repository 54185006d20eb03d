import { expect, test } from 'vitest';
import { joined } from '../../test/support/joined.ts';
import { type App, palabre } from '../../test/support/palabre.ts';
import { labelsOf, told as said } from '../../test/support/reading.ts';
import { DeliveryError } from '../core/adapter.ts';
import type { NoticeClass, Telling } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { sql } from '../database/client.ts';
import { communityById } from './communities.ts';
import { jobContext } from './context.ts';

/** Everybody there is told that a class pauses: a message of the engine's own, of the class "engagement". */
async function tell(app: App, of: NoticeClass, how: Telling = {}): Promise<void> {
  const { world } = app.house.engine;
  const members = await app.database.member.findMany({ orderBy: { createdAt: 'asc' } });
  const community = (await communityById(app.database, members[0]?.communityId as Id)) ?? expect.fail('No community.');
  await app.database.$transaction(db =>
    jobContext(world, db, 'attention', community, null).tell(
      'paused',
      community.id,
      { members: members.map(({ id }) => id) },
      { detail: of, ...how },
    ),
  );
  await app.database.$executeRaw(
    sql`UPDATE telling SET class = ${of}::notice_class WHERE occurrence = ${how.occurrence ?? ''}`,
  );
}
const direct = (app: App, name: string) => app.platform.messages.filter(({ place }) => place === `D-${name}`);
const heldWhy = async (app: App) =>
  (await app.database.delivery.findMany({ where: { state: { in: ['held', 'dropped'] } }, orderBy: { id: 'asc' } })).map(
    ({ why }) => why,
  );

test('a message waits for the end of quiet hours, then says who sent it and how it stops', async () => {
  await using app = await palabre({ now: '2026-11-23T20:00:00Z' });
  const an = app.person('An');
  await an.command('palabre');
  await tell(app, 'life');
  await app.idle();
  expect(await heldWhy(app)).toEqual(['quiet hours']);
  await app.pass({ hours: 10 });
  expect(app.platform.messages).toEqual([]);
  await app.pass({ hours: 2 });
  expect(app.platform.messages.map(({ view }) => view.blocks.at(-2))).toEqual([
    { type: 'note', text: 'From Le Panier commun. News of your community.' },
  ]);
  expect(direct(app, an.person.id)).toHaveLength(1);
});

test('the second message of a day waits for the next, the fourth of a week for the digest, which is not sent when nothing is left to say', async () => {
  await using app = await palabre({ now: '2026-11-23T09:00:00Z' });
  const an = app.person('An');
  await an.command('palabre');
  for (const occurrence of ['1', '2', '3', '4']) await tell(app, 'decision', { occurrence });
  await app.idle();
  expect(app.platform.messages).toHaveLength(1);
  await app.pass({ hours: 24 });
  expect(app.platform.messages).toHaveLength(2);
  await app.pass({ hours: 24 });
  expect(app.platform.messages).toHaveLength(3);
  await app.pass({ hours: 24 });
  expect(app.platform.messages).toHaveLength(3);
  expect(await heldWhy(app)).toEqual(['digest']);

  // Made before their day begins, of no use when it does.
  const { id: memberId, communityId } = await app.database.member.findFirstOrThrow();
  await app.database.attention.create({ data: { memberId, digestDay: 5, digestAt: 7 * 60 } });
  await app.pass({ hours: 21 });
  await app.beat();
  await app.database.optOut.create({ data: { memberId, communityId, what: 'class decision', at: new Date() } });
  await app.pass({ hours: 3 });
  expect(app.platform.messages).toHaveLength(3);
  expect(await heldWhy(app)).toEqual(['in a digest', 'empty']);
});

test('what was let go and could not be sent is asked about again before it leaves', async () => {
  await using app = await palabre({ now: '2026-11-23T18:50:00Z' });
  const an = app.person('An');
  await an.command('palabre');
  let down = true;
  app.platform.meet(() => (down ? new DeliveryError('later', 'unavailable', { after: 20 * 60_000 }) : undefined));
  app.expectTrouble(/did not succeed/);
  await tell(app, 'decision');
  await app.idle();
  down = false;
  await app.pass({ minutes: 25 });
  expect(app.platform.messages).toEqual([]);
  expect(await heldWhy(app)).toEqual(['quiet hours']);
});

test('messages of which nobody knows the notice any more hold up no others, and wait until they are of no use', async () => {
  await using app = await palabre({ now: '2026-11-23T20:00:00Z' });
  const an = app.person('An');
  await an.command('palabre');
  app.expectTrouble(/Nobody could decide/);
  await tell(app, 'life', { occurrence: 'old', until: app.clock.now().add({ hours: 13 }) });
  await tell(app, 'life', { occurrence: 'new' });
  await app.idle();
  await app.database.post.updateMany({ where: { occurrence: 'old' }, data: { kind: 'gone' } });
  await app.pass({ hours: 12 });
  expect(direct(app, an.person.id)).toHaveLength(1);
  expect(await heldWhy(app)).toEqual(['attention']);
  // Had it been let go before.
  await app.database.delivery.updateMany({ where: { state: 'held' }, data: { state: 'waiting', why: null } });
  await app.pass({ minutes: 10 });
  expect(await heldWhy(app)).toEqual(['attention']);
  await app.pass({ hours: 1 });
  expect(await heldWhy(app)).toEqual(['expired']);
});

test('not now brings it back tomorrow; no more of these ends them, in one tap each way', async () => {
  await using app = await palabre({ now: '2026-11-23T09:00:00Z' });
  const an = app.person('An');
  await an.command('palabre');
  await tell(app, 'decision', { occurrence: '1' });
  await app.idle();
  const messages = () => app.platform.messages.length;
  const tokenOf = (label: string) =>
    app.platform.messages
      .flatMap(({ view }) => view.blocks.flatMap(block => (block.type === 'buttons' ? block.buttons : [])))
      .find(button => button.label === label)?.token ?? expect.fail(label);
  await an.pressToken(tokenOf('Not now'));
  expect(an.view.title).toMatch(/^I will come back to it on Tuesday.* 10:00/);
  await app.pass({ hours: 24 });
  expect(messages()).toBe(2);
  await an.pressToken(tokenOf('Stop these'));
  expect(an.view.title).toBe('You will get no more of these.');
  await tell(app, 'decision', { occurrence: '2' });
  await app.pass({ hours: 24 });
  expect(messages()).toBe(2);
  await an.press('I want them again');
  await tell(app, 'decision', { occurrence: '3' });
  await app.pass({ minutes: 1 });
  expect(messages()).toBe(3);
});

test('who turns out to be one person is told once of what waited for them twice', async () => {
  await using app = await palabre({ now: '2026-11-23T20:00:00Z' });
  for (const name of ['An', 'Ann']) await app.person(name).command('palabre');
  await tell(app, 'life');
  await app.idle();
  await joined(app, 'Ann', 'An');
  await app.pass({ hours: 12 });
  expect(app.platform.messages).toHaveLength(1);
  expect(await heldWhy(app)).toEqual(['no longer']);
});

test('what is over before tomorrow comes back in three hours, or before a night that it ends in; what is over before that does not', async () => {
  await using app = await palabre({ now: '2026-11-23T09:00:00Z' });
  const an = app.person('An');
  await an.command('palabre');
  await tell(app, 'decision', { until: app.clock.now().add({ hours: 5 }) });
  await app.idle();
  await an.press('Not now');
  expect(an.view.title).toMatch(/^I will come back to it on Monday.* 13:00/);
  expect(labelsOf(an.view)).toEqual(['In three hours', 'Leave it']);
  await app.pass({ hours: 3 });
  expect(direct(app, an.person.id)).toHaveLength(2);
  expect(said(await an.press('Not now'))).toContain('I cannot come back to it before that');
  await app.pass({ hours: 24 * 7 });

  // 17:00, and what ends at 23:00 is of no use when the night is over.
  await app.pass({ hours: 4 });
  await tell(app, 'decision', { occurrence: '2', until: app.clock.now().add({ hours: 6 }) });
  await app.idle();
  await an.press('Not now');
  expect(an.view.title).toMatch(/^I will come back to it on .* 19:30/);
  expect(JSON.stringify(an.view)).toContain('so I come back before they begin');
  await app.pass({ minutes: 150 });
  expect(direct(app, an.person.id)).toHaveLength(4);
});
