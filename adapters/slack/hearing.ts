import { createHash } from 'node:crypto';
import type { PlaceRef } from '../../src/core/adapter.ts';
import { isDirect } from './address.ts';
import type { Heard, HeardFile, Reach } from './heard.ts';

/** Who we are on this connection: the bot itself, its team, and which command each typed name stands for. */
export type Self = {
  readonly botUser: string;
  readonly team: string;
  readonly teamName: string;
  readonly commandNamed: ReadonlyMap<string, string>;
};

export const noReach: Reach = { trigger: '', respond: '', channel: '', thread: '', surface: 'none', view: null };
/** Interactions have no id of their own; their trigger is one, but also a key, so only its print is kept. */
export const onceOf = (trigger: string): string =>
  `i-${createHash('sha256').update(trigger).digest('base64url').slice(0, 27)}`;

export const personOf = (user: { id: string; name: string; username: string }): Heard['user'] => ({
  id: user.id,
  name: user.name || user.username,
});

/** A message with answers below it names itself as their thread, but stands in the channel. */
export const threadOf = (thread: string, message: string): string => (thread === message ? '' : thread);

/** As people write it. */
export const channelName = (name: string): string => (name === '' ? '' : `#${name}`);

/** Slack says "privategroup" and "directmessage" where it does not want to say a name. */
export function placeIn(channel: { id: string; name: string }, thread: string, self: Self): PlaceRef {
  if (isDirect(channel.id)) return { id: channel.id, kind: 'direct', name: '', space: '', spaceName: '' };
  const name = channel.name === 'privategroup' ? '' : channelName(channel.name);
  const common = { name, space: self.team, spaceName: self.teamName };
  return thread === ''
    ? { id: channel.id, kind: 'channel', ...common }
    : { id: `${channel.id}/${thread}`, kind: 'thread', ...common };
}

export const fileOf = (file: {
  name: string;
  size: number;
  url_private: string;
  url_private_download: string;
}): HeardFile => ({
  name: file.name || 'file',
  size: file.size,
  url: file.url_private_download || file.url_private,
});
