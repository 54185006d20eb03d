import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SchemaEngine } from '@prisma/schema-engine-wasm';

/** The models of a folder: Prisma's files, and beside them SQL for what Prisma has no words for (extensions, partial indexes, checks). */
export interface Models {
  files: { path: string; content: string }[];
  /** Statements of the .sql files, which a blank line separates. */
  byHand: string[];
}

export async function readModels(folder: string): Promise<Models> {
  const names = (await readdir(folder).catch(() => [])).sort();
  const read = (ending: string) =>
    Promise.all(
      names
        .filter(name => name.endsWith(ending))
        .map(async path => ({ path, content: await readFile(join(folder, path), 'utf8') })),
    );
  const [files, written] = await Promise.all([read('.prisma'), read('.sql')]);
  return { files, byHand: written.flatMap(({ content }) => statementsOf(content)) };
}

const statementsOf = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map(part => part.trim())
    .filter(part => part.replace(/^--.*$/gm, '').trim() !== '');

/** SQL that turns a database made from `before` into one made from `after`; empty when nothing is to do. */
export async function differenceOf(before: Models, after: Models): Promise<string> {
  const added = after.byHand.filter(statement => !before.byHand.includes(statement));
  const gone = before.byHand.filter(statement => !after.byHand.includes(statement));
  const extends_ = (statement: string) => /^CREATE EXTENSION/im.test(statement);
  return [
    ...added.filter(extends_),
    await differenceByPrisma(before, after),
    ...added.filter(statement => !extends_(statement)),
    ...gone.map(statement => `-- Undo this here, by hand:\n${statement.replace(/^/gm, '-- ')}`),
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

async function differenceByPrisma(before: Models, after: Models): Promise<string> {
  // As WebAssembly the engine comes with npm, unlike the native one, and it writes a difference without any database.
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, onlyItsVersion);
  try {
    const { stdout } = await engine.diff({
      from: before.files.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: before.files },
      to: { tag: 'schemaDatamodel', files: after.files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const script = (stdout ?? '').replace('-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";', '').trim();
    return script === '-- This is an empty migration.' ? '' : script;
  } finally {
    engine.free();
  }
}

const ok = (value: unknown) => ({ ok: true, value });

/** All the engine asks of a database here is which version it is. */
const onlyItsVersion = {
  provider: 'postgres',
  adapterName: 'version only',
  connect: async () =>
    ok({
      provider: 'postgres',
      adapterName: 'version only',
      queryRaw: async () =>
        ok({
          columnNames: ['exists', 'version', 'numeric_version'],
          columnTypes: [5, 7, 0], // boolean, text, 32 bits
          rows: [[true, 'PostgreSQL 18.0', 180_000]],
        }),
      executeRaw: async () => ok(0),
      dispose: async () => ok(undefined),
      getConnectionInfo: () => ok({ schemaName: 'public', supportsRelationJoins: true }),
    }),
};
