import type { Id } from '../core/ids.ts';
import { type Sql, sql } from './client.ts';

// What somebody does as a member goes on while they are made one with another member, and would be left behind with the one that disappears.
// No row is locked: of who took part in a secret poll, a lock would leave a trace in it.

const key = (member: Sql): Sql => sql`hashtextextended('member ' || ${member}, 0)`;

/** Until the transaction ends, nobody makes this member one with another. */
export const staysApart = (member: Id): Sql => sql`pg_advisory_xact_lock_shared(${key(sql`${member}::text`)})`;

/** Waits for whatever those members are about to do, and keeps them from more until the transaction ends. */
export const holdMembers = (members: readonly Id[]): Sql =>
  sql`SELECT pg_advisory_xact_lock(${key(sql`id`)}) FROM (SELECT id FROM unnest(${members}::text[]) AS id ORDER BY id OFFSET 0) AS held`;
