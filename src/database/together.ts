import type pg from 'pg';
import { type Raw, rawOn } from './raw.ts';

type Query = (statement: pg.QueryConfig) => Promise<pg.QueryResult>;

/**
 * For those who read at the same time: what they ask in the same words is asked once, and all they ask leaves on one connection without waiting for each other's answers.
 * Nobody may change an answer, since it is everybody's.
 */
export function together(pool: pg.Pool): Raw {
  const ask = onOneConnection(pool);
  const answers = new Map<string, ReturnType<Query>>();
  const query: Query = statement => {
    const words = JSON.stringify([statement.text, statement.values], inWords);
    const answer = answers.get(words) ?? ask(statement);
    answers.set(words, answer);
    return answer;
  };
  return rawOn(() => ({ query }) as unknown as pg.PoolClient);
}

/** Values that JSON would refuse, or not tell from others. */
const inWords = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value);

/** Borrowed while something is under way on it. */
function onOneConnection(pool: pg.Pool): Query {
  let borrowed: Promise<pg.PoolClient> | undefined;
  let asked = 0;
  let failure: Error | undefined;
  return async statement => {
    borrowed ??= pool.connect();
    asked++;
    const mine = borrowed;
    try {
      return await (await mine).query(statement);
    } catch (error) {
      failure = error as Error;
      throw error;
    } finally {
      if (--asked === 0) {
        borrowed = undefined;
        const failed = failure;
        failure = undefined;
        void mine.then(
          client => client.release(failed),
          () => {},
        );
      }
    }
  };
}
