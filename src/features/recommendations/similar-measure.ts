import { sql, type Transaction } from '../../database/client.ts';
import { similarTo } from './similar.ts';
import { across, labelled, others, twins } from './similarity-set.ts';

/** Keeps the labelled recommendations in a community, each under its position in the set. */
export async function keepLabelled(db: Transaction, community: string): Promise<void> {
  const rows = labelled.map(({ locale, title, what }, n) => ({
    id: `labelled${n}`,
    number: n + 1,
    locale,
    title,
    what,
  }));
  await db.$executeRaw(sql`
    INSERT INTO recommendation (id, community_id, number, locale, title, what, status, filed_at, moved_at)
    SELECT id, ${community}, number, locale, title, what, 'submitted', now(), now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (id text, number int, locale text, title text, what text)`);
}

export type Measured = { readonly precision: number; readonly recall: number };

/** Of what is shown, how much is the same idea; of the same ideas, how many are shown. */
export async function measured(db: Transaction, community: string, threshold: number): Promise<Measured> {
  const asked = [
    ...labelled.flatMap(({ same }, n) => same.map(title => ({ title, wanted: `labelled${n}` }))),
    ...others.map(title => ({ title, wanted: '' })),
  ];
  return share(db, community, threshold, asked);
}

/** The same of titles in another language than the one they are like. */
export const measuredAcross = (db: Transaction, community: string, threshold: number): Promise<Measured> =>
  share(
    db,
    community,
    threshold,
    across.map(([of, title]) => ({ title, wanted: `labelled${labelled.findIndex(one => one.title === of)}` })),
  );

async function share(
  db: Transaction,
  community: string,
  threshold: number,
  asked: readonly { readonly title: string; readonly wanted: string }[],
): Promise<Measured> {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { title, wanted } of asked) {
    const shown = (await similarTo(db, community, { title }, 3)).filter(({ score }) => score >= threshold);
    const hit = shown.some(({ id }) => id === wanted);
    right += hit ? 1 : 0;
    wrong += shown.filter(({ id }) => id !== wanted && !areTwins(id, wanted)).length;
    missed += !hit && wanted !== '' ? 1 : 0;
  }
  return { precision: right / (right + wrong), recall: right / (right + missed) };
}

const titleOf = (id: string): string => labelled[Number(id.replace('labelled', ''))]?.title ?? '';
const areTwins = (one: string, other: string): boolean =>
  other !== '' && twins.some(titles => titles.includes(titleOf(one)) && titles.includes(titleOf(other)));
