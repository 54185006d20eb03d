import type { Person, PlaceRef } from '../../src/core/adapter.ts';
import { isPrivate, placeId, privatePlace } from './address.ts';
import type { Chat, Message, OwnMessage, User } from './wire.ts';

export const personOf = (user: User): Person => ({
  id: String(user.id),
  name: nameOf(user),
  locale: user.language_code ?? '',
  zone: '',
});

export const nameOf = ({ first_name, last_name }: User): string => [first_name, last_name].filter(Boolean).join(' ');

type Threaded = Pick<Message, 'message_thread_id' | 'is_topic_message'> & {
  readonly reply_to_message?: OwnMessage | undefined;
};

export function placeOf(chat: Chat, message: Threaded = {}): PlaceRef {
  if (isPrivate(chat.id)) return privatePlace(chat.id);
  const topic = topicOf(message);
  const title = chat.title ?? '';
  const topicName = message.reply_to_message?.forum_topic_created?.name;
  return {
    id: placeId({ chat: chat.id, topic }),
    kind: topic === undefined ? 'channel' : 'thread',
    name: topicName === undefined ? title : `${title} › ${topicName}`,
    space: String(chat.id),
    spaceName: title,
  };
}

/** A reply has a thread number in groups without topics too, and an ephemeral command in a topic only in what it replies to. */
export function topicOf(message: Threaded): number | undefined {
  const naming = [message, message.reply_to_message].find(one => one?.is_topic_message === true);
  return naming?.message_thread_id;
}
