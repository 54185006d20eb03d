import type { Audience } from '../../core/audience.ts';
import type { Owner } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant, instantOf } from '../../core/time.ts';
import type { Wording } from '../../core/wording.ts';
import { type Survey as Row, type Sql, sql, type Transaction } from '../../database/client.ts';
import type { JobContext } from '../context.ts';
import type { Question, Repeats, Survey } from './model.ts';

/** What a survey begins with. */
export type Plan = Pick<
  Survey,
  | 'title'
  | 'about'
  | 'locale'
  | 'anonymous'
  | 'shared'
  | 'audience'
  | 'places'
  | 'days'
  | 'repeats'
  | 'event'
  | 'eventDays'
  | 'group'
>;

const surveyOf = (row: Row): Survey => ({
  id: row.id,
  number: row.number,
  organiser: row.organiserId,
  group: row.groupId,
  title: row.title as unknown as Wording,
  about: row.about as unknown as Wording,
  locale: row.locale as Survey['locale'],
  anonymous: row.anonymous,
  shared: row.shared,
  audience: row.audience as unknown as Audience,
  places: row.places,
  days: row.days,
  repeats: row.repeats as Repeats | null,
  event: row.event,
  eventDays: row.eventDays,
  series: row.series,
  round: row.round,
  version: row.version,
  openedAt: row.openedAt && instantOf(row.openedAt),
  closesAt: row.closesAt && instantOf(row.closesAt),
  countedAt: row.countedAt && instantOf(row.countedAt),
  counted: row.counted,
  publicKey: row.publicKey,
  envelope: row.envelope,
  void: row.void,
});

