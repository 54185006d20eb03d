import { Refusal } from '../refusal.ts';
import { type Channel, directOf, type Message, type State } from '../state.ts';

/** The conversation a bot may write to; a person's id stands for the direct conversation with them. */
export function writable(state: State, channel: unknown): Channel {
  const place = /^[UW]/.test(String(channel)) ? directWith(state, String(channel)) : known(state, channel);
  if (place.archived) throw new Refusal('is_archived');
  if (place.kind === 'im' && !state.app.messagesTab) throw new Refusal('messages_tab_disabled');
  if (!place.members.has(state.app.botUser))
    throw new Refusal(place.kind === 'public' ? 'not_in_channel' : 'channel_not_found');
  return place;
}

/** A conversation by its own id; a person's id is none. */
export function known(state: State, channel: unknown): Channel {
  const place = state.channels.get(String(channel));
  if (!place) throw new Refusal('channel_not_found');
  return place;
}

function directWith(state: State, user: string): Channel {
  const member = state.members.get(user);
  if (!member) throw new Refusal('channel_not_found');
  if (member.isBot) throw new Refusal('cannot_dm_bot');
  if (member.deleted) throw new Refusal('user_disabled');
  return directOf(state, user);
}

/** The message a reply belongs to: the parent, also when a reply was named. */
export function threadOf(state: State, channel: string, threadTs: unknown): string | undefined {
  if (threadTs === undefined) return undefined;
  const parent = state.messages.find(one => one.channel === channel && one.ts === threadTs && !one.onlyFor);
  if (!parent) throw new Refusal('thread_not_found');
  return parent.threadTs ?? parent.ts;
}

export function ownMessage(state: State, args: { channel?: unknown; ts?: unknown }, refusal: string): Message {
  const channel = known(state, args.channel);
  if (!channel.members.has(state.app.botUser)) throw new Refusal('channel_not_found');
  // An ephemeral message is nowhere: only its response_url can change it.
  const message = state.messages.find(
    one => one.channel === channel.id && one.ts === args.ts && !one.deleted && !one.onlyFor,
  );
  if (!message) throw new Refusal('message_not_found');
  if (message.user !== state.app.botUser) throw new Refusal(refusal);
  return message;
}
