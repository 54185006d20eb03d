import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import type { Player } from '../../../test/support/person.ts';
import { labelsOf, told } from '../../../test/support/reading.ts';
import { openSurvey, organiser, surveyText } from '../../../test/support/surveying.ts';
import { tokenOf } from '../../core/token.ts';

const drop = (player: Player, text: string, name = 'survey.txt', encoding: BufferEncoding = 'utf8') => {
  const bytes = Buffer.from(text, encoding);
  return player.meet({ type: 'said', text: '', files: [{ name, size: bytes.length, open: async () => bytes }] });
};

async function animateur(app: App): Promise<Player> {
  const bo = app.person('Bo');
  await bo.command('palabre', 'me');
  const { id } = await app.database.member.findFirstOrThrow({ where: { name: 'Bo' } });
  await app.database.roleGrant.create({ data: { memberId: id, role: 'animateur', grantedAt: new Date(0) } });
  return bo;
}

/** Bo animates the group Ethics and has no role beside that. */
async function groupAnimateur(app: App): Promise<{ readonly bo: Player; readonly group: string }> {
  const ada = await organiser(app);
  await ada.command('group', 'new');
  await ada.submit({ name: 'Ethics', seats: null, home: null });
  const bo = app.person('Bo');
  await bo.command('group', 'join Ethics');
  const { id } = await app.database.member.findFirstOrThrow({ where: { name: 'Bo' } });
  await app.database.seat.updateMany({ where: { memberId: id }, data: { animateur: true } });
  return { bo, group: (await app.database.group.findFirstOrThrow()).id };
}

test('an animateur drops a text file in private and gets the draft; what is wrong in it comes back with its lines', async () => {
  await using app = await palabre();
  const bo = await animateur(app);
  expect(told(await drop(bo, 'Enquête: Ça va ?\n1. Déjà là ?\nyes/no', 'mine.TXT', 'latin1'))).toContain(
    'Draft: Ça va ?',
  );
  expect(told(bo.reply)).toContain('1. Déjà là ?');
  expect(told(await bo.command('survey', '1')), 'their own draft, to go on with').toContain('Draft: Ça va ?');
  const { id } = await app.database.survey.findFirstOrThrow();
  const cy = app.person('Cy');
  expect(told(await cy.command('survey', '1'))).toContain('There is no survey 1');
  expect(told(await cy.command('survey', 'close 1')), 'nor anything to close').toContain('There is no survey 1');
  for (const verb of ['show', 'draft'])
    expect(told(await cy.pressToken(tokenOf('surveys', verb, id)))).not.toContain('Ça va');
  await drop(bo, 'Later\n1. Why?\nshown when 2 = yes\n2. What?\nyes/no');
  expect(told(bo.reply)).toContain('Line 3, “shown when 2 = yes”: Question 2 does not come before this one.');
  expect(bo.page.fields[0]).toMatchObject({ type: 'paragraph', value: expect.stringContaining('1. Why?') });
  const long = Array.from(
    { length: 31 },
    (_, n) => `${n + 1}. ${'Why? '.repeat(39)}\n- Yes\n- No\n- ${'W'.repeat(70)}`,
  );
  expect(told(await drop(bo, `Long\n${long.join('\n')}`))).toMatch(/Line 122: There are 31 questions; 30 at most/);
  expect(await app.database.survey.count()).toBe(1);
});

test('a file that is no survey is a list of members, which stays with admins; of others no file is fetched', async () => {
  await using app = await palabre();
  const ada = await organiser(app);
  const bo = await animateur(app);
  expect(told(await drop(ada, 'id;name\n8;Dora\n', 'members.txt'))).toContain('1 new');
  expect(told(await drop(bo, 'id;name\n8;Dora\n', 'members.csv'))).toContain('Only admins');
  expect(told(await drop(bo, 'id;name\n8;Dora\n', 'members.txt'))).toContain('Line 1');
  const open = () => expect.fail('The file of somebody without a role was fetched.');
  const file = { name: 'survey.txt', size: 5, open };
  expect(told(await app.person('Cy').meet({ type: 'said', text: '', files: [file] }))).toContain('Only admins');
});

