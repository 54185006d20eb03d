import {
  type APIUnavailableGuild,
  ChannelType,
  type GatewayGuildCreateDispatchData,
  type GatewayGuildDeleteDispatchData,
} from 'discord.js';
import type { Inbound, Person } from '../../src/core/adapter.ts';

/** The guilds the bot is in, and what their coming and going means. */
export type Guilds = {
  /** A session begins with this list: those that are not in it any more were left while nobody listened. */
  listed(guilds: readonly APIUnavailableGuild[]): Inbound[];
  /** Comes for every guild at the start and after an outage of Discord's, too: only one that was not known is an invitation. */
  created(guild: GatewayGuildCreateDispatchData): Inbound | undefined;
  deleted(guild: GatewayGuildDeleteDispatchData): Inbound | undefined;
  nameOf(id: string): string;
};

type Known = { name: string; joinedAt: string };
/** Discord does not say who invited or removed the bot. */
const somebody: Person = { id: '', name: '', locale: '', zone: '' };

export function guildsOf(): Guilds {
  const known = new Map<string, Known>();
  let isFirstSession = true;

  function removed(id: string): Inbound {
    const guild = known.get(id);
    known.delete(id);
    const name = guild?.name ?? '';
    return {
      id: `removed:${id}:${guild?.joinedAt ?? ''}`,
      from: somebody,
      in: { id, kind: 'channel', name, space: id, spaceName: name },
      type: 'removed',
    };
  }

  return {
    listed(guilds) {
      const now = new Set(guilds.map(guild => guild.id));
      const left = [...known.keys()].filter(id => !now.has(id)).map(removed);
      if (isFirstSession) for (const id of now) known.set(id, { name: '', joinedAt: '' });
      isFirstSession = false;
      return left;
    },
    created(guild) {
      const isNew = !known.has(guild.id);
      known.set(guild.id, { name: guild.name, joinedAt: guild.joined_at });
      const channel =
        guild.channels.find(one => one.id === guild.system_channel_id) ??
        guild.channels.find(one => one.type === ChannelType.GuildText);
      if (!isNew || !channel) return undefined;
      return {
        id: `invited:${guild.id}:${guild.joined_at}`,
        from: somebody,
        in: { id: channel.id, kind: 'channel', name: `#${channel.name}`, space: guild.id, spaceName: guild.name },
        type: 'invited',
      };
    },
    deleted: guild => (guild.unavailable || !known.has(guild.id) ? undefined : removed(guild.id)),
    nameOf: id => known.get(id)?.name ?? '',
  };
}
