import type { Clock } from './clock.ts';
import type { Entity } from './entity.ts';
import type { Flood } from './flood.ts';
import type { Keyboard } from './keyboard.ts';
import type { Formatted } from './text.ts';

/** Everything of Telegram that this bot can touch: one bot, the people, the chats. */
export type World = {
  readonly clock: Clock;
  readonly bot: BotUser;
  readonly people: Map<number, Individual>;
  readonly rooms: Map<number, Room>;
  readonly queries: Map<string, Query>;
  readonly menus: Map<string, MenuCommand[]>;
  readonly files: Map<string, StoredFile>;
  readonly toasts: Toast[];
  readonly flood: Flood;
  /** An update for the bot; the answer is its `update_id`. Updates of one `chat` keep their order. */
  tell(kind: UpdateKind, content: object, chat: number): number;
  /** The next number of a row of its own ("query", "file", …). */
  next(row: string): number;
};

export type UpdateKind = 'message' | 'callback_query' | 'my_chat_member';
export type BotUser = {
  readonly id: number;
  readonly is_bot: true;
  readonly first_name: string;
  readonly username: string;
};

/** `contact` is how the bot stands with that person in private; `met` whether it ever saw them in a chat. */
export type Individual = {
  readonly user: {
    readonly id: number;
    readonly is_bot: boolean;
    readonly first_name: string;
    readonly language_code?: string;
  };
  contact: 'never' | 'started' | 'blocked';
  met: boolean;
  deactivated: boolean;
};

export type Standing = 'member' | 'administrator' | 'left' | 'kicked';
export type Topic = { readonly name: string; open: boolean };
export type Room = {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup' | 'channel';
  readonly title: string;
  readonly topics: Map<number, Topic>;
  readonly isForum: boolean;
  readonly members: Set<number>;
  readonly messages: Stored[];
  bot: Standing;
  /** Whether members, and so the bot, may write. */
  writable: boolean;
  movedTo: number | undefined;
};

export type StoredFile = {
  readonly id: string;
  readonly isUnsized?: boolean;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
};
export type Media = { readonly kind: 'photo' | 'document'; readonly file: StoredFile };

/** A message as it is now. `id` 0 and an `ephemeral` number for one that only `to` can see. `at` in milliseconds. */
export type Stored = {
  readonly id: number;
  readonly ephemeral: number | undefined;
  readonly to: number | undefined;
  readonly from: number;
  readonly at: number;
  readonly topic: number | undefined;
  readonly replyTo: Stored | undefined;
  readonly media: Media | undefined;
  readonly service: object | undefined;
  content: Formatted;
  keyboard: Keyboard | undefined;
  /** Grows with every message and every new text of one. */
  order: number;
  /** What it showed before each edit. */
  readonly earlier: string[];
  deleted: boolean;
};

export type Query = {
  readonly id: string;
  readonly from: number;
  readonly room: Room;
  readonly message: Stored;
  readonly at: number;
  answered: boolean;
};
export type Toast = {
  readonly user: number;
  readonly order: number;
  readonly query: string;
  readonly text: string;
  readonly alert: boolean;
  readonly url: string;
};
export type MenuCommand = {
  readonly command: string;
  readonly description: string;
  readonly is_ephemeral?: boolean | undefined;
};

export const plain = (text: string, entities: readonly Entity[] = []): Formatted => ({ text, entities, found: [] });

export function individualOf(world: World, id: number): Individual {
  const known = world.people.get(id);
  if (!known) throw new Error(`Nobody has the number ${id}.`);
  return known;
}

export function privateRoom(world: World, person: number): Room {
  const existing = world.rooms.get(person);
  if (existing) return existing;
  const room: Room = {
    ...emptyRoom(person, 'private', individualOf(world, person).user.first_name),
    members: new Set([person]),
  };
  world.rooms.set(person, room);
  return room;
}

export const emptyRoom = (id: number, type: Room['type'], title: string): Room => ({
  id,
  type,
  title,
  topics: new Map(),
  isForum: false,
  members: new Set(),
  messages: [],
  bot: 'member',
  writable: true,
  movedTo: undefined,
});

export const isKnown = (world: World) => (user: number) => world.people.get(user)?.met ?? false;
