import { type SessionInfo, WebSocketManager, WebSocketShardEvents, WebSocketShardStatus } from '@discordjs/ws';
import {
  type APIInteraction,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  type GatewayGuildCreateDispatchData,
  type GatewayGuildDeleteDispatchData,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
  type GatewayReadyDispatchData,
  REST,
} from 'discord.js';
import type { Log } from '../../src/core/adapter.ts';
import { codeOf, plain } from './failures.ts';

/** What Discord tells us, as it says it. */
export type Listener = {
  ready(data: GatewayReadyDispatchData): void;
  interaction(data: APIInteraction): void;
  message(data: GatewayMessageCreateDispatchData): void;
  guildCreated(data: GatewayGuildCreateDispatchData): void;
  guildDeleted(data: GatewayGuildDeleteDispatchData): void;
};

export type GatewaySettings = {
  readonly token: string;
  readonly api: string;
  /** How long a first connection may take, in milliseconds. */
  readonly patience: number;
  /** How long to wait before trying again once Discord has sent us away for good, in milliseconds; doubled up to five minutes. */
  readonly retry: number;
};

/** Private messages carry their text without any privileged intent; guild messages we never see. */
const intents = GatewayIntentBits.Guilds | GatewayIntentBits.DirectMessages;
const retryAtMost = 300_000;

/**
 * Keeps a connection to the gateway. It is the part of discord.js that does only this: above it the library builds objects of everything that arrives, which we would not use,
 * and an unforeseen payload breaks it with a rejection that nobody can catch.
 * Lost sessions are resumed by the library; when Discord sends us away for good (a token that was reset), a new connection is tried now and then. Resolves once the first session stands.
 */
export async function openGateway(
  settings: GatewaySettings,
  listener: Listener,
  log: Log,
): Promise<{ close(): Promise<void> }> {
  const stopping = new AbortController();
  let line = await connected(settings, listener, log, sentAway);

  function sentAway(code: number): void {
    log.error(
      { platform: 'discord', code },
      'Discord closed the gateway for good: look at the token and at the intents in the developer portal.',
    );
    void comeBack();
  }

  async function comeBack(): Promise<void> {
    for (let wait = settings.retry; ; wait = Math.min(retryAtMost, wait * 2)) {
      await pause(wait, stopping.signal);
      if (stopping.signal.aborted) return;
      try {
        line = await connected(settings, listener, log, sentAway);
        if (stopping.signal.aborted) await line.close();
        return log.info({ platform: 'discord' }, 'The gateway stands again.');
      } catch (error) {
        log.warn({ platform: 'discord', code: codeOf(error) }, 'The gateway could not be opened; it is tried again.');
      }
    }
  }

  return {
    async close() {
      stopping.abort();
      await line.close();
    },
  };
}

async function connected(
  settings: GatewaySettings,
  listener: Listener,
  log: Log,
  sentAway: (code: number) => void,
): Promise<Line> {
  const { manager, close } = lineOf(settings);
  manager.on(WebSocketShardEvents.Dispatch, ({ data }) => {
    try {
      tell(listener, data);
    } catch (error) {
      // Thrown on, it would end the process: the library awaits nothing here.
      log.error(
        { platform: 'discord', event: data.t, fault: plain(error).message },
        'An event of Discord’s could not be read.',
      );
    }
  });
  manager.on(WebSocketShardEvents.Error, ({ error }) =>
    log.warn({ platform: 'discord', code: codeOf(error) }, 'The gateway connection met an error.'),
  );
  manager.on(WebSocketShardEvents.Resumed, () => log.info({ platform: 'discord' }, 'The gateway session was resumed.'));
  const waiting = new AbortController();
  try {
    await Promise.race([manager.connect(), tooLong(settings.patience, waiting.signal)]);
  } catch (error) {
    await close();
    throw Object.assign(new Error('Discord did not let us in.'), { name: 'DiscordGateway', code: codeOf(error) });
  } finally {
    waiting.abort();
  }
  manager.on(WebSocketShardEvents.Closed, ({ code }) => {
    if (forGood.includes(code)) sentAway(code);
  });
  return { manager, close };
}

type Line = { readonly manager: WebSocketManager; close(): Promise<void> };

/**
 * A connection that can be closed at any moment. The library's own `destroy` is safe only while a socket stands: during an attempt it takes the error handler off the socket,
 * so that a refused connection ends the process, and between two attempts it does not stop the next one. What never gets its session stops there.
 */
function lineOf({ token, api, patience }: GatewaySettings): Line {
  const rest = new REST({ ...(api === '' ? {} : { api }), retries: 0, timeout: patience }).setToken(token);
  let session: SessionInfo | null = null;
  let isClosed = false;
  const manager = new WebSocketManager({
    token,
    intents,
    rest,
    // One carries 2,500 guilds, and closing needs to know that there is no other.
    shardCount: 1,
    handshakeTimeout: 10_000,
    retrieveSessionInfo: () => (isClosed ? new Promise(() => {}) : session),
    updateSessionInfo: (_, info) => {
      session = info;
    },
  });
  manager.on(WebSocketShardEvents.Hello, () => {
    if (isClosed) void manager.destroy();
  });
  return {
    manager,
    async close() {
      isClosed = true;
      const standing = (await manager.fetchStatus()).some(status => status >= WebSocketShardStatus.Resuming);
      if (standing) await manager.destroy();
    },
  };
}

/** After these the library does not come back. */
const forGood: readonly number[] = [
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
];

function tell(listener: Listener, event: GatewayDispatchPayload): void {
  switch (event.t) {
    case GatewayDispatchEvents.Ready:
      listener.ready(event.d);
      break;
    case GatewayDispatchEvents.InteractionCreate:
      listener.interaction(event.d);
      break;
    case GatewayDispatchEvents.MessageCreate:
      listener.message(event.d);
      break;
    case GatewayDispatchEvents.GuildCreate:
      listener.guildCreated(event.d);
      break;
    case GatewayDispatchEvents.GuildDelete:
      listener.guildDeleted(event.d);
  }
}

async function tooLong(milliseconds: number, signal: AbortSignal): Promise<never> {
  await pause(milliseconds, signal);
  throw new Error('The gateway did not answer in time.');
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
