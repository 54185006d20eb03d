import { expect, test } from 'vitest';
import { palabre } from '../../../test/support/palabre.ts';
import { similarTo, threshold } from './similar.ts';
import { keepLabelled, measured } from './similar-measure.ts';

test('finds the same idea in other words, and few that are not, in three languages', async () => {
  await using app = await palabre();
  const community = app.house.community.id;
  await keepLabelled(app.database, community);
  const { precision, recall } = await measured(app.database, community, threshold);
  expect(recall).toBeGreaterThanOrEqual(0.95);
  expect(precision).toBeGreaterThanOrEqual(0.9);
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
