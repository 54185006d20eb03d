import { expect, test } from 'vitest';
import { palabre } from '../../../test/support/palabre.ts';
import { testPlatform } from '../../../test/support/platform.ts';
import { told } from '../../../test/support/reading.ts';
import { answerAll, answers, openSurvey, organiser, surveyText } from '../../../test/support/surveying.ts';

const oneByOne = () => testPlatform({ limits: { fieldsPerPage: 1 } });

test('a text with faults comes back in a form with each fault and its line, and is a draft once it is mended', async () => {
  await using app = await palabre();
  const ada = await organiser(app);
  const thirtyOne = Array.from({ length: 31 }, (_, n) => `${n + 1}. Why?`).join('\n');
  expect(told(await ada.command('survey', `Too long\n${thirtyOne}`))).toContain(
    'Line 32, “31. Why?”: There are 31 questions',
  );
  expect(ada.page.fields[0]).toMatchObject({ value: `Too long\n${thirtyOne}` });
  const later = 'Later\n1. Why?\nshown when 2 = yes\n2. What?\nyes/no';
  expect(told(await ada.submit({ text0: later, text1: '', text2: '' }))).toContain(
    'Line 3, “shown when 2 = yes”: Question 2 does not come before',
  );
  expect(await app.database.survey.count()).toBe(0);
  expect(told(await ada.submit({ text0: surveyText, text1: '', text2: '' }))).toContain('Draft: How are we doing?');
});

test('an answer of ten thousand characters, a scale answered in stars and a day that is none are answered, not kept', async () => {
  await using app = await palabre({ platforms: [oneByOne()] });
  await openSurvey(app, 'T\n1. How well?\nscale 1-5\n2. Since when?\ndate\n3. Why?\nlong');
  const bo = app.person('Bo');
  await bo.press('Answer');
  expect(told(await bo.say('5 stars'))).toContain('from 1 to 5');
  await bo.say('5');
  expect(told(await bo.say('31/02'))).toContain('A date, please');
  expect(told(await bo.say('31/02/2020'))).toContain('does not exist');
  await bo.say('29/02/2020');
  expect(told(await bo.say('w'.repeat(10_000)))).toContain('10,000 characters; 3,000 at most');
  expect(await app.database.surveyAnswer.count()).toBe(2);
  await bo.say('Because');
  expect(told(bo.reply)).toContain('are recorded');
});

test('somebody who changes their language in the middle goes on in it, and their answers are the same answers', async () => {
  await using app = await palabre({ platforms: [oneByOne()] });
  await openSurvey(
    app,
    'T\nfr: Titre\n1. Which?\nfr: Lequel ?\n- Red\nfr: Rouge\n- Blue\nfr: Bleu\n2. And?\nfr: Et ?\nyes/no',
  );
  const bo = app.person('Bo');
  await bo.press('Answer');
  await bo.say('Blue');
  await app.database.member.updateMany({ where: { name: 'Bo' }, data: { locale: 'fr' } });
  const survey = await app.database.survey.findFirstOrThrow();
  await bo.pressToken(`surveys-begin-${survey.id}-`);
  expect(told(bo.reply)).toContain('2. Et ?');
  await bo.say('oui');
  expect(await app.database.surveyAnswer.findMany({ select: { value: true }, orderBy: { question: 'asc' } })).toEqual([
    { value: 1 },
    { value: 1 },
  ]);
});

test('a survey that closes while somebody is on the third question keeps the first two, says so, and counts them', async () => {
  await using app = await palabre({ platforms: [oneByOne()] });
  const ada = await openSurvey(app);
  for (const name of ['Cy', 'Di', 'Ed', 'Fa']) await answers(app, name, { q1: 4, q3: [0], q4: 1 });
  const bo = app.person('Bo');
  await bo.press('Answer');
  await bo.submit({ q1: 5 });
  await bo.submit({ q3: [1] });
  await ada.command('survey', 'close 1');
  const late = told(await bo.submit({ q4: 1 }));
  expect(late).toContain('Everything you had answered before is kept and counts');
  await app.idle();
  expect(await app.database.survey.findFirst()).toMatchObject({ counted: 5 });
  const counted = await app.database.surveyTable.findMany({ where: { split: 'all' }, orderBy: { question: 'asc' } });
  expect(counted.map(({ question }) => question)).toEqual([1, 3]);
});

test('while the organiser edits, whoever began ends with the questions they began with, and no answer goes to another question', async () => {
  await using app = await palabre({ platforms: [oneByOne()] });
  const ada = await openSurvey(app);
  const bo = app.person('Bo');
  await bo.press('Answer');
  await bo.submit({ q1: 4 });
  expect(bo.page.fields[0]?.name).toBe('q3');
  const edited = surveyText
    .replace('How satisfied are you?', 'How satisfied are yuo?')
    .replace('3. Which days suit you?', '3. Which evenings suit you?')
    .replace('- Monday', '- Sunday');
  await ada.command('survey', `edit 1 ${edited}\n5. Anything else?\nshort`);
  expect(told(ada.reply)).toContain('ends with the questions they began with');
  await bo.submit({ q3: [0] });
  await bo.submit({ q4: 1 });
  expect(told(bo.reply)).toContain('2 questions were added or rewritten');
  await bo.press('Go on');
  expect(told(bo.reply)).toContain('Which evenings suit you?');
  await answerAll(bo, { q5: [1], q4: 1, q6: 'No' });
  const kept = await app.database.surveyAnswer.findMany({ orderBy: { question: 'asc' } });
  expect(kept.map(({ question, value, text }) => [question, value ?? text])).toEqual([
    [1, 4],
    [3, 1],
    [4, 1],
    [5, 2],
    [6, 'No'],
  ]);
});

test('what an anonymous survey promised cannot be edited away', async () => {
  await using app = await palabre();
  const ada = await openSurvey(app, surveyText.replace('named', 'anonymous'));
  expect(told(await ada.command('survey', `edit 1 ${surveyText}`))).toContain('was promised when it opened');
  const long = Array.from({ length: 20 }, (_, n) => `${n + 5}. And why, number ${n}?\nlong`).join('\n');
  expect(told(await ada.command('survey', `edit 1 ${surveyText.replace('named', 'anonymous')}\n${long}`))).toContain(
    'do not fit',
  );
});

test('only whoever runs a survey closes, edits, exports or reads what is kept back', async () => {
  await using app = await palabre();
  await openSurvey(app);
  const bo = app.person('Bo');
  for (const command of ['close 1', 'edit 1', `edit 1 ${surveyText}`])
    expect(told(await bo.command('survey', command))).toContain('Only whoever runs this survey');
  expect(told(await bo.command('survey', 'export 1'))).toContain('not for you');
  expect(told(await bo.command('survey', surveyText))).toContain('Surveys are made by');
  expect(told(await bo.command('survey', 'results 7'))).toContain('There is no survey 7');
});
