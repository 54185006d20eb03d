import { type Adapter, DeliveryError, type Host } from '../../src/core/adapter.ts';
import { privatePlace } from './address.ts';
import { check } from './check.ts';
import { type Client, clientOf } from './client.ts';
import { registerCommands } from './commands.ts';
import { deliveriesOf } from './deliver.ts';
import { faultOf } from './failures.ts';
import { type Ears, earsOf } from './hear.ts';
import { limits, paidLimits, patience } from './limits.ts';
import { placeOf } from './people.ts';
import { startPolling } from './polling.ts';
import { type WebhookSettings, webhookHandler } from './webhook.ts';
import { allowedUpdates } from './wire.ts';

export type TelegramSettings = {
  readonly token: string;
  /** A Bot API server of one's own; Telegram's when absent. A slash at the end does not matter. */
  readonly apiUrl?: string;
  /** Absent for long polling. */
  readonly webhook?: WebhookSettings;
  /** Private messages leave at up to 1000 a second and cost Stars. */
  readonly paidBroadcast?: boolean;
  /** How long a button may spin before it is let go, in milliseconds; `patience.press` when absent. */
  readonly pressPatience?: number;
};

/** One Telegram bot. */
export function connect(settings: TelegramSettings): Adapter {
  const client = clientOf(settings.token, (settings.apiUrl ?? 'https://api.telegram.org').replace(/\/+$/, ''));
  let me: { readonly id: number; readonly username: string } | undefined;
  let running: Running | undefined;

  async function identify(): Promise<{ id: string; name: string }> {
    try {
      me = await client.api.getMe();
    } catch (error) {
      throw new Error(`Telegram did not say whose token this is: ${faultOf(error)}.`);
    }
    return { id: String(me.id), name: me.username };
  }

  async function known(): Promise<{ readonly id: number; readonly username: string }> {
    if (!me) await identify();
    if (!me) throw new Error('Telegram did not say whose token this is.');
    return me;
  }

  const connection = (): string => running?.host.connection ?? '';
  const deliveries = deliveriesOf(
    client,
    connection,
    async (from, to) => {
      const event = {
        id: `moved ${from} ${to}`,
        from: { id: '', name: '', locale: '', zone: '' },
        in: placeOf({ id: from, type: 'group' }),
      };
      await running?.host.receive({ ...event, type: 'moved', to: placeOf({ id: to, type: 'supergroup' }) });
    },
    settings.paidBroadcast ?? false,
  );

  return {
    platform: 'telegram',
    limits: settings.paidBroadcast ? paidLimits(limits) : limits,
    identify,
    async start(host) {
      running = await open(client, settings, host, (await known()).username);
    },
    async stop() {
      const stopping = running;
      await stopping?.close();
      if (running === stopping) running = undefined;
    },
    check: () => check(client, settings.webhook, running?.trouble() ?? ''),
    ...deliveries,
    async direct(account) {
      if (!/^\d{1,16}$/.test(account)) throw new DeliveryError('never', 'gone');
      return privatePlace(account);
    },
  };
}

type Running = { readonly host: Host; trouble(): string; close(): Promise<void> };

async function open(client: Client, settings: TelegramSettings, host: Host, username: string): Promise<Running> {
  const ears = earsOf(client, host, username, settings.pressPatience ?? patience.press);
  try {
    await registerCommands(client, host.commands);
    if (settings.webhook) return await hearByWebhook(client, settings.webhook, host, ears);
    await client.api.deleteWebhook({});
  } catch (error) {
    throw new Error(`Telegram could not be set up: ${faultOf(error)}.`);
  }
  const polling = startPolling(client, host.log, update => ears.hear(update));
  return {
    host,
    trouble: polling.trouble,
    async close() {
      await polling.stop();
      await ears.idle(patience.tidy);
    },
  };
}

async function hearByWebhook(
  client: Client,
  { url, secret }: WebhookSettings,
  host: Host,
  ears: Ears,
): Promise<Running> {
  let isOpen = true;
  const handler = webhookHandler(secret, host.log, update => ears.hear(update));
  host.listen(new URL(url).pathname, async request =>
    isOpen ? handler(request) : new Response(null, { status: 503 }),
  );
  await client.api.setWebhook({ url, secret_token: secret, allowed_updates: [...allowedUpdates] });
  return {
    host,
    trouble: () => '',
    async close() {
      isOpen = false;
      await ears.idle(patience.stop);
    },
  };
}
