import { DeliveryError, type PlaceRef } from '../core/adapter.ts';
import type { Community } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { dateOf } from '../core/time.ts';
import type { Locale, View } from '../core/view.ts';
import { sql } from '../database/client.ts';
import { readContext } from './context.ts';
import { askAboutDoubt } from './doubt.ts';
import { faultOf } from './fault.ts';
import { communityJson, readerOfAccount } from './identity.ts';
import type { Lane } from './lane.ts';
import { type Pacing, pacingOf } from './pacing.ts';
import { pumpRefreshes } from './posts.ts';
import { featureOf, type World } from './world.ts';

/** Sends what is due on one connection, for as long as its lane is held. */
export type Outbox = {
  /** Looks for work now rather than at the next round. */
  poke(): void;
  /** Takes nothing new and waits for what is on the wire. */
  stop(): Promise<void>;
  /** Resolves when nothing is due now and nothing is on the wire. */
  idle(): Promise<void>;
};

type Claimed = {
  id: bigint;
  task: 'post' | 'edit';
  attempts: number;
  first_tried_at: Date | null;
  post: Id;
  posted_id: string | null;
  feature: string;
  kind: string;
  item_id: Id;
  community: Community;
  detail: string;
  place_external: string | null;
  place_kind: PlaceRef['kind'] | null;
  place_name: string | null;
  place_locale: Locale | null;
  space: string | null;
  space_name: string | null;
  account_external: string | null;
  account_id: Id | null;
};

const batch = 20;
/** How often an idle lane looks for work that another process made. Its own process pokes it. */
const idleLook = 1000;

/** `changed` is called when posts anywhere have become due, also those of other connections. */
export function outboxOf(world: World, lane: Lane, changed: () => void): Outbox {
  const pacing = pacingOf(lane.adapter.limits);
  const onTheWire = new Set<Promise<void>>();
  let stopped = false;
  let wake = () => {};
  let poked = false;
  let waiters: (() => void)[] = [];

  const pause = (milliseconds: number) =>
    new Promise<void>(resolve => {
      if (poked || stopped) return resolve();
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function run(): Promise<void> {
    while (!stopped) {
      poked = false;
      const found = await round().catch(error => {
        world.log.warn(
          { connection: lane.connection, ...faultOf(error) },
          'The outbox could not look for work; it tries again.',
        );
        return 0;
      });
      if (found > 0) continue;
      if (onTheWire.size === 0 && !poked) {
        for (const done of waiters) done();
        waiters = [];
      }
      await pause(idleLook);
    }
    await Promise.allSettled(onTheWire);
  }

  async function round(): Promise<number> {
    const changes = await pumpRefreshes(world, world.database);
    if (changes > 0) changed();
    if (onTheWire.size >= batch) return 0;
    const claimed = await claim(world, lane);
    for (const delivery of claimed) start(delivery);
    return changes + claimed.length;
  }

  function start(delivery: Claimed): void {
    const sending = send(world, lane, pacing, delivery)
      .catch(error =>
        world.log.error(
          { connection: lane.connection, delivery: String(delivery.id), ...faultOf(error) },
          'A delivery broke off.',
        ),
      )
      .finally(() => {
        onTheWire.delete(sending);
        outbox.poke();
      });
    onTheWire.add(sending);
  }

  const outbox: Outbox = {
    poke() {
      poked = true;
      wake();
    },
    async stop() {
      stopped = true;
      wake();
      await running;
    },
    idle: () =>
      new Promise(resolve => {
        waiters.push(resolve);
        outbox.poke();
      }),
  };
  const running = run();
  return outbox;
}

/** Takes what is due, oldest first. A post is drawn by one delivery at a time, and edited only once its message is known to be there. */
function claim(world: World, { connection, fence }: Lane): Promise<Claimed[]> {
  return world.database.$queryRaw<Claimed[]>(sql`
    WITH due AS (
      SELECT d.id FROM delivery d JOIN post ON post.id = d.post_id
      WHERE d.connection_key = ${connection} AND d.state = 'waiting' AND d.due_at <= ${dateOf(world.now())}
        AND (d.task = 'post' OR post.posted_id IS NOT NULL)
        AND NOT EXISTS (SELECT FROM delivery other WHERE other.post_id = d.post_id AND other.state IN ('leased', 'sending'))
      ORDER BY d.due_at, d.id LIMIT ${batch} FOR UPDATE OF d SKIP LOCKED
    ), taken AS (
      UPDATE delivery d SET state = 'leased', fence = ${fence}
      FROM due, connection c WHERE d.id = due.id AND c.key = d.connection_key AND c.fence = ${fence}
      RETURNING d.*
    )
    SELECT taken.id, taken.task, taken.attempts, taken.first_tried_at, post.id AS post, post.posted_id, post.feature, post.kind, post.item_id, post.detail, ${communityJson} AS community,
      place.external_id AS place_external, place.kind AS place_kind, place.name AS place_name, place.locale AS place_locale, place.space, place.space_name,
      account.external_id AS account_external, account.id AS account_id
    FROM taken JOIN post ON post.id = taken.post_id JOIN community c ON c.id = post.community_id
    LEFT JOIN place ON place.id = post.place_id LEFT JOIN account ON account.id = post.to_account_id
    ORDER BY taken.id`);
}

async function send(world: World, lane: Lane, pacing: Pacing, delivery: Claimed): Promise<void> {
  const place = placeOf(delivery);
  const start = pacing.reserve(
    delivery.task,
    place ?? { id: delivery.account_external ?? '', kind: 'direct', space: '' },
    performance.now(),
  );
  const wait = start - performance.now();
  if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait));
  // Committed before the request: after a crash this delivery is known to be possibly on its way.
  if (!(await markSending(world, lane, delivery))) return;
  try {
    const view = await draw(world, delivery);
    const target = place ?? (await lane.adapter.direct(delivery.account_external ?? ''));
    if (delivery.task === 'edit') await lane.adapter.edit({ id: delivery.posted_id ?? '' }, view);
    const posted =
      delivery.task === 'post'
        ? (await lane.adapter.post(target, view, `palabre-${delivery.id}`)).id
        : delivery.posted_id;
    await markSent(world, delivery, posted ?? '');
    world.metrics.delivery(lane.adapter.platform, delivery.task, 'sent');
  } catch (error) {
    await markFailed(world, lane, pacing, delivery, error);
  }
}

