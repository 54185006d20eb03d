import { foundIn } from './autolinks.ts';
import { menuFor } from './commands.ts';
import { keep } from './files.ts';
import type { KeyboardButton } from './keyboard.ts';
import { ephemeralsOf, type Seen, toastsOf } from './seen.ts';
import { store } from './sending.ts';
import { chatJson, messageJson, userJson } from './wire.ts';
import { individualOf, type Media, privateRoom, type Room, type Stored, type Toast, type World } from './world.ts';

/** A person with a Telegram app. Where a chat may be named, the private chat with the bot is meant when none is. Numbers answered are update ids. */
export type Person = {
  readonly id: number;
  /** Their private chat with the bot. */
  readonly chat: number;
  /** Presses START, which a blocked bot needs too; a payload comes from a link. */
  start(payload?: string): number;
  say(text: string, where?: Where): number;
  /** Answers a message of the bot. */
  reply(to: Seen, text: string): number;
  /** Presses a button that the bot put there. */
  press(message: Seen, label: string, options?: { readonly isInaccessible?: boolean }): Press;
  /** Presses a button that never was, as a changed app can. */
  forge(message: Seen, data: string): Press;
  /** Follows a link of a button or of an answered press; a link to the bot ends in START. Answers where it led. */
  follow(message: Seen, label: string): string;
  openBot(url: string): number;
  upload(
    file: {
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly caption?: string;
      readonly isPhoto?: boolean;
      /** Telegram need not say how large a file is. */
      readonly isUnsized?: boolean;
    },
    where?: Where,
  ): number;
  /** Deletes a message of their private chat, for the bot too. */
  clear(message: Seen): void;
  /** Shares somebody from the address book. */
  share(other: Person): number;
  block(): number;
  unblock(): number;
  deactivate(): void;
  ephemerals(): Seen[];
  toasts(): Toast[];
};
export type Where = {
  readonly chat: number;
  readonly topic?: number /** An app that does not know ephemeral commands. */;
  readonly isOldApp?: boolean;
};
export type Press = { readonly update: number; readonly query: string; toast(): Toast | undefined };

