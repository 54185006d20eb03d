import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import { labelsOf, read, told } from '../../../test/support/reading.ts';
import { tokenOf } from '../../core/token.ts';
import { sql } from '../../database/client.ts';

const days = 'Which day? | Monday | Tuesday';
const pollOf = (app: App) => app.database.poll.findFirstOrThrow();

test('the organiser closes a poll: no more votes, a verdict beside every post, and the posts show it', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', days);
  await app.idle();
  await app.person('Bea').press('Tuesday');
  expect(told(await an.press('Close the poll'))).toContain('Close “Which day?” now?');
  await an.press('Leave it open');
  await an.press('Manage');
  expect(told(await an.press('Close the poll'))).toContain('Close “Which day?” now?');
  await an.press('Leave it open');
  expect((await pollOf(app)).closesAt).toBeNull();
  await an.press('Close the poll');
  expect(told(await an.press('Close the poll'))).toContain('Tuesday, with 1 of 1 vote (100%).');
  const chris = app.person('Chris');
  expect(told(await chris.press('Monday'))).toBe(
    'This poll closed Monday 23 November at 13:00, so this vote was not counted.',
  );
  await app.pass({ seconds: 3 });
  expect(app.platform.messages.map(({ view }) => view.title)).toEqual(['Which day?', 'Closed: Which day?']);
  for (const { view } of app.platform.messages) {
    expect(read(view)).toContain('Tuesday, with 1 of 1 vote (100%).');
    expect(labelsOf(view)).toEqual(['My vote and details']);
  }
});

test('only whoever opened a poll, or an admin, may close it', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', days);
  await app.idle();
  const { id } = await pollOf(app);
  const bea = app.person('Bea');
  await bea.press('My vote and details');
  expect(labelsOf(bea.view)).not.toContain('Close the poll');
  const refusals = [await bea.pressToken(tokenOf('polls', 'close', id)), await bea.command('poll', 'close 1')];
  for (const refusal of refusals) expect(told(refusal)).not.toContain('verdict');
  expect((await pollOf(app)).closesAt).toBeNull();
  const { memberId } = await app.database.membership.findFirstOrThrow({ where: { account: { externalId: 'U-Bea' } } });
  await app.database.roleGrant.create({ data: { memberId, role: 'admin', grantedAt: new Date() } });
  await bea.command('poll', 'close 1');
  expect((await pollOf(app)).closesAt).not.toBeNull();
});

test('closing twice says that it is closed, and the verdict is said once', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', days);
  await app.idle();
  const { id } = await pollOf(app);
  const close = tokenOf('polls', 'close', id);
  await Promise.all([an.pressToken(close), an.pressToken(close), an.pressToken(close)]);
  expect(told(await an.pressToken(close))).toContain('This poll closed Monday 23 November');
  await app.pass({ seconds: 3 });
  await app.pass({ minutes: 3 });
  expect(app.platform.messages.map(({ view }) => view.title)).toEqual(['Which day?', 'Closed: Which day?']);
});

test('a poll past its time is closed for everyone although no job has run', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', `${days} | closes:30m | after-closing`);
  await app.idle();
  await app.person('Bea').press('Monday');
  app.clock.advance({ minutes: 29, seconds: 59 });
  await app.person('Chris').press('Monday');
  app.clock.advance({ seconds: 1 });
  const dora = app.person('Dora');
  expect(told(await dora.press('Tuesday'))).toContain('closed Monday 23 November at 13:30');
  expect(told(await dora.command('poll', 'results 1'))).toContain('Monday, with 2 of 2 votes (100%).');
  expect(told(await dora.command('poll', 'list'))).toContain('No poll is open');
  expect(told(await dora.say('Tuesday'))).toContain('did not understand');
  expect(await pollOf(app)).toMatchObject({ countedAt: null });
});

test('when its time comes, the verdict is posted and the post brought up to date', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', `${days} | closes:30m`);
  await app.idle();
  await app.person('Bea').press('Monday');
  await app.pass({ minutes: 29 });
  expect(app.platform.messages).toHaveLength(1);
  await app.pass({ minutes: 1 });
  await app.pass({ seconds: 3 });
  expect(app.platform.messages.map(({ view }) => view.title)).toEqual(['Which day?', 'Closed: Which day?']);
  expect(read(app.platform.messages[0]!.view)).toContain('Monday, with 1 of 1 vote');
  expect(labelsOf(app.platform.messages[0]!.view)).toEqual(['My vote and details']);
});

test('a job that the database’s clock brings too early is put off, not lost', async () => {
  await using app = await palabre({ now: '2020-01-01T12:00:00Z' });
  await app.person('An').command('poll', `${days} | closes:30m`);
  await app.idle();
  // By the database's clock this was due years ago.
  await app.house.engine.world.database.$executeRaw(sql`SELECT pg_sleep(1.5)`);
  expect(await pollOf(app)).toMatchObject({ countedAt: null });
  await app.pass({ minutes: 30 });
  expect(app.platform.messages.map(({ view }) => view.title)).toContain('Closed: Which day?');
});

