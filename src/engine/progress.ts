import { viewOf } from '../core/blocks.ts';
import {
  type Answer,
  type Context,
  type Feature,
  nothingElse,
  nothingPersonal,
  type ReadContext,
  refuse,
  show,
} from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import type { Speech } from '../core/speech.ts';
import { tokenOf } from '../core/token.ts';
import type { View } from '../core/view.ts';
import type { Sql, Transaction } from '../database/client.ts';
import { broadcastOf, cancelBroadcast, minutesLeft, settleDoubts } from './broadcasts.ts';
import { readContext } from './context.ts';
import { kind, name } from './following.ts';
import { type Act, answerView, type Progress, progressView, samples, sureView } from './progress-view.ts';
import type { World } from './world.ts';

/** What whoever stands behind a broadcast can do about it. */
export const progress = (world: () => World): Feature<Transaction, Sql> => ({
  ...nothingElse,
  name,
  actions: {
    refresh: { who: 'owner', handle: (ctx, { id }) => redraw(ctx, id) },
    look: { who: 'owner', handle: (ctx, { id }) => again(ctx, id) },
    stop: { who: 'owner', handle: async (_, { id }) => show('sure', id) },
    cancel: { who: 'owner', handle: (ctx, { id }) => cancel(ctx, id) },
    again: { who: 'owner', handle: (ctx, { id }) => settle(ctx, id, true) },
    leave: { who: 'owner', handle: (ctx, { id }) => settle(ctx, id, false) },
  },
  views: {
    progress: (ctx, id, detail) => drawn(world(), ctx, id, detail === answer ? answerView : progressView),
    sure: (ctx, id) => drawn(world(), ctx, id, sureView),
  },
  async owner(db, community, id) {
    const telling = await db.telling.findFirst({ where: { id, communityId: community } });
    return telling ? { member: telling.byMemberId, group: telling.groupId } : undefined;
  },
  personal: nothingPersonal,
  samples: speech => samples(speech, verb => tokenOf(name, verb, 'k3x9v0q2m5t7')),
});

/** Of the view: an answer to somebody's tap, not the message that follows the broadcast. */
const answer = 'answer';

async function redraw(ctx: Context<Transaction>, id: Id | ''): Promise<Answer> {
  if (id === '') return refuse('attention-gone');
  await ctx.db.post.updateMany({ where: { feature: name, kind, itemId: id }, data: { detail: '' } });
  await ctx.refresh(kind, id);
  return { type: 'none' };
}

async function again(ctx: Context<Transaction>, id: Id | ''): Promise<Answer> {
  const redrawn = await redraw(ctx, id);
  return redrawn.type === 'none' ? show(kind, id, answer) : redrawn;
}

async function cancel(ctx: Context<Transaction>, id: Id | '') {
  if (id === '') return refuse('attention-gone');
  const count = await cancelBroadcast(ctx.db, ctx.community.id, id, ctx.now);
  if (count > 0) await ctx.record('broadcast stopped', { telling: id, count });
  return again(ctx, id);
}

async function settle(ctx: Context<Transaction>, id: Id | '', sendAgain: boolean) {
  if (id !== '') await settleDoubts(ctx.db, ctx.community.id, id, ctx.now, sendAgain);
  return again(ctx, id);
}

type Draw = (speech: Speech, token: Act, one: Progress) => View;

async function drawn(world: World, ctx: ReadContext<Transaction>, id: Id, draw: Draw): Promise<View> {
  const { speech, community, now, actor } = ctx;
  const one = await broadcastOf(ctx.db, community.id, id, now);
  if (!one || !actor) return viewOf(speech, speech.line('attention-gone'));
  const reader = { community, actor, locale: speech.locale, zone: speech.zone };
  const render = world.features.get(one.feature)?.views[one.kind];
  const about = one.audience ? await ctx.audiences.about(one.audience) : undefined;
  const message = await render?.(readContext(world, ctx.db, one.feature, reader), one.item, '');
  return draw(speech, verb => ctx.token(verb, id), {
    ...one,
    title: message?.title ?? '',
    minutes: minutesLeft(one, now),
    how: about?.count ?? 'exact',
  });
}
