import type { Id } from '../../core/ids.ts';
import { type Instant, instantOf } from '../../core/time.ts';
import { sql, type Transaction } from '../../database/client.ts';
import { languageName } from '../../i18n/languages.ts';
import type { ReadContext } from '../context.ts';
import { answersFor, groupName } from '../groups/api.ts';
import { readTables } from './closing.ts';
import type { Named } from './export.ts';
import type { Given, Survey } from './model.ts';
import type { Results, Round } from './results.ts';
import { everyQuestion, standingOf, surveyById } from './store.ts';
import { type TextAnswer, type Texts, textsOnPage } from './texts-view.ts';

/** Of one rendering, each survey is read once, however many of its tables are drawn. */
const readIn = new WeakMap<ReadContext, Map<string, Promise<Results | undefined>>>();

/** What this reader may see of a survey's results; undefined when that is nothing. */
export function resultsFor(ctx: ReadContext, id: string): Promise<Results | undefined> {
  const read = readIn.get(ctx) ?? new Map<string, Promise<Results | undefined>>();
  const results = read.get(id) ?? readResults(ctx, id);
  readIn.set(ctx, read.set(id, results));
  return results;
}

async function readResults(ctx: ReadContext, id: string): Promise<Results | undefined> {
  const survey = await surveyById(ctx.db, ctx.community.id, id);
  if (!survey || !(await maySee(ctx, survey))) return undefined;
  const tables = await readTables(ctx.db, id);
  return {
    survey,
    questions: await everyQuestion(ctx.db, id),
    tables,
    mayManage: await answersFor(ctx, survey),
    segments: await segmentNames(ctx, tables),
    rounds: await roundsOf(ctx.db, survey),
    followups: await ctx.db.surveyFollowup.findMany({
      where: { surveyId: id },
      orderBy: { at: 'desc' },
      select: { question: true, text: true },
    }),
  };
}

/** Once it was counted: whoever runs it, and those who answered where it is shared with them. */
export async function maySee(ctx: ReadContext, survey: Survey): Promise<boolean> {
  if (survey.countedAt === null || !ctx.actor) return false;
  if (await answersFor(ctx, survey)) return true;
  return survey.shared && (await standingOf(ctx.db, survey.id, ctx.actor.member)) !== 'out';
}

async function segmentNames(ctx: ReadContext, tables: Results['tables']): Promise<Record<string, string>> {
  const { speech, db, community } = ctx;
  const names: Record<string, string> = {};
  for (const { split, counts } of tables)
    for (const segment of Object.keys(counts)) {
      const key = `${split} ${segment}`;
      if (split === 'all' || key in names) continue;
      if (split === 'group')
        names[key] =
          segment === ''
            ? speech.line('surveys-no-group')
            : ((await groupName(db, community.id, segment, speech.locale)) ?? speech.line('surveys-former-group'));
      else if (segment === '') names[key] = speech.line('surveys-unknown');
      else names[key] = split === 'language' ? languageOf(speech, segment) : segment;
    }
  return names;
}

const languageOf = (speech: ReadContext['speech'], locale: string): string =>
  locale === 'en' || locale === 'fr' || locale === 'nl' ? languageName(speech.locale, locale) : locale;

/** Every round of it that was counted, first to last. */
async function roundsOf(db: Transaction, { series }: Survey): Promise<Round[]> {
  const rounds = await db.survey.findMany({
    where: { series, countedAt: { not: null } },
    select: { id: true, round: true, closesAt: true },
    orderBy: { round: 'asc' },
  });
  if (rounds.length < 2) return [];
  return Promise.all(
    rounds.map(async ({ id, round, closesAt }) => ({
      round,
      at: instantOf(closesAt ?? new Date(0)) satisfies Instant,
      tables: (await readTables(db, id)).filter(({ split }) => split === 'all'),
    })),
  );
}

/** One page of a question's texts, in an order that is always the same and says nothing of when they came. `all`: those kept back too. */
export async function textsOf(
  db: Transaction,
  survey: Id,
  question: number,
  { all, page }: { readonly all: boolean; readonly page: number },
): Promise<Texts> {
  const rows = await db.$queryRaw<(TextAnswer & { count: number; shared_count: number })[]>(sql`
    SELECT response_id AS response, text, shared, (count(*) OVER ())::int AS count, (count(*) FILTER (WHERE shared) OVER ())::int AS shared_count
    FROM survey_answer WHERE survey_id = ${survey} AND question = ${question} AND text IS NOT NULL AND (shared OR ${all})
    ORDER BY md5(question || response_id) LIMIT ${textsOnPage} OFFSET ${page * textsOnPage}`);
  return {
    texts: rows.map(({ response, text, shared }) => ({ response, text, shared })),
    count: rows[0]?.count ?? 0,
    shared: rows[0]?.shared_count ?? 0,
  };
}

/** Who answered what, in the order of names; only of a survey whose respondents were told so. */
export async function peopleOf(db: Transaction, survey: Survey): Promise<Named[] | undefined> {
  if (survey.anonymous) return undefined;
  const rows = await db.$queryRaw<
    { member: Id; name: string; question: number | null; value: number | null; text: string | null }[]
  >(sql`
    SELECT m.id AS member, m.name, a.question, a.value, a.text FROM survey_participation p JOIN member m ON m.id = p.member_id
    JOIN survey_answer a ON a.response_id = p.response_id WHERE p.survey_id = ${survey.id} ORDER BY m.name, m.id`);
  const people = new Map<Id, { name: string; response: Map<number, Given> }>();
  for (const { member, name, question, value, text } of rows) {
    const person = people.get(member) ?? { name, response: new Map<number, Given>() };
    if (question !== null) person.response.set(question, value ?? text);
    people.set(member, person);
  }
  return [...people.values()];
}
