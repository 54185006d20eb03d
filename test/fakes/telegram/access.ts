import { integerOf, type Parameters, textOf } from './parameters.ts';
import { badRequest, forbidden } from './refusal.ts';
import type { Room, World } from './world.ts';

/** The chat a call is about, or Telegram's refusal to let the bot in. `need` is what the call wants to do there. */
export function roomOf(world: World, parameters: Parameters, need: 'read' | 'write' = 'write'): Room {
  if (textOf(parameters, 'chat_id') === '') throw badRequest('chat_id is empty');
  const id = integerOf(parameters, 'chat_id');
  if (id === undefined) throw badRequest('chat not found');
  return id > 0 ? privateAccess(world, id) : sharedAccess(world, id, need);
}

function privateAccess(world: World, id: number): Room {
  const person = world.people.get(id);
  if (!person) throw badRequest('chat not found');
  if (person.deactivated) throw forbidden('user is deactivated');
  if (person.contact === 'blocked') throw forbidden('bot was blocked by the user');
  if (person.contact === 'never')
    throw person.met ? forbidden("bot can't initiate conversation with a user") : badRequest('chat not found');
  const room = world.rooms.get(id);
  if (!room) throw badRequest('chat not found');
  return room;
}

function sharedAccess(world: World, id: number, need: 'read' | 'write'): Room {
  const room = world.rooms.get(id);
  if (!room) throw badRequest('chat not found');
  if (room.movedTo !== undefined)
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: room.movedTo });
  if (room.bot === 'kicked') throw forbidden(`bot was kicked from the ${room.type} chat`);
  if (room.bot === 'left') throw forbidden(`bot is not a member of the ${room.type} chat`);
  if (need === 'write' && !room.writable) throw badRequest('not enough rights to send text messages to the chat');
  return room;
}

/** The topic to write in; undefined for the general one, which must not be named. */
export function topicOf(room: Room, parameters: Parameters): number | undefined {
  const id = integerOf(parameters, 'message_thread_id');
  if (id === undefined || id === 0) return undefined;
  const topic = room.topics.get(id);
  if (!topic) throw badRequest('message thread not found');
  if (!topic.open) throw badRequest('TOPIC_CLOSED');
  return id;
}
