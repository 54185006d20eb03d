import type { Personal } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { dateOf } from '../../core/time.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { Question } from './model.ts';

/** What a member asked and answered. What was counted does not change when they are forgotten. */
export const personal: Personal<Transaction> = {
  async export(db, member) {
    const asked = await db.survey.findMany({
      where: { organiserId: member },
      select: { number: true, title: true, about: true, openedAt: true, versions: { select: { questions: true } } },
      orderBy: { number: 'asc' },
    });
    const answered = await db.surveyParticipation.findMany({
      where: { memberId: member },
      select: {
        done: true,
        savedAt: true,
        survey: { select: { number: true, title: true, anonymous: true } },
        response: { select: { answers: { select: { question: true, value: true, text: true } } } },
      },
    });
    const wrote = await db.surveyLetter.findMany({
      where: { memberId: member },
      select: { question: true, text: true, day: true },
    });
    const followed = await db.surveyFollowup.findMany({
      where: { memberId: member },
      select: { question: true, text: true, at: true },
    });
    return asked.length + answered.length + wrote.length + followed.length > 0
      ? { asked, answered, wrote, followed }
      : undefined;
  },
  /**
   * The words of their surveys go, so one of theirs that is open closes now: nobody can answer what they cannot read.
   * Their own answers go too, from everywhere but the figures that were counted.
   */
  async forget(ctx, member) {
    const { db, now } = ctx;
    const answered = await db.$queryRaw<{ id: Id }[]>(sql`
      DELETE FROM survey_participation WHERE member_id = ${member} RETURNING survey_id AS id`);
    await db.$executeRaw(sql`
      DELETE FROM survey_response r USING survey s WHERE s.id = r.survey_id AND NOT s.anonymous
        AND NOT EXISTS (SELECT FROM survey_participation p WHERE p.response_id = r.id) AND s.community_id = ${ctx.community.id}`);
    await db.surveyLetter.deleteMany({ where: { memberId: member } });
    await db.surveyFollowup.deleteMany({ where: { memberId: member } });
    await db.survey.deleteMany({ where: { organiserId: member, openedAt: null } });
    const asked = await db.$queryRaw<{ id: Id; counted: boolean }[]>(sql`
      UPDATE survey SET title = '{}', about = '{}', repeats = NULL, event = NULL, closes_at = least(closes_at, ${dateOf(now)}) WHERE organiser_id = ${member}
      RETURNING id, counted_at IS NOT NULL AS counted`);
    for (const { id, counted } of asked) {
      await eraseQuestions(db, id);
      if (!counted) await ctx.schedule('close', id, now);
    }
    for (const { id } of [...answered, ...asked]) await ctx.refresh('survey', id);
  },
  /** Of two answers to one survey the newer stands. */
  async merge(db, { from, into }) {
    const both = [from, into];
    const older = await db.$queryRaw<{ response: Id | null }[]>(sql`
      DELETE FROM survey_participation older USING survey_participation newer
      WHERE older.survey_id = newer.survey_id AND older.member_id = ANY (${both}) AND newer.member_id = ANY (${both})
        AND (older.done, older.saved_at, older.member_id) < (newer.done, newer.saved_at, newer.member_id)
      RETURNING older.response_id AS response`);
    await db.surveyResponse.deleteMany({ where: { id: { in: older.flatMap(({ response }) => response ?? []) } } });
    await db.$executeRaw(sql`
      UPDATE survey_participation p SET member_id = ${into} WHERE p.member_id = ${from}
        AND NOT EXISTS (SELECT FROM survey_participation other WHERE other.survey_id = p.survey_id AND other.member_id = ${into})`);
    await db.surveyParticipation.deleteMany({ where: { memberId: from } });
    await db.survey.updateMany({ where: { organiserId: from }, data: { organiserId: into } });
    await db.surveyLetter.updateMany({ where: { memberId: from }, data: { memberId: into } });
    await db.surveyFollowup.updateMany({ where: { memberId: from }, data: { memberId: into } });
  },
  retention: [
    {
      table: 'survey_letter',
      kept: '90 days',
      hours: 90 * 24,
      purge: async (db, before) => void (await db.surveyLetter.deleteMany({ where: { day: { lt: dateOf(before) } } })),
    },
  ],
};

/** A question keeps its kind and its number, so that figures still say what they are of. */
async function eraseQuestions(db: Transaction, survey: Id): Promise<void> {
  const versions = await db.surveyVersion.findMany({ where: { surveyId: survey } });
  for (const { version, questions } of versions)
    await db.surveyVersion.update({
      where: { surveyId_version: { surveyId: survey, version } },
      data: { questions: (questions as unknown as Question[]).map(wordless) as object[] },
    });
}

function wordless(question: Question): Question {
  const erased = { ...question, text: {} };
  if (erased.type === 'one' || erased.type === 'several') return { ...erased, options: erased.options.map(() => ({})) };
  return erased.type === 'scale' ? { ...erased, low: {}, high: {} } : erased;
}
