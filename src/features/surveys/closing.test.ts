import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import type { Player } from '../../../test/support/person.ts';
import { labelsOf, told } from '../../../test/support/reading.ts';
import { anonymousText, answers, openSurvey, organiser, surveyText } from '../../../test/support/surveying.ts';
import { plainOf } from '../../core/view.ts';
import { readContext } from '../../engine/context.ts';
import { readerOfAccount } from '../../engine/identity.ts';
import { surveys } from './index.ts';

const names = ['Bo', 'Cy', 'Di', 'Ed', 'Fa', 'Gi'];

/** Six people answer; the first of them writes something. */
async function sixAnswers(app: App): Promise<Player[]> {
  const players: Player[] = [];
  for (const [at, name] of names.entries())
    players.push(await answers(app, name, { q1: at < 2 ? 2 : 5, q2: `My words ${at}`, q3: [at % 3], q4: at % 2 }));
  return players;
}

async function closed(app: App, text = surveyText): Promise<{ ada: Player; players: Player[] }> {
  const ada = await openSurvey(app, text);
  const players = await sixAnswers(app);
  await ada.command('survey', 'close 1');
  expect(told(ada.reply)).toContain('In a moment “/survey results 1” shows them.');
  await app.idle();
  return { ada, players };
}

/** What the surveys say in somebody's digest of this week. */
async function newsOf(app: App, name: string) {
  const { world } = app.house.engine;
  const { id } = await app.database.account.findFirstOrThrow({ where: { name } });
  const reader = await readerOfAccount(world.database, app.house.community, id);
  const news = (await surveys.digest?.lines(readContext(world, world.database, 'surveys', reader))) ?? [];
  return news.map(({ text, buttons }) => [plainOf(text), buttons.map(({ label }) => label)]);
}

const altOf = (player: Player): string =>
  player.view.blocks.flatMap(block => (block.type === 'picture' ? [block.alt] : [])).join();

test('after closing whoever runs it and whoever answered see figures, and nobody sees what fewer than five answered', async () => {
  await using app = await palabre();
  const { ada, players } = await closed(app);
  expect(told(await ada.command('survey', 'results 1'))).toContain('mean 4 of 5, n = 6');
  expect(told(ada.reply)).toContain('2. What should change?\nFewer than five answers: not shown.');
  await ada.press('Question by question');
  expect(told(ada.reply)).toContain('5 (Completely): 4 (67%)');
  await ada.press('As a picture');
  expect(ada.view.blocks.find(block => block.type === 'picture')).toBeDefined();
  expect(told(await (players[0] as Player).command('survey', 'results 1'))).toContain('n = 6');
  expect(told(await app.person('Zoe').command('survey', 'results 1'))).toContain('not for you');
  const over = app.platform.messages.filter(({ view }) => view.title.startsWith('Closed: '));
  expect(over).toHaveLength(1);
});

test('a survey of four is never shown', async () => {
  await using app = await palabre();
  const ada = await openSurvey(app);
  for (const name of names.slice(0, 4)) await answers(app, name, { q1: 4 });
  await ada.command('survey', 'close 1');
  await app.idle();
  expect(told(await ada.command('survey', 'results 1'))).not.toContain('mean');
  expect(await app.database.surveyTable.count()).toBe(0);
});

test('figures by language show once each has five, and forgetting somebody later changes none of them', async () => {
  await using app = await palabre();
  await openSurvey(app);
  for (let at = 0; at < 10; at++) {
    await answers(app, `P${at}`, { q1: at < 5 ? 1 : 5, q2: 'w' });
    await app.database.member.updateMany({ where: { name: `P${at}` }, data: { locale: at < 5 ? 'fr' : 'nl' } });
  }
  const ada = app.person('Ada');
  await ada.command('survey', 'close 1');
  await app.idle();
  await ada.command('survey', 'results 1');
  await ada.press('Question by question');
  await ada.press('By language');
  expect(told(ada.reply)).toMatch(
    /French: mean 1 of 5, n = 5\nDutch: mean 5 of 5, n = 5|Dutch: mean 5 of 5, n = 5\nFrench: mean 1 of 5, n = 5/,
  );
  await ada.press('As a picture');
  expect(altOf(ada)).toBe(
    altOf(ada).startsWith('French') ? 'French: 1, n = 5\nDutch: 5, n = 5' : 'Dutch: 5, n = 5\nFrench: 1, n = 5',
  );
  await ada.press('Back');
  expect(told(ada.reply)).toContain('Dutch: mean 5');
  const before = await app.database.surveyTable.findMany();
  const { id } = await app.database.member.findFirstOrThrow({ where: { name: 'P0' } });
  const gone = app.person('P0');
  await gone.command('palabre', 'forget');
  await gone.press('Oui, oubliez-moi dans sept jours');
  await app.pass({ hours: 7 * 24 });
  expect(await app.database.member.findUniqueOrThrow({ where: { id } })).toMatchObject({
    name: '',
    forgottenAt: expect.any(Date),
  });
  expect(await app.database.surveyParticipation.count({ where: { memberId: id } })).toBe(0);
  expect(await app.database.surveyResponse.count()).toBe(9);
  expect(await app.database.surveyTable.findMany()).toEqual(before);
});

