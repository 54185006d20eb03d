import { sql } from '../../src/database/client.ts';
import type { App } from './palabre.ts';

export type Column = {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  readonly type: string;
};

/** Every column that the database has, the queue's tables included. */
export const columnsOf = (app: App): Promise<Column[]> =>
  app.database.$queryRaw(sql`
    SELECT c.table_schema AS schema, c.table_name AS table, c.column_name AS column, c.data_type AS type
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema') AND c.table_name <> '_prisma_migrations'
    ORDER BY 1, 2, c.ordinal_position`);

export const tablesOf = async (app: App): Promise<string[]> => [
  ...new Set((await columnsOf(app)).map(({ schema, table }) => `"${schema}"."${table}"`)),
];

/** How many rows of each table hold any of these texts in any column, by table; those of none are absent. */
export async function rowsWith(app: App, texts: readonly string[]): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  const bytes = (await columnsOf(app)).filter(({ type }) => type === 'bytea');
  for (const table of await tablesOf(app)) {
    const raw = bytes.filter(({ schema, table: of }) => `"${schema}"."${of}"` === table);
    const whole = ['t::text', ...raw.map(({ column }) => `coalesce(encode(t."${column}", 'escape'), '')`)].join(' || ');
    const [row] = await app.database.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM ${table} t WHERE ${whole} ILIKE ANY ($1::text[])`,
      texts.map(text => `%${text}%`),
    );
    if (row && row.count > 0) found[table.replace(/"public"\.|"/g, '')] = row.count;
  }
  return found;
}
