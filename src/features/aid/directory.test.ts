import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import type { Player } from '../../../test/support/person.ts';
import { read, told } from '../../../test/support/reading.ts';
import { readContext } from '../../engine/context.ts';
import { readerOfAccount } from '../../engine/identity.ts';
import { aid } from './index.ts';

async function brings(player: Player, given: Record<string, unknown>): Promise<void> {
  await player.command('aid', 'profile');
  await player.pressToken('aid-profileedit--');
  const first = { brings: '', skills: [], area: '', languages: [0], hours: [], ...given };
  const second = { needs: '', members: [0], helpers: [], contact: '', asks: 0, ...given };
  const pick = (of: Record<string, unknown>, names: string[]) =>
    Object.fromEntries(names.map(name => [name, of[name]])) as never;
  await player.submit(pick(first, ['brings', 'skills', 'area', 'languages', 'hours']));
  await player.submit(pick(second, ['needs', 'members', 'helpers', 'contact', 'asks']));
}
const search = async (player: Player, words: string) => told(await player.command('aid', `directory ${words}`));

async function onRoll(app: App, ...names: string[]): Promise<void> {
  await app.database.member.updateMany({ where: { name: { in: names } }, data: { leftAt: null } });
  for (const name of names) await app.database.member.updateMany({ where: { name }, data: { rollId: name } });
}

test('the directory is searched by words and kinds in three languages, and shows each field to those it is for', async () => {
  await using app = await palabre();
  const [an, bob, reg] = [app.person('An'), app.person('Bob'), app.person('Reg')];
  for (const one of [an, bob, reg]) await one.command('palabre', 'me');
  await onRoll(app, 'An', 'Bob', 'Reg');
  const { memberId } = await app.database.membership.findFirstOrThrow({ where: { account: { name: 'Reg' } } });
  await app.database.roleGrant.create({ data: { memberId, role: 'helper', grantedAt: new Date() } });
  await brings(bob, {
    brings: 'Réparer des vélos',
    area: 'Schaerbeek',
    hours: [3],
    contact: '0475',
    members: [0],
    helpers: [2],
  });
  for (const words of ['vélo', 'velos', 'reparer', 'fiets herstellen', 'repairs'])
    expect(await search(an, words), words).toContain('Bob: Réparer des vélos');
  expect(await search(an, 'jardin')).toContain('Nobody brings this yet');
  expect(await search(an, 'velo')).not.toMatch(/Schaerbeek|weekend|0475/);
  expect(await search(reg, 'velo')).toContain('Schaerbeek');
  expect(await search(reg, 'velo')).not.toMatch(/weekend|0475/);
  // Where somebody is, is found by those alone who may see it.
  expect(await search(an, 'Schaarbeek')).toContain('Nobody brings this yet');
  expect(await search(reg, 'Schaarbeek')).toContain('Bob');
  // Who is no member is shown nothing.
  expect(await search(app.person('Outsider'), 'velo')).toBe('The directory is for members.');
});

test('who leaves the directory is gone from it at once', async () => {
  await using app = await palabre();
  const [an, bob] = [app.person('An'), app.person('Bob')];
  await brings(bob, { brings: 'garden' });
  expect(await search(an, 'garden')).toContain('Bob');
  await bob.command('aid', 'profile');
  await bob.press('Leave the directory');
  expect(read(bob.view)).toContain('You are not in the directory');
  expect(await search(an, 'garden')).toContain('Nobody brings this yet');
  expect(await app.database.aidProfile.count()).toBe(0);
});

test('a profile that says nothing is refused', async () => {
  await using app = await palabre();
  const bob = app.person('Bob');
  await brings(bob, {});
  expect(told(bob.reply)).toContain('Say what you bring');
});

test('once a week the digest proposes who brings what somebody would need, and requests that fit what they bring', async () => {
  await using app = await palabre();
  const [an, bob, cleo] = [app.person('An'), app.person('Bob'), app.person('Cleo')];
  await brings(an, { brings: 'carry boxes', needs: 'garden' });
  await brings(bob, { brings: 'the garden' });
  await cleo.command('aid', 'move boxes');
  await cleo.submit({ first: 0 });
  const account = await app.database.account.findFirstOrThrow({ where: { name: 'An' } });
  const { world } = app.house.engine;
  const community = await app.database.community.findFirstOrThrow({
    select: { id: true, name: true, locale: true, locales: true, zone: true, country: true },
  });
  const reader = await readerOfAccount(world.database, community as never, account.id);
  const lines = (await aid.digest?.lines(readContext(world, world.database, 'aid', reader))) ?? [];
  expect(lines.map(({ text }) => text)).toEqual([
    'A request for help fits what you bring:',
    'Bob brings what you would need: Garden',
  ]);
  await bob.command('aid', 'profile');
  await bob.press('Leave the directory');
  expect(await aid.digest?.lines(readContext(world, world.database, 'aid', reader))).toHaveLength(1);
});
