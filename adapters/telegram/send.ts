import { GrammyError, InputFile } from 'grammy';
import type { EphemeralMessageParameters, Message, ReplyParameters } from 'grammy/types';
import { DeliveryError } from '../../src/core/adapter.ts';
import type { MessageAddress } from './address.ts';
import type { Client } from './client.ts';
import { deliveryError } from './failures.ts';
import { telegram } from './limits.ts';
import type { Drawn, Media } from './render.ts';
import { joined, type Rich } from './rich.ts';

/** Where a message goes, and who alone shall see it. */
export type Destination = {
  readonly chat_id: number;
  readonly message_thread_id?: number;
  readonly ephemeral_message_parameters?: EphemeralMessageParameters;
  readonly reply_parameters?: ReplyParameters;
  readonly allow_paid_broadcast?: boolean;
};

/** Opens the keyboard of the app to answer by writing, in this one message. */
export type Manner = { readonly invitesReply: boolean };

/** Nothing a member links to is fetched and shown. */
export const quiet = { link_preview_options: { is_disabled: true } } as const;

/** Throws `DeliveryError`. What has one picture or file and few words is one message; else those go ahead and the words with the buttons follow. */
export async function send(
  client: Client,
  to: Destination,
  drawn: Drawn,
  manner: Manner = { invitesReply: false },
): Promise<MessageAddress> {
  const files = await Promise.all(drawn.media.map(fileOf));
  const [only] = files;
  const caption = joined([drawn.text, ...drawn.media.map(({ alt }) => alt)], '\n\n');
  if (only && files.length === 1 && caption.text.length <= telegram.caption)
    return guarded(to, () => sendMedia(client, to, only, caption, markup(drawn.keyboard, manner)));

  const sent: MessageAddress[] = [];
  try {
    for (const file of files) sent.push(await guarded(to, () => sendMedia(client, to, file, file.media.alt, {})));
    return await guarded(to, () => sendText(client, to, drawn.text, markup(drawn.keyboard, manner)));
  } catch (error) {
    // Whatever is tried again begins anew, so what went ahead is taken back; not so where the words may be there after all.
    if (error instanceof DeliveryError && error.fate === 'in doubt') throw error;
    await Promise.allSettled(
      sent.map(({ chat, message }) => client.api.deleteMessage({ chat_id: chat, message_id: message })),
    );
    throw error;
  }
}

async function guarded(to: Destination, call: () => Promise<MessageAddress>): Promise<MessageAddress> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof GrammyError && error.parameters.migrate_to_chat_id !== undefined) throw error;
    throw deliveryError(error, { chat: to.chat_id, isRepeatable: false });
  }
}

type Ready = { readonly media: Media; readonly file: InputFile };

async function fileOf(media: Media): Promise<Ready> {
  try {
    return { media, file: new InputFile(await media.file.bytes(), media.file.name) };
  } catch (cause) {
    throw new DeliveryError('later', 'unavailable', { cause });
  }
}

async function sendText(
  client: Client,
  to: Destination,
  { text, entities }: Rich,
  extra: object,
): Promise<MessageAddress> {
  return sentAs(await client.sends.sendMessage({ ...to, text, entities: [...entities], ...quiet, ...extra }), false);
}

async function sendMedia(
  client: Client,
  to: Destination,
  { media, file }: Ready,
  { text, entities }: Rich,
  extra: object,
): Promise<MessageAddress> {
  const common = { ...to, caption: text, caption_entities: [...entities], ...extra };
  const message =
    media.kind === 'photo'
      ? await client.sends.sendPhoto({ ...common, photo: file })
      : await client.sends.sendDocument({ ...common, document: file });
  return sentAs(message, true);
}

const sentAs = (message: Message, isCaptioned: boolean): MessageAddress => ({
  chat: message.chat.id,
  message: message.message_id,
  isCaptioned,
});

export function markup(keyboard: Drawn['keyboard'], { invitesReply }: Manner = { invitesReply: false }): object {
  if (keyboard.length === 0) return {};
  return {
    reply_markup: { inline_keyboard: keyboard.map(row => [...row]), ...(invitesReply ? { force_reply: true } : {}) },
  };
}

/** Draws a message of ours anew; its picture or file stays what it is. Throws what the call throws. */
export async function redraw(
  client: Client,
  { chat, message, isCaptioned }: MessageAddress,
  { text, keyboard, media }: Drawn,
): Promise<void> {
  const common = { chat_id: chat, message_id: message, ...markup(keyboard) };
  if (!isCaptioned) {
    await client.api.editMessageText({ ...common, text: text.text, entities: [...text.entities], ...quiet });
    return;
  }
  const caption = joined([text, ...media.map(({ alt }) => alt)], '\n\n');
  await client.api.editMessageCaption({ ...common, caption: caption.text, caption_entities: [...caption.entities] });
}
