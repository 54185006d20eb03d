import type { Id } from '../../core/ids.ts';
import { LostKey } from '../../core/seals.ts';
import { dateOf } from '../../core/time.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { JobContext } from '../context.ts';
import { answered, type Responder, type Table, tablesOf } from './counting.ts';
import { type Filled, unpacked } from './envelope.ts';
import { fewest, type Given, hasTexts, type Question, type Survey, stateOf } from './model.ts';
import { everyQuestion, surveyInHand } from './store.ts';

/** When a survey's time has come: it is counted, once. A time that was moved finds its own later job. */
export async function closeSurvey(ctx: JobContext, id: Id): Promise<void> {
  const survey = await surveyInHand(ctx.db, ctx.community.id, id);
  if (!survey || stateOf(survey, ctx.now) !== 'closed') return;
  const questions = await everyQuestion(ctx.db, id);
  const found = survey.anonymous ? await opened(ctx, survey) : await named(ctx.db, id);
  const people = found?.filter(answered) ?? [];
  const tables = tablesOf(questions, people);
  await keepTables(ctx.db, id, tables);
  if (survey.anonymous) {
    await keepResponses(ctx.db, id, people, questions, tables);
    await ctx.db.$executeRaw(
      sql`UPDATE survey_participation SET envelope = NULL, saved_at = NULL WHERE survey_id = ${id}`,
    );
  }
  await ctx.db.survey.update({
    where: { id },
    data: { countedAt: dateOf(ctx.now), counted: people.length, void: found === undefined },
  });
  if (survey.anonymous) await ctx.seals.destroy(id);
  await ctx.refresh('survey', id);
  await ctx.announce('survey', 'over', id);
  const shared = survey.shared && people.length >= fewest;
  if (shared) await ctx.tell('over', id, { members: await participants(ctx.db, id) }, { digest: true });
}

async function participants(db: Transaction, survey: Id): Promise<Id[]> {
  const rows = await db.surveyParticipation.findMany({
    where: { surveyId: survey, done: true },
    select: { memberId: true },
  });
  return rows.map(({ memberId }) => memberId);
}

/** What members are counted by. */
const segments = sql`coalesce(m.locale, m.roll_locale, '') AS language, coalesce(m.member_type, '') AS type,
  ARRAY(SELECT s.group_id FROM seat s WHERE s.member_id = m.id AND NOT s.waiting) AS groups`;
type Segmented = { language: string; type: string; groups: string[] };
type Person = Responder & Pick<Filled, 'id'>;

async function named(db: Transaction, survey: Id): Promise<Person[]> {
  const people = await db.$queryRaw<(Segmented & { id: Id })[]>(sql`
    SELECT p.response_id AS id, ${segments} FROM survey_participation p JOIN member m ON m.id = p.member_id
    WHERE p.survey_id = ${survey} AND p.response_id IS NOT NULL`);
  const rows = await db.$queryRaw<{ id: Id; question: number; value: number | null; text: string | null }[]>(sql`
    SELECT response_id AS id, question, value, text FROM survey_answer WHERE survey_id = ${survey}`);
  const responses = new Map<Id, Map<number, Given>>();
  for (const { id, question, value, text } of rows) {
    const response = responses.get(id) ?? new Map<number, Given>();
    responses.set(id, response.set(question, value ?? text));
  }
  return people.map(person => ({ ...person, response: responses.get(person.id) ?? new Map() }));
}

/** So many envelopes at a time, each of kilobytes. */
const batch = 500;

/** Every envelope opened, each with what its member is counted by, which nothing keeps; undefined when the key is lost. */
async function opened({ db, seals }: JobContext, survey: Survey): Promise<Person[] | undefined> {
  const people: Person[] = [];
  let after = '';
  for (;;) {
    const rows = await db.$queryRaw<(Segmented & { member: Id; envelope: Buffer })[]>(sql`
      SELECT p.member_id AS member, p.envelope, ${segments} FROM survey_participation p JOIN member m ON m.id = p.member_id
      WHERE p.survey_id = ${survey.id} AND p.envelope IS NOT NULL AND p.member_id > ${after} ORDER BY p.member_id LIMIT ${batch}`);
    const last = rows.at(-1);
    if (!last) return people;
    after = last.member;
    try {
      const contents = await seals.open(
        survey.id,
        rows.map(({ envelope }) => envelope),
      );
      // Should one be damaged, they no longer stand beside their rows; then each is opened alone.
      if (contents.length === rows.length) people.push(...rows.flatMap((row, at) => personOf(row, contents[at])));
      else
        for (const row of rows) {
          const [content] = await seals.open(survey.id, [row.envelope]).catch(() => []);
          people.push(...personOf(row, content));
        }
    } catch (error) {
      if (error instanceof LostKey) return undefined;
      throw error;
    }
  }
}

function personOf({ language, type, groups }: Segmented, content: Uint8Array | undefined): Person[] {
  if (!content) return [];
  const { id, response } = unpacked(content);
  return [{ id, response, language, type, groups }];
}

async function keepTables(db: Transaction, survey: Id, tables: readonly Table[]): Promise<void> {
  await db.$executeRaw(sql`
    INSERT INTO survey_table (survey_id, question, split, counts)
    SELECT ${survey}, question, split, counts FROM jsonb_to_recordset(${JSON.stringify(tables)}::jsonb) AS given (question smallint, split text, counts jsonb)`);
}

/**
 * Responses of nobody: by their random ids, in the order of those, so that neither a column nor the order of rows tells whose they were or when they came.
 * Of questions with fewer than five answers nothing is kept, since nothing of them will ever be shown.
 */
async function keepResponses(
  db: Transaction,
  survey: Id,
  people: readonly Person[],
  questions: readonly Question[],
  tables: readonly Table[],
): Promise<void> {
  const kept = new Set(tables.map(({ question }) => question));
  const texts = new Set(questions.filter(hasTexts).map(({ key }) => key));
  const order = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let from = 0; from < order.length; from += batch) {
    const some = order.slice(from, from + batch).map(({ id, response }) => ({
      id,
      answers: [...response].flatMap(([question, given]) =>
        kept.has(question) && given !== null
          ? [{ question, value: texts.has(question) ? null : given, text: texts.has(question) ? given : null }]
          : [],
      ),
    }));
    const written = some.filter(({ answers }) => answers.length > 0);
    await db.$executeRaw(sql`
      INSERT INTO survey_response (id, survey_id) SELECT id, ${survey} FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS given (id text) ORDER BY id`);
    await db.$executeRaw(sql`
      INSERT INTO survey_answer (response_id, survey_id, question, value, text)
      SELECT given.id, ${survey}, answer.question, answer.value, answer.text
      FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS given (id text, answers jsonb),
        jsonb_to_recordset(given.answers) AS answer (question smallint, value integer, text text) ORDER BY given.id, answer.question`);
  }
}

/** The tables as they were counted. */
export async function readTables(db: Transaction, survey: Id): Promise<Table[]> {
  const rows = await db.surveyTable.findMany({ where: { surveyId: survey } });
  return rows.map(({ question, split, counts }) => ({ question, split, counts }) as unknown as Table);
}
