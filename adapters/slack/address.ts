import type { PlaceRef } from '../../src/core/adapter.ts';

/** Our addresses of Slack's places and messages: "C1", "C1/1234.5" (a thread), "U1" (the conversation with the bot), "home/U1"; a message is "C1/1234.5" or, with files, "C1/1234.5/F1+F2". */
export type Address = { readonly channel: string; readonly thread: string } | { readonly home: string };

export function addressOf(place: string): Address {
  if (place.startsWith('home/')) return { home: place.slice('home/'.length) };
  const [channel = '', thread = ''] = place.split('/');
  return { channel, thread };
}

export type PostAddress = { readonly channel: string; readonly ts: string; readonly files: readonly string[] };
export const postId = (channel: string, ts: string, files: readonly string[] = []): string =>
  files.length === 0 ? `${channel}/${ts}` : `${channel}/${ts}/${files.join('+')}`;
export function postAddressOf(id: string): PostAddress {
  const [channel = '', ts = '', files = ''] = id.split('/');
  return { channel, ts, files: files === '' ? [] : files.split('+') };
}

export const isDirect = (channel: string): boolean =>
  channel.startsWith('D') || channel.startsWith('U') || channel.startsWith('W');

/** The conversation of one person with the bot goes by the person: their id is where to write, whatever Slack calls the conversation. */
export const directPlace = (user: string): PlaceRef => ({
  id: user,
  kind: 'direct',
  name: '',
  space: '',
  spaceName: '',
});
export const homePlace = (user: string): PlaceRef => ({
  id: `home/${user}`,
  kind: 'home',
  name: '',
  space: '',
  spaceName: '',
});
