import { expect, test } from 'vitest';
import { palabre } from '../../../test/support/palabre.ts';
import { alike, meant } from './across.ts';
import { similarTo, threshold } from './similar.ts';
import { keepLabelled, measured, measuredAcross } from './similar-measure.ts';

test('finds the same idea in other words, and few that are not, in three languages', async () => {
  await using app = await palabre();
  const community = app.house.community.id;
  await keepLabelled(app.database, community);
  const { precision, recall } = await measured(app.database, community, threshold);
  expect(recall).toBeGreaterThanOrEqual(0.95);
  expect(precision).toBeGreaterThanOrEqual(0.9);
});

test('finds the same idea in another language, and few that are not', async () => {
  await using app = await palabre();
  await keepLabelled(app.database, app.house.community.id);
  const { precision, recall } = await measuredAcross(app.database, app.house.community.id, threshold);
  expect(recall).toBeGreaterThanOrEqual(0.85);
  expect(precision).toBeGreaterThanOrEqual(0.85);
});

test('a subject in common is no idea in common, and a longer word holds what it is joined of', () => {
  expect(alike(meant('Un jardin sur le toit'), meant('Bees on the roof'))).toBe(0);
  expect(alike(meant('Un abri à vélos'), meant('Een fietsenstalling'))).toBe(1);
});

test.each([
  ['accents and capitals', 'CREER UN COMITE ETHIQUE'],
  ['plurals', 'Des comités éthiques'],
  ['the order of words', 'éthique : un comité à créer'],
  ['a typo', 'Créer un comité étique'],
])('forgives %s', async (_, words) => {
  await using app = await palabre();
  const community = app.house.community.id;
  await keepLabelled(app.database, community);
  const [best] = await similarTo(app.database, community, { title: words }, 1);
  expect(best).toMatchObject({ title: 'Créer un comité éthique' });
  expect(best?.score).toBeGreaterThanOrEqual(threshold);
});

test.each(['', '   ', '!!!', "'&|!():*<->", 'x'.repeat(20_000), '% _ \\ \u0000', 'le la les'])(
  'looks for %j without a fault',
  async words => {
    await using app = await palabre();
    await keepLabelled(app.database, app.house.community.id);
    expect(
      await similarTo(app.database, app.house.community.id, { title: words.replaceAll('\0', '') }, 3),
    ).toBeInstanceOf(Array);
  },
);
