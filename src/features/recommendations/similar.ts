import type { Id } from '../../core/ids.ts';
import { sql, type Transaction } from '../../database/client.ts';
import { type Match, meaningAlike } from './across.ts';
import { titleIn } from './store.ts';

/** An idea to find the like of: at least its title. */
export type Idea = { readonly title: string; readonly what?: string };

/** What is at least this similar is shown before filing: chosen by `similar.test.ts`, docs/adr/033. */
export const threshold = 0.3;

/** How much letters and stems count. */
const weights = { letters: 0.7, stems: 0.3 } as const;

/** Stems that are looked up: of a long text the longest words, which tell most. */
const lookedUp = 8;

/**
 * The most similar recommendations of the community, best first: by the letters that the bare titles share (typos, accents, order of words), and by how many stems of one are in the other
 * (plurals, other wordings), each wording's in its own language; the best of its wordings counts. Compared one by one is what shares many letters or two stems with a title.
 */
export async function similarTo(db: Transaction, community: Id, idea: Idea, limit: number): Promise<Match[]> {
  const best = new Map<Id, Match>();
  for (const match of [
    ...(await spelledAlike(db, community, idea, limit)),
    ...(await meaningAlike(db, community, idea.title.slice(0, 300))),
  ])
    if (match.score > (best.get(match.id)?.score ?? 0)) best.set(match.id, match);
  return [...best.values()].sort((a, b) => b.score - a.score || a.number - b.number).slice(0, limit);
}

async function spelledAlike(
  db: Transaction,
  community: Id,
  { title, what = '' }: Idea,
  limit: number,
): Promise<Match[]> {
  return db.$queryRaw<Match[]>(sql`
    WITH asked AS MATERIALIZED (
      SELECT recommendation_bare(recommendation_folded(${title.slice(0, 2000)})) AS bare, recommendation_bare(recommendation_folded(${what.slice(0, 2000)})) AS more
    ), spoken AS MATERIALIZED (
      SELECT spoken.locale, tsvector_to_array(recommendation_stems(spoken.locale, bare)) AS stems,
        tsvector_to_array(recommendation_stems(spoken.locale, bare || ' ' || more)) AS whole
      FROM asked, (VALUES ('fr'), ('nl'), ('en')) AS spoken (locale)
    ), near AS MATERIALIZED (
      SELECT w.recommendation_id, w.locale FROM recommendation_words w, asked
        WHERE w.community_id = ${community} AND length(asked.bare) <= 200 AND w.folded % asked.bare
      UNION
      SELECT w.recommendation_id, spoken.locale FROM spoken
        CROSS JOIN LATERAL (SELECT stem, count(*) OVER () AS of FROM unnest(spoken.whole) AS stem ORDER BY length(stem) DESC, stem LIMIT ${lookedUp}) AS sought
        CROSS JOIN LATERAL (
          SELECT recommendation_id FROM recommendation_words
          WHERE title_stems @@ quote_literal(sought.stem)::tsquery AND locale = spoken.locale AND community_id = ${community} OFFSET 0) AS w
      GROUP BY w.recommendation_id, spoken.locale, sought.of HAVING count(*) >= least(2, sought.of)
    ), measured AS (
      SELECT recommendation_id, locale, similarity(w.folded, asked.bare) AS letters, greatest(
          (SELECT count(*) FILTER (WHERE stem = ANY (tsvector_to_array(w.stems)))::float8 / greatest(count(*), 1) FROM unnest(spoken.stems) AS stem),
          (SELECT count(*) FILTER (WHERE stem = ANY (spoken.whole))::float8 / greatest(count(*), 1) FROM unnest(tsvector_to_array(w.title_stems)) AS stem)) AS stems
      FROM near JOIN recommendation_words w USING (recommendation_id, locale) JOIN spoken USING (locale) CROSS JOIN asked
    ), scored AS (
      SELECT recommendation_id, locale, round((${weights.letters}::float8 * letters + ${weights.stems}::float8 * stems)::numeric, 3)::float8 AS score FROM measured
    ), best AS (
      SELECT DISTINCT ON (r.id) r.id, r.number, ${titleIn(sql`scored.locale`)} AS title, score
      FROM scored JOIN recommendation r ON r.id = scored.recommendation_id WHERE r.status <> 'draft' ORDER BY r.id, score DESC
    )
    SELECT id, number, title, score FROM best ORDER BY score DESC, number LIMIT ${limit}`);
}
