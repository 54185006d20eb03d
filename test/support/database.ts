import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { connect, type Database } from '../../src/database/client.ts';

export interface TestDatabase extends AsyncDisposable {
  url: string;
  database: Database;
}

/** A migrated, empty database for one test or file, dropped with whatever still hangs on it: `await using db = await database()`. */
export async function database(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} OWNER palabre TEMPLATE palabre STRATEGY FILE_COPY`);
  const url = addressOf(name);
  const { database, close } = connect({ url, connections: 10, report: () => undefined });
  const dispose = async () => {
    await close();
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { url, database, [Symbol.asyncDispose]: dispose };
}

/** An empty database that no migration has seen. */
export async function bareDatabase(options = ''): Promise<{ url: string } & AsyncDisposable> {
  const name = `bare_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} OWNER palabre ${options}`);
  return { url: addressOf(name), [Symbol.asyncDispose]: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

function addressOf(name: string, role = 'palabre'): string {
  const address = new URL(inject('template'));
  address.username = role;
  address.pathname = name;
  return address.href;
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client(addressOf('postgres', 'postgres'));
  await client.connect();
  await client.query(statement);
  await client.end();
}
