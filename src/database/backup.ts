import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, pipeline as through } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { linesOf } from './lines.ts';
import { DatabaseProblem } from './problem.ts';

/**
 * A backup is one compressed file that any PostgreSQL can be filled from: a head, then what COPY says of each table, as it stood at one moment, then a last line.
 * It holds the database and nothing of the data folder: above all no key.
 */
export type BackupHead = { readonly palabre: 1; readonly at: string; readonly migrations: readonly string[] };
export type Copied = { readonly tables: number; readonly rows: number };

const copies = /^COPY ("public"|"pgboss")\."[a-z_]+" \((?:"[a-z_0-9]+"(?:, )?)+\)$/;
const lastLine = 'END';

export async function backUp({ url, file, now }: { url: string; file: string; now: Date }): Promise<Copied> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const draft = `${file}.${process.pid}.new`;
  const copied = { tables: 0, rows: 0 };
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await pipeline(
      Readable.from(contentOf(client, now, copied)),
      createGzip(),
      createWriteStream(draft, { mode: 0o600, flags: 'wx', flush: true }),
    );
    await rename(draft, file);
    return copied;
  } finally {
    await rm(draft, { force: true });
    await client.end();
  }
}

async function* contentOf(
  client: pg.Client,
  now: Date,
  copied: { tables: number; rows: number },
): AsyncGenerator<string | Buffer> {
  const head: BackupHead = { palabre: 1, at: now.toISOString(), migrations: await migrationsOf(client) };
  yield `${JSON.stringify(head)}\n`;
  for (const { name, columns, rows } of await tablesOf(client)) {
    yield `COPY ${name} (${columns.join(', ')})\n`;
    const copying = client.query(copyTo(`COPY (${rows}) TO STDOUT`));
    for await (const chunk of copying) yield chunk;
    yield '\\.\n';
    copied.tables += 1;
    copied.rows += copying.rowCount;
  }
  for (const { name, value, called } of await sequencesOf(client)) yield `SEQUENCE ${name} ${value} ${called}\n`;
  yield `${lastLine}\n`;
}

/** Every table of ours, and of the queue what still has to happen: done work is history. */
async function tablesOf(client: pg.Client): Promise<{ name: string; columns: string[]; rows: string }[]> {
  const { rows } = await client.query<{ schema: string; name: string; columns: string[] }>(`
    SELECT n.nspname AS schema, format('"%s"."%s"', n.nspname, c.relname) AS name,
      array_agg(format('"%s"', a.attname) ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE (n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> '_prisma_migrations') OR (n.nspname = 'pgboss' AND c.relname = 'job')
    GROUP BY 1, 2 ORDER BY 2`);
  return rows.map(({ schema, name, columns }) => ({
    name,
    columns,
    rows: schema === 'public' ? `SELECT ${columns.join(', ')} FROM ${name}` : waitingJobs(name, columns),
  }));
}

/** What was running when the backup was made has to run again. */
const waitingJobs = (name: string, columns: readonly string[]): string =>
  `SELECT ${columns.map(column => (column === '"state"' ? `'created' AS "state"` : column)).join(', ')} FROM ${name}
   WHERE state < 'completed' AND name NOT LIKE '\\_\\_pgboss\\_\\_%'`;

