import type { FieldInput, Inbound, InboundFile } from '../../src/core/adapter.ts';
import { postedOf, privatePlace } from './address.ts';
import { readData } from './data.ts';
import { undefused } from './defuse.ts';
import type { Keyboard } from './keyboard.ts';
import { nameOf, personOf, placeOf } from './people.ts';
import { questionIn } from './question.ts';
import { isCaptioned, messageSurface, pressSurface, type Surface, silentSurface } from './surface.ts';
import type { Chat, ChatMember, Message, OwnMessage, PressedButton, Update } from './wire.ts';

/** What the parser has to know of us. `open` fetches a file by its number. */
export type Us = {
  readonly connection: string;
  readonly username: string;
  readonly aliases: ReadonlyMap<string, string>;
  open(file: string): Promise<Uint8Array>;
};

export type Heard =
  | { readonly type: 'event'; readonly event: Inbound; readonly surface: Surface }
  /** The adapter's own affair: options of a question ticked before they are handed in. */
  | {
      readonly type: 'toggle';
      readonly query: string;
      readonly message: OwnMessage & { readonly chat: Chat };
      readonly values: readonly number[];
    };

/** What an update means, in its order; nothing for what is not for us. Bots, ourselves included, mean nothing. */
export function parse(update: Update, us: Us): readonly Heard[] {
  if (update.message) return fromMessage(String(update.update_id), update.message, us);
  if (update.callback_query) return fromPress(String(update.update_id), update.callback_query);
  if (update.my_chat_member) return fromStanding(String(update.update_id), update.my_chat_member);
  return [];
}

function fromMessage(id: string, message: Message, us: Us): Heard[] {
  const { from, chat } = message;
  if (message.migrate_to_chat_id !== undefined) return fromMigration(id, message, message.migrate_to_chat_id);
  // What a channel or an anonymous administrator writes has no person behind it that we could know.
  if (!from || from.is_bot || message.sender_chat) return [];
  const surface = messageSurface(message, from);
  const base = { from: personOf(from), in: placeOf(chat, message) };
  const heard = (event: Inbound): Heard => ({ type: 'event', event, surface });
  const command = commandIn(message, us);
  // In a group these two may be meant for any bot.
  const isForUs = surface.isPrivate || (command?.isAddressed ?? false);
  if (command?.name === 'start' && isForUs) return started(id, base, command.text, surface).map(heard);
  if (command?.name === 'help' && isForUs && !us.aliases.has('help')) return [heard({ ...base, id, type: 'opened' })];
  const name = command && us.aliases.get(command.name);
  if (command && name !== undefined) return [heard({ ...base, id, type: 'command', name, text: command.text })];
  if (!surface.isPrivate && (command || !isReplyToUs(message))) return [];
  const said = saidIn(id, message, us);
  return said ? [heard({ ...base, ...said })] : [];
}

type Base = Pick<Inbound, 'from' | 'in'>;

/** The link of an invitation to the bot itself. */
export const homePayload = 'home';

/** START in a private chat says that we may write to them; what its link carried is a press. */
function started(id: string, base: Base, payload: string, { isPrivate: isAlone }: Surface): Inbound[] {
  const then: Inbound =
    payload && payload !== homePayload
      ? { ...base, id, type: 'press', token: payload, values: [], on: '' }
      : { ...base, id, type: 'opened' };
  return isAlone ? [then, { ...base, id: `${id}/reachable`, type: 'reachable' }] : [then];
}

/** What is copied out of a message of ours has our joiners in it. */
const wordsIn = ({ text, caption }: Message): string => undefused(text ?? caption ?? '');

function commandIn(message: Message, { username }: Us): Command | undefined {
  const [, name, addressee, rest = ''] =
    /^\/([A-Za-z0-9_]+)(?:@(\w+))?(?:\s+([\s\S]*))?$/.exec(message.text === undefined ? '' : wordsIn(message)) ?? [];
  if (name === undefined || (addressee !== undefined && addressee.toLowerCase() !== username.toLowerCase()))
    return undefined;
  return { name: name.toLowerCase(), text: rest.trim(), isAddressed: addressee !== undefined };
}
type Command = { readonly name: string; readonly text: string; readonly isAddressed: boolean };

const isReplyToUs = ({ reply_to_message: to }: Message): boolean => to?.from?.is_bot === true;

type Said =
  Extract<Inbound, { type: 'said' | 'submit' }> extends infer Event
    ? Event extends unknown
      ? Omit<Event, 'from' | 'in'>
      : never
    : never;

