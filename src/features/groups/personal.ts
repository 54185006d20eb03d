import type { Personal } from '../../core/feature.ts';
import { dateOf } from '../../core/time.ts';
import { sql, type Transaction } from '../../database/client.ts';

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
  async forget({ db, community }, member) {
    await db.$executeRaw(sql`
      WITH freed AS (DELETE FROM seat WHERE member_id = ${member} AND NOT waiting RETURNING group_id)
      UPDATE seat SET waiting = false FROM (
        SELECT DISTINCT ON (s.group_id) s.group_id, s.member_id FROM seat s JOIN freed ON freed.group_id = s.group_id
        WHERE s.waiting AND s.member_id <> ${member} ORDER BY s.group_id, s.since, s.member_id) AS next
      WHERE seat.group_id = next.group_id AND seat.member_id = next.member_id`);
    await db.seat.deleteMany({ where: { memberId: member } });
    // A list that waits for its import may hold their name, whoever brought it; an admin brings it again.
    await db.rollUpload.deleteMany({ where: { communityId: community.id } });
  },
  /** One seat of two. Who animates is a right, and is not handed on by a code; a seat is kept rather than a place in the queue. */
  async merge(db, { from, into }) {
    await db.$executeRaw(sql`
      INSERT INTO seat (group_id, member_id, waiting, since) SELECT group_id, ${into}, waiting, since FROM seat WHERE member_id = ${from}
      ON CONFLICT (group_id, member_id) DO UPDATE SET waiting = seat.waiting AND excluded.waiting, since = least(seat.since, excluded.since)`);
    await db.seat.deleteMany({ where: { memberId: from } });
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
