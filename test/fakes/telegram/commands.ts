import { z } from 'zod';
import { nestedOf, type Parameters, textOf } from './parameters.ts';
import { badRequest } from './refusal.ts';
import type { MenuCommand, World } from './world.ts';

/** Telegram's own limit; it answers BOT_COMMANDS_TOO_MUCH. */
const mostCommands = 100;

const scopeShape = z.object({
  type: z.enum(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']),
});
const commandsShape = z.array(
  z.object({ command: z.string(), description: z.string(), is_ephemeral: z.boolean().optional() }),
);

export function setMyCommands(world: World, parameters: Parameters): true {
  const commands = commandsShape.safeParse(nestedOf(parameters, 'commands', 'commands'));
  if (!commands.success) throw badRequest("can't parse commands: expected an Array of BotCommand");
  if (commands.data.length > mostCommands) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  world.menus.set(menuOf(parameters), commands.data.map(checked));
  return true;
}

export const getMyCommands = (world: World, parameters: Parameters): MenuCommand[] =>
  world.menus.get(menuOf(parameters)) ?? [];

export function deleteMyCommands(world: World, parameters: Parameters): true {
  world.menus.delete(menuOf(parameters));
  return true;
}

function menuOf(parameters: Parameters): string {
  const scope = scopeShape.safeParse(nestedOf(parameters, 'scope', 'scope') ?? { type: 'default' });
  if (!scope.success) throw badRequest("can't parse BotCommandScope: unsupported type specified");
  const language = textOf(parameters, 'language_code');
  if (!/^(?:[a-z]{2})?$/.test(language)) throw badRequest('invalid language code specified');
  return menuKey(scope.data.type, language);
}

export const menuKey = (scope: string, language: string): string => `${scope}/${language}`;

function checked(given: MenuCommand): MenuCommand {
  const command = given.command.trim().replace(/^\//, '');
  const description = given.description.trim();
  if (command === '') throw badRequest('command must be non-empty');
  if (command.length > 32) throw badRequest('command length must not exceed 32');
  if (description === '') throw badRequest('command description must be non-empty');
  if (description.length > 256) throw badRequest('command description length must not exceed 256');
  if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
  return { command, description, ...(given.is_ephemeral ? { is_ephemeral: true } : {}) };
}

/** What that person's menu shows: the narrowest scope that has one, in their language before the default. */
export function menuFor(world: World, where: 'private' | 'group', language: string): readonly MenuCommand[] {
  const scopes = [where === 'private' ? 'all_private_chats' : 'all_group_chats', 'default'];
  for (const scope of scopes)
    for (const code of [language, '']) {
      const menu = world.menus.get(menuKey(scope, code));
      if (menu) return menu;
    }
  return [];
}