/** Keeps a draft with its first version of questions and gives it its number. `after`: the round before it. */
export async function insertSurvey(
  ctx: JobContext,
  organiser: Id,
  plan: Plan,
  questions: readonly Question[],
  after?: Pick<Survey, 'series' | 'round'>,
): Promise<Id> {
  const id = ctx.id();
  const { db, community } = ctx;
  await db.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`surveys of ${community.id}`}, 0))`);
  const { _max } = await db.survey.aggregate({ where: { communityId: community.id }, _max: { number: true } });
  const rounds = after && (await db.survey.aggregate({ where: { series: after.series }, _max: { round: true } }));
  await db.survey.create({
    data: {
      id,
      communityId: community.id,
      number: (_max.number ?? 0) + 1,
      organiserId: organiser,
      groupId: plan.group,
      title: plan.title,
      about: plan.about,
      locale: plan.locale,
      anonymous: plan.anonymous,
      shared: plan.shared,
      audience: plan.audience as object[],
      places: [...plan.places],
      days: plan.days,
      repeats: plan.repeats,
      event: plan.event,
      eventDays: plan.eventDays,
      series: after?.series ?? id,
      round: (rounds?._max.round ?? 0) + 1,
      versions: { create: { version: 1, questions: questions as object[], madeAt: dateOf(ctx.now) } },
    },
  });
  return id;
}

export async function surveyById(db: Transaction, community: Id, id: string): Promise<Survey | undefined> {
  const row = await db.survey.findFirst({ where: { id, communityId: community } });
  return row ? surveyOf(row) : undefined;
}

/** The same while answers are kept: nobody can count it until this transaction ends, since counting locks it for itself. */
export async function surveyForAnswer(db: Transaction, community: Id, id: string): Promise<Survey | undefined> {
  await db.$executeRaw(sql`SELECT FROM survey WHERE id = ${id} AND community_id = ${community} FOR KEY SHARE`);
  return surveyById(db, community, id);
}

/** A survey and the questions of one of its versions. */
export type Asking = { readonly survey: Survey; readonly questions: readonly Question[] };

export const surveyAsking = (db: Transaction, community: Id, id: Id, version: number): Promise<Asking | undefined> =>
  readAsking(db, community, id, version, sql``);

/** The same while answers are kept, as `surveyForAnswer`: what was changed while this waited is read as it is then, and a version never changes while its survey is open. */
export const askingForAnswer = (db: Transaction, community: Id, id: Id, version: number): Promise<Asking | undefined> =>
  readAsking(db, community, id, version, sql`FOR KEY SHARE OF s`);

async function readAsking(
  db: Transaction,
  community: Id,
  id: Id,
  version: number,
  lock: Sql,
): Promise<Asking | undefined> {
  const [row] = await db.$queryRaw<(Row & { questions: Question[] | null })[]>(sql`
    SELECT s.id, s.number, s.organiser_id AS "organiserId", s.group_id AS "groupId", s.title, s.about, s.locale, s.anonymous, s.shared,
      s.audience, s.places, s.days, s.repeats, s.event, s.event_days AS "eventDays", s.series, s.round, s.version, s.opened_at AS "openedAt", s.closes_at AS "closesAt",
      s.counted_at AS "countedAt", s.counted, s.public_key AS "publicKey", s.envelope, s.void, v.questions
    FROM survey s LEFT JOIN survey_version v ON v.survey_id = s.id AND v.version = ${version}
    WHERE s.id = ${id} AND s.community_id = ${community} ${lock}`);
  return row && { survey: surveyOf(row), questions: row.questions ?? [] };
}

/** The same for whoever changes it: until this transaction ends nobody else does, and nobody answers. */
export async function surveyInHand(db: Transaction, community: Id, id: string): Promise<Survey | undefined> {
  await db.$executeRaw(sql`SELECT FROM survey WHERE id = ${id} AND community_id = ${community} FOR UPDATE`);
  return surveyById(db, community, id);
}

export async function surveyByNumber(db: Transaction, community: Id, number: number): Promise<Survey | undefined> {
  const row = await db.survey.findUnique({ where: { communityId_number: { communityId: community, number } } });
  return row ? surveyOf(row) : undefined;
}

/** The questions of one version, in the order in which they are asked. */
export async function questionsOf(db: Transaction, survey: Id, version: number): Promise<Question[]> {
  const row = await db.surveyVersion.findUnique({ where: { surveyId_version: { surveyId: survey, version } } });
  return (row?.questions ?? []) as unknown as Question[];
}

/** Every question that was ever asked in it: those of today in their order, then those that were taken out, as they last stood. */
export async function everyQuestion(db: Transaction, survey: Id): Promise<Question[]> {
  const rows = await db.surveyVersion.findMany({ where: { surveyId: survey }, orderBy: { version: 'desc' } });
  const found = new Map<number, Question>();
  for (const { questions } of rows)
    for (const question of questions as unknown as Question[])
      if (!found.has(question.key)) found.set(question.key, question);
  return [...found.values()];
}

/** Surveys of the community, newest first. */
export async function surveysOf(db: Transaction, community: Id, limit: number): Promise<Survey[]> {
  const rows = await db.survey.findMany({
    where: { communityId: community },
    orderBy: { number: 'desc' },
    take: limit,
  });
  return rows.map(surveyOf);
}

export async function openSurvey(
  db: Transaction,
  id: Id,
  at: { readonly now: Instant; readonly closesAt: Instant; readonly envelope: number },
): Promise<void> {
  await db.survey.update({
    where: { id },
    data: { openedAt: dateOf(at.now), closesAt: dateOf(at.closesAt), envelope: at.envelope },
  });
}

export async function keepKey(db: Transaction, id: Id, publicKey: Uint8Array): Promise<void> {
  await db.survey.update({ where: { id }, data: { publicKey: Buffer.from(publicKey) } });
}

export async function setClosing(db: Transaction, id: Id, at: Instant): Promise<void> {
  await db.survey.update({ where: { id }, data: { closesAt: dateOf(at) } });
}

/** Of what a form or button is about, the survey comes first. */
export async function ownerOf(db: Transaction, community: Id, id: Id): Promise<Owner | undefined> {
  const survey = await db.survey.findFirst({
    where: { id: id.slice(0, 12), communityId: community },
    select: { organiserId: true, groupId: true },
  });
  return survey ? { member: survey.organiserId, group: survey.groupId } : undefined;
}

/** Of a row `s` of `survey`: whether it came to that member or they have begun it. Whether they are of its audience is asked besides. */
export const asks = (member: Sql): Sql => sql`
  (EXISTS (SELECT FROM survey_participation begun WHERE begun.survey_id = s.id AND begun.member_id = ${member})
    OR (s.event IS NULL OR EXISTS (SELECT FROM post WHERE post.feature = 'surveys' AND post.item_id = s.id AND post.member_id = ${member}))
    AND (s.audience <> '[]' OR cardinality(s.places) = 0 OR s.places && ARRAY(
      SELECT visit.place_id FROM visit JOIN membership ON membership.account_id = visit.account_id
      WHERE membership.member_id = ${member} AND membership.community_id = s.community_id)))`;

/** Surveys that are open and wait for this member: whom they are for, as `selected` says, and who has not finished. */
export async function openSurveysFor(
  db: Transaction,
  community: Id,
  member: Id,
  now: Instant,
  limit: number,
): Promise<{ readonly survey: Survey; readonly begun: boolean }[]> {
  const rows = await db.$queryRaw<{ id: Id; begun: boolean }[]>(sql`
    SELECT s.id, p.member_id IS NOT NULL AS begun FROM survey s
    LEFT JOIN survey_participation p ON p.survey_id = s.id AND p.member_id = ${member}
    WHERE s.community_id = ${community} AND s.opened_at IS NOT NULL AND s.closes_at > ${dateOf(now)} AND s.counted_at IS NULL
      AND NOT coalesce(p.done, false)
      AND ${asks(sql`${member}`)}
    ORDER BY s.closes_at, s.number LIMIT ${limit}`);
  const surveys = await db.survey.findMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  return rows.flatMap(({ id, begun }) => {
    const survey = surveys.find(one => one.id === id);
    return survey ? [{ survey: surveyOf(survey), begun }] : [];
  });
}

/** Says that this was all; false where that was said before. */
export async function finish(db: Transaction, survey: Id, member: Id): Promise<boolean> {
  const mine = { surveyId: survey, memberId: member, done: false };
  const { count } = await db.surveyParticipation.updateMany({ where: mine, data: { done: true } });
  return count === 1;
}

/** How far a member is. */
export async function standingOf(
  db: Transaction,
  survey: Id,
  member: Id | undefined,
): Promise<'out' | 'begun' | 'done'> {
  const row = await db.surveyParticipation.findUnique({
    where: { surveyId_memberId: { surveyId: survey, memberId: member ?? '' } },
    select: { done: true },
  });
  return row ? (row.done ? 'done' : 'begun') : 'out';
}

/** How many have finished. */
export const countFinished = (db: Transaction, survey: Id): Promise<number> =>
  db.surveyParticipation.count({ where: { surveyId: survey, done: true } });

/** Names of the places where it stands or is to stand. */
export async function placeNames(db: Transaction, community: Id, survey: Id): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>(sql`
    SELECT place.name FROM survey s JOIN place ON place.id = ANY (s.places) AND place.community_id = s.community_id
    WHERE s.id = ${survey} AND s.community_id = ${community} AND NOT place.gone ORDER BY place.created_at`);
  return rows.map(({ name }) => name);
}

/** Takes a member's answers away, and that they took part. */
export async function forgetResponse(db: Transaction, survey: Id, member: Id): Promise<void> {
  const where = { surveyId_memberId: { surveyId: survey, memberId: member } };
  const found = await db.surveyParticipation.findUnique({ where, select: { responseId: true } });
  if (!found) return;
  await db.surveyParticipation.delete({ where });
  if (found.responseId) await db.surveyResponse.delete({ where: { id: found.responseId } });
}
