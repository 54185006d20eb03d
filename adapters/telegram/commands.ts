import type { BotCommand } from 'grammy/types';
import type { CommandText } from '../../src/core/adapter.ts';
import { type Locale, locales } from '../../src/core/view.ts';
import type { Client } from './client.ts';
import { telegram } from './limits.ts';

/** A name as Telegram takes it: lower-case letters without accents, digits, underscores. */
export const menuName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '_');

/** Every name of every language, whatever language somebody's app is in; canonical names come first. */
export function aliasesOf(commands: readonly CommandText[]): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  const add = (alias: string, name: string) => void (aliases.has(alias) || aliases.set(alias, name));
  for (const { name } of commands) add(menuName(name), name);
  for (const { name, names } of commands) for (const locale of locales) add(menuName(names[locale]), name);
  return aliases;
}

export function menuOf(commands: readonly CommandText[], locale: Locale): BotCommand[] {
  return commands.map(({ names, about, hint }) => {
    const described = hint[locale] ? `${about[locale]} (${hint[locale]})` : about[locale];
    return {
      command: menuName(names[locale]),
      description: described.length <= telegram.commandDescription ? described : about[locale],
    };
  });
}

/**
 * One menu for each language, and English for every other. In groups commands are ephemeral: only the bot sees them, and it may
 * then answer in private without being an administrator, who would be shown every message of the group.
 */
export async function registerCommands(client: Client, commands: readonly CommandText[]): Promise<void> {
  for (const locale of locales) {
    const menu = menuOf(commands, locale);
    const language = locale === 'en' ? {} : { language_code: locale };
    await client.api.setMyCommands({ commands: menu, scope: { type: 'all_private_chats' }, ...language });
    const whispered = menu.map(command => ({ ...command, is_ephemeral: true }));
    await client.api.setMyCommands({ commands: whispered, scope: { type: 'all_group_chats' }, ...language });
  }
}
