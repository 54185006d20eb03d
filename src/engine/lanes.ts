import { type Adapter, type CommandText, connectionKey, type Host, type Identity } from '../core/adapter.ts';
import { faultOf } from '../core/fault.ts';
import { sql } from '../database/client.ts';
import { hasDoubts } from './doubt.ts';
import { recover } from './fates.ts';
import type { Lane } from './lane.ts';
import { type Outbox, outboxOf } from './outbox.ts';
import { receive, troubleReply } from './receive.ts';
import type { World } from './world.ts';

export type Supervised = {
  readonly adapter: Adapter;
  /** `elsewhere`: another process holds the lane. */
  state(): 'connecting' | 'connected' | 'elsewhere' | 'failing' | 'stopped';
  /** Resolves when it is connected for the first time, which may be never. */
  readonly connected: Promise<void>;
  poke(): void;
  idle(): Promise<void>;
  stop(): Promise<void>;
};

export type LaneOptions = {
  readonly holder: string;
  readonly commands: readonly CommandText[];
  readonly listen: Host['listen'];
};

const leaseSeconds = 8;
const renewEvery = 2000;
/** How often a process asks for a lane that another holds: so much later at most does it go on. */
const askEvery = 500;
const retryAtMost = 60_000;

/**
 * Keeps trying to hold the lane and to be connected, until stopped. One platform that fails never stops another.
 * `changed` is called when anything may have changed: a poll pressed here may stand on another platform too.
 */
export function superviseLane(world: World, adapter: Adapter, options: LaneOptions, changed: () => void): Supervised {
  const stopping = Promise.withResolvers<void>();
  const connected = Promise.withResolvers<void>();
  let stopped = false;
  let state: ReturnType<Supervised['state']> = 'connecting';
  let outbox: Outbox | undefined;
  let identity: Identity | undefined;

  async function run(): Promise<void> {
    for (let failures = 0; !stopped; ) {
      try {
        const held = await hold();
        failures = 0;
        if (!held) {
          state = 'elsewhere';
          await sleep(askEvery);
        }
      } catch (error) {
        state = 'failing';
        identity = undefined;
        const wait = Math.min(retryAtMost, 1000 * 2 ** failures++);
        world.log.warn(
          { platform: adapter.platform, ...faultOf(error), retryMs: wait },
          'A platform could not be connected; it is tried again. The command "doctor" says what to mend.',
        );
        await sleep(wait);
      }
    }
    state = 'stopped';
  }

  /** Holds the lane until it is lost or we stop. False when another process holds it. */
  async function hold(): Promise<boolean> {
    // The platform is asked once, the database each time.
    identity ??= await adapter.identify();
    const connection = connectionKey(adapter.platform, identity);
    const asked = performance.now();
    const fence = await takeLease(world, connection, adapter.platform, identity.name, options.holder);
    if (fence === undefined) return false;
    const lane: Lane = { connection, adapter, fence, heldUntil: asked + leaseSeconds * 1000, doubtful: false };
    await recover(world, lane);
    lane.doubtful = await hasDoubts(world.database, connection);
    try {
      await adapter.start(hostOf(world, lane, options, changed));
      outbox = outboxOf(world, lane, changed);
      state = 'connected';
      connected.resolve();
      world.metrics.lane(adapter.platform, true);
      world.log.info({ connection, platform: adapter.platform }, 'A platform is connected.');
      while (!stopped && (await stillOurs(world, lane, options.holder))) await sleep(renewEvery);
    } finally {
      world.metrics.lane(adapter.platform, false);
      // What is on the wire still needs the platform.
      await outbox?.stop();
      outbox = undefined;
      await adapter.stop();
      await dropLease(world, lane, options.holder).catch(() => {});
    }
    return true;
  }

  const sleep = async (milliseconds: number) => {
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([new Promise(resolve => (timer = setTimeout(resolve, milliseconds))), stopping.promise]);
    clearTimeout(timer);
  };

  const running = run();
  return {
    adapter,
    state: () => state,
    connected: connected.promise,
    poke: () => outbox?.poke(),
    idle: async () => outbox?.idle(),
    async stop() {
      stopped = true;
      stopping.resolve();
      await running;
    },
  };
}

function hostOf(world: World, lane: Lane, { commands, listen }: LaneOptions, changed: () => void): Host {
  return {
    connection: lane.connection,
    commands,
    listen,
    log: world.log,
    async receive(event) {
      const began = performance.now();
      const measure = (outcome: 'answered' | 'failed') =>
        world.metrics.event(lane.adapter.platform, event.type, outcome, (performance.now() - began) / 1000);
      try {
        const reply = await receive(world, lane, event);
        measure('answered');
        return reply;
      } catch (error) {
        measure('failed');
        world.log.error(
          { connection: lane.connection, event: event.type, ...faultOf(error) },
          'An event could not be handled.',
        );
        return troubleReply(world, event);
      } finally {
        changed();
      }
    },
  };
}

/** The database's clock decides, since several machines may compete. Undefined while somebody else holds it. */
async function takeLease(
  world: World,
  connection: string,
  platform: string,
  name: string,
  holder: string,
): Promise<number | undefined> {
  const [row] = await world.database.$queryRaw<{ fence: number }[]>(sql`
    INSERT INTO connection (key, platform, name, holder, fence, held_until)
    VALUES (${connection}, ${platform}, ${name}, ${holder}, 1, now() + make_interval(secs => ${leaseSeconds}))
    ON CONFLICT (key) DO UPDATE SET name = excluded.name, holder = excluded.holder, fence = connection.fence + 1, held_until = excluded.held_until
      WHERE connection.holder IS NULL OR connection.holder = excluded.holder OR connection.held_until < now()
    RETURNING fence`);
  return row?.fence;
}

/**
 * Renews the lease; false once somebody else has the lane. While the database is away nobody can take it either:
 * the platform stays connected, so that people are told at once to try again rather than left without an answer.
 */
async function stillOurs(world: World, lane: Lane, holder: string): Promise<boolean> {
  const { connection, fence } = lane;
  const asked = performance.now();
  try {
    const kept = await world.database.$executeRaw(sql`
      UPDATE connection SET held_until = now() + make_interval(secs => ${leaseSeconds}) WHERE key = ${connection} AND holder = ${holder} AND fence = ${fence}`);
    if (kept === 1) lane.heldUntil = asked + leaseSeconds * 1000;
    return kept === 1;
  } catch (error) {
    world.log.warn({ connection, ...faultOf(error) }, 'A lane could not be renewed; it is tried again.');
    return true;
  }
}

async function dropLease(world: World, { connection, fence }: Lane, holder: string): Promise<void> {
  await world.database.$executeRaw(
    sql`UPDATE connection SET holder = NULL, held_until = NULL WHERE key = ${connection} AND holder = ${holder} AND fence = ${fence}`,
  );
}