async function sequencesOf(client: pg.Client): Promise<{ name: string; value: string; called: boolean }[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('"public"."%s"', sequencename) AS name FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1`,
  );
  const found = [];
  for (const { name } of rows) {
    const state = await client.query(`SELECT last_value::text AS value, is_called AS called FROM ${name}`);
    found.push({ name, ...state.rows[0] });
  }
  return found;
}

async function migrationsOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name || ' ' || checksum AS name FROM public._prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** Fills a database that this version has migrated and that nobody has used; all of it or nothing. Gives the moment of the backup. */
export async function restore({ url, file }: { url: string; file: string }): Promise<Copied & { at: Date }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    await refuseUsed(client);
    const filled = await fill(client, file);
    await client.query('COMMIT');
    return filled;
  } finally {
    await client.end();
  }
}

async function refuseUsed(client: pg.Client): Promise<void> {
  const { rows } = await client.query('SELECT EXISTS (SELECT FROM public.community) AS used');
  if (rows[0].used)
    throw new DatabaseProblem(
      'This database is in use.',
      'A backup is restored into an empty one: name a new folder in PALABRE_HOME, or a new database in DATABASE_URL, before Palabre first starts on it.',
    );
}

async function fill(client: pg.Client, file: string): Promise<Copied & { at: Date }> {
  // What cannot be read to its end ends the lines too.
  const lines = linesOf(through(createReadStream(file), createGunzip(), () => undefined));
  const head = await headOf(client, lines, file);
  const constraints = await foreignKeys(client);
  for (const { table, name } of constraints) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  const triggered = await withTriggers(client);
  for (const table of triggered) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  const copied = { tables: 0, rows: 0 };
  for (;;) {
    const line = (await nextOf(lines, file)).toString();
    if (line === lastLine) break;
    const sequence = /^SEQUENCE ("public"\."[a-z_]+") (\d+) (true|false)$/.exec(line);
    if (sequence) await client.query(`SELECT setval('${sequence[1]}', ${sequence[2]}, ${sequence[3]})`);
    else if (!copies.test(line)) throw broken(file);
    else {
      copied.rows += await copyInto(client, line, lines, file);
      copied.tables += 1;
    }
  }
  for (const table of triggered) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  for (const { table, name, definition } of constraints)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  return { ...copied, at: new Date(head.at) };
}

async function copyInto(client: pg.Client, statement: string, lines: Lines, file: string): Promise<number> {
  const copying = client.query(copyFrom(`${statement} FROM STDIN`));
  await pipeline(Readable.from(rowsUntilEnd(lines, file)), copying);
  return copying.rowCount;
}

async function* rowsUntilEnd(lines: Lines, file: string): AsyncGenerator<Buffer> {
  for (;;) {
    const line = await nextOf(lines, file);
    if (line.length === 2 && line.toString() === '\\.') return;
    yield Buffer.concat([line, Buffer.from('\n')]);
  }
}

type Lines = AsyncGenerator<Buffer, undefined>;

async function headOf(client: pg.Client, lines: Lines, file: string): Promise<BackupHead> {
  const head = readHead((await nextOf(lines, file)).toString());
  if (!head) throw broken(file);
  const here = await migrationsOf(client);
  if (head.migrations.join() === here.join()) return head;
  throw new DatabaseProblem(
    `${file} was made by another version of Palabre: its database has ${head.migrations.length} migrations, this one ${here.length}.`,
    'Restore it with the version that made it, then bring the new version.',
  );
}

function readHead(text: string): BackupHead | undefined {
  try {
    const head: Partial<BackupHead> = JSON.parse(text);
    return head.palabre === 1 && Array.isArray(head.migrations) && head.at ? (head as BackupHead) : undefined;
  } catch {
    return undefined;
  }
}

async function nextOf(lines: Lines, file: string): Promise<Buffer> {
  const { value } = await lines.next().catch(error => {
    throw broken(file, error);
  });
  if (!value) throw broken(file);
  return value;
}

const broken = (file: string, cause?: unknown) =>
  new DatabaseProblem(`${file} is not a whole backup of Palabre.`, 'Nothing was restored; take another copy of it.', {
    cause,
  });

/** While tables are filled one after the other, what they refer to is not there yet. */
async function foreignKeys(client: pg.Client): Promise<{ table: string; name: string; definition: string }[]> {
  const { rows } = await client.query(`
    SELECT conrelid::regclass::text AS table, format('"%s"', conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY 1, 2`);
  return rows;
}

/** What their triggers would write is in the backup too. */
async function withTriggers(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(`
    SELECT DISTINCT tgrelid::regclass::text AS table FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid
    WHERE NOT tgisinternal AND c.relnamespace = 'public'::regnamespace ORDER BY 1`);
  return rows.map(({ table }) => table);
}
