import type { Log } from '../../src/core/adapter.ts';
import { type Client, pollSeconds } from './client.ts';
import { faultOf, floodSeconds, isRevoked } from './failures.ts';
import { patience } from './limits.ts';
import { allowedUpdates } from './wire.ts';

/** Long polling. Updates are worked on side by side; one is confirmed, by asking for those after it, only once it and all before it are done. */
export type Polling = {
  /** What keeps updates from coming, in a few words; empty when they come. */
  trouble(): string;
  /** Takes no more, waits for what is in hand, confirms it. */
  stop(): Promise<void>;
};

type RawUpdate = { readonly update_id: number };

const mostAtOnce = 100;
/** While a slow one holds back confirmation, how often others are asked for. */
const lookEvery = 300;
const shortestPause = 250;
const longestPause = 30_000;

export function startPolling(client: Client, log: Log, handle: (update: RawUpdate) => Promise<void>): Polling {
  const stopping = new AbortController();
  const working = new Map<number, Promise<void>>();
  const finished = new Set<number>();
  let newest: number | undefined;
  let failures = 0;
  let trouble = '';

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const updates = await fetched();
        if (trouble) log.info({ platform: 'telegram' }, 'Updates come again.');
        failures = 0;
        trouble = '';
        const fresh = updates.filter(({ update_id: id }) => !working.has(id) && !finished.has(id));
        for (const update of fresh) take(update);
        // Without anything new there is only to wait for what is in hand, or to look again in a while.
        if (working.size > 0) await Promise.race([Promise.all(working.values()), pause(lookEvery)]);
      } catch (error) {
        if (!stopping.signal.aborted) await recover(error);
      }
    }
  }

  function take(update: RawUpdate): void {
    newest = update.update_id;
    const work = handle(update).finally(() => {
      working.delete(update.update_id);
      finished.add(update.update_id);
    });
    working.set(update.update_id, work);
  }

  async function fetched(): Promise<RawUpdate[]> {
    const offset = confirmable();
    const updates = await client.polls.getUpdates(
      {
        ...(offset === undefined ? {} : { offset }),
        limit: mostAtOnce,
        timeout: working.size > 0 ? 0 : pollSeconds,
        allowed_updates: [...allowedUpdates],
      },
      signalOf(stopping),
    );
    forget(offset);
    return updates;
  }

  /** Everything below it is done. Once all is confirmed none is named: after a quiet week Telegram counts from anywhere, lower too. */
  function confirmable(): number | undefined {
    if (working.size > 0) return Math.min(...working.keys());
    return newest === undefined ? undefined : newest + 1;
  }

  function forget(confirmed: number | undefined): void {
    if (confirmed === undefined) return;
    for (const id of finished) if (id < confirmed) finished.delete(id);
    if (working.size === 0 && newest !== undefined && newest < confirmed) newest = undefined;
  }

  async function recover(error: unknown): Promise<void> {
    const fault = faultOf(error);
    if (!trouble) log.warn({ platform: 'telegram', fault }, 'Updates do not come; they are asked for again.');
    trouble = fault;
    const doubled = Math.min(shortestPause * 2 ** failures++, longestPause);
    const asked = (floodSeconds(error) ?? 0) * 1000;
    if (fault.startsWith('409') && fault.includes('webhook')) await dropWebhook();
    await pause(Math.max(isRevoked(error) ? longestPause : doubled, asked));
  }

  /** Somebody set one meanwhile; whoever is told to poll takes the bot back. */
  async function dropWebhook(): Promise<void> {
    await client.api.deleteWebhook({}).catch(() => {});
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise(resolve => {
      const end = (): void => {
        clearTimeout(timer);
        stopping.signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      stopping.signal.addEventListener('abort', end);
      if (stopping.signal.aborted) end();
    });
  }

  const running = run();
  return {
    trouble: () => trouble,
    async stop() {
      stopping.abort();
      await running;
      await Promise.race([
        Promise.all(working.values()),
        new Promise(resolve => setTimeout(resolve, patience.stop).unref()),
      ]);
      const offset = confirmable();
      // Unconfirmed they would only come once more at the next start, and be known.
      if (offset !== undefined) await client.api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => {});
    },
  };
}

type GrammySignal = NonNullable<Parameters<Client['polls']['getUpdates']>[1]>;
/** grammY's types know the signal of a package that Node's own does without. */
const signalOf = ({ signal }: AbortController): GrammySignal => signal as unknown as GrammySignal;
