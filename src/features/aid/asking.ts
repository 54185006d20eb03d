import { type Answer, ask, isRefusal, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Context } from '../context.ts';
import { groupsToSpeakFor } from '../groups/api.ts';
import { scheduleExpiry } from './life.ts';
import { rates } from './model.ts';
import { nextReferent } from './people.ts';
import { homeOf } from './places.ts';
import { checkPlan, type Plan } from './plan.ts';
import { chosen } from './preview.ts';
import * as store from './store.ts';
import { startWaves } from './waves.ts';

/** What the form starts from: the place where it was asked for, those it offers otherwise, the groups one may speak for, and a sentence. */
export type About = {
  readonly here: Id | null;
  readonly places: readonly Id[];
  readonly groups: readonly Id[];
  readonly sentence: string;
  /** Asked where nobody reads along; a form is handed in from anywhere. */
  readonly quietly: boolean;
};

/** `/aid someone to carry boxes Saturday morning, Schaerbeek, 2 people`: shown at once as it would stand. Without words, the form. */
export async function aidCommand(ctx: Context, text: string): Promise<Answer> {
  const { db, here, community, actor } = ctx;
  const refusal = await tooOften(ctx);
  if (refusal) return refusal;
  const home = here.private ? await homeOf(db, community.id) : undefined;
  const places = here.private && !home ? (await ctx.places()).map(({ id }) => id) : [];
  const groups = (await groupsToSpeakFor(db, community.id, actor.member, false)).slice(0, 25).map(({ id }) => id);
  const sentence = text.trim().slice(0, longestSentence).toWellFormed();
  return ask(
    'ask',
    JSON.stringify({
      here: here.private ? (home ?? null) : here.id,
      places,
      groups,
      sentence,
      quietly: here.private,
    } satisfies About),
  );
}
const longestSentence = 400;

async function tooOften({ db, actor, now }: Context): Promise<Answer | undefined> {
  const { open, asked } = await store.activityOf(db, actor.member, now);
  if (open >= rates.openRequests) return refuse('aid-too-many-open', { max: rates.openRequests });
  return asked >= rates.requestsADay ? refuse('aid-too-many-asked', { max: rates.requestsADay }) : undefined;
}

/** What was seen in the preview is sent, as it is or with what the person chose to change about it; `field` is where that was asked. */
export async function sendRequest(
  ctx: Context,
  plan: Plan,
  choice: number,
  { field, quietly }: { readonly field: string; readonly quietly: boolean },
): Promise<Answer> {
  const checked = checkPlan(plan, ctx.now, ctx.speech.zone);
  if (isRefusal(checked)) return field === 'first' ? { ...checked, field } : checked;
  const refusal = await tooOften(ctx);
  if (refusal) return refusal;
  const wanted = chosen(checked, choice, field);
  if (isRefusal(wanted)) return wanted;
  const { audience } = wanted;
  const referent = audience === 'referent' ? await nextReferent(ctx.db, ctx.community.id, ctx.actor.member, []) : null;
  if (referent === undefined) return refuse('aid-no-referent', {}, field);
  const inPlace = audience === 'everyone' || audience === 'members';
  if (inPlace && !wanted.place) return refuse('aid-no-place', {}, field);
  const request = { ...wanted, referent, place: inPlace ? wanted.place : null };
  const id = await store.insertRequest(ctx, ctx.actor.member, ctx.speech.locale, request);
  // What is asked in private is asked of a few people by name first; the channel reads it when nobody was found.
  if (request.place && !quietly) await ctx.publish('card', id, request.place);
  if (referent) await ctx.tell('asked', id, { members: [referent] });
  await scheduleExpiry(ctx, id, request.expiresAt);
  await startWaves(ctx, { id, audience });
  return show('request', id, quietly ? '' : (request.place ?? ''));
}
