import { individualOf, type Room, type Stored, type StoredFile, type World } from './world.ts';

/** How things look in the JSON the bot gets. */

export const userJson = (world: World, id: number): object =>
  id === world.bot.id ? world.bot : individualOf(world, id).user;

export function chatJson(world: World, room: Room): object {
  if (room.type === 'private')
    return { id: room.id, type: 'private', first_name: individualOf(world, room.id).user.first_name };
  return { id: room.id, type: room.type, title: room.title, ...(room.isForum ? { is_forum: true } : {}) };
}

export function messageJson(world: World, room: Room, message: Stored, withReply = true): object {
  const entities = [...message.content.entities, ...message.content.found]
    .sort((a, b) => a.offset - b.offset)
    .map(entity => (entity.user ? { ...entity, user: userJson(world, entity.user.id) } : entity));
  return {
    message_id: message.id,
    ...(message.ephemeral === undefined ? {} : { ephemeral_message_id: message.ephemeral }),
    ...(message.to === undefined ? {} : { receiver_user: userJson(world, message.to) }),
    from: userJson(world, message.from),
    chat: chatJson(world, room),
    date: Math.floor(message.at / 1000),
    ...topicJson(room, message),
    ...(withReply ? replyJson(world, room, message) : {}),
    ...(message.media ? mediaJson(message.media.kind, message.media.file) : {}),
    ...contentJson(message, entities),
    ...(message.keyboard ? { reply_markup: message.keyboard } : {}),
    ...message.service,
  };
}

/** An ephemeral message does not say in which topic it was written; only what it replies to does. */
function topicJson(room: Room, message: Stored): object {
  if (message.topic === undefined || message.ephemeral !== undefined || !room.isForum) return {};
  return { message_thread_id: message.topic, is_topic_message: true };
}

function replyJson(world: World, room: Room, message: Stored): object {
  if (message.replyTo) return { reply_to_message: messageJson(world, room, message.replyTo, false) };
  const topic = message.topic === undefined ? undefined : room.topics.get(message.topic);
  if (!topic) return {};
  const creation = {
    message_id: message.topic,
    chat: chatJson(world, room),
    message_thread_id: message.topic,
    is_topic_message: true,
    date: Math.floor(message.at / 1000),
    forum_topic_created: { name: topic.name, icon_color: 7322096 },
  };
  return { reply_to_message: creation };
}

function contentJson(message: Stored, entities: readonly object[]): object {
  if (message.service || message.content.text === '') return {};
  if (message.media)
    return { caption: message.content.text, ...(entities.length ? { caption_entities: entities } : {}) };
  return { text: message.content.text, ...(entities.length ? { entities } : {}) };
}

export function fileJson(file: StoredFile): object {
  const size = file.isUnsized ? {} : { file_size: file.bytes.length };
  return { file_id: file.id, file_unique_id: `unique-${file.id}`, ...size };
}

function mediaJson(kind: 'photo' | 'document', file: StoredFile): object {
  if (kind === 'document') return { document: { ...fileJson(file), file_name: file.name, mime_type: file.mime } };
  return { photo: [{ ...fileJson(file), width: 800, height: 600 }] };
}
