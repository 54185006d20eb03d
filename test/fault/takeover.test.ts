import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { database } from '../support/database.ts';
import { expectWhole, full, story } from './story.ts';

// Most of either is waiting until a lease has run out, so that they wait together.
describe.concurrent('a broadcast on every platform', { timeout: full ? 900_000 : 120_000 }, () => {
  test('goes on by another process when the one that sends is killed', async () => {
    await using base = await database();
    await using told = await story(base.url, 150);
    const first = await told.two();
    await told.arrived(0.2);
    first.child.kill('SIGKILL');
    await first.ended;
    const killed = performance.now();
    await told.goesOn();
    const seconds = (performance.now() - killed) / 1000;
    await told.over();
    expectWhole(await told.result(`kill -9 (${seconds.toFixed(1)} s until the other sent)`), told.count);
    expect(seconds).toBeLessThan(15);
  });

  test('is not sent twice when a process that stood still goes on after another took over', async () => {
    await using base = await database();
    await using told = await story(base.url, 150);
    const first = await told.two();
    await told.arrived(0.2);
    first.child.kill('SIGSTOP');
    const stopped = performance.now();
    // What it had sent arrives yet.
    await pause(500);
    await told.goesOn();
    if (full) await pause(Math.max(0, 60_000 - (performance.now() - stopped)));
    first.child.kill('SIGCONT');
    await told.over();
    expectWhole(await told.result('SIGSTOP and back'), told.count);
  });
});
