import { expect, test } from 'vitest';
import { palabre } from '../../test/support/palabre.ts';
import { personCalled, testPlatform } from '../../test/support/platform.ts';
import { read, told } from '../../test/support/reading.ts';
import { DeliveryError } from '../core/adapter.ts';
import { tokenOf } from '../core/token.ts';
import { sql } from '../database/client.ts';
import { purge } from './retention.ts';

const poll = 'Which day? | Monday | Tuesday';

test('an event that a platform delivers three times at the same moment is one ballot, and each delivery gets the same reply', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', poll);
  await app.idle();
  const bea = app.person('Bea');
  await bea.press('Monday');
  const again = { ...bea.event, id: 'the same' };
  const replies = await Promise.all([1, 2, 3].map(() => app.platform.deliver(again)));
  expect(replies[0]).toEqual(replies[1]);
  expect(replies[0]).toEqual(replies[2]);
  expect(await app.database.ballot.findMany()).toMatchObject([{ changes: 1 }]);
});

test('an event delivered again after it was decided is answered again and changes nothing', async () => {
  await using app = await palabre();
  const an = app.person('An');
  const first = await an.command('poll', poll);
  expect(await app.platform.deliver(an.event)).toEqual(first);
  await app.idle();
  await app.person('Bea').press('Monday');
  expect(await app.platform.deliver(an.event)).toEqual(first);
  expect(await app.database.poll.count()).toBe(1);
  expect(app.platform.messages).toHaveLength(1);
});

test('a vote delivered again after the person changed it does not bring the old one back', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', poll);
  await app.idle();
  const bea = app.person('Bea');
  await bea.press('Monday');
  const early = bea.event;
  await app.person('Bea').press('Tuesday');
  const reply = await app.platform.deliver(early);
  expect(told(reply)).toContain('Recorded: Tuesday');
  expect(await app.database.ballot.findMany({ select: { content: true, changes: true } })).toEqual([
    { content: '2', changes: 1 },
  ]);
});

test('where a platform does not say whose language with each event, what it said before holds', async () => {
  await using app = await palabre();
  const lea = app.person('Léa', 'fr');
  await lea.command('palabre', 'me');
  const { from } = lea.event;
  const reply = await app.platform.deliver({ ...lea.event, id: 'in private', from: { ...from, locale: '', zone: '' } });
  expect(told(reply)).toContain('Ce qui est conservé');
  expect(await app.database.account.findMany()).toMatchObject([{ name: 'Léa', locale: from.locale, zone: from.zone }]);
});

test('a refusal undoes everything, the event itself included, and is said again to whoever brings it again', async () => {
  await using app = await palabre();
  const an = app.person('An');
  const refused = await an.command('poll', 'Which day? | Monday');
  expect(told(refused)).toContain('at least 2 different options');
  expect(await app.platform.deliver(an.event)).toEqual(refused);
  expect(await app.database.inbound.count()).toBe(0);
  expect(await app.database.poll.count()).toBe(0);
  expect(await app.database.post.count()).toBe(0);
});

test('a refusal is in the language of whoever is refused, also for a newcomer of whom nothing is kept', async () => {
  await using app = await palabre();
  expect(told(await app.person('Anne', 'fr').command('poll', 'Quand ? | Lundi'))).toContain('au moins 2 options');
  expect(told(await app.person('Ans', 'nl').command('nothing'))).toContain('/palabre');
  expect(await app.database.account.count()).toBe(0);
});

test('two first events of one person at the same moment make one member', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', poll);
  await app.idle();
  const newcomer = personCalled('Bea', 'nl');
  const view = app.platform.messages[0]!.view;
  const token = view.blocks.flatMap(block => (block.type === 'buttons' ? block.buttons : []))[0]!.token;
  const events = Array.from({ length: 6 }, () =>
    app.platform.event(newcomer, app.channel, { type: 'press', token, values: [], on: '' }),
  );
  const replies = await Promise.all(events.map(event => app.platform.deliver(event)));
  for (const reply of replies) expect(told(reply)).toContain('Monday');
  expect(await app.database.account.count({ where: { externalId: newcomer.id } })).toBe(1);
  expect(await app.database.member.count({ where: { name: 'Bea' } })).toBe(1);
  expect(await app.database.ballot.findMany()).toMatchObject([{ changes: 5 }]);
});

test('a token that nobody of us wrote is answered, whatever it holds', async () => {
  await using app = await palabre();
  const an = app.person('An');
  const forged = [
    '',
    'x',
    'polls',
    'A'.repeat(64),
    `polls-vote-0123456789ab-${'A'.repeat(40)}`,
    'polls-vote-0123456789ab-2; DROP TABLE poll',
    'nothing-vote-0123456789ab-2',
    'polls-nothing-0123456789ab-2',
    'polls-constructor-0123456789ab-2',
    'constructor-constructor--',
    `\u0000${'é'.repeat(30)}`,
    'x'.repeat(100_000),
  ];
  for (const token of forged) {
    const reply = await an.pressToken(token);
    expect(told(reply), token.slice(0, 64)).toMatch(/^I no longer know this button/);
  }
  expect(told(await an.pressToken(tokenOf('polls', 'vote', '0123456789ab', '2')))).toBe(
    'This poll is no longer there.',
  );
  expect(told(await an.pressToken('polls-close-0123456789ab-'))).not.toContain('Sorry');
  expect(told(await an.command('constructor'))).toContain('do not know this command');
});

