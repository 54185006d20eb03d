import { expect, test } from 'vitest';
import { palabre } from '../../../test/support/palabre.ts';
import { read, told } from '../../../test/support/reading.ts';
import { tokenOf } from '../../core/token.ts';
import { personal } from './personal.ts';
import { entriesOf } from './report-store.ts';

test('a recommendation is read in each reader’s language once the board gave it, and those who write in that language find it before they file another', async () => {
  await using app = await palabre();
  await app.database.community.updateMany({ data: { locales: ['en', 'fr', 'nl'] } });
  const [ada, ann, bo] = [app.person('Ada'), app.person('Ann', 'fr'), app.person('Bo', 'nl')];
  await ada.command('palabre', `admin ${app.house.adminCode}`);
  await ann.command('recommend');
  await ann.submit({ title: 'Un kicker dans le hall', what: 'Pour les midis.', why: '', place: null });
  const { id } = await app.database.recommendation.findFirstOrThrow();
  expect(told(await ann.pressToken(tokenOf('recommend', 'translate', id)))).toContain('rôle');
  const { memberId } = await app.database.roleGrant.findFirstOrThrow();
  await app.database.roleGrant.create({ data: { memberId, role: 'board', grantedAt: new Date() } });
  await ada.command('recommend', '1');
  await ada.press('What happens next');
  await ada.press('In other languages');
  await ada.submit({ language: 2 });
  expect(ada.page.intro).toBe('Un kicker dans le hall\nPour les midis.');
  await ada.submit({ 'title-nl': 'Een tafelvoetbal', 'what-nl': '' });
  expect(told(await bo.command('recommend', '1'))).toContain('Een tafelvoetbal');
  expect(read(bo.view)).toContain('Vertaald uit het Frans');
  expect(told(await bo.command('recommend', 'list'))).toContain('1');
  expect(told(await ann.command('recommend', '1'))).toContain('Un kicker dans le hall');
  const titles = async (locale: 'fr' | 'nl') =>
    (await entriesOf(app.database, app.house.community, locale)).map(({ title }) => title);
  expect([await titles('fr'), await titles('nl')]).toEqual([['Un kicker dans le hall'], ['Een tafelvoetbal']]);
  await bo.command('recommend');
  const alike = { title: 'Tafelvoetballen kopen', what: 'Voor ’s middags.', why: '', place: null };
  expect(told(await bo.submit(alike))).toContain('Een tafelvoetbal');
  await bo.submit({ [bo.page.fields[0]?.name ?? '']: 0 });
  expect(await app.database.recommendation.findMany()).toMatchObject([
    { title: 'Un kicker dans le hall', locale: 'fr' },
  ]);
  const supporter = await app.database.recommendationTie.findFirstOrThrow({ where: { kind: 'support' } });
  expect(JSON.stringify(await personal.export(app.database, supporter.memberId, 'nl'))).toContain('Een tafelvoetbal');
  await ann.command('recommend', 'nl: Een boekenruilkast || fr: Une boîte à livres');
  await ann.submit({ title: ann.page.fields[0]?.value as string, what: 'Près de l’entrée.', why: '', place: null });
  expect(await app.database.recommendation.findFirst({ where: { number: 2 } })).toMatchObject({
    locale: 'nl',
    title: 'Een boekenruilkast',
    translations: { fr: { title: 'Une boîte à livres' } },
  });
});
