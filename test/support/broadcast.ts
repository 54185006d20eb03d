import type { Inbound, PlaceRef } from '../../src/core/adapter.ts';
import type { Id } from '../../src/core/ids.ts';
import type { Instant } from '../../src/core/time.ts';
import { type Database, type Sql, sql } from '../../src/database/client.ts';
import { letGo } from '../../src/engine/attention.ts';
import type { Lane } from '../../src/engine/lane.ts';
import { receive } from '../../src/engine/receive.ts';
import { tellMembers } from '../../src/engine/tell.ts';
import { type House, openHouse, systemChance, systemClock } from '../../src/main.ts';
import { until } from './until.ts';

const silent = () => {};
const place: PlaceRef = { id: '1', kind: 'channel', name: '#agora', space: 'space', spaceName: 'Space' };

export type Broadcast = {
  readonly url: string;
  readonly home: string;
  /** Members on each connection. */
  readonly count: number;
  readonly to: readonly Reached[];
  /** When their attention was asked about a reminder of a poll; otherwise each is to get something they wait for. */
  readonly remindedAt?: Instant;
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
      await fill(world.database, house.community.id, reached, broadcast.count, at);
    if (broadcast.remindedAt) await remind(house, poll.id);
    else await answer(world.database, { community: house.community.id, poll: poll.id });
  } finally {
    await house.stop();
  }
}

const houseOn = ({ url, home, to, remindedAt }: Broadcast): Promise<House> =>
  openHouse({
    databaseUrl: url,
    home,
    host: '127.0.0.1',
    port: 0,
    publicUrl: '',
    adapters: [],
    log: { debug: silent, info: silent, warn: silent, error: silent },
    now: () => remindedAt ?? systemClock(),
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

type To = { readonly community: Id; readonly poll: Id };

/** A busy machine takes longer over all at once than an answer may take. */
const atOnce = 10_000;

async function fill(
  database: Database,
  community: Id,
  { connection, person, chat = sql`NULL` }: Reached,
  count: number,
  at: number,
): Promise<void> {
  const id = sql`${String(at)} || lpad(n::text, 13, '0')`;
  for (let from = 1; from <= count; from += atOnce) {
    const many = sql`FROM generate_series(${from}::int, ${Math.min(count, from + atOnce - 1)}::int) AS n`;
    await database.$executeRaw(
      sql`INSERT INTO member (id, community_id, name, created_at) SELECT 'm-' || ${id}, ${community}, 'Person ' || n, now() ${many}`,
    );
    await database.$executeRaw(sql`
      INSERT INTO account (id, connection_key, external_id, name, locale, zone, direct_id, created_at)
      SELECT 'a-' || ${id}, ${connection}, ${person}, 'Person ' || n, 'en', '', ${chat}, now() ${many}`);
    await database.$executeRaw(sql`
      INSERT INTO membership (account_id, community_id, member_id, used_at) SELECT 'a-' || ${id}, ${community}, 'm-' || ${id}, now() ${many}`);
  }
  await database.$executeRaw(sql`ANALYZE member, account, membership`);
}

/** What each waits for after a vote; nobody's attention is asked. */
async function answer(database: Database, { community, poll }: To): Promise<void> {
  await database.$executeRaw(sql`
    INSERT INTO post (id, community_id, to_account_id, feature, kind, item_id, created_at)
    SELECT 'p' || id, ${community}, id, 'polls', 'recorded', ${poll}, now() FROM account WHERE id LIKE 'a-%'`);
  await database.$executeRaw(sql`
    INSERT INTO delivery (connection_key, post_id, task, rank, community_id, flow, due_at)
    SELECT account.connection_key, post.id, 'post', 4, ${community}, 'broadcast', now() FROM post JOIN account ON account.id = post.to_account_id
    WHERE post.kind = 'recorded' ORDER BY account.id`);
  await database.$executeRaw(sql`ANALYZE post, delivery`);
}

/** A reminder to all who were seen where the poll is, as it sends it itself, let go by their attention. */
async function remind({ engine: { world }, community }: House, poll: Id): Promise<void> {
  // Whoever asked is nobody on a platform.
  await world.database.$executeRaw(sql`DELETE FROM visit`);
  await world.database.$executeRaw(sql`
    INSERT INTO visit (place_id, account_id)
    SELECT place_id, account.id FROM post, account WHERE post.item_id = ${poll} AND post.kind = 'poll' AND account.id LIKE 'a-%'`);
  await world.database.$executeRaw(sql`ANALYZE visit`);
  const reminder = { community, feature: 'polls', kind: 'reminder', item: poll } as const;
  await world.database.$transaction(db => tellMembers(world, db, reminder, { audience: [] }), { timeout: 60_000 });
  await until('attention has let go all', async () => {
    await letGo(world);
    return (await statesIn(world.database)).held === undefined;
  });
}

/** How many deliveries are in each state, on one connection or on all. */
export async function statesIn(database: Database, connection?: string): Promise<Readonly<Record<string, number>>> {
  const on = connection ? sql`AND connection_key = ${connection}` : sql``;
  const rows = await database.$queryRaw<{ state: string; count: number }[]>(
    sql`SELECT state::text, count(*)::int AS count FROM delivery WHERE task = 'post' ${on} GROUP BY state`,
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
