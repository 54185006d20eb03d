import { sql } from '../../database/client.ts';
import type { Feature } from '../context.ts';
import { movedThatDay } from './news.ts';

const tied = (id: string, kind: 'invited' | 'support') => sql`
  EXISTS (SELECT FROM recommendation_tie t WHERE t.recommendation_id = ${id} AND t.member_id = m.id AND t.kind = ${kind}::recommendation_tie_kind)`;

/** What members are told in private, and for whom it still is when it leaves. */
export const notices: Feature['notices'] = {
  news: { class: 'life', still: movedThatDay },
  merged: {
    class: 'decision',
    still: id => sql`${tied(id, 'support')} AND NOT EXISTS (
      SELECT FROM recommendation r JOIN recommendation_tie t ON t.recommendation_id = r.merged_into_id AND t.kind = 'support' WHERE r.id = ${id} AND t.member_id = m.id)`,
  },
  word: {
    class: 'engagement',
    still: id =>
      sql`EXISTS (SELECT FROM recommendation r WHERE r.id = ${id} AND r.owner_id = m.id AND r.status = 'in_progress')`,
  },
  entrusted: {
    class: 'engagement',
    still: id => sql`EXISTS (SELECT FROM recommendation r WHERE r.id = ${id} AND r.owner_id = m.id)`,
  },
  invited: { class: 'life', still: id => tied(id, 'invited') },
};
