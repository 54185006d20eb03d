import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { bareDatabase, database } from '../../test/support/database.ts';
import { connect, sql, type Transaction } from './client.ts';
import { startEmbedded } from './embedded.ts';

const community = (id: string) => ({ id, name: 'Coop', locale: 'fr', zone: 'Europe/Brussels' });
const count = sql`SELECT count(*)::int AS n FROM community`;
const countIn = async (db: Pick<Transaction, '$queryRaw'>) => (await db.$queryRaw<{ n: number }[]>(count))[0]?.n;

describe('a raw statement', () => {
  test('gives what Prisma would: 64 bits as bigint, times as Date, JSON as it is', async () => {
    await using mine = await bareDatabase();
    await using opened = open(mine.url);
    const rows = await opened.database.$queryRaw(sql`
      SELECT ${2n ** 60n}::int8 AS big, ARRAY[1, NULL]::int8[] AS bigs, '2026-03-29'::date AS day,
        '2026-03-29 02:30'::timestamp AS wall, '2026-03-29 02:30+02'::timestamptz AS instant,
        1.50::numeric AS exact, ${['a', "b'"]}::text[] AS texts, ${{ a: [1] }}::jsonb AS json, NULL::int8 AS none`);
    expect(rows).toEqual([
      {
        big: 2n ** 60n,
        bigs: [1n, null],
        day: new Date('2026-03-29T00:00:00Z'),
        wall: new Date('2026-03-29T02:30:00Z'),
        instant: new Date('2026-03-29T00:30:00Z'),
        exact: '1.50',
        texts: ['a', "b'"],
        json: { a: [1] },
        none: null,
      },
    ]);
  });

  test('takes what a statement holds as a value, whatever it is', async () => {
    await using mine = await database();
    const name = "'); DROP TABLE community; --";
    await mine.database.$executeRaw(
      sql`INSERT INTO community (id, name, locale, zone) VALUES ('a', ${name}, 'fr', 'UTC')`,
    );
    expect(await mine.database.community.findMany()).toMatchObject([{ name }]);
  });
});

