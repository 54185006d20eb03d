import { everyOf } from './component.ts';
import { isObject, type Json } from './form.ts';
import type { Message, Pings } from './world.ts';

export const nobody: Pings = { everyone: false, roles: [], users: [] };

/**
 * Who a message notifies. Markdown does not protect: Discord looks for mentions before it formats, so that a backslash before `@everyone` changes nothing.
 * Without `allowed_mentions` everything in it counts, in an edit too.
 */
export function pingsOf(message: Pick<Message, 'content' | 'components'>, allowed: unknown): Pings {
  const text = [
    message.content,
    ...everyOf(message.components).map(one => (one.type === 10 ? (one.content ?? '') : '')),
  ].join('\n');
  const users = idsIn(text, /<@!?(\d{17,19})>/g);
  const roles = idsIn(text, /<@&(\d{17,19})>/g);
  const everyone = /@(everyone|here)/.test(text);
  if (!isObject(allowed)) return { everyone, roles, users };
  const parse = listOf(allowed, 'parse');
  return {
    everyone: everyone && parse.includes('everyone'),
    roles: roles.filter(id => parse.includes('roles') || listOf(allowed, 'roles').includes(id)),
    users: users.filter(id => parse.includes('users') || listOf(allowed, 'users').includes(id)),
  };
}

const idsIn = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, id]) => id ?? '')),
];

const listOf = (allowed: Json, name: string): readonly unknown[] => {
  const list = allowed[name];
  return Array.isArray(list) ? list : [];
};
