import { access, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type App, palabre } from '../../../../test/support/palabre.ts';
import type { Player } from '../../../../test/support/person.ts';
import { choiceOf, labelsOf, read, told } from '../../../../test/support/reading.ts';
import { onTheRoll } from '../../../../test/support/roll.ts';
import { tokenOf } from '../../../core/token.ts';

const names = ['An', 'Bea', 'Chris', 'Dirk', 'Els', 'Fay', 'Gert'];
const days = 'Which day? | Monday | Tuesday | secret for:roll closes:3d';

/** Seven on the roll, the first of whom opens a secret poll. */
async function secretPoll(app: App, text = days): Promise<Player[]> {
  const people = await onTheRoll(app, names);
  expect(told((await people[0]?.command('poll', text)) ?? { type: 'none' })).toContain('Poll 1 is open');
  await app.idle();
  return people;
}
const post = (app: App) => app.platform.messages[0] ?? expect.fail('There is no post.');
const pollOf = (app: App) => app.database.poll.findFirstOrThrow({ include: { tally: true, ballots: true } });
const keysOf = (app: App) => readdir(join(app.home, 'keys/sealed'));
const vote = async (people: readonly Player[], label: string) => {
  for (const person of people) await person.press(label);
};

test('a secret vote is acknowledged without saying what it was, on the spot and later', async () => {
  await using app = await palabre();
  const [, bea] = await secretPoll(app);
  const reply = await bea!.press('Tuesday');
  expect(reply.type).toBe('say');
  expect(read(bea!.view)).toMatch(/^Your vote is recorded; you can change it until Thursday/);
  expect(JSON.stringify(reply)).not.toContain('uesday');
  await bea!.press('My vote and details');
  expect(read(bea!.view)).toContain('You have voted. Your vote is sealed');
  expect(read(bea!.view)).not.toContain('✓');
  expect(choiceOf(bea!.view)?.chosen).toEqual([]);
  expect(await bea!.choose(['Monday'])).toMatchObject({
    type: 'show',
    view: { title: expect.stringMatching(/^Your vote is recorded/) },
  });
  expect(JSON.stringify(await app.database.inbound.findMany())).not.toContain('chosen');
});

test('closing opens all envelopes at once into how many said the same, and leaves no envelope, no name and no key', async () => {
  await using app = await palabre();
  const people = await secretPoll(app);
  await vote(people.slice(0, 4), 'Monday');
  await vote(people.slice(4), 'Tuesday');
  await vote(people.slice(0, 1), 'Tuesday');
  expect((await pollOf(app)).ballots.map(({ content, envelope }) => [content, envelope?.length])).toEqual(
    new Array(7).fill(['', 73]),
  );
  expect(await keysOf(app)).toHaveLength(1);
  await app.pass({ hours: 72 });
  await app.pass({ seconds: 6 });
  const poll = await pollOf(app);
  expect(poll.ballots).toEqual([]);
  expect(poll.tally.map(({ content, count }) => [content, count])).toEqual([
    ['1', 3],
    ['2', 4],
  ]);
  expect(await keysOf(app)).toEqual([]);
  expect(read(post(app).view)).toContain('Tuesday, with 4 of 7 votes');
  expect(app.platform.messages.map(({ view }) => view.title)).toEqual([
    'Which day?',
    'Closed: Which day?',
    'Result: Which day?',
  ]);
});

test('the post does not move with a vote: the turnout is looked at every hour, and shown in steps of five', async () => {
  await using app = await palabre();
  const people = await secretPoll(app);
  expect(read(post(app).view)).toContain('fewer than 5 votes at the last hourly count');
  await vote(people.slice(0, 6), 'Monday');
  await app.pass({ minutes: 50 });
  expect(post(app).edits).toBe(0);
  await app.pass({ minutes: 10 });
  expect(post(app).edits).toBe(1);
  expect(read(post(app).view)).toContain('at least 5 votes at the last hourly count');
  await vote(people.slice(6), 'Monday');
  await app.pass({ hours: 5 });
  expect(post(app).edits).toBe(1);
  await people[0]!.command('poll', 'manage 1');
  expect(read(people[0]!.view)).toContain('; at least 5 votes at the last hourly count.');
  await people[0]!.command('poll', 'results 1');
  expect(read(people[0]!.view)).toContain('at least 5 votes at the last hourly count');
  expect(read(people[0]!.view)).not.toContain('Monday:');
});

