import { type Fields, isObject } from './shape.ts';
import type { Message } from './state.ts';

/**
 * Everything in a message that is live: whom it pings (`@channel`, `@U1`), what it links to, which words a formatting character changed.
 * A text that a member typed must leave none of these behind.
 */
export type Live = {
  readonly pings: readonly string[];
  readonly links: readonly string[];
  readonly formatted: readonly string[];
};

export function liveIn(message: Pick<Message, 'text' | 'blocks' | 'linksNames'>): Live {
  const found: Found = { pings: [], links: [], formatted: [] };
  // The fallback text is not drawn next to blocks, but its mentions are live all the same.
  inMrkdwn(message.text, found, { drawn: message.blocks.length === 0, linksNames: message.linksNames });
  for (const block of message.blocks) inBlock(block, found);
  return found;
}

type Found = { pings: string[]; links: string[]; formatted: string[] };

function inBlock(value: unknown, found: Found): void {
  if (Array.isArray(value)) {
    for (const one of value) inBlock(one, found);
    return;
  }
  if (!isObject(value)) return;
  switch (value.type) {
    case 'mrkdwn':
      inMrkdwn(String(value.text), found, { drawn: true, linksNames: false, bareLinks: value.verbatim !== true });
      return;
    case 'user':
      found.pings.push(`@${String(value.user_id)}`);
      return;
    case 'usergroup':
      found.pings.push(`@${String(value.usergroup_id)}`);
      return;
    case 'broadcast':
      found.pings.push(`@${String(value.range)}`);
      return;
    case 'link':
      found.links.push(String(value.url));
      return;
  }
  for (const one of Object.values(value as Fields)) inBlock(one, found);
}

type Reading = { drawn: boolean; linksNames: boolean; bareLinks?: boolean };

function inMrkdwn(text: string, found: Found, reading: Reading): void {
  for (const [, target = ''] of text.matchAll(/<([^<>|]+)(?:\|[^<>]*)?>/g)) {
    if (target.startsWith('@')) found.pings.push(target);
    else if (/^!(channel|here|everyone)/.test(target)) found.pings.push(`@${target.slice(1)}`);
    else if (target.startsWith('!subteam^')) found.pings.push(`@${target.slice('!subteam^'.length)}`);
    else if (reading.drawn && /^(https?|mailto):/.test(target)) found.links.push(target);
  }
  if (reading.linksNames) for (const [name] of text.matchAll(/@\w+/g)) found.pings.push(name);
  if (!reading.drawn) return;
  for (const [whole] of text.matchAll(/(?<![\w*_~`])([*_~`])(?=\S)([^*_~`\n]+?)(?<=\S)\1(?![\w*_~`])/g))
    found.formatted.push(whole);
  if (reading.bareLinks ?? true)
    for (const [url] of text.matchAll(/(?<!<)https?:\/\/[^\s<>|]+/g)) found.links.push(url);
}
