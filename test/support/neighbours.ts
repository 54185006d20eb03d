import { connectionKey } from '../../src/core/adapter.ts';
import { type Id, idPattern } from '../../src/core/ids.ts';
import { sql } from '../../src/database/client.ts';
import { addCommunity, adoptSpace } from '../../src/engine/communities.ts';
import { columnsOf } from './columns.ts';
import { fillEverything, type Remembered, traces } from './everything.ts';
import { type App, palabre } from './palabre.ts';
import { type TestPlatform, testPlatform } from './platform.ts';

/** A community that has something of everything, and beside it in the same house another one, on a platform of its own. */
export type Neighbours = AsyncDisposable & {
  readonly app: App;
  /** Where the other one is. */
  readonly platform: TestPlatform;
  readonly there: Remembered;
  readonly community: Id;
  /** Every id of the first one's rows, by table. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** Rows of the first community that are no longer as they were when the other one came. */
  changed(): Promise<string[]>;
};

/** Whatever shows one of these shows something of the first community's. */
export const theirs = new RegExp([...traces, 'Bob', 'Hives', 'Zelfzorgkring'].join('|'), 'i');

/** Who holds a lane is nobody's, and changes by itself. */
const passing = ['connection', 'refresh'];

export async function neighbours(): Promise<Neighbours> {
  const platforms = [testPlatform(), testPlatform({ platform: 'telegram', id: 'T2' })] as const;
  const platform = testPlatform({ platform: 'discord', id: 'T3' });
  const app = await palabre({ platforms: [...platforms, platform] });
  const { world } = app.house.engine;
  const there = await fillEverything(app, platforms);
  await app.database.group.updateMany({ data: { name: 'Zelfzorgkring' } });
  const { space, spaceName: name } = platform.channel('agora');
  const connection = connectionKey(platform.platform, platform.identity);
  await app.database.space.deleteMany({ where: { connectionKey: connection } });
  const tables = await writtenByUs(app);
  const ids: Record<string, string[]> = {};
  for (const table of tables) ids[table] = await idsIn(app, table);
  const before = await rowsOf(app, Object.keys(ids));
  const founding = { name: 'Beside', locale: 'en', zone: 'Europe/Brussels', pretend: false } as const;
  const community = (await addCommunity(world, app.database, founding)).id;
  await adoptSpace(world, app.database, community, { connection, id: space, name });
  return {
    app,
    platform,
    there,
    community,
    ids: Object.fromEntries(Object.entries(ids).filter(([, of]) => of.length > 0)),
    async changed() {
      const now = await rowsOf(app, Object.keys(ids));
      return [...before].flatMap(([row, count]) => ((now.get(row) ?? 0) < count ? [row] : []));
    },
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
}

/** Ids that a test wrote by hand become such as a button can carry; returns all tables. */
async function writtenByUs(app: App): Promise<string[]> {
  const columns = (await columnsOf(app)).filter(({ schema, table }) => schema === 'public' && !passing.includes(table));
  const keys = columns.filter(({ table, column, type }) => column === 'id' && type === 'text' && table !== 'audit');
  for (const { table } of keys)
    await app.database.$executeRaw(
      sql([`UPDATE "${table}" SET id = translate(id, 'ilou', '110v') WHERE id ~ '[ilou]'`]),
    );
  return [...new Set(columns.map(({ table }) => table))];
}

async function idsIn(app: App, table: string): Promise<string[]> {
  const rows = await app.database.$queryRawUnsafe<{ row: Record<string, unknown> }[]>(
    `SELECT to_jsonb(t) AS row FROM "${table}" t`,
  );
  const values = rows.flatMap(({ row }) =>
    Object.entries(row)
      .filter(([name]) => name === 'id')
      .map(([, id]) => id),
  );
  return values.filter(id => typeof id === 'string' && idPattern.test(id)) as string[];
}

/** How often each row is there, whatever its table. */
async function rowsOf(app: App, tables: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const table of tables) {
    const rows = await app.database.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${table}" t`);
    for (const { row } of rows) found.set(`${table} ${row}`, (found.get(`${table} ${row}`) ?? 0) + 1);
  }
  return found;
}
