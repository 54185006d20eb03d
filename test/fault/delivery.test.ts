import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { startEmbedded } from '../../src/database/embedded.ts';
import { migrate } from '../../src/database/migrate.ts';
import { database } from '../support/database.ts';
import { until } from '../support/until.ts';
import { full, story } from './story.ts';

/** What may be on the wire when a process ends: what was about to leave in the next moments, ten times as fast as Telegram allows. */
const onTheWire = 40;

describe('a broadcast', { timeout: full ? 900_000 : 240_000 }, () => {
  test('goes on by another process when the one that sends is killed', async () => {
    await using base = await database();
    await using told = await story(base.url, full ? 5000 : 500, 4);
    const first = await told.two();
    await until('it sends', () => told.arrived() > 100, 60);
    first.child.kill('SIGKILL');
    await first.ended;
    const killed = performance.now();
    const before = told.arrived();
    await until('the other one sends', () => told.arrived() > before, 60);
    const seconds = (performance.now() - killed) / 1000;
    await told.over(full ? 200 : 100);
    const { duplicated, lost, inDoubt } = await told.result(`kill -9 (${seconds.toFixed(1)} s until the other sent)`);
    expect(seconds).toBeLessThan(15);
    expect({ duplicated, lost }).toEqual({ duplicated: 0, lost: 0 });
    expect(inDoubt).toBeLessThanOrEqual(onTheWire);
  });

  describe.each(['telegram', 'slack', 'discord'] as const)('by %s', platform => {
    const count = full ? 5000 : 150;
    const scale = platform === 'slack' ? 20 : 10;

    test('sends nothing twice when one answer in fifty is lost, and shows those', async () => {
      await using base = await database();
      await using told = await story(base.url, count, scale, platform);
      told.wire.loseEvery(50);
      await told.start();
      await told.over(full ? 300 : 100);
      const { inDoubt, ...others } = await told.result('1 answer in 50 lost');
      // Where the platform knows a message again, it is sent once more and is one.
      const lost = told.wire.knowsKeys ? 0 : count / 50;
      expect({ ...others, inDoubt }).toEqual({ sent: count - lost, duplicated: 0, lost: 0, inDoubt: lost });
    });

    test('obeys a storm of 429 and is whole after it', async () => {
      await using base = await database();
      await using told = await story(base.url, count, scale, platform);
      const started = await told.start();
      for (const part of [0.1, 0.5]) {
        await until('it sends', () => told.arrived() > part * count, 60);
        told.wire.storm();
      }
      await told.over(full ? 600 : 100);
      expect(await told.result('storms of 429')).toEqual({ sent: count, duplicated: 0, lost: 0, inDoubt: 0 });
      expect(started.child.exitCode).toBeNull();
    });
  });

  test(
    'waits while the platform is down, and goes on',
    async () => {
      await using base = await database();
      const count = full ? 5000 : 300;
      await using told = await story(base.url, count);
      await told.start();
      await until('it sends', () => told.arrived() > 50, 60);
      told.cutOff();
      await pause(full ? 600_000 : 2000);
      await told.reconnect();
      await told.over(full ? 900 : 100);
      const { duplicated, lost, inDoubt } = await told.result('platform down');
      expect({ duplicated, lost }).toEqual({ duplicated: 0, lost: 0 });
      expect(inDoubt).toBeLessThanOrEqual(onTheWire);
    },
    full ? 1_800_000 : 120_000,
  );

  test('survives a restart of the database', async () => {
    const home = await mkdtemp(join(tmpdir(), 'palabre-restart-'));
    const report = () => {};
    let postgres = await startEmbedded({ home, report });
    await migrate({ url: postgres.url, report });
    {
      await using told = await story(postgres.url, full ? 5000 : 300);
      await told.start();
      await until('it sends', () => told.arrived() > 100, 60);
      await postgres.stop();
      await pause(1000);
      postgres = await startEmbedded({ home, report });
      await told.over(full ? 200 : 100);
      const { duplicated, lost, inDoubt } = await told.result('database restarted');
      expect({ duplicated, lost }).toEqual({ duplicated: 0, lost: 0 });
      expect(inDoubt).toBeLessThanOrEqual(onTheWire);
    }
    await postgres.stop();
    await rm(home, { recursive: true, force: true });
  });

  test('does not mind a clock that jumps', async () => {
    await using base = await database();
    const count = full ? 5000 : 300;
    await using told = await story(base.url, count);
    const { child } = await told.start({ jumps: [7200, -7200, 86_400] });
    for (const enough of [50, 100, 150]) {
      await until('it sends', () => told.arrived() > enough, 60);
      child.kill('SIGUSR2');
    }
    await told.over(full ? 200 : 100);
    const { sent, duplicated, lost, inDoubt } = await told.result('clock jumping');
    expect({ sent, duplicated, lost, inDoubt }).toEqual({ sent: count, duplicated: 0, lost: 0, inDoubt: 0 });
  });

  test('is not sent twice when a process that stood still goes on after another took over', async () => {
    await using base = await database();
    await using told = await story(base.url, full ? 5000 : 500, 4);
    const first = await told.two();
    await until('it sends', () => told.arrived() > 100, 60);
    first.child.kill('SIGSTOP');
    const stopped = performance.now();
    await pause(500);
    const before = told.arrived();
    await until('the other one sends', () => told.arrived() > before, 60);
    if (full) await pause(Math.max(0, 60_000 - (performance.now() - stopped)));
    first.child.kill('SIGCONT');
    await told.over(full ? 300 : 100);
    const { duplicated, lost, inDoubt } = await told.result('SIGSTOP and back');
    expect({ duplicated, lost }).toEqual({ duplicated: 0, lost: 0 });
    expect(inDoubt).toBeLessThanOrEqual(onTheWire);
  });
});
