import { expect, test } from 'vitest';
import { palabre } from '../../../test/support/palabre.ts';
import { testPlatform } from '../../../test/support/platform.ts';
import { choiceOf, labelsOf, read, told } from '../../../test/support/reading.ts';
import { tokenOf } from '../../core/token.ts';

const days = 'Which day? | Monday | Tuesday | Wednesday';

test('one press is a vote, acknowledged in private with what was recorded, until when it may change and of which question', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', `${days} | closes:3d`);
  await app.idle();
  const bea = app.person('Bea');
  expect(told(await bea.press('Monday'))).toBe(
    'Recorded: Monday. You can change it until Thursday 26 November at 13:00.\nWhich day?',
  );
  const anne = app.person('Anne', 'fr');
  expect(told(await anne.press('Tuesday'))).toMatch(
    /^C’est noté : Tuesday\. Vous pouvez changer d’avis jusqu’au jeudi/,
  );
  await app.pass({ seconds: 3 });
  expect(read(app.platform.messages[0]!.view)).toContain('Monday: 1 vote, 50%\nTuesday: 1 vote, 50%\nWednesday: 0');
});

test('a second vote replaces the first, and many votes are one edit', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', days);
  await app.idle();
  const people = Array.from({ length: 20 }, (_, n) => app.person(`Person ${n}`));
  await Promise.all(people.map(person => person.press('Monday')));
  await Promise.all(people.slice(0, 5).map(person => person.pressToken(tokenOf('polls', 'vote', pollId(app), '3'))));
  await app.pass({ seconds: 3 });
  expect(read(app.platform.messages[0]!.view)).toContain('Monday: 15 votes, 75%\nTuesday: 0 votes, 0%\nWednesday: 5');
  expect(app.platform.messages[0]!.edits).toBeLessThanOrEqual(2);
});

const pollId = (app: { platform: { messages: readonly { view: Parameters<typeof choiceOf>[0] }[] } }) =>
  /polls-\w+-(\w{12})/.exec(JSON.stringify(app.platform.messages[0]!.view))![1]!;

test('an option that never existed is refused, by button, by choice and by word', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', days);
  await app.idle();
  const id = pollId(app);
  const bea = app.person('Bea');
  for (const argument of ['0', '4', '9', '', 'A', '-', '00', '01', 'zzzzzzzzzzzzzz'])
    expect(told(await bea.pressToken(tokenOf('polls', 'vote', id, argument))), argument).toMatch(
      /cannot read|at least one/,
    );
  for (const values of [[3], [63], [-1], [0.5], [0, 1], [Number.NaN], []])
    expect(told(await bea.pressToken(tokenOf('polls', 'choose', id), { values })), String(values)).not.toContain(
      'Recorded',
    );
  // Refusals leave nothing behind, and somebody never seen before is greeted whatever they say.
  await bea.command('palabre');
  expect(told(await bea.say('Thursday'))).toContain('did not understand');
  expect(await app.database.ballot.count()).toBe(0);
});

test('several options are chosen within the bounds the poll says', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', `${days} | min:2 max:2`);
  await app.idle();
  const bea = app.person('Bea');
  await bea.press('Vote');
  expect(choiceOf(bea.view)).toMatchObject({ min: 2, max: 2, chosen: [] });
  const choice = choiceOf(bea.view)!;
  expect(told(await bea.pressToken(choice.token, { values: [0, 1, 2] }))).toContain('at most 2 options; you have 3');
  await bea.press('Vote');
  await bea.choose(['Monday', 'Wednesday']);
  expect(told(bea.reply)).toContain('You chose: Monday and Wednesday');
  expect(choiceOf(bea.view)).toMatchObject({ chosen: [0, 2] });
  await app.pass({ seconds: 3 });
  expect(read(app.platform.messages[0]!.view)).toContain('Monday: 1 vote, 100%\nTuesday: 0 votes, 0%\nWednesday: 1');
});

