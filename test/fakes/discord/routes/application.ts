import { isObject } from '../form.ts';
import { applicationPayload, userPayload } from '../payloads.ts';
import { refuse } from '../refusal.ts';
import { checkCommands } from '../rules/commands.ts';
import type { Command, World } from '../world.ts';
import { ok, type Route } from './route.ts';

/** Who the bot is, where its gateway is, which commands it has. */
export const applicationRoutes: readonly Route[] = [
  {
    name: 'gateway',
    method: 'GET',
    path: /^\/gateway\/bot$/,
    needsToken: true,
    major: null,
    handle: ({ root }) =>
      ok({
        url: root.replace('http', 'ws'),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
      }),
  },
  {
    name: 'application',
    method: 'GET',
    path: /^\/applications\/@me$/,
    needsToken: true,
    major: null,
    handle: ({ world }) => ok(applicationPayload(world)),
  },
  {
    name: 'user',
    method: 'GET',
    path: /^\/users\/@me$/,
    needsToken: true,
    major: null,
    handle: ({ world }) => ok(userPayload(world.bot)),
  },
  {
    name: 'read commands',
    method: 'GET',
    path: /^\/applications\/(?<application>\d+)\/commands$/,
    needsToken: true,
    major: null,
    handle: ({ world, at }) => {
      own(world, at.application);
      return ok(world.commands);
    },
  },
  {
    name: 'register commands',
    method: 'PUT',
    path: /^\/applications\/(?<application>\d+)\/commands$/,
    needsToken: true,
    major: null,
    handle: ({ world, at, body }) => {
      own(world, at.application);
      checkCommands(body.json);
      const commands = Array.isArray(body.json) ? body.json.filter(isObject) : [];
      world.commands = commands.map(
        (command): Command => ({
          type: 1,
          contexts: null,
          integration_types: [0],
          ...command,
          id: world.commands.find(one => one.name === command.name)?.id ?? world.newId(),
          name: String(command.name),
          application_id: world.application.id,
          version: world.newId(),
        }),
      );
      world.commandHistory.push(world.commands);
      return ok(world.commands);
    },
  },
];

function own(world: World, id: string | undefined): void {
  if (id !== world.application.id) refuse(10002);
}
