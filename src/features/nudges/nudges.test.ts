import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import { read, told } from '../../../test/support/reading.ts';
import { DeliveryError } from '../../core/adapter.ts';

type Player = ReturnType<App['person']>;

async function memberOf(app: App, player: Player): Promise<string> {
  if (!(await app.database.membership.findFirst({ where: { account: { name: player.person.name } } })))
    await player.command('palabre');
  const { memberId } = await app.database.membership.findFirstOrThrow({
    where: { account: { name: player.person.name } },
  });
  return memberId;
}

/** An animateur, who has met the bot. */
async function animateur(app: App, name = 'Marie'): Promise<Player> {
  const player = app.person(name);
  const memberId = await memberOf(app, player);
  await app.database.roleGrant.create({ data: { memberId, role: 'animateur', grantedAt: new Date() } });
  return player;
}
const inPrivate = (app: App, { person }: Player) =>
  app.platform.messages.filter(({ place }) => place === `D-${person.id}`);
const inPlace = (app: App, name: string) =>
  app.platform.messages.filter(({ place }) => place === app.platform.channel(name).id);

test('a sentence reminds those who have not answered, at the moment it says, and nobody who answered since', async () => {
  await using app = await palabre({ now: '2026-11-24T09:00:00Z' });
  const marie = await animateur(app);
  const [an, bo, cid] = [app.person('An'), app.person('Bo'), app.person('Cid')];
  await marie.command('poll', 'Which day? | Monday | Tuesday');
  for (const one of [an, bo, cid]) await memberOf(app, one);
  await app.idle();
  await an.press('Monday');
  await marie.command(
    'nudge',
    'remind those who have not answered poll 1 on Thursday at 18:30: {name}, “{item}” is open',
  );
  expect(marie.view.title).toBe('Message 1: shall I schedule it?');
  // As it will be read, and Marie has not voted either.
  expect(read(marie.view)).toContain('Marie, “Which day?” is open');
  expect(read(marie.view)).toContain('3 of 3.');
  expect(read(marie.view)).toMatch(/Thursday.*26 November.*18:30/);
  await marie.press('Schedule it');
  await bo.command('poll', 'results 1');
  await bo.press('Monday');
  await app.pass({ hours: 56 });
  await app.beat();
  expect(inPrivate(app, cid)).toEqual([]);
  await app.pass({ minutes: 31 });
  await app.beat();
  expect(inPrivate(app, cid).map(({ view }) => view.title)).toEqual(['Cid, “Which day?” is open']);
  expect(read(inPrivate(app, cid)[0]?.view ?? expect.fail())).toContain(
    'From Marie. It is for: Has not answered poll 1.',
  );
  expect([an, bo].flatMap(one => inPrivate(app, one))).toEqual([]);
  await cid.press('Answer');
  expect(cid.view.title).toContain('Which day?');
  await app.beat();
  expect(inPrivate(app, cid)).toHaveLength(1);
  await marie.command('nudge', 'list');
  await marie.press('1. {name}, “{item}” is open');
  await marie.press('What became of it');
  expect(read(marie.view)).toMatch(/26 November.*2 sent/);
});

test('a rule repeats in its place, is skipped once, pauses, goes on and stops', async () => {
  await using app = await palabre({ now: '2026-11-24T09:00:00Z' });
  const marie = await animateur(app);
  await marie.command('nudge', 'every first Tuesday at 18:30 in #agora: meeting tonight');
  expect(read(marie.view)).toMatch(/1 December.*18:30[\s\S]*5 January 2027.*18:30[\s\S]*2 February 2027.*18:30/);
  await marie.press('Schedule it');
  await marie.press('Skip the next');
  expect(read(marie.view)).not.toContain('1 December');
  await app.pass({ hours: 24 * 7 + 9 });
  await app.beat();
  expect(inPlace(app, 'agora')).toEqual([]);
  await app.pass({ hours: 24 * 35 });
  await app.beat();
  await app.beat();
  expect(inPlace(app, 'agora').map(({ view }) => view.title)).toEqual(['meeting tonight']);
  await marie.press('Pause');
  await app.pass({ hours: 24 * 28 });
  await app.beat();
  expect(inPlace(app, 'agora')).toHaveLength(1);
  await marie.press('Go on');
  expect(read(marie.view)).toMatch(/2 March/);
  await marie.press('What became of it');
  expect(read(marie.view)).toMatch(/5 January.*posted/);
  await marie.press('Back');
  await marie.press('Stop');
  expect(marie.view.title).toBe('Message 1 is over');
  await app.pass({ hours: 24 * 40 });
  await app.beat();
  expect(inPlace(app, 'agora')).toHaveLength(1);
});

