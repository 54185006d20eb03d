import type { Personal } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { dateOf } from '../../core/time.ts';
import { sql, type Transaction } from '../../database/client.ts';
import { purgeSwaps } from './swaps.ts';

/** What a member took on, published and watches. */
export const personal: Personal<Transaction> = {
  async export(db, member) {
    const booked = await db.$queryRaw<unknown[]>(sql`
      SELECT s.title, t.starts_at AS "startsAt", b.state::text, b.since, b.offered_until AS "offeredUntil", b.plan, b.attended
      FROM booking b JOIN slot t ON t.id = b.slot_id JOIN shift s ON s.id = t.shift_id WHERE b.member_id = ${member} ORDER BY t.starts_at`);
    const published = await db.shift.findMany({
      where: { organiserId: member },
      select: { number: true, title: true, location: true, skill: true, translations: true, createdAt: true },
      orderBy: { number: 'asc' },
    });
    const watched = await db.$queryRaw<unknown[]>(sql`
      SELECT s.title FROM shift_watch w JOIN shift s ON s.id = w.shift_id WHERE w.member_id = ${member} ORDER BY s.title`);
    const swaps = await db.swap.findMany({ where: { memberId: member }, select: { createdAt: true } });
    const validated = await db.booking.findMany({
      where: { validatedBy: member },
      select: { slotId: true, attended: true },
    });
    const found = { booked, published, watched, swaps, validated };
    return Object.values(found).some(list => list.length > 0) ? found : undefined;
  },
  /** Places to come become free; of those that are over a count stays. What they published goes on without its words if nobody else runs it. */
  async forget(ctx, member) {
    const { db, now } = ctx;
    const freed = await db.$queryRaw<{ slot: Id; shift: Id }[]>(sql`
      DELETE FROM booking b USING slot t WHERE t.id = b.slot_id AND b.member_id = ${member} AND (t.starts_at > ${dateOf(now)} OR b.state <> 'booked')
      RETURNING t.id AS slot, t.shift_id AS shift`);
    await db.booking.updateMany({ where: { memberId: member }, data: { plan: '' } });
    await db.shiftWatch.deleteMany({ where: { memberId: member } });
    await db.swap.deleteMany({ where: { memberId: member } });
    for (const { slot, shift } of freed) {
      await ctx.refresh('card', shift);
      await ctx.schedule('free', slot, now);
    }
    const alone = await db.$queryRaw<{ id: Id }[]>(sql`
      UPDATE shift SET title = '', location = '', skill = '', translations = '{}', ended_at = coalesce(ended_at, ${dateOf(now)})
      WHERE organiser_id = ${member} AND group_id IS NULL RETURNING id`);
    for (const { id } of alone) {
      await db.$executeRaw(sql`
        UPDATE slot SET reason = '', cancelled_at = CASE WHEN starts_at > ${dateOf(now)} THEN coalesce(cancelled_at, ${dateOf(now)}) ELSE cancelled_at END WHERE shift_id = ${id}`);
      await ctx.withdraw('card', id);
    }
  },
  /** One place of two; who came first keeps that turn. */
  async merge(db, { from, into }) {
    await db.$executeRaw(sql`
      INSERT INTO booking (slot_id, member_id, state, since, offered_until, plan, attended, validated_by)
      SELECT slot_id, ${into}, state, since, offered_until, plan, attended, validated_by FROM booking WHERE member_id = ${from}
      ON CONFLICT (slot_id, member_id) DO UPDATE SET since = least(booking.since, excluded.since),
        state = CASE WHEN 'booked' IN (booking.state, excluded.state) THEN 'booked' WHEN 'offered' IN (booking.state, excluded.state) THEN 'offered' ELSE 'waiting' END::booking_state,
        offered_until = greatest(booking.offered_until, excluded.offered_until),
        plan = CASE WHEN booking.plan = '' THEN excluded.plan ELSE booking.plan END,
        attended = coalesce(booking.attended, excluded.attended), validated_by = coalesce(booking.validated_by, excluded.validated_by)`);
    await db.booking.deleteMany({ where: { memberId: from } });
    // Nobody says of themselves that they were there, whichever account they said it with.
    await db.$executeRaw(sql`
      UPDATE booking SET attended = CASE WHEN member_id = ${into} THEN NULL ELSE attended END, validated_by = CASE WHEN member_id = ${into} THEN NULL ELSE ${into} END
      WHERE validated_by IN (${from}, ${into})`);
    await db.$executeRaw(sql`
      INSERT INTO shift_watch (shift_id, member_id) SELECT shift_id, ${into} FROM shift_watch WHERE member_id = ${from} ON CONFLICT DO NOTHING`);
    await db.shiftWatch.deleteMany({ where: { memberId: from } });
    await db.swap.deleteMany({ where: { memberId: from } });
    await db.shift.updateMany({ where: { organiserId: from }, data: { organiserId: into } });
  },
  retention: [
    {
      table: 'booking',
      kept: '2 years after the slot',
      hours: 2 * 365 * 24,
      purge: async (db, before) =>
        void (await db.$executeRaw(
          sql`DELETE FROM booking b USING slot t WHERE t.id = b.slot_id AND t.ends_at < ${dateOf(before)}`,
        )),
    },
    { table: 'swap', kept: '60 days', hours: 60 * 24, purge: purgeSwaps },
  ],
};
