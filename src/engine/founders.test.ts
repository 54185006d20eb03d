import { expect, test } from 'vitest';
import { onTheRoll } from '../../adapters/web/cast.ts';
import { palabre } from '../../test/support/palabre.ts';
import { seatFounders } from './founders.ts';

test('the pretend cooperative is peopled once: each may do what their part says, and whoever is forgotten is not brought back', async () => {
  await using app = await palabre();
  const { world } = app.house.engine;
  const { id } = app.house.community;
  const founders = onTheRoll.map(({ name, language: locale, type, roles }) => ({
    connection: app.platform.host.connection,
    person: app.person(name, locale).person,
    locale,
    type,
    roles,
  }));
  await Promise.all([seatFounders(world, id, founders), seatFounders(world, id, founders)]);
  await app.database.member.delete({ where: { communityId_rollId: { communityId: id, rollId: 'U-Oisín Byrne' } } });
  await seatFounders(world, id, founders);

  expect(await app.database.member.count()).toBe(onTheRoll.length - 1);
  const lea = app.person('Léa Dubois', 'fr');
  await lea.command('nudge');
  expect(lea.reply.type).toBe('ask');
  await lea.command('poll', 'Qui ? | Amina | Jean | secret | pour:registre');
  expect(lea.view.title).toBe('Le sondage 1 est ouvert dans #agora.');
  const jean = app.person('Jean Lambert', 'fr');
  await jean.command('nudge');
  expect(jean.view.title).toContain('animateur');
});
