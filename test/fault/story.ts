import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { connect, sql } from '../../src/database/client.ts';
import { putBroadcast, statesIn } from '../support/broadcast.ts';
import { until } from '../support/until.ts';
import { allowed, type Platform, platforms, type Wire, wires } from './wires.ts';

/** As many as the issue asks for with `PALABRE_STORIES=full`; few enough for every day otherwise. */
export const full = process.env.PALABRE_STORIES === 'full';

/** Whatever a platform allows, its fake allows so many messages a second, and Palabre knows. */
const perSecond = 100;
/** What may be on the wire, or there and not yet written down, when a process ends: Palabre has in hand what leaves in a second. */
const inHand = perSecond;

/** A broadcast by every platform, and processes that send it, which a story kills, stops and cuts off. */
export type Story = AsyncDisposable & {
  /** What each platform has to send. */
  readonly count: number;
  readonly wires: Readonly<Record<Platform, Wire>>;
  /** Two processes, of which the one returned sends; nothing is due before both are there. */
  two(): Promise<Palabre>;
  start(options?: { readonly jumps?: readonly number[] }): Promise<Palabre>;
  /** Until people have so much of it, by each platform. */
  arrived(share: number): Promise<void>;
  /** Until each platform that has not sent everything sends on. */
  goesOn(): Promise<void>;
  /** Until nothing is left to send. */
  over(): Promise<void>;
  /** What became of it by each platform. */
  result(name: string): Promise<Readonly<Record<Platform, Result>>>;
};
export type Palabre = { readonly child: ChildProcess; readonly ended: Promise<unknown> };
export type Result = {
  readonly sent: number;
  readonly duplicated: number;
  readonly lost: number;
  readonly inDoubt: number;
};

export const onEach = <Value>(value: (platform: Platform) => Value): Readonly<Record<Platform, Value>> =>
  Object.fromEntries(platforms.map(platform => [platform, value(platform)])) as Record<Platform, Value>;

/** Nothing twice and nothing lost, and in doubt at most what was in hand. */
export function expectWhole(results: Readonly<Record<Platform, Result>>, count: number): void {
  for (const [platform, { sent, duplicated, lost, inDoubt }] of Object.entries(results)) {
    expect({ platform, duplicated, lost, told: sent + inDoubt }).toEqual({
      platform,
      duplicated: 0,
      lost: 0,
      told: count,
    });
    expect(inDoubt, platform).toBeLessThanOrEqual(inHand);
  }
}

export async function story(url: string, few: number): Promise<Story> {
  const count = full ? 5000 : few;
  const scale = onEach(platform => perSecond / allowed[platform]);
  const made = await Promise.all(
    platforms.map(async platform => [platform, await wires[platform](count, scale[platform])] as const),
  );
  const on = Object.fromEntries(made) as Record<Platform, Wire>;
  const each = Object.values(on);
  const home = await mkdtemp(join(tmpdir(), 'palabre-story-'));
  await putBroadcast({ url, home, count, to: each });
  const { database, close } = connect({ url, connections: 2, report: () => {} });
  const patience = full ? 900 : 60;
  const running: Palabre[] = [];
  const start: Story['start'] = async ({ jumps = [] } = {}) => {
    const holder = `process ${running.length}`;
    const settings = { url, home, holder, scale, jumps, ...onEach(platform => on[platform].settings) };
    const child = fork(join(import.meta.dirname, '../support/sender.ts'), [JSON.stringify(settings)]);
    const palabre = { child, ended: once(child, 'exit') };
    running.push(palabre);
    await once(child, 'message');
    return palabre;
  };
  const left = async (connection?: string) => {
    const { waiting = 0, leased = 0, sending = 0 } = await statesIn(database, connection);
    return waiting + leased + sending;
  };
  const due = (hours: number) =>
    database.$executeRaw(sql`UPDATE delivery SET due_at = now() + make_interval(hours => ${hours}::int)`);
  return {
    count,
    wires: on,
    start,
    async two() {
      await due(1);
      const first = await start();
      const held = { holder: 'process 0' };
      await until(
        'it holds the lanes',
        async () => (await database.connection.count({ where: held })) === each.length,
        patience,
      );
      await start();
      await due(0);
      return first;
    },
    arrived: share =>
      until('it sends', () => each.every(wire => wire.arrived() >= share * count), patience).then(() => {}),
    async goesOn() {
      const before = each.map(wire => wire.arrived());
      await until(
        'it goes on',
        async () => {
          // Where all the rest was on the wire, nothing more can arrive: it is known to be in doubt once another took over.
          const on = each.map(
            async (wire, at) => wire.arrived() > (before[at] ?? 0) || (await left(wire.connection)) === 0,
          );
          return (await Promise.all(on)).every(Boolean);
        },
        patience,
      );
    },
    async over() {
      // While the database is away, nobody can say.
      await until('nothing is left to send', async () => (await left().catch(() => 1)) === 0, patience);
    },
    async result(name) {
      const found = await Promise.all(
        made.map(async ([platform, wire]) => [platform, await resultOf(name, platform, wire)] as const),
      );
      return Object.fromEntries(found) as Record<Platform, Result>;
    },
    async [Symbol.asyncDispose]() {
      for (const { child, ended } of running) {
        if (child.exitCode !== null || child.signalCode !== null) continue;
        child.kill('SIGCONT');
        child.kill('SIGKILL');
        await ended;
      }
      await close();
      for (const wire of each) await wire[Symbol.asyncDispose]();
      await rm(home, { recursive: true, force: true });
    },
  };

  async function resultOf(name: string, platform: Platform, wire: Wire): Promise<Result> {
    const { sent = 0, in_doubt: inDoubt = 0, ...others } = await statesIn(database, wire.connection);
    const messages = wire.heard();
    const duplicated = messages.filter(times => times > 1).length;
    // Sent by what we say, and not there; or neither sent nor in doubt.
    const there = messages.filter(times => times > 0).length;
    const lost = Object.values(others).reduce((sum, one) => sum + one, 0) + Math.max(0, sent - there);
    if (lost > 0) console.log(others);
    console.log(
      `${name}, ${platform}: ${count} to send, sent ${sent}, duplicated ${duplicated}, lost ${lost}, in doubt ${inDoubt} (of which ${there - sent} arrived), answered 429: ${wire.tooMany()}`,
    );
    return { sent, duplicated, lost, inDoubt };
  }
}