const placeOf = (delivery: Claimed): PlaceRef | undefined =>
  delivery.place_external === null
    ? undefined
    : {
        id: delivery.place_external,
        kind: delivery.place_kind ?? 'channel',
        name: delivery.place_name ?? '',
        space: delivery.space ?? '',
        spaceName: delivery.space_name ?? '',
      };

async function draw(world: World, delivery: Claimed): Promise<View> {
  const render = featureOf(world, delivery.feature).views[delivery.kind];
  if (!render) throw new Error(`The feature ${delivery.feature} has no view "${delivery.kind}".`);
  const { community } = delivery;
  const reader = delivery.account_id
    ? await readerOfAccount(world, community, delivery.account_id)
    : { community, actor: null, locale: delivery.place_locale ?? community.locale, zone: community.zone };
  return render(readContext(world, world.database, delivery.feature, reader), delivery.item_id, delivery.detail);
}

async function markSending(world: World, { fence }: Lane, { id }: Claimed): Promise<boolean> {
  const now = dateOf(world.now());
  const changed = await world.database.$executeRaw(sql`
    UPDATE delivery SET state = 'sending', attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, ${now})
    WHERE id = ${id} AND state = 'leased' AND fence = ${fence}`);
  return changed === 1;
}

async function markSent(world: World, { id, post }: Claimed, posted: string): Promise<void> {
  const now = dateOf(world.now());
  await world.database.$executeRaw(sql`
    WITH done AS (UPDATE delivery SET state = 'sent', why = NULL, finished_at = ${now} WHERE id = ${id})
    UPDATE post SET posted_id = ${posted} WHERE id = ${post} AND posted_id IS DISTINCT FROM ${posted}`);
}