test('votes in flight while a poll closes are counted or refused, never half: the verdict is what the ballots say', async () => {
  for (let round = 0; round < 4; round++) {
    await using app = await palabre();
    const an = app.person('An');
    await an.command('poll', `${days} | closes:30m`);
    await app.idle();
    const { id } = await pollOf(app);
    const people = Array.from({ length: 40 }, (_, n) => app.person(`Person ${n}`));
    const votes = people.map(async (person, n) => {
      await new Promise(resolve => setTimeout(resolve, n * 2));
      return told(await person.pressToken(tokenOf('polls', 'vote', id, String(1 + (n % 2)))));
    });
    await new Promise(resolve => setTimeout(resolve, 20 + round * 10));
    const closing =
      round % 2 === 0 ? an.pressToken(tokenOf('polls', 'close', id)) : void app.clock.advance({ minutes: 30 });
    const told40 = await Promise.all(votes);
    await closing;
    await app.pass({ seconds: 3 });
    await app.pass({ seconds: 3 });
    const recorded = told40.filter(text => text.startsWith('Recorded')).length;
    expect(recorded + told40.filter(text => text.includes('was not counted')).length).toBe(40);
    expect(await app.database.ballot.count()).toBe(recorded);
    const verdict = app.platform.messages.find(({ view }) => view.title.startsWith('Closed'))!;
    const post = app.platform.messages.find(({ view }) => !view.title.startsWith('Closed'))!;
    const tally = (view: typeof post.view) => /Monday: (\d+).*\nTuesday: (\d+)/.exec(read(view))!.slice(1).map(Number);
    const [monday = 0, tuesday = 0] = tally(verdict.view);
    expect(monday + tuesday).toBe(recorded);
    expect(tally(post.view)).toEqual([monday, tuesday]);
  }
});

test('a ballot that was on its way when the poll was counted is refused', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', `${days} | closes:30m`);
  await app.idle();
  const { id } = await pollOf(app);
  const bea = app.person('Bea');
  await bea.command('palabre');
  // Another process, whose clock is ahead, has counted.
  await app.database.$executeRaw(sql`UPDATE poll SET counted_at = now()`);
  expect(told(await bea.pressToken(tokenOf('polls', 'vote', id, '1')))).toContain('was not counted');
  expect(await app.database.ballot.count()).toBe(0);
});

test('equal votes are a tie, no votes are no verdict', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', days);
  await an.command('poll', 'Which hour? | Ten | Eleven | Twelve');
  await app.idle();
  await app.person('Bea').press('Ten');
  await app.person('Chris').press('Twelve');
  expect(told(await an.command('poll', 'close 1'))).toContain('Nobody voted.');
  expect(told(await an.command('poll', 'close 2'))).toContain(
    'A tie between Ten and Twelve, with 1 of 2 votes each (50%).',
  );
});

test('commands with a number that is none, or of no poll, say so', async () => {
  await using app = await palabre();
  const an = app.person('An');
  for (const text of ['close', 'close x', 'results', 'results 1 2', 'close -1', 'results 1e9'])
    expect(told(await an.command('poll', text)), text).toMatch(/Which poll\?/);
  for (const text of ['close 1', 'results 999999999', 'résultats #7', 'sluiten 7', 'fermer 7'])
    expect(told(await an.command('poll', text)), text).toMatch(/There is no poll \d+ here/);
});

test('the picture of a result follows its verdict, says in words what it shows, and comes to whoever asks', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', 'Which day? | Monday | Tuesday');
  await app.idle();
  const bea = app.person('Bea');
  await bea.press('Tuesday');
  await bea.command('poll', 'results 1');
  await bea.press('Picture');
  const picture = bea.view.blocks.find(block => block.type === 'picture');
  expect(picture?.alt).toBe('Tuesday, with 1 of 1 vote (100%).\n1. Monday: 0 votes, 0%\n2. Tuesday: 1 vote, 100%');
  const bytes = await picture!.bytes();
  expect(Buffer.from(bytes.subarray(1, 4)).toString()).toBe('PNG');
  await app.person('An').command('poll', 'close 1');
  await app.pass({ seconds: 6 });
  expect(app.platform.messages).toHaveLength(3);
  const last = app.platform.messages.at(-1)!.view;
  expect(last.title).toBe('Result: Which day?');
  expect(last.blocks.some(block => block.type === 'picture')).toBe(true);
});

test('a picture shows nothing of a poll whose results are not to be seen yet', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', 'Which day? | Monday | Tuesday | after-closing');
  await app.idle();
  const bea = app.person('Bea');
  await bea.press('Tuesday');
  const { id } = await app.database.poll.findFirstOrThrow();
  await bea.pressToken(`polls-picture-${id}-`);
  expect(told(bea.reply)).toContain('no result to draw yet');
});
