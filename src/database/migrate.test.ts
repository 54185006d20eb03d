import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { type MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { differenceOf, readModels } from '../../prisma/models.ts';
import { bareDatabase } from '../../test/support/database.ts';
import { migrate } from './migrate.ts';

const PRISMA = join(import.meta.dirname, '../../prisma');
const report = () => undefined;
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** Migrations of our own making, by name. */
async function folderWith(scripts: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'palabre-migrations-'));
  folders.push(folder);
  for (const [name, script] of Object.entries(scripts)) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'migration.sql'), script);
  }
  return folder;
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows = [] } = await client.query({ text: statement, rowMode: 'array' });
    return rows.flat();
  } finally {
    await client.end();
  }
}

const applied = (url: string) => ask(url, 'SELECT migration_name FROM _prisma_migrations ORDER BY 1');
const two = {
  '0001_one': 'CREATE TABLE one (id int);',
  '0002_two': "CREATE TABLE two (said text DEFAULT 'a;b'); INSERT INTO one VALUES (1);",
};

describe('the migrations of this repository', () => {
  test('make exactly what the models say, and what is written by hand beside them', async () => {
    await using migrated = await bareDatabase();
    await using modelled = await bareDatabase();
    await migrate({ url: migrated.url, report });
    const nothing = { files: [], byHand: [] };
    await ask(modelled.url, await differenceOf(nothing, await readModels(join(PRISMA, 'schema'))));
    expect(await shapeOf(migrated.url)).toEqual(await shapeOf(modelled.url));
  });

  test('are as new as the models: `npm run migration NAME` would have nothing to write', async () => {
    const [snapshot, schema] = await Promise.all([
      readModels(join(PRISMA, 'snapshot')),
      readModels(join(PRISMA, 'schema')),
    ]);
    expect(await differenceOf(snapshot, schema)).toBe('');
  });

  test('are numbered one by one', async () => {
    const names = (await readdir(join(PRISMA, 'migrations'))).filter(name => name !== 'migration_lock.toml').sort();
    expect(names.map(name => Number.parseInt(name, 10))).toEqual(names.map((_, index) => index + 1));
  });

  test('are taken by Prisma’s own engine as done: `prisma migrate deploy` has nothing to do', async () => {
    await using mine = await bareDatabase();
    await migrate({ url: mine.url, report });
    const engine = await SchemaEngine.new(
      { datamodels: undefined },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(new PrismaPg(mine.url)),
    );
    const filters = { externalTables: [], externalEnums: [] };
    const migrationsList = await asPrismaReads(join(PRISMA, 'migrations'));
    const found = await engine.diagnoseMigrationHistory({ migrationsList, filters, optInToShadowDatabase: false });
    expect(found).toEqual({
      editedMigrationNames: [],
      failedMigrationNames: [],
      hasMigrationsTable: true,
      history: null,
    });
    expect(await engine.applyMigrations({ migrationsList, filters })).toEqual({ appliedMigrationNames: [] });
  });
});

describe('migrating', () => {
  test('applies what is new, in order, once', async () => {
    await using mine = await bareDatabase();
    const folder = await folderWith(two);
    expect(await migrate({ url: mine.url, report, folder })).toEqual(['0001_one', '0002_two']);
    expect(await migrate({ url: mine.url, report, folder })).toEqual([]);
    await mkdir(join(folder, '0003_three'));
    await writeFile(join(folder, '0003_three/migration.sql'), 'ALTER TABLE one ADD COLUMN name text;');
    expect(await migrate({ url: mine.url, report, folder })).toEqual(['0003_three']);
    expect(await ask(mine.url, 'SELECT id, said, count(*)::int FROM one LEFT JOIN two ON true GROUP BY 1, 2')).toEqual([
      1,
      null,
      1,
    ]);
  });

  test('happens once when six processes start at the same moment', async () => {
    await using mine = await bareDatabase();
    const code = `import { migrate } from ${JSON.stringify(join(import.meta.dirname, 'migrate.ts'))};
      console.log(JSON.stringify(await migrate({ url: ${JSON.stringify(mine.url)}, report: () => {} })));`;
    const run = () => promisify(execFile)(process.execPath, ['--input-type=module-typescript', '-e', code]);
    const results = await Promise.all(Array.from({ length: 6 }, run));
    const names = results.flatMap(({ stdout }) => JSON.parse(stdout)).sort();
    expect(names).toEqual(await applied(mine.url));
    expect(names.length).toBeGreaterThan(0);
  });

  test('a script that fails leaves nothing of itself and everything of those before it', async () => {
    await using mine = await bareDatabase();
    const folder = await folderWith({ ...two, '0003_bad': 'CREATE TABLE three (id int); SELECT 1 / 0;' });
    await expect(migrate({ url: mine.url, report, folder })).rejects.toThrow(
      'The migration 0003_bad failed and was undone: division by zero. The database is as it was',
    );
    expect(await applied(mine.url)).toEqual(['0001_one', '0002_two']);
    expect(await ask(mine.url, `SELECT to_regclass('three')`)).toEqual([null]);
  });
});

