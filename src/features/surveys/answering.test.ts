import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import type { Player } from '../../../test/support/person.ts';
import { testPlatform } from '../../../test/support/platform.ts';
import { labelsOf, told } from '../../../test/support/reading.ts';

const text = `How are we doing?
fr: Comment allons-nous ?
Once a year we ask everybody.
named

1. How satisfied are you? *
fr: Êtes-vous satisfait·e ?
scale 1-5 | Not at all | Completely

2. What should change?
long
shown when 1 <= 2

3. Which days suit you?
several 1-2
- Monday
- Tuesday
- Wednesday

4. Were you at the last assembly?
yes/no
`;

async function organiser(app: App): Promise<Player> {
  const ada = app.person('Ada');
  await ada.command('palabre', `admin ${app.house.adminCode}`);
  return ada;
}

async function opened(app: App, words = text): Promise<Player> {
  const ada = await organiser(app);
  await ada.command('survey', words);
  await ada.press('Open it');
  await app.idle();
  return ada;
}

const answersIn = (app: App) =>
  app.database.surveyAnswer.findMany({
    select: { question: true, value: true, text: true },
    orderBy: { question: 'asc' },
  });

const byQuestion = testPlatform;

test('a survey pasted as text is opened, answered page by page and kept', async () => {
  await using app = await palabre({ platforms: [byQuestion({ limits: { fieldsPerPage: 1 } })] });
  await opened(app);
  const bo = app.person('Bo');
  expect(told(await bo.press('Answer'))).toContain('1. How satisfied are you?');
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
