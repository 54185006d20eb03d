import type { Personal } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { dateOf, instantOf } from '../../core/time.ts';
import { sql, type Transaction } from '../../database/client.ts';
import { redraw, scheduleEnd } from './hands.ts';
import { shownKinds, withdrawOffer } from './life.ts';
import { mergeMembers } from './merging.ts';
import { keeps } from './model.ts';

/** What a member asked and offered. */
export const personal: Personal<Transaction> = {
  async export(db, member) {
    const asked = await db.aidRequest.findMany({ where: { askerId: member }, orderBy: { openedAt: 'asc' } });
    const offered = await db.aidOffer.findMany({ where: { memberId: member }, orderBy: { at: 'asc' } });
    const given = await db.$queryRaw<unknown[]>(sql`
      SELECT id, opened_at AS "openedAt" FROM aid_request WHERE referent_id = ${member} ORDER BY opened_at`);
    const profile = await db.aidProfile.findMany({ where: { memberId: member } });
    const askedToHelp = await db.aidAsked.findMany({ where: { memberId: member }, orderBy: { at: 'asc' } });
    // Whom they keep away is theirs to read; who keeps them away never is.
    const keptApart = await db.aidApart.findMany({
      where: { memberId: member, referent: false },
      select: { at: true },
      orderBy: { at: 'asc' },
    });
    const reported = await db.aidReport.findMany({ where: { memberId: member }, orderBy: { at: 'asc' } });
    const all = { asked, offered, given, profile, askedToHelp, keptApart, reported };
    return Object.values(all).some(part => part.length > 0) ? all : undefined;
  },
  /** Their words go at once; what they asked ends, what they offered is free for somebody else, and nobody is told why. */
  async forget(ctx, member) {
    const asked = await ctx.db.$queryRaw<{ id: Id }[]>(sql`
      UPDATE aid_request SET what = '', details = '', area = '', translations = '{}', contact = '', thanks = '', ended_at = coalesce(ended_at, ${dateOf(ctx.now)}),
        state = CASE WHEN state IN ('open', 'paused') THEN 'withdrawn'::aid_state ELSE state END
      WHERE asker_id = ${member} RETURNING id`);
    for (const { id } of asked) for (const kind of shownKinds) await ctx.withdraw(kind, id);
    const helped = await ctx.db.$queryRaw<{ id: Id; expires_at: Date; over: boolean }[]>(sql`
      UPDATE aid_need n SET state = CASE WHEN n.state = 'matched' THEN 'reopened'::aid_need_state ELSE n.state END, offer_id = NULL,
        touched_at = CASE WHEN n.state = 'matched' THEN NULL ELSE n.touched_at END
      FROM aid_offer o, aid_request r WHERE o.id = n.offer_id AND r.id = n.request_id AND o.member_id = ${member}
      RETURNING r.id, r.expires_at, r.ended_at IS NOT NULL AS over`);
    for (const { id, expires_at, over } of helped)
      if (!over) await scheduleEnd(ctx, { id, expiresAt: instantOf(expires_at) });
    const offers = await ctx.db.$queryRaw<{ id: Id; request: Id }[]>(sql`
      DELETE FROM aid_offer WHERE member_id = ${member} OR request_id = ANY (${asked.map(({ id }) => id)}) RETURNING id, request_id AS request`);
    for (const { id } of offers) await withdrawOffer(ctx, id);
    // Thanks may name whoever helped.
    const thanked = await ctx.db.$queryRaw<{ id: Id }[]>(sql`
      UPDATE aid_request SET thanks = '', thanks_open = false WHERE id = ANY (${helped.map(({ id }) => id)}) AND thanks <> '' RETURNING id`);
    for (const { id } of thanked) await ctx.withdraw('testimony', id);
    for (const { id } of helped) await redraw(ctx, id);
    await ctx.db.$executeRaw(sql`UPDATE aid_request SET referent_id = NULL WHERE referent_id = ${member}`);
    await ctx.db.aidProfile.deleteMany({ where: { memberId: member } });
    await ctx.db.aidAsked.deleteMany({ where: { memberId: member } });
    await ctx.db.aidApart.deleteMany({ where: { OR: [{ memberId: member }, { otherId: member }] } });
    const reports = await ctx.db.aidReport.findMany({
      where: { OR: [{ memberId: member }, { aboutId: member }] },
      select: { id: true },
    });
    for (const { id } of reports) await ctx.withdraw('report', id);
    await ctx.db.aidReport.deleteMany({ where: { OR: [{ memberId: member }, { aboutId: member }] } });
  },
  merge: mergeMembers,
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
          UPDATE aid_request SET what = '', details = '', area = '', translations = '{}', thanks = '' WHERE ended_at < ${dateOf(before)} AND what || details || area || thanks <> ''`)),
    },
    {
      table: 'aid_asked',
      kept: '90 days',
      hours: 24 * 90,
      purge: async (db, before) => void (await db.aidAsked.deleteMany({ where: { at: { lt: dateOf(before) } } })),
    },
    {
      table: 'aid_report',
      kept: '90 days after it was dealt with',
      hours: 24 * 90,
      purge: async (db, before) =>
        void (await db.aidReport.deleteMany({ where: { handledAt: { lt: dateOf(before) } } })),
    },
  ],
};
