import { expect, test } from 'vitest';
import { palabre } from '../../test/support/palabre.ts';
import { addressOf, openPage } from './pages.ts';

test('nothing is at a private address that is wrong, forged or for another purpose, and only reading is answered', async () => {
  await using app = await palabre();
  const { url } = app.house.server;
  for (const path of ['', '/', '/0123456789ab', `/0123456789ab-${'a'.repeat(32)}`, `/0123456789ab-${'a'.repeat(5000)}`])
    expect((await fetch(`${url}/private${path}`)).status, path).toBe(404);
  expect((await fetch(`${url}/private/0123456789ab-${'a'.repeat(32)}`, { method: 'POST', body: 'x' })).status).toBe(
    405,
  );
});

test('pages that more programs fetch at once than there are connections to the database are all drawn', async () => {
  await using app = await palabre();
  await app.person('An').command('palabre');
  const { id: member, communityId: community } = await app.database.member.findFirstOrThrow();
  const calendar = { community, member, feature: 'shifts', page: 'calendar' };
  const { world } = app.house.engine;
  const address = await app.database.$transaction(async db => {
    await openPage(world, db, calendar, true);
    return addressOf(world, db, calendar);
  });
  const answers = await Promise.all(Array.from({ length: 40 }, () => fetch(address ?? expect.fail('No address.'))));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
});