test('the file of a survey comes back with changes and is that survey again, and under another title it is another', async () => {
  await using app = await palabre();
  const ada = await openSurvey(app);
  const changed = surveyText.replace('yes/no', 'yes/no\n\n5. Anything else?\nlong');
  expect(told(await drop(ada, changed, 'enquete-1 (2).txt'))).toContain('Changed: How are we doing?');
  expect(await app.database.survey.findMany()).toMatchObject([{ number: 1, version: 2 }]);
  expect(told(await drop(ada, changed.replace('yes/no', 'maybe'), 'survey-1.txt'))).toContain('Line 22:');
  expect(told(await drop(ada, surveyText.replace('How are we', 'What are we'), 'survey-1.txt'))).toContain(
    'Draft: What are we doing?',
  );
  await ada.command('survey', `edit 1 ${surveyText.replace('yes/no', 'maybe')}`);
  expect(told(ada.reply)).toContain('Line 22:');
});

test('an animateur of a group asks its members, in its own place, and nobody else', async () => {
  await using app = await palabre();
  const { bo, group } = await groupAnimateur(app);
  await bo.open();
  expect(labelsOf(bo.view)).toContain('New survey');
  await bo.command('survey', 'new');
  await bo.press('After a meeting');
  expect(told(bo.reply)).toContain('Draft: ');
  const kept = () => app.database.survey.findFirstOrThrow();
  const own = { groupId: group, audience: [{ rule: 'group', argument: group }], places: [] };
  expect(await kept()).toMatchObject(own);
  await bo.press('For whom, where, when');
  expect(bo.page.fields.map(({ name }) => name)).not.toContain('places');
  await bo.submit({ audience: [0], days: 5, anonymous: 1, shared: 1 });
  await bo.submit({ repeats: null, event: null, group: null });
  expect(await kept()).toMatchObject({
    groupId: group,
    days: 5,
    audience: [{ rule: expect.not.stringContaining('group') }, { rule: 'group', argument: group }],
  });
  await bo.press('Open it');
  expect(told(bo.reply)).toContain('Open: ');
  const cy = app.person('Cy');
  expect(told(await cy.command('survey', 'new'))).toContain('Surveys are made by');
  await bo.command('survey', '1');
  await app.database.seat.updateMany({ data: { animateur: false } });
  expect(told(await bo.press('Ask again'))).toContain('Surveys are made by');
});

test('the commands and the text are French and Dutch too', async () => {
  await using app = await palabre();
  const ada = await organiser(app);
  const french =
    'enquête: Ça va ?\nanonyme\nrésultats partagés\n1. Bien ?\noui/non\nobligatoire\n2. Combien ?\néchelle 1-5 | peu | beaucoup\nsi 1 = oui';
  const dutch =
    'vragenlijst: Gaat het?\nmet naam\n1. Goed?\nja/nee\n2. Hoe goed?\nschaal 1-5 | weinig | veel\nals 1 = ja';
  const lea = app.person('Léa', 'fr');
  const jan = app.person('Jan', 'nl');
  for (const one of [lea, jan]) await one.command('palabre', 'me');
  for (const { id } of await app.database.member.findMany({ where: { name: { in: ['Léa', 'Jan'] } } }))
    await app.database.roleGrant.create({ data: { memberId: id, role: 'animateur', grantedAt: new Date(0) } });
  expect(told(await lea.command('survey', `nouvelle ${french}`))).toMatch(/Brouillon.: Ça va/);
  expect(told(await jan.command('survey', `nieuw ${dutch}`))).toContain('Ontwerp: Gaat het?');
  expect(await app.database.survey.findMany({ orderBy: { number: 'asc' } })).toMatchObject([
    { anonymous: true, shared: true, locale: 'fr' },
    { anonymous: false, locale: 'nl' },
  ]);
  expect(told(await lea.command('survey', 'modifier 1 Rien'))).toContain('Ligne');
  expect(told(await jan.command('survey', 'sluiten 2'))).toContain('niet open');
  expect(told(await ada.command('survey', ''))).toContain('Surveys');
});