test('what was missed comes once when it is still of use, and later only in the overview of the week', async () => {
  await using app = await palabre({ now: '2026-11-23T09:00:00Z' });
  const marie = await animateur(app);
  const an = app.person('An');
  await memberOf(app, an);
  await marie.command('nudge', 'remind everyone every day at 10:30: drink water');
  await marie.press('Schedule it');
  await app.pass({ hours: 1 });
  await app.beat();
  expect(inPrivate(app, an)).toHaveLength(1);
  await app.pass({ hours: 24 * 3 + 4 });
  await app.beat();
  expect(await app.database.nudgeRun.findMany({ select: { late: true }, orderBy: { at: 'asc' } })).toEqual([
    { late: false },
    { late: true },
  ]);
  expect(inPrivate(app, an)).toHaveLength(1);
  await app.pass({ hours: 18, minutes: 1 });
  await app.beat();
  await app.pass({ minutes: 30 });
  expect(inPrivate(app, an).map(({ view }) => view.title)).toContain('Your week: one thing for you');
  expect(read(inPrivate(app, an).at(-1)?.view ?? expect.fail())).toContain('drink water');
});

test('two processes run it once', async () => {
  await using app = await palabre({ now: '2026-11-24T09:00:00Z' });
  const marie = await animateur(app);
  await marie.command('nudge', 'in #agora every day at 11:00: hello');
  await marie.press('Schedule it');
  await using other = await app.anotherProcess([]);
  app.clock.advance({ hours: 2 });
  await Promise.all([app.house.engine.beat(), other.engine.beat(), app.house.engine.beat(), other.engine.beat()]);
  await app.idle();
  expect(inPlace(app, 'agora')).toHaveLength(1);
  expect(await app.database.occurrence.count()).toBe(1);
});

test('the preview says who is left out and why', async () => {
  await using app = await palabre({ now: '2026-11-24T09:00:00Z' });
  const marie = await animateur(app);
  const [an, bo] = [app.person('An'), app.person('Bo')];
  for (const one of [an, bo]) await memberOf(app, one);
  await an.command('palabre', 'quiet');
  await an.press('Quiet for a week');
  const { communityId } = await app.database.member.findFirstOrThrow();
  await app.database.member.create({
    data: { id: 'never-met-00', communityId, name: 'Zoé', rollId: '7', createdAt: new Date() },
  });
  await marie.command('nudge', 'remind everyone tomorrow at 10:00: hello');
  expect(read(marie.view)).toContain('2 of 4. 1 never met me and 1 paused.');
  expect(read(marie.view)).not.toContain('a holiday');
  await marie.command('nudge', 'remind everyone 25/12 at 10:00: hello');
  expect(read(marie.view)).toMatch(/a holiday.*each gets it when their quiet time ends/);
});

test('a secret poll says in fives how many are reminded, and of a small one nothing', async () => {
  await using app = await palabre({ now: '2026-11-24T09:00:00Z' });
  const marie = await animateur(app);
  for (let n = 0; n < 12; n++) await memberOf(app, app.person(`P${n}`));
  await marie.command('poll', 'Which day? | Monday | Tuesday');
  const poll = await app.database.poll.findFirstOrThrow();
  const members = await app.database.member.findMany();
  const listed = (count: number) =>
    members.slice(0, count).map(({ id }) => ({ pollId: poll.id, memberId: id, memberType: '' }));
  await app.database.poll.update({ where: { id: poll.id }, data: { secrecy: 'secret', eligible: 12 } });
  await app.database.eligible.createMany({ data: listed(12) });
  const reminder = 'remind those who have not answered poll 1 tomorrow at 10:00';
  await marie.command('nudge', reminder);
  expect(read(marie.view)).toContain('About 10: it is secret who has answered.');
  expect(read(marie.view)).not.toContain('12');
  await app.database.poll.update({ where: { id: poll.id }, data: { eligible: 7 } });
  await marie.command('nudge', reminder);
  expect(read(marie.view)).toContain('few were asked, so I say no number');
  expect(read(marie.view)).toContain('“Which day?” is still open.');
});