test('where options are pressed one by one, the first of two stays chosen, and nothing is recorded before there are two', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', `${days} | min:2`);
  await app.idle();
  const bea = app.person('Bea');
  await bea.press('Vote');
  await bea.choose(['Tuesday']);
  expect(told(bea.reply)).toContain('Choose at least 2 options; you have 1');
  expect(choiceOf(bea.view)).toMatchObject({ chosen: [1] });
  expect(await app.database.ballot.count()).toBe(0);
  await bea.choose(['Tuesday', 'Monday']);
  expect(told(bea.reply)).toContain('You chose: Monday and Tuesday');
  await bea.choose(['Monday']);
  expect(told(bea.reply)).toContain('You chose: Monday and Tuesday');
  expect(choiceOf(bea.view)).toMatchObject({ chosen: [0] });
});

test('what is typed in private is a vote by number, by word and by how a word begins, whatever its accents', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', 'Quand ? | Été prochain | Mardi | Mercredi | Vendredi soir');
  await app.idle();
  const bea = app.person('Bea', 'fr');
  await bea.command('palabre');
  for (const [said, recorded] of [
    ['2', 'Mardi'],
    ['3.', 'Mercredi'],
    ['mardi', 'Mardi'],
    ['  VENDREDI SOIR ', 'Vendredi soir'],
    ['ete', 'Été prochain'],
    ['ÉTÉ PROCHAIN', 'Été prochain'],
    ['vend', 'Vendredi soir'],
    ['mer', 'Mercredi'],
    ['４', 'Vendredi soir'],
  ] as const)
    expect(told(await bea.say(said)), said).toContain(`C’est noté : ${recorded}`);
  for (const said of ['m', '0', '5', '99', 'x', 'mardis', '', '👍', '2 3'])
    expect(told(await bea.say(said)), said).not.toContain('C’est noté');
});

test('several words are several options where the poll takes several', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', `${days} | multiple max:2`);
  await app.idle();
  const bea = app.person('Bea');
  await bea.command('palabre');
  expect(told(await bea.say('1, wed'))).toContain('Recorded: Monday and Wednesday');
  expect(told(await bea.say('tuesday'))).toContain('Recorded: Tuesday');
  expect(told(await bea.say('1;2;3'))).toContain('at most 2 options; you have 3');
});

test('what fits several open polls is asked about, and one press says which', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', days);
  await an.command('poll', 'Which evening? | Monday | Friday');
  await app.idle();
  const bea = app.person('Bea');
  await bea.command('palabre');
  expect(told(await bea.say('Friday'))).toContain('Recorded: Friday');
  expect(told(await bea.say('monday'))).toContain('Several polls have this option');
  expect(labelsOf(bea.view)).toEqual(expect.arrayContaining(['1. Which day?', '2. Which evening?']));
  expect(told(await bea.press('1. Which day?'))).toContain('Recorded: Monday');
});

test('words of a poll that stands only where somebody never was are no vote', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', days, app.platform.channel('board'));
  await app.idle();
  const bea = app.person('Bea');
  await bea.command('palabre');
  expect(told(await bea.say('Tuesday'))).toContain('did not understand');
  expect(await app.database.ballot.count()).toBe(0);
});

test('a member who votes from two accounts on two platforms is asked once and counted once', async () => {
  const slack = testPlatform({ platform: 'slack' });
  const discord = testPlatform({ platform: 'discord', limits: { fieldsPerPage: 4 } });
  await using app = await palabre({ platforms: [slack, discord] });
  await app.person('Bea', 'en', discord).command('palabre');
  const an = app.person('An');
  await an.command('poll');
  await an.submit({ title: 'Which day?', options: 'Monday\nTuesday', method: 0, places: [0, 1] });
  await an.submit({ secrecy: 0, results: 0, closes: '', description: '' });
  await app.idle();
  const onSlack = app.person('Bea');
  await onSlack.press('Monday');
  const [a, b] = await app.database.membership.findMany({ where: { account: { externalId: 'U-Bea' } } });
  await app.database.ballot.deleteMany();
  await app.database.membership.updateMany({ where: { memberId: b!.memberId }, data: { memberId: a!.memberId } });
  await onSlack.press('My vote and details');
  await app.person('Bea').press('Monday');
  await app.person('Bea', 'en', discord).press('Tuesday');
  expect(await app.database.ballot.findMany()).toMatchObject([{ memberId: a!.memberId, content: '2', changes: 1 }]);
  expect(told(await app.person('Bea').command('poll', 'results 1'))).toContain('You chose: Tuesday');
});
