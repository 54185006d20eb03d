import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { startEmbedded } from '../../src/database/embedded.ts';
import { migrate } from '../../src/database/migrate.ts';
import { database } from '../support/database.ts';
import { expectWhole, full, onEach, story } from './story.ts';

describe('a broadcast on every platform', { timeout: full ? 1_800_000 : 120_000 }, () => {
  test('sends nothing twice when one answer in fifty is lost, and shows those', async () => {
    await using base = await database();
    await using told = await story(base.url, 100);
    for (const wire of Object.values(told.wires)) wire.loseEvery(50);
    await told.start();
    await told.over();
    // Where the platform knows a message again, it is sent once more and is one.
    const inDoubt = onEach(platform => (told.wires[platform].knowsKeys ? 0 : told.count / 50));
    expect(await told.result('1 answer in 50 lost')).toEqual(
      onEach(platform => ({
        sent: told.count - inDoubt[platform],
        duplicated: 0,
        lost: 0,
        inDoubt: inDoubt[platform],
      })),
    );
  });

  test('obeys storms of 429 and is whole after them', async () => {
    await using base = await database();
    await using told = await story(base.url, 60);
    const { child } = await told.start();
    for (const part of [0.1, 0.5]) {
      await told.arrived(part);
      for (const wire of Object.values(told.wires)) wire.storm(full ? 10 : 3);
    }
    await told.over();
    expect(await told.result('storms of 429')).toEqual(
      onEach(() => ({ sent: told.count, duplicated: 0, lost: 0, inDoubt: 0 })),
    );
    expect(child.exitCode).toBeNull();
  });

  test('waits while the platforms are down, and goes on', async () => {
    await using base = await database();
    await using told = await story(base.url, 100);
    await told.start();
    await told.arrived(0.1);
    for (const { reach } of Object.values(told.wires)) reach.cut();
    await pause(full ? 600_000 : 2000);
    for (const { reach } of Object.values(told.wires)) await reach.mend();
    await told.over();
    expectWhole(await told.result('platform down'), told.count);
  });

  test('survives a restart of the database', async () => {
    const home = await mkdtemp(join(tmpdir(), 'palabre-restart-'));
    const report = () => {};
    let postgres = await startEmbedded({ home, report });
    await migrate({ url: postgres.url, report });
    {
      await using told = await story(postgres.url, 100);
      await told.start();
      await told.arrived(0.1);
      await postgres.stop();
      await pause(1000);
      postgres = await startEmbedded({ home, report });
      await told.over();
      expectWhole(await told.result('database restarted'), told.count);
    }
    await postgres.stop();
    await rm(home, { recursive: true, force: true });
  });

  test('does not mind a clock that jumps', async () => {
    await using base = await database();
    await using told = await story(base.url, 100);
    const { child } = await told.start({ jumps: [7200, -7200, 86_400] });
    for (const part of [0.2, 0.4, 0.6]) {
      await told.arrived(part);
      child.kill('SIGUSR2');
    }
    await told.over();
    expect(await told.result('clock jumping')).toEqual(
      onEach(() => ({ sent: told.count, duplicated: 0, lost: 0, inDoubt: 0 })),
    );
  });
});
