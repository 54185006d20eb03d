import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { houseWith } from './house.ts';
import { imports } from './imports.ts';
import { messages } from './messages.ts';
import { environment, given, statements } from './sources.ts';
import { rooms, type Step, tool } from './step.ts';
import { deadCode, format, types } from './tools.ts';

const pageSettings =
  '{ "extends": "../../../tsconfig.json", "compilerOptions": { "allowJs": true, "checkJs": true }, "include": ["*.js"] }';

const steps: readonly Step[] = [imports, messages, environment, given, statements, types, format, deadCode];

async function faultsIn(step: Step, planted: Readonly<Record<string, string>>): Promise<readonly string[]> {
  await using house = await houseWith(planted);
  return (await step.run(house.root)).faults;
}

test.each(steps)('$name: finds nothing in a house where every rule is kept', async step => {
  expect(await faultsIn(step, {})).toEqual([]);
});

describe('imports', () => {
  /** What is planted in which file, and the rule that has to catch it. Type imports count as any others. */
  const planted: readonly [rule: string, path: string, text: string][] = [
    ['core-is-pure', 'src/core/a.ts', "export type { engine } from '../engine/engine.ts';"],
    ['core-is-pure', 'src/core/b.ts', "import 'node:fs';"],
    ['core-is-pure', 'src/core/c.ts', "import type { Pool } from 'pg';\nexport type P = Pool;"],
    ['core-is-pure', 'src/core/d.ts', "export type E = typeof import('../engine/engine.ts');"],
    [
      'feature-room',
      'src/features/polls/a.ts',
      "import type { engine } from '../../engine/engine.ts';\nexport type E = typeof engine;",
    ],
    ['feature-room', 'src/features/polls/b.ts', "export { slack } from '../../../adapters/slack/index.ts';"],
    ['feature-room', 'src/features/polls/c.ts', "import 'node:fs';"],
    ['feature-room', 'src/features/polls/d.ts', "import { App } from '@slack/bolt';\nexport const A = App;"],
    ['feature-registry', 'src/features/index.ts', "export { engine } from '../engine/engine.ts';"],
    ['feature-registry', 'src/features/context.ts', "export type { memberName } from './members/api.ts';"],
    ['feature-registry-is-not-for-features', 'src/features/polls/e.ts', "export { features } from '../index.ts';"],
    ['feature-by-its-api', 'src/features/surveys/a.ts', "export type { isOpen } from '../polls/model.ts';"],
    ['feature-arrow', 'src/features/polls/f.ts', "export { ask } from '../surveys/api.ts';"],
    ['feature-arrow-to-groups', 'src/features/members/b.ts', "export { groupName } from '../groups/api.ts';"],
    ['feature-arrow-to-polls', 'src/features/surveys/b.ts', "export { put } from '../polls/api.ts';"],
    ['feature-arrow-to-aid', 'src/features/polls/g.ts', "export { help } from '../aid/api.ts';"],
    ['engine-room', 'src/engine/a.ts', "export type { polls } from '../features/polls/index.ts';"],
    ['engine-room', 'src/engine/b.ts', "export { slack } from '../../adapters/slack/index.ts';"],
    ['engine-room', 'src/engine/c.ts', "import { App } from '@slack/bolt';\nexport const A = App;"],
    ['cron-in-the-heartbeat', 'src/engine/d.ts', "export { schedule } from 'node-cron';"],
    ['queue-in-the-timers', 'src/engine/outbox.ts', "export type { PgBoss } from 'pg-boss';"],
    ['database-room', 'src/database/a.ts', "export type { View } from '../core/view.ts';"],
    ['database-behind-its-door', 'src/engine/e.ts', "export { Pool } from 'pg';"],
    ['i18n-room', 'src/i18n/a.ts', "export type { Transaction } from '../database/client.ts';"],
    ['adapter-room-slack', 'adapters/slack/a.ts', "export { Hono } from 'hono';"],
    ['adapter-room-slack', 'adapters/slack/b.ts', "export type { page } from '../web/index.ts';"],
    ['adapter-room-discord', 'adapters/discord/a.ts', "export { bundle } from '../../src/i18n/texts.ts';"],
    ['adapter-room-telegram', 'adapters/telegram/a.ts', "export type { engine } from '../../src/engine/engine.ts';"],
    ['adapter-room-web', 'adapters/web/a.ts', "export { polls } from '../../src/features/polls/index.ts';"],
    ['adapter-is-known', 'adapters/matrix/a.ts', "import 'node:fs';"],
    ['csv-room', 'src/csv/a.ts', "export type { Transaction } from '../database/client.ts';"],
    ['room-is-known', 'src/attic/a.ts', "import 'node:fs';"],
    ['composers-compose', 'src/engine/f.ts', "export { port } from '../config.ts';"],
    ['composers-compose', 'src/i18n/b.ts', "export { house } from '../main.ts';"],
    ['nobody-imports-tests', 'src/engine/g.ts', "export { world } from '../../test/support/world.ts';"],
    ['nobody-imports-tests', 'src/engine/h.ts', "export { engine } from './engine.test.ts';"],
    ['no-development-dependency', 'src/engine/i.ts', "export { WebSocket } from 'ws';"],
    ['no-circle', 'src/core/circle.ts', "import type { Other } from './other.ts';\nexport type Circle = Other;"],
    ['found', 'src/engine/j.ts', "export { gone } from './gone.ts';"],
    ['declared', 'src/engine/k.ts', "export { Parser } from 'acorn';"],
  ];
  const others = {
    'src/core/other.ts': "import type { Circle } from './circle.ts';\nexport type Other = Circle;",
    'src/engine/engine.test.ts': "export { engine } from './engine.ts';",
    'adapters/slack/sdk.ts': "export { App } from '@slack/bolt';",
    'adapters/discord/sdk.ts': "export { Client } from 'discord.js';",
    'adapters/telegram/sdk.ts': "export { Bot } from 'grammy';",
    'src/engine/metrics.ts': "export { Counter } from 'prom-client';",
    'src/core/time.ts': "export { Temporal } from 'temporal-polyfill';",
    'src/features/surveys/api.ts': 'export const ask = () => 1;',
    'src/features/polls/api.ts': 'export const put = () => 1;',
    'src/features/aid/api.ts': 'export const help = () => 1;',
    'src/features/shifts/a.ts': "export { help } from '../aid/api.ts';",
    'src/features/recommendations/a.ts': "export { put } from '../polls/api.ts';",
  };

  test('catches a planted violation of every rule, and nothing that is allowed', async () => {
    const faults = await faultsIn(imports, {
      ...others,
      ...Object.fromEntries(planted.map(([, path, text]) => [path, text])),
    });
    const caught = new Set(faults.map(fault => fault.replace(/ → .*/, '')));
    for (const [rule, path] of planted) expect.soft([...caught]).toContain(`${rule}: ${path}`);
    const innocent = [...caught].filter(one => !planted.some(([, path]) => one.endsWith(` ${path}`)));
    expect(innocent).toEqual([]);
  });

  test('fails when it looked at nothing, or not at everything', async () => {
    await using house = await houseWith({});
    await writeFile(
      join(house.root, 'src/engine/unseen.ts'),
      "import type { View } from '../core/view.ts';\nexport type V = View;",
    );
    const config = join(house.root, '.dependency-cruiser.mjs');
    const rules = await readFile(config, 'utf8');
    const faultsWith = async (before: string, after: string) => {
      await writeFile(config, rules.replace(before, after));
      return (await imports.run(house.root)).faults;
    };
    expect(await faultsWith('tsPreCompilationDeps: true', 'tsPreCompilationDeps: false')).toContain(
      'dependency-cruiser did not see that src/engine/unseen.ts imports ../core/view.ts.',
    );
    expect(await faultsWith("exclude: { path: '", "exclude: { path: '^src/engine/unseen|")).toContain(
      'dependency-cruiser did not look at src/engine/unseen.ts.',
    );
    for (const room of rooms)
      await rm(join(house.root, room), { recursive: true }).then(() => mkdir(join(house.root, room)));
    expect(await faultsWith('', '')).toEqual(['There is no module to look at.']);
  });
});