test('whoever cannot be written to in private finds it in the place, unnamed, with the way into private', async () => {
  await using app = await palabre({ now: '2026-11-24T09:00:00Z' });
  const marie = await animateur(app);
  const an = app.person('An');
  await memberOf(app, an);
  await app.database.account.updateMany({ where: { name: 'An' }, data: { unreachable: 'not started' } });
  await marie.command('nudge', 'remind everyone in #agora tomorrow at 10:00: Dear {name}, hello');
  expect(read(marie.view)).toContain('1 of 2. 1 cannot be written to.\nFor others, in: #agora (1)');
  await marie.press('Schedule it');
  await app.pass({ hours: 25 });
  await app.beat();
  const [post] = inPlace(app, 'agora');
  expect(post?.view.title).toBe('Dear, hello');
  expect(read(post?.view ?? expect.fail())).toContain('For those whom I cannot write to in private.');
  await an.press('Tell me in private');
  expect(an.page.title).toBe('Change the hours');
});

test('who turns out not to be reachable only when they are written to finds it in the place too, once', async () => {
  await using app = await palabre({ now: '2026-11-24T09:00:00Z' });
  app.expectTrouble(/did not succeed/);
  const marie = await animateur(app);
  for (const name of ['An', 'Bo']) await memberOf(app, app.person(name));
  app.platform.meet(({ place }) =>
    place === 'D-U-An' || place === 'D-U-Bo' ? new DeliveryError('until they act', 'blocked') : undefined,
  );
  await marie.command('nudge', 'remind everyone in #agora tomorrow at 10:00: Dear {name}, hello');
  expect(read(marie.view)).toContain('3 of 3.');
  await marie.press('Schedule it');
  await app.pass({ hours: 25 });
  await app.beat();
  await app.idle();
  expect(inPlace(app, 'agora').map(({ view }) => view.title)).toEqual(['Dear, hello']);
});

test('who animates a group reaches its members and its home, and nobody else anything', async () => {
  await using app = await palabre({ now: '2026-11-24T09:00:00Z' });
  const [gus, an] = [app.person('Gus'), app.person('An')];
  const memberId = await memberOf(app, gus);
  await memberOf(app, an);
  expect(told(await gus.command('nudge', 'remind everyone tomorrow: hi'))).toContain(
    'Messages are scheduled by facilitators',
  );
  expect(told(await gus.command('nudge'))).toContain('Messages are scheduled by facilitators');
  const { communityId } = await app.database.member.findFirstOrThrow();
  await app.database.group.create({ data: { id: 'group0000001', communityId, name: 'Ethics', createdAt: new Date() } });
  const seat = { groupId: 'group0000001', since: new Date() };
  await app.database.seat.create({ data: { ...seat, memberId, animateur: true } });
  await gus.command('nudge', 'remind everyone tomorrow at 10:00: hi');
  expect(read(gus.view)).toContain('1 of 1.');
  expect(told(await gus.command('nudge', 'tomorrow at 10:00 in #agora: hi'))).toContain('where it is at home');
  const place = await app.database.place.findFirstOrThrow({ where: { name: app.channel.name } });
  await app.database.group.update({ where: { id: 'group0000001' }, data: { homePlaceId: place.id } });
  await gus.command('nudge', 'tomorrow at 10:00 in #agora: hi');
  expect(gus.view.title).toBe('Message 2: shall I schedule it?');
});

test('each reads it in their language, by a form, and it can be changed', async () => {
  await using app = await palabre({ now: '2026-11-24T09:00:00Z' });
  const marie = await animateur(app);
  const luc = app.person('Luc Peeters', 'fr');
  await memberOf(app, luc);
  await marie.command('nudge');
  await marie.submit({ words: 'Hello {name}', when: 'tomorrow at 10:00', audience: [0], place: null, class: null });
  await marie.submit({ fr: 'Bonjour {nom}', nl: null });
  expect(read(marie.view)).toContain('2 of 2.');
  await marie.press('Change');
  await marie.submit({
    words: 'Good morning {name}',
    when: 'tomorrow at 11:00',
    audience: [0],
    place: null,
    class: null,
  });
  await marie.submit({ fr: 'Bien le bonjour, {prénom} !', nl: null });
  await marie.press('Schedule it');
  await app.pass({ hours: 26 });
  await app.beat();
  expect(inPrivate(app, luc).map(({ view }) => view.title)).toEqual(['Bien le bonjour, Luc !']);
  expect(inPrivate(app, marie).map(({ view }) => view.title)).toEqual(['Good morning Marie']);
});

