import { createHash } from 'node:crypto';
import { type APIChannel, ChannelType, Routes } from 'discord.js';
import type { Adapter, PlaceRef, Posted } from '../../src/core/adapter.ts';
import { codeOf, deliveryError, LostAnswer } from './failures.ts';
import { bodyOf, editOf, type Letter } from './letter.ts';
import { drawView } from './render.ts';
import type { Rest } from './rest.ts';

/** Private chats that are known already, by the person's id. */
export type Directs = Map<string, PlaceRef>;

/** What the outbox sends. Each is one request, and ends in a `DeliveryError` when it does not succeed. */
export function deliveriesOf(
  rest: Rest,
  connection: () => Promise<string>,
  directs: Directs,
): Pick<Adapter, 'post' | 'edit' | 'remove' | 'direct'> {
  return {
    post: (to, view, key) =>
      delivering(async () =>
        postedOf(await put(rest, to.id, await bodyOf(drawView(view, 'post', await connection())), key)),
      ),
    edit: (posted, view) =>
      delivering(async () => {
        postedOf(await rest.patch(routeOf(posted), { body: editOf(drawView(view, 'post', await connection())) }));
      }),
    remove: posted =>
      delivering(async () => {
        await rest.delete(routeOf(posted)).catch(error => {
          if (codeOf(error) !== unknownMessage) throw error;
        });
      }),
    direct: account =>
      delivering(async () => {
        const known = directs.get(account);
        if (known) return known;
        const opened = directOf(await rest.post(Routes.userChannels(), { body: { recipient_id: account } }));
        directs.set(account, opened);
        return opened;
      }),
  };
}

/** Puts a message that is there once however often it is put within a few minutes. */
export const put = (rest: Rest, channel: string, { body, files }: Letter, key: string): Promise<unknown> =>
  rest.post(Routes.channelMessages(channel), { body: { ...body, nonce: nonceOf(key), enforce_nonce: true }, files });

const unknownMessage = '10008';

/** Discord takes 25 characters; the same key gives the same ones after any restart. */
const nonceOf = (key: string): string => createHash('sha256').update(key).digest('base64url').substring(0, 25);

function routeOf({ id }: Posted): `/${string}` {
  const [channel = '', message = ''] = id.split('/');
  return Routes.channelMessage(channel, message);
}

function postedOf(message: unknown): Posted {
  if (typeof message === 'object' && message !== null && 'id' in message && 'channel_id' in message)
    return { id: `${message.channel_id}/${message.id}` };
  throw new LostAnswer('The answer is no message.');
}

function directOf(answered: unknown): PlaceRef {
  const channel = answered as APIChannel;
  if (channel?.type !== ChannelType.DM) throw new LostAnswer('The answer is no direct channel.');
  const [person] = channel.recipients ?? [];
  const name = person?.global_name ?? person?.username ?? '';
  return { id: channel.id, kind: 'direct', name, space: '', spaceName: '' };
}

async function delivering<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw deliveryError(error);
  }
}
