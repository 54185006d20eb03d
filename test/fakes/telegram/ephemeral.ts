import { z } from 'zod';
import { roomOf } from './access.ts';
import { keyboardOf } from './keyboard.ts';
import { integerOf, nestedOf, type Parameters } from './parameters.ts';
import { badRequest } from './refusal.ts';
import { formattedOf, refuseEmpty, refuseLength } from './text.ts';
import { isKnown, type Room, type Stored, type World } from './world.ts';

/** How long after a press or an ephemeral command any bot may answer it so. */
const openFor = 15_000;

const shape = z.object({
  receiver_user_id: z.int(),
  callback_query_id: z.string().optional(),
  replace_callback_query_message: z.boolean().optional(),
});
const replyShape = z.object({
  message_id: z.int().optional(),
  ephemeral_message_id: z.int().optional(),
  allow_sending_without_reply: z.boolean().optional(),
});

/**
 * Who alone shall see the message; undefined when everyone may. An administrator may always, any other bot only within 15 seconds of
 * a press (whose query is still open) or of an ephemeral message of that person. The words of the refusals are not documented by Telegram.
 */
export function receiverOf(world: World, parameters: Parameters, room: Room): number | undefined {
  const given = nestedOf(parameters, 'ephemeral_message_parameters', 'ephemeral message parameters');
  if (given === undefined) return undefined;
  const asked = shape.safeParse(given);
  if (!asked.success) throw badRequest('can\'t parse EphemeralMessageParameters: Can\'t find field "receiver_user_id"');
  const { receiver_user_id: receiver, callback_query_id: query } = asked.data;
  if (room.type !== 'group' && room.type !== 'supergroup') throw badRequest('BOT_NOT_ADMIN');
  if (!world.people.has(receiver) || !room.members.has(receiver)) throw badRequest('USER_NOT_PARTICIPANT');
  if (query !== undefined) refuseQuery(world, query, receiver, asked.data.replace_callback_query_message ?? false);
  else if (!answersEphemeral(world, parameters, room, receiver) && room.bot !== 'administrator')
    throw badRequest('BOT_NOT_ADMIN');
  return receiver;
}

function refuseQuery(world: World, id: string, receiver: number, replaces: boolean): void {
  const query = world.queries.get(id);
  if (!query || query.answered || query.from !== receiver || world.clock.now() - query.at > openFor)
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  if (replaces && query.message.ephemeral !== undefined) throw badRequest('MESSAGE_ID_INVALID');
}

function answersEphemeral(world: World, parameters: Parameters, room: Room, receiver: number): boolean {
  const reply = repliedTo(parameters);
  if (reply?.ephemeral_message_id === undefined) return false;
  const command = room.messages.find(one => one.ephemeral === reply.ephemeral_message_id);
  if (!command || command.from !== receiver) throw badRequest('MESSAGE_NOT_COMMAND');
  return world.clock.now() - command.at <= openFor;
}

export function repliedTo(parameters: Parameters): z.infer<typeof replyShape> | undefined {
  const given = nestedOf(parameters, 'reply_parameters', 'reply parameters');
  if (given === undefined) return undefined;
  const reply = replyShape.safeParse(given);
  if (!reply.success) throw badRequest('can\'t parse reply parameters: Can\'t find field "message_id"');
  return reply.data;
}

export function editEphemeralMessageText(world: World, parameters: Parameters): true {
  const { room, message } = ephemeralOf(world, parameters);
  const content = formattedOf(parameters, { text: 'text', entities: 'entities' }, isKnown(world));
  refuseEmpty(content.text);
  refuseLength(content.text, 4096, 'MESSAGE_TOO_LONG');
  world.flood.admit(room.id, true);
  message.earlier.push(message.content.text);
  message.content = content;
  message.keyboard = keyboardOf(parameters);
  message.order = world.next('order');
  return true;
}

export function editEphemeralMessageReplyMarkup(world: World, parameters: Parameters): true {
  const { room, message } = ephemeralOf(world, parameters);
  const keyboard = keyboardOf(parameters);
  world.flood.admit(room.id, true);
  message.keyboard = keyboard;
  return true;
}

export function deleteEphemeralMessage(world: World, parameters: Parameters): true {
  ephemeralOf(world, parameters).message.deleted = true;
  return true;
}

function ephemeralOf(world: World, parameters: Parameters): { room: Room; message: Stored } {
  const room = roomOf(world, parameters, 'read');
  const id = integerOf(parameters, 'ephemeral_message_id');
  const receiver = integerOf(parameters, 'receiver_user_id');
  const message = room.messages.find(one => one.ephemeral === id && one.to === receiver && !one.deleted);
  if (!message) throw badRequest('MESSAGE_ID_INVALID');
  return { room, message };
}