test('whom it is for can be chosen together, and changed while it runs', async () => {
  await using app = await palabre({ now: '2026-11-24T09:00:00Z' });
  const marie = await animateur(app);
  const [luc, an] = [app.person('Luc', 'fr'), app.person('An')];
  const ids = [await memberOf(app, luc), await memberOf(app, an)];
  const { communityId } = await app.database.member.findFirstOrThrow();
  await app.database.group.create({ data: { id: 'group0000001', communityId, name: 'Ethics', createdAt: new Date() } });
  const since = new Date();
  await app.database.seat.createMany({ data: ids.map(memberId => ({ groupId: 'group0000001', memberId, since })) });
  await app.database.member.update({ where: { id: ids[0] ?? '' }, data: { locale: 'fr' } });
  await marie.command('nudge');
  const position = (label: string) => {
    const field = marie.page.fields.find(({ name }) => name === 'audience');
    return field?.type === 'many of' ? field.options.findIndex(option => option.label === label) : -1;
  };
  const chosen = ['Group Ethics', 'Speaks French'].map(position);
  const given = { words: 'Hello', place: null, class: null };
  await marie.submit({ ...given, when: 'every day at 21:00', audience: chosen });
  await marie.submit({ fr: null, nl: null });
  expect(read(marie.view)).toContain('1 of 1.');
  expect(read(marie.view)).toMatch(/at night, when.*each gets it when their quiet time ends/);
  await marie.press('Schedule it');
  await marie.command('nudge', '1');
  await marie.press('Change');
  const field = marie.page.fields.find(({ name }) => name === 'audience');
  expect(field?.value).toEqual([1, 2]);
  await marie.submit({ ...given, when: 'FREQ=DAILY at 21:00', audience: [position('Group Ethics')] });
  await marie.submit({ fr: null, nl: null });
  expect(read(marie.view)).toContain('2 of 2.');
  await marie.press('Change');
  await marie.submit({ ...given, when: 'tomorrow at 11:00', audience: null, place: 0 });
  await marie.submit({ fr: null, nl: null });
  expect(read(marie.view)).not.toContain('2 of 2.');
  await app.pass({ hours: 26 });
  await app.beat();
  expect(inPlace(app, 'agora').map(({ view }) => view.title)).toEqual(['Hello']);
  expect([luc, an].flatMap(one => inPrivate(app, one))).toEqual([]);
  expect(told(await an.command('nudge', '1'))).toContain('scheduled by facilitators');
});

test.each([
  ['remind the dragons tomorrow at 10:00: hi', 'I do not know who “the dragons” are'],
  ['remind everyone some day: hi', 'I do not understand when'],
  ['remind everyone tomorrow at 10:00', 'Say what the message should say'],
  ['remind everyone cron 0 * * * *: hi', 'more than once a day'],
  ['remind everyone FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30 at 9:00: hi', 'I do not understand when'],
  [`remind everyone tomorrow at 10:00: ${'x'.repeat(1501)}`, '1,501 characters'],
])('refuses “%s” with what to do', async (sentence, refusal) => {
  await using app = await palabre({ now: '2026-11-24T09:00:00Z' });
  const marie = await animateur(app);
  expect(told(await marie.command('nudge', sentence))).toContain(refusal);
  expect(await app.database.nudge.count()).toBe(0);
});

test('quiet shows and changes when and what of somebody is written to', async () => {
  await using app = await palabre({ now: '2026-11-24T09:00:00Z' });
  const an = app.person('An');
  await an.command('palabre', 'quiet');
  await an.press('Quiet for a week');
  expect(an.view.title).toContain('I will not write to you until');
  await an.press('You may write to me again');
  expect(an.view.title).toContain('I write to you when something waits for you');
  await an.press('Change the hours');
  expect(told(await an.submit({ from: '12:00', to: '12:30', day: 0, digest: '12:00' }))).toContain('at least an hour');
  await an.submit({ from: '07:00', to: '18:00', day: 0, digest: '12:00' });
  expect(read(an.view)).toContain('08:30 and 18:00, Monday to Saturday');
  expect(read(an.view)).toContain('Monday at 12:00');
  for (const _ of [1, 2]) await an.pressToken('nudges-habit--working_on');
  expect(read(an.view)).toContain('09:00 and 17:00, Monday to Friday');
  const { memberId, communityId } = await app.database.membership.findFirstOrThrow();
  const unwanted = ['class life', 'class digest'].map(what => ({ memberId, communityId, what, at: new Date() }));
  await app.database.optOut.createMany({ data: unwanted });
  // A second tap does not bring back what stands next to it.
  for (const _ of [1, 2]) await an.pressToken('nudges-again--class_digest');
  expect(await app.database.optOut.findMany({ select: { what: true } })).toEqual([{ what: 'class life' }]);
  await an.press('Tell me before my shift');
  expect(read(an.view)).toContain('tell me before');
  await an.press('Quiet for good');
  expect(an.view.title).toBe('I will not write to you any more.');
  await an.command('palabre', 'why');
  expect(an.view.title).toBe('I have not written to you of my own accord.');
});