/** One house with every one of these lines in a file of its own: each must be caught, and nothing else. */
async function caughtLines(step: Step, folder: string, lines: readonly string[]): Promise<readonly string[]> {
  const planted = Object.fromEntries(lines.map((line, index) => [`${folder}/planted${index}.ts`, line]));
  const faults = await faultsIn(step, planted);
  return lines.filter((_, index) => faults.some(fault => fault.startsWith(`${folder}/planted${index}.ts:1 `)));
}

test.each(['src/engine', 'adapters/slack', 'src/features/polls'])('%s cannot read the environment', async folder => {
  const reading = [
    'export const home = process.env.HOME;',
    "export const home = process['env'].HOME;",
    'export const home = globalThis.process.env.HOME;',
    'export const { env } = process;',
    "export { env } from 'node:process';",
    "import { env as e } from 'process'; export const home = e.HOME;",
    "import p from 'node:process'; export const home = p.env;",
  ];
  expect(await caughtLines(environment, folder, reading)).toEqual(reading);
});

test('configuration, tests and our tools may read the environment', async () => {
  const line = 'export const home = process.env.HOME;';
  const planted = { 'src/config.ts': line, 'src/engine/a.test.ts': line, 'test/a.ts': line };
  expect(await faultsIn(environment, planted)).toEqual([]);
});

