import { type Answer, ask, isRefusal, refuse, show, takeUp } from '../../core/feature.ts';
import { narrowest } from '../../core/view.ts';
import type { Context } from '../context.ts';
import { groupsToSpeakFor } from '../groups/api.ts';
import { today } from './day.ts';
import { languageOf } from './language.ts';
import { checkTyped, type TypedPlan, tidyLine } from './model.ts';
import { placesOffered } from './placing.ts';
import { questionOf, similarBefore } from './similar-page.ts';
import * as store from './store.ts';
import { support } from './ties.ts';
import type { About, Wanted } from './wanted.ts';

/** A form handed in again within this time is the same one, whatever it came by. */
const againMinutes = 10;

/** `/recommend`: with a title another idea, without one the idea that was begun and left, wherever that was. */
export async function askForm(ctx: Context, text: string): Promise<Answer> {
  const { db, here, community, actor } = ctx;
  const place = here.private ? '' : here.id;
  const groups = await groupsToSpeakFor(db, community.id, actor.member, false);
  const title = tidyLine(text).slice(0, narrowest.answer).toWellFormed();
  const begin = title === '' ? takeUp : ask;
  return begin(
    'new',
    JSON.stringify({
      title,
      place,
      places: await placesOffered(ctx),
      groups: groups.slice(0, narrowest.options).map(({ id }) => id),
      themes: (await store.themesOf(db, community.id)).slice(0, narrowest.options),
    } satisfies About),
  );
}

/** Files the idea, unless one like it is supported instead, or has come in since the question was put. */
export async function file(ctx: Context, wanted: Wanted): Promise<Answer> {
  const plan = checkTyped(wanted.plan);
  if (isRefusal(plan)) return plan;
  await store.lockFiling(ctx.db, ctx.community.id);
  const before = ctx.now.subtract({ minutes: againMinutes });
  const again = await store.justFiled(ctx.db, ctx.community.id, ctx.actor.member, plan, before);
  if (again) return show('filed', again);
  const matches = await similarBefore(ctx, plan);
  if (matches.length > 0) {
    const question = questionOf(matches);
    const answer = wanted.answers[question];
    if (typeof answer !== 'number') return refuse('recommend-similar-now', {}, question);
    const chosen = matches[answer];
    if (chosen) return support(ctx, chosen.id);
  }
  return filed(ctx, plan, wanted);
}

async function filed(ctx: Context, plan: TypedPlan, wanted: Wanted): Promise<Answer> {
  const { db, community, actor } = ctx;
  const groups = wanted.group ? await groupsToSpeakFor(db, community.id, actor.member, false) : [];
  const group = groups.find(({ id }) => id === wanted.group)?.id ?? null;
  const cycle = await store.currentCycle(db, community.id, today(ctx));
  const place = (await ctx.places()).find(one => one.id === wanted.place);
  const id = await store.insert(ctx, actor.member, {
    ...plan,
    locale: plan.locale ?? languageOf(`${plan.title} ${plan.what} ${plan.why}`, ctx.speech.locale),
    theme: wanted.theme,
    cycle: cycle?.id ?? null,
    group,
    draft: group !== null,
    place: group === null ? null : (place?.id ?? null),
  });
  if (place && !group) await ctx.publish('card', id, place.id);
  return show('filed', id);
}
