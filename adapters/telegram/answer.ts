import type { Log, Reply } from '../../src/core/adapter.ts';
import { DeliveryError } from '../../src/core/adapter.ts';
import type { Page, View } from '../../src/core/view.ts';
import type { MessageAddress } from './address.ts';
import type { Client } from './client.ts';
import { defused } from './defuse.ts';
import { faultOf, floodSeconds, isRefused, isUnchanged } from './failures.ts';
import { rowsOf } from './keyboard.ts';
import { patience } from './limits.ts';
import { homePayload } from './parse.ts';
import type { Query } from './query.ts';
import { question } from './question.ts';
import { type Drawn, render } from './render.ts';
import { type Destination, markup, quiet, redraw, send } from './send.ts';
import type { Surface } from './surface.ts';

/** Everything an answer needs of the connection. */
export type Voice = {
  readonly client: Client;
  readonly connection: string;
  readonly username: string;
  readonly log: Log;
  /** The question last asked in each private chat, whose buttons go when it is answered by writing. */
  readonly questions: Map<number, number>;
  /** Does what nobody waits for, without holding up what does. */
  later(chat: number, work: () => Promise<unknown>): void;
};

/** Answers one person, and only them, where they are or in their private chat. Never throws: what could not be told is logged by its reason. */
export async function answer(voice: Voice, reply: Reply, surface: Surface, query: Query | undefined): Promise<void> {
  try {
    await give(voice, reply, surface, query);
  } catch (error) {
    voice.log.warn(
      { connection: voice.connection, fault: faultOf(error), reply: reply.type },
      'An answer did not reach its person.',
    );
  } finally {
    await query?.close();
  }
}

async function give(voice: Voice, reply: Reply, surface: Surface, query: Query | undefined): Promise<void> {
  switch (reply.type) {
    case 'none':
      return;
    case 'say':
      return surface.isPrivate
        ? sayAlone(voice, reply.view, surface)
        : sayAmongOthers(voice, reply.view, surface, query);
    case 'show':
      return surface.isPrivate
        ? showAlone(voice, drawn(voice, reply.view), surface)
        : showAmongOthers(voice, reply.view, surface, query);
    case 'ask':
      return ask(voice, reply.page, {}, surface, query);
    case 'fix':
      return ask(voice, reply.page, reply.problems, surface, query);
  }
}

const drawn = ({ connection }: Voice, view: View): Drawn => render(view, connection);
/** What is said is a sentence; what is shown has a heading. */
const spoken = ({ connection }: Voice, view: View): Drawn => render(view, connection, 'sentence');

/** What ends a form takes its question's place; anything else said is a message of its own. */
async function sayAlone(voice: Voice, view: View, surface: Surface): Promise<void> {
  if (surface.press?.on?.isQuestion) return showAlone(voice, spoken(voice, view), surface);
  await write(voice, { chat_id: surface.chat }, spoken(voice, view));
  settleQuestion(voice, surface);
}

/** In place of what was pressed, or as a new message when words were written below it or it cannot become this. */
async function showAlone(voice: Voice, next: Drawn, surface: Surface): Promise<void> {
  const on = surface.press?.on;
  if (on && !on.isCaptioned && next.media.length === 0) {
    voice.questions.delete(surface.chat);
    return replace(voice, { chat: surface.chat, message: on.id, isCaptioned: false }, next);
  }
  await write(voice, { chat_id: surface.chat }, next);
  settleQuestion(voice, surface);
}

/** A press is answered on the spot: a title is a whole acknowledgement, and costs nobody's share of the group's messages. Only what has to be seen or kept goes further. */
async function sayAmongOthers(voice: Voice, view: View, surface: Surface, query: Query | undefined): Promise<void> {
  const bringsFiles = view.blocks.some(({ type }) => type === 'picture' || type === 'attachment');
  if (query?.isOpen() && !bringsFiles) return query.tell(view.title);
  await whisper(voice, view, spoken(voice, view), surface, query);
}

async function showAmongOthers(voice: Voice, view: View, surface: Surface, query: Query | undefined): Promise<void> {
  const whispered = surface.press?.on?.ephemeral;
  const next = drawn(voice, view);
  if (whispered !== undefined && next.media.length === 0 && (await rewhisper(voice, surface, whispered, next))) return;
  await whisper(voice, view, next, surface, query);
}

/** An ephemeral message in the group; where that is refused, its title on the spot and the whole in private; where nothing is possible, an invitation. */
async function whisper(
  voice: Voice,
  view: View,
  next: Drawn,
  surface: Surface,
  query: Query | undefined,
): Promise<void> {
  if (await tried(voice, 'ephemeral', () => send(voice.client, asideOf(surface, query), next))) return;
  const isPress = query?.isOpen() ?? false;
  await query?.tell(view.title);
  if (isPress && view.blocks.length === 0) return;
  if (await tried(voice, 'private', () => patiently(() => send(voice.client, { chat_id: surface.person }, next))))
    return;
  if (surface.message) await knock(voice, surface);
}

/**
 * They wrote in a group, the bot is no administrator there, and they never pressed start: the only way to them is to show the door.
 * Nothing of the answer is said before the others; a name needs no language.
 */
async function knock(voice: Voice, surface: Surface): Promise<void> {
  const link = { label: `➜ ${voice.username}`, url: startLink(voice, homePayload) };
  const door: Drawn = { text: { text: '🔒', entities: [] }, keyboard: rowsOf([link]), media: [] };
  await write(voice, replyingTo(surface), door);
}

