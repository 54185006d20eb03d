import { Client, Events, GatewayIntentBits, Partials, type RESTOptions } from 'discord.js';
import type { FakeDiscord } from './discord.ts';

/** A real discord.js client, connected; as a bot with nothing but the intents Palabre asks for would have it. */
export async function connectedClient(
  discord: FakeDiscord,
  rest: Partial<RESTOptions> = {},
  more: readonly GatewayIntentBits[] = [],
): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages, ...more],
    partials: [Partials.Channel],
    rest: { api: discord.api, ...rest },
  });
  const ready = new Promise<Client<true>>(resolve => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}
