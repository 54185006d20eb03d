import { describe, expect, it } from 'vitest';
import { sql } from '../../src/database/client.ts';
import { systemClock } from '../../src/main.ts';
import type { Played, Player } from '../contract/driver.ts';
import { drivers } from '../contract/drivers.ts';
import { cooperative, newest, plain, posted, settled } from '../support/cooperative.ts';

const idea = { Title: 'Bees on the roof', 'What do you recommend?': 'Two hives beside the chimney.', 'Why?': 'Honey.' };
const place = 'Where should everybody see it?';
const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/;

/** Answers what is asked, page after page, however many questions a page of that platform holds. */
async function fills(player: Player, answers: Readonly<Record<string, string>>): Promise<void> {
  const left = new Set(Object.keys(answers));
  while (left.size > 0) {
    const here = await settled(() => {
      const labels = player.asked()?.labels.filter(label => left.has(label)) ?? [];
      expect(labels, `of ${[...left]}, asked is ${player.asked()?.labels}`).not.toEqual([]);
      return labels;
    });
    await player.fill(answers);
    for (const label of here) left.delete(label);
  }
}

/** How many of all that this person sees alone say so, in whatever order a platform shows them. */
const saying = (player: Player, words: string) =>
  player.seen().filter(({ text }) => plain(text).includes(words)).length;
const sees = (player: Player, words: string) => settled(() => expect(saying(player, words)).toBeGreaterThan(0));

const presses = async (player: Player, label: string) => {
  await settled(() => expect(player.seen().flatMap(({ buttons }) => buttons)).toContain(label));
  await player.press(label);
};

/** The board moves the recommendation that it has before it. */
async function moves(player: Player, label: string, words: Readonly<Record<string, string>>): Promise<void> {
  await presses(player, 'What happens next');
  await presses(player, label);
  await fills(player, words);
}