test.each(['src/core', 'src/features/polls/methods'])('%s takes neither time nor chance by itself', async folder => {
  const taking = [
    'new Date()',
    'new Date',
    'Date()',
    'Date.now()',
    'Math.random()',
    "Math['random']()",
    'Temporal.Now.instant()',
    'performance.now()',
    'globalThis.crypto.randomUUID()',
    'process.hrtime()',
  ].map(code => `export const chosen = () => ${code};`);
  taking.push("import { randomBytes } from 'node:crypto';");
  expect(await caughtLines(given, folder, taking)).toEqual(taking);
});

test('a model takes neither time nor chance by itself', async () => {
  expect(await faultsIn(given, { 'src/features/polls/model.ts': 'export const now = () => Date.now();' })).toHaveLength(
    1,
  );
});

test('a feature takes no connection of its own', async () => {
  const taking = [
    "import { connect, sql } from '../../database/client.ts';",
    "import * as all from '../../database/client.ts';",
    "export { connect } from '../../database/client.ts';",
    "export * from '../../database/client.ts';",
  ];
  expect(await caughtLines(statements, 'src/features/polls', taking)).toEqual(taking);
});

const plants: readonly [sentence: string, step: Step, fault: string, planted: Readonly<Record<string, string>>][] = [
  [
    'one message id in two rooms',
    messages,
    'polls-hello again',
    { 'src/features/groups/locales/en.ftl': 'polls-hello = Hi' },
  ],
  [
    'one message id twice in a file',
    messages,
    'polls-hello again',
    { 'src/features/polls/locales/en.ftl': 'polls-hello = Hi\npolls-hello = Ho' },
  ],
  [
    'a message that cannot be read',
    messages,
    'cannot be read',
    { 'src/features/polls/locales/en.ftl': 'polls-hello = { $name' },
  ],
  [
    'a wrong type',
    types,
    'src/engine/a.ts(1,14): error TS2322',
    { 'src/engine/a.ts': "export const a: number = 'a';\n" },
  ],
  [
    'a wrong type in a page of the browser',
    types,
    'adapters/web/page/a.js(2,7): error TS2322',
    {
      'adapters/web/page/tsconfig.json': pageSettings,
      'adapters/web/page/a.js': "/** @type {number} */\nconst a = 'a';\nvoid a;\n",
    },
  ],
  [
    'a file whose types nobody looks at',
    types,
    'src/engine/a.ts is in no tsconfig.json',
    {
      'src/engine/a.ts': 'export {};',
      'tsconfig.json': '{ "files": ["src/core/view.ts"], "compilerOptions": { "types": [], "skipLibCheck": true } }',
    },
  ],
  ['a format of its own', format, 'src/engine/a.ts format', { 'src/engine/a.ts': 'export const  a="a"' }],
  ['a default export', format, 'lint/style/noDefaultExport', { 'src/engine/a.ts': 'export default 1;' }],
  ['a file that nobody needs', deadCode, 'src/engine/a.ts', { 'src/engine/a.ts': 'export const a = 1;' }],
  [
    'an export that nobody needs',
    deadCode,
    'unused',
    { 'src/engine/engine.ts': 'export const unused = 1;\nexport const engine = 2;' },
  ],
];

test.each(plants)('catches %s', async (_, step, fault, planted) => {
  expect((await faultsIn(step, planted)).join('\n')).toContain(fault);
});

test('the command says a line for each step, and fails when one of them does', async () => {
  await using house = await houseWith({ 'src/engine/a.ts': 'export const  a="a"' });
  await cp(import.meta.dirname, join(house.root, 'test/check'), { recursive: true });
  const { code, output } = await tool(house.root, '../test/check/check.ts', []);
  expect(code).toBe(1);
  for (const { name } of steps) expect.soft(output).toMatch(new RegExp(`^[✓✗] ${name}: .+, [0-9.]+ s$`, 'm'));
  expect(output).toContain('✗ format and lint');
  expect(output).toContain('✓ environment');
});
