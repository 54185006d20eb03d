import { z } from 'zod';

/** Slack leaves out what is not there, or sends null; to us both are the empty text. */
const text = z
  .string()
  .nullish()
  .transform(value => value ?? '');
const flag = z
  .boolean()
  .nullish()
  .transform(value => value === true);

/** The parts of Slack's payloads that we read. Anything else in them is let through unread. */
const user = z.object({ id: z.string(), name: text, username: text });
const channel = z.object({ id: z.string(), name: text });
const option = z.object({ value: z.string() });

export const file = z.object({
  name: text,
  size: z.number().default(0),
  url_private_download: text,
  url_private: text,
});

export const inputState = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plain_text_input'), value: z.string().nullish() }),
  z.object({ type: z.literal('number_input'), value: z.string().nullish() }),
  z.object({ type: z.enum(['static_select', 'radio_buttons']), selected_option: option.nullish() }),
  z.object({ type: z.enum(['multi_static_select', 'checkboxes']), selected_options: z.array(option).default([]) }),
  z.object({ type: z.literal('datepicker'), selected_date: z.string().nullish() }),
  z.object({ type: z.literal('timepicker'), selected_time: z.string().nullish() }),
  z.object({ type: z.literal('users_select'), selected_user: z.string().nullish() }),
]);
export type InputState = z.infer<typeof inputState>;

const view = z.object({
  id: z.string(),
  type: z.string(),
  private_metadata: text,
  title: z.object({ text: z.string() }).nullish(),
  blocks: z.array(z.object({ type: z.string(), block_id: text })).default([]),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }).optional(),
});
export type ViewPayload = z.infer<typeof view>;

export const command = z.object({
  command: z.string(),
  text: text,
  user_id: z.string(),
  user_name: text,
  channel_id: z.string(),
  channel_name: text,
  response_url: text,
  trigger_id: z.string(),
});

export const blockActions = z.object({
  type: z.literal('block_actions'),
  user,
  trigger_id: z.string(),
  response_url: text,
  channel: channel.nullish(),
  container: z.object({
    type: z.string(),
    message_ts: text,
    thread_ts: text,
    is_ephemeral: flag,
  }),
  message: z.object({ thread_ts: text }).nullish(),
  view: view.nullish(),
  actions: z
    .array(
      z.object({
        type: z.string(),
        action_id: z.string(),
        value: text,
        selected_option: option.nullish(),
        selected_options: z.array(option).nullish(),
      }),
    )
    .min(1),
});
export type BlockActions = z.infer<typeof blockActions>;

export const viewSubmission = z.object({
  type: z.literal('view_submission'),
  user,
  trigger_id: z.string(),
  view,
});

export const shortcut = z.object({
  type: z.literal('shortcut'),
  user,
  trigger_id: z.string(),
  callback_id: z.string(),
});

export const messageAction = z.object({
  type: z.literal('message_action'),
  user,
  trigger_id: z.string(),
  callback_id: z.string(),
  channel,
  response_url: text,
  message: z.object({ ts: z.string(), text: text, thread_ts: text }),
});

export const eventCallback = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  event: z.looseObject({ type: z.string() }),
});
export const messageEvent = z.object({
  type: z.literal('message'),
  channel_type: z.literal('im'),
  channel: z.string(),
  user: z.string(),
  text: text,
  subtype: z.literal('file_share').optional(),
  bot_id: z.null().optional(),
  thread_ts: text,
  files: z.array(file).default([]),
});
export const homeOpened = z.object({ type: z.literal('app_home_opened'), user: z.string(), tab: z.literal('home') });
export const memberJoined = z.object({
  type: z.literal('member_joined_channel'),
  user: z.string(),
  channel: z.string(),
  inviter: text,
});
export const botLeft = z.object({
  type: z.enum(['channel_left', 'group_left']),
  channel: z.string(),
  actor_id: text,
});

const place = z.object({
  id: z.string(),
  kind: z.enum(['channel', 'thread', 'direct', 'home']),
  name: z.string(),
  space: z.string(),
  spaceName: z.string(),
});
export const metadata = z.object({
  token: z.string(),
  place,
  respond: z.string(),
  channel: z.string(),
  thread: z.string(),
});
