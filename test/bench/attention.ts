import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Temporal } from 'temporal-polyfill';
import type { Id } from '../../src/core/ids.ts';
import { type Database, sql } from '../../src/database/client.ts';
import { letGo } from '../../src/engine/attention.ts';
import { makeDigests } from '../../src/engine/digest.ts';
import { reachOf } from '../../src/engine/reaching.ts';
import { tellMembers } from '../../src/engine/tell.ts';
import type { World } from '../../src/engine/world.ts';
import { benchHouse, connection, enrol } from './house.ts';

const members = 65_000;
const lately = 3;
const zones = ['', 'Europe/Brussels', 'Europe/Lisbon', 'America/New_York'];

/** What attention asks of a community of 65,000: the preview of a message, its release, the digests of the week; each beside the plainest statement about as many. */
export async function bench(): Promise<Record<string, unknown>> {
  await using opened = await benchHouse();
  const { house, database } = opened;
  // Nothing else is to decide about them meanwhile.
  await Promise.all(house.lanes.map(lane => lane.stop()));
  const { community } = house;
  await enrol(database, community.id, members);
  await live(database, community.id);
  let now = Temporal.Instant.from('2026-11-24T11:00:00Z');
  const world = withNews(house.engine.world, () => now);
  const told = { community, feature: 'news', kind: 'news', item: 'item' } as const;
  const reach = await measured(() =>
    reachOf(world, database, { ...told, community: community.id }, []).then(({ of, reached, left }) => ({
      of,
      reached,
      later: left.later,
    })),
  );
  const tell = await measured(() =>
    database.$transaction(db => tellMembers(world, db, told, { audience: [] }).then(() => undefined), {
      timeout: 60_000,
    }),
  );
  const release = await measured(() => letGo(world).then(decided => ({ decided })));
  now = Temporal.Instant.from('2026-11-27T15:00:00Z');
  const digests = await measured(() => makeDigests(world).then(looked => ({ looked })));
  const again = await measured(() => makeDigests(world).then(looked => ({ looked })));
  const [made] = await database.$queryRaw<{ count: number }[]>(sql`SELECT count(*)::int AS count FROM digest`);
  const count = await measured(() =>
    database
      .$queryRaw(
        sql`SELECT count(*) FROM member m JOIN membership ms ON ms.member_id = m.id JOIN account a ON a.id = ms.account_id LEFT JOIN attention w ON w.member_id = m.id WHERE m.community_id = ${community.id}`,
      )
      .then(() => ({})),
  );
  return {
    members,
    preview: { ...reach, under2s: reach.seconds < 2 },
    tell,
    release: { ...release, loopFree: release.loopHeldMs < 2000 },
    digests: { ...digests, made: made?.count, loopFree: digests.loopHeldMs < 2000 },
    digestsOnAnotherMinute: again,
    baselineCount: count,
  };
}

/** What members have been told in the last weeks, and what they want. */
async function live(database: Database, community: Id): Promise<void> {
  const id = sql`lpad(n::text, 11, '0')`;
  const many = sql`generate_series(1, ${members}::int) n`;
  await database.$executeRaw(
    sql`UPDATE account SET zone = (${zones}::text[])[1 + length(name) % 4] WHERE connection_key = ${connection}`,
  );
  await database.$executeRaw(sql`
    INSERT INTO attention (member_id, quiet_from, quiet_to, urgent) SELECT 'm' || ${id}, CASE WHEN n % 3 = 0 THEN 1080 END, CASE WHEN n % 5 = 0 THEN 600 END, n % 7 = 0 FROM ${many} WHERE n % 4 = 0`);
  await database.$executeRaw(
    sql`INSERT INTO opt_out (member_id, what, community_id, at) SELECT 'm' || ${id}, 'class life', ${community}, now() FROM ${many} WHERE n % 50 = 0`,
  );
  await database.$executeRaw(sql`
    INSERT INTO telling (id, community_id, feature, kind, item_id, class, until, at)
    SELECT 'telling' || t, ${community}, 'news', 'news', 'old' || t, 'life', '2026-12-31', '2026-11-01' FROM generate_series(1, ${lately}::int) t`);
  await database.$executeRaw(sql`
    INSERT INTO post (id, community_id, to_account_id, member_id, telling_id, feature, kind, item_id, created_at)
    SELECT t || 'p' || ${id}, ${community}, 'a' || ${id}, 'm' || ${id}, 'telling' || t, 'news', 'news', 'old' || t, at
    FROM ${many}, generate_series(1, ${lately}::int) t, LATERAL (SELECT '2026-11-24 11:00+00'::timestamptz - make_interval(days => 1 + (n * 7 + t * 2) % 25) AS at) times`);
  await database.$executeRaw(sql`
    INSERT INTO delivery (connection_key, post_id, task, state, community_id, due_at, finished_at)
    SELECT ${connection}, id, 'post', 'sent', ${community}, created_at, created_at FROM post WHERE feature = 'news'`);
  await database.$executeRaw(sql`ANALYZE attention, opt_out, telling, post, delivery`);
}

/** A feature whose messages everybody may have, and nothing else of it. */
function withNews(world: World, now: World['now']): World {
  const [any] = [...world.features.values()];
  if (!any) throw new Error('There is no feature.');
  const notices = { news: { class: 'life', still: () => sql`true` } } as const;
  const news = { ...any, name: 'news', notices, digest: null, owner: async () => undefined };
  return { ...world, features: new Map([...world.features, ['news', news]]), now };
}

/** Seconds, and for how long at most nothing else could run. */
async function measured<Result extends object | undefined>(work: () => Promise<Result>) {
  const loop = monitorEventLoopDelay({ resolution: 10 });
  loop.enable();
  const from = performance.now();
  const result = await work();
  const seconds = Number(((performance.now() - from) / 1000).toFixed(2));
  loop.disable();
  return { ...result, seconds, loopHeldMs: Math.round(loop.max / 1e6) };
}