test('four ballots are deleted unopened, and the verdict says why', async () => {
  await using app = await palabre();
  const people = await secretPoll(app);
  await vote(people.slice(0, 4), 'Monday');
  await app.pass({ hours: 72 });
  await app.pass({ seconds: 6 });
  expect(await pollOf(app)).toMatchObject({ ballots: [], tally: [], unopened: 'too_few' });
  expect(await keysOf(app)).toEqual([]);
  expect(read(post(app).view)).toContain('Fewer than 5 voted. The ballots were deleted unopened');
  expect(read(post(app).view)).not.toContain('Monday:');
  expect(app.platform.messages).toHaveLength(2);
  expect(told(await people[0]!.command('poll', 'export 1'))).toContain('Nobody has voted');
});

test('a key that is missing has a day to come back, and then the poll counts as if nothing had been', async () => {
  await using app = await palabre();
  const people = await secretPoll(app);
  await vote(people, 'Monday');
  const [file = ''] = await keysOf(app);
  await rename(join(app.home, 'keys/sealed', file), join(app.home, file));
  await app.pass({ hours: 72 });
  expect(read(post(app).view)).toContain('The ballots are being opened');
  expect(read(post(app).view)).not.toContain('hourly count');
  await app.pass({ minutes: 10 });
  await app.pass({ seconds: 3 });
  expect(read(post(app).view)).toContain('The key that opens the ballots is missing. The admins have until');
  expect(told(await people[1]!.press('My vote and details'))).not.toMatch(/Monday:|You have voted/);
  await rename(join(app.home, file), join(app.home, 'keys/sealed', file));
  await app.pass({ minutes: 10 });
  expect(read(post(app).view)).toContain('Monday, with 7 of 7 votes');
});

test('a key that stays lost for a day makes the poll void, and the poll says so', async () => {
  await using app = await palabre();
  const people = await secretPoll(app);
  await vote(people, 'Monday');
  const [file = ''] = await keysOf(app);
  await rename(join(app.home, 'keys/sealed', file), join(app.home, file));
  await app.pass({ hours: 72 });
  await app.pass({ hours: 24 });
  await app.pass({ seconds: 6 });
  expect(read(post(app).view)).toContain('This poll is void: its key was lost');
  expect(await pollOf(app)).toMatchObject({ unopened: 'lost_key', tally: [], ballots: [] });
  await expect(access(join(app.home, 'keys/sealed', file))).rejects.toThrow();
});

test('several options are picked on a panel that is cast by its own button, and gives way to what was recorded', async () => {
  await using app = await palabre();
  const people = await secretPoll(app, 'Which days? | Mon | Tue | Wed | secret multiple max:2 for:roll closes:3d');
  for (const person of people) {
    await person.press('Vote');
    await person.choose(['Tue']);
    await person.choose(['Tue', 'Wed']);
    expect(read(person.view)).toContain('Tue and Wed');
    expect(await app.database.ballot.count({ where: { changes: { gt: 0 } } })).toBe(0);
    await person.press('Record my vote');
    expect(read(person.view)).not.toContain('Tue');
  }
  expect(told(await people[0]!.press('My vote and details'))).toContain('You have voted.');
  expect(labelsOf(people[0]!.view)).toContain('Change my vote');
  await app.pass({ hours: 72 });
  expect((await pollOf(app)).tally).toMatchObject([{ count: 7 }]);
  expect(JSON.stringify(await app.database.inbound.findMany())).not.toMatch(/chosen|casting/);
});

