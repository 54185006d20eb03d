import { expect, test } from 'vitest';
import { palabre } from '../../test/support/palabre.ts';
import { testPlatform } from '../../test/support/platform.ts';
import { told } from '../../test/support/reading.ts';
import { until } from '../../test/support/until.ts';
import { sql } from '../database/client.ts';

const poll = 'Which day? | Monday | Tuesday';

test('one platform that cannot be connected stops no other, and is tried again until it can', async () => {
  const slack = testPlatform({ platform: 'slack' });
  const discord = testPlatform({ platform: 'discord' });
  let failures = 2;
  const start = discord.start;
  discord.start = host => (failures-- > 0 ? Promise.reject(new Error('503')) : start(host));
  await using app = await palabre({ platforms: [slack], connected: false });
  app.expectTrouble(/could not be connected/);
  const lanes = [app.house.engine.connect(discord), app.house.engine.connect(slack)];
  await until('Slack is connected', () => lanes[1]!.state() === 'connected');
  expect(lanes[0]!.state()).not.toBe('connected');
  expect(told(await app.person('An').command('poll', poll))).toContain('is open');
  await until('Discord is connected too', () => lanes[0]!.state() === 'connected', 20);
  expect(app.log.filter(({ message }) => message.includes('could not be connected'))).toHaveLength(2);
});

test('of two processes on one database one holds a connection, and the other takes it over when the first stops', async () => {
  await using app = await palabre();
  const other = testPlatform();
  const { identify } = other;
  let asked = 0;
  other.identify = () => {
    asked++;
    return identify();
  };
  await using second = await app.anotherProcess([other]);
  await until('the second knows that it is held', () => second.lanes[0]!.state() === 'elsewhere');
  await app.person('An').command('poll', poll);
  await app.idle();
  expect(other.attempts).toHaveLength(0);
  await app.house.engine.stop();
  await until('the second has taken over', () => second.lanes[0]!.state() === 'connected');
  expect(asked, 'the platform is asked once who this is, however long it waits').toBe(1);
  await app.person('Bea', 'en', other).command('poll', poll);
  await until('its poll is posted', () => other.messages.length === 1);
});

test('a process whose lane was taken lets go of it and sends nothing more by it', async () => {
  await using app = await palabre();
  await app.person('An').command('poll', poll);
  await app.idle();
  await app.database.$executeRaw(
    sql`UPDATE connection SET holder = 'somebody else', fence = fence + 1, held_until = now() + interval '1 hour'`,
  );
  await app.person('Bea').press('Monday');
  await until('it has noticed', () => app.house.lanes[0]!.state() === 'elsewhere');
  expect(app.platform.attempts.map(({ task }) => task)).toEqual(['post']);
  await app.database.$executeRaw(sql`UPDATE connection SET held_until = now() - interval '1 second'`);
  await until('it has it again', () => app.house.lanes[0]!.state() === 'connected');
  await until('the vote is shown', () => app.platform.messages[0]!.edits === 1);
});

test('health and metrics tell what is connected, and name nobody', async () => {
  await using app = await palabre();
  await app.person('Bartholomew').command('poll', poll);
  await app.idle();
  const health = await fetch(`${app.house.server.url}/healthz`);
  expect(health.status).toBe(200);
  expect(await health.json()).toEqual({ database: 'ok', platforms: { slack: 'connected' } });
  const metrics = await (await fetch(`${app.house.server.url}/metrics`)).text();
  expect(metrics).toContain('palabre_connected{platform="slack"} 1');
  expect(metrics).toContain('palabre_deliveries_total{platform="slack",task="post",fate="sent"} 1');
  expect(metrics).not.toMatch(/Bartholomew|Monday/);
});
