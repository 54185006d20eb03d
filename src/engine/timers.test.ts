import { expect, test } from 'vitest';
import { palabre } from '../../test/support/palabre.ts';
import { until } from '../../test/support/until.ts';
import { sql } from '../database/client.ts';

test('a job that breaks off is logged by its names and waits to be tried again', async () => {
  await using app = await palabre();
  const { world } = app.house.engine;
  const lost = { community: app.house.community.id, feature: 'polls', job: 'nothing', id: '0123456789ab' };
  await app.database.$transaction(db => world.schedule(db, lost, app.clock.now()));
  await until('the job was tried', () => app.log.some(({ message }) => /^A job broke off/.test(message)));
  app.expectTrouble(/^A job broke off/);
  const entry = app.log.find(({ message }) => /^A job broke off/.test(message));
  expect(entry?.facts).toMatchObject({ feature: 'polls', job: 'nothing', id: '0123456789ab', fault: 'Error' });
  const waiting = async () =>
    app.database.$executeRaw(sql`SELECT FROM pgboss.job WHERE name = 'jobs' AND state = 'retry'`);
  await until('the job waits for its next try', async () => (await waiting()) === 1);
});

test('jobs that are due follow each other at once, not one a second', async () => {
  await using app = await palabre();
  const { world } = app.house.engine;
  const job = { community: app.house.community.id, feature: 'polls', job: 'turnout', id: '0123456789ab' };
  await app.database.$transaction(async db => {
    for (let n = 0; n < 20; n++) await world.schedule(db, job, app.clock.now());
  });
  const left = () =>
    app.database.$executeRaw(sql`SELECT FROM pgboss.job WHERE name = 'jobs' AND state IN ('created', 'active')`);
  await until('all twenty are done', async () => (await left()) === 0, 12);
});
