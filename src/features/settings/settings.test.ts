import { expect, test } from 'vitest';
import { palabre } from '../../../test/support/palabre.ts';
import { told } from '../../../test/support/reading.ts';
import { addCommunity, removeCommunity } from '../../engine/communities.ts';

const first = { name: 'La Ruche', country: 'fr', zone: 'Europe/Paris', locale: 1, locales: [1] };

test('an admin changes the settings from chat, and the log says which', async () => {
  await using app = await palabre();
  const ada = app.person('Ada');
  await ada.command('palabre', `admin ${app.house.adminCode}`);
  expect(told(await ada.command('palabre', 'settings'))).toMatch(/Belgium[\s\S]*Europe\/Brussels/);
  await ada.press('Change');
  await ada.submit({ ...first, zone: 'Parijs' });
  expect(told(await ada.submit({ memberTypes: 'users\nClients\nclients\n', themes: '' }))).toContain('users, Clients');
  expect(await app.database.community.findFirst()).toMatchObject({
    name: 'La Ruche',
    country: 'FR',
    zone: 'Europe/Paris',
    locale: 'fr',
    locales: ['fr'],
    memberTypes: ['users', 'Clients'],
  });
  expect(await app.database.audit.findFirst({ where: { deed: 'settings changed' } })).toMatchObject({
    about: { what: ['name', 'country', 'zone', 'locale', 'locales', 'memberTypes'] },
  });
});

test('what cannot be set is refused beside its field, and nobody but an admin sets anything', async () => {
  await using app = await palabre();
  const ada = app.person('Ada', 'nl');
  await ada.command('palabre', `admin ${app.house.adminCode}`);
  await ada.command('palabre', 'instellingen');
  await ada.press('Wijzigen');
  await ada.submit({ ...first, country: 'XQ', zone: 'Mars' });
  expect(told(await ada.submit({ memberTypes: '', themes: '' }))).toContain('Een land is twee letters');
  await ada.submit({ ...first, zone: 'Mars' });
  expect(told(await ada.submit({ memberTypes: '', themes: '' }))).toContain('Deze tijdzone ken ik niet');
  expect(told(await app.person('Bo').command('palabre', 'settings'))).toContain('Your role does not allow this');
});

test('a community that is removed leaves nothing, and the others stay', async () => {
  await using app = await palabre();
  const { world } = app.house.engine;
  const other = await addCommunity(world, world.database, {
    name: 'Other',
    locale: 'fr',
    zone: 'UTC',
    pretend: false,
  });
  const ada = app.person('Ada');
  await ada.command('palabre', `admin ${app.house.adminCode}`);
  await ada.command('poll', 'Q? | A | B');
  await app.idle();
  await ada.press('A');
  await app.idle();
  await app.database.$transaction(db => removeCommunity(db, app.house.community.id));
  expect(await app.database.community.findMany()).toMatchObject([{ id: other.id }]);
  for (const count of [app.database.member.count(), app.database.account.count(), app.database.ballot.count()])
    expect(await count).toBe(0);
  for (const count of [app.database.visit.count(), app.database.post.count(), app.database.space.count()])
    expect(await count).toBe(0);
});
