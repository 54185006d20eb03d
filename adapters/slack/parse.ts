import { directPlace, homePlace, isDirect, postId } from './address.ts';
import { readEvent } from './events.ts';
import type { Heard, HeardEvent } from './heard.ts';
import { noReach, onceOf, personOf, placeIn, type Self, threadOf } from './hearing.ts';
import { decoded, readMrkdwn } from './mrkdwn.ts';
import * as payload from './payloads.ts';
import { tokenInChoiceId } from './render.ts';
import { metadataOf, reachOf, readSubmission, viewOf } from './submission.ts';

/** A payload as Slack delivers it, whichever way it came. Undefined for what is none of our business: other bots, ourselves, what we did not make. */
export function parse(body: unknown, self: Self): Heard | undefined {
  for (const read of readers) {
    const heard = read(body, self);
    if (heard) return heard.user.id === self.botUser && heard.event.type !== 'removed' ? undefined : heard;
  }
  return undefined;
}

const readers: readonly ((body: unknown, self: Self) => Heard | undefined)[] = [
  readCommand,
  readPress,
  readSubmission,
  readShortcut,
  readMessageAction,
  readEvent,
];

function readCommand(body: unknown, self: Self): Heard | undefined {
  const { data } = payload.command.safeParse(body);
  const name = data && self.commandNamed.get(data.command.replace(/^\//, '').toLowerCase());
  if (!data || !name) return undefined;
  return {
    id: onceOf(data.trigger_id),
    user: { id: data.user_id, name: data.user_name },
    place: placeIn({ id: data.channel_id, name: data.channel_name }, '', self),
    event: { type: 'command', name, text: decoded(data.text) },
    reach: { ...noReach, trigger: data.trigger_id, respond: data.response_url, channel: data.channel_id },
  };
}

function readPress(body: unknown, self: Self): Heard | undefined {
  const { data } = payload.blockActions.safeParse(body);
  const press = data && pressOf(data);
  if (!data || !press) return undefined;
  const from = { id: onceOf(data.trigger_id), user: personOf(data.user) };
  if (data.view) return pressInView(from, data, data.view, press);
  const { channel, container } = data;
  if (!channel || container.message_ts === '') return undefined;
  const thread = threadOf(container.thread_ts || (data.message?.thread_ts ?? ''), container.message_ts);
  const surface = container.is_ephemeral ? 'ephemeral' : isDirect(channel.id) ? 'direct' : 'shared';
  return {
    ...from,
    // A message of ours in a direct conversation can only be in the one with this person.
    place: surface === 'direct' ? directPlace(data.user.id) : placeIn(channel, thread, self),
    event: { ...press, on: container.is_ephemeral ? '' : postId(channel.id, container.message_ts) },
    reach: { ...noReach, trigger: data.trigger_id, respond: data.response_url, channel: channel.id, thread, surface },
  };
}

function pressInView(
  from: Pick<Heard, 'id' | 'user'>,
  data: payload.BlockActions,
  view: payload.ViewPayload,
  press: Extract<HeardEvent, { type: 'press' }>,
): Heard | undefined {
  const trigger = data.trigger_id;
  if (view.type === 'home')
    return { ...from, place: homePlace(data.user.id), event: press, reach: { ...noReach, trigger, surface: 'home' } };
  const origin = metadataOf(view.private_metadata);
  if (!origin) return undefined;
  return {
    ...from,
    place: origin.place,
    event: press,
    reach: { ...reachOf(origin), trigger, surface: 'modal', view: viewOf(view) },
  };
}

function pressOf({ actions }: payload.BlockActions): Extract<HeardEvent, { type: 'press' }> | undefined {
  const [action] = actions;
  if (!action) return undefined;
  if (action.type === 'button')
    return action.value ? { type: 'press', token: action.value, values: [], on: '' } : undefined;
  const token = tokenInChoiceId(action.action_id);
  if (!token) return undefined;
  const chosen = action.selected_options ?? (action.selected_option ? [action.selected_option] : []);
  return { type: 'press', token, values: chosen.map(option => Number(option.value)).filter(Number.isInteger), on: '' };
}

function readShortcut(body: unknown, self: Self): Heard | undefined {
  const { data } = payload.shortcut.safeParse(body);
  const name = data && self.commandNamed.get(data.callback_id);
  if (!data || !name) return undefined;
  return {
    id: onceOf(data.trigger_id),
    user: personOf(data.user),
    place: directPlace(data.user.id),
    event: { type: 'command', name, text: '' },
    reach: { ...noReach, trigger: data.trigger_id },
  };
}

function readMessageAction(body: unknown, self: Self): Heard | undefined {
  const { data } = payload.messageAction.safeParse(body);
  const name = data && self.commandNamed.get(data.callback_id);
  if (!data || !name) return undefined;
  const thread = threadOf(data.message.thread_ts, data.message.ts);
  return {
    id: onceOf(data.trigger_id),
    user: personOf(data.user),
    place: placeIn(data.channel, thread, self),
    event: { type: 'command', name, text: readMrkdwn(data.message.text) },
    reach: {
      ...noReach,
      trigger: data.trigger_id,
      respond: data.response_url,
      channel: data.channel.id,
      thread,
    },
  };
}