export function personOf(world: World, id: number): Person {
  const self = individualOf(world, id);
  const language = self.user.language_code ?? '';
  const chatOf = (where?: Where): Room => {
    const room = where ? world.rooms.get(where.chat) : privateRoom(world, id);
    if (!room) throw new Error('There is no such chat.');
    if (room.type !== 'private' && !room.members.has(id))
      throw new Error(`${self.user.first_name} is not in ${room.title}.`);
    return room;
  };

  function write(
    room: Room,
    draft: {
      text: string;
      media?: Media;
      replyTo?: Stored;
      topic?: number | undefined;
      isOldApp?: boolean;
      extra?: object;
    },
  ): number {
    const isEphemeral =
      !draft.isOldApp && room.type !== 'private' && isEphemeralWrite(world, room, draft.text, language, draft.replyTo);
    const message = store(world, room, {
      from: id,
      content: { text: draft.text, entities: [], found: foundIn(draft.text, []) },
      media: draft.media,
      replyTo: draft.replyTo,
      topic: draft.topic,
      ...(isEphemeral ? { to: world.bot.id } : {}),
    });
    if (!reachesBot(world, room, message)) return 0;
    self.met = true;
    return world.tell('message', { ...messageJson(world, room, message), ...draft.extra }, room.id);
  }

  function pressed(message: Seen, data: string, isInaccessible = false): Press {
    const room = world.rooms.get(message.chat);
    const stored = room && storedOf(room, message);
    if (!room || !stored) throw new Error('There is no such message.');
    const query = {
      id: `query-${world.next('query')}`,
      from: id,
      room,
      message: stored,
      at: world.clock.now(),
      answered: false,
    };
    world.queries.set(query.id, query);
    self.met = true;
    const update = world.tell(
      'callback_query',
      {
        id: query.id,
        from: userJson(world, id),
        message: isInaccessible
          ? { chat: chatJson(world, room), message_id: stored.id, date: 0 }
          : messageJson(world, room, stored),
        chat_instance: `instance-${room.id}`,
        data,
      },
      room.id,
    );
    return { update, query: query.id, toast: () => world.toasts.find(toast => toast.query === query.id) };
  }

  function standing(from: string, to: string): number {
    const room = privateRoom(world, id);
    const [before, after] = [from, to].map(status => ({ user: world.bot, status }));
    const change = {
      chat: chatJson(world, room),
      from: self.user,
      date: Math.floor(world.clock.now() / 1000),
      old_chat_member: before,
      new_chat_member: after,
    };
    return world.tell('my_chat_member', change, room.id);
  }

  const person: Person = {
    id,
    chat: id,
    start(payload = '') {
      if (!/^[A-Za-z0-9_-]{0,64}$/.test(payload))
        throw new Error(`Telegram does not follow a start link with "${payload}".`);
      if (self.contact === 'blocked') person.unblock();
      self.contact = 'started';
      return write(privateRoom(world, id), { text: payload ? `/start ${payload}` : '/start' });
    },
    say(text, where) {
      if (!where) self.contact = 'started';
      return write(chatOf(where), { text, topic: where?.topic, isOldApp: where?.isOldApp ?? false });
    },
    reply(to, text) {
      const room = chatOf({ chat: to.chat });
      const replyTo = storedOf(room, to);
      if (!replyTo) throw new Error('There is no such message.');
      return write(room, { text, replyTo, topic: to.topic });
    },
    press(message, label, { isInaccessible = false } = {}) {
      const data = buttonOf(world, message, label).callback_data;
      if (data === undefined) throw new Error(`"${label}" is a link.`);
      return pressed(message, data, isInaccessible);
    },
    forge: (message, data) => pressed(message, data),
    follow(message, label) {
      const url = buttonOf(world, message, label).url;
      if (url === undefined) throw new Error(`"${label}" is not a link.`);
      if (url.startsWith(`https://t.me/${world.bot.username}?start=`)) person.openBot(url);
      return url;
    },
    openBot: url => person.start(new URL(url).searchParams.get('start') ?? ''),
    upload({ name, bytes, caption = '', isPhoto = false, isUnsized = false }, where) {
      const file = keep(world, { name, mime: isPhoto ? 'image/png' : 'application/octet-stream', bytes, isUnsized });
      if (!where) self.contact = 'started';
      return write(chatOf(where), {
        text: caption,
        media: { kind: isPhoto ? 'photo' : 'document', file },
        topic: where?.topic,
      });
    },
    clear(message) {
      const stored = storedOf(chatOf(), message);
      if (stored) stored.deleted = true;
    },
    share: other =>
      write(privateRoom(world, id), {
        text: '',
        extra: {
          contact: { phone_number: '0', first_name: individualOf(world, other.id).user.first_name, user_id: other.id },
        },
      }),
    block() {
      self.contact = 'blocked';
      return standing('member', 'kicked');
    },
    unblock() {
      self.contact = 'started';
      return standing('kicked', 'member');
    },
    deactivate() {
      self.deactivated = true;
    },
    ephemerals: () => ephemeralsOf(world, id),
    toasts: () => toastsOf(world, id),
  };
  return person;
}

/** The app of today sends a command that the menu marks as ephemeral, and a reply to an ephemeral message, to the bot alone. */
function isEphemeralWrite(
  world: World,
  room: Room,
  text: string,
  language: string,
  replyTo: Stored | undefined,
): boolean {
  if (replyTo?.ephemeral !== undefined) return true;
  const [, name] = /^\/([a-z0-9_]+)/i.exec(text) ?? [];
  return (
    room.type !== 'channel' &&
    menuFor(world, 'group', language).some(({ command, is_ephemeral }) => command === name && is_ephemeral)
  );
}

/** Privacy mode: in a group a bot that is no administrator gets commands for it, replies to it and what is ephemeral for it. */
function reachesBot(world: World, room: Room, message: Stored): boolean {
  if (room.type === 'private' || message.ephemeral !== undefined) return true;
  if (room.bot === 'left' || room.bot === 'kicked') return false;
  if (room.bot === 'administrator') return true;
  if (message.replyTo?.from === world.bot.id) return true;
  const [, addressee] = /^\/[a-z0-9_]+(?:@(\w+))?/i.exec(message.content.text) ?? [undefined, 'nobody'];
  return addressee === undefined || addressee.toLowerCase() === world.bot.username.toLowerCase();
}

const storedOf = (room: Room, message: Seen): Stored | undefined =>
  room.messages.find(one => one.id === message.id && one.ephemeral === message.ephemeral);

function buttonOf(world: World, message: Seen, label: string): KeyboardButton {
  const room = world.rooms.get(message.chat);
  const buttons = (room && storedOf(room, message)?.keyboard?.inline_keyboard.flat()) ?? [];
  const button = buttons.find(one => one.text === label) ?? buttons.find(one => one.text.includes(label));
  if (!button) throw new Error(`There is no button "${label}" among ${JSON.stringify(buttons.map(one => one.text))}.`);
  return button;
}
