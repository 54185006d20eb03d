import type { Person } from './person.ts';
import { store } from './sending.ts';
import { chatJson, messageJson, userJson } from './wire.ts';
import { emptyRoom, plain, type Room, type Standing, type World } from './world.ts';

/** A group, supergroup, forum or channel as its administrators handle it. Numbers answered are update ids. */
export type Group = {
  readonly id: number;
  add(person: Person): void;
  /** The bot is added, made an administrator, removed. */
  bot(standing: Standing, by: Person): number;
  /** The group becomes a supergroup with a new number; messages stay behind. */
  migrate(by: Person): Group;
  /** A new topic; the answer is its thread. */
  topic(name: string): number;
  closeTopic(thread: number): void;
  deleteTopic(thread: number): void;
  /** Somebody with the right to takes a message away. */
  deleteMessage(id: number): void;
  /** Members, and so the bot, may no longer write. */
  silence(): void;
};

export function groupOf(world: World, room: Room): Group {
  function change(standing: Standing, by: Person): number {
    const member = (status: Standing) => ({ user: world.bot, status });
    const update = {
      chat: chatJson(world, room),
      from: userJson(world, by.id),
      date: Math.floor(world.clock.now() / 1000),
      old_chat_member: member(room.bot),
      new_chat_member: member(standing),
    };
    room.bot = standing;
    return world.tell('my_chat_member', update, room.id);
  }

  const group: Group = {
    id: room.id,
    add: person => void room.members.add(person.id),
    bot: change,
    migrate(by) {
      const next: Room = {
        ...emptyRoom(-1_000_000_000_000 - world.next('supergroup'), 'supergroup', room.title),
        members: room.members,
      };
      next.bot = room.bot;
      world.rooms.set(next.id, next);
      room.movedTo = next.id;
      serve(room, { migrate_to_chat_id: next.id }, by);
      serve(next, { migrate_from_chat_id: room.id }, by);
      change('left', by);
      return groupOf(world, next);
    },
    topic(name) {
      const thread = world.next(`message in ${room.id}`);
      room.topics.set(thread, { name, open: true });
      return thread;
    },
    closeTopic(thread) {
      const topic = room.topics.get(thread);
      if (topic) topic.open = false;
    },
    deleteTopic: thread => void room.topics.delete(thread),
    deleteMessage(id) {
      const message = room.messages.find(one => one.id === id);
      if (message) message.deleted = true;
    },
    silence() {
      room.writable = false;
    },
  };

  function serve(where: Room, service: object, by: Person): void {
    const message = store(world, where, { from: by.id, content: plain(''), service });
    world.tell('message', messageJson(world, where, message), where.id);
  }

  return group;
}
