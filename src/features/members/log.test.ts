import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import { labelsOf, read, told } from '../../../test/support/reading.ts';
import type { Locale } from '../../core/view.ts';

async function adminOf(app: App, locale: Locale = 'en') {
  const an = app.person('An', locale);
  await an.command('palabre', `admin ${app.house.adminCode}`);
  return an;
}

test('admins read in words what was done with rights, newest first; nobody else does', async () => {
  await using app = await palabre();
  const an = await adminOf(app);
  const bob = app.person('Bob');
  await bob.command('poll', 'Which day? | Monday | Tuesday');
  await bob.command('poll', 'close 1');
  await an.command('palabre', 'role Bob');
  await an.press('Give the role: facilitator');
  await bob.command('palabre', 'forget');
  await bob.press('Yes, forget me in seven days');
  await an.command('palabre', 'log');
  expect(
    read(an.view)
      .split('\n')
      .map(line => line.replace(/^.*\d\d:\d\d: /, '')),
  ).toEqual([
    'Log of deeds',
    'Bob asked to be forgotten.',
    'An made Bob facilitator.',
    'Bob closed poll 1.',
    'An became admin by the code.',
  ]);
  await app.pass({ hours: 7 * 24 });
  await an.command('palabre', 'log');
  expect(read(an.view)).toContain('A member was forgotten.');
  expect(read(an.view)).toContain('An made a former member facilitator.');
  expect(read(an.view)).not.toContain('Bob');
  expect(told(await app.person('Eve').command('palabre', 'log'))).toContain('Your role does not allow this');
  await app.idle();
});

test('the log is in the language of who reads it, a page at a time', async () => {
  await using app = await palabre();
  const an = await adminOf(app, 'nl');
  await app.person('Bob').command('palabre', 'me');
  await an.command('palabre', 'rol Bob');
  for (let n = 0; n < 12; n++) await an.press(n % 2 === 0 ? 'Rol geven: begeleider' : 'Rol afnemen: begeleider');
  await an.command('palabre', 'logboek');
  const first = read(an.view);
  expect(first).toContain('Logboek');
  const count = await app.database.audit.count();
  expect(count).toBeGreaterThan(10);
  expect(first.split('\n')).toHaveLength(11);
  await an.press('Ouder');
  expect(read(an.view).split('\n')).toHaveLength(1 + count - 10);
  expect(read(an.view)).toContain('An werd beheerder met de code.');
  expect(labelsOf(an.view)).toEqual([]);
});

test('the log of another community is not shown', async () => {
  await using app = await palabre();
  const an = await adminOf(app);
  await app.database.audit.create({
    data: { communityId: 'elsewhere001', at: new Date(), memberId: null, deed: 'role given', about: { role: 'admin' } },
  });
  await an.command('palabre', 'log');
  expect(read(an.view).split('\n')).toHaveLength(2);
});
