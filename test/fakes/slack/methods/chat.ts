import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { deleteMessage, editMessage, type Message, newMessage, type State } from '../state.ts';
import { contentOf } from './content.ts';
import type { Methods } from './method.ts';
import { known, ownMessage, threadOf, writable } from './places.ts';

const content = {
  channel: 'string',
  'text?': 'string',
  'blocks?': 'json',
  'parse?': 'string',
  'link_names?': 'boolean',
  'metadata?': 'json',
} as const;
const posting = {
  ...content,
  'thread_ts?': 'string',
  'mrkdwn?': 'boolean',
  'unfurl_links?': 'boolean',
  'unfurl_media?': 'boolean',
} as const;

const linksNames = (args: { parse?: unknown; link_names?: unknown }) =>
  args.parse === 'full' || args.link_names === true;

export const chat: Methods = {
  'chat.postMessage': {
    token: 'bot',
    scopes: ['chat:write'],
    args: { ...posting, 'reply_broadcast?': 'boolean' },
    run({ state }, args) {
      const place = writable(state, args.channel);
      const message = newMessage(state, {
        ...contentOf(args),
        channel: place.id,
        user: state.app.botUser,
        threadTs: threadOf(state, place.id, args.thread_ts),
        linksNames: linksNames(args),
        unfurls: args.unfurl_links === true || args.unfurl_media !== false,
      });
      return { channel: place.id, ts: message.ts, message: asPayload(state, message) };
    },
  },
  'chat.postEphemeral': {
    token: 'bot',
    scopes: ['chat:write'],
    args: { ...posting, user: 'string' },
    run({ state }, args) {
      const place = writable(state, args.channel);
      const user = String(args.user);
      if (!state.members.has(user)) throw new Refusal('user_not_found');
      if (!place.members.has(user)) throw new Refusal('user_not_in_channel');
      const message = newMessage(state, {
        ...contentOf(args),
        channel: place.id,
        user: state.app.botUser,
        onlyFor: user,
        threadTs: threadOf(state, place.id, args.thread_ts),
        linksNames: linksNames(args),
      });
      return { message_ts: message.ts };
    },
  },
  'chat.update': {
    token: 'bot',
    scopes: ['chat:write'],
    args: { ...content, ts: 'string', 'reply_broadcast?': 'boolean' },
    run({ state }, args) {
      const message = ownMessage(state, args, 'cant_update_message');
      if (state.editWindowClosed) throw new Refusal('edit_window_closed');
      if (known(state, message.channel).archived) throw new Refusal('is_archived');
      if (typeof args.text === 'string' && args.text.length > limits.updateText) throw new Refusal('msg_too_long');
      const next = contentOf(args);
      // Blocks left out stay only when the text is left out too.
      editMessage(state, message, args.text === undefined ? message.text : next.text, next.blocks);
      return { channel: message.channel, ts: message.ts, text: message.text, message: asPayload(state, message) };
    },
  },
  'chat.delete': {
    token: 'bot',
    scopes: ['chat:write'],
    args: { channel: 'string', ts: 'string' },
    run({ state }, args) {
      const message = ownMessage(state, args, 'cant_delete_message');
      deleteMessage(state, message);
      return { channel: message.channel, ts: message.ts };
    },
  },
};

/** A message as payloads carry it, its texts escaped as Slack does. */
export function asPayload(state: State, message: Message): Record<string, unknown> {
  return {
    type: 'message',
    ...(message.byBot
      ? { user: state.app.botUser, bot_id: state.app.botId, app_id: state.app.id }
      : { user: message.user }),
    team: state.team.id,
    ts: message.ts,
    text: message.text,
    blocks: escaped(message.blocks),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(message.history.length > 0 ? { edited: { user: message.user, ts: message.ts } } : {}),
  };
}

function escaped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(escaped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === 'text' && typeof one === 'string' ? entities(one) : escaped(one),
    ]),
  );
}

export const entities = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
