import { createHash } from 'node:crypto';
import type { PlaceRef } from '../../src/core/adapter.ts';
import { directPlace, homePlace, isDirect, postId } from './address.ts';
import type { Heard, HeardEvent, HeardFile, HeardValue, Metadata, Reach } from './heard.ts';
import { decoded, readMrkdwn } from './mrkdwn.ts';
import * as payload from './payloads.ts';
import { tokenInChoiceId } from './render.ts';

/** Who we are on this connection: the bot itself, its team, and which command each typed name stands for. */
export type Self = {
  readonly botUser: string;
  readonly team: string;
  readonly teamName: string;
  readonly commandNamed: ReadonlyMap<string, string>;
};

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

function readSubmission(body: unknown): Heard | undefined {
  const { data } = payload.viewSubmission.safeParse(body);
  const origin = data && metadataOf(data.view.private_metadata);
  if (!data || !origin || origin.token === '') return undefined;
  return {
    id: onceOf(data.trigger_id),
    user: personOf(data.user),
    place: origin.place,
    event: { type: 'submit', token: origin.token, values: valuesOf(data.view) },
    reach: { ...reachOf(origin), trigger: data.trigger_id, surface: 'modal', view: viewOf(data.view) },
  };
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

function readEvent(body: unknown, self: Self): Heard | undefined {
  const { data } = payload.eventCallback.safeParse(body);
  if (!data) return undefined;
  return (
    readMessage(data.event_id, data.event) ??
    readOpened(data.event_id, data.event) ??
    readPresence(data.event_id, data.event, self)
  );
}

function readMessage(id: string, event: unknown): Heard | undefined {
  const { data } = payload.messageEvent.safeParse(event);
  if (!data || data.user === 'USLACKBOT') return undefined;
  return {
    id,
    user: { id: data.user, name: '' },
    place: directPlace(data.user),
    event: { type: 'said', text: readMrkdwn(data.text), files: data.files.map(fileOf) },
    reach: { ...noReach, channel: data.channel, thread: data.thread_ts, surface: 'direct' },
  };
}

function readOpened(id: string, event: unknown): Heard | undefined {
  const { data } = payload.homeOpened.safeParse(event);
  return (
    data && {
      id,
      user: { id: data.user, name: '' },
      place: homePlace(data.user),
      event: { type: 'opened' },
      reach: { ...noReach, surface: 'home' },
    }
  );
}

function readPresence(id: string, event: unknown, self: Self): Heard | undefined {
  const joined = payload.memberJoined.safeParse(event).data;
  const left = payload.botLeft.safeParse(event).data;
  if (joined?.user === self.botUser && joined.inviter)
    return {
      id,
      user: { id: joined.inviter, name: '' },
      place: placeIn({ id: joined.channel, name: '' }, '', self),
      event: { type: 'invited' },
      reach: { ...noReach, channel: joined.channel },
    };
  if (!left) return undefined;
  return {
    id,
    user: { id: left.actor_id || self.botUser, name: '' },
    place: placeIn({ id: left.channel, name: '' }, '', self),
    event: { type: 'removed' },
    reach: noReach,
  };
}

const noReach: Reach = { trigger: '', respond: '', channel: '', thread: '', surface: 'none', view: null };
const reachOf = (origin: Metadata): Reach => ({
  ...noReach,
  respond: origin.respond,
  channel: origin.channel,
  thread: origin.thread,
});

/** Interactions have no id of their own; their trigger is one, but also a key, so only its print is kept. */
const onceOf = (trigger: string): string =>
  `i-${createHash('sha256').update(trigger).digest('base64url').slice(0, 27)}`;

const personOf = (user: { id: string; name: string; username: string }): Heard['user'] => ({
  id: user.id,
  name: user.name || user.username,
});

/** A message with answers below it names itself as their thread, but stands in the channel. */
const threadOf = (thread: string, message: string): string => (thread === message ? '' : thread);

/** Slack says "privategroup" and "directmessage" where it does not want to say a name. */
function placeIn(channel: { id: string; name: string }, thread: string, self: Self): PlaceRef {
  if (isDirect(channel.id)) return { id: channel.id, kind: 'direct', name: '', space: '', spaceName: '' };
  const name = channel.name === 'privategroup' ? '' : channel.name;
  const common = { name, space: self.team, spaceName: self.teamName };
  return thread === ''
    ? { id: channel.id, kind: 'channel', ...common }
    : { id: `${channel.id}/${thread}`, kind: 'thread', ...common };
}

function metadataOf(text: string): Metadata | undefined {
  try {
    return payload.metadata.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const viewOf = (view: payload.ViewPayload): Reach['view'] => ({
  id: view.id,
  title: view.title?.text ?? '',
  fields: view.blocks.filter(block => block.type === 'input').map(block => block.block_id),
});

function valuesOf(view: payload.ViewPayload): Record<string, HeardValue> {
  const values: Record<string, HeardValue> = {};
  for (const [field, inputs] of Object.entries(view.state?.values ?? {})) {
    const { data } = payload.inputState.safeParse(Object.values(inputs)[0]);
    if (data) values[field] = valueOfInput(data);
  }
  return values;
}

function valueOfInput(input: payload.InputState): HeardValue {
  switch (input.type) {
    case 'plain_text_input':
    case 'number_input':
      return input.value ?? null;
    case 'static_select':
    case 'radio_buttons':
      return input.selected_option ? Number(input.selected_option.value) : null;
    case 'multi_static_select':
    case 'checkboxes':
      return input.selected_options.map(option => Number(option.value));
    case 'datepicker':
      return input.selected_date ?? null;
    case 'timepicker':
      return input.selected_time ?? null;
    case 'users_select':
      return input.selected_user ? { person: input.selected_user } : null;
    case 'file_input':
      return { files: input.files.map(fileOf) };
  }
}

const fileOf = (file: {
  name: string;
  size: number;
  url_private: string;
  url_private_download: string;
}): HeardFile => ({
  name: file.name || 'file',
  size: file.size,
  url: file.url_private_download || file.url_private,
});
