import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant } from '../../core/time.ts';
import { sql, type Transaction } from '../../database/client.ts';

/** Somebody with a place in one slot who would rather have one in another. */
export type Swap = { readonly id: Id; readonly from: Id; readonly to: Id; readonly member: Id; readonly name: string };

export async function insertSwap(
  db: Transaction,
  swap: { readonly id: Id; readonly from: Id; readonly to: Id; readonly member: Id; readonly now: Instant },
): Promise<void> {
  await db.$executeRaw(sql`
    INSERT INTO swap (id, from_slot_id, to_slot_id, member_id, created_at) VALUES (${swap.id}, ${swap.from}, ${swap.to}, ${swap.member}, ${dateOf(swap.now)})
    ON CONFLICT (from_slot_id, to_slot_id, member_id) DO NOTHING`);
}

/** While both slots are to come and whoever asked still has their place. */
export async function swapById(db: Transaction, community: Id, id: Id, now: Instant): Promise<Swap | undefined> {
  const [row] = await db.$queryRaw<Swap[]>(sql`
    SELECT w.id, w.from_slot_id AS "from", w.to_slot_id AS "to", w.member_id AS member, m.name
    FROM swap w JOIN member m ON m.id = w.member_id JOIN booking b ON b.slot_id = w.from_slot_id AND b.member_id = w.member_id AND b.state = 'booked'
      JOIN slot f ON f.id = w.from_slot_id JOIN slot t ON t.id = w.to_slot_id
    WHERE w.id = ${id} AND m.community_id = ${community} AND f.starts_at > ${dateOf(now)} AND t.starts_at > ${dateOf(now)} AND f.cancelled_at IS NULL AND t.cancelled_at IS NULL`);
  return row;
}

/** The two change places, with nothing of their plans; everything else either had offered for these places is over. */
export async function exchange(db: Transaction, swap: Swap, other: Id): Promise<void> {
  await db.$executeRaw(sql`
    UPDATE booking SET member_id = CASE WHEN slot_id = ${swap.from} THEN ${other} ELSE ${swap.member} END, plan = ''
    WHERE (slot_id = ${swap.from} AND member_id = ${swap.member}) OR (slot_id = ${swap.to} AND member_id = ${other})`);
  await db.$executeRaw(sql`
    DELETE FROM swap WHERE (member_id = ${swap.member} AND from_slot_id = ${swap.from}) OR (member_id = ${other} AND from_slot_id = ${swap.to})`);
}

export async function purgeSwaps(db: Transaction, before: Instant): Promise<void> {
  await db.swap.deleteMany({ where: { createdAt: { lt: dateOf(before) } } });
}