test('an anonymous survey is sealed while it is open and belongs to nobody afterwards', async () => {
  await using app = await palabre();
  const ada = await openSurvey(app, anonymousText);
  const bo = app.person('Bo');
  expect(told(await bo.press('Answer'))).toContain('sealed until the survey closes');
  await bo.submit({ q1: 1 });
  const seals = await app.database.surveyParticipation.findMany({ select: { envelope: true } });
  expect(await app.database.surveyAnswer.count()).toBe(0);
  await bo.submit({ q2: 'Unmistakable words', q3: null, q4: null });
  const later = await app.database.surveyParticipation.findMany({ select: { envelope: true } });
  expect(later[0]?.envelope?.length).toBe(seals[0]?.envelope?.length);
  for (const name of names.slice(1)) await answers(app, name, { q1: 2, q2: 'Other words' });
  await bo.press('Change my answers');
  expect(bo.page.fields[0]).toMatchObject({ value: 1 });
  await ada.command('survey', 'close 1');
  await app.idle();
  const responses = await app.database.surveyResponse.findMany({ include: { answers: true, by: true } });
  expect(responses).toHaveLength(6);
  expect(responses.every(({ by }) => by === null)).toBe(true);
  expect(
    await app.database.surveyParticipation.findMany({
      where: { OR: [{ envelope: { not: null } }, { savedAt: { not: null } }] },
    }),
  ).toEqual([]);
  await ada.command('survey', 'results 1');
  expect(told(ada.reply)).toContain('mean 1.83 of 5, n = 6');
  await ada.press('As files');
  const files = await Promise.all(
    ada.view.blocks.flatMap(block => (block.type === 'attachment' ? [block.bytes()] : [])),
  );
  const texts = files.map(bytes => new TextDecoder().decode(bytes)).join();
  expect(texts).not.toContain('Unmistakable');
  expect(texts).not.toContain('Bo');
});

test('the post of an anonymous survey moves with every fifth answer only', async () => {
  await using app = await palabre();
  await openSurvey(app, anonymousText);
  await app.idle();
  const edits: (number | undefined)[] = [];
  for (const name of names.slice(0, 5)) {
    await answers(app, name, { q1: 1 });
    await app.idle();
    edits.push(app.platform.messages.at(-1)?.edits);
  }
  expect(edits).toEqual([0, 0, 0, 0, 1]);
});

test('texts come in random order, are shared one by one, and a question to their writer waits where only they look', async () => {
  await using app = await palabre();
  const ada = await openSurvey(app, anonymousText);
  const players: Player[] = [];
  for (const [at, name] of names.entries()) players.push(await answers(app, name, { q1: 1, q2: `Words of ${at}` }));
  const [bo] = players as [Player];
  const code = /code: ([0-9a-z]{12})/.exec(told(bo.reply))?.[1] ?? expect.fail('There is no code.');
  expect(told(await bo.command('survey', `mail ${code}`))).toContain('Look again after closing');
  await ada.command('survey', 'close 1');
  await app.idle();
  expect(told(await bo.command('survey', `mail ${code}`))).toContain('There is no question for you');
  await ada.command('survey', 'results 1');
  await ada.press('Question by question');
  await ada.press('Next →');
  await ada.press('Read the texts');
  const page = () => told(ada.reply);
  if (!page().includes('Words of 0')) await ada.press('Next →');
  const number = /(\d)\. Words of 0/.exec(page())?.[1];
  await ada.press(`Share ${number}`);
  await ada.press(`Ask about ${number}`);
  await ada.press('Ask something');
  await ada.submit({ letter: 'Which hours would suit you?' });
  expect(told(ada.reply)).toContain('Asked: Which hours would suit you?');
  const [, cy] = players as [Player, Player];
  const other = /code: ([0-9a-z]{12})/.exec(told(await cy.command('survey', '1')))?.[1];
  expect(other).toBeUndefined();
  expect(told(await bo.command('survey', `mail ${code}`))).toContain('Which hours would suit you?');
  await bo.press('Reply');
  expect(JSON.stringify(await app.database.draft.findMany())).not.toContain(code);
  await bo.submit({ letter: 'Saturdays' });
  expect(told(bo.reply)).toContain('Replied: Saturdays');
  expect(await app.database.surveyLetter.findMany({ where: { memberId: null } })).toMatchObject([
    { text: 'Saturdays' },
  ]);
  for (const letter of ['or Sundays', 'or in the evening', 'or at noon', 'or never']) {
    await bo.press('Reply');
    await bo.submit({ letter });
  }
  expect(told(bo.reply)).toMatch(/or Sundays[\s\S]*or in the evening[\s\S]*or at noon[\s\S]*or never/);
  await cy.command('survey', 'results 1');
  await cy.press('Question by question');
  await cy.press('Next →');
  await cy.press('Read the texts');
  expect(told(cy.reply)).toContain('Words of 0');
  expect(told(cy.reply)).not.toContain('Words of 3');
});

