import { type Answer, isRefusal, type Refusal, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Instant } from '../../core/time.ts';
import type { Context, JobContext } from '../context.ts';
import { roomFor } from './envelope.ts';
import { type Survey, stateOf } from './model.ts';
import * as store from './store.ts';

/** A survey that is ready is opened: it stands in its places and closes by itself. */
export async function openDraft(ctx: Context, id: Id | ''): Promise<Answer> {
  const survey = id && (await store.surveyInHand(ctx.db, ctx.community.id, id));
  if (!survey) return refuse('surveys-gone');
  const refused = await openSurvey(ctx, survey);
  return isRefusal(refused) ? refused : show('opened', survey.id);
}

export async function openSurvey(ctx: JobContext, survey: Survey): Promise<Refusal | undefined> {
  if (stateOf(survey, ctx.now) !== 'draft') return refuse('surveys-already-open');
  const questions = await store.questionsOf(ctx.db, survey.id, survey.version);
  const closesAt = closingOf(survey, ctx.now, ctx.community.zone);
  for (const place of survey.places) await ctx.publish('survey', survey.id, place);
  await ctx.schedule('close', survey.id, closesAt);
  // The key is made last: its file would not go away with a transaction that fails.
  const publicKey = survey.anonymous ? await ctx.seals.create(survey.id) : null;
  await store.openSurvey(ctx.db, survey.id, {
    now: ctx.now,
    closesAt,
    publicKey,
    envelope: survey.anonymous ? roomFor(questions) : 0,
  });
  return undefined;
}

/** Whole days later, at the same hour of the community's clock. */
const closingOf = ({ days }: Survey, now: Instant, zone: string): Instant =>
  now.toZonedDateTimeISO(zone).add({ days }).toInstant();
