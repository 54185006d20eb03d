import { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../../src/core/adapter.ts';
import { clientOptions, quiet, type SlackSettings } from './clients.ts';
import { kindOf } from './failures.ts';
import type { Take } from './intake.ts';
import type { Timing } from './limits.ts';

export type SocketSettings = Extract<SlackSettings, { mode: 'socket' }>;

/**
 * Socket Mode that stays. The library's own reconnecting leaves a gap of five seconds at every refresh, and dies for good when `apps.connections.open` fails in certain ways;
 * so every connection here is a fresh receiver that may not reconnect, and we open the next one.
 */
export type Sockets = {
  /** Resolves with the first connection; rejects if that fails. */ readonly ready: Promise<void>;
  stop(): Promise<void>;
};

/** Slack ends each connection every few hours, one at a time: with two of them somebody always listens. */
const lines = 2;

export function keepConnected(settings: SocketSettings, timing: Timing, take: Take, log: Log): Sockets {
  const stopping = new AbortController();
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  const first = keepLine(settings, timing, take, log, stopping.signal, { connected: resolve, failed: reject });
  const others = ready.then(
    () => Promise.all(Array.from({ length: lines - 1 }, () => keepLine(settings, timing, take, log, stopping.signal))),
    () => [],
  );
  return {
    ready,
    async stop() {
      stopping.abort();
      await Promise.all([first, others]);
    },
  };
}

type FirstTime = { connected(): void; failed(error: unknown): void };

async function keepLine(
  settings: SocketSettings,
  timing: Timing,
  take: Take,
  log: Log,
  stopped: AbortSignal,
  firstTime?: FirstTime,
): Promise<void> {
  let failures = 0;
  let first = firstTime;
  while (!stopped.aborted) {
    const began = Date.now();
    try {
      const line = await openLine(settings, timing, take, stopped);
      first?.connected();
      first = undefined;
      await line.ended;
      failures = Date.now() - began >= timing.steadyAfter ? 0 : failures + 1;
      if (!stopped.aborted) log.info({ failures }, 'A Slack socket ended; opening another.');
    } catch (error) {
      if (first) return first.failed(error);
      failures += 1;
      log.warn({ failures, failure: kindOf(error) }, 'Slack did not open a socket; trying again.');
    }
    await pause(pauseAfter(failures, timing), stopped);
  }
}

/** A connection that had stood a while is replaced at once. */
const pauseAfter = (failures: number, { reconnectAfter }: Timing): number =>
  failures === 0 ? 0 : (reconnectAfter[failures - 1] ?? reconnectAfter.at(-1) ?? 0);

type Line = { /** Resolves when the connection is no more, whoever ended it. */ readonly ended: Promise<void> };

async function openLine(settings: SocketSettings, timing: Timing, take: Take, stopped: AbortSignal): Promise<Line> {
  const receiver = new SocketModeReceiver({
    appToken: settings.appToken,
    autoReconnectEnabled: false,
    clientPingTimeout: timing.pongWithin,
    logger: quiet,
    installerOptions: { clientOptions: clientOptions(settings, timing.helloWithin) },
  });
  const { client } = receiver;
  const ended = new Promise<void>(resolve => client.on('disconnected', () => resolve()));
  let insisting: NodeJS.Timeout | undefined;
  // A peer that is gone never closes its side, for which the library waits half a minute; asked a second time it does not wait.
  const hangUp = () => {
    void client.disconnect();
    insisting = setTimeout(() => void client.disconnect(), timing.hangUpWithin);
  };
  stopped.addEventListener('abort', hangUp, { once: true });
  void ended.then(() => {
    clearTimeout(insisting);
    stopped.removeEventListener('abort', hangUp);
  });
  // Without `init` the receiver hands nothing on by itself: Bolt would acknowledge an event before it is in the database.
  client.on(
    'slack_event',
    ({ body, ack, retry_num: retryNum, retry_reason: retryReason }) =>
      // A failure is noted where it happens; what was not acknowledged comes again.
      void take({ body, ack, retryNum, retryReason }).catch(() => false),
  );
  try {
    await beforeLong(receiver.start(), timing.helloWithin);
  } catch (error) {
    hangUp();
    throw error ?? new Error('Slack closed the socket before it said hello.');
  }
  return { ended };
}

async function beforeLong(start: Promise<unknown>, milliseconds: number): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('Slack did not say hello in time.')), milliseconds);
  start.catch(() => {});
  try {
    await Promise.race([start, promise]);
  } finally {
    clearTimeout(timer);
  }
}

function pause(milliseconds: number, stopped: AbortSignal): Promise<void> {
  if (stopped.aborted || milliseconds === 0) return Promise.resolve();
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer);
      stopped.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    stopped.addEventListener('abort', done, { once: true });
  });
}
