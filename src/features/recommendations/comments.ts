import { type Answer, ask, type Form, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant, instantOf } from '../../core/time.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { Context } from '../context.ts';
import { limits, tidyText } from './model.ts';
import * as store from './store.ts';

export const commentForm: Form<Transaction> = {
  who: 'members',
  page: async ({ speech }, _about, _answers, n) =>
    n === 0
      ? {
          title: speech.line('recommend-comment-new'),
          intro: speech.say('recommend-comment-public'),
          submit: speech.line('recommend-move-do'),
          fields: [
            {
              name: 'text',
              label: speech.line('recommend-field-comment'),
              hint: speech.line('recommend-field-comment.hint'),
              required: true,
              error: null,
              type: 'paragraph',
              value: '',
              maxLength: limits.comment,
            },
          ],
        }
      : undefined,
  async submit(ctx, id, answers) {
    const one = await store.byId(ctx.db, ctx.community.id, id, ctx.actor.member);
    if (!one) return refuse('recommend-gone');
    const text = tidyText(String(answers.text ?? ''));
    await ctx.db.recommendationComment.create({
      data: { id: ctx.id(), recommendationId: one.id, memberId: ctx.actor.member, text, at: dateOf(ctx.now) },
    });
    await ctx.refresh('card', one.id);
    return show('comments', one.id);
  },
};

export const askComment = async (ctx: Context, id: Id | ''): Promise<Answer> =>
  id && (await store.byId(ctx.db, ctx.community.id, id, ctx.actor.member))
    ? ask('comment', id)
    : refuse('recommend-gone');

/** One's own, or as an animateur any. */
export async function uncomment(ctx: Context, id: Id | '', comment: string): Promise<Answer> {
  const moderates = ctx.actor.roles.has('animateur');
  const gone = await ctx.db.$executeRaw(sql`
    DELETE FROM recommendation_comment c USING recommendation r WHERE c.id = ${comment} AND r.id = c.recommendation_id AND r.id = ${id}
      AND r.community_id = ${ctx.community.id} AND (c.member_id = ${ctx.actor.member} OR ${moderates})`);
  if (gone === 0 || !id) return refuse('recommend-gone');
  await ctx.refresh('card', id);
  return show('comments', id);
}

export type Comment = {
  readonly id: Id;
  readonly name: string;
  readonly mine: boolean;
  readonly text: string;
  readonly at: Instant;
};

/** The newest, in the order in which they were made. */
export async function commentsOf(db: Transaction, id: Id, reader: Id, limit: number): Promise<Comment[]> {
  const rows = await db.$queryRaw<(Omit<Comment, 'at'> & { at: Date })[]>(sql`
    SELECT c.id, m.name, c.member_id = ${reader} AS mine, c.text, c.at FROM recommendation_comment c JOIN member m ON m.id = c.member_id
    WHERE c.recommendation_id = ${id} ORDER BY c.at DESC, c.id DESC LIMIT ${limit}`);
  return rows.toReversed().map(row => ({ ...row, at: instantOf(row.at) }));
}
