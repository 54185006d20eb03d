import type { Personal } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { dateOf } from '../../core/time.ts';
import { sql, type Transaction } from '../../database/client.ts';
import { keeps } from './model.ts';

/** What a member asked and offered. */
export const personal: Personal<Transaction> = {
  async export(db, member) {
    const asked = await db.aidRequest.findMany({ where: { askerId: member }, orderBy: { openedAt: 'asc' } });
    const offered = await db.aidOffer.findMany({ where: { memberId: member }, orderBy: { at: 'asc' } });
    const given = await db.$queryRaw<unknown[]>(sql`
      SELECT id, opened_at AS "openedAt" FROM aid_request WHERE referent_id = ${member} ORDER BY opened_at`);
    return asked.length + offered.length + given.length > 0 ? { asked, offered, given } : undefined;
  },
  /** Their words go at once; what they asked ends, what they offered is free for somebody else, and nobody is told why. */
  async forget(ctx, member) {
    const asked = await ctx.db.$queryRaw<{ id: Id }[]>(sql`
      UPDATE aid_request SET what = '', details = '', area = '', contact = '', ended_at = coalesce(ended_at, ${dateOf(ctx.now)}),
        state = CASE WHEN state IN ('open', 'paused') THEN 'withdrawn'::aid_state ELSE state END
      WHERE asker_id = ${member} RETURNING id`);
    for (const { id } of asked) await ctx.withdraw('card', id);
    const helped = await ctx.db.$queryRaw<{ id: Id }[]>(sql`
      UPDATE aid_need n SET state = CASE WHEN n.state = 'matched' THEN 'reopened'::aid_need_state ELSE n.state END, offer_id = NULL
      FROM aid_offer o WHERE o.id = n.offer_id AND o.member_id = ${member} RETURNING n.request_id AS id`);
    const offers = await ctx.db.$queryRaw<{ id: Id; request: Id }[]>(sql`
      DELETE FROM aid_offer WHERE member_id = ${member} OR request_id = ANY (${asked.map(({ id }) => id)}) RETURNING id, request_id AS request`);
    for (const { id } of offers) await ctx.withdraw('match', id);
    for (const { id } of helped) await ctx.refresh('card', id);
    await ctx.db.$executeRaw(sql`UPDATE aid_request SET referent_id = NULL WHERE referent_id = ${member}`);
  },
  async merge(db, { from, into }) {
    // Nobody helps themself: what one of the two offered the other was never an offer.
    await db.$executeRaw(sql`
      DELETE FROM aid_offer o USING aid_request r WHERE r.id = o.request_id
        AND ((o.member_id = ${from} AND r.asker_id = ${into}) OR (o.member_id = ${into} AND r.asker_id = ${from}))`);
    await db.$executeRaw(sql`
      DELETE FROM aid_offer o USING aid_offer other WHERE o.request_id = other.request_id AND o.member_id = ${from} AND other.member_id = ${into}
        AND o.state <> 'accepted'`);
    await db.$executeRaw(sql`
      DELETE FROM aid_offer o USING aid_offer other WHERE o.request_id = other.request_id AND o.member_id = ${into} AND other.member_id = ${from}`);
    await db.aidOffer.updateMany({ where: { memberId: from }, data: { memberId: into } });
    await db.aidRequest.updateMany({ where: { askerId: from }, data: { askerId: into } });
    await db.aidRequest.updateMany({ where: { referentId: from }, data: { referentId: into } });
    await db.$executeRaw(sql`
      UPDATE aid_need n SET state = 'reopened', matched_at = NULL FROM aid_request r WHERE r.id = n.request_id AND n.offer_id IS NULL AND n.state = 'matched'
        AND (r.asker_id = ${into} OR EXISTS (SELECT FROM aid_offer o WHERE o.request_id = r.id AND o.member_id = ${into}))`);
  },
  retention: [
    {
      table: 'aid_request',
      kept: 'what is for helpers only, 14 days after the end',
      hours: 24 * keeps.contactDays,
      purge: async (db, before) =>
        void (await db.$executeRaw(
          sql`UPDATE aid_request SET contact = '' WHERE ended_at < ${dateOf(before)} AND contact <> ''`,
        )),
    },
    {
      table: 'aid_request',
      kept: 'its words 30 days after the end',
      hours: 24 * keeps.wordsDays,
      purge: async (db, before) =>
        void (await db.$executeRaw(sql`
          UPDATE aid_request SET what = '', details = '', area = '' WHERE ended_at < ${dateOf(before)} AND what || details || area <> ''`)),
    },
  ],
};