test('a button of another community is no button here', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', poll);
  await app.database.$executeRaw(sql`
    INSERT INTO community (id, name, locale, zone) VALUES ('other0000000', 'De Kelder', 'nl', 'Europe/Brussels')`);
  const { id } = await app.database.poll.findFirstOrThrow();
  await app.database.$executeRaw(sql`UPDATE poll SET community_id = 'other0000000'`);
  const bea = app.person('Bea');
  for (const verb of ['vote', 'ballot', 'choose', 'voters', 'close'])
    expect(told(await bea.pressToken(tokenOf('polls', verb, id, '1'), { values: [0] })), verb).not.toContain(
      'Which day',
    );
  expect(told(await bea.command('poll', 'results 1'))).toContain('no poll 1 here');
  expect(await app.database.ballot.count()).toBe(0);
});

test('names that a database refuses or that turn a text around are cleaned at the door', async () => {
  await using app = await palabre();
  const person = { ...personCalled('x', 'en'), name: 'An\u0000\uD800 \u202Egnol\uE000' };
  const place = { ...app.channel, name: '#ago\u0000ra', spaceName: 'S\u0000' };
  const reply = await app.platform.deliver(
    app.platform.event(person, place, { type: 'command', name: 'poll', text: `${poll}\u0000\uDC00` }),
  );
  expect(told(reply)).toContain('Poll 1 is open in #agora');
  expect(await app.database.member.findMany()).toMatchObject([{ name: 'An\uFFFD gnol' }]);
});

test('somebody whom nobody could write to is reachable again once they act where that tells', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', poll);
  const why = async () => (await app.database.account.findFirst())?.unreachable;
  await an.meet({ type: 'unreachable' });
  await an.command('palabre');
  expect(await why()).toBe('blocked');
  await an.say('help');
  expect(await why()).toBeNull();
  // They may have opened their door since, and nobody says so.
  await app.database.account.updateMany({ data: { unreachable: 'closed' } });
  await an.command('palabre');
  expect(await why()).toBeNull();
});

test('who never began a chat where they have to is not counted as reached, is tried once, and is reached when they begin', async () => {
  await using app = await palabre({
    now: '2026-11-24T09:00:00Z',
    platforms: [testPlatform({ platform: 'telegram', limits: { theyBegin: true } })],
  });
  app.expectTrouble(/did not succeed/);
  const [an, bo] = [app.person('An'), app.person('Bo')];
  await an.say(`admin ${app.house.adminCode}`);
  await bo.command('palabre');
  app.platform.meet(({ place }) =>
    place === 'D-U-Bo' ? new DeliveryError('until they act', 'not started') : undefined,
  );
  const tell = async () => {
    await an.command('nudge', 'everyone tomorrow at 10:00: hello');
    await an.press('Schedule it');
    const reach = read(an.view);
    await app.pass({ hours: 24 });
    await app.beat();
    return reach;
  };
  expect(await tell()).toContain('1 of 2. 1 cannot be written to.');
  const toBo = () => app.platform.attempts.filter(({ place }) => place === 'D-U-Bo').length;
  expect(toBo()).toBe(1);
  await bo.command('palabre');
  expect(await tell()).toContain('1 of 2.');
  expect(toBo()).toBe(1);
  app.platform.meet(() => undefined);
  await bo.say('help');
  await app.idle();
  expect(toBo()).toBe(2);
  expect(await tell()).toContain('2 of 2.');
});

test('what nobody understands is said so, and help is help in three languages', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('palabre');
  expect(told(await an.say('mumble mumble'))).toContain('did not understand');
  for (const word of ['help', 'Aide', ' hulp ', '/start', '?'])
    expect(told(await an.say(word)), word).toContain('Le Panier commun');
  expect(told(await an.open())).toContain('Le Panier commun');
});

test('in a space that no community adopted, the bot says how one does, and keeps nothing', async () => {
  await using app = await palabre();
  const elsewhere = { ...app.channel, space: 'S9', id: 'C-elsewhere' };
  const reply = await app.person('Zoë').command('poll', poll, elsewhere);
  expect(told(reply)).not.toContain('Sorry');
  expect(await app.database.poll.count()).toBe(0);
  expect(await app.database.place.count()).toBe(0);
});

test('the home lists what waits for a person, and nothing that they answered', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', poll);
  await app.idle();
  const bea = app.person('Bea');
  await bea.command('palabre');
  expect(told(bea.reply)).toContain('Which day?');
  await app.person('Bea').press('Monday');
  expect(told(await bea.open())).toContain('Nothing is waiting');
});

test('an event is remembered for a day, a draft for a month', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll');
  await an.command('palabre');
  app.clock.advance({ hours: 25 });
  await purge(app.house.engine.world);
  expect(await app.database.inbound.count()).toBe(0);
  expect(await app.database.draft.count()).toBe(1);
  app.clock.advance({ hours: 30 * 24 });
  await purge(app.house.engine.world);
  expect(await app.database.draft.count()).toBe(0);
});
