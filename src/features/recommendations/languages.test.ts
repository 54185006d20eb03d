import { expect, test } from 'vitest';
import { palabre } from '../../../test/support/palabre.ts';
import { read, told } from '../../../test/support/reading.ts';
import { tokenOf } from '../../core/token.ts';
import { entriesOf } from './report-store.ts';

test('a recommendation is read in each reader’s language once the board gave it, and in its author’s words again when those change', async () => {
  await using app = await palabre();
  await app.database.community.updateMany({ data: { locales: ['en', 'fr', 'nl'] } });
  const [ada, ann, bo] = [app.person('Ada'), app.person('Ann', 'fr'), app.person('Bo', 'nl')];
  await ada.command('palabre', `admin ${app.house.adminCode}`);
  await ann.command('recommend');
  await ann.submit({ title: 'Un abri à vélos', what: 'Devant les bureaux.', why: '', place: null });
  const { id } = await app.database.recommendation.findFirstOrThrow();
  expect(told(await ann.pressToken(tokenOf('recommend', 'translate', id)))).toContain('rôle');
  const { memberId } = await app.database.roleGrant.findFirstOrThrow();
  await app.database.roleGrant.create({ data: { memberId, role: 'board', grantedAt: new Date() } });
  await ada.command('recommend', '1');
  await ada.press('What happens next');
  await ada.press('In other languages');
  await ada.submit({ language: 2 });
  expect(ada.page.intro).toBe('Un abri à vélos\nDevant les bureaux.');
  await ada.submit({ 'title-nl': 'Een fietsenstalling', 'what-nl': '' });
  expect(told(await bo.command('recommend', '1'))).toContain('Een fietsenstalling');
  expect(read(bo.view)).toContain('Vertaald uit het Frans');
  expect(told(await bo.command('recommend', 'list'))).toContain('1');
  expect(told(await ann.command('recommend', '1'))).toContain('Un abri à vélos');
  const titles = async (locale: 'fr' | 'nl') =>
    (await entriesOf(app.database, app.house.community, locale)).map(({ title }) => title);
  expect([await titles('fr'), await titles('nl')]).toEqual([['Un abri à vélos'], ['Een fietsenstalling']]);
  expect(await app.database.recommendation.findFirst()).toMatchObject({ title: 'Un abri à vélos', locale: 'fr' });
});
