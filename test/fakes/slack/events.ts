import type { Dispatch } from './dispatch.ts';
import { asPayload, entities } from './methods/chat.ts';
import { filePayload } from './methods/files.ts';
import { viewPayload } from './methods/views.ts';
import type { Fields } from './shape.ts';
import { directOf, type Message, newTs, type State } from './state.ts';

/** The events the app subscribes to, as Slack words them. */
export type Events = {
  /** A message in a direct conversation with the bot, whoever wrote it: Slack tells a bot of its own messages too. */
  message(message: Message): Promise<unknown>;
  messageChanged(message: Message): Promise<unknown>;
  homeOpened(user: string, tab: 'home' | 'messages'): Promise<unknown>;
  joined(user: string, channel: string): Promise<unknown>;
  left(channel: string): Promise<unknown>;
};

export function newEvents(state: State, root: () => string, dispatch: Dispatch): Events {
  const allowed = (scope: string, event: Fields) =>
    state.app.scopes.has(scope) ? dispatch.event(event) : Promise.resolve();
  return {
    message: message => allowed('im:history', messageEvent(state, root(), message)),
    messageChanged: message =>
      allowed('im:history', {
        type: 'message',
        subtype: 'message_changed',
        hidden: true,
        channel: message.channel,
        channel_type: 'im',
        ts: newTs(state),
        event_ts: newTs(state),
        message: asPayload(state, message),
      }),
    homeOpened(user, tab) {
      const home = state.homes.get(user);
      return dispatch.event({
        type: 'app_home_opened',
        user,
        channel: directOf(state, user).id,
        tab,
        event_ts: newTs(state),
        ...(tab === 'home' && home ? { view: viewPayload(state, home) } : {}),
      });
    },
    joined(user, channel) {
      const place = state.channels.get(channel);
      return allowed(place?.kind === 'public' ? 'channels:read' : 'groups:read', {
        type: 'member_joined_channel',
        user,
        channel,
        channel_type: place?.kind === 'public' ? 'C' : 'G',
        team: state.team.id,
        inviter: [...(place?.members ?? [])][0],
        event_ts: newTs(state),
      });
    },
    left(channel) {
      const place = state.channels.get(channel);
      const isPublic = place?.kind === 'public';
      return allowed(isPublic ? 'channels:read' : 'groups:read', {
        type: isPublic ? 'channel_left' : 'group_left',
        channel,
        actor_id: [...(place?.members ?? [])][0],
        event_ts: newTs(state),
      });
    },
  };
}

function messageEvent(state: State, root: string, message: Message): Fields {
  const files = message.files.flatMap(id => state.files.get(id) ?? []);
  const payload = asPayload(state, message);
  return {
    ...payload,
    ...(message.byBot ? {} : { text: typed(message.text), client_msg_id: `c-${message.ts}` }),
    ...(files.length > 0 ? { subtype: 'file_share', files: files.map(file => filePayload(state, root, file)) } : {}),
    channel: message.channel,
    channel_type: 'im',
    event_ts: message.ts,
  };
}

/** What Slack makes of a typed message: entities for its own three characters, angle brackets around addresses. */
export const typed = (text: string): string => entities(text).replaceAll(/https?:\/\/[^\s]+/g, url => `<${url}>`);
