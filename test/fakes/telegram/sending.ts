import { roomOf, topicOf } from './access.ts';
import { receiverOf, repliedTo } from './ephemeral.ts';
import { mediaOf } from './files.ts';
import { keyboardOf } from './keyboard.ts';
import { flagOf, type Parameters } from './parameters.ts';
import { badRequest } from './refusal.ts';
import { formattedOf, refuseEmpty, refuseLength } from './text.ts';
import { messageJson } from './wire.ts';
import { isKnown, type Media, type Room, type Stored, type World } from './world.ts';

export function sendMessage(world: World, parameters: Parameters): object {
  const content = formattedOf(parameters, { text: 'text', entities: 'entities' }, isKnown(world));
  refuseEmpty(content.text);
  refuseLength(content.text, 4096, 'message is too long');
  return put(world, parameters, content, () => undefined);
}

export const sendPhoto = (world: World, parameters: Parameters): object => sendMedia(world, parameters, 'photo');
export const sendDocument = (world: World, parameters: Parameters): object => sendMedia(world, parameters, 'document');

function sendMedia(world: World, parameters: Parameters, kind: Media['kind']): object {
  const content = formattedOf(parameters, { text: 'caption', entities: 'caption_entities' }, isKnown(world));
  refuseLength(content.text, 1024, 'message caption is too long');
  return put(world, parameters, content, () => mediaOf(world, parameters, kind));
}

function put(world: World, parameters: Parameters, content: Stored['content'], media: () => Media | undefined): object {
  const keyboard = keyboardOf(parameters);
  const room = roomOf(world, parameters);
  const topic = topicOf(room, parameters);
  const replyTo = replied(parameters, room);
  const receiver = receiverOf(world, parameters, room);
  const kept = media();
  const paid = room.type === 'private' && flagOf(parameters, 'allow_paid_broadcast');
  world.flood.admit(room.id, room.type !== 'private', paid);
  const message = store(world, room, {
    from: world.bot.id,
    to: receiver,
    topic,
    replyTo,
    content,
    keyboard,
    media: kept,
  });
  return messageJson(world, room, message);
}

function replied(parameters: Parameters, room: Room): Stored | undefined {
  const reply = repliedTo(parameters);
  if (reply?.message_id === undefined) return undefined;
  const message = room.messages.find(one => one.id === reply.message_id && !one.deleted);
  if (!message && !reply.allow_sending_without_reply) throw badRequest('message to be replied not found');
  return message;
}

/** What a new message may leave out. `to` makes it ephemeral. */
type Draft = Pick<Stored, 'from' | 'content'> &
  Partial<Pick<Stored, 'to' | 'topic' | 'replyTo' | 'keyboard' | 'media' | 'service'>>;

export function store(world: World, room: Room, draft: Draft): Stored {
  const message: Stored = {
    id: draft.to === undefined ? world.next(`message in ${room.id}`) : 0,
    ephemeral: draft.to === undefined ? undefined : world.next('ephemeral'),
    to: draft.to,
    from: draft.from,
    at: world.clock.now(),
    topic: draft.topic,
    replyTo: draft.replyTo,
    media: draft.media,
    service: draft.service,
    content: draft.content,
    keyboard: draft.keyboard,
    order: world.next('order'),
    earlier: [],
    deleted: false,
  };
  room.messages.push(message);
  return message;
}