test('what followed is told to those who answered, and to nobody else', async () => {
  await using app = await palabre();
  const { ada, players } = await closed(app);
  await ada.command('survey', 'results 1');
  await ada.press('You said, we did');
  await ada.submit({ question: 0, text: 'We open on Saturdays.' });
  expect(told(ada.reply)).toContain('We open on Saturdays.');
  const bo = players[0] as Player;
  await app.person('Zoe').command('palabre', 'me');
  expect(await newsOf(app, 'Bo')).toEqual([
    ['You answered “How are we doing?”. What followed: We open on Saturdays.', ['Results']],
  ]);
  expect(await newsOf(app, 'Zoe')).toEqual([]);
  await bo.command('survey', 'results 1');
  await bo.press('Question by question');
  expect(told(bo.reply)).toContain('You said, we did: We open on Saturdays.');
  await app.pass({ hours: 24 * 8 });
  expect(await newsOf(app, 'Bo')).toEqual([]);
});

test('a survey with names leaves as a file that no spreadsheet runs', async () => {
  await using app = await palabre();
  const ada = await openSurvey(app);
  await answers(app, '=cmd()', { q1: 1, q2: '=1+1' });
  for (const name of names) await answers(app, name, { q1: 4 });
  await ada.command('survey', 'close 1');
  await app.idle();
  await ada.command('survey', 'export 1');
  const file = ada.view.blocks.find(block => block.type === 'attachment');
  const text = new TextDecoder().decode(
    (await (file?.type === 'attachment' ? file.bytes() : undefined)) ?? new Uint8Array(),
  );
  expect(text).toContain("'=cmd()");
  expect(text).toContain("'=1+1");
  expect(labelsOf(ada.view)).toContain('Results');
});

test('a lost key voids an anonymous survey, and everybody is told instead of shown something else', async () => {
  await using app = await palabre();
  const ada = await openSurvey(app, anonymousText);
  for (const name of names) await answers(app, name, { q1: 1 });
  const { id } = await app.database.survey.findFirstOrThrow();
  await app.house.engine.world.seals.destroy(id);
  await ada.command('survey', 'close 1');
  await app.idle();
  expect(await app.database.survey.findFirst()).toMatchObject({ void: true, counted: 0 });
  expect(told(await ada.command('survey', '1'))).toContain('The key to the answers of this survey was lost');
});

test('a survey that repeats asks again by itself, under the same keys, and compares', async () => {
  await using app = await palabre();
  const ada = await organiser(app);
  await ada.command('survey', surveyText);
  await app.database.survey.updateMany({ data: { repeats: 'month' } });
  await ada.press('Open it');
  await app.idle();
  await sixAnswers(app);
  await app.pass({ hours: 24 * 15 });
  await app.pass({ hours: 24 * 16 });
  const rounds = await app.database.survey.findMany({ orderBy: { round: 'asc' } });
  expect(rounds.map(({ round, openedAt }) => [round, openedAt !== null])).toEqual([
    [1, true],
    [2, true],
  ]);
  await sixAnswers(app);
  await ada.command('survey', 'close 2');
  await app.idle();
  await ada.command('survey', 'results 2');
  await ada.press('Over the rounds');
  expect(told(ada.reply)).toMatch(/Round 1, .*: mean 4 of 5, n = 6\nRound 2, .*: mean 4 of 5, n = 6/);
  await ada.press('As a picture');
  expect(altOf(ada)).toMatch(/^Round 1, .*: 4, n = 6\nRound 2, .*: 4, n = 6$/);
});

test('those who have begun are reminded at half time and a day before the end, once each, and not once they have finished', async () => {
  await using app = await palabre();
  await openSurvey(app);
  const bo = app.person('Bo');
  await bo.press('Answer');
  await bo.submit({ q1: 4 });
  await answers(app, 'Cy', { q1: 4 });
  const reminders = () => app.database.post.count({ where: { feature: 'surveys', kind: 'reminder' } });
  await app.pass({ hours: 24 * 7 + 1 });
  expect(await reminders()).toBe(1);
  await app.pass({ hours: 24 * 6 });
  expect(await reminders()).toBe(2);
});
