import { dateOf, type Instant } from '../core/time.ts';
import { type Database, sql } from '../database/client.ts';

/** After a restore nobody knows what was sent since the backup: new messages that were due are in doubt, as after a lost answer. How many. */
export const leaveInDoubt = (db: Pick<Database, '$executeRaw'>, now: Instant): Promise<number> =>
  db.$executeRaw(sql`
    UPDATE delivery SET state = 'in_doubt', why = 'restored', finished_at = ${dateOf(now)}
    WHERE task = 'post' AND state IN ('waiting', 'held', 'leased', 'sending') AND due_at <= ${dateOf(now)}`);
