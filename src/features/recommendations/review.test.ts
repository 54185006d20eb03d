import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import { read, told } from '../../../test/support/reading.ts';
import { sql } from '../../database/client.ts';
import { consent } from '../polls/methods/consent.ts';

type Player = ReturnType<App['person']>;

/** Ada animates the group, which meets in the channel; Bo sits in it, Cy does not. */
async function ethics(app: App): Promise<{ ada: Player; bo: Player; cy: Player; group: string }> {
  const [ada, bo, cy] = [app.person('Ada'), app.person('Bo'), app.person('Cy')];
  await ada.command('palabre', `admin ${app.house.adminCode}`);
  await ada.command('group', 'new');
  await ada.submit({ name: 'Ethics', seats: null, home: 0 });
  await bo.command('group', 'join Ethics');
  await cy.command('palabre', 'me');
  const { id } = await app.database.group.findFirstOrThrow();
  return { ada, bo, cy, group: id };
}

async function drafts(player: Player, title: string, place: number | null = null): Promise<void> {
  await player.command('recommend');
  await player.submit({ title, what: `${title}.`, why: '', group: 0, place });
}

test('a group reviews its drafts by one poll, and its animateur hands over what nobody objects to', async () => {
  await using app = await palabre();
  const { ada, bo, cy, group } = await ethics(app);
  await drafts(bo, 'Bees on the roof', 0);
  expect(told(bo.reply)).toContain('draft of the group Ethics');
  await drafts(ada, 'Une cantine moins chère');
  const inEnglish = { translations: { en: { title: 'A cheaper canteen' } } };
  await app.database.recommendation.updateMany({ where: { number: 2 }, data: inEnglish });
  expect(told(await cy.command('recommend', '1'))).toContain('no recommendation 1 here');
  expect(told(await bo.command('recommend', 'drafts'))).toContain('1. Bees on the roof – not put to the group yet');
  expect(told(await bo.pressToken(`recommend-review-${group}-`))).toContain('Only the animateurs of the group');
  await ada.command('recommend', 'drafts');
  await ada.press('Put 2 to the group');
  expect(read(ada.view)).toContain('the group is deciding');
  expect(told(await ada.pressToken(`recommend-review-${group}-`))).toContain('nothing to put to the group');
  const poll = await app.database.poll.findFirstOrThrow({ include: { options: { orderBy: { position: 'asc' } } } });
  expect(poll.options.map(({ label }) => label)).toEqual(['1. Bees on the roof', '2. A cheaper canteen']);
  await app.idle();
  expect(app.platform.messages.some(({ view }) => view.title.includes('which recommendations do we hand over?'))).toBe(
    true,
  );
  const { memberId } = await app.database.membership.findFirstOrThrow({ where: { account: { name: 'Bo' } } });
  const at = new Date(app.clock.now().epochMilliseconds);
  await app.database.ballot.create({
    data: {
      pollId: poll.id,
      memberId,
      content: consent.encode({ kind: 'levels', levels: [3, 0] }, { options: 2, settings: consent.settings.parse({}) }),
      reason: 'Too dear.',
      castAt: at,
    },
  });
  expect(told(await ada.pressToken(`recommend-handover-${group}-`))).toContain('agreed on none yet');
  await app.pass({ hours: 8 * 24 });
  expect(told(await ada.command('recommend', 'drafts'))).toMatch(/the group agrees[\s\S]*not agreed/);
  await ada.press('Hand over 1');
  await app.idle();
  expect(app.platform.messages.filter(({ view }) => view.title === '1. Bees on the roof')).toHaveLength(1);
  expect(await app.database.recommendation.findMany({ orderBy: { number: 'asc' }, select: { status: true } })).toEqual([
    { status: 'submitted' },
    { status: 'draft' },
  ]);
  expect(told(await cy.command('recommend', '1'))).toContain('Bees on the roof');
});

test('more than twenty drafts take several polls', async () => {
  await using app = await palabre();
  const { ada, group } = await ethics(app);
  const { communityId } = await app.database.group.findFirstOrThrow();
  await app.database.$executeRaw(sql`
    INSERT INTO recommendation (id, community_id, number, group_id, locale, title, what, status, filed_at, moved_at)
    SELECT 'draft' || lpad(n::text, 7, '0'), ${communityId}, n, ${group}, 'en', repeat('W', 120) || n, 'W', 'draft', now(), now() FROM generate_series(1, 34) AS n`);
  await ada.command('recommend', 'drafts');
  await ada.press('Put 34 to the group');
  const polls = await app.database.poll.findMany({ orderBy: { number: 'asc' }, include: { options: true } });
  expect(polls.map(({ options }) => options.length)).toEqual([20, 14]);
  expect(polls[1]?.title).toContain('(2 of 2)');
});
