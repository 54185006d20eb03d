import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { App } from '../palabre.ts';

/** A value that somebody who looks for a pattern can compare. */
export type Value = number | string;
/** Something that was found, with where, and what it says by name; `text` is all of it that can be searched for a key. */
export type Piece = {
  readonly source: string;
  readonly text: string;
  readonly values: Readonly<Record<string, Value>>;
};

/** Somebody with all rights on the database, and on the machine it runs on. */
export async function intruder(app: App): Promise<pg.Client & AsyncDisposable> {
  const address = new URL(app.url);
  address.username = 'postgres';
  const client = new pg.Client(address.href);
  await client.connect();
  for (const extension of ['pageinspect', 'pg_walinspect'])
    await client.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

const tables = async (client: pg.Client): Promise<{ oid: number; name: string }[]> => {
  const { rows } = await client.query(`
    SELECT c.oid::int, format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 2`);
  return rows;
};

/** Every row of every table in the order of COPY, with what PostgreSQL says of it. */
export async function rowsOf(client: pg.Client): Promise<Piece[]> {
  const found: Piece[] = [];
  for (const { name } of await tables(client)) {
    const { rows } = await client.query(`
      SELECT (ctid::text::point)[0]::int AS block, (ctid::text::point)[1]::int AS line, xmin::text::bigint::float8 AS xmin, cmin::text::int AS cmin, to_jsonb(t) AS row FROM ${name} t`);
    rows.forEach(({ row, ...system }, n) => {
      found.push({ source: `rows of ${name}`, text: JSON.stringify(row), values: { ...system, n, ...flat(row) } });
    });
  }
  return found;
}

/** Every tuple on every page, those that are dead too, until a vacuum takes them. */
export async function tuplesOf(client: pg.Client): Promise<Piece[]> {
  const found: Piece[] = [];
  for (const { name, oid } of await tables(client)) {
    const { rows } = await client.query(
      `SELECT block, i.lp, i.lp_off, i.lp_len, i.lp_flags, i.t_xmin::text::float8 AS xmin, i.t_xmax::text::float8 AS xmax, i.t_infomask, i.t_infomask2, i.t_attrs
       FROM generate_series(0, pg_relation_size($1::oid::regclass) / current_setting('block_size')::int - 1) AS block,
         heap_page_item_attrs(get_raw_page($2, block::int), $1::oid::regclass, false) i WHERE i.lp_len > 0`,
      [oid, name],
    );
    rows.forEach(({ t_attrs: attributes, block, ...system }) => {
      const parts: (Buffer | null)[] = attributes ?? [];
      const values = Object.fromEntries(parts.flatMap((part, n) => (part ? bytesAs(`attribute ${n}`, part) : [])));
      found.push({
        source: `tuples of ${name}`,
        text: parts.map(part => part?.toString('latin1') ?? '').join('\n'),
        values: { ...system, block: Number(block), ...values },
      });
    });
  }
  return found;
}

/** Where the log of writes stands. */
export async function logPosition(client: pg.Client): Promise<string> {
  const { rows } = await client.query('SELECT pg_current_wal_insert_lsn()::text AS at');
  return rows[0].at;
}

export type WalRecord = {
  readonly lsn: string;
  readonly xid: number;
  readonly kind: string;
  readonly length: number;
  /** What it changed, as it travels to a standby. */
  readonly data: string;
};

/** Every record that was written since, as `pg_waldump` shows them. */
export async function walSince(client: pg.Client, since: string): Promise<WalRecord[]> {
  // Brings what was written to disk, and is itself a record, so that there is one.
  await client.query(`SELECT pg_logical_emit_message(false, 'look', '', true)`);
  const { rows: blocks } = await client.query(
    `SELECT start_lsn::text AS lsn, block_data FROM pg_get_wal_block_info($1::pg_lsn, pg_current_wal_flush_lsn()) WHERE block_data IS NOT NULL`,
    [since],
  );
  const data = new Map<string, string>();
  for (const { lsn, block_data: bytes } of blocks) data.set(lsn, (data.get(lsn) ?? '') + bytes.toString('latin1'));
  const { rows } = await client.query(
    `SELECT start_lsn::text AS lsn, xid::text::float8 AS xid, resource_manager || ' ' || record_type AS kind, record_length::int AS length
     FROM pg_get_wal_records_info($1::pg_lsn, pg_current_wal_flush_lsn())`,
    [since],
  );
  return rows.map(row => ({ ...row, data: data.get(row.lsn) ?? '' }));
}

/** Every file below these folders but the keys. */
export async function filesBelow(folder: string): Promise<{ readonly path: string; readonly bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  const found = [];
  for (const path of paths.filter(one => !one.endsWith('.key'))) {
    // Some come and go while the server runs.
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes) found.push({ path, bytes });
  }
  return found;
}

/** What JSON holds, by path. */
export function flat(value: unknown, path = ''): Record<string, Value> {
  if (typeof value === 'number') return { [path]: value };
  if (typeof value === 'boolean') return { [path]: Number(value) };
  if (typeof value === 'string')
    return /^\\x(?:[0-9a-f]{2})*$/.test(value)
      ? Object.fromEntries(bytesAs(path, Buffer.from(value.slice(2), 'hex')))
      : { [path]: value, [`${path} length`]: value.length };
  if (typeof value !== 'object' || value === null) return {};
  return Object.assign({}, ...Object.entries(value).map(([name, part]) => flat(part, path ? `${path}.${name}` : name)));
}

/** Bytes as somebody compares them: whole, by length, and each for itself where they are few. */
function bytesAs(name: string, bytes: Buffer): [string, Value][] {
  const each: [string, Value][] = bytes.length <= 128 ? [...bytes].map((byte, n) => [`${name} [${n}]`, byte]) : [];
  return [[name, bytes.toString('latin1')], [`${name} length`, bytes.length], ...each];
}
