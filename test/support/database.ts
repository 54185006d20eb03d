import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { connect, type Database } from '../../src/database/client.ts';

/** Dropped with whatever still hangs on it: `await using db = await database()`. */
export type TestDatabase = AsyncDisposable & { readonly url: string };

/** A migrated, empty database for one test or file, and a connection to it. */
export async function database(): Promise<TestDatabase & { readonly database: Database }> {
  const clone = await clonedDatabase();
  const { database, close } = connect({ url: clone.url, connections: 10, report: () => undefined });
  const dispose = async () => {
    await close();
    await clone[Symbol.asyncDispose]();
  };
  return { url: clone.url, database, [Symbol.asyncDispose]: dispose };
}

/** A migrated, empty database. */
export const clonedDatabase = (): Promise<TestDatabase> => bareDatabase('TEMPLATE palabre STRATEGY FILE_COPY');

/** An empty database that no migration has seen. */
export async function bareDatabase(options = ''): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} OWNER palabre ${options}`);
  return { url: addressOf(name), [Symbol.asyncDispose]: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

function addressOf(name: string, role = 'palabre'): string {
  const address = new URL(inject('template'));
  address.username = role;
  address.pathname = name;
  return address.href;
}

let server: pg.Pool | undefined;

async function onServer(statement: string): Promise<void> {
  server ??= new pg.Pool({ connectionString: addressOf('postgres', 'postgres'), max: 2, allowExitOnIdle: true });
  await server.query(statement);
}
