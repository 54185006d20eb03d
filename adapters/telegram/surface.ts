import { isPrivate } from './address.ts';
import { isOfQuestion, readData } from './data.ts';
import { topicOf } from './people.ts';
import type { Chat, Message, OwnMessage, PressedButton, User } from './wire.ts';

/** Where the person is who did something, and by what they did it: that is where an answer can go. */
export type Surface = {
  readonly person: number;
  readonly chat: number;
  readonly topic: number | undefined;
  readonly isPrivate: boolean;
  readonly press: { readonly query: string; readonly on: PressedMessage | undefined } | undefined;
  readonly message:
    | { readonly id: number; readonly ephemeral: number | undefined; readonly answered: number | undefined }
    | undefined;
};
/** `ephemeral` if only that person sees it. */
export type PressedMessage = {
  readonly id: number;
  readonly ephemeral: number | undefined;
  readonly isCaptioned: boolean;
  readonly isQuestion: boolean;
};

export const isCaptioned = ({ photo, document }: OwnMessage): boolean => photo !== undefined || document !== undefined;

export const messageSurface = (message: Message, from: User): Surface => ({
  person: from.id,
  chat: message.chat.id,
  topic: topicOf(message),
  isPrivate: isPrivate(message.chat.id),
  press: undefined,
  message: {
    id: message.message_id,
    ephemeral: message.ephemeral_message_id,
    answered: message.reply_to_message?.message_id,
  },
});

export function pressSurface({ id, message }: PressedButton, from: User): Surface {
  const chat = message?.chat.id ?? from.id;
  // A message that Telegram no longer shows us has the date 0, and cannot be edited.
  const on = message && message.date !== 0 ? pressedMessage(message) : undefined;
  return {
    person: from.id,
    chat,
    topic: message && topicOf(message),
    isPrivate: isPrivate(chat),
    press: { query: id, on },
    message: undefined,
  };
}

const pressedMessage = (message: OwnMessage): PressedMessage => ({
  id: message.message_id,
  ephemeral: message.ephemeral_message_id,
  isCaptioned: isCaptioned(message),
  isQuestion: (message.reply_markup?.inline_keyboard.flat() ?? []).some(
    ({ callback_data }) => callback_data !== undefined && isOfQuestion(readData(callback_data)),
  ),
});

export const silentSurface = (from: User, chat: Chat): Surface => ({
  person: from.id,
  chat: chat.id,
  topic: undefined,
  isPrivate: isPrivate(chat.id),
  press: undefined,
  message: undefined,
});
