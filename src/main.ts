import { randomBytes, randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Adapter, Log } from './core/adapter.ts';
import { faultOf } from './core/fault.ts';
import type { Community } from './core/feature.ts';
import type { Instant } from './core/time.ts';
import { connect, sql } from './database/client.ts';
import { startEmbedded } from './database/embedded.ts';
import { migrate } from './database/migrate.ts';
import { hasAdmin } from './engine/admins.ts';
import { adminCode as issueAdminCode } from './engine/codes.ts';
import { adoptSpace, type Founding, firstCommunity, type SpaceRef } from './engine/communities.ts';
import { type Engine, startEngine } from './engine/engine.ts';
import { type Founder, seatFounders } from './engine/founders.ts';
import { metricsOf } from './engine/metrics.ts';
import { features } from './features/index.ts';
import { ownTexts } from './i18n/texts.ts';
import { fingerprints } from './keys.ts';
import { sealsIn } from './seals.ts';
import { type Server, startServer } from './server.ts';

export type HouseOptions = {
  /** The community's own PostgreSQL; empty runs one in `home`. */
  readonly databaseUrl: string;
  /** The data folder; keys that must not be in the database lie in it too. */
  readonly home: string;
  readonly host: string;
  readonly port: number;
  /** Where the world reaches this house; empty when it does not: then the server's own address, which this computer reaches, does on a try-out. */
  readonly publicUrl: string;
  readonly adapters: readonly Adapter[];
  readonly log: Log;
  readonly now: () => Instant;
  readonly chance: (bytes: number) => Uint8Array;
  /** Several processes on one database need names of their own; one that has its database to itself may always take its lanes back. */
  readonly holder: string;
  /** Made when there is no community yet, and given these spaces and members at once; elsewhere an admin adopts a space by a code. */
  readonly community: FirstCommunity;
};

export type FirstCommunity = Founding & {
  readonly spaces: readonly (SpaceRef & { readonly platform: string })[];
  readonly members?: readonly Founder[];
};

export type House = {
  readonly community: Community;
  /** A code that makes its first admin, while there is none; empty once there is. */
  readonly adminCode: string;
  readonly server: Server;
  readonly engine: Engine;
  readonly lanes: readonly ReturnType<Engine['connect']>[];
  stop(): Promise<void>;
};

export const systemClock = (): Instant => Temporal.Now.instant();
export const systemChance = (bytes: number): Uint8Array => randomBytes(bytes);

/** Builds the house from the cellar up: database, migrations, server, engine, platforms. What was begun is undone when a later step fails. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse())
      await step().catch(error => options.log.error(faultOf(error), 'A part did not stop cleanly.'));
  };
  try {
    const report = (sentence: string) => options.log.info({}, sentence);
    const embedded = options.databaseUrl ? undefined : await startEmbedded({ home: options.home, report });
    if (embedded) undo.push(embedded.stop);
    const url = embedded?.url ?? options.databaseUrl;
    await migrate({ url, report });
    const { database, close } = connect({ url, report });
    undo.push(close);
    const server = await startServer(options.host, options.port);
    undo.push(server.stop);
    const metrics = metricsOf();
    const engine = await startEngine({
      ...options,
      database,
      url,
      features,
      texts: ownTexts(),
      metrics,
      fingerprint: await fingerprints(options.home),
      seals: await sealsIn(options.home),
      publicUrl: options.publicUrl || (options.community.pretend ? server.url : ''),
      holder: embedded ? 'the only process on this data folder' : options.holder || randomUUID(),
      listen: server.listen,
    });
    undo.push(engine.stop);
    const community = await firstCommunity(engine.world, options.community);
    await giveSpaces(engine.world, community, options.community.spaces);
    await seatFounders(engine.world, community.id, options.community.members ?? []);
    const adminCode = (await hasAdmin(database, community.id))
      ? ''
      : await issueAdminCode(engine.world, database, community.id);
    const lanes = options.adapters.map(adapter => engine.connect(adapter));
    server.listen('/healthz', async () => {
      const alive = await database.$queryRaw(sql`SELECT 1`).then(
        () => true,
        () => false,
      );
      const platforms = Object.fromEntries(lanes.map(lane => [lane.adapter.platform, lane.state()]));
      return Response.json({ database: alive ? 'ok' : 'unreachable', platforms }, { status: alive ? 200 : 503 });
    });
    server.listen(
      '/metrics',
      async () =>
        new Response(await metrics.registry.metrics(), { headers: { 'content-type': metrics.registry.contentType } }),
    );
    return { community, adminCode, server, engine, lanes, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function giveSpaces(
  world: Engine['world'],
  community: Community,
  spaces: FirstCommunity['spaces'],
): Promise<void> {
  for (const space of spaces) {
    await world.database.connection.createMany({
      data: { key: space.connection, platform: space.platform, name: space.name },
      skipDuplicates: true,
    });
    await adoptSpace(world, world.database, community.id, space);
  }
}
