import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import { told } from '../../../test/support/reading.ts';
import { newId } from '../../engine/world.ts';
import { type ImportReport, importRecommendations, type Wishes } from './import.ts';

async function imports(app: App, csv: string, resolve: Wishes['resolve'] = 'valid', more: Partial<Wishes> = {}) {
  const { world } = app.house.engine;
  const { id: community, zone, locale } = app.house.community;
  const wishes: Wishes = {
    resolve,
    today: '2026-11-26',
    locale,
    statusWords: new Map(),
    themeWords: new Map(),
    ...more,
  };
  const on = { community, zone, id: () => newId(world) };
  return world.database.$transaction(
    db => importRecommendations({ ...on, db }, new TextEncoder().encode(csv), wishes),
    { timeout: 60_000 },
  );
}
const reasons = (report: Awaited<ReturnType<typeof imports>>) =>
  (report as ImportReport).bad.map(({ line, message }) => `${line} ${message.replace('recommend-import-', '')}`);

const past = `numéro;titre;état;thématique;cycle;groupe;déposée le;depuis;réponse;reportée jusqu’au
1;Créer un comité éthique;réalisée;Gouvernance;2017-2018;Éthique;22/03/2018;19/06/2018;Le comité existe depuis juin.;
2;Donner accès aux comptes;en cours;Transparence;2017-2018;Finances;22/03/2018;;;
3;Meer informatie in het Nederlands;reportée;Transparence;2019;;2019;;;2027-01-01
4;Un jardin sur le toit;rejetées;Lieux;2019;;2019;;Trop cher.;
`;

test('brings in recommendations of the past, and a second time changes nothing', async () => {
  await using app = await palabre();
  expect(await imports(app, past, 'dry')).toMatchObject({
    added: 4,
    same: 0,
    applied: false,
    bad: [],
    newCycles: ['2017-2018', '2019'],
  });
  expect(await app.database.recommendation.count()).toBe(0);
  expect(await imports(app, past)).toMatchObject({
    added: 4,
    applied: true,
    newThemes: ['Gouvernance', 'Transparence', 'Lieux'],
  });
  expect(await imports(app, past)).toMatchObject({ added: 0, same: 4, newThemes: [], newCycles: [] });
  expect(
    await app.database.recommendation.findMany({
      orderBy: { number: 'asc' },
      select: { number: true, status: true, locale: true },
    }),
  ).toEqual([
    { number: 1, status: 'done', locale: 'fr' },
    { number: 2, status: 'in_progress', locale: 'fr' },
    { number: 3, status: 'postponed', locale: 'nl' },
    { number: 4, status: 'rejected', locale: 'fr' },
  ]);
  const bo = app.person('Bo');
  await bo.command('recommend', '1');
  await bo.press('Where is it?');
  expect(told(bo.reply)).toContain('Le comité existe depuis juin.');
  await bo.command('recommend', 'Un comité d’éthique');
  await bo.submit({ title: 'Un comité d’éthique', what: 'Oui.', why: '', theme: null, place: null });
  expect(told(bo.reply)).toContain('These look like yours');
});

test('each line that cannot be taken is named with its reason, and nothing is written', async () => {
  await using app = await palabre();
  const bad = `number,title,status,filed,since,percent,into
1,,done,2020,,,
2,A,whatever,2020,,,
3,B,done,31/02/2020,,,
4,C,done,2020,2019,,
5,D,in progress,2020,,140,
6,E,merged,2020,,,
7,F,merged,2020,,,99
8,G,merged,2020,,,9
9,H,merged,2020,,,8
10,I,merged,2020,,,10
11,J,done,2020,,,
11,K,done,2020,,,
12,${'L'.repeat(300)},done,2020,,,
13,M,done,2020,,,,,too many
14,N,done,2030,,,
`;
  const report = await imports(app, bad);
  expect(reasons(report)).toEqual([
    '2 no-title',
    '3 status',
    '4 date',
    '5 order',
    '6 percent',
    '7 into',
    '8 into',
    '9 into',
    '10 into',
    '11 into',
    '13 twice',
    '14 long',
    '15 cells',
    '16 order',
  ]);
  expect(await app.database.recommendation.count()).toBe(0);
  expect(await imports(app, bad, 'skip')).toMatchObject({ added: 1, applied: true });
});

test('words of the file mean what the command says', async () => {
  await using app = await palabre();
  const csv = 'titre;statut;thème\nUn;Clôturé en AG;Gouv.\n';
  expect(reasons(await imports(app, csv))).toEqual(['2 status']);
  const words = { statusWords: new Map([['cloture en ag', 'done']]), themeWords: new Map([['gouv', 'Gouvernance']]) };
  await imports(app, csv, 'valid', words);
  expect(await app.database.recommendation.findFirstOrThrow()).toMatchObject({ status: 'done', theme: 'Gouvernance' });
});

test.each([
  ['', 'title'],
  ['a;b\n1;2\n', 'title'],
])('a file without a title column is refused: %j', async (csv, missing) => {
  await using app = await palabre();
  expect(await imports(app, csv)).toMatchObject({ missing });
});

test('250 over five cycles take a second', async () => {
  await using app = await palabre();
  const words = ['réalisée', 'en cours', 'non réalisée', 'rejetée', 'en examen'];
  const rows = Array.from(
    { length: 250 },
    (_, n) =>
      `${n + 1};Recommandation ${n} du groupe;${words[n % 5]};Thème ${n % 7};Cycle ${Math.floor(n / 50) + 1};${2015 + Math.floor(n / 50)}`,
  );
  const from = performance.now();
  await imports(app, `numéro;titre;état;thématique;cycle;date\n${rows.join('\n')}\n`);
  expect(await app.database.recommendation.count()).toBe(250);
  // A second on a machine of its own; here others work beside it.
  expect(performance.now() - from).toBeLessThan(5_000);
});
