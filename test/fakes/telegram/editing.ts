import { roomOf } from './access.ts';
import { type Keyboard, keyboardOf } from './keyboard.ts';
import { integerOf, type Parameters } from './parameters.ts';
import { badRequest } from './refusal.ts';
import { formattedOf, refuseEmpty, refuseLength } from './text.ts';
import { messageJson } from './wire.ts';
import { isKnown, type Room, type Stored, type World } from './world.ts';

const deletableFor = 48 * 60 * 60 * 1000;

export function editMessageText(world: World, parameters: Parameters): object {
  const content = formattedOf(parameters, { text: 'text', entities: 'entities' }, isKnown(world));
  refuseEmpty(content.text);
  return edit(world, parameters, message => {
    if (message.media) throw badRequest('there is no text in the message to edit');
    refuseLength(content.text, 4096, 'MESSAGE_TOO_LONG');
    return { content, keyboard: keyboardOf(parameters) };
  });
}

export function editMessageCaption(world: World, parameters: Parameters): object {
  const content = formattedOf(parameters, { text: 'caption', entities: 'caption_entities' }, isKnown(world));
  return edit(world, parameters, message => {
    if (!message.media) throw badRequest('there is no caption in the message to edit');
    refuseLength(content.text, 1024, 'MEDIA_CAPTION_TOO_LONG');
    return { content, keyboard: keyboardOf(parameters) };
  });
}

export const editMessageReplyMarkup = (world: World, parameters: Parameters): object =>
  edit(world, parameters, ({ content }) => ({ content, keyboard: keyboardOf(parameters) }));

type Shown = { readonly content: Stored['content']; readonly keyboard: Keyboard | undefined };

function edit(world: World, parameters: Parameters, change: (message: Stored) => Shown): object {
  const room = roomOf(world, parameters, 'read');
  const message = ordinary(room, parameters);
  if (!message) throw badRequest('message to edit not found');
  if (message.from !== world.bot.id) throw badRequest("message can't be edited");
  const now = change(message);
  if (JSON.stringify(now) === JSON.stringify({ content: message.content, keyboard: message.keyboard }))
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  world.flood.admit(room.id, room.type !== 'private');
  if (now.content !== message.content) message.order = world.next('order');
  message.earlier.push(message.content.text);
  message.content = now.content;
  message.keyboard = now.keyboard;
  return messageJson(world, room, message);
}

export function deleteMessage(world: World, parameters: Parameters): true {
  const room = roomOf(world, parameters, 'read');
  const message = ordinary(room, parameters);
  if (!message) throw badRequest('message to delete not found');
  const isOurs = message.from === world.bot.id || room.type === 'private' || room.bot === 'administrator';
  if (!isOurs || world.clock.now() - message.at >= deletableFor) throw badRequest("message can't be deleted");
  message.deleted = true;
  return true;
}

/** Ephemeral messages have the number 0 and are out of reach of these methods. */
function ordinary(room: Room, parameters: Parameters): Stored | undefined {
  const id = integerOf(parameters, 'message_id');
  if (id === undefined) throw badRequest('message identifier is not specified');
  return room.messages.find(one => one.id === id && one.ephemeral === undefined && !one.deleted);
}
