import { type Answer, isRefusal, type Refusal, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Instant } from '../../core/time.ts';
import type { Context, JobContext } from '../context.ts';
import { roomFor } from './envelope.ts';
import { planNew } from './events.ts';
import { type Survey, stateOf } from './model.ts';
import { mayMake } from './rights.ts';
import { invite, nextRound, planReminders } from './sending.ts';
import * as store from './store.ts';

/** A survey that is ready is opened: it stands in its places, is sent to whom it is for, and closes by itself. */
export async function openDraft(ctx: Context, id: Id | ''): Promise<Answer> {
  const survey = id && (await store.surveyInHand(ctx.db, ctx.community.id, id));
  if (!survey) return refuse('surveys-gone');
  if (!(await mayMake(ctx))) return refuse('surveys-not-allowed');
  const refused = await openSurvey(ctx, survey);
  if (isRefusal(refused)) return refused;
  await ctx.record('survey opened', { survey: String(survey.number) });
  return show('opened', survey.id);
}

async function openSurvey(ctx: JobContext, survey: Survey): Promise<Refusal | undefined> {
  if (stateOf(survey, ctx.now) !== 'draft') return refuse('surveys-already-open');
  const questions = await store.questionsOf(ctx.db, survey.id, survey.version);
  const closesAt = closingOf(survey, ctx.now, ctx.community.zone);
  for (const place of survey.places) await ctx.publish('survey', survey.id, place);
  await ctx.schedule('close', survey.id, closesAt);
  await planReminders(ctx, survey, closesAt);
  const next = nextRound(survey, ctx.now, ctx.community.zone);
  if (next) await ctx.schedule('round', survey.id, next);
  await store.openSurvey(ctx.db, survey.id, {
    now: ctx.now,
    closesAt,
    envelope: survey.anonymous ? roomFor(questions) : 0,
  });
  await invite(ctx, survey, closesAt);
  await planNew(ctx, survey);
  // The key is made last: its file would not go away with a transaction that fails.
  if (survey.anonymous) await store.keepKey(ctx.db, survey.id, await ctx.seals.create(survey.id));
  return undefined;
}

/** Whole days later, at the same hour of the community's clock. */
const closingOf = ({ days }: Survey, now: Instant, zone: string): Instant =>
  now.toZonedDateTimeISO(zone).add({ days }).toInstant();

/** The next round of a survey that repeats: the same questions under the same keys, to whoever it is for by then. */
export async function openRound(ctx: JobContext, id: Id): Promise<void> {
  const survey = await store.surveyInHand(ctx.db, ctx.community.id, id);
  if (!survey?.repeats || survey.openedAt === null) return;
  const later = await ctx.db.survey.count({ where: { series: survey.series, round: { gt: survey.round } } });
  if (later > 0) return;
  const questions = await store.questionsOf(ctx.db, id, survey.version);
  const next = await store.insertSurvey(ctx, survey.organiser, survey, questions, survey);
  const round = await store.surveyInHand(ctx.db, ctx.community.id, next);
  if (round) await openSurvey(ctx, round);
}
