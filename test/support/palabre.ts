import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { connectionKey, type Log, type PlaceRef } from '../../src/core/adapter.ts';
import type { Locale } from '../../src/core/view.ts';
import { type Database, sql } from '../../src/database/client.ts';
import { startEmbedded } from '../../src/database/embedded.ts';
import { type House, openHouse, systemChance } from '../../src/main.ts';
import { type Clock, clockAt } from './clock.ts';
import { clonedDatabase, type TestDatabase } from './database.ts';
import { type Player, playerOn } from './person.ts';
import { type TestPlatform, testPlatform } from './platform.ts';
import { until } from './until.ts';

/** A whole house on a database of its own, with platforms in memory and a clock that a test moves: `await using app = await palabre()`. */
export type App = AsyncDisposable & {
  readonly house: House;
  readonly database: Database;
  readonly url: string;
  /** The data folder, with the keys. */
  readonly home: string;
  readonly clock: Clock;
  /** The first platform, which most tests need alone. */
  readonly platform: TestPlatform;
  readonly channel: PlaceRef;
  readonly log: readonly Entry[];
  /** Somebody on the first platform, or on another, acting in the channel "agora" there unless told otherwise. */
  person(name: string, locale?: Locale, on?: TestPlatform): Player;
  /** Waits until nothing is due any more by the clock as it stands. */
  idle(): Promise<void>;
  /** Lets happen what is due, moves the clock, and waits until nothing is due again. */
  pass(time: Parameters<Clock['advance']>[0]): Promise<void>;
  /** Lets the minute's tick happen, and what follows from it. */
  beat(): Promise<void>;
  /** A second process on the same database, with its own connections to platforms. */
  anotherProcess(platforms: readonly TestPlatform[]): Promise<House & AsyncDisposable>;
  /** What a test expects to be in the log; anything else of level warn or error fails it. */
  expectTrouble(message: RegExp): void;
};
export type Entry = {
  readonly level: keyof Log;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly message: string;
};

export type AppOptions = {
  readonly platforms?: readonly TestPlatform[];
  readonly now?: string;
  /** Whether the house connects the platforms, as it does; a test that does it itself says no. */
  readonly connected?: boolean;
  /** A PostgreSQL of its own in its data folder, as Palabre runs where nobody gave it one; else a database on the server of all tests. */
  readonly ownServer?: boolean;
  /** A database and a data folder that are there already; they stay. */
  readonly on?: { readonly url: string; readonly home: string };
};

export async function palabre(options: AppOptions = {}): Promise<App> {
  const {
    platforms = [testPlatform()],
    now = '2026-11-23T12:00:00Z',
    connected = true,
    ownServer = false,
    on,
  } = options;
  const clock = clockAt(now);
  const home = on?.home ?? (await mkdtemp(join(tmpdir(), 'palabre-home-')));
  const base = on ? theirs(on.url) : ownServer ? await serverIn(home) : await clonedDatabase();
  const log: Entry[] = [];
  const expected: RegExp[] = [];
  const open = (adapters: readonly TestPlatform[], holder: string) =>
    openHouse({
      databaseUrl: base.url,
      home,
      host: '127.0.0.1',
      port: 0,
      publicUrl: '',
      adapters,
      log: keeping(log),
      now: clock.now,
      chance: systemChance,
      holder,
      community: {
        name: 'Le Panier commun',
        locale: 'en',
        zone: 'Europe/Brussels',
        spaces: platforms.map(spaceOf),
        pretend: true,
      },
    });
  const house = await open(connected ? platforms : [], 'test');
  const [first] = platforms;
  if (!first) throw new Error('A house without a platform cannot be played.');
  await until('every platform is connected', () => house.lanes.every(lane => lane.state() === 'connected'));
  const { database: ours } = house.engine.world;
  const idle = () => idleOf(house, ours, clock);
  return {
    house,
    database: ours,
    url: base.url,
    home,
    clock,
    platform: first,
    channel: first.channel('agora'),
    log,
    person: (name, locale = 'en', on = first) => playerOn(on, name, locale, on.channel('agora')),
    idle,
    async pass(time) {
      await idle();
      clock.advance(time);
      await idle();
    },
    async beat() {
      await house.engine.beat();
      await idle();
    },
    async anotherProcess(of) {
      const another = await open(of, 'another');
      return { ...another, [Symbol.asyncDispose]: another.stop };
    },
    expectTrouble: message => void expected.push(message),
    async [Symbol.asyncDispose]() {
      await house.stop();
      const trouble = log.filter(
        ({ level, message }) => (level === 'warn' || level === 'error') && !expected.some(known => known.test(message)),
      );
      await base[Symbol.asyncDispose]();
      if (!on) await rm(home, { recursive: true });
      expect(platforms.flatMap(({ complaints }) => complaints)).toEqual([]);
      expect(trouble).toEqual([]);
    },
  };
}

const theirs = (url: string): TestDatabase => ({ url, [Symbol.asyncDispose]: async () => {} });

/** In the data folder, as Palabre has it where nobody gave it a database. */
async function serverIn(home: string): Promise<TestDatabase> {
  const { url, stop } = await startEmbedded({ home: join(home, 'server'), report: () => undefined });
  return { url, [Symbol.asyncDispose]: stop };
}

/** Every channel of a test platform is in one space, which belongs to the first community. */
const spaceOf = ({ platform, identity, channel }: TestPlatform) => {
  const { space, spaceName } = channel('agora');
  return { connection: connectionKey(platform, identity), platform, id: space, name: spaceName };
};

function keeping(log: Entry[]): Log {
  const keep = (level: keyof Log) => (facts: Entry['facts'], message: string) =>
    void log.push({ level, facts, message });
  return { debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') };
}

/** The queue of timers goes by the database's clock: what is due by ours is moved to where it is due by that one too. */
export async function idleOf(house: House, database: Database, clock: Clock): Promise<void> {
  const now = () => new Date(clock.now().epochMilliseconds);
  const jobs = async () => {
    await database.$executeRaw(sql`
      UPDATE pgboss.job SET start_after = now() - interval '1 second'
      WHERE name = 'jobs' AND state IN ('created', 'retry') AND start_after > now() AND (data->>'at')::timestamptz <= ${now()}`);
    const [row] = await database.$queryRaw<{ due: bigint }[]>(sql`
      SELECT count(*) AS due FROM pgboss.job WHERE name = 'jobs' AND state IN ('created', 'retry', 'active') AND (data->>'at')::timestamptz <= ${now()}`);
    return row?.due ?? 0n;
  };
  const deliveries = async () => {
    const [row] = await database.$queryRaw<{ due: bigint }[]>(sql`
      SELECT (SELECT count(*) FROM refresh) + (
        SELECT count(*) FROM delivery d JOIN post ON post.id = d.post_id WHERE d.state IN ('leased', 'sending')
          OR (d.state = 'held' AND d.due_at <= ${now()} AND post.telling_id IS NOT NULL)
          OR (d.state = 'waiting' AND d.due_at <= ${now()} AND (d.task = 'post' OR post.posted_id IS NOT NULL))) AS due`);
    return row?.due ?? 0n;
  };
  await until('nothing is due any more', async () => {
    if ((await jobs()) > 0n) {
      house.engine.poke();
      return false;
    }
    await Promise.all(house.lanes.map(lane => lane.idle()));
    return (await deliveries()) === 0n && (await jobs()) === 0n;
  });
}
