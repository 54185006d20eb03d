import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Adapter, Event, Host, Inbound, PlaceRef } from '../../src/core/adapter.ts';
import { type Database, sql } from '../../src/database/client.ts';
import { startEmbedded } from '../../src/database/embedded.ts';
import { type House, openHouse, systemChance, systemClock } from '../../src/main.ts';

/** A whole house as `npm start` builds it, on a PostgreSQL of its own with its writes safe on disk, and a platform that takes every message at once: what is measured is ours. */
export type BenchHouse = AsyncDisposable & {
  readonly house: House;
  readonly host: Host;
  readonly database: Database;
  readonly url: string;
  /** The data folder. */
  readonly home: string;
  /** Sent to the platform so far, by task. */
  readonly sent: Readonly<Record<'post' | 'edit' | 'remove', number>>;
};

export const place: PlaceRef = { id: 'agora', kind: 'channel', name: '#agora', space: 'space', spaceName: 'Space' };
export const connection = 'web:bench';

export async function benchHouse(): Promise<BenchHouse> {
  const home = await mkdtemp(join(tmpdir(), 'palabre-bench-'));
  const embedded = await startEmbedded({ home, report: silent });
  const { adapter, started, sent } = silentPlatform();
  const house = await openHouse({
    databaseUrl: embedded.url,
    home,
    host: '127.0.0.1',
    port: 0,
    publicUrl: '',
    adapters: [adapter],
    log: { debug: silent, info: silent, warn: console.warn, error: console.error },
    now: systemClock,
    chance: systemChance,
    holder: 'bench',
    community: {
      name: 'Bench',
      locale: 'en',
      zone: 'Europe/Brussels',
      pretend: true,
      spaces: [{ connection, platform: 'web', id: place.space, name: place.spaceName }],
    },
  });
  return {
    house,
    host: await started,
    database: house.engine.world.database,
    url: embedded.url,
    home,
    sent,
    async [Symbol.asyncDispose]() {
      await house.stop();
      await embedded.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

const silent = () => {};

function silentPlatform() {
  const { promise: started, resolve } = Promise.withResolvers<Host>();
  const sent = { post: 0, edit: 0, remove: 0 };
  const adapter: Adapter = {
    platform: 'web',
    limits: {
      rates: [{ of: ['edit'], per: 'place', where: 'anywhere', count: 1, seconds: 1 }],
      fieldsPerPage: 5,
      repeatablePost: 0,
      fileBytes: 1,
      theyBegin: false,
    },
    identify: async () => ({ id: 'bench', name: 'Bench' }),
    start: async host => resolve(host),
    stop: async () => {},
    check: async () => [],
    async post(_, __, key) {
      sent.post++;
      return { id: key };
    },
    edit: async () => void sent.edit++,
    remove: async () => void sent.remove++,
    direct: async account => ({ ...place, kind: 'direct', id: account, space: '' }),
  };
  return { adapter, started, sent };
}

/** Something that the n-th person did in the place, or elsewhere; each call is an event of its own. */
export const eventOf = (n: number, what: Event, at = place): Inbound => ({
  id: `event-${n}-${performance.now()}`,
  from: { id: `person-${n}`, name: `Person ${n}`, locale: 'en', zone: '' },
  in: at,
  ...what,
});

/** So many members with an account each, by one statement a table, as an import makes them: the n-th has the ids `m…n` and `a…n`. */
export async function enrol(database: Database, community: string, members: number): Promise<void> {
  await database.$executeRaw(sql`
    INSERT INTO member (id, community_id, name, created_at) SELECT 'm' || lpad(n::text, 11, '0'), ${community}, 'Person ' || n, now() FROM generate_series(1, ${members}::int) n`);
  await database.$executeRaw(sql`
    INSERT INTO account (id, connection_key, external_id, name, locale, zone, created_at)
    SELECT 'a' || lpad(n::text, 11, '0'), ${connection}, 'person-' || n, 'Person ' || n, 'en', '', now() FROM generate_series(1, ${members}::int) n`);
  await database.$executeRaw(sql`
    INSERT INTO membership (account_id, community_id, member_id, used_at)
    SELECT 'a' || lpad(n::text, 11, '0'), ${community}, 'm' || lpad(n::text, 11, '0'), now() FROM generate_series(1, ${members}::int) n`);
  // Only of what was filled, as PostgreSQL itself would: of a table known to be empty it plans to read the whole, however many rows it has by then.
  await database.$executeRaw(sql`ANALYZE member, account, membership`);
}

export type Figures = {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
};

/** Does it so many times (n = 1, 2, …), `inFlight` at a time. */
export async function run(count: number, inFlight: number, one: (n: number) => Promise<unknown>): Promise<Figures> {
  const took: number[] = [];
  let next = 1;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (next <= count) {
        const started = performance.now();
        await one(next++);
        took.push(performance.now() - started);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  took.sort((a, b) => a - b);
  const at = (share: number) =>
    Number((took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0).toFixed(1));
  return { perSecond: Math.round(count / seconds), p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), maxMs: at(1) };
}
