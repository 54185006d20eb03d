import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import { testPlatform } from '../../../test/support/platform.ts';
import { labelsOf, told } from '../../../test/support/reading.ts';
import { answerAll, answers, openSurvey, organiser, surveyText } from '../../../test/support/surveying.ts';

const oneByOne = (more: { platform?: 'telegram' | 'discord'; id?: string } = {}) =>
  testPlatform({ ...more, limits: { fieldsPerPage: 1 } });

const answersIn = (app: App) =>
  app.database.surveyAnswer.findMany({
    select: { question: true, value: true, text: true },
    orderBy: { question: 'asc' },
  });

test('a survey pasted as text is opened, answered page by page and kept at each page', async () => {
  await using app = await palabre({ platforms: [oneByOne()] });
  await openSurvey(app);
  const bo = app.person('Bo');
  expect(told(await bo.press('Answer'))).toContain('1. How satisfied are you?');
  expect(told(bo.reply)).toContain('about 1 min');
  await bo.submit({ q1: 2 });
  expect(bo.page.fields[0]).toMatchObject({ name: 'q2', type: 'paragraph' });
  await bo.submit({ q2: 'The opening hours' });
  await bo.submit({ q3: [0, 2] });
  expect(await answersIn(app)).toHaveLength(3);
  expect(told(await bo.submit({ q4: 1 }))).toContain('are recorded');
  expect(await answersIn(app)).toEqual([
    { question: 1, value: 2, text: null },
    { question: 2, value: null, text: 'The opening hours' },
    { question: 3, value: 5, text: null },
    { question: 4, value: 1, text: null },
  ]);
  expect(labelsOf(bo.view)).toContain('Change my answers');
  expect(await app.database.draft.count()).toBe(0);
});

test('where a platform has forms, questions share a page until one hangs on another', async () => {
  await using app = await palabre();
  await openSurvey(app);
  const bo = app.person('Bo');
  await bo.press('Answer');
  expect(bo.page.fields.map(({ name }) => name)).toEqual(['q1']);
  await bo.submit({ q1: 4 });
  expect(bo.page.fields.map(({ name }) => name)).toEqual(['q3', 'q4']);
  await bo.back();
  expect(bo.page.fields).toMatchObject([{ name: 'q1', value: 4 }]);
  await bo.submit({ q1: 1 });
  expect(bo.page.fields.map(({ name }) => name)).toEqual(['q2', 'q3', 'q4']);
});

test('a question too long to stand at its field begins a page, so that it stands right above it, in every language at the same place', async () => {
  await using app = await palabre();
  const long = 'Could you say everything that you wanted to say at the meeting?';
  await openSurvey(
    app,
    `T\n1. One?\nshort\n2. Two?\nfr: ${long}\nshort\n3. ${long}\nfr: Trois ?\nshort\n4. Four?\nshort`,
  );
  const bo = app.person('Bo');
  await bo.press('Answer');
  expect(bo.page.fields.map(({ label }) => label)).toEqual(['1. One?']);
  await bo.submit({ q1: 'x' });
  expect(bo.page.fields.map(({ label }) => label)).toEqual(['2. Two?']);
  await bo.submit({ q2: 'x' });
  expect(bo.page.fields.map(({ label }) => label)).toEqual(['3. Your answer', '4. Four?']);
  expect(told(bo.reply)).toContain(`3. ${long}`);
});

test('an answer to a question that is not asked any more is dropped, and the person is told', async () => {
  await using app = await palabre({ platforms: [oneByOne()] });
  await openSurvey(app);
  const bo = await answers(app, 'Bo', { q1: 1, q2: 'The hours', q3: [1], q4: 0 });
  await bo.press('Change my answers');
  await bo.submit({ q1: 5 });
  expect(told(bo.reply)).toContain('one of your answers no longer applies');
  expect((await answersIn(app)).map(({ question }) => question)).toEqual([1, 3, 4]);
});

test('somebody goes on where they left off, also on another platform, and the answers are one response', async () => {
  const [first, second] = [oneByOne(), oneByOne({ platform: 'telegram', id: 'T2' })];
  await using app = await palabre({ platforms: [first, second] });
  await openSurvey(app);
  const bo = app.person('Bo');
  const too = app.person('Bo elsewhere', 'fr', second);
  await too.command('palabre', 'me');
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(told(await bo.command('palabre', 'link')))?.[0];
  await too.command('palabre', `link ${code}`);
  await bo.press('Answer');
  await bo.submit({ q1: 4 });
  await bo.submit({ q3: [0] });
  const survey = await app.database.survey.findFirstOrThrow();
  await too.pressToken(`surveys-begin-${survey.id}-`);
  expect(too.page.fields[0]?.name).toBe('q4');
  await too.submit({ q4: 1 });
  expect(told(too.reply)).toContain('Merci');
  expect(await app.database.surveyResponse.count()).toBe(1);
  expect(await app.database.surveyParticipation.findMany()).toMatchObject([{ done: true }]);
});