describe.each(drivers.map(({ platform }) => ({ platform })))('on $platform', ({ platform }) => {
  it('an idea is filed, supported instead of one like it, followed, commented, answered and told, and found again', async () => {
    let ahead = 0;
    await using story = await cooperative([platform], {
      now: () => systemClock().add({ milliseconds: ahead }),
      advance() {},
      set() {},
    });
    const { house, played } = story;
    const [coop] = played as [Played];
    const { database } = house.engine.world;
    const [an, bob] = [coop.person('An', 'en'), coop.person('Bob', 'en')];
    await an.command('palabre', `admin ${house.adminCode}`);
    await sees(an, 'You are now an admin');
    const { memberId } = await database.roleGrant.findFirstOrThrow();
    await database.roleGrant.create({ data: { memberId, role: 'board', grantedAt: new Date() } });

    await bob.command('recommend', '');
    await fills(bob, { ...idea, [place]: coop.place.name });
    await sees(bob, 'your idea is recommendation 1');
    await settled(() => expect(posted(coop)).toContain('1. Bees on the roof'));
    await an.command('recommend', '');
    await fills(an, {
      ...idea,
      Title: 'A bee on our roofs',
      [place]: coop.place.name,
      'Is it one of these?': 'Support 1 instead: Bees on the roof',
    });
    await sees(an, 'you support recommendation 1');
    await settled(() => expect(posted(coop)).toContain('1 member supports it'));
    await an.press('Withdraw my support');
    await settled(() => expect(posted(coop)).toContain('Nobody supports it yet'));
    await an.press('Support');
    await settled(() => expect(posted(coop)).toContain('1 member supports it'));
    await an.command('recommend', 'where bee roofs');
    await sees(an, 'Two hives');
    await presses(an, 'Follow');
    await settled(() => expect(an.seen().flatMap(({ buttons }) => buttons)).toContain('Stop following'));
    await presses(an, 'Comments');
    await sees(an, 'Nobody has added anything yet');
    await an.press('Add a comment');
    await fills(an, { 'Your comment': 'And a hedge.' });
    await sees(an, 'And a hedge.');

    await presses(an, 'See it');
    await moves(an, 'Take under review', { 'A word with it': 'On Tuesday.' });
    await sees(an, 'Noted for number 1: under review.');
    await moves(an, 'Reject', { 'Why?': 'The roof is too old.' });
    await sees(an, 'Noted for number 1: rejected.');
    await settled(() => expect(posted(coop)).toContain('rejected'));
    const evening = systemClock().toZonedDateTimeISO('Europe/Brussels').add({ days: 1 }).with({ hour: 18, minute: 5 });
    ahead = evening.epochMilliseconds - systemClock().epochMilliseconds;
    await database.$executeRaw(sql`UPDATE pgboss.job SET start_after = now() WHERE data->>'job' = 'news'`);
    house.engine.poke();
    await sees(bob, 'The roof is too old.');
    await bob.press('See 1');
    await presses(bob, 'Where is it?');
    await sees(bob, 'rejected, An');
    const before = saying(bob, 'Two hives');
    await bob.say('where is it with the bees?');
    await settled(() => expect(saying(bob, 'Two hives')).toBeGreaterThan(before));

    await bob.command('recommend', 'report');
    await sees(bob, '0 of 1 recommendations are done');
    expect(story.complaints()).toEqual([]);
  }, 60_000);

  it('an answer is held back, published with others, begun, divided into milestones and merged', async () => {
    await using story = await cooperative([platform]);
    const { house, played } = story;
    const [coop] = played as [Played];
    const { database } = house.engine.world;
    const an = coop.person('An', 'en');
    await an.command('palabre', `admin ${house.adminCode}`);
    await sees(an, 'You are now an admin');
    const { memberId } = await database.roleGrant.findFirstOrThrow();
    await database.roleGrant.create({ data: { memberId, role: 'board', grantedAt: new Date() } });
    const filedAt = new Date(systemClock().epochMilliseconds);
    await database.recommendation.createMany({
      data: ['Bees on the roof', 'A hedge in the yard'].map((title, n) => ({
        ...{ id: `dea00000000${n}`, communityId: house.community.id, authorId: memberId, number: n + 1, title },
        ...{ what: 'Soon.', why: '', locale: 'en', status: 'under_review' as const, filedAt, movedAt: filedAt },
      })),
    });
    await an.command('recommend', 'answers');
    await presses(an, 'Hold answers back');
    await fills(an, { 'What are these answers called?': 'March' });
    await sees(an, 'No answer yet');
    await an.command('recommend', '2');
    await moves(an, 'Accept', {
      'As what?': 'project',
      'A word with it': 'Yes.',
      'Publish it with others?': 'March',
    });
    await sees(an, '1 answer, held back');
    await presses(an, 'Publish them');
    await fills(an, { [place]: coop.place.name });
    await settled(() => expect(posted(coop)).toContain('accepted as project'));

    await an.command('recommend', '2');
    await moves(an, 'Begin the work', { 'A word with it': 'In spring.' });
    await sees(an, 'Noted for number 2: work begun.');
    await presses(an, 'What happens next');
    await presses(an, 'Milestones');
    await fills(an, { 'Milestones, one a line': 'x Two bushes' });
    await sees(an, '☑ Two bushes');
    await moves(an, 'Merge into another', {
      'Into one of these?': '1. Bees on the roof',
      'Or another one?': '1',
      'A word with it': 'One garden.',
    });
    await sees(an, 'It is now part of number 1: Bees on the roof.');
    expect(story.complaints()).toEqual([]);
  }, 60_000);
});

it('an idea begun on Discord and left is gone on with on Telegram', async () => {
  await using story = await cooperative(['telegram', 'discord']);
  const { house, played, anotherCode } = story;
  const [telegram, discord] = played as [Played, Played];
  const [an, bob, too] = [telegram.person('An', 'en'), telegram.person('Bob', 'en'), discord.person('Bob', 'en')];
  await an.command('palabre', `admin ${house.adminCode}`);
  await sees(an, 'You are now an admin');
  await an.command('recommend', '');
  await fills(an, { ...idea, [place]: 'Agora' });
  await sees(an, 'your idea is recommendation 1');
  const dirk = discord.person('Dirk', 'en');
  await dirk.command('palabre', `admin ${await anotherCode()}`);
  await sees(dirk, 'You are now an admin');
  await bob.command('palabre', 'link');
  await settled(() => expect(newest(bob)).toMatch(code));
  await too.command('palabre', `link ${code.exec(newest(bob))?.[0]}`);
  await sees(too, 'both accounts are now one member');

  await too.command('recommend', '');
  await fills(too, { ...idea, Title: 'Bees on both roofs', [place]: 'Agora (Telegram)' });
  await settled(() => expect(too.asked()?.labels).toEqual(['Is it one of these?']));
  await bob.command('recommend', '');
  await fills(bob, { 'Is it one of these?': 'Mine is different: put it forward' });
  await sees(bob, 'your idea is recommendation 2');
  await settled(() => expect(posted(telegram)).toContain('2. Bees on both roofs'));
  expect(story.complaints()).toEqual([]);
}, 60_000);
