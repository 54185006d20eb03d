import { type Answer, ask, isRefusal, type KnownPlace, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { nextAfter } from '../../core/schedule.ts';
import { shortened } from '../../core/shortened.ts';
import { sql } from '../../database/client.ts';
import type { Context } from '../context.ts';
import { reachesAny, scopeOf } from '../groups/api.ts';
import { within } from './allowed.ts';
import { type About, checkPlan, isSame, limits, mostTerms, type Nudge, next, type Plan } from './model.ts';
import { runJob } from './running.ts';
import { understand } from './sentence.ts';
import * as store from './store.ts';

/** "/nudge remind … on Thursday at 18:30: …" is shown at once as it would go out; without words, the form opens. */
export async function nudgeCommand(ctx: Context, text: string): Promise<Answer> {
  if (!reachesAny(await scopeOf(ctx))) return refuse('nudges-not-allowed');
  if (text.trim() === '') return newForm(ctx);
  const number = /^#?(\d{1,9})$/.exec(text.trim())?.[1];
  if (number) return showNumbered(ctx, Number(number));
  const { now, speech } = ctx;
  const choices = await ctx.audiences.choices(true);
  const known = { choices, places: await placesFrom(ctx), now, zone: speech.zone };
  const understood = understand(text, known);
  if (!understood.schedule) return refuse('nudges-when-unclear');
  if (understood.unknown !== '') return refuse('nudges-who-unknown', { words: shortened(understood.unknown) });
  const here = ctx.here.private ? null : ctx.here.id;
  const place = understood.place ?? (understood.audience ? null : here);
  const words = understood.text === '' ? {} : { [speech.locale]: understood.text };
  const { audience, schedule } = understood;
  return keep(ctx, { words, class: 'life', audience, place, schedule }, undefined);
}

/** Of two with one name, the one where this is written is meant, else one on the same platform. */
async function placesFrom({ here, places: known }: Context) {
  const places = await known();
  const there = here.private ? undefined : places.find(({ id }) => id === here.id);
  return places.toSorted((a, b) => away(a) - away(b));
  function away({ id, platform }: KnownPlace): number {
    return Number(id !== there?.id) + Number(platform !== there?.platform);
  }
}

async function showNumbered(ctx: Context, number: number): Promise<Answer> {
  const nudge = await store.nudgeOfMine(ctx.db, ctx.community.id, ctx.actor, sql`n.number = ${number}`);
  return nudge ? show('nudge', nudge.id) : refuse('nudges-gone');
}

export async function newForm(ctx: Context): Promise<Answer> {
  if (!reachesAny(await scopeOf(ctx))) return refuse('nudges-not-allowed');
  return openForm(ctx, undefined);
}

/** Everything of it can be changed. */
export async function edit(ctx: Context, id: Id | ''): Promise<Answer> {
  const nudge = await inHand(ctx, id);
  return nudge ? openForm(ctx, nudge) : refuse('nudges-gone');
}

/** Whom it is for already is offered first, also what nobody could choose any more. */
async function openForm(ctx: Context, nudge: Nudge | undefined): Promise<Answer> {
  const known = (await ctx.audiences.choices(true)).map(({ rule, argument }) => ({ rule, argument }));
  const own = nudge?.audience ?? [];
  const terms = [...own, ...known.filter(term => !own.some(isSame(term)))].slice(0, mostTerms);
  const places = (await ctx.places()).map(({ id }) => id);
  const here = ctx.here.private ? null : ctx.here.id;
  return ask('write', JSON.stringify({ nudge: nudge?.id ?? null, terms, places, here } satisfies About));
}

/** Checks it and keeps it, as a draft or as what it changes; then shows what it would do. */
export async function keep(ctx: Context, wanted: Plan, before: Nudge | undefined): Promise<Answer> {
  const mine = await within(ctx, wanted, await scopeOf(ctx));
  if (isRefusal(mine)) return mine;
  const about = mine.audience ? await ctx.audiences.about(mine.audience) : undefined;
  const own = mine.audience ?? [];
  const audience = about ? [...about.audience.filter(term => !own.some(isSame(term))), ...own] : mine.audience;
  const plan = checkPlan({ ...mine, audience, class: about && !before ? 'decision' : mine.class }, ctx.now, !about);
  if (isRefusal(plan)) return plan;
  const locale = before?.locale ?? ctx.speech.locale;
  const written = { ...plan, author: before?.author ?? ctx.actor.member, about: about ?? null, locale };
  if (!before) return show('nudge', await store.insertNudge(ctx, written));
  await store.changeNudge(ctx.db, before.id, written);
  if (before.state === 'active') await schedule(ctx, { ...before, ...written });
  return show('nudge', before.id);
}

async function schedule(ctx: Context, nudge: Nudge, after = ctx.now): Promise<void> {
  const at = await ctx.repeat(runJob, nudge.id, nudge.schedule, after);
  await store.setState(ctx.db, nudge.id, at ? 'active' : 'ended', at ?? null);
}

const inHand = (ctx: Context, id: Id | ''): Promise<Nudge | undefined> =>
  id === '' ? Promise.resolve(undefined) : store.nudgeInHand(ctx.db, ctx.community.id, id);

/** Starts, pauses, lets go on or ends it. */
export async function move(ctx: Context, id: Id | '', how: keyof typeof next): Promise<Answer> {
  const nudge = await inHand(ctx, id);
  if (!nudge) return refuse('nudges-gone');
  const state = next[how][nudge.state];
  if (!state) return show('nudge', nudge.id);
  if (state === 'active') {
    if (!nextAfter(nudge.schedule, ctx.now)) return refuse('nudges-when-never');
    if ((await ctx.db.nudge.count({ where: { communityId: ctx.community.id, state: 'active' } })) >= limits.open)
      return refuse('nudges-too-many', { max: limits.open });
    await schedule(ctx, nudge);
    await ctx.record('nudge started', { nudge: nudge.id });
  } else {
    await ctx.repeat(runJob, nudge.id, null);
    await store.setState(ctx.db, nudge.id, state, null);
    if (nudge.state !== 'draft') await ctx.record('nudge stopped', { nudge: nudge.id });
  }
  return show('nudge', nudge.id);
}

/** The next time is left out, the one after it comes. */
export async function skip(ctx: Context, id: Id | ''): Promise<Answer> {
  const nudge = await inHand(ctx, id);
  if (!nudge) return refuse('nudges-gone');
  if (nudge.state === 'active' && nudge.nextAt) await schedule(ctx, nudge, nudge.nextAt);
  return show('nudge', nudge.id);
}
