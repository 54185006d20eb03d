import { expect, test } from 'vitest';
import { palabre } from '../../test/support/palabre.ts';

test('what repeats is done however many others break off before it', async () => {
  await using app = await palabre();
  app.expectTrouble(/repeated job broke off/);
  const nextAt = new Date(app.clock.now().epochMilliseconds);
  const repeated = (feature: string, itemId: string) => ({
    ...{ communityId: app.house.community.id, feature, job: 'forget', itemId, nextAt },
    ...{ zone: 'Europe/Brussels', start: '2026-11-23T13:00', rule: 'FREQ=DAILY' },
  });
  const broken = Array.from({ length: 101 }, (_, n) => repeated('gone', `item${n}`));
  await app.database.schedule.createMany({ data: [...broken, repeated('members', 'nobody')] });
  await app.beat();
  const still = await app.database.schedule.groupBy({ by: ['feature'], where: { nextAt }, _count: true });
  expect(still).toEqual([{ feature: 'gone', _count: 101 }]);
});
