import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import type { Player } from '../../../test/support/person.ts';
import { type TestPlatform, testPlatform } from '../../../test/support/platform.ts';
import { told } from '../../../test/support/reading.ts';
import { anonymousText, answerAll, answers, openSurvey } from '../../../test/support/surveying.ts';

const limits = { fieldsPerPage: 1 };
const others = ['Cy', 'Di', 'Ed', 'Fa', 'Gi'];

/** An anonymous survey, and somebody who is not known to be one on two platforms. */
async function twoOfOne(): Promise<{
  app: App;
  second: TestPlatform;
  ada: Player;
  bo: Player;
  too: Player;
  begin: string;
}> {
  const second = testPlatform({ platform: 'telegram', id: 'T2', limits });
  const app = await palabre({ platforms: [testPlatform({ limits }), second] });
  const ada = await openSurvey(app, anonymousText);
  const { id } = await app.database.survey.findFirstOrThrow();
  const too = app.person('Bo elsewhere', 'en', second);
  return { app, second, ada, bo: app.person('Bo'), too, begin: `surveys-begin-${id}-` };
}
async function join(bo: Player, too: Player): Promise<void> {
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(told(await bo.command('palabre', 'link')))?.[0];
  expect(told(await too.command('palabre', `link ${code}`))).toContain('one member');
}
async function counted({ app, ada }: { app: App; ada: Player }) {
  await ada.command('survey', 'close 1');
  await app.idle();
  const { counted } = await app.database.survey.findFirstOrThrow();
  const told = await app.database.surveyAnswer.findMany({ where: { question: 1 }, orderBy: { value: 'asc' } });
  return { counted, satisfied: told.map(({ value }) => value) };
}

test('of two sealed answers of one person, joined while the survey is open, the finished one stands, though the other is newer', async () => {
  const of = await twoOfOne();
  await using app = of.app;
  for (const name of others) await answers(app, name, { q1: 3 });
  await of.too.pressToken(of.begin);
  await answerAll(of.too, { q1: 5, q3: [0], q4: 1 });
  app.clock.advance({ hours: 1 });
  await of.bo.pressToken(of.begin);
  await of.bo.submit({ q1: 1 });
  await join(of.bo, of.too);
  expect(await app.database.surveyParticipation.count()).toBe(6);
  expect(await counted(of)).toEqual({ counted: 6, satisfied: [3, 3, 3, 3, 3, 5] });
});

test('of two that were only begun the newer stands, and is gone on with from either chat', async () => {
  const of = await twoOfOne();
  await using app = of.app;
  for (const name of others) await answers(app, name, { q1: 3 });
  await of.bo.pressToken(of.begin);
  await of.bo.submit({ q1: 1 });
  app.clock.advance({ hours: 1 });
  await of.too.pressToken(of.begin);
  await of.too.submit({ q1: 5 });
  await join(of.bo, of.too);
  await of.bo.pressToken(of.begin);
  expect(of.bo.page.fields[0]?.name).toBe('q3');
  await answerAll(of.bo, { q3: [1], q4: 0 });
  expect(await counted(of)).toEqual({ counted: 6, satisfied: [3, 3, 3, 3, 3, 5] });
});

test('joined after closing, both answers stay counted: whose they were is known to nobody any more', async () => {
  const of = await twoOfOne();
  await using app = of.app;
  for (const name of others) await answers(app, name, { q1: 3 });
  for (const one of [of.bo, of.too]) {
    await one.pressToken(of.begin);
    await answerAll(one, { q1: one === of.bo ? 1 : 5, q3: [0], q4: 1 });
  }
  const before = await counted(of);
  expect(before).toEqual({ counted: 7, satisfied: [1, 3, 3, 3, 3, 3, 5] });
  await join(of.bo, of.too);
  expect(await app.database.surveyParticipation.count()).toBe(6);
  expect(await app.database.surveyResponse.count()).toBe(7);
});
