import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PgBoss } from 'pg-boss';
import { expect, onTestFinished, test } from 'vitest';
import { connect, sql } from '../../src/database/client.ts';
import { palabre } from '../support/palabre.ts';
import { onTheRoll } from '../support/roll.ts';
import { until } from '../support/until.ts';

const [before, after] = ['2026-11-23T12:00:00Z', '2026-11-26T12:00:00Z'];

test('killed between the count of a secret poll and the end of its key, it counts nothing twice, and the key goes', async () => {
  await using app = await palabre({ now: before });
  const people = await onTheRoll(app, ['An', 'Bea', 'Chris', 'Dirk', 'Els', 'Fay']);
  await people[0]?.command('poll', 'Which day? | Monday | Tuesday | secret for:roll closes:3d');
  await app.idle();
  for (const [n, person] of people.entries()) await person.press(n < 2 ? 'Monday' : 'Tuesday');
  const keys = () => readdir(join(app.home, 'keys/sealed'));
  // The house is gone meanwhile, and its connections with it.
  const { database, close } = connect({ url: app.url, connections: 2, report: () => {} });
  onTestFinished(close);
  const counted = async () => {
    const rows = await database.tally.findMany({ orderBy: { content: 'asc' } });
    return rows.map(({ content, count }) => [content, count]);
  };
  await app.house.stop();
  const settings = JSON.stringify({ url: app.url, home: app.home, before, after });
  const child = spawn(process.execPath, [join(import.meta.dirname, '../support/dying.ts'), settings], {
    stdio: 'inherit',
  });
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
  expect(await counted()).toEqual([
    ['1', 2],
    ['2', 4],
  ]);
  expect(await keys()).toHaveLength(1);

  // The queue takes a job for lost once it is a quarter of an hour old.
  await database.$executeRaw(sql`UPDATE pgboss.job SET started_on = now() - interval '1 hour' WHERE state = 'active'`);
  const queue = new PgBoss({ connectionString: app.url, max: 1 });
  queue.on('error', () => {});
  await queue.start();
  await queue.supervise('jobs');
  await queue.stop();
  await using again = await palabre({ now: after, on: app, platforms: [app.platform] });
  await until('the key is gone', async () => {
    await again.idle();
    return (await keys()).length === 0;
  });
  expect(await counted()).toEqual([
    ['1', 2],
    ['2', 4],
  ]);
  expect(again.platform.messages.filter(({ view }) => view.title === 'Closed: Which day?')).toHaveLength(1);
});
