import { createHash } from 'node:crypto';
import type { Json } from './form.ts';
import { flags } from './rules/message.ts';
import {
  type Attachment,
  botGuilds,
  type Channel,
  type Guild,
  type Interaction,
  type Message,
  type User,
  type World,
} from './world.ts';

/** What the wire shows of each thing: only fields that Discord documents, and the ones discord.js cannot do without. */
export const userPayload = (user: User): Json => ({
  id: user.id,
  username: user.username,
  global_name: user.globalName,
  discriminator: '0',
  avatar: null,
  bot: user.bot,
  public_flags: 0,
});

export const memberPayload = (world: World, guild: Guild, user: User): Json => ({
  nick: guild.members.get(user.id)?.nick ?? null,
  avatar: null,
  roles: [],
  joined_at: new Date(guild.botJoinedAt ?? world.now()).toISOString(),
  premium_since: null,
  deaf: false,
  mute: false,
  flags: 0,
  pending: false,
  communication_disabled_until: null,
});

export const channelPayload = (world: World, channel: Channel): Json => ({
  id: channel.id,
  type: channel.type,
  flags: 0,
  last_message_id: null,
  ...(channel.recipientId === null
    ? {
        name: channel.name,
        guild_id: channel.guildId,
        parent_id: channel.parentId,
        position: 0,
        permission_overwrites: [],
        nsfw: false,
      }
    : { recipients: [world.users.get(channel.recipientId)].filter(user => user !== undefined).map(userPayload) }),
  ...(channel.type === 11
    ? {
        thread_metadata: {
          archived: channel.archived,
          auto_archive_duration: 1440,
          archive_timestamp: new Date(0).toISOString(),
          locked: false,
        },
        owner_id: world.bot.id,
        member_count: 1,
        message_count: 1,
      }
    : {}),
});

export function guildPayload(world: World, guild: Guild): Json {
  const channels = [...world.channels.values()].filter(channel => channel.guildId === guild.id);
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    owner_id: [...guild.members.keys()][0] ?? world.bot.id,
    joined_at: new Date(guild.botJoinedAt ?? 0).toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size + 1,
    preferred_locale: guild.locale,
    system_channel_id: channels.find(channel => channel.type === 0)?.id ?? null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 1,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    features: [],
    emojis: [],
    stickers: [],
    roles: [
      {
        id: guild.id,
        name: '@everyone',
        color: 0,
        hoist: false,
        position: 0,
        permissions: '0',
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    channels: channels.filter(channel => channel.type !== 11).map(channel => channelPayload(world, channel)),
    threads: channels.filter(channel => channel.type === 11).map(channel => channelPayload(world, channel)),
    members: [{ ...memberPayload(world, guild, world.bot), user: userPayload(world.bot) }],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** Files have signed addresses that stop working; `root` is where the fake serves them. */
export function attachmentPayload(world: World, root: string, attachment: Attachment, ephemeral = false): Json {
  const expires = Math.floor(world.now() / 1000) + 24 * 3600;
  const path = `/${ephemeral ? 'ephemeral-' : ''}attachments/1/${attachment.id}/${encodeURIComponent(attachment.filename)}`;
  const url = `${root}${path}?ex=${expires.toString(16)}&is=${(expires - 24 * 3600).toString(16)}&hm=${signature(attachment.id, expires)}&`;
  return {
    id: attachment.id,
    filename: attachment.filename,
    size: attachment.bytes.length,
    content_type: attachment.mime,
    url,
    proxy_url: url,
    ...(attachment.description === null ? {} : { description: attachment.description }),
    ...(ephemeral ? { ephemeral: true } : {}),
  };
}

export const signature = (id: string, expires: number): string =>
  createHash('sha256').update(`${id} ${expires}`).digest('hex');

export function messagePayload(world: World, root: string, message: Message): Json {
  const author = world.users.get(message.authorId) ?? world.bot;
  const { interaction } = message;
  return {
    id: message.id,
    type: interaction?.type === 2 && interaction.originalId === message.id ? 20 : 0,
    channel_id: message.channelId,
    author: userPayload(author),
    content: message.content,
    embeds: message.embeds,
    components: message.components,
    attachments: message.attachments.map(one => attachmentPayload(world, root, one)),
    mentions: message.pings.users
      .map(id => world.users.get(id))
      .filter(user => user !== undefined)
      .map(userPayload),
    mention_roles: message.pings.roles,
    mention_everyone: message.pings.everyone,
    pinned: false,
    tts: false,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === null ? null : new Date(message.editedAt).toISOString(),
    flags: message.flags,
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(message.authorId === world.bot.id && interaction
      ? {
          application_id: world.application.id,
          webhook_id: world.application.id,
          interaction_metadata: interactionMetadata(world, interaction),
        }
      : {}),
  };
}

const interactionMetadata = (world: World, interaction: Interaction): Json => ({
  id: interaction.id,
  type: interaction.type,
  user: userPayload(world.users.get(interaction.userId) ?? world.bot),
  authorizing_integration_owners: {},
  ...(interaction.messageId === null ? {} : { interacted_message_id: interaction.messageId }),
});

/** What all interactions say: who, where, in which language. */
export function interactionPayload(
  world: World,
  root: string,
  interaction: Omit<Interaction, 'payload'>,
  data: Json,
): Json {
  const user = world.users.get(interaction.userId) ?? world.bot;
  const channel = world.channels.get(interaction.channelId);
  const guild = world.guilds.get(channel?.guildId ?? '');
  const message = world.messages.get(interaction.messageId ?? '');
  return {
    id: interaction.id,
    application_id: world.application.id,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    data,
    ...(channel ? { channel_id: channel.id, channel: channelPayload(world, channel) } : {}),
    ...(guild
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: { ...memberPayload(world, guild, user), user: userPayload(user), permissions: '2248473465835073' },
          context: 0,
          authorizing_integration_owners: { 0: guild.id },
        }
      : { user: userPayload(user), context: 1, authorizing_integration_owners: { 0: '0' } }),
    ...(message ? { message: messagePayload(world, root, message) } : {}),
    app_permissions: '274877959168',
    locale: user.locale,
    entitlements: [],
    attachment_size_limit: 10_485_760,
  };
}

export const applicationPayload = (world: World): Json => ({
  id: world.application.id,
  name: world.application.name,
  description: '',
  icon: null,
  bot_public: world.application.public,
  bot_require_code_grant: world.application.requiresCodeGrant,
  bot: userPayload(world.bot),
  interactions_endpoint_url: world.application.interactionsEndpoint,
  integration_types_config: {
    0: world.application.install ? { oauth2_install_params: world.application.install } : {},
  },
  ...(world.application.install ? { install_params: world.application.install } : {}),
  approximate_guild_count: botGuilds(world).length,
  flags: world.application.privileged,
  flags_new: String(world.application.privileged),
  summary: '',
  verify_key: '0'.repeat(64),
  team: null,
});

/** The flag by which a message tells that only one person sees it. */
export const isEphemeral = (message: Message): boolean => (message.flags & flags.ephemeral) !== 0;
