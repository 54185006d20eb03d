import { setTimeout as pause } from 'node:timers/promises';
import type { Limits } from '../core/adapter.ts';
import { faultOf } from '../core/fault.ts';
import type { Transaction } from '../database/client.ts';
import { letGo } from './attention.ts';
import { type Claimed, claim } from './claim.ts';
import { recover } from './fates.ts';
import { gateOf } from './gate.ts';
import type { Lane } from './lane.ts';
import { outagesOf } from './outages.ts';
import { pacingOf } from './pacing.ts';
import { pumpRefreshes } from './posts.ts';
import { senderOf } from './sending.ts';
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

/** How much is in hand at once: what leaves in a second, so that nothing urgent waits longer than that behind what is not. */
function roomFor({ rates }: Limits): number {
  const perSecond = rates.filter(({ per, of }) => per === 'connection' && of.includes('post'));
  const slowest = Math.min(mostRoom, ...perSecond.map(({ count, seconds }) => count / seconds));
  return Math.max(leastRoom, Math.ceil(slowest));
}
const leastRoom = 10;
const mostRoom = 1000;

/** How often an idle lane looks for work that another process made. Its own process pokes it. */
const idleLook = 1000;
/** At least this long between two looks, so that a rush of votes is looked at twenty times a second rather than at each vote. */
const shortestLook = 50;

/** `changed` is called when posts anywhere have become due, also those of other connections. */
export function outboxOf(world: World, lane: Lane, changed: () => void): Outbox {
  const pacing = pacingOf(() => lane.adapter.limits);
  const gate = gateOf(pacing, () => performance.now());
  const outages = outagesOf(pacing, () => performance.now());
  const inHand = new Map<bigint, Promise<void>>();
  const stopping = new AbortController();
  const send = senderOf(world, lane, { pacing, gate, outages }, stopping.signal);
  let poked = Promise.withResolvers<void>();
  const waiters: (() => void)[] = [];
  // After a fault nobody knows what a statement did: what is ours by the database and not in hand is taken up again.
  let unsure = false;
  let failing = false;

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
      // First, so that what breaks off meanwhile, and was still in hand for this, is taken up by the next round.
      unsure = false;
      await recover(world, lane, [...inHand.keys()]);
    }
    const changes = (await pumpRefreshes(world, world.database)) + (await letGo(world));
    if (changes > 0) changed();
    const room = outages.room(roomFor(lane.adapter.limits)) - inHand.size;
    // While the platform has us wait, what waits does so in the database.
    if (room <= 0 || pacing.pausedUntil > performance.now() + shortestLook) return changes;
    const claimed = await claim(world, lane, room);
    failing = false;
    // Those who were claimed together read together.
    const db = world.database.$together();
    for (const delivery of claimed) start(delivery, db);
    return changes + claimed.length;
  }

  function failed(error: unknown): number {
    // Said once: while the database is away, every round fails alike.
    if (!failing)
      world.log.warn(
        { connection: lane.connection, ...faultOf(error) },
        'The outbox could not look for work; it tries again.',
      );
    unsure = true;
    failing = true;
    return 0;
  }

  function start(delivery: Claimed, db: Transaction): void {
    const sent = send(delivery, db)
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
      gate.stop();
      await running;
    },
    idle: () =>
      new Promise(resolve => {
        waiters.push(resolve);
        poked.resolve();
      }),
  };
}
