import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant } from '../../core/time.ts';
import { sql, type Transaction } from '../../database/client.ts';

/** Gives a place, or a turn in the queue; whoever has something there already keeps their turn. */
export async function book(
  db: Transaction,
  slot: Id,
  member: Id,
  state: 'booked' | 'waiting',
  now: Instant,
): Promise<void> {
  await db.$executeRaw(sql`
    INSERT INTO booking (slot_id, member_id, state, since) VALUES (${slot}, ${member}, ${state}::booking_state, ${dateOf(now)})
    ON CONFLICT (slot_id, member_id) DO UPDATE SET state = excluded.state, offered_until = NULL WHERE booking.state <> 'booked'`);
}

/** What they had there; undefined for nothing. */
export async function leave(
  db: Transaction,
  slot: Id,
  member: Id,
): Promise<'booked' | 'waiting' | 'offered' | undefined> {
  const [row] = await db.$queryRaw<{ state: 'booked' | 'waiting' | 'offered' }[]>(sql`
    DELETE FROM booking WHERE slot_id = ${slot} AND member_id = ${member} RETURNING state::text`);
  return row?.state;
}

/** Offers a free place to whoever has waited longest, until that moment; undefined when nobody waits. */
export async function offerNext(db: Transaction, slot: Id, until: Instant): Promise<Id | undefined> {
  const [row] = await db.$queryRaw<{ member: Id }[]>(sql`
    UPDATE booking SET state = 'offered', offered_until = ${dateOf(until)}
    WHERE slot_id = ${slot} AND member_id = (
      SELECT member_id FROM booking WHERE slot_id = ${slot} AND state = 'waiting' ORDER BY since, member_id LIMIT 1)
    RETURNING member_id AS member`);
  return row?.member;
}

/** Takes back what was offered and not taken in time; they may ask again. Returns how many. */
export async function dropLateOffers(db: Transaction, slot: Id, now: Instant): Promise<number> {
  return db.$executeRaw(sql`
    DELETE FROM booking WHERE slot_id = ${slot} AND state = 'offered' AND offered_until <= ${dateOf(now)}`);
}

export type Booked = { readonly id: Id; readonly name: string; readonly attended: boolean | null };

/** Who has a place, in the order in which they came. */
export async function bookedIn(db: Transaction, slot: Id): Promise<Booked[]> {
  return db.$queryRaw(sql`
    SELECT m.id, m.name, b.attended FROM booking b JOIN member m ON m.id = b.member_id
    WHERE b.slot_id = ${slot} AND b.state = 'booked' ORDER BY b.since, m.id`);
}

/** Everybody who has, is offered or waits for a place. */
export async function everybodyIn(db: Transaction, slot: Id): Promise<Id[]> {
  const rows = await db.booking.findMany({ where: { slotId: slot }, select: { memberId: true } });
  return rows.map(({ memberId }) => memberId);
}

export async function setPlan(db: Transaction, slot: Id, member: Id, plan: string): Promise<void> {
  await db.booking.updateMany({ where: { slotId: slot, memberId: member, state: 'booked' }, data: { plan } });
}

/** Whether somebody was there, said by somebody else. */
export async function setAttended(
  db: Transaction,
  slot: Id,
  who: { readonly member: Id; readonly by: Id },
  attended: boolean,
): Promise<boolean> {
  const { count } = await db.booking.updateMany({
    where: { slotId: slot, memberId: who.member, state: 'booked', NOT: { memberId: who.by } },
    data: { attended, validatedBy: who.by },
  });
  return count === 1;
}

export async function watches(db: Transaction, shift: Id, member: Id): Promise<boolean> {
  return (await db.shiftWatch.count({ where: { shiftId: shift, memberId: member } })) > 0;
}

export async function setWatch(db: Transaction, shift: Id, member: Id, watching: boolean): Promise<void> {
  if (watching) await db.shiftWatch.createMany({ data: { shiftId: shift, memberId: member }, skipDuplicates: true });
  else await db.shiftWatch.deleteMany({ where: { shiftId: shift, memberId: member } });
}

/** Who may be asked to stand in: those who watch the shift and those who came to it in the last half year. */
export async function standIns(db: Transaction, shift: Id, since: Instant): Promise<Id[]> {
  const rows = await db.$queryRaw<{ id: Id }[]>(sql`
    SELECT w.member_id AS id FROM shift_watch w WHERE w.shift_id = ${shift}
    UNION
    SELECT b.member_id FROM booking b JOIN slot t ON t.id = b.slot_id WHERE t.shift_id = ${shift} AND b.state = 'booked' AND t.starts_at > ${dateOf(since)}`);
  return rows.map(({ id }) => id);
}

export async function watchersOf(db: Transaction, shift: Id): Promise<Id[]> {
  const rows = await db.shiftWatch.findMany({ where: { shiftId: shift }, select: { memberId: true } });
  return rows.map(({ memberId }) => memberId);
}

/** Those with a place who said how they will get there. */
export async function withPlan(db: Transaction, slot: Id): Promise<Id[]> {
  const rows = await db.booking.findMany({
    where: { slotId: slot, state: 'booked', NOT: { plan: '' } },
    select: { memberId: true },
  });
  return rows.map(({ memberId }) => memberId);
}
