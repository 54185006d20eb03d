import { type Answers, isRefusal, type Keeping, type Refusal, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { dateOf } from '../../core/time.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { Context, ReadContext } from '../context.ts';
import { askedOf } from './asking.ts';
import { type Filled, packed, unpacked } from './envelope.ts';
import { answersOf, givenIn } from './fields.ts';
import { type Given, pruned, type Question, type Survey, stateOf } from './model.ts';
import { askingForAnswer } from './store.ts';

/** What the form of an answer starts from: a survey and the version of its questions that this person answers. */
export const aboutOf = ({ id, version }: Pick<Survey, 'id' | 'version'>): string => `${id}.${version}`;
export function readAbout(about: string): { readonly id: Id; readonly version: number } {
  const [id = '', version = '0'] = about.split('.');
  return { id, version: Number(version) };
}

/** Answers belong to the survey: each page is kept as it comes, for whoever goes on here or elsewhere. */
export const keeping: Keeping<Transaction> = {
  async load(ctx, about) {
    const found = await askedOf(ctx, readAbout(about));
    const filled = found && ctx.actor ? await filledBy(ctx, found.survey, ctx.actor.member) : undefined;
    if (!found || !filled) return {};
    return { ...answersOf(found.questions, filled.response), [droppedName]: filled.dropped };
  },
  async save(ctx, about, given) {
    const { id, version } = readAbout(about);
    const found = await askingForAnswer(ctx.db, ctx.community.id, id, version);
    if (!found || !ctx.actor) return refuse('surveys-gone');
    const { survey, questions } = found;
    // Counted, by a clock a little ahead of ours or while this page was on its way: what comes now would be in no count.
    if (stateOf(survey, ctx.now) !== 'open')
      return refuse('surveys-closed-meanwhile', { when: survey.closesAt ?? ctx.now });
    const kept = await keepPage(ctx, survey, ctx.actor.member, questions, givenIn(questions, given));
    return isRefusal(kept) ? kept : undefined;
  },
  left: about => show('panel', readAbout(about).id),
};

/** Questions whose answers fell away, among a form's answers. */
const droppedName = 'dropped';
export const droppedIn = (answers: Answers): readonly number[] => {
  const dropped = answers[droppedName];
  return Array.isArray(dropped) ? dropped : [];
};

/** Makes somebody take part, with nothing answered yet; a second time changes nothing. */
export async function begin(ctx: Context, survey: Survey): Promise<void> {
  const { db, actor } = ctx;
  const found = await db.surveyParticipation.findUnique({
    where: { surveyId_memberId: { surveyId: survey.id, memberId: actor.member } },
    select: { memberId: true },
  });
  if (found) return;
  const id = ctx.id();
  if (survey.anonymous) {
    const envelope = await sealed(ctx, survey, { id, response: new Map(), dropped: [] });
    await db.$executeRaw(sql`
      INSERT INTO survey_participation (survey_id, member_id, envelope, saved_at)
      VALUES (${survey.id}, ${actor.member}, ${envelope}, ${dateOf(ctx.now)}) ON CONFLICT DO NOTHING`);
    return;
  }
  await db.$executeRaw(sql`
    WITH made AS (INSERT INTO survey_response (id, survey_id) VALUES (${id}, ${survey.id}))
    INSERT INTO survey_participation (survey_id, member_id, response_id, saved_at)
    VALUES (${survey.id}, ${actor.member}, ${id}, ${dateOf(ctx.now)})`);
}

/** What somebody answered so far; undefined before they began and, of an anonymous survey, once it was counted. */
export async function filledBy(
  { db, seals }: Pick<ReadContext, 'db' | 'seals'>,
  survey: Survey,
  member: Id,
): Promise<Filled | undefined> {
  if (survey.anonymous) {
    const row = await db.surveyParticipation.findUnique({
      where: { surveyId_memberId: { surveyId: survey.id, memberId: member } },
      select: { envelope: true },
    });
    const [content] = row?.envelope ? await seals.open(survey.id, [row.envelope]) : [];
    return content && unpacked(content);
  }
  const rows = await db.$queryRaw<
    { id: Id; dropped: number[]; question: number | null; value: number | null; text: string | null }[]
  >(sql`
    SELECT r.id, r.dropped, a.question, a.value, a.text FROM survey_participation p
    JOIN survey_response r ON r.id = p.response_id LEFT JOIN survey_answer a ON a.response_id = r.id
    WHERE p.survey_id = ${survey.id} AND p.member_id = ${member}`);
  const [row] = rows;
  return (
    row && {
      id: row.id,
      dropped: row.dropped,
      response: new Map(
        rows.flatMap(({ question, value, text }) => (question === null ? [] : [[question, value ?? text] as const])),
      ),
    }
  );
}

/** Joins a page to what was answered before, takes away what is not asked any more, and keeps it. */
async function keepPage(
  ctx: ReadContext,
  survey: Survey,
  member: Id,
  questions: readonly Question[],
  given: ReadonlyMap<number, Given>,
): Promise<Refusal | undefined> {
  // Of two pages at once, from two platforms, the second finds what the first left.
  await ctx.db.$executeRaw(sql`
    SELECT FROM survey_participation WHERE survey_id = ${survey.id} AND member_id = ${member} FOR UPDATE`);
  const before = await filledBy(ctx, survey, member);
  if (!before) return refuse('surveys-begin-anew');
  const { response, dropped } = pruned(questions, new Map([...before.response, ...given]));
  const filled = { id: before.id, response, dropped };
  if (!survey.anonymous) return keepNamed(ctx, survey, member, filled, new Set(given.keys()));
  const envelope = await sealed(ctx, survey, filled);
  await ctx.db.$executeRaw(sql`
    UPDATE survey_participation SET envelope = ${envelope}, saved_at = ${dateOf(ctx.now)}
    WHERE survey_id = ${survey.id} AND member_id = ${member}`);
  return undefined;
}

async function keepNamed(
  ctx: ReadContext,
  survey: Survey,
  member: Id,
  { id, response, dropped }: Filled,
  changed: ReadonlySet<number>,
): Promise<undefined> {
  const rows = [...response]
    .filter(([question]) => changed.has(question))
    .map(([question, given]) => ({
      question,
      value: typeof given === 'number' ? given : null,
      text: typeof given === 'string' ? given : null,
    }));
  await ctx.db.$executeRaw(sql`
    WITH gone AS (DELETE FROM survey_answer WHERE response_id = ${id} AND question = ANY (${[...dropped]}::smallint[])),
    answered AS (UPDATE survey_response SET dropped = ${[...dropped]}::smallint[] WHERE id = ${id}),
    saved AS (UPDATE survey_participation SET saved_at = ${dateOf(ctx.now)} WHERE survey_id = ${survey.id} AND member_id = ${member})
    INSERT INTO survey_answer (response_id, survey_id, question, value, text)
    SELECT ${id}, ${survey.id}, question, value, text FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (question smallint, value integer, text text)
    ON CONFLICT (response_id, question) DO UPDATE SET value = excluded.value, text = excluded.text, shared = false`);
  return undefined;
}

async function sealed({ seals }: Pick<ReadContext, 'seals'>, survey: Survey, filled: Filled): Promise<Buffer> {
  if (!survey.publicKey) throw new Error(`The anonymous survey ${survey.id} was opened without a key.`);
  return Buffer.from(await seals.seal(survey.publicKey, packed(filled), survey.envelope));
}
