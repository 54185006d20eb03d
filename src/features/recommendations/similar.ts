import type { Id } from '../../core/ids.ts';
import { sql, type Transaction } from '../../database/client.ts';

export type Match = { readonly id: Id; readonly number: number; readonly title: string; readonly score: number };

/** What is at least this similar is shown before filing. */
export const threshold = 0.3;

/** The most similar recommendations of the community, best first. */
export async function similarTo(
  db: Transaction,
  community: Id,
  { title }: { readonly title: string },
  limit: number,
): Promise<Match[]> {
  return db.$queryRaw<Match[]>(sql`
    SELECT r.id, r.number, r.title, similarity(r.folded, q.folded)::float8 AS score
    FROM recommendation r, (SELECT recommendation_folded(${title}) AS folded) AS q
    WHERE r.community_id = ${community} AND r.folded % q.folded ORDER BY score DESC, r.number LIMIT ${limit}`);
}
