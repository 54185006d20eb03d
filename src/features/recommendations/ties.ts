import { type Answer, refuse, say, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Context } from '../context.ts';
import * as store from './store.ts';

/** One support each; a second time changes nothing. */
export async function support(ctx: Context, id: Id | ''): Promise<Answer> {
  const found = id && (await store.byId(ctx.db, ctx.community.id, id, ctx.actor.member));
  if (!found) return refuse('recommend-gone');
  if (found.state.status === 'merged') return say('merged', found.id);
  if (found.state.status === 'withdrawn') return refuse('recommend-withdrawn');
  await store.tie(ctx.db, found.id, ctx.actor.member, 'support', ctx.now);
  await ctx.refresh('card', found.id);
  return say('supported', found.id);
}

export async function unsupport(ctx: Context, id: Id | ''): Promise<Answer> {
  const found = id && (await store.byId(ctx.db, ctx.community.id, id, ctx.actor.member));
  if (!found) return refuse('recommend-gone');
  await store.untie(ctx.db, found.id, ctx.actor.member, 'support');
  await ctx.refresh('card', found.id);
  return say('unsupported', found.id);
}

/** Told of every change, or no longer. */
export async function follow(ctx: Context, id: Id | '', follows: boolean): Promise<Answer> {
  const found = id && (await store.byId(ctx.db, ctx.community.id, id, ctx.actor.member));
  if (!found) return refuse('recommend-gone');
  if (follows) await store.tie(ctx.db, found.id, ctx.actor.member, 'follow', ctx.now);
  else await store.untie(ctx.db, found.id, ctx.actor.member, 'follow');
  return show('one', found.id);
}