/** One question at a time in the private chat, redrawn there while it is pressed; whoever never started the bot is led to it. */
async function ask(
  voice: Voice,
  page: Page,
  problems: Readonly<Record<string, string>>,
  surface: Surface,
  query: Query | undefined,
): Promise<void> {
  const next = question(page, problems, voice.connection);
  const on = surface.isPrivate ? surface.press?.on : undefined;
  if (on && !on.isCaptioned) {
    voice.questions.set(surface.chat, on.id);
    return replace(voice, { chat: surface.chat, message: on.id, isCaptioned: false }, next);
  }
  const put = () => send(voice.client, { chat_id: surface.person }, next, { invitesReply: next.isTyped });
  const asked = surface.isPrivate ? await patiently(put) : await tried(voice, 'private', () => patiently(put));
  if (!asked) return leadToPrivate(voice, page, surface, query);
  settleQuestion(voice, surface);
  voice.questions.set(surface.person, asked.message);
  if (surface.isPrivate) return;
  // They look at the group, and have to learn where the question is; once a press is too old to answer, by a message.
  if (query?.isOpen()) return query.tell(`${page.title} ➜ @${voice.username}`);
  const door = doorTo(page, linkTo(voice));
  await tried(voice, 'ephemeral', () => send(voice.client, asideOf(surface, query), door));
}

async function leadToPrivate(voice: Voice, page: Page, surface: Surface, query: Query | undefined): Promise<void> {
  const url = startLink(voice, page.token);
  if (await query?.lead(url)) return;
  const door = doorTo(page, url);
  if (await tried(voice, 'ephemeral', () => send(voice.client, asideOf(surface, query), door))) return;
  await write(voice, replyingTo(surface), door);
}

const doorTo = ({ title, words }: Page, url: string): Drawn => ({
  text: { text: defused(title), entities: [] },
  keyboard: rowsOf([{ label: words.open, url }]),
  media: [],
});

const linkTo = ({ username }: Voice): string => `https://t.me/${username}`;
const startLink = (voice: Voice, payload: string): string => `${linkTo(voice)}?start=${payload}`;

/** For that person's eyes in the group. Telegram lets any bot do so within 15 seconds of a press or an ephemeral command, an administrator always. */
function asideOf(surface: Surface, query: Query | undefined): Destination {
  const ephemeral = surface.message?.ephemeral;
  return {
    ...groupOf(surface),
    ephemeral_message_parameters: {
      receiver_user_id: surface.person,
      ...(query?.isOpen() ? { callback_query_id: query.id } : {}),
    },
    ...(ephemeral === undefined ? {} : { reply_parameters: { ephemeral_message_id: ephemeral } }),
  };
}

const groupOf = ({ chat, topic }: Surface): Destination => ({
  chat_id: chat,
  ...(topic ? { message_thread_id: topic } : {}),
});

function replyingTo(surface: Surface): Destination {
  const { message } = surface;
  const isThere = message && message.ephemeral === undefined;
  return {
    ...groupOf(surface),
    ...(isThere ? { reply_parameters: { message_id: message.id, allow_sending_without_reply: true } } : {}),
  };
}

async function rewhisper(
  voice: Voice,
  surface: Surface,
  ephemeral: number,
  { text, keyboard }: Drawn,
): Promise<boolean> {
  const edit = voice.client.api.editEphemeralMessageText({
    chat_id: surface.chat,
    receiver_user_id: surface.person,
    ephemeral_message_id: ephemeral,
    text: text.text,
    entities: [...text.entities],
    ...quiet,
    ...markup(keyboard),
  });
  return (await tried(voice, 'ephemeral', () => edit)) !== undefined;
}

const write = (voice: Voice, to: Destination, next: Drawn): Promise<MessageAddress> =>
  patiently(() => send(voice.client, to, next));

async function replace(voice: Voice, address: MessageAddress, next: Drawn): Promise<void> {
  try {
    await patiently(() => redraw(voice.client, address, next));
  } catch (error) {
    if (isUnchanged(error)) return;
    if (!isRefused(error)) throw error;
    // Deleted meanwhile, or not ours to edit: then the answer is a message of its own.
    await write(voice, { chat_id: address.chat }, next);
  }
}

/** Once a question was answered by writing, the next stands below the answer; the buttons above would only answer it a second time. */
function settleQuestion(voice: Voice, surface: Surface): void {
  if (!surface.isPrivate || !surface.message) return;
  const open = voice.questions.get(surface.chat) ?? surface.message.answered;
  voice.questions.delete(surface.chat);
  if (open === undefined) return;
  const strip = () => voice.client.api.editMessageReplyMarkup({ chat_id: surface.chat, message_id: open });
  voice.later(surface.chat, () => tried(voice, 'tidy', () => patiently(strip)));
}

/** Undefined when it was refused or lost, for there is another way to try. */
async function tried<T>(voice: Voice, way: string, call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    voice.log.debug(
      { connection: voice.connection, way, fault: faultOf(error) },
      'One way to answer a person was closed.',
    );
    return undefined;
  }
}

/** A person's answer waits for flood control instead of being lost; nothing of it was accepted, so it may be tried again. */
async function patiently<T>(call: () => Promise<T>, triesLeft = 3): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const wait =
      error instanceof DeliveryError
        ? error.reason === 'rate limited'
          ? error.after
          : undefined
        : secondsToWait(error);
    if (wait === undefined || wait > patience.flood || triesLeft === 0) throw error;
    await new Promise(resolve => setTimeout(resolve, wait));
    return patiently(call, triesLeft - 1);
  }
}

const secondsToWait = (error: unknown): number | undefined => {
  const seconds = floodSeconds(error);
  return seconds === undefined ? undefined : seconds * 1000;
};
