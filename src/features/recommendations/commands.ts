import { type Answer, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Context } from '../context.ts';
import { askForm } from './filing.ts';
import { find } from './list.ts';
import * as store from './store.ts';

/** "/recommend 12" shows it; anything else begins an idea. */
export const recommend = (ctx: Context, text: string): Promise<Answer> =>
  /^\s*#?\d{1,9}\s*$/.test(text) ? find(ctx, text) : askForm(ctx, text);

/** Goes along with a merge: the support is one's own to give. */
export async function along(ctx: Context, id: Id | '', goes: boolean): Promise<Answer> {
  const one = id ? await store.byId(ctx.db, ctx.community.id, id, ctx.actor.member) : undefined;
  if (one?.state.status !== 'merged') return refuse('recommend-gone');
  const { into } = one.state;
  if (goes) await store.tie(ctx.db, into, ctx.actor.member, 'support', ctx.now);
  else {
    await store.untie(ctx.db, into, ctx.actor.member, 'support');
    await store.untie(ctx.db, one.id, ctx.actor.member, 'support');
  }
  for (const changed of [one.id, into]) await ctx.refresh('card', changed);
  return show('merged', one.id);
}