test('a ranked ballot is cast secretly as any other', async () => {
  await using app = await palabre();
  const people = await secretPoll(app, 'Where? | Here | There | Nowhere | secret ranked for:roll closes:3d');
  for (const person of people) {
    await person.press('Vote');
    for (const label of ['There', 'Here', 'Record my vote']) await person.press(label);
    expect(read(person.view)).toMatch(/^Your vote is recorded/);
  }
  await app.pass({ hours: 72 });
  expect(read(post(app).view)).toContain('There');
  expect((await pollOf(app)).tally).toMatchObject([{ count: 7 }]);
});

test('what is typed in private is a secret vote, of which no word is kept; with two polls open the answer is asked for, and not kept either', async () => {
  await using app = await palabre();
  const [an, bea, chris] = await secretPoll(app);
  expect(told(await bea!.say('tuesday'))).toMatch(/^Your vote is recorded/);
  await an!.command('poll', 'Another day? | Monday | Tuesday | secret for:roll closes:3d');
  expect(told(await chris!.say('tuesday'))).toContain('Which one do you mean?');
  await chris!.press('2. Another day?');
  expect(await app.database.ballot.count()).toBe(2);
  const kept = JSON.stringify(await app.database.inbound.findMany());
  expect(kept).not.toMatch(/uesday|\.2/);
});

test('a secret poll is refused where it cannot be one, with why and what to do instead', async () => {
  await using app = await palabre();
  const [an] = await onTheRoll(app, names);
  const refusal = async (text: string) => told(await an!.command('poll', text));
  expect(await refusal('Q? | A | B | secret for:lang=fr')).toContain('needs at least 5 who may vote');
  expect(await refusal('Q? | A | B | secret')).toContain('needs a list of who may vote');
  expect(await refusal('Q? | A | B | secret consent for:roll')).toContain('Consent is never secret');
  expect(await refusal('Q? | A | B | secret dates for:roll')).toContain('Finding a date is never secret');
  expect(await refusal('Q? | A | B | secret signup for:roll')).toContain('A sign-up list is never secret');
  expect(await app.database.poll.count()).toBe(0);
});

test('who voted, and with what, is shown to nobody, not to the organiser either', async () => {
  await using app = await palabre();
  const people = await secretPoll(app);
  await vote(people, 'Monday');
  const { id } = await pollOf(app);
  await app.pass({ hours: 72 });
  await people[0]!.press('My vote and details');
  expect(labelsOf(people[0]!.view)).not.toContain('Who chose what');
  expect(told(await people[0]!.pressToken(tokenOf('polls', 'voters', id)))).not.toContain('Bea');
  expect(told(await people[1]!.press('My vote and details'))).not.toContain('You have voted');
});

test('the promise is one screen, reached from the poll before voting', async () => {
  await using app = await palabre();
  const [, bea] = await secretPoll(app);
  expect(labelsOf(post(app).view)).toEqual(['Monday', 'Tuesday', 'How it stays secret', 'My vote and details']);
  const promise = told(await bea!.press('How it stays secret'));
  for (const part of [
    'After closing nobody can tell who voted what',
    'somebody who holds both the server’s key and its database could',
    'The chat itself sees what you tap',
    'A unanimous result tells everything',
    'If the key is lost, the poll is void',
    'from 5 votes on',
  ])
    expect(promise).toContain(part);
});

test('a vote after closing is refused, and none after the count is kept', async () => {
  await using app = await palabre();
  const people = await secretPoll(app);
  await vote(people.slice(0, 5), 'Monday');
  app.clock.advance({ hours: 72 });
  expect(told(await people[5]!.press('Tuesday'))).toContain('This poll closed');
  await app.idle();
  expect((await pollOf(app)).tally).toMatchObject([{ content: '1', count: 5 }]);
});
