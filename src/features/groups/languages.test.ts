import { expect, test } from 'vitest';
import { palabre } from '../../../test/support/palabre.ts';
import { labelsOf, told } from '../../../test/support/reading.ts';
import { tokenOf } from '../../core/token.ts';

async function ethics() {
  const app = await palabre();
  await app.database.community.updateMany({ data: { locales: ['en', 'fr', 'nl'] } });
  const ada = app.person('Ada');
  await ada.command('palabre', `admin ${app.house.adminCode}`);
  await ada.command('group', 'new en: Ethics || nl: Ethiek');
  await ada.submit({
    name: ada.page.fields[0]?.value as string,
    purpose: 'We look after fairness.',
    seats: null,
    home: null,
  });
  return { app, ada };
}

test('a group is called in each reader’s language wherever it is named, and found by any of its names', async () => {
  const { app, ada } = await ethics();
  await using _ = app;
  const [bo, cy] = [app.person('Bo', 'nl'), app.person('Cy', 'fr')];
  await bo.command('group');
  expect(labelsOf(bo.view)).toContain('Ethiek');
  expect(told(await bo.command('group', 'ethics'))).toContain('Ethiek');
  expect(told(await cy.command('group', 'ethiek'))).toContain('Ethics');
  await bo.command('group', 'join Ethiek');
  await ada.command('poll', 'Which day? | Monday | Tuesday | group:Ethics for:group=Ethiek');
  expect(told(await bo.command('poll', 'results 1'))).toContain('Ethiek');
  expect(told(await ada.command('poll', 'results 1'))).toContain('Ethics');
});

test('it is given another language afterwards by whoever animates it, and loses it where its words change', async () => {
  const { app, ada } = await ethics();
  await using _ = app;
  const [bo, cy] = [app.person('Bo', 'nl'), app.person('Cy', 'fr')];
  const { id } = await app.database.group.findFirstOrThrow();
  expect(told(await bo.pressToken(tokenOf('groups', 'translate', id)))).toContain('Alleen');
  await ada.command('group', 'Ethics');
  await ada.press('In other languages');
  expect(ada.page.fields).toMatchObject([{ options: [{ label: 'French' }, { label: 'Dutch ✓' }] }]);
  await ada.submit({ language: 1 });
  expect(ada.page).toMatchObject({ title: 'In French', intro: 'Ethics\nWe look after fairness.' });
  await ada.submit({ 'name-fr': 'Éthique', 'purpose-fr': 'Nous veillons à ce qui est juste.' });
  expect(told(await cy.command('group', 'éthique'))).toContain('Nous veillons à ce qui est juste.');
  await ada.press('Change');
  await ada.submit({ name: 'Fairness', purpose: 'We look after fairness.', seats: null, home: null });
  expect(told(await cy.command('group', 'fairness'))).toContain('Nous veillons à ce qui est juste.');
  expect(told(await cy.command('group', 'éthique'))).toContain('Je ne connais pas');
});

test('nobody is asked for other words where the community speaks one language', async () => {
  const { app, ada } = await ethics();
  await using _ = app;
  await app.database.community.updateMany({ data: { locales: ['en'] } });
  await ada.command('group', 'Ethics');
  expect(labelsOf(ada.view)).not.toContain('In other languages');
  const { id } = await app.database.group.findFirstOrThrow();
  expect(told(await ada.pressToken(tokenOf('groups', 'translate', id)))).toContain('speaks one language');
});

test.each([
  ['en: Ethics || nl: ', 'A group needs a name.'],
  ['Ethics || nl: Ethiek || nl: Zeden', 'One language is given twice.'],
  [`Ethics || nl: ${'x'.repeat(61)}`, 'The name has 61 characters'],
])('refuses the name %s', async (name, why) => {
  const { app, ada } = await ethics();
  await using _ = app;
  await ada.command('group', 'new');
  expect(told(await ada.submit({ name, seats: null, home: null }))).toContain(why);
});
