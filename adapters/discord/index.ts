import { type APIApplication, Routes } from 'discord.js';
import { type Adapter, connectionKey, type Host, type Identity } from '../../src/core/adapter.ts';
import { findings } from './check.ts';
import { registrationOf } from './commands.ts';
import { type Directs, deliveriesOf } from './deliveries.ts';
import { plain } from './failures.ts';
import { openGateway } from './gateway.ts';
import { guildsOf } from './guilds.ts';
import { learning } from './learning.ts';
import { deferAfter, limits } from './limits.ts';
import { listening } from './listening.ts';
import { pagesOf } from './pages.ts';
import { restOf } from './rest.ts';
import { downloadFrom } from './upload.ts';

export type DiscordSettings = {
  readonly token: string;
  /** Another root than `https://discord.com/api`. */
  readonly apiUrl?: string;
  /** How long things may take, where a test cannot wait so long. */
  readonly patience?: Partial<Patience>;
};

/** In milliseconds. */
export type Patience = {
  /** After how long an answer of Discord's counts as lost. */
  readonly answer: number;
  /** After how long we ask for more time to answer a person. */
  readonly defer: number;
  /** How long the first connection to the gateway may take. */
  readonly connect: number;
  /** How long to wait before coming back when Discord sent us away for good. */
  readonly retry: number;
};

const usual: Patience = { answer: 15_000, defer: deferAfter, connect: 30_000, retry: 5000 };

type Running = { close(): Promise<void>; finish(): Promise<void> };

/** Discord, by one bot token: the gateway brings what people do, REST carries what we send. */
export function connect({ token, apiUrl: api = '', patience }: DiscordSettings): Adapter {
  const waits: Patience = { ...usual, ...patience };
  let host: Host | undefined;
  let connection: string | undefined;
  let running: Running | undefined;
  const learnt = learning(limits);
  const rest = restOf({ token, api, timeout: waits.answer }, () => host?.log, learnt.hear);
  const guilds = guildsOf();
  const pages = pagesOf();
  const directs: Directs = new Map();

  async function identify(): Promise<Identity> {
    const { id, name } = (await calmly(rest.get(Routes.currentApplication()))) as APIApplication;
    connection = connectionKey('discord', { id, name });
    return { id, name };
  }

  return {
    platform: 'discord',
    get limits() {
      return learnt.limits;
    },
    identify,
    async start(given) {
      host = given;
      const { id } = await identify();
      await calmly(rest.put(Routes.applicationCommands(id), { body: registrationOf(given.commands) }));
      const { listener, finish } = listening({
        host: given,
        around: { rest, pages, log: given.log, connection: given.connection, deferAfter: waits.defer },
        known: { connection: given.connection, spaceName: guilds.nameOf, download: downloadFrom(api, waits.answer) },
        guilds,
        directs,
      });
      const gateway = await openGateway(
        { token, api, patience: waits.connect, retry: waits.retry },
        listener,
        given.log,
      );
      running = { close: gateway.close, finish };
    },
    async stop() {
      const stopping = running;
      running = undefined;
      await stopping?.close();
      await stopping?.finish();
    },
    check: () => findings(rest),
    ...deliveriesOf(rest, async () => connection ?? connectionKey('discord', await identify()), directs),
  };
}

/** Throws nothing that holds a request. */
async function calmly<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw plain(error);
  }
}