describe('a transaction', () => {
  test('sees through Prisma what it wrote past it, and the other way round', async () => {
    await using mine = await database();
    await mine.database.$transaction(async db => {
      await db.community.create({ data: community('a') });
      expect(await countIn(db)).toBe(1);
      expect(await countIn(mine.database)).toBe(0);
      await db.$executeRaw(sql`UPDATE community SET name = 'Other'`);
      expect((await db.community.findFirst())?.name).toBe('Other');
    });
    expect(await countIn(mine.database)).toBe(1);
  });

  test('leaves nothing when its work fails', async () => {
    await using mine = await database();
    const failing = mine.database.$transaction(async db => {
      await db.$executeRaw(sql`INSERT INTO community (id, name, locale, zone) VALUES ('a', 'a', 'fr', 'UTC')`);
      await db.community.create({ data: community('b') });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await countIn(mine.database)).toBe(0);
  });

  test('is refused when a failure in it was swallowed, which PostgreSQL would roll back without a word', async () => {
    await using mine = await database();
    const swallowing = mine.database.$transaction(async db => {
      await db.community.create({ data: community('a') });
      await db.$queryRaw(sql`SELECT 1 / 0`).catch(() => undefined);
      return 'done';
    });
    await expect(swallowing).rejects.toThrow('use ON CONFLICT instead of catching it');
    expect(await countIn(mine.database)).toBe(0);
  });

  test('fails with the statement that was left for the end, and leaves nothing', async () => {
    await using mine = await database();
    const failing = mine.database.$transaction(async db => {
      await db.community.create({ data: community('a') });
      db.$last(sql`INSERT INTO community (id, name, locale, zone) VALUES ('a', 'a', 'fr', 'UTC')`);
      return 'done';
    });
    await expect(failing).rejects.toThrow('duplicate key');
    expect(await countIn(mine.database)).toBe(0);
    await mine.database.$transaction(async db =>
      db.$last(sql`INSERT INTO community (id, name, locale, zone) VALUES ('b', 'b', 'fr', 'UTC')`),
    );
    expect(await countIn(mine.database)).toBe(1);
  });

  test('lends its connection no longer than it lasts', async () => {
    await using mine = await database();
    const kept = await mine.database.$transaction(async db => db);
    await expect(countIn(kept)).rejects.toThrow('This transaction is over');
  });

  test('that takes too long is rolled back, and cannot write on a connection that is another’s by then', async () => {
    await using mine = await database();
    const slow = mine.database.$transaction(
      async db => {
        await db.community.create({ data: community('a') });
        await pause(120);
        await db.$executeRaw(sql`DELETE FROM community`);
      },
      { timeout: 50 },
    );
    await expect(slow).rejects.toThrow('This transaction is over');
    expect(await countIn(mine.database)).toBe(0);
  });

  test('waits for a free connection when all are in use', async () => {
    await using mine = await database();
    const writing = Array.from({ length: 64 }, (_, index) =>
      mine.database.$transaction(async db => {
        await db.$executeRaw(
          sql`INSERT INTO community (id, name, locale, zone) VALUES (${`c${index}`}, 'a', 'fr', 'UTC')`,
        );
        await db.community.update({ where: { id: `c${index}` }, data: { name: 'b' } });
      }),
    );
    await Promise.all(writing);
    expect(await mine.database.community.count({ where: { name: 'b' } })).toBe(64);
  });
});

describe('when the database goes away', () => {
  test('what is asked meanwhile fails, and everything works once it is back', async () => {
    const home = await mkdtemp(join(tmpdir(), 'palabre-client-'));
    const report = () => undefined;
    let postgres = await startEmbedded({ home, report });
    await using opened = open(postgres.url);
    const { database } = opened;
    await database.$executeRaw(sql`CREATE TABLE kept AS SELECT 7 AS seven`);
    const interrupted = database.$transaction(async db => {
      await db.$executeRaw(sql`INSERT INTO kept VALUES (8)`);
      await postgres.stop();
      await db.$executeRaw(sql`INSERT INTO kept VALUES (9)`);
    });
    await expect(interrupted).rejects.toThrow();
    await expect(database.$queryRaw(sql`SELECT 1`)).rejects.toThrow();
    await expect(database.$transaction(async db => db.$queryRaw(sql`SELECT 1`))).rejects.toThrow();
    postgres = await startEmbedded({ home, report });
    expect(await database.$queryRaw(sql`SELECT seven FROM kept`)).toEqual([{ seven: 7 }]);
    expect(await database.$transaction(async db => db.$queryRaw(sql`SELECT 1 AS one`))).toEqual([{ one: 1 }]);
    await postgres.stop();
    await rm(home, { recursive: true });
  });

  test('a connection that never answers is given up, and nobody gets it again', async () => {
    await using mine = await bareDatabase();
    await using opened = open(mine.url, { connections: 1, patience: 300 });
    const { database } = opened;
    let stuck = 0;
    const hanging = database.$transaction(async db => {
      const [row] = await db.$queryRaw<{ pid: number }[]>(sql`SELECT pg_backend_pid() AS pid`);
      stuck = row?.pid ?? 0;
      process.kill(stuck, 'SIGSTOP');
      await db.$queryRaw(sql`SELECT 1`);
    });
    await expect(hanging).rejects.toThrow('timeout');
    const [row] = await database.$queryRaw<{ pid: number }[]>(sql`SELECT pg_backend_pid() AS pid`);
    expect(row?.pid).not.toBe(stuck);
    process.kill(stuck, 'SIGCONT');
    await until(() =>
      readFile(`/proc/${stuck}/status`).then(
        () => false,
        () => true,
      ),
    );
  });
});

function open(url: string, options: { connections?: number; patience?: number } = {}) {
  const { database, close } = connect({ url, report: () => undefined, connections: 4, ...options });
  return { database, [Symbol.asyncDispose]: close };
}

async function until(come: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!(await come())) {
    if (performance.now() > deadline) throw new Error('It did not come about in 10 seconds.');
    await pause(10);
  }
}
