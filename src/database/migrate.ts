import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DatabaseProblem } from './problem.ts';

/** Prisma's own number, so that `prisma migrate deploy` and we wait for each other. */
const LOCK = 72_707_369;
const OLDEST_POSTGRES = 15;

export interface MigrateOptions {
  url: string;
  report: (sentence: string) => void;
  /** Where the numbered migrations lie; the repository's own unless told. */
  folder?: string;
  /** How long a database that is not there yet may take to come, as when a whole machine starts. */
  patienceMs?: number;
}

interface Migration {
  name: string;
  script: string;
  checksum: string;
}

interface Applied {
  name: string;
  checksum: string;
  finished: boolean;
}

/** Brings the database to this version of Palabre, each migration in a transaction of its own. Gives the names of those applied now. */
export async function migrate({
  url,
  report,
  folder = join(import.meta.dirname, '../../prisma/migrations'),
  patienceMs = 30_000,
}: MigrateOptions): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = await reach(url, patienceMs, report);
  try {
    await refuseUnfit(client);
    return await applyAll(client, migrations, report);
  } finally {
    await client.end();
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter(entry => entry.isDirectory()).map(entry => entry.name);
  return Promise.all(
    names.sort().map(async name => {
      const script = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') };
    }),
  );
}

async function applyAll(
  client: pg.Client,
  migrations: Migration[],
  report: MigrateOptions['report'],
): Promise<string[]> {
  const applied: string[] = [];
  for (;;) {
    const name = await applyNext(client, migrations);
    if (!name) return applied;
    report(`The database was migrated: ${name}.`);
    applied.push(name);
  }
}

/** Applies the first migration that the database lacks, unless another process is quicker: what it lacks is looked up under the lock. */
async function applyNext(client: pg.Client, migrations: Migration[]): Promise<string | undefined> {
  await client.query('BEGIN');
  try {
    await client.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
    await client.query('SET LOCAL search_path TO public');
    const history = await readHistory(client);
    refuseForeignHistory(history, migrations);
    const next = migrations.find(({ name }) => !history.some(applied => applied.name === name));
    if (next) await apply(client, next);
    await client.query('COMMIT');
    return next?.name;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function readHistory(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`,
  );
  if (!rows[0]?.there) return beginHistory(client);
  const history = await client.query<Applied>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return history.rows;
}

async function beginHistory(client: pg.Client): Promise<Applied[]> {
  await refuseForeignTables(client);
  await client
    .query(`
    CREATE TABLE _prisma_migrations (
      id                  VARCHAR(36) PRIMARY KEY NOT NULL,
      checksum            VARCHAR(64) NOT NULL,
      finished_at         TIMESTAMPTZ,
      migration_name      VARCHAR(255) NOT NULL,
      logs                TEXT,
      rolled_back_at      TIMESTAMPTZ,
      started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
      applied_steps_count INTEGER NOT NULL DEFAULT 0
    )`)
    .catch(notAllowed);
  return [];
}

function notAllowed(error: unknown): never {
  if (!(error instanceof pg.DatabaseError) || error.code !== '42501') throw error;
  throw new DatabaseProblem(
    'The role in DATABASE_URL may not make tables in that database.',
    'Make it the owner: `ALTER DATABASE … OWNER TO …`.',
    { cause: error },
  );
}

async function refuseForeignTables(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT relname AS name FROM pg_class c
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    ORDER BY relname LIMIT 1`);
  if (!rows[0]) return;
  throw new DatabaseProblem(
    `The database in DATABASE_URL holds tables that are not Palabre's ("${rows[0].name}" for one).`,
    'Give Palabre an empty database of its own: `CREATE DATABASE palabre`.',
  );
}

function refuseForeignHistory(history: Applied[], migrations: Migration[]): void {
  const known = new Map(migrations.map(migration => [migration.name, migration]));
  for (const { name, checksum, finished } of history) {
    if (!finished) throw halfDone(name);
    const migration = known.get(name);
    if (!migration) throw newer(name);
    if (migration.checksum !== checksum) throw edited(name);
  }
}

function halfDone(name: string): DatabaseProblem {
  return new DatabaseProblem(
    `The migration ${name} was begun on this database by another tool and did not finish.`,
    'Restore the backup taken before it. Or finish or undo by hand what is in its migration.sql, then say which with `npx prisma migrate resolve`.',
  );
}

function newer(name: string): DatabaseProblem {
  return new DatabaseProblem(
    `A newer Palabre has used this database: it has the migration ${name}, which this version does not know.`,
    'Start that version or a later one, or restore a backup taken before the upgrade.',
  );
}

function edited(name: string): DatabaseProblem {
  return new DatabaseProblem(
    `prisma/migrations/${name}/migration.sql is not what was once applied to this database.`,
    `Bring the file back with \`git checkout prisma/migrations/${name}\`; a change to the database belongs in a new migration.`,
  );
}

async function apply(client: pg.Client, { name, script, checksum }: Migration): Promise<void> {
  const { rows } = await client.query<{ at: Date }>('SELECT clock_timestamp() AS at');
  // Without parameters, so by the simple protocol: many statements in one text, however they are quoted.
  await client.query(script).catch((error: unknown) => {
    throw new DatabaseProblem(
      `The migration ${name} failed and was undone: ${error instanceof Error ? error.message : error}.`,
      'The database is as it was; start the version you had before, and report this.',
      { cause: error },
    );
  });
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
    [randomUUID(), checksum, name, rows[0]?.at],
  );
}

async function refuseUnfit(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_encoding') AS encoding`,
  );
  const { version = 0, encoding = '' } = rows[0] ?? {};
  if (version < OLDEST_POSTGRES) {
    throw new DatabaseProblem(
      `The database in DATABASE_URL is PostgreSQL ${version}; Palabre needs ${OLDEST_POSTGRES} or newer.`,
      'Upgrade it, or leave DATABASE_URL out to use the PostgreSQL that Palabre brings.',
    );
  }
  if (encoding !== 'UTF8') {
    throw new DatabaseProblem(
      `The database in DATABASE_URL stores text as ${encoding}, in which members could not write in every language.`,
      "Make another one: `CREATE DATABASE palabre ENCODING 'UTF8' TEMPLATE template0`.",
    );
  }
}

const NOT_YET = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  '57P03',
  '57P01',
]);

async function reach(url: string, patienceMs: number, report: MigrateOptions['report']): Promise<pg.Client> {
  const deadline = performance.now() + patienceMs;
  let waiting = false;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (!NOT_YET.has(codeOf(error)) || performance.now() > deadline) throw unreachable(error);
      if (!waiting) report('The database does not answer yet; waiting for it.');
      waiting = true;
      await pause(250);
    }
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Neither this nor its cause holds the address, which may hold a password. */
function unreachable(error: unknown): DatabaseProblem {
  const said = error instanceof Error ? error.message || codeOf(error) : String(error);
  const mends: Record<string, string> = {
    '28P01': 'Check user and password in DATABASE_URL.',
    '28000': 'Check user and password in DATABASE_URL, and pg_hba.conf on the server.',
    '3D000': 'Make it on the server with `CREATE DATABASE`, or check its name in DATABASE_URL.',
    '53300': 'Give the server more connections (max_connections), or stop what uses them.',
  };
  return new DatabaseProblem(
    `The database cannot be reached: ${said}.`,
    mends[codeOf(error)] ?? 'Check that PostgreSQL runs, and host and port in DATABASE_URL.',
  );
}
