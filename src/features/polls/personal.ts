import type { Personal } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { dateOf } from '../../core/time.ts';
import { sql, type Transaction } from '../../database/client.ts';

/** What a member asked and voted. A poll's count does not change when they are forgotten: their ballots stay, without a name behind them. */
export const personal: Personal<Transaction> = {
  async export(db, member) {
    const asked = await db.poll.findMany({
      where: { organiserId: member },
      select: {
        number: true,
        title: true,
        description: true,
        locale: true,
        translations: true,
        cancelReason: true,
        statement: true,
        corrections: { select: { before: true, after: true, at: true } },
        openedAt: true,
        options: { select: { label: true }, orderBy: { position: 'asc' } },
      },
      orderBy: { openedAt: 'asc' },
    });
    const voted = await db.ballot.findMany({
      where: { memberId: member },
      select: {
        content: true,
        reason: true,
        castAt: true,
        changes: true,
        linkedAt: true,
        envelope: true,
        arrivals: { select: { position: true } },
        poll: { select: { number: true, title: true } },
      },
      orderBy: { castAt: 'asc' },
    });
    const listed = await db.eligible.findMany({
      where: { memberId: member },
      select: { memberType: true, poll: { select: { number: true, title: true } } },
    });
    const told = voted.map(({ envelope, ...rest }) => ({ ...rest, sealed: envelope !== null }));
    return asked.length + voted.length + listed.length > 0 ? { asked, voted: told, listed } : undefined;
  },
  /**
   * The words of their polls go, so a poll of theirs that is open closes now: nobody can vote on a question they cannot read.
   * What was counted stays, and what shows it is drawn anew, in neutral words.
   */
  async forget(ctx, member) {
    const asked = await ctx.db.$queryRaw<{ id: Id; number: number; counted: boolean }[]>(sql`
      UPDATE poll SET title = '', description = '', translations = '{}', cancel_reason = '', statement = '', repeats = NULL,
        closes_at = least(closes_at, ${dateOf(ctx.now)}) WHERE organiser_id = ${member}
      RETURNING id, number, counted_at IS NOT NULL AS counted`);
    await ctx.db.$executeRaw(sql`
      UPDATE poll_option SET label = '' FROM poll p WHERE p.id = poll_option.poll_id AND p.organiser_id = ${member}`);
    await ctx.db.$executeRaw(sql`
      UPDATE correction SET before = '', after = '' FROM poll p WHERE p.id = correction.poll_id AND p.organiser_id = ${member}`);
    const reasoned = await ctx.db.$queryRaw<{ id: Id }[]>(sql`
      UPDATE ballot SET reason = '' WHERE member_id = ${member} AND reason <> '' RETURNING poll_id AS id`);
    for (const { id } of reasoned) {
      await ctx.refresh('poll', id);
      await ctx.refresh('verdict', id);
    }
    for (const { id, number, counted } of asked) {
      await ctx.refresh('poll', id);
      await ctx.refresh('verdict', id);
      // A picture cannot be drawn anew.
      await ctx.withdraw('picture', id);
      for (const { id: correction } of await ctx.db.correction.findMany({
        where: { pollId: id },
        select: { id: true },
      }))
        await ctx.withdraw('correction', correction);
      for (const kind of ['statement', 'cancelled', 'extended', 'again', 'reminder', 'account', 'review'])
        await ctx.withdraw(kind, id);
      if (counted) continue;
      await ctx.schedule('close', id, ctx.now);
      await ctx.record('poll closed', { poll: String(number) });
    }
  },
  /** In an open poll the newest ballot stands; a closed one keeps what it counted. */
  async merge(db, { from, into, now }) {
    await db.$executeRaw(sql`
      WITH twice AS (
        DELETE FROM ballot older USING ballot newer, poll p
        WHERE older.poll_id = newer.poll_id AND older.poll_id = p.id AND (p.closes_at IS NULL OR p.closes_at > ${dateOf(now)})
          AND ((older.member_id = ${from} AND newer.member_id = ${into}) OR (older.member_id = ${into} AND newer.member_id = ${from}))
          AND (older.cast_at, older.member_id) < (newer.cast_at, newer.member_id)
        RETURNING newer.poll_id, newer.member_id
      ) UPDATE ballot b SET linked_at = ${dateOf(now)} FROM twice WHERE (b.poll_id, b.member_id) = (twice.poll_id, twice.member_id)`);
    await db.$executeRaw(sql`
      UPDATE ballot b SET member_id = ${into} WHERE b.member_id = ${from}
        AND NOT EXISTS (SELECT FROM ballot other WHERE other.poll_id = b.poll_id AND other.member_id = ${into})`);
    await db.$executeRaw(sql`
      DELETE FROM eligible e USING eligible other WHERE e.member_id = ${from} AND other.poll_id = e.poll_id AND other.member_id = ${into}`);
    await db.eligible.updateMany({ where: { memberId: from }, data: { memberId: into } });
    await db.poll.updateMany({ where: { organiserId: from }, data: { organiserId: into } });
    await db.$executeRaw(sql`
      INSERT INTO refresh (feature, kind, item_id) SELECT 'polls', 'poll', p.id FROM ballot b JOIN poll p ON p.id = b.poll_id
      WHERE b.member_id = ${into} AND p.secrecy <> 'secret' AND (p.closes_at IS NULL OR p.closes_at > ${dateOf(now)})`);
  },
  /** Kept as long as their community has its polls. */
  retention: [],
};