async function markFailed(world: World, lane: Lane, pacing: Pacing, delivery: Claimed, error: unknown): Promise<void> {
  const failure = error instanceof DeliveryError ? error : undefined;
  const facts = {
    connection: lane.connection,
    delivery: String(delivery.id),
    task: delivery.task,
    reason: failure?.reason ?? 'fault',
  };
  if (!failure)
    world.log.error({ ...facts, ...faultOf(error) }, 'A message could not be drawn or sent; this is a fault of ours.');
  else world.log.warn({ ...facts, fate: failure.fate }, 'A delivery did not succeed.');
  if (failure?.reason === 'rate limited') pacing.pause(performance.now() + (failure.after || 1000));
  const fate = failure?.fate ?? 'never';
  world.metrics.delivery(lane.adapter.platform, delivery.task, fate);
  // An edit is safe to repeat, so it is never in doubt.
  if (fate === 'later' || (fate === 'in doubt' && delivery.task === 'edit'))
    return tryLater(world, delivery, failure?.after ?? 0, facts.reason);
  if (fate === 'in doubt') return doubt(world, lane, delivery);
  const state = fate === 'until they act' ? 'until_they_act' : 'never';
  await world.database.$executeRaw(sql`
    WITH ended AS (UPDATE delivery SET state = ${state}::delivery_state, why = ${facts.reason}, finished_at = ${dateOf(world.now())} WHERE id = ${delivery.id}),
      blocked AS (UPDATE account SET unreachable = ${facts.reason} WHERE id = ${delivery.account_id} AND ${fate} = 'until they act')
    UPDATE delivery SET state = 'dropped', why = ${facts.reason}, finished_at = ${dateOf(world.now())}
    WHERE post_id = ${delivery.post} AND state IN ('waiting', 'held') AND ${delivery.task} = 'post'`);
}

/** Waits a little longer each time, up to ten minutes. An edit gives way to a newer one that is already waiting, since that one draws the newest state too. */
async function tryLater(world: World, delivery: Claimed, after: number, why: string): Promise<void> {
  const backoff = Math.min(600_000, 1000 * 2 ** Math.min(delivery.attempts, 10));
  const now = dateOf(world.now());
  const due = dateOf(world.now().add({ milliseconds: Math.ceil(Math.max(after, backoff)) }));
  if (delivery.task === 'post') {
    await world.database.$executeRaw(
      sql`UPDATE delivery SET state = 'waiting', why = ${why}, due_at = ${due} WHERE id = ${delivery.id}`,
    );
    return;
  }
  await world.database.$executeRaw(sql`
    WITH ended AS (
      UPDATE delivery SET state = 'dropped', why = ${why}, finished_at = ${now} WHERE id = ${delivery.id} RETURNING connection_key, post_id, task
    )
    INSERT INTO delivery (connection_key, post_id, task, due_at, attempts) SELECT connection_key, post_id, task, ${due}, ${delivery.attempts + 1} FROM ended
    ON CONFLICT (post_id, task) WHERE state IN ('waiting', 'held') DO UPDATE SET due_at = greatest(delivery.due_at, excluded.due_at)`);
}

async function doubt(world: World, lane: Lane, delivery: Claimed): Promise<void> {
  const repeatable = lane.adapter.limits.repeatablePost * 1000;
  const tried = delivery.first_tried_at?.getTime() ?? world.now().epochMilliseconds;
  if (world.now().epochMilliseconds - tried + 2000 < repeatable) return tryLater(world, delivery, 1000, 'lost answer');
  await world.database.$transaction(db => askAboutDoubt(world, db, delivery.id));
  lane.doubtful = true;
}

/**
 * After a lane changed hands: what was only claimed waits again; what was on the wire is repeated where that is safe, else it is in doubt.
 */
export async function recover(world: World, { connection, adapter }: Lane): Promise<void> {
  await world.database.$transaction(async db => {
    await db.$executeRaw(sql`
      WITH ended AS (
        UPDATE delivery SET state = 'dropped', why = 'restart', finished_at = ${dateOf(world.now())}
        WHERE connection_key = ${connection} AND state IN ('leased', 'sending') AND task = 'edit' RETURNING connection_key, post_id, task, due_at
      )
      INSERT INTO delivery (connection_key, post_id, task, due_at) SELECT connection_key, post_id, task, due_at FROM ended
      ON CONFLICT (post_id, task) WHERE state IN ('waiting', 'held') DO NOTHING`);
    await db.$executeRaw(sql`
      UPDATE delivery SET state = 'waiting' WHERE connection_key = ${connection}
        AND (state = 'leased' OR (state = 'sending' AND first_tried_at > ${dateOf(world.now().subtract({ seconds: adapter.limits.repeatablePost }))}))`);
    const doubtful = await db.$queryRaw<{ id: bigint }[]>(
      sql`SELECT id FROM delivery WHERE connection_key = ${connection} AND state = 'sending' ORDER BY id`,
    );
    for (const { id } of doubtful) await askAboutDoubt(world, db, id);
  });
}
