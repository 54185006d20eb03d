import type { Id } from '../../../core/ids.ts';
import { dateOf, type Instant } from '../../../core/time.ts';
import { sql, type Transaction } from '../../../database/client.ts';
import type { Unopened } from './model.ts';

export async function keepSealKey(db: Transaction, poll: Id, key: Uint8Array): Promise<void> {
  await db.$executeRaw(sql`UPDATE poll SET seal_key = ${Buffer.from(key)} WHERE id = ${poll}`);
}

/** One member, one envelope: the newest replaces the one before. False when that member has just been made one with another. */
export async function keepEnvelope(
  db: Transaction,
  poll: Id,
  member: Id,
  envelope: Uint8Array,
  now: Instant,
): Promise<boolean> {
  const kept = await db.$executeRaw(sql`
    INSERT INTO ballot (poll_id, member_id, content, envelope, cast_at) SELECT ${poll}, id, '', ${Buffer.from(envelope)}, ${dateOf(now)} FROM member WHERE id = ${member}
    ON CONFLICT (poll_id, member_id) DO UPDATE SET envelope = excluded.envelope, cast_at = excluded.cast_at, changes = ballot.changes + 1`);
  return kept === 1;
}

/** Takes the envelopes away, and with them who took part. An account that is being linked at this moment is waited for. */
export async function takeEnvelopes(db: Transaction, poll: Id): Promise<Uint8Array[]> {
  const rows = await db.$queryRaw<{ envelope: Uint8Array }[]>(
    sql`DELETE FROM ballot WHERE poll_id = ${poll} AND envelope IS NOT NULL RETURNING envelope`,
  );
  return rows.map(({ envelope }) => envelope);
}

/** In the order of their contents, so that the rows are in no other. */
export async function keepTally(db: Transaction, poll: Id, contents: readonly string[]): Promise<void> {
  const counts = new Map<string, number>();
  for (const content of [...contents].sort()) counts.set(content, (counts.get(content) ?? 0) + 1);
  await db.$executeRaw(sql`
    INSERT INTO tally (poll_id, content, count)
    SELECT ${poll}, content, count FROM unnest(${[...counts.keys()]}::text[], ${[...counts.values()]}::int[]) WITH ORDINALITY AS given (content, count, n) ORDER BY n`);
}

export async function leaveUnopened(db: Transaction, poll: Id, why: Unopened): Promise<void> {
  await db.$executeRaw(sql`UPDATE poll SET unopened = ${why}::poll_unopened WHERE id = ${poll}`);
}

export async function uncounted(db: Transaction, poll: Id): Promise<void> {
  await db.$executeRaw(sql`UPDATE poll SET counted_at = NULL WHERE id = ${poll}`);
}

/** Shows so many as the turnout from now on; false when that is what was shown. */
export async function showTurnout(db: Transaction, poll: Id, turnout: number): Promise<boolean> {
  const changed = await db.$executeRaw(
    sql`UPDATE poll SET turnout = ${turnout} WHERE id = ${poll} AND turnout <> ${turnout}`,
  );
  return changed === 1;
}

/** Those whose ballots are still sealed, of every community. */
export const openSecretPolls = (db: Transaction): Promise<{ id: Id; number: number }[]> =>
  db.$queryRaw(
    sql`SELECT id, number FROM poll WHERE seal_key IS NOT NULL AND counted_at IS NULL AND cancelled_at IS NULL ORDER BY number`,
  );