describe('a database that is not ours to touch is left as it is, and the sentence says what to do', () => {
  test('an edited migration', async () => {
    await using mine = await bareDatabase();
    await migrate({ url: mine.url, report, folder: await folderWith(two) });
    const folder = await folderWith({ ...two, '0001_one': 'CREATE TABLE one (id bigint);', '0003_three': 'SELECT 1;' });
    await expect(migrate({ url: mine.url, report, folder })).rejects.toThrow(
      /0001_one.migration\.sql is not what was once applied.*git checkout/,
    );
    expect(await applied(mine.url)).toEqual(['0001_one', '0002_two']);
  });

  test('a newer Palabre’s database', async () => {
    await using mine = await bareDatabase();
    await migrate({ url: mine.url, report, folder: await folderWith(two) });
    const folder = await folderWith({ '0001_one': two['0001_one'] });
    await expect(migrate({ url: mine.url, report, folder })).rejects.toThrow(
      /newer Palabre.*0002_two.*Start that version/,
    );
  });

  test('a migration that another tool left half done, unless it was rolled back since', async () => {
    await using mine = await bareDatabase();
    const folder = await folderWith(two);
    await migrate({ url: mine.url, report, folder });
    await ask(mine.url, `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '0002_two'`);
    await expect(migrate({ url: mine.url, report, folder })).rejects.toThrow(
      /0002_two was begun .* did not finish\. Restore/,
    );
    await ask(
      mine.url,
      `DROP TABLE two; UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '0002_two'`,
    );
    expect(await migrate({ url: mine.url, report, folder })).toEqual(['0002_two']);
  });

  test('somebody else’s tables', async () => {
    await using mine = await bareDatabase();
    await ask(mine.url, 'CREATE TABLE invoices (id int)');
    await expect(migrate({ url: mine.url, report })).rejects.toThrow(
      /holds tables that are not Palabre's \("invoices" for one\)\. Give Palabre an empty database/,
    );
  });

  test('a database that stores another encoding', async () => {
    await using mine = await bareDatabase(`ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0`);
    await expect(migrate({ url: mine.url, report })).rejects.toThrow(/stores text as LATIN1.*ENCODING 'UTF8'/);
  });

  test('a database that is not there, and never a password', async () => {
    await using mine = await bareDatabase();
    const elsewhere = new URL(mine.url);
    elsewhere.pathname = 'nowhere';
    elsewhere.password = 'hunter2';
    const failure = await migrate({ url: elsewhere.href, report }).catch(String);
    expect(failure).toMatch(/cannot be reached: database "nowhere" does not exist\. Make it/);
    expect(failure).not.toContain('hunter2');
  });

  test('a server that is not there is waited for, and then given up', async () => {
    const said: string[] = [];
    const nobody = {
      url: 'postgresql://u:hunter2@127.0.0.1:1/p',
      patienceMs: 300,
      report: (sentence: string) => said.push(sentence),
    };
    await expect(migrate(nobody)).rejects.toThrow(
      /cannot be reached: connect ECONNREFUSED .* Check that PostgreSQL runs/,
    );
    expect(said).toEqual(['The database does not answer yet; waiting for it.']);
  });
});

