import type pg from 'pg';
import { types } from 'pg';
import type { Prisma } from './generated/client.ts';

/** Statements of our own, past Prisma, which takes five times as long over one. Integers of 64 bits are bigint, `numeric` is a string, times are Date. */
export interface Raw {
  /** Rows, with the columns as the statement names them. */
  $queryRaw<Rows>(statement: Prisma.Sql): Promise<Rows>;
  /** The number of rows written. */
  $executeRaw(statement: Prisma.Sql): Promise<number>;
}

/** Runs statements where `connection` says at that moment; it throws when that place is no longer ours. */
export function rawOn(connection: () => Pick<pg.Pool, 'query'> | Pick<pg.PoolClient, 'query'>): Raw {
  return {
    async $queryRaw<Rows>(statement: Prisma.Sql) {
      const { rows } = await connection().query(prepared(statement));
      return rows as Rows;
    },
    async $executeRaw(statement) {
      const { rowCount } = await connection().query(prepared(statement));
      return rowCount ?? 0;
    },
  };
}

/** Texts worth a plan of their own: those of the code, which are few, and not ever new ones from lists joined into a statement. */
const MOST_NAMES = 300;
const names = new Map<string, string>();

export function prepared(statement: Prisma.Sql): pg.QueryConfig {
  const { text, values } = statement;
  const name = names.get(text) ?? newName(text);
  return { text, values, types: { getTypeParser }, ...(name ? { name } : {}) };
}

function newName(text: string): string | undefined {
  if (names.size >= MOST_NAMES) return undefined;
  const name = `palabre_${names.size + 1}`;
  names.set(text, name);
  return name;
}

const { INT8, DATE, TIMESTAMP } = types.builtins;
const INT8_ARRAY = 1016 as typeof INT8;
const readTexts: (value: string) => (string | null)[] = types.getTypeParser(INT8_ARRAY);

/** As Prisma reads them, so that a query can move from one to the other; by default `pg` reads a date in the machine's own zone. */
const readers = new Map<number, (value: string) => unknown>([
  [INT8, BigInt],
  [INT8_ARRAY, value => readTexts(value).map(item => (item === null ? null : BigInt(item)))],
  [DATE, value => new Date(`${value}T00:00:00Z`)],
  [TIMESTAMP, value => new Date(`${value.replace(' ', 'T')}Z`)],
]);

const getTypeParser: pg.CustomTypesConfig['getTypeParser'] = (type, format) =>
  (format === 'binary' ? undefined : readers.get(type)) ?? types.getTypeParser(type, format);
