import type { Component } from './component.ts';
import type { Json } from './form.ts';
import { refuse } from './refusal.ts';
import { snowflakes } from './snowflake.ts';

export type User = {
  readonly id: string;
  readonly username: string;
  globalName: string | null;
  readonly bot: boolean;
  /** The language of that person's client, as Discord spells it ("en-GB", "fr", "nl"). */
  locale: string;
  dms: 'open' | 'closed';
  /** Whoever pays uploads 500 MiB instead of 10. */
  nitro: boolean;
};

export type Guild = {
  readonly id: string;
  name: string;
  locale: string;
  readonly members: Map<string, { nick: string | null }>;
  botJoinedAt: number | null;
  available: boolean;
};

/** What a bot may need to do in a channel. */
export type Right = 'view' | 'send' | 'attach';

export type Channel = {
  readonly id: string;
  /** 0 text, 1 direct message, 11 public thread, 15 forum. */
  readonly type: 0 | 1 | 11 | 15;
  name: string;
  readonly guildId: string | null;
  readonly parentId: string | null;
  /** The person of a direct message. */
  readonly recipientId: string | null;
  botMay: Set<Right>;
  archived: boolean;
};

export type Attachment = { id: string; filename: string; mime: string; bytes: Uint8Array; description: string | null };

/** Who was really notified by a message, by text and `allowed_mentions` together. */
export type Pings = { everyone: boolean; roles: string[]; users: string[] };

export type Message = {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly byBot: boolean;
  content: string;
  embeds: Json[];
  components: Component[];
  flags: number;
  attachments: Attachment[];
  nonce: string | number | null;
  readonly createdAt: number;
  editedAt: number | null;
  /** What the message said before each edit. */
  readonly before: { content: string; components: Component[]; flags: number }[];
  pings: Pings;
  /** Set when only this person sees it. */
  readonly onlyFor: string | null;
  /** The interaction it answers. */
  readonly interaction: Interaction | null;
  deleted: boolean;
};

export type Modal = {
  readonly id: string;
  readonly title: string;
  readonly customId: string;
  readonly components: Component[];
};

export type Interaction = {
  readonly id: string;
  readonly token: string;
  /** 2 command, 3 component, 5 modal submit. */
  readonly type: 2 | 3 | 5;
  readonly userId: string;
  readonly channelId: string;
  readonly createdAt: number;
  /** The message whose component was used, or from which the modal was opened. */
  readonly messageId: string | null;
  state: 'waiting' | 'answered' | 'deferred';
  /** The message that is its first response, once there is one. */
  originalId: string | null;
  modal: Modal | null;
  payload: Json;
};

/** Everything the pretend Discord knows. */
export type World = {
  readonly now: () => number;
  readonly newId: () => string;
  readonly application: Application;
  readonly bot: User;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  /** In the order they were put; ephemeral ones too. */
  readonly messages: Map<string, Message>;
  readonly interactions: Map<string, Interaction>;
  readonly uploads: Map<string, Attachment>;
  commands: Command[];
  readonly commandHistory: Command[][];
};

export type Command = { id: string; name: string; version: string } & Json;

/** What the developer portal shows of the application. */
export type Application = {
  readonly id: string;
  name: string;
  token: string;
  public: boolean;
  requiresCodeGrant: boolean;
  interactionsEndpoint: string | null;
  install: { scopes: string[]; permissions: string } | null;
  /** Privileged intents switched on there, as a bit field. */
  privileged: number;
};

export function emptyWorld(now: () => number): World {
  const newId = snowflakes(now);
  const id = newId();
  const bot: User = {
    id,
    username: 'palabre',
    globalName: null,
    bot: true,
    locale: 'en-US',
    dms: 'open',
    nitro: false,
  };
  return {
    now,
    newId,
    application: {
      id,
      name: 'Palabre',
      token: `${Buffer.from(id).toString('base64url')}.Gfake1.not-a-real-token-of-a-pretend-discord`,
      public: false,
      requiresCodeGrant: false,
      interactionsEndpoint: null,
      install: { scopes: ['bot', 'applications.commands'], permissions: '274877959168' },
      privileged: 0,
    },
    bot,
    users: new Map([[id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    interactions: new Map(),
    uploads: new Map(),
    commands: [],
    commandHistory: [],
  };
}

export function addUser(world: World, name: string, locale = 'en-GB'): User {
  const user: User = {
    id: world.newId(),
    username: name.toLowerCase(),
    globalName: name,
    bot: false,
    locale,
    dms: 'open',
    nitro: false,
  };
  world.users.set(user.id, user);
  return user;
}

export function addGuild(world: World, name: string): Guild {
  const guild: Guild = {
    id: world.newId(),
    name,
    locale: 'en-US',
    members: new Map(),
    botJoinedAt: world.now(),
    available: true,
  };
  world.guilds.set(guild.id, guild);
  return guild;
}

export function addChannel(
  world: World,
  guild: Guild,
  name: string,
  type: Channel['type'] = 0,
  parentId: string | null = null,
): Channel {
  const channel: Channel = {
    id: world.newId(),
    type,
    name,
    guildId: guild.id,
    parentId,
    recipientId: null,
    botMay: new Set(['view', 'send', 'attach']),
    archived: false,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** The direct message channel between the bot and a person; the same one every time. */
export function directWith(world: World, userId: string): Channel {
  for (const channel of world.channels.values()) if (channel.recipientId === userId) return channel;
  const channel: Channel = {
    id: world.newId(),
    type: 1,
    name: '',
    guildId: null,
    parentId: null,
    recipientId: userId,
    botMay: new Set(['view', 'send', 'attach']),
    archived: false,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** The guilds the bot is in now. */
export const botGuilds = (world: World): Guild[] =>
  [...world.guilds.values()].filter(guild => guild.botJoinedAt !== null);

export const sharesGuild = (world: World, userId: string): boolean =>
  botGuilds(world).some(guild => guild.members.has(userId));

/** A channel as the bot reaches it: refuses with 10003 when there is none, 50001 where it may not look. */
export function channelForBot(world: World, id: string | undefined): Channel {
  const channel = world.channels.get(id ?? '');
  if (!channel) return refuse(10003);
  if (channel.guildId !== null) {
    const guild = world.guilds.get(channel.guildId);
    if (guild?.botJoinedAt === null || !channel.botMay.has('view')) refuse(50001);
  }
  return channel;
}

/** Refuses where the bot may not write: 50007 and 50278 in private, 50013, 50083 or 50008 elsewhere. */
export function mayWrite(world: World, channel: Channel, withFiles: boolean): void {
  if (channel.recipientId !== null) {
    if (!sharesGuild(world, channel.recipientId)) refuse(50278);
    if (world.users.get(channel.recipientId)?.dms !== 'open') refuse(50007);
    return;
  }
  if (channel.type === 15) refuse(50008);
  if (!channel.botMay.has('send')) refuse(50013);
  if (withFiles && !channel.botMay.has('attach')) refuse(50013);
  if (channel.archived) refuse(50083);
}

export const messagesIn = (world: World, channelId: string): Message[] =>
  [...world.messages.values()].filter(message => message.channelId === channelId && !message.deleted);
