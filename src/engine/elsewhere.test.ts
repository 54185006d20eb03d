import { expect, test } from 'vitest';
import { palabre } from '../../test/support/palabre.ts';
import { testPlatform } from '../../test/support/platform.ts';
import { read } from '../../test/support/reading.ts';
import { DeliveryError } from '../core/adapter.ts';

test('what cannot be brought in private is said beside the item, once and naming nobody, and goes out when they act', async () => {
  await using app = await palabre({ now: '2026-11-24T10:00:00Z' });
  app.expectTrouble(/did not succeed/);
  const [marie, an, bo] = [app.person('Marie'), app.person('An'), app.person('Bo')];
  for (const one of [an, bo]) await one.command('palabre');
  await marie.command('poll', 'Which day? | Monday | Tuesday | closes:3d');
  app.platform.meet(({ place }) =>
    place === 'D-U-An' || place === 'D-U-Bo' ? new DeliveryError('until they act', 'not started') : undefined,
  );
  const beside = () => app.platform.messages.filter(({ view }) => view.title.startsWith('For some of you'));
  for (const hours of [36, 12, 3]) {
    await app.pass({ hours });
    await app.beat();
  }
  expect(beside().map(({ place }) => place)).toEqual([app.channel.id]);
  const text = read(beside()[0]?.view ?? expect.fail());
  expect(text).toContain('Which day?');
  expect(text).not.toMatch(/\bAn\b|\bBo\b|[0-9]/);
  app.platform.meet(() => undefined);
  expect((await an.press('Tell me in private')).type).toBe('ask');
  await an.say('help');
  await app.idle();
  expect(app.platform.messages.filter(({ place }) => place === 'D-U-An')).not.toEqual([]);
  expect(app.platform.messages.filter(({ place }) => place === 'D-U-Bo')).toEqual([]);
});

test('what stands in no place of theirs is said where their group is at home or most is, without a word to others; else its author is told', async () => {
  const telegram = testPlatform({ platform: 'telegram', id: 'B1' });
  await using app = await palabre({ now: '2026-11-24T09:00:00Z', platforms: [testPlatform(), telegram] });
  app.expectTrouble(/did not succeed/);
  telegram.meet(({ place }) => (place === 'D-U-An' ? new DeliveryError('until they act', 'not started') : undefined));
  const [gus, an] = [app.person('Gus'), app.person('An', 'en', telegram)];
  await gus.command('palabre');
  for (const room of ['lobby', 'agora', 'ethics']) await an.command('palabre', '', telegram.channel(room));
  await an.command('poll', 'Tea? | Yes | No', telegram.channel('agora'));
  const { id: communityId } = app.house.community;
  const members = await app.database.membership.findMany({ include: { account: true } });
  const group = { id: 'k3x9v0q2m5t7', communityId, name: 'Ethics', createdAt: new Date() };
  await app.database.group.create({ data: group });
  await app.database.member.updateMany({ data: { locale: 'en' } });
  for (const { account, memberId } of members) {
    await app.database.seat.create({ data: { groupId: group.id, memberId, since: new Date() } });
    if (account.name === 'Gus')
      await app.database.roleGrant.create({ data: { memberId, role: 'animateur', grantedAt: new Date() } });
  }
  let preview = '';
  const nudge = async (words: string) => {
    await gus.command('nudge', words);
    preview = read(gus.view);
    await gus.press('Schedule it');
    await app.pass({ hours: 24 });
    await app.beat();
    const rooms = Map.groupBy(telegram.messages.slice(1), ({ place }) => place);
    return Object.fromEntries([...rooms].map(([place, of]) => [place, of.map(({ view }) => read(view))]));
  };
  const agora = [expect.stringContaining('bread\nFor those whom I cannot write to in private.')];
  expect(await nudge('everyone in #agora tomorrow at 10:00: bread')).toEqual({ 'C-agora': agora });
  agora.push(expect.stringMatching(/^For some of you there is something that I cannot/));
  expect(await nudge('English in #agora tomorrow at 10:00: secret of the English')).toEqual({ 'C-agora': agora });
  expect(preview).toContain(
    '1 of 2. 1 cannot be written to.\nFor others, in: #agora on Slack and #agora on Telegram (1)',
  );
  expect(JSON.stringify(telegram.messages)).not.toContain('secret of');
  expect(app.platform.messages.filter(({ place }) => place === app.channel.id)).toEqual([]);

  expect(await nudge('group Ethics tomorrow at 10:00: matters of ours')).toEqual({ 'C-agora': agora });
  expect(preview).toContain('On Telegram, one person will find it nowhere: the group is at home in no place there.');
  await app.beat();
  const told = app.platform.messages.find(({ view }) => view.title.startsWith('I cannot reach'));
  expect(told?.place).toBe('D-U-Gus');
  expect(read(told?.view ?? expect.fail())).toMatch(
    /^I cannot reach one person on Telegram\nmatters of ours\n.*write to Test B1 once/s,
  );
  await gus.command('poll', 'Salt? | Yes | No | for:group=Ethics closes:10d');
  await app.database.poll.updateMany({ where: { title: 'Salt?' }, data: { groupId: group.id } });
  await app.pass({ hours: 24 * 5 });
  await app.beat();
  const some = app.platform.messages.filter(({ view }) => view.title === 'I cannot reach some people on Telegram');
  expect(some.map(({ place }) => place)).toEqual(['D-U-Gus']);
  expect(JSON.stringify(telegram.messages)).not.toContain('Salt');
  for (const [n, { memberId: id }] of members.entries())
    await app.database.member.update({ where: { id }, data: { rollId: `${n}` } });
  await gus.command('poll', 'Pepper? | Yes | No | for:roll closes:10d');
  await app.pass({ hours: 24 * 5 });
  await app.beat();
  expect(telegram.messages.filter(({ view }) => /Pepper/.test(view.title)).map(({ place }) => place)).toEqual([
    'C-agora',
  ]);
  agora.push(expect.stringContaining('Pepper?'));
  const home = await app.database.place.findFirstOrThrow({ where: { externalId: 'C-ethics' } });
  await app.database.group.update({ where: { id: group.id }, data: { homePlaceId: home.id } });
  expect(await nudge('group Ethics tomorrow at 10:00: matters of ours')).toEqual({
    'C-agora': agora,
    'C-ethics': [expect.stringContaining('matters of ours')],
  });
  await gus.command('palabre', 'forget');
  await gus.press('Yes, forget me in seven days');
  await app.pass({ hours: 24 * 8 });
  expect(JSON.stringify(telegram.messages)).not.toMatch(/bread|matters of/);
});
