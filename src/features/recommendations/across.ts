import { foldWords } from '../../core/fold.ts';
import type { Id } from '../../core/ids.ts';
import type { Locale } from '../../core/view.ts';
import { sql, type Transaction } from '../../database/client.ts';
import { languageOf, smallWords } from './language.ts';
import { titleIn } from './store.ts';
import { vocabulary } from './vocabulary.ts';

/** How like an idea it is, from 0 to 1. */
export type Match = { readonly id: Id; readonly number: number; readonly title: string; readonly score: number };

/** Words of each language, by what they mean: a line of the vocabulary. */
const meanings = vocabulary.map(line => line.split('|').map(words => words.replaceAll('-', ' ').split(' ')));
const languages: readonly Locale[] = ['fr', 'nl', 'en'];

/** How much the share of what two titles mean alike counts: three fifths of it is at the threshold. */
const weight = 0.5;
/** One meaning alike is a subject, not an idea. */
const fewest = 2;
const compared = 50;

const isSaid = (word: string, by: string): boolean =>
  by.length >= 5 ? word.includes(by) : word.startsWith(by) && word.length - by.length <= 2;

/** What a title means: lines of the vocabulary, and as they are the words that stand in none. */
export function meant(title: string): ReadonlySet<number | string> {
  const words = foldWords(title)
    .split(' ')
    .filter(word => word.length > 2 && !smallWords.has(word));
  return new Set(words.flatMap(meaningsOf));
}

/** What a word means does not change, and fifty titles share many. */
const known = new Map<string, readonly (number | string)[]>();
const mostKnown = 20_000;

function meaningsOf(word: string): readonly (number | string)[] {
  const before = known.get(word);
  if (before) return before;
  const lines = meanings.flatMap((said, line) => (said.some(of => of.some(by => isSaid(word, by))) ? [line] : []));
  const found = lines.length > 0 ? lines : [word.slice(0, 6)];
  if (known.size >= mostKnown) known.clear();
  known.set(word, found);
  return found;
}

/** Twice what both mean, of all that either means. */
export function alike(one: ReadonlySet<number | string>, other: ReadonlySet<number | string>): number {
  const both = [...one].filter(meaning => other.has(meaning)).length;
  return both < fewest ? 0 : (2 * both) / (one.size + other.size);
}

/** Recommendations in other languages that mean what this title means, as far as the vocabulary goes; those in its own are found by their words. */
export async function meaningAlike(db: Transaction, community: Id, title: string): Promise<Match[]> {
  const asked = meant(title);
  const own = languageOf(title, null);
  const sought = [...asked].flatMap(line =>
    typeof line === 'number'
      ? languages
          .map((locale, at) => ({ line, locale, words: meanings[line]?.[at]?.join(' ') ?? '' }))
          .filter(({ locale }) => locale !== own)
      : [],
  );
  if (new Set(sought.map(({ line }) => line)).size < fewest) return [];
  const near = await db.$queryRaw<Omit<Match, 'score'>[]>(sql`
    SELECT r.id, r.number, ${titleIn(sql`near.locale`)} AS title FROM (
      SELECT found.id, sought.locale, count(DISTINCT sought.line) AS lines FROM jsonb_to_recordset(${JSON.stringify(sought)}::jsonb) AS sought (line int, locale text, words text)
        CROSS JOIN LATERAL (SELECT string_agg(quote_literal(stem) || CASE WHEN length(stem) > 3 THEN ':*' ELSE '' END, ' | ')::tsquery AS query
          FROM unnest(tsvector_to_array(recommendation_stems(sought.locale, sought.words))) AS stem) AS stems
        CROSS JOIN LATERAL (
          SELECT recommendation_id AS id FROM recommendation_words WHERE title_stems @@ stems.query AND locale = sought.locale AND community_id = ${community} OFFSET 0) AS found
      GROUP BY found.id, sought.locale HAVING count(DISTINCT sought.line) >= ${fewest} ORDER BY lines DESC, found.id LIMIT ${compared}) AS near
    JOIN recommendation r ON r.id = near.id WHERE r.status <> 'draft'`);
  return near.map(one => ({ ...one, score: Number((weight * alike(asked, meant(one.title))).toFixed(3)) }));
}
