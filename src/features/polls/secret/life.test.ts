import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type App, palabre } from '../../../../test/support/palabre.ts';
import { read, told } from '../../../../test/support/reading.ts';
import { onTheRoll } from '../../../../test/support/roll.ts';
import { recount } from '../recount.ts';

const names = ['An', 'Bea', 'Chris', 'Dirk', 'Els', 'Fay', 'Gert'];
const keysOf = (app: App) => readdir(join(app.home, 'keys/sealed'));

test('the file of a secret poll names nobody, and counts anew to what was said at closing', async () => {
  await using app = await palabre();
  const people = await onTheRoll(app, names);
  await people[0]!.command('poll', 'Where? | Here | There | Nowhere | secret ranked for:roll closes:3d');
  await app.idle();
  const { id } = await app.database.poll.findFirstOrThrow();
  const ballots = ['1.2.3', '1.2.3', '2.1.3', '2.1.3', '2.1.3', '3.1.2', '1.3.2'];
  for (const [n, person] of people.entries()) {
    await person.pressToken(`polls-cast-${id}-`);
    for (const at of ballots[n]!.split('.')) await person.press(['Here', 'There', 'Nowhere'][Number(at) - 1]!);
    await person.press('Record my vote');
  }
  await app.pass({ hours: 72 });
  const verdict = read(app.platform.messages.find(({ view }) => view.title.startsWith('Closed:'))!.view);
  await people[0]!.command('poll', 'export 1');
  const files = people[0]!.view.blocks.flatMap(block => (block.type === 'attachment' ? [block] : []));
  const texts = await Promise.all(files.map(async file => new TextDecoder().decode(await file.bytes())));
  expect(texts).toHaveLength(3);
  for (const name of names) expect(texts.join()).not.toContain(name);
  const counted = recount(texts.find(text => text.startsWith('{'))!, { json: true });
  if (!counted.ok) expect.fail(counted.faults.join());
  const { winners, ballots: cast } = JSON.parse(counted.output);
  expect(cast.cast).toBe(7);
  expect(winners).toHaveLength(1);
  expect(verdict).toContain(winners[0]);
});

test('a secret poll that missed its quorum keeps its envelopes sealed for the second call, in which a vote can still be changed', async () => {
  await using app = await palabre();
  const people = await onTheRoll(app, names);
  await people[0]!.command('poll', 'Q? | Yes | No | secret quorum:6 second-call:2d,5 for:roll closes:3d');
  await app.idle();
  for (const person of people.slice(0, 5)) await person.press('Yes');
  await app.pass({ hours: 72 });
  expect(app.platform.messages.map(({ view }) => view.title)).toContain('Open once more: Q?');
  expect(await app.database.ballot.count({ where: { envelope: { not: null } } })).toBe(5);
  expect(await app.database.tally.count()).toBe(0);
  expect(await keysOf(app)).toHaveLength(1);
  await people[0]!.press('No');
  await app.pass({ hours: 48 });
  const tally = await app.database.tally.findMany({ orderBy: { content: 'asc' } });
  expect(tally.map(({ content, count }) => [content, count])).toEqual([
    ['1', 4],
    ['2', 1],
  ]);
  expect(await keysOf(app)).toEqual([]);
});

test('of a secret poll that is cancelled nobody ever reads a ballot: envelopes and key go at once', async () => {
  await using app = await palabre();
  const people = await onTheRoll(app, names);
  await people[0]!.command('poll', 'Q? | Yes | No | secret for:roll closes:3d');
  await app.idle();
  for (const person of people) await person.press('Yes');
  await people[0]!.command('poll', 'manage 1');
  await people[0]!.press('Call off the poll');
  await people[0]!.submit({ cancel: 'The hall burnt down.' });
  await app.idle();
  expect(await app.database.ballot.count()).toBe(0);
  expect(await keysOf(app)).toEqual([]);
  expect(told(await people[1]!.press('My vote and details'))).not.toContain('You have voted');
  await app.pass({ hours: 72 });
  expect(await app.database.tally.count()).toBe(0);
});
