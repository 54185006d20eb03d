import { sql } from '../../database/client.ts';
import type { ReadContext } from '../context.ts';
import type { Recommendation } from './model.ts';
import type { Around } from './views.ts';

/** What stands around a recommendation on its card. */
export async function aroundOf(
  { db, community, speech }: Pick<ReadContext, 'db' | 'community' | 'speech'>,
  one: Recommendation,
): Promise<Around> {
  const into = one.state.status === 'merged' ? one.state.into : '';
  const [row] = await db.$queryRaw<Around[]>(sql`
    SELECT (SELECT count(*)::int FROM recommendation_comment WHERE recommendation_id = ${one.id}) AS comments,
      (SELECT text FROM recommendation_move WHERE recommendation_id = ${one.id} AND NOT held AND text <> '' AND kind NOT IN ('amend', 'withdraw') ORDER BY at DESC, turn DESC LIMIT 1) AS last,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('title', title, 'done', done) ORDER BY position), '[]') FROM recommendation_milestone WHERE recommendation_id = ${one.id}) AS milestones,
      (SELECT jsonb_build_object('id', id, 'number', number, 'title', coalesce(translations->${speech.locale}::text->>'title', title)) FROM recommendation WHERE id = ${into} AND community_id = ${community.id}) AS into`);
  return row ?? { comments: 0, last: null, milestones: [], into: null };
}
