import pg from 'pg';
import { expect, test } from 'vitest';
import { sql } from '../../src/database/client.ts';
import { database } from './database.ts';

test('a test gets a migrated database that no other test sees', async () => {
  await using first = await database();
  await using second = await database();
  await first.database.$executeRaw(
    sql`INSERT INTO community (id, name, locale, zone) VALUES ('c', 'Coop', 'fr', 'UTC')`,
  );
  expect(await first.database.community.count()).toBe(1);
  expect(await second.database.community.count()).toBe(0);
});

test('a database is dropped after its test, with the connections that still hang on it', async () => {
  const mine = await database();
  const forgotten = new pg.Client(mine.url);
  const thrownOut = new Promise(tell => forgotten.on('error', tell));
  await forgotten.connect();
  await mine[Symbol.asyncDispose]();
  expect(await thrownOut).toMatchObject({ code: '57P01' });
  await expect(new pg.Client(mine.url).connect()).rejects.toMatchObject({ code: '3D000' });
});