describe('the next migration', () => {
  const one = {
    path: 'a.prisma',
    content: 'datasource db {\n provider = "postgresql"\n}\nmodel A {\n id Int @id\n}\n',
  };
  const more = { ...one, content: one.content.replace('@id\n', '@id\n  name String @default("x")\n') };

  test('is the difference between two schemas, with extensions first and statements by hand last', async () => {
    const before = { files: [one], byHand: ['CHECK THIS'] };
    const after = { files: [more], byHand: ['CREATE INDEX a_name ON "A" (name);', 'CREATE EXTENSION pg_trgm;'] };
    expect(await differenceOf(before, after)).toBe(
      `CREATE EXTENSION pg_trgm;

-- AlterTable
ALTER TABLE "A" ADD COLUMN     "name" TEXT NOT NULL DEFAULT 'x';

CREATE INDEX a_name ON "A" (name);

-- Undo this here, by hand:
-- CHECK THIS`,
    );
  });

  test('is written by the command, numbered, and then there is none to write', async () => {
    const prisma = await folderWith({});
    await mkdir(join(prisma, 'schema'));
    await writeFile(join(prisma, 'schema/a.prisma'), one.content);
    const command = (name: string) =>
      promisify(execFile)(process.execPath, [join(PRISMA, 'migration.ts'), name, prisma]);
    await command('first');
    await expect(command('second')).rejects.toMatchObject({
      stderr: expect.stringContaining('Nothing in prisma/schema has changed'),
    });
    await writeFile(join(prisma, 'schema/a.prisma'), more.content);
    await command('second');
    await expect(command('Bad Name')).rejects.toMatchObject({
      stderr: expect.stringContaining('npm run migration add_reasons'),
    });
    expect((await readdir(join(prisma, 'migrations'))).sort()).toEqual([
      '0001_first',
      '0002_second',
      'migration_lock.toml',
    ]);
  });
});

async function asPrismaReads(baseDir: string): Promise<MigrationList> {
  const read = (path: string) => readFile(join(baseDir, path), 'utf8');
  const names = (await readdir(baseDir)).filter(name => /^\d/.test(name)).sort();
  const migrationDirectories = names.map(async path => ({
    path,
    migrationFile: {
      path: 'migration.sql',
      content: { tag: 'ok' as const, value: await read(`${path}/migration.sql`) },
    },
  }));
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: await read('migration_lock.toml') },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(migrationDirectories),
  };
}

/** Everything that makes a schema what it is, as text: tables, columns, constraints, indexes, enums, functions, triggers, extensions. */
async function shapeOf(url: string): Promise<unknown[]> {
  return ask(
    url,
    `WITH ours AS (
       SELECT c.oid, c.relname, c.relkind FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE '\\_prisma%'
         AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
     )
     SELECT concat_ws(' ', 'column', relname, relkind, attname, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, pg_get_expr(adbin, adrelid))
       FROM ours JOIN pg_attribute ON attrelid = ours.oid AND attnum > 0 AND NOT attisdropped
       LEFT JOIN pg_attrdef ON adrelid = ours.oid AND adnum = attnum WHERE relkind IN ('r', 'p', 'v')
     UNION ALL SELECT concat_ws(' ', 'constraint', relname, conname, pg_get_constraintdef(c.oid)) FROM pg_constraint c JOIN ours ON conrelid = ours.oid
     UNION ALL SELECT concat_ws(' ', 'index', pg_get_indexdef(indexrelid)) FROM pg_index JOIN ours ON indrelid = ours.oid
     UNION ALL SELECT concat_ws(' ', 'trigger', pg_get_triggerdef(t.oid)) FROM pg_trigger t JOIN ours ON tgrelid = ours.oid WHERE NOT tgisinternal
     UNION ALL SELECT concat_ws(' ', 'enum', typname, string_agg(enumlabel, ',' ORDER BY enumsortorder)) FROM pg_enum JOIN pg_type t ON t.oid = enumtypid GROUP BY typname
     UNION ALL SELECT concat_ws(' ', 'function', pg_get_functiondef(p.oid)) FROM pg_proc p
       WHERE pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
     UNION ALL SELECT concat_ws(' ', 'extension', extname) FROM pg_extension
     ORDER BY 1`,
  );
}
