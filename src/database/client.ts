import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Prisma, PrismaClient } from './generated/client.ts';
import { prepared, type Raw, rawOn } from './raw.ts';
import { together } from './together.ts';
import { wire } from './wire.ts';

/** The rows and enums of every model. */
export type * from './generated/client.ts';

/** Prisma's client inside a transaction; its raw statements go to the same connection without passing through Prisma. */
export type Transaction = Raw & Omit<Prisma.TransactionClient, keyof Raw | '$transaction'>;

/** A transaction in the hands of whoever opened it. */
export type Opened = Transaction & {
  /** A statement that nothing in the transaction needs the answer of: it leaves with the commit, and its failure is the transaction's. */
  $last(statement: Sql): void;
};

export type Database = Raw &
  Omit<PrismaClient, keyof Raw | '$transaction'> & {
    /** Commits when `work` resolves, rolls back when it rejects. Nothing but the database may be awaited inside. */
    $transaction<Result>(work: (transaction: Opened) => Promise<Result>, options?: TransactionOptions): Promise<Result>;
    /** For many who read at the same time: what they ask in the same words is asked once, and its answer is everybody's. */
    $together(): Transaction;
  };

export interface TransactionOptions {
  /** Milliseconds until a connection is free; 10,000 unless told. */
  maxWait?: number;
  /** Milliseconds for the work; 20,000 unless told. */
  timeout?: number;
  isolationLevel?: Prisma.TransactionIsolationLevel;
}

/** Prisma's tag for statements of our own: what stands in `${}` travels as a parameter. */
export const sql = Prisma.sql;
export type Sql = Prisma.Sql;

export interface Connected {
  database: Database;
  close(): Promise<void>;
}

export interface ConnectOptions {
  url: string;
  /** Connections at most, of the 60 to 100 that a PostgreSQL usually has for everybody. */
  connections?: number;
  /** Milliseconds after which a statement that has not been answered counts as lost; 30,000 unless told, where ours take seconds at most. */
  patience?: number;
  /** Hears of connections that were lost while nobody used them; the pool replaces them. */
  report: (sentence: string) => void;
}

/** Opens the database. Connections are made as they are needed, also again after the database was away. */
export function connect({ url, connections = 16, patience = 30_000, report }: ConnectOptions): Connected {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    // Statements wait for each other's answers only where we do.
    pipeline: true,
    stream: wire,
    // Where a network swallows packets no error ever comes.
    query_timeout: patience,
  });
  pool.on('error', error => report(`A connection to the database was lost: ${error.message}.`));
  // The pool hears of connections that nobody uses, whoever uses one of its own. Between the two nobody does, and an error that nobody hears ends the process.
  pool.on('connect', client => client.on('error', () => {}));
  const prisma = new PrismaClient({
    adapter: new PrismaPg(lending(pool)),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
  const close = async () => {
    await prisma.$disconnect();
    await pool.end();
  };
  return { database: withRaw(prisma, pool), close };
}

/** The answer to what has none. */
const nothing = { rows: [], fields: [], rowCount: 0 };

/** The connection a transaction has on loan, while it has it, whether a statement on it failed, and what leaves with its commit. */
type Loan = { client?: pg.PoolClient | undefined; failed: boolean; last?: Sql };
const currentLoan = new AsyncLocalStorage<Loan>();

/** A pool that tells the transaction asking for a connection which one it got. */
function lending(pool: pg.Pool): pg.Pool {
  const lend = async () => lent(await pool.connect(), currentLoan.getStore() ?? { failed: false });
  // With a callback it is the pool asking itself, for one statement.
  const connect = (callback?: Parameters<typeof pool.connect>[0]) => (callback ? pool.connect(callback) : lend());
  return overriding(pool, { connect }) as unknown as pg.Pool;
}

function lent(client: pg.PoolClient, loan: Loan): pg.PoolClient {
  const query = (statement: pg.QueryConfig) => {
    const answer = client.query(statement);
    if (statement.text === 'BEGIN') {
      // It leaves with the first statement; where it fails, so does that one.
      answer.catch(() => {
        loan.failed = true;
      });
      return Promise.resolve(nothing);
    }
    // The connection's own status would do, but it comes a moment after the failure.
    answer.catch(() => {
      loan.failed = true;
    });
    return answer;
  };
  const release: typeof client.release = failure => {
    if (loan.client === lendable) loan.client = undefined;
    // After a lost answer or a failed rollback the connection is in the middle of something. Nobody else may have it.
    client.release(failure ?? client.getTransactionStatus() !== 'I');
  };
  const lendable = overriding(client, { query, release }) as unknown as pg.PoolClient;
  loan.client ??= lendable;
  return lendable;
}

function withRaw(prisma: PrismaClient, pool: pg.Pool): Database {
  const $transaction = <Result>(work: (transaction: Opened) => Promise<Result>, options?: TransactionOptions) => {
    const loan: Loan = { failed: false };
    const own = {
      ...rawOn(() => clientOf(loan)),
      $last(statement: Sql) {
        loan.last = statement;
      },
    };
    return currentLoan.run(loan, async () => {
      let last: Promise<unknown> | undefined;
      const result = await prisma.$transaction(async transaction => {
        const result = await work(overriding(transaction, own));
        refuseSwallowedFailure(loan);
        last = loan.last && clientOf(loan).query(prepared(loan.last));
        // Told below; until then nobody listens.
        last?.catch(() => {});
        return result;
      }, options);
      // PostgreSQL made a rollback of the commit where the last statement failed.
      await last;
      return result;
    });
  };
  const $together = () => overriding(prisma, together(pool));
  return overriding(prisma, { ...rawOn(() => pool), $transaction, $together });
}

function clientOf({ client }: Loan): pg.PoolClient {
  if (client) return client;
  throw new Error('This transaction is over (or took longer than its timeout): await every statement inside it.');
}

/** PostgreSQL answers COMMIT without an error when a statement failed before, and rolls back. */
function refuseSwallowedFailure({ failed }: Loan): void {
  if (!failed) return;
  throw new Error(
    'A statement of this transaction failed and nobody let the failure through: use ON CONFLICT instead of catching it.',
  );
}

/** `target` with some of its members replaced, itself untouched. */
function overriding<Target extends object, Own extends object>(
  target: Target,
  own: Own,
): Omit<Target, keyof Own> & Own {
  const get = (_: object, key: PropertyKey): unknown => Reflect.get(key in own ? own : target, key);
  return new Proxy<object>(target, { get }) as Omit<Target, keyof Own> & Own;
}
