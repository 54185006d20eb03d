import { show } from '../../core/feature.ts';
import type { View } from '../../core/view.ts';
import type { Feature, ReadContext } from '../context.ts';
import { aroundOf } from './around.ts';
import { askForm } from './filing.ts';
import { newRecommendation } from './form.ts';
import type { Recommendation } from './model.ts';
import { personal } from './personal.ts';
import { samples } from './samples.ts';
import * as store from './store.ts';
import { follow, support, unsupport } from './ties.ts';
import * as views from './views.ts';

/** From an idea to its realisation, in public. */
export const recommendations: Feature = {
  name: 'recommend',
  commands: {
    recommend: { who: 'members', handle: askForm },
  },
  actions: {
    new: { who: 'members', handle: ctx => askForm(ctx, '') },
    see: { who: 'members', handle: async (_, { id }) => show('one', id) },
    support: { who: 'members', handle: (ctx, { id }) => support(ctx, id) },
    unsupport: { who: 'members', handle: (ctx, { id }) => unsupport(ctx, id) },
    follow: { who: 'members', handle: (ctx, { id }) => follow(ctx, id) },
  },
  forms: { new: newRecommendation },
  views: {
    card: (ctx, id) =>
      drawn(ctx, id, async one => views.cardView(ctx.speech, ctx.token, one, await aroundOf(ctx, one))),
    one: (ctx, id) =>
      drawn(ctx, id, async one => {
        const mine = await store.mineOf(ctx.db, id, ctx.actor?.member ?? '');
        return views.oneView(ctx.speech, ctx.token, one, await aroundOf(ctx, one), mine, []);
      }),
    filed: (ctx, id) => drawn(ctx, id, one => views.filedView(ctx.speech, ctx.token, one)),
    supported: (ctx, id) => drawn(ctx, id, one => views.supportedView(ctx.speech, ctx.token, one, true)),
    unsupported: (ctx, id) => drawn(ctx, id, one => views.supportedView(ctx.speech, ctx.token, one, false)),
  },
  jobs: {},
  owner: async () => undefined,
  personal,
  said: async () => undefined,
  audiences: {},
  waiting: async () => [],
  offers: async ctx => [{ label: ctx.speech.line('recommend-form'), token: ctx.token('new'), who: 'members' }],
  notices: {},
  digest: async () => [],
  on: {},
  pages: {},
  samples,
};

async function drawn(ctx: ReadContext, id: string, draw: (one: Recommendation) => View | Promise<View>): Promise<View> {
  const one = await store.byId(ctx.db, ctx.community.id, id, ctx.actor?.member ?? '');
  return one ? draw(one) : views.goneView(ctx.speech);
}
