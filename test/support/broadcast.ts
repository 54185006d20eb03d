import type { Inbound, PlaceRef } from '../../src/core/adapter.ts';
import { type Database, type Sql, sql } from '../../src/database/client.ts';
import type { Lane } from '../../src/engine/lane.ts';
import { receive } from '../../src/engine/receive.ts';
import { type House, openHouse, systemChance, systemClock } from '../../src/main.ts';

const silent = () => {};
const place: PlaceRef = { id: '1', kind: 'channel', name: '#agora', space: 'space', spaceName: 'Space' };

export type Broadcast = {
  readonly url: string;
  readonly home: string;
  /** Members on each connection. */
  readonly count: number;
  readonly to: readonly Reached[];
};
export type Reached = {
  /** "telegram:7000000001". */
  readonly connection: string;
  /** What the platform calls the n-th person, and their private chat if that has to be known: expressions of `n`. */
  readonly person: Sql;
  readonly chat?: Sql;
};

/** A community with so many members on each of some connections, and one message waiting for each of them. */
export async function putBroadcast(broadcast: Broadcast): Promise<void> {
  const house = await houseOn(broadcast);
  try {
    const { world } = house.engine;
    await pollIn(house, broadcast.to[0]?.connection ?? '');
    const poll = await world.database.poll.findFirstOrThrow();
    await world.database.$executeRaw(sql`DELETE FROM delivery`);
    for (const [at, reached] of broadcast.to.entries())
      await fill(world.database, { community: house.community.id, poll: poll.id }, reached, broadcast.count, at);
    await world.database.$executeRaw(sql`ANALYZE member, account, membership, post, delivery`);
  } finally {
    await house.stop();
  }
}

const houseOn = ({ url, home, to }: Broadcast): Promise<House> =>
  openHouse({
    databaseUrl: url,
    home,
    host: '127.0.0.1',
    port: 0,
    publicUrl: '',
    adapters: [],
    log: { debug: silent, info: silent, warn: silent, error: silent },
    now: systemClock,
    chance: systemChance,
    holder: 'broadcast',
    community: {
      name: 'Le Panier commun',
      locale: 'en',
      zone: 'Europe/Brussels',
      pretend: true,
      spaces: to.map(({ connection }) => ({
        connection,
        platform: connection.split(':')[0] ?? '',
        id: place.space,
        name: place.spaceName,
      })),
    },
  });

async function pollIn(house: House, connection: string): Promise<void> {
  const lane = { connection, adapter: { limits: { fieldsPerPage: 5 } }, doubtful: false } as Lane;
  const event: Inbound = {
    id: 'poll',
    from: { id: 'organiser', name: 'An', locale: 'en', zone: '' },
    in: place,
    type: 'command',
    name: 'poll',
    text: 'Which day? | Monday | Tuesday',
  };
  await receive(house.engine.world, lane, event);
}

async function fill(
  database: Database,
  { community, poll }: { readonly community: string; readonly poll: string },
  { connection, person, chat = sql`NULL` }: Reached,
  count: number,
  at: number,
): Promise<void> {
  // A busy machine takes longer over all at once than an answer may take.
  for (let from = 1; from <= count; from += atOnce)
    await fillFrom(
      database,
      { community, poll },
      { connection, person, chat },
      { from, to: Math.min(count, from + atOnce - 1), at },
    );
}

const atOnce = 10_000;

async function fillFrom(
  database: Database,
  { community, poll }: { readonly community: string; readonly poll: string },
  { connection, person, chat }: Required<Reached>,
  { from, to, at }: { readonly from: number; readonly to: number; readonly at: number },
): Promise<void> {
  const many = sql`FROM generate_series(${from}::int, ${to}::int) AS n`;
  const id = sql`${String(at)} || lpad(n::text, 13, '0')`;
  await database.$executeRaw(
    sql`INSERT INTO member (id, community_id, name, created_at) SELECT 'm-' || ${id}, ${community}, 'Person ' || n, now() ${many}`,
  );
  await database.$executeRaw(sql`
    INSERT INTO account (id, connection_key, external_id, name, locale, zone, direct_id, created_at)
    SELECT 'a-' || ${id}, ${connection}, ${person}, 'Person ' || n, 'en', '', ${chat}, now() ${many}`);
  await database.$executeRaw(sql`
    INSERT INTO membership (account_id, community_id, member_id, used_at) SELECT 'a-' || ${id}, ${community}, 'm-' || ${id}, now() ${many}`);
  await database.$executeRaw(sql`
    INSERT INTO post (id, community_id, to_account_id, feature, kind, item_id, created_at)
    SELECT 'p-' || ${id}, ${community}, 'a-' || ${id}, 'polls', 'recorded', ${poll}, now() ${many}`);
  await database.$executeRaw(sql`
    INSERT INTO delivery (connection_key, post_id, task, rank, community_id, flow, due_at)
    SELECT ${connection}, 'p-' || ${id}, 'post', 4, ${community}, 'broadcast', now() ${many}`);
}

/** How many deliveries are in each state, on one connection or on all. */
export async function statesIn(database: Database, connection?: string): Promise<Readonly<Record<string, number>>> {
  const on = connection ? sql`AND connection_key = ${connection}` : sql``;
  const rows = await database.$queryRaw<{ state: string; count: number }[]>(
    sql`SELECT state::text, count(*)::int AS count FROM delivery WHERE task = 'post' ${on} GROUP BY state`,
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
