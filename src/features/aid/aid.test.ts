import { expect, test } from 'vitest';
import { palabre } from '../../../test/support/palabre.ts';
import { labelsOf, read, told } from '../../../test/support/reading.ts';
import { plainOf } from '../../core/view.ts';

const sentence = 'someone to carry boxes Saturday morning, Schaerbeek';

test('asked by a form, offered by one tap, and only once both said yes do the two reach each other', async () => {
  await using app = await palabre();
  const an = app.person('An');
  const bob = app.person('Bob');
  await an.command('aid');
  await an.submit({
    what: 'Someone to carry boxes',
    when: 'Saturday morning',
    area: 'Schaerbeek',
    people: 1,
    audience: 0,
  });
  await an.submit({ name: 0, contact: 'Ring at 0475 12 34 56', details: '', skill: null });
  const preview = plainOf(an.page.intro);
  expect(await app.database.aidRequest.count()).toBe(0);
  expect(await app.database.draft.findMany({ select: { about: true, answers: true } })).toEqual([
    { about: '', answers: {} },
  ]);
  expect(told(await an.submit({ send: 0 }))).toContain('It stands in #agora.');
  await app.idle();
  const card = app.platform.messages[0] ?? expect.fail('There is no card.');
  for (const line of read(card.view).split('\n')) expect(preview).toContain(line);
  expect(read(card.view)).not.toContain('0475');
  expect(read(card.view)).toContain('Where: Schaerbeek\nWhen: Saturday 28 November, in the morning\nWho asks: An');

  expect(told(await bob.press('I can help'))).toContain('Thank you!');
  expect(told(await bob.press('I can help'))).toContain('Thank you!');
  await app.idle();
  const offered = app.platform.messages.filter(({ place }) => place === 'D-U-An');
  expect(offered.map(({ view }) => read(view))).toEqual([expect.stringContaining('Somebody offers to help')]);
  expect(JSON.stringify(app.platform.messages.map(({ view }) => view))).not.toContain('0475');
  expect(told(await an.press('Yes, Bob'))).toContain('Bob helps you');
  await app.idle();
  const toBob = app.platform.messages.filter(({ place }) => place === 'D-U-Bob').map(({ view }) => read(view));
  expect(toBob).toEqual([expect.stringContaining('You help An: Someone to carry boxes')]);
  expect(toBob[0]).toContain('An writes for you alone: Ring at 0475 12 34 56');
  await app.pass({ seconds: 3 });
  expect(read(card.view)).toContain('Help is found, thank you');
  expect(labelsOf(card.view)).toEqual(['See the request']);
});

test('a sentence is shown at once as it would stand, and sent by one more tap', async () => {
  await using app = await palabre();
  const an = app.person('An');
  expect(told(await an.command('aid', `${sentence}, 2 people`))).toContain('Someone to carry boxes');
  expect(plainOf(an.page.intro)).toContain('People: 2');
  await an.submit({ first: 0 });
  await app.idle();
  expect(app.platform.messages.map(({ view }) => view.title)).toEqual(['Someone to carry boxes']);
  expect(await app.database.aidRequest.findFirst()).toMatchObject({ skill: 'carrying', area: 'Schaerbeek', days: 7 });
  expect(await app.database.aidNeed.count()).toBe(2);
});
