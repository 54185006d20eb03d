import { FileTooLarge, type Host, type Inbound } from '../../src/core/adapter.ts';
import { answer, type Voice } from './answer.ts';
import type { Client } from './client.ts';
import { aliasesOf } from './commands.ts';
import { faultOf, isFileTooLarge } from './failures.ts';
import type { Keyboard } from './keyboard.ts';
import { type Heard, parse, type Us } from './parse.ts';
import { type Query, queryOf } from './query.ts';
import { toggled } from './question.ts';
import { markup } from './send.ts';
import { turns } from './turns.ts';
import { updateShape } from './wire.ts';

/** From an update to the answer. */
export type Ears = {
  /** Resolves when the engine has it and the person was told. What one person does is handled in its order. */
  hear(update: unknown): Promise<void>;
  /** Resolves when nothing is in hand, or after that many milliseconds. */
  idle(atMost: number): Promise<void>;
};

export function earsOf(client: Client, host: Host, username: string, pressPatience: number): Ears {
  const { connection, log } = host;
  const inTurn = turns();
  const us: Us = { connection, username, aliases: aliasesOf(host.commands), open: file => download(client, file) };
  const voice: Voice = {
    client,
    connection,
    username,
    log,
    questions: new Map(),
    later: (chat, work) => void inTurn.take(`later ${chat}`, async () => void (await work())),
  };

  async function hear(raw: unknown): Promise<void> {
    const update = updateShape.safeParse(raw);
    if (!update.success) return log.warn({ connection }, 'An update of a shape that is not known was left out.');
    const heard = parse(update.data, us);
    const [first] = heard;
    if (!first) return;
    const query = queryIn(first);
    const spinning = setTimeout(() => void query?.close(), pressPatience);
    try {
      await inTurn.take(keyOf(first), async () => {
        for (const one of heard) await react(one, query);
      });
    } finally {
      clearTimeout(spinning);
    }
  }

  async function react(heard: Heard, query: Query | undefined): Promise<void> {
    if (heard.type === 'toggle') return toggle(heard, query);
    const reply = await host.receive(heard.event);
    if (isToldToSomeone(heard.event)) await answer(voice, reply, heard.surface, query);
  }

  async function toggle(
    { message, values }: Extract<Heard, { type: 'toggle' }>,
    query: Query | undefined,
  ): Promise<void> {
    const keyboard = toggled((message.reply_markup?.inline_keyboard ?? []) as Keyboard, values);
    const edit = { chat_id: message.chat.id, message_id: message.message_id, ...markup(keyboard) };
    await client.api.editMessageReplyMarkup(edit).catch(failed);
    await query?.close();
  }

  function queryIn(heard: Heard): Query | undefined {
    const id = heard.type === 'toggle' ? heard.query : heard.surface.press?.query;
    return id === undefined ? undefined : queryOf(client, id, failed);
  }

  const failed = (error: unknown): void =>
    log.debug({ connection, fault: faultOf(error) }, 'A press could not be answered.');

  return { hear, idle: inTurn.idle };
}

/** The rest is about places and people; nobody waits for an answer to it. */
const isToldToSomeone = ({ type }: Inbound): boolean => ['command', 'press', 'submit', 'said', 'opened'].includes(type);

const keyOf = (heard: Heard): string =>
  heard.type === 'toggle' ? `chat ${heard.message.chat.id}` : `person ${heard.surface.person}`;

async function download(client: Client, file: string): Promise<Uint8Array> {
  const { file_path: path } = await client.api.getFile({ file_id: file }).catch(error => {
    if (isFileTooLarge(error)) throw new FileTooLarge('Telegram hands out no file so large.');
    throw new Error(`Telegram did not hand out a file: ${faultOf(error)}.`);
  });
  if (path === undefined) throw new Error('Telegram did not say where a file is.');
  return client.download(path);
}
