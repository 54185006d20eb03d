import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Adapter, Host, Inbound, PlaceRef } from '../../src/core/adapter.ts';
import { tokenOf } from '../../src/core/token.ts';
import { type Database, sql } from '../../src/database/client.ts';
import { startEmbedded } from '../../src/database/embedded.ts';
import { openHouse, systemChance, systemClock } from '../../src/main.ts';
import { processorEach, processorUsed } from './processor.ts';

const members = 65_000;
const votes = 20_000;
const inFlight = 32;

/** One poll, 65,000 members, 32 presses in flight through `receive()` as an adapter hands them in; then the same rows by bare `pg`, a transaction a vote. */
export async function bench(): Promise<Record<string, unknown>> {
  const home = await mkdtemp(join(tmpdir(), 'palabre-bench-'));
  const embedded = await startEmbedded({ home, report: silent });
  const platform = silentPlatform();
  const house = await openHouse({
    databaseUrl: embedded.url,
    home,
    host: '127.0.0.1',
    port: 0,
    publicUrl: '',
    adapters: [platform.adapter],
    log: quiet,
    now: systemClock,
    chance: systemChance,
    holder: 'bench',
    community: {
      name: 'Bench',
      locale: 'en',
      zone: 'Europe/Brussels',
      pretend: true,
      spaces: [{ connection, platform: 'web', id: place.space, name: 'Space' }],
    },
  });
  try {
    const { database } = house.engine.world;
    const host = await platform.started;
    await host.receive(event(0, { type: 'command', name: 'poll', text: 'Which day? | Monday | Tuesday | Wednesday' }));
    const poll = await database.poll.findFirstOrThrow();
    await enrol(database, house.community.id);
    await run(2_000, n => host.receive(press(n, poll.id, 'warm')));
    const before = await processorUsed(home);
    const engine = await run(votes, n => host.receive(press(2_000 + n, poll.id, 'vote')));
    const processor = await processorEach(home, before, votes);
    const [{ count } = { count: 0n }] = await database.$queryRaw<{ count: bigint }[]>(sql`SELECT count(*) FROM ballot`);
    const beforeBare = await processorUsed(home);
    const baseline = await bare(embedded.url, poll.id, house.community.id);
    const bareProcessor = await processorEach(home, beforeBare, votes);
    return {
      members,
      votes,
      inFlight,
      recorded: Number(count),
      palabre: { ...engine, processorOfAVote: processor },
      bareTransactions: { ...baseline, processorOfAVote: bareProcessor },
      ratio: Number((engine.perSecond / baseline.perSecond).toFixed(3)),
      editsSent: platform.edits(),
    };
  } finally {
    await house.stop();
    await embedded.stop();
    await rm(home, { recursive: true, force: true });
  }
}

const place: PlaceRef = { id: 'agora', kind: 'channel', name: '#agora', space: 'space', spaceName: 'Space' };
const connection = 'web:bench';
const silent = () => {};
const quiet = { debug: silent, info: silent, warn: console.warn, error: console.error };

/** Takes every message at once, so that what is measured is ours. */
function silentPlatform() {
  const { promise: started, resolve } = Promise.withResolvers<Host>();
  let edited = 0;
  const adapter: Adapter = {
    platform: 'web',
    limits: {
      rates: [{ of: ['edit'], per: 'place', where: 'anywhere', count: 1, seconds: 1 }],
      fieldsPerPage: 5,
      repeatablePost: 0,
      fileBytes: 1,
    },
    identify: async () => ({ id: 'bench', name: 'Bench' }),
    start: async host => resolve(host),
    stop: async () => {},
    check: async () => [],
    post: async (_, __, key) => ({ id: key }),
    edit: async () => void edited++,
    remove: async () => {},
    direct: async account => ({ ...place, kind: 'direct', id: account, space: '' }),
  };
  return { adapter, started, edits: () => edited };
}

const personOf = (n: number) => ({ id: `person-${n}`, name: `Person ${n}`, locale: 'en', zone: '' });
const event = (n: number, what: object): Inbound =>
  ({ id: `event-${n}-${performance.now()}`, from: personOf(n), in: place, ...what }) as Inbound;
const press = (n: number, poll: string, run: string): Inbound => ({
  ...event(n, { type: 'press', token: tokenOf('polls', 'vote', poll, String(1 + (n % 3))), values: [], on: '' }),
  id: `${run}-${n}`,
});

/** All of them by one statement each: members as an import makes them. */
async function enrol(database: Database, community: string): Promise<void> {
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

type Figures = { perSecond: number; p50Ms: number; p99Ms: number; maxMs: number };

/** So many, 32 at a time. */
async function run(count: number, one: (n: number) => Promise<unknown>): Promise<Figures> {
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
  return { perSecond: Math.round(count / seconds), p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) };
}

/** The rows of a vote (the event with its answer, where its person was seen, the ballot, "this item changed"), by hand. */
async function bare(url: string, poll: string, community: string): Promise<Figures> {
  const pool = new pg.Pool({ connectionString: url, max: 16 });
  const { rows } = await pool.query('SELECT id FROM place WHERE community_id = $1', [community]);
  await pool.query('DELETE FROM ballot');
  await pool.query('DELETE FROM visit');
  await pool.query('VACUUM ballot, visit, inbound, refresh');
  const answer = JSON.stringify({ type: 'say', feature: 'polls', view: 'recorded', id: poll, detail: '' });
  const one = async (n: number) => {
    const client = await pool.connect();
    try {
      const padded = String(2_000 + n).padStart(11, '0');
      await client.query('BEGIN');
      await client.query({
        name: 'i',
        text: 'INSERT INTO inbound (connection_key, external_id, at, answer) VALUES ($1, $2, now(), $3)',
        values: [connection, `bare-${n}`, answer],
      });
      await client.query({
        name: 'v',
        text: 'INSERT INTO visit (account_id, place_id) VALUES ($1, $2)',
        values: [`a${padded}`, rows[0].id],
      });
      await client.query({
        name: 'b',
        text: 'INSERT INTO ballot (poll_id, member_id, content, cast_at) VALUES ($1, $2, $3, now())',
        values: [poll, `m${padded}`, String(1 + (n % 3))],
      });
      await client.query({
        name: 'r',
        text: "INSERT INTO refresh (feature, kind, item_id) VALUES ('polls', 'poll', $1)",
        values: [poll],
      });
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  };
  const figures = await run(votes, one);
  await pool.end();
  return figures;
}
