import type { Personal } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { dateOf } from '../../core/time.ts';
import type { Locale } from '../../core/view.ts';
import type { Translations } from '../../core/wording.ts';
import { sql, type Transaction } from '../../database/client.ts';

/** What a member put forward, supported, commented and answered. */
export const personal: Personal<Transaction> = {
  async export(db, member, reader) {
    const written = await db.recommendation.findMany({
      where: { authorId: member },
      select: {
        number: true,
        title: true,
        what: true,
        why: true,
        translations: true,
        theme: true,
        status: true,
        filedAt: true,
      },
      orderBy: { number: 'asc' },
    });
    const of = { select: { number: true, title: true, translations: true } };
    const ties = await db.recommendationTie.findMany({
      where: { memberId: member },
      select: { kind: true, at: true, recommendation: of },
      orderBy: { at: 'asc' },
    });
    const comments = await db.recommendationComment.findMany({
      where: { memberId: member },
      select: { text: true, at: true, recommendation: of },
      orderBy: { at: 'asc' },
    });
    const moves = await db.recommendationMove.findMany({
      where: { memberId: member },
      select: { kind: true, text: true, link: true, before: true, at: true, recommendation: of },
      orderBy: { at: 'asc' },
    });
    const entrusted = await db.recommendation.findMany({ where: { ownerId: member }, ...of });
    const named = namedFor(reader);
    const about = <Row extends { readonly recommendation: Named }>(rows: readonly Row[]) =>
      rows.map(row => ({ ...row, recommendation: named(row.recommendation) }));
    const all = {
      written,
      ties: about(ties),
      comments: about(comments),
      moves: about(moves),
      carriesOut: entrusted.map(named),
    };
    return Object.values(all).some(rows => rows.length > 0) ? all : undefined;
  },
  /**
   * Words of theirs alone go, and what nobody has answered yet goes with them: nobody can judge what cannot be read. What they wrote with others or for a group
   * stays with those, and so does what they answered for the cooperative; neither says who they were.
   */
  async forget(ctx, member) {
    const { db } = ctx;
    await db.$executeRaw(sql`
      UPDATE recommendation r SET author_id = heir.member_id FROM (
        SELECT DISTINCT ON (t.recommendation_id) t.recommendation_id, t.member_id FROM recommendation_tie t
        WHERE t.kind = 'co_author' AND t.member_id <> ${member} ORDER BY t.recommendation_id, t.at, t.member_id) AS heir
      WHERE r.author_id = ${member} AND heir.recommendation_id = r.id`);
    await db.$executeRaw(sql`
      DELETE FROM recommendation_tie t USING recommendation r WHERE r.id = t.recommendation_id AND t.kind = 'co_author' AND t.member_id = r.author_id`);
    const alone = await db.$queryRaw<{ id: Id; unanswered: boolean }[]>(sql`
      UPDATE recommendation SET title = '', what = '', why = '', translations = '{}' WHERE author_id = ${member} AND group_id IS NULL
      RETURNING id, status IN ('submitted', 'under_review', 'postponed') AS unanswered`);
    await db.$executeRaw(
      sql`UPDATE recommendation_move SET before = NULL WHERE recommendation_id = ANY (${alone.map(({ id }) => id)})`,
    );
    for (const { id, unanswered } of alone) {
      if (unanswered) await withdraw(db, id, ctx.id(), dateOf(ctx.now));
      await ctx.refresh('card', id);
    }
    const commented = await db.$queryRaw<{ id: Id }[]>(sql`
      DELETE FROM recommendation_comment WHERE member_id = ${member} RETURNING recommendation_id AS id`);
    const tied = await db.$queryRaw<{ id: Id }[]>(sql`
      DELETE FROM recommendation_tie t USING recommendation r WHERE r.id = t.recommendation_id AND t.member_id = ${member}
        AND (t.kind <> 'support' OR r.status NOT IN ('done', 'not_done', 'rejected')) RETURNING r.id`);
    for (const { id } of [...commented, ...tied]) await ctx.refresh('card', id);
    await db.$executeRaw(
      sql`UPDATE recommendation_move SET text = '' WHERE member_id = ${member} AND kind IN ('amend', 'withdraw')`,
    );
    await db.recommendationMove.updateMany({ where: { memberId: member }, data: { memberId: null } });
    await db.recommendation.updateMany({ where: { authorId: member }, data: { authorId: null } });
    await db.recommendation.updateMany({ where: { ownerId: member }, data: { ownerId: null } });
  },
  /** One support of two, and nobody is a co-author of their own. */
  async merge(db, { from, into }) {
    await db.$executeRaw(sql`
      INSERT INTO recommendation_tie (recommendation_id, member_id, kind, at)
      SELECT recommendation_id, ${into}, kind, at FROM recommendation_tie WHERE member_id = ${from} ON CONFLICT DO NOTHING`);
    await db.recommendationTie.deleteMany({ where: { memberId: from } });
    await db.recommendation.updateMany({ where: { authorId: from }, data: { authorId: into } });
    await db.recommendation.updateMany({ where: { ownerId: from }, data: { ownerId: into } });
    await db.recommendationComment.updateMany({ where: { memberId: from }, data: { memberId: into } });
    await db.recommendationMove.updateMany({ where: { memberId: from }, data: { memberId: into } });
    await db.$executeRaw(sql`
      DELETE FROM recommendation_tie t USING recommendation r
      WHERE r.id = t.recommendation_id AND r.author_id = ${into} AND t.member_id = ${into} AND t.kind IN ('co_author', 'invited')`);
    await db.$executeRaw(sql`
      INSERT INTO refresh (feature, kind, item_id) SELECT 'recommend', 'card', recommendation_id FROM recommendation_tie WHERE member_id = ${into}`);
  },
  /** Kept as long as their community. */
  retention: [],
};

type Named = { readonly number: number; readonly title: string; readonly translations: unknown };
/** What others wrote, by its title in its reader's language. */
const namedFor =
  (reader: Locale) =>
  ({ number, title, translations }: Named) => ({
    number,
    title: (translations as Translations)[reader]?.title ?? title,
  });

async function withdraw(db: Transaction, id: Id, move: Id, at: Date): Promise<void> {
  await db.$executeRaw(sql`DELETE FROM recommendation_move WHERE recommendation_id = ${id} AND held`);
  await db.$executeRaw(sql`UPDATE recommendation SET status = 'withdrawn', moved_at = ${at} WHERE id = ${id}`);
  await db.$executeRaw(
    sql`INSERT INTO recommendation_move (id, recommendation_id, kind, at) VALUES (${move}, ${id}, 'withdraw', ${at})`,
  );
}
