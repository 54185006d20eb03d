import { expect, test } from 'vitest';
import { palabre } from '../../../test/support/palabre.ts';
import { testPlatform } from '../../../test/support/platform.ts';
import { choiceOf, labelsOf, read, told } from '../../../test/support/reading.ts';

const threefold =
  'fr: Quel jour ? | Lundi | Mardi | named || nl: Welke dag? | Maandag | Dinsdag || en: Which day? | Monday | Tuesday';

test('a question in several languages is read by each in theirs, and all answers are one tally', async () => {
  await using app = await palabre();
  const [an, bo, cy] = [app.person('An', 'fr'), app.person('Bo', 'nl'), app.person('Cy', 'en')];
  await an.command('poll', threefold);
  await app.idle();
  // The place speaks English.
  expect(labelsOf(app.platform.messages[0]!.view).slice(0, 2)).toEqual(['Monday', 'Tuesday']);
  expect(told(await cy.press('Monday'))).toContain('Monday');
  expect(told(await bo.command('poll', '#1'))).toContain('Welke dag?');
  expect(told(await bo.say('dinsdag'))).toContain('Dinsdag');
  expect(told(await an.say('Monday'))).toContain('Lundi');
  expect(read(an.view)).toContain('Lundi');
  await app.pass({ seconds: 3 });
  expect(read(app.platform.messages[0]!.view)).toContain('Monday: 2 votes, 67%\nTuesday: 1 vote, 33%');
  expect(told(await bo.command('palabre'))).not.toContain('Quel jour');
  expect(told(await app.person('Di', 'nl').command('poll', 'results 1'))).toContain('Maandag: 2 stemmen');
});

test('who speaks a language it was not asked in reads it in the first', async () => {
  await using app = await palabre({ platforms: [testPlatform()] });
  await app.person('An', 'fr').command('poll', 'Quel jour ? | Lundi | Mardi || nl: Welke dag? | Maandag | Dinsdag');
  const cy = app.person('Cy', 'en');
  expect(told(await cy.command('poll', 'results 1'))).toContain('Quel jour ?');
  expect(await app.database.poll.findFirst()).toMatchObject({ locale: 'fr', title: 'Quel jour ?' });
});

test('the form asks for another language only whom it may concern, and a page for each that is chosen', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll');
  expect(an.page.fields.map(({ name }) => name)).not.toContain('languages');
  await app.database.community.updateMany({ data: { locales: ['en', 'fr', 'nl'] } });
  await an.command('poll');
  expect(an.page.fields.find(({ name }) => name === 'languages')).toMatchObject({
    options: [{ label: 'French' }, { label: 'Dutch' }],
  });
  const first = { title: 'Which day?', options: 'Monday\nTuesday', method: 0, places: [0], languages: [1] };
  const settings = { secrecy: 0, results: 0, electorate: null, closes: null, description: 'Come early.' };
  await an.submit(first);
  await an.submit({ extras: [] });
  await an.submit(settings);
  expect(an.page).toMatchObject({ title: 'In French', intro: 'Which day?\n1. Monday\n2. Tuesday\nCome early.' });
  await an.submit({ 'title-fr': 'Quel jour ?', 'options-fr': 'Lundi', 'description-fr': 'Venez tôt.' });
  expect(an.page.fields.find(({ name }) => name === 'options-fr')?.error).toContain('2 here, and this has 1');
  await an.submit({ 'title-fr': 'Quel jour ?', 'options-fr': 'Lundi\nMardi', 'description-fr': 'Venez tôt.' });
  const bo = app.person('Bo', 'fr');
  expect(told(await bo.command('poll', 'results 1'))).toContain('Quel jour ?');
  expect(choiceOf(bo.view)?.options.map(({ label }) => label)).toEqual(['Lundi', 'Mardi']);
  expect(await app.database.poll.findFirst()).toMatchObject({
    locale: 'en',
    translations: { fr: { title: 'Quel jour ?', description: 'Venez tôt.', options: ['Lundi', 'Mardi'] } },
  });
});

test.each([
  ['nl: Welke dag? | Maandag | Dinsdag || fr: Quel jour ? | Lundi', '2 here, and this has 1'],
  ['nl: Welke dag? | Maandag | Dinsdag || fr: | Lundi | Mardi', 'A poll needs a question'],
  ['nl: Welke dag? | Maandag | Dinsdag || fr: Quel jour ? | Lundi | lundi', 'Option 2 is the same as option 1'],
  ['nl: Welke dag? | Maandag | Dinsdag || nl: Quel jour ? | Lundi | Mardi', 'One language is given twice'],
  ['Which day? | Monday | Tuesday || en: Which day? | Monday | Tuesday', 'One language is given twice'],
  [`nl: Dag? | A | B || fr: ${'x'.repeat(201)} | A | B`, 'The question has 201 characters'],
])('refuses %s', async (text, why) => {
  await using app = await palabre();
  expect(told(await app.person('An').command('poll', text))).toContain(why);
  expect(await app.database.poll.count()).toBe(0);
});

test('a slip of the pen is mended in each language, and told to each reader in the words they have', async () => {
  await using app = await palabre();
  const an = app.person('An');
  await an.command('poll', 'en: Which day? | Monday | Tuesday | named || fr: Quel jour ? | Lundy | Mardi');
  await app.idle();
  await app.person('Bea').press('Monday');
  const correct = async (answers: Readonly<Record<string, string>>) => {
    await an.command('poll', 'manage 1');
    await an.press('Correct the words');
    await an.submit({ title: 'Which day?', options: 'Monday\nTuesday', description: '' });
    return told(await an.submit({ 'title-fr': 'Quel jour ?', 'description-fr': '', ...answers }));
  };
  expect(await correct({ 'options-fr': 'Dimanche\nMardi' })).toContain('only slips of the pen');
  expect(await correct({ 'options-fr': 'Lundi' })).toContain('2 here, and this has 1');
  await correct({ 'options-fr': 'Lundi\nMardi' });
  await app.idle();
  expect(read(app.platform.messages.at(-1)!.view)).toContain('“Lundy” is now “Lundi”.');
  expect((await app.database.poll.findFirstOrThrow()).translations).toMatchObject({
    fr: { options: ['Lundi', 'Mardi'] },
  });
});

test('an open poll is given a language that it lacks; what people voted on stays, and nothing is announced', async () => {
  await using app = await palabre();
  await app.database.community.updateMany({ data: { locales: ['en', 'fr', 'nl'] } });
  const [an, bo] = [app.person('An'), app.person('Bo', 'nl')];
  await an.command('poll', 'en: Which day? | Monday | Tuesday || fr: Quel jour ? | Lundi | Mardi');
  await app.idle();
  await bo.press('Monday');
  await an.command('poll', 'manage 1');
  await an.press('In other languages');
  expect(an.page).toMatchObject({ title: 'In Dutch', intro: 'Which day?\n1. Monday\n2. Tuesday' });
  await an.submit({ 'title-nl': 'Welke dag?', 'options-nl': 'Maandag' });
  expect(an.page.fields[1]?.error).toContain('2 here, and this has 1');
  await an.submit({ 'title-nl': 'Welke dag?', 'options-nl': 'Maandag\nDinsdag' });
  await app.pass({ minutes: 1 });
  expect(told(await bo.command('poll', 'results 1'))).toContain('Maandag: 1 stem');
  expect(app.platform.messages.filter(({ place }) => !place.startsWith('D-'))).toHaveLength(1);
  expect(await app.database.audit.count({ where: { deed: 'poll translated' } })).toBe(1);
  await an.press('In other languages');
  expect(told(an.reply)).toContain('every language of the community already');
});
