import type { PlaceRef, Posted } from '../../src/core/adapter.ts';

/** A chat, and the topic of a forum. */
export type Address = { readonly chat: number; readonly topic: number | undefined };
/** A message of ours; one with a picture or a file has a caption where others have a text. */
export type MessageAddress = { readonly chat: number; readonly message: number; readonly isCaptioned: boolean };

export const placeId = ({ chat, topic }: Address): string => (topic === undefined ? String(chat) : `${chat}/${topic}`);

export function addressOf({ id }: Pick<PlaceRef, 'id'>): Address | undefined {
  const [, chat, topic] = /^(-?\d{1,16})(?:\/(\d{1,16}))?$/.exec(id) ?? [];
  return chat === undefined
    ? undefined
    : { chat: Number(chat), topic: topic === undefined ? undefined : Number(topic) };
}

export const postedOf = ({ chat, message, isCaptioned }: MessageAddress): Posted => ({
  id: `${chat}/${message}${isCaptioned ? '/c' : ''}`,
});

export function messageOf({ id }: Posted): MessageAddress | undefined {
  const [, chat, message, caption] = /^(-?\d{1,16})\/(\d{1,16})(\/c)?$/.exec(id) ?? [];
  if (chat === undefined) return undefined;
  return { chat: Number(chat), message: Number(message), isCaptioned: caption !== undefined };
}

export const privatePlace = (person: number | string): PlaceRef => ({
  id: String(person),
  kind: 'direct',
  name: '',
  space: '',
  spaceName: '',
});

/** A person's number is their private chat's too; groups have negative ones. */
export const isPrivate = (chat: number): boolean => chat > 0;
