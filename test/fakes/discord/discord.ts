import type { Fault } from './faults.ts';
import { faults } from './faults.ts';
import { type Gateway, gateway } from './gateway.ts';
import { guildPayload } from './payloads.ts';
import { type Person, person } from './person.ts';
import { type RateSettings, rates } from './rates.ts';
import type { Settings } from './routes/route.ts';
import { type Shown, shown } from './screen.ts';
import { type Seen, serve } from './wire.ts';
import {
  type Attachment,
  addChannel,
  addGuild,
  addUser,
  type Channel,
  emptyWorld,
  type Guild,
  type Interaction,
  messagesIn,
  type Right,
  type User,
  type World,
} from './world.ts';

export type DiscordSettings = {
  /** Milliseconds; what makes an interaction late, a nonce old, a message too old to edit. The real time when not given. */
  now: () => number;
  /** Milliseconds between heartbeats. */
  heartbeat: number;
  rates: Partial<RateSettings>;
} & Settings;

const usual: DiscordSettings = {
  now: () => Date.now(),
  heartbeat: 41_250,
  rates: {},
  editsWhenOld: 20,
  directs: 1000,
};

/**
 * A strict Discord on 127.0.0.1: the REST API v10, the gateway and the content network, speaking the real wire to the real client library.
 * It refuses what Discord refuses, with its codes and bodies. Its people act through `user()`; what they see is read from `channel()`, a person's `dms`, `ephemerals` and `modal`.
 */
export async function fakeDiscord(given: Partial<DiscordSettings> = {}) {
  const settings = { ...usual, ...given };
  const world = emptyWorld(settings.now);
  const planned = faults();
  const limits = rates({ global: 50, invalid: 10_000, speed: 1, ...settings.rates });
  const log: Seen[] = [];
  const complaints: string[] = [];
  let root = '';
  const gate: Gateway = gateway(world, () => root, { heartbeat: settings.heartbeat });
  const server = await serve(here => {
    root = here;
    return { world, gateway: gate, settings, rates: limits, faults: planned, log, complaints };
  });
  const people = new Map<string, Person>();
  const guild = addGuild(world, 'Coopérative');

  function user(
    name: string,
    { locale = 'en-GB', inGuild = true }: { locale?: string; inGuild?: boolean } = {},
  ): Person {
    const known = people.get(name);
    if (known) return known;
    const made: User = addUser(world, name, locale);
    if (inGuild) guild.members.set(made.id, { nick: null });
    const one = person({ world, root, gateway: gate }, made);
    people.set(name, one);
    return one;
  }

  const discord = {
    /** What goes into `DISCORD_API_URL`. */
    api: `${server.root}/api`,
    get token(): string {
      return world.application.token;
    },
    world,
    reach: server.reach,
    gateway: gate,
    /** The guild that is there from the start, and in which everybody is. */
    guild,
    /** The person of that name, the same one at every call. */
    user,
    /** Makes a channel in the first guild, or in another. */
    makeChannel: (
      name: string,
      { type = 0, of = guild, parent = null }: { type?: Channel['type']; of?: Guild; parent?: Channel | null } = {},
    ): Channel => addChannel(world, of, name, type, parent?.id ?? null),
    /** Takes the channel away; writing to it is then 10003. */
    deleteChannel(channel: Channel): void {
      world.channels.delete(channel.id);
      gate.tell('CHANNEL_DELETE', {
        id: channel.id,
        type: channel.type,
        guild_id: channel.guildId,
        name: channel.name,
      });
    },
    /** What the bot may do there from now on. */
    allow(channel: Channel, rights: readonly Right[]): void {
      channel.botMay = new Set(rights);
    },
    /** Every message in the channel that everybody there sees, as it is now. */
    messages: (channel: { readonly id: string }): Shown[] =>
      messagesIn(world, channel.id)
        .filter(message => message.onlyFor === null)
        .map(shown),
    /** Adds the bot to a new guild. */
    invite(name: string): Guild {
      const made = addGuild(world, name);
      addChannel(world, made, 'general');
      gate.tell('GUILD_CREATE', guildPayload(world, made));
      return made;
    },
    /** Throws the bot out. */
    kick(from: Guild): void {
      from.botJoinedAt = null;
      gate.tell('GUILD_DELETE', { id: from.id });
    },
    /** A guild falls silent for a while, as in an outage of Discord's, and comes back. */
    outage(of: Guild): void {
      of.available = false;
      gate.tell('GUILD_DELETE', { id: of.id, unavailable: true });
    },
    recover(of: Guild): void {
      of.available = true;
      gate.tell('GUILD_CREATE', guildPayload(world, of));
    },
    /** Delivers an interaction or a message a second time. */
    redeliver(interaction: Interaction): void {
      gate.tell('INTERACTION_CREATE', interaction.payload);
    },
    /** Delivers the newest of what people did or wrote once more; resolves when the client has taken it. */
    redeliverNewest: (): Promise<void> => gate.again(['INTERACTION_CREATE', 'MESSAGE_CREATE']),
    /** A file that a person can upload. */
    file: (name: string, content: string | Uint8Array, mime = 'text/plain'): Attachment => ({
      id: world.newId(),
      filename: name,
      mime,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
      description: null,
    }),
    /** The next requests of that route, or of these together, go wrong like this. */
    fail: (route: string | readonly string[], fault: Fault, times = 1): void =>
      planned.plan([route].flat(), fault, times),
    /** Nothing goes wrong any more. */
    failEvery: (every: number, route: string, fault: Fault): void => planned.planEvery(every, route, fault),
    mend: (): void => planned.clear(),
    /** Every request so far. */
    requests: log as readonly Seen[],
    countOf: (route: string): number => log.filter(one => one.route === route).length,
    /** The commands registered now. */
    get commands(): World['commands'] {
      return world.commands;
    },
    /** What a bot that is right never does: what was refused for its form or as too late, unknown calls, interactions left without a response. */
    get complaints(): string[] {
      const silent = [...world.interactions.values()].filter(
        one => one.state === 'waiting' && world.now() - one.createdAt > 3000,
      );
      return [...complaints, ...silent.map(one => `interaction ${one.id} was never answered`)];
    },
    get invalidRequests(): number {
      return limits.invalidRequests();
    },
    async stop(): Promise<void> {
      gate.stop();
      await server.stop();
    },
    [Symbol.asyncDispose]: (): Promise<void> => discord.stop(),
  };
  return discord;
}
export type FakeDiscord = Awaited<ReturnType<typeof fakeDiscord>>;
