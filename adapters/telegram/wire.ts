import { z } from 'zod';

/** What we read of Telegram's updates, and nothing else of them. */

const user = z.object({
  id: z.int(),
  is_bot: z.boolean(),
  first_name: z.string(),
  last_name: z.string().optional(),
  language_code: z.string().optional(),
});
const chat = z.object({
  id: z.int(),
  type: z.enum(['private', 'group', 'supergroup', 'channel']),
  title: z.string().optional(),
});
const file = z.object({ file_id: z.string(), file_size: z.int().optional(), file_name: z.string().optional() });
const part = z.object({ type: z.string(), offset: z.int(), length: z.int() });
const entity = part.extend({ user: user.optional() });
const keyboard = z.object({
  inline_keyboard: z.array(z.array(z.looseObject({ text: z.string(), callback_data: z.string().optional() }))),
});

/** A message of the bot that was pressed or replied to; one it can no longer see has the date 0 and nothing else. Whom it names is not read: a press must not be lost over it. */
const own = z.object({
  message_id: z.int(),
  ephemeral_message_id: z.int().optional(),
  date: z.int(),
  text: z.string().optional(),
  entities: z.array(part).optional(),
  photo: z.array(file).optional(),
  document: file.optional(),
  reply_markup: keyboard.optional(),
  message_thread_id: z.int().optional(),
  is_topic_message: z.boolean().optional(),
  forum_topic_created: z.object({ name: z.string() }).optional(),
  from: user.optional(),
});

const message = z.object({
  message_id: z.int(),
  ephemeral_message_id: z.int().optional(),
  from: user.optional(),
  sender_chat: chat.optional(),
  chat,
  message_thread_id: z.int().optional(),
  is_topic_message: z.boolean().optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  entities: z.array(entity).optional(),
  reply_to_message: own.optional(),
  photo: z.array(file).optional(),
  document: file.optional(),
  video: file.optional(),
  audio: file.optional(),
  voice: file.optional(),
  contact: z.object({ user_id: z.int().optional(), first_name: z.string() }).optional(),
  migrate_to_chat_id: z.int().optional(),
});

const press = z.object({
  id: z.string(),
  from: user,
  message: own.extend({ chat }).optional(),
  data: z.string().optional(),
});

const standing = z.object({ status: z.string(), is_member: z.boolean().optional() });

export const updateShape = z.object({
  update_id: z.int(),
  message: message.optional(),
  callback_query: press.optional(),
  my_chat_member: z.object({ chat, from: user, old_chat_member: standing, new_chat_member: standing }).optional(),
});

/** What the bot asks Telegram for; `my_chat_member` is how it learns of blocks and invitations. */
export const allowedUpdates = ['message', 'callback_query', 'my_chat_member'] as const;

export type Update = z.infer<typeof updateShape>;
export type User = z.infer<typeof user>;
export type Chat = z.infer<typeof chat>;
export type OwnMessage = z.infer<typeof own>;
export type Message = z.infer<typeof message>;
export type PressedButton = z.infer<typeof press>;
export type ChatMember = NonNullable<Update['my_chat_member']>;