/** A reply to a question answers it, whatever was asked since; anything else is said, and the engine knows what is being asked. */
function saidIn(id: string, message: Message, us: Us): Said | undefined {
  const files = filesIn(message, us);
  const text = wordsIn(message);
  const person = sharedPerson(message, us);
  if (text === '' && files.length === 0 && !person) return undefined;
  const question =
    message.reply_to_message?.reply_markup &&
    questionIn(message.reply_to_message.reply_markup.inline_keyboard as Keyboard);
  if (!question) return { id, type: 'said', text, files };
  const value: FieldInput = files.length > 0 ? files : (person ?? text);
  return { id, type: 'submit', token: question.token, values: { '': value } };
}

/** Somebody from the address book, or mentioned by name. */
function sharedPerson({ contact, entities = [] }: Message, { connection }: Us): FieldInput | undefined {
  if (contact?.user_id !== undefined) return { connection, id: String(contact.user_id), name: contact.first_name };
  const mentioned = entities.find(({ type }) => type === 'text_mention')?.user;
  return mentioned && !mentioned.is_bot ? { connection, id: String(mentioned.id), name: nameOf(mentioned) } : undefined;
}

function filesIn({ photo, document, video, audio, voice }: Message, { open }: Us): InboundFile[] {
  const largest = photo?.at(-1);
  const named = [
    largest && { ...largest, file_name: 'photo.jpg' },
    document,
    video,
    audio,
    voice && { ...voice, file_name: 'voice.ogg' },
  ];
  return named
    .filter(one => one !== undefined)
    .map(({ file_id, file_name = 'file', file_size = 0 }) => ({
      name: file_name,
      size: file_size,
      open: () => open(file_id),
    }));
}

function fromPress(id: string, press: PressedButton): Heard[] {
  const { from, message } = press;
  if (from.is_bot || press.data === undefined) return [];
  const data = readData(press.data);
  const surface = pressSurface(press, from);
  const place = message ? placeOf(message.chat, message) : privatePlace(from.id);
  const base = { id, from: personOf(from), in: place };
  const on = message && !surface.press?.on?.ephemeral ? pressedId(message) : '';
  const pressed = (token: string, values: readonly number[]): Heard => ({
    type: 'event',
    event: { ...base, type: 'press', token, values, on },
    surface,
  });
  const submitted = (value: FieldInput): Heard => ({
    type: 'event',
    event: { ...base, type: 'submit', token: data.token, values: { '': value } },
    surface,
  });
  switch (data.type) {
    case 'button':
    case 'question':
      return [pressed(data.token, [])];
    case 'choice':
      return [pressed(data.token, data.values)];
    case 'number':
      return [submitted(data.value)];
    case 'set':
      return [submitted(data.values)];
    case 'toggle':
      return message?.reply_markup
        ? [{ type: 'toggle', query: press.id, message, values: data.values }]
        : [pressed(data.token, [])];
    case 'quoted': {
      const quoted = message && quotedIn(message);
      return [quoted === undefined ? pressed(data.token, []) : submitted(quoted)];
    }
  }
}

const pressedId = (message: NonNullable<PressedButton['message']>): string =>
  postedOf({ chat: message.chat.id, message: message.message_id, isCaptioned: isCaptioned(message) }).id;

function quotedIn({ text, entities = [] }: OwnMessage): string | undefined {
  const quotation = entities.find(({ type }) => type === 'blockquote');
  return quotation && text !== undefined
    ? undefused(text.slice(quotation.offset, quotation.offset + quotation.length))
    : undefined;
}

/** In a private chat the bot is blocked or unblocked; elsewhere it is let in or put out. In a channel it counts only as an administrator, who may post. */
function fromStanding(id: string, { chat, from, old_chat_member, new_chat_member }: ChatMember): Heard[] {
  const isIn = ({ status, is_member }: ChatMember['new_chat_member']): boolean => {
    if (chat.type === 'channel') return status === 'administrator';
    return ['member', 'administrator', 'creator'].includes(status) || (status === 'restricted' && is_member === true);
  };
  const [before, after] = [isIn(old_chat_member), isIn(new_chat_member)];
  if (before === after) return [];
  const base = { id, from: personOf(from), in: placeOf(chat) };
  const surface = silentSurface(from, chat);
  if (chat.type === 'private')
    return [{ type: 'event', event: { ...base, type: after ? 'reachable' : 'unreachable' }, surface }];
  return [{ type: 'event', event: { ...base, type: after ? 'invited' : 'removed' }, surface }];
}

/** A group became a supergroup, with another number. It is named as new too, in case the old one was said to be lost first. */
function fromMigration(id: string, { chat, from }: Message, to: number): Heard[] {
  const by = from ?? { id: chat.id, is_bot: false, first_name: '' };
  const surface = silentSurface(by, chat);
  const next = placeOf({ ...chat, id: to });
  const base = { from: personOf(by), in: placeOf(chat) };
  return [
    { type: 'event', event: { ...base, id, type: 'moved', to: next }, surface },
    { type: 'event', event: { ...base, id: `${id}/invited`, in: next, type: 'invited' }, surface },
  ];
}
