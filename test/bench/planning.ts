import { Temporal } from 'temporal-polyfill';
import { type Database, sql } from '../../src/database/client.ts';
import { letGo } from '../../src/engine/attention.ts';
import { tellMembers } from '../../src/engine/tell.ts';
import type { World } from '../../src/engine/world.ts';
import { benchHouse } from './house.ts';

/** Telling so many members, and deciding for each whether their attention lets it go, on a Tuesday at noon. */
export async function planning(count: number): Promise<Record<string, number>> {
  await using opened = await benchHouse();
  const { house, database } = opened;
  // Nothing else is to decide about them meanwhile.
  await Promise.all(house.lanes.map(lane => lane.stop()));
  await fill(database, house.community.id, count);
  const [polls] = [...house.engine.world.features.values()];
  if (!polls) throw new Error('There is no feature.');
  const news = {
    ...polls,
    name: 'news',
    notices: { news: { class: 'life', still: () => sql`true` } },
    owner: async () => undefined,
  } as const;
  const world: World = {
    ...house.engine.world,
    features: new Map([...house.engine.world.features, ['news', news]]),
    now: () => Temporal.Instant.from('2026-11-24T11:00:00Z'),
  };
  const told = await timed(() =>
    database.$transaction(
      db =>
        tellMembers(
          world,
          db,
          { community: house.community, feature: 'news', kind: 'news', item: 'item' },
          { audience: [] },
        ),
      { timeout: 60_000 },
    ),
  );
  const decided = await timed(() => letGo(world));
  const [row] = await database.$queryRaw<{ count: number }[]>(
    sql`SELECT count(*)::int AS count FROM delivery WHERE flow <> ''`,
  );
  return { deliveries: row?.count ?? 0, planSeconds: told, attentionSeconds: decided };
}

async function fill(database: Database, community: string, count: number): Promise<void> {
  const id = sql`lpad(n::text, 14, '0')`;
  const many = sql`FROM generate_series(1, ${count}::int) AS n`;
  await database.$executeRaw(sql`
    INSERT INTO connection (key, platform, name) VALUES ('telegram:1', 'telegram', 'Nobody') ON CONFLICT DO NOTHING`);
  await database.$executeRaw(
    sql`INSERT INTO member (id, community_id, name, created_at) SELECT 'm-' || ${id}, ${community}, 'Person ' || n, now() ${many}`,
  );
  await database.$executeRaw(sql`
    INSERT INTO account (id, connection_key, external_id, name, created_at) SELECT 'a-' || ${id}, 'telegram:1', n::text, 'Person ' || n, now() ${many}`);
  await database.$executeRaw(sql`
    INSERT INTO membership (account_id, community_id, member_id, used_at) SELECT 'a-' || ${id}, ${community}, 'm-' || ${id}, now() ${many}`);
  await database.$executeRaw(sql`ANALYZE member, account, membership`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return Number(((performance.now() - from) / 1000).toFixed(2));
}
