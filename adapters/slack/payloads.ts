import { z } from 'zod';

/** The parts of Slack's payloads that we read. Anything else in them is let through unread. */
const user = z.object({ id: z.string(), name: z.string().optional(), username: z.string().optional() });
const channel = z.object({ id: z.string(), name: z.string().default('') });
const option = z.object({ value: z.string() });

export const file = z.object({
  name: z.string().default('file'),
  size: z.number().default(0),
  url_private_download: z.string().optional(),
  url_private: z.string().default(''),
});

export const inputState = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plain_text_input'), value: z.string().nullish() }),
  z.object({ type: z.literal('number_input'), value: z.string().nullish() }),
  z.object({ type: z.enum(['static_select', 'radio_buttons']), selected_option: option.nullish() }),
  z.object({ type: z.enum(['multi_static_select', 'checkboxes']), selected_options: z.array(option).default([]) }),
  z.object({ type: z.literal('datepicker'), selected_date: z.string().nullish() }),
  z.object({ type: z.literal('timepicker'), selected_time: z.string().nullish() }),
  z.object({ type: z.literal('users_select'), selected_user: z.string().nullish() }),
  z.object({ type: z.literal('file_input'), files: z.array(file).default([]) }),
]);
export type InputState = z.infer<typeof inputState>;

const view = z.object({
  id: z.string(),
  type: z.string(),
  private_metadata: z.string().default(''),
  title: z.object({ text: z.string() }).optional(),
  blocks: z.array(z.object({ type: z.string(), block_id: z.string().default('') })).default([]),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }).optional(),
});
export type ViewPayload = z.infer<typeof view>;

export const command = z.object({
  command: z.string(),
  text: z.string().default(''),
  user_id: z.string(),
  user_name: z.string().default(''),
  channel_id: z.string(),
  channel_name: z.string().default(''),
  response_url: z.string().default(''),
  trigger_id: z.string(),
});

export const blockActions = z.object({
  type: z.literal('block_actions'),
  user,
  trigger_id: z.string(),
  response_url: z.string().default(''),
  channel: channel.optional(),
  container: z.object({
    type: z.string(),
    message_ts: z.string().optional(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().default(false),
  }),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
  view: view.optional(),
  actions: z
    .array(
      z.object({
        type: z.string(),
        action_id: z.string(),
        value: z.string().optional(),
        selected_option: option.nullish(),
        selected_options: z.array(option).optional(),
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
  response_url: z.string().default(''),
  message: z.object({ ts: z.string(), text: z.string().default(''), thread_ts: z.string().optional() }),
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
  text: z.string().default(''),
  subtype: z.literal('file_share').optional(),
  bot_id: z.undefined().optional(),
  thread_ts: z.string().optional(),
  files: z.array(file).default([]),
});
export const homeOpened = z.object({ type: z.literal('app_home_opened'), user: z.string(), tab: z.literal('home') });
export const memberJoined = z.object({
  type: z.literal('member_joined_channel'),
  user: z.string(),
  channel: z.string(),
  inviter: z.string().optional(),
});
export const botLeft = z.object({
  type: z.enum(['channel_left', 'group_left']),
  channel: z.string(),
  actor_id: z.string().optional(),
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
