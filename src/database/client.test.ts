import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, connect as dial, type Socket } from 'node:net';
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

describe('those who read together', () => {
  test('ask once what they ask in the same words, and the rest on one connection; what fails fails for those who asked it', async () => {
    await using mine = await bareDatabase();
    await using opened = open(mine.url);
    const together = opened.database.$together();
    const asked = (value: number) =>
      together.$queryRaw<{ at: bigint; by: number }[]>(
        sql`SELECT nextval('turn') AS at, pg_backend_pid() AS by, 1 / ${value}::int`,
      );
    await opened.database.$executeRaw(sql`CREATE SEQUENCE turn`);
    const [one, same, other, failed] = await Promise.allSettled([asked(1), asked(1), asked(2), asked(0)]);
    expect(one).toMatchObject({ value: [{ at: 1n }] });
    expect(same).toEqual(one);
    expect(other).toMatchObject({ value: [{ at: 2n, by: one?.status === 'fulfilled' && one.value[0]?.by }] });
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'division by zero' } });
    expect(await asked(3)).toMatchObject([{ at: expect.any(BigInt) }]);
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

  const breaks = (['cut', 'hang up', 'say farewell'] as const).flatMap(how => [
    { how, along: false },
    ...(how === 'say farewell' ? [{ how, along: true }] : []),
  ]);
  test.each(breaks)(
    'at whatever moment ($how, along with an answer: $along), everyone is told and its connection is replaced',
    async broken => {
      await using mine = await database();
      let after = 0;
      for (let broke = true; broke; after++) {
        await using line = await breaking(mine.url, { ...broken, after });
        await using opened = open(line.url, { connections: 1, patience: 2000 });
        const work = (n: number) =>
          opened.database.$transaction(async db => {
            await db.$queryRaw(sql`SELECT 1`);
            await db.community.create({ data: community(`${after} ${n}`) });
            db.$last(sql`UPDATE community SET name = 'Other' WHERE id = ${`${after} ${n}`}`);
          });
        const began = performance.now();
        // They wait for each other's connection, and a lone statement is among them.
        await Promise.allSettled([work(0), work(1), opened.database.$queryRaw(sql`SELECT 2`), work(2)]);
        expect(performance.now() - began).toBeLessThan(2000);
        broke = line.broke();
        if (!broke) break;
        expect(await opened.database.$transaction(async db => db.$queryRaw(sql`SELECT 3 AS three`))).toEqual([
          { three: 3 },
        ]);
      }
      expect(after).toBeGreaterThan(10);
    },
  );

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

/** The last words of a server that is being shut down. */
const farewell = (() => {
  const fields = Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0');
  const head = Buffer.from('E\0\0\0\0');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
})();

type Break = 'cut' | 'hang up' | 'say farewell';
/** A line to the server that breaks, once, when the server has said `after` things, instead of passing the next one on; `along` passes it on together with the farewell. */
async function breaking(url: string, { after, how, along = false }: { after: number; how: Break; along?: boolean }) {
  const { port, hostname } = new URL(url);
  const path = new URL(url).searchParams.get('host');
  let left = after;
  const sockets = new Set<Socket>();
  const server = createServer(near => {
    const far = path?.startsWith('/') ? dial(`${path}/.s.PGSQL.${port || 5432}`) : dial(Number(port || 5432), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {});
    }
    near.on('data', data => far.write(data));
    far.on('data', data => {
      if (left-- !== 0) return void near.write(data);
      if (how === 'cut') near.resetAndDestroy();
      else near.end(how === 'hang up' ? Buffer.alloc(0) : Buffer.concat(along ? [data, farewell] : [farewell]));
      far.destroy();
    });
    near.on('close', () => far.destroy());
    far.on('close', () => near.end());
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String((server.address() as { port: number }).port);
  through.searchParams.delete('host');
  return {
    url: through.href,
    broke: () => left < 0,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

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
