import { setTimeout as pause } from 'node:timers/promises';
import type { PlaceRef } from '../core/adapter.ts';
import type { Community } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { dateOf } from '../core/time.ts';
import type { Locale } from '../core/view.ts';
import { sql } from '../database/client.ts';
import { recover } from './fates.ts';
import { faultOf } from './fault.ts';
import { communityJson } from './identity.ts';
import type { Lane } from './lane.ts';
import { pacingOf } from './pacing.ts';
import { pumpRefreshes } from './posts.ts';
import { send } from './sending.ts';
import type { World } from './world.ts';

/** Sends what is due on one connection, for as long as its lane is held. */
export type Outbox = {
  /** Looks for work now rather than at the next round. */
  poke(): void;
  /** Takes nothing new, gives back what has not left yet, and waits for what is on the wire. */
  stop(): Promise<void>;
  /** Resolves when nothing is due now and nothing is on the wire. */
  idle(): Promise<void>;
};

/** A delivery that this process has taken, with everything needed to send it. */
export type Claimed = {
  readonly id: bigint;
  readonly task: 'post' | 'edit';
  readonly attempts: number;
  /** When it was first sent without our knowing whether it arrived; null when that never happened. */
  readonly first_tried_at: Date | null;
  readonly post: Id;
  readonly posted_id: string | null;
  readonly feature: string;
  readonly kind: string;
  readonly item_id: Id;
  readonly community: Community;
  readonly detail: string;
  readonly place_external: string | null;
  readonly place_kind: PlaceRef['kind'] | null;
  readonly place_name: string | null;
  readonly place_locale: Locale | null;
  readonly space: string | null;
  readonly space_name: string | null;
  readonly account_external: string | null;
  readonly account_id: Id | null;
};

const batch = 20;
/** How often an idle lane looks for work that another process made. Its own process pokes it. */
const idleLook = 1000;
/** At least this long between two looks, so that a rush of votes is looked at twenty times a second rather than at each vote. */
const shortestLook = 50;

/** `changed` is called when posts anywhere have become due, also those of other connections. */
export function outboxOf(world: World, lane: Lane, changed: () => void): Outbox {
  const pacing = pacingOf(lane.adapter.limits);
  const inHand = new Map<bigint, Promise<void>>();
  const stopping = new AbortController();
  let poked = Promise.withResolvers<void>();
  const waiters: (() => void)[] = [];
  // After a fault nobody knows what a statement did: what is ours by the database and not in hand is taken up again.
  let unsure = false;

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const began = performance.now();
      const asked = waiters.length;
      poked = Promise.withResolvers();
      const found = await round().catch(failed);
      if (found === 0 && inHand.size === 0) for (const done of waiters.splice(0, asked)) done();
      if (found === 0) await Promise.race([poked.promise, sleep(idleLook)]);
      await sleep(shortestLook - (performance.now() - began));
    }
    await Promise.allSettled(inHand.values());
  }

  async function round(): Promise<number> {
    if (unsure) {
      await recover(world, lane, [...inHand.keys()]);
      unsure = false;
    }
    const changes = await pumpRefreshes(world, world.database);
    if (changes > 0) changed();
    if (inHand.size >= batch) return changes;
    const claimed = await claim(world, lane);
    for (const delivery of claimed) start(delivery);
    return changes + claimed.length;
  }

  function failed(error: unknown): number {
    unsure = true;
    world.log.warn(
      { connection: lane.connection, ...faultOf(error) },
      'The outbox could not look for work; it tries again.',
    );
    return 0;
  }

  function start(delivery: Claimed): void {
    const sent = send(world, lane, pacing, delivery, stopping.signal)
      .catch(error => {
        unsure = true;
        world.log.error(
          { connection: lane.connection, delivery: String(delivery.id), ...faultOf(error) },
          'A delivery broke off.',
        );
      })
      .finally(() => {
        inHand.delete(delivery.id);
        poked.resolve();
      });
    inHand.set(delivery.id, sent);
  }

  const sleep = (milliseconds: number) =>
    pause(Math.max(0, milliseconds), undefined, { signal: stopping.signal }).catch(() => {});

  const running = run();
  return {
    poke: () => poked.resolve(),
    async stop() {
      stopping.abort();
      await running;
    },
    idle: () =>
      new Promise(resolve => {
        waiters.push(resolve);
        poked.resolve();
      }),
  };
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
