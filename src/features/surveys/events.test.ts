import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import type { Player } from '../../../test/support/person.ts';
import { labelsOf, told } from '../../../test/support/reading.ts';
import { organiser, surveyText } from '../../../test/support/surveying.ts';
import { sql } from '../../database/client.ts';
import { jobContext } from '../../engine/context.ts';
import { surveys } from './index.ts';

const memberCalled = (app: App, name: string) => app.database.member.findFirstOrThrow({ where: { name } });

async function shiftEnded(app: App, name: string, shift: string): Promise<void> {
  const { id: member } = await memberCalled(app, name);
  await app.database.$transaction(async db => {
    const ctx = jobContext(app.house.engine.world, db, surveys.name, app.house.community, null);
    await surveys.on['shift ended']?.(ctx, { id: shift, member });
  });
}

const invited = (app: App) =>
  app.database
    .$queryRaw<{ name: string }[]>(sql`
    SELECT m.name FROM post p JOIN member m ON m.id = p.member_id
    WHERE p.feature = 'surveys' AND p.kind = 'invitation' ORDER BY m.name`)
    .then(rows => rows.map(({ name }) => name));

/** A draft of the survey, sent so many days after the event. */
async function waiting(app: App, event: string, days: number): Promise<Player> {
  const ada = await organiser(app);
  for (const name of ['Bo', 'Cy', 'Di']) await app.person(name).command('palabre', 'me');
  await ada.command('survey', surveyText);
  await ada.press('For whom, where, when');
  await ada.submit({ days: 30, anonymous: 0, shared: 1, places: [] });
  const field = ada.page.fields.find(({ name }) => name === 'event');
  const options = field?.type === 'one of' ? field.options : [];
  const value = options.find(({ label }) => label === event)?.value ?? expect.fail(`There is no event "${event}".`);
  await ada.submit({ repeats: null, event: value, later: days });
  return ada;
}

test('a survey after a shift is sent to whom it happened to, at once and to nobody twice', async () => {
  await using app = await palabre();
  const ada = await waiting(app, 'somebody’s shift has ended', 0);
  await ada.press('Open it');
  await app.idle();
  for (let times = 0; times < 2; times++) await shiftEnded(app, 'Bo', 'shift0000001');
  expect(await invited(app)).toEqual(['Bo']);
});

test('days after a shift is days later, and of those whom the survey is for', async () => {
  await using app = await palabre();
  const ada = await waiting(app, 'somebody’s shift has ended', 2);
  expect(told(ada.reply)).toContain('Sent when: somebody’s shift has ended, 2 days later');
  await app.database.member.updateMany({ where: { name: 'Bo' }, data: { locale: 'nl' } });
  await app.database.survey.updateMany({ data: { audience: [{ rule: 'language', argument: 'nl' }] } });
  await ada.press('Open it');
  await app.idle();
  await shiftEnded(app, 'Bo', 'shift0000001');
  await shiftEnded(app, 'Cy', 'shift0000001');
  await app.pass({ hours: 47 });
  expect(await invited(app)).toEqual([]);
  await app.pass({ hours: 2 });
  expect(await invited(app)).toEqual(['Bo']);
});

test('half a year after somebody joined they are asked, once, also when the roll says so late, and nobody who joined long ago', async () => {
  await using app = await palabre();
  const ada = await waiting(app, 'somebody became a member', 183);
  const joined = (name: string, day: string) =>
    app.database.member.updateMany({ where: { name }, data: { joinedOn: new Date(day) } });
  await joined('Bo', '2026-05-26');
  await joined('Cy', '2026-05-20');
  await ada.press('Open it');
  await app.idle();
  await app.pass({ hours: 24 });
  await app.beat();
  expect(await invited(app)).toEqual([]);
  await app.pass({ hours: 24 });
  await app.beat();
  expect(await invited(app)).toEqual(['Bo']);
  await joined('Di', '2026-05-25');
  await app.pass({ hours: 24 });
  await app.beat();
  expect(await invited(app)).toEqual(['Bo', 'Di']);
  const bo = app.person('Bo');
  await bo.open();
  expect(labelsOf(bo.view)).toContain('1. How are we doing?');
});

test('the template of six months a member is sent by itself and counted every three months', async () => {
  await using app = await palabre();
  const ada = await organiser(app);
  await ada.command('survey', 'new');
  await ada.press('Six months a member');
  expect(told(ada.reply)).toContain('Sent when: somebody became a member, 183 days later');
  expect(told(ada.reply)).toContain('Again: every three months');
  await ada.press('Open it');
  await app.idle();
  expect(await app.database.schedule.count({ where: { feature: 'surveys', job: 'joined' } })).toBe(1);
  await ada.command('survey', 'close 1');
  await app.idle();
  await app.pass({ hours: 24 });
  await app.beat();
  expect(await app.database.schedule.count({ where: { feature: 'surveys', job: 'joined' } })).toBe(0);
});