test('a page that moved while it was open takes no answer for another: changed elsewhere, the right question is asked', async () => {
  const [first, second] = [oneByOne(), oneByOne({ platform: 'telegram', id: 'T2' })];
  await using app = await palabre({ platforms: [first, second] });
  await openSurvey(app);
  const bo = app.person('Bo');
  const too = app.person('Bo elsewhere', 'en', second);
  await too.command('palabre', 'me');
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(told(await bo.command('palabre', 'link')))?.[0];
  await too.command('palabre', `link ${code}`);
  await bo.press('Answer');
  await bo.submit({ q1: 1 });
  expect(bo.page.fields[0]?.name).toBe('q2');
  const survey = await app.database.survey.findFirstOrThrow();
  await too.pressToken(`surveys-begin-${survey.id}-`);
  await too.back();
  await too.submit({ q1: 5 });
  await bo.say('What I think of the hours');
  expect(bo.page.fields[0]?.name).toBe('q3');
  expect((await answersIn(app)).map(({ question }) => question)).toEqual([1]);
});

test('a page with one wrong answer keeps the others', async () => {
  await using app = await palabre();
  await openSurvey(app);
  const bo = app.person('Bo');
  await bo.press('Answer');
  await bo.submit({ q1: 4 });
  const fixed = await bo.submit({ q3: [0, 1, 2], q4: 1 });
  expect(fixed).toMatchObject({ type: 'fix', problems: { q3: expect.stringContaining('at most 2') } });
  expect((await answersIn(app)).map(({ question }) => question)).toEqual([1, 4]);
});

test('somebody takes back everything they answered, and may begin anew', async () => {
  await using app = await palabre();
  await openSurvey(app);
  const bo = await answers(app, 'Bo', { q1: 4 });
  await bo.command('survey', '1');
  await bo.press('Take my answers back');
  expect(await answersIn(app)).toHaveLength(2 + 1);
  await bo.press('Take my answers back');
  expect(await answersIn(app)).toEqual([]);
  expect(await app.database.surveyParticipation.count()).toBe(0);
  await bo.press('Answer');
  await answerAll(bo, { q1: 3 });
  expect(told(bo.reply)).toContain('are recorded');
});

test('leaving in the middle keeps what was answered, and offers to go on', async () => {
  await using app = await palabre();
  await openSurvey(app);
  const bo = app.person('Bo');
  await bo.press('Answer');
  await bo.submit({ q1: 4 });
  expect(bo.page.words.cancel, 'leaving loses nothing').toBe('Later');
  expect(told(await bo.cancel())).toContain('What you answered is kept');
  await bo.press('Go on');
  expect(bo.page.fields.map(({ name }) => name)).toEqual(['q3', 'q4']);
});

test('a survey waits for whom it is for until they have finished, and for nobody else', async () => {
  await using app = await palabre();
  const ada = await organiser(app);
  const bo = app.person('Bo', 'nl');
  const cy = app.person('Cy');
  for (const one of [bo, cy]) await one.command('palabre', 'me');
  await app.database.member.updateMany({ where: { name: 'Bo' }, data: { locale: 'nl' } });
  await ada.command('survey', surveyText);
  await app.database.survey.updateMany({
    data: { audience: [{ rule: 'language', argument: 'nl' }], places: [] },
  });
  await ada.press('Open it');
  await app.idle();
  await bo.open();
  expect(labelsOf(bo.view)).toContain('1. How are we doing?');
  await cy.open();
  expect(labelsOf(cy.view)).not.toContain('1. How are we doing?');
  const survey = await app.database.survey.findFirstOrThrow();
  expect(told(await cy.pressToken(`surveys-begin-${survey.id}-`))).toContain('This survey is for');
  await bo.pressToken(`surveys-begin-${survey.id}-`);
  await answerAll(bo, { q1: 4 });
  await bo.open();
  expect(labelsOf(bo.view)).not.toContain('1. How are we doing?');
});
