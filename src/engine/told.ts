import { viewOf } from '../core/blocks.ts';
import { type Context, type Feature, nothingElse, nothingPersonal, type ReadContext, refuse } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import type { View } from '../core/view.ts';
import { type Sql, sql, type Transaction } from '../database/client.ts';
import { attentionName } from './footer.ts';
import { backAfter, drop, snooze, snoozedUntil, stop, type ToldPost, toldTo, want } from './optout.ts';
import { goOn, isPaused } from './stoprule.ts';
import { digestView, laterView, pausedView, samples, stoppedView } from './told-views.ts';

/** What somebody can do about a message that they did not ask for: later, no more of these, yes again. */
export const told: Feature<Transaction, Sql> = {
  ...nothingElse,
  name: attentionName,
  actions: {
    later: { who: 'members', handle: (ctx, { id, argument }) => withTold(ctx, id, one => snooze(ctx, one, argument)) },
    drop: { who: 'members', handle: (ctx, { id }) => withTold(ctx, id, one => drop(ctx, one)) },
    stop: { who: 'members', handle: (ctx, { id, argument }) => withTold(ctx, id, one => stop(ctx, one, argument)) },
    want: { who: 'members', handle: (ctx, { id, argument }) => withTold(ctx, id, one => want(ctx, one, argument)) },
    go: { who: 'members', handle: (ctx, { id, argument }) => goOn(ctx, id, argument) },
  },
  views: {
    later: async (ctx, id, detail) => {
      const one = ctx.actor && (await toldTo(ctx.db, ctx.actor.member, id));
      if (!one) return gone(ctx);
      const until = await snoozedUntil(ctx.db, one);
      const delays = [...(await backAfter(ctx, one)).keys()];
      return laterView(ctx.speech, ctx.token, id, { until, early: detail === 'early', delays });
    },
    stopped: async (ctx, id, detail) => {
      const one = ctx.actor && (await toldTo(ctx.db, ctx.actor.member, id));
      return one ? stoppedView(ctx.speech, ctx.token, id, { class: one.class, what: detail }) : gone(ctx);
    },
    digest: async (ctx, id) => digestView(ctx.speech, await ctx.digestLines(id)),
    paused: async (ctx, id, of) =>
      pausedView(ctx.speech, ctx.token, id, { class: of, paused: await isPaused(ctx.db, ctx.community.id, id, of) }),
  },
  owner: async () => undefined,
  personal: nothingPersonal,
  notices: { paused: { class: 'engagement', still: () => sql`true` } },
  samples,
};

async function withTold<Result>(ctx: Context<Transaction>, id: Id | '', handle: (one: ToldPost) => Promise<Result>) {
  const one = id === '' ? undefined : await toldTo(ctx.db, ctx.actor.member, id);
  return one ? handle(one) : refuse('attention-gone');
}

const gone = ({ speech }: ReadContext<Transaction>): View => viewOf(speech, speech.line('attention-gone'));
