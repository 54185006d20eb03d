import type { Id } from '../../core/ids.ts';
import { sql, type Transaction } from '../../database/client.ts';
import { apart } from './candidates.ts';

/** Whether these two are never put in touch. */
export async function keptApart(db: Transaction, one: Id, other: Id): Promise<boolean> {
  const [row] = await db.$queryRaw<{ found: boolean }[]>(sql`SELECT ${apart(sql`${one}`, other)} AS found`);
  return row?.found ?? false;
}
