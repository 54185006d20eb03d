import type { Personal } from '../../core/feature.ts';
import { dateOf } from '../../core/time.ts';
import { sql, type Transaction } from '../../database/client.ts';
import { fillSeats } from './seats.ts';

/** Which groups a member is in, and the lists they brought. */
export const personal: Personal<Transaction> = {
  async export(db, member) {
    const seats = await db.$queryRaw<unknown[]>(sql`
      SELECT g.name AS "group", s.animateur, s.waiting, s.since FROM seat s JOIN working_group g ON g.id = s.group_id WHERE s.member_id = ${member} ORDER BY g.name`);
    const uploads = await db.rollUpload.findMany({
      where: { memberId: member },
      select: { applied: true, createdAt: true },
    });
    return seats.length + uploads.length > 0 ? { seats, uploads } : undefined;
  },
  async forget(ctx, member) {
    const { db, community } = ctx;
    const seats = await db.seat.findMany({ where: { memberId: member, waiting: false }, select: { groupId: true } });
    await db.seat.deleteMany({ where: { memberId: member } });
    for (const { groupId } of seats) await fillSeats(ctx, groupId);
    // A list that waits for its import may hold their name, whoever brought it; an admin brings it again.
    await db.rollUpload.deleteMany({ where: { communityId: community.id } });
  },
  /** One seat of two. Who animates is a right, and is not handed on by a code; a seat is kept rather than a place in the queue. */
  async merge(db, { from, into, now }, ctx) {
    await db.$executeRaw(sql`
      INSERT INTO seat (group_id, member_id, waiting, since) SELECT group_id, ${into}, waiting, since FROM seat WHERE member_id = ${from}
      ON CONFLICT (group_id, member_id) DO UPDATE SET waiting = seat.waiting AND excluded.waiting, since = least(seat.since, excluded.since)`);
    await db.seat.deleteMany({ where: { memberId: from } });
    // Where both sat, a seat is free.
    await ctx.schedule('seats', '', now);
    await db.rollUpload.updateMany({ where: { memberId: from }, data: { memberId: into } });
  },
  retention: [
    {
      table: 'roll_upload',
      kept: '1 hour',
      hours: 1,
      purge: async (db, before) =>
        void (await db.rollUpload.deleteMany({ where: { createdAt: { lt: dateOf(before) } } })),
    },
  ],
};
