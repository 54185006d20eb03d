import { show } from '../../core/feature.ts';
import type { View } from '../../core/view.ts';
import { sql } from '../../database/client.ts';
import type { Feature, ReadContext } from '../context.ts';
import { aidCommand } from './asking.ts';
import { cardView, plainView } from './card.ts';
import { askForm } from './form.ts';
import * as helping from './helping.ts';
import { accountsOf } from './people.ts';
import { personal } from './personal.ts';
import { placeById } from './places.ts';
import { samples } from './samples.ts';
import { type Shown, shownTo } from './shown.ts';
import * as store from './store.ts';
import * as views from './views.ts';

/** Mutual aid: who needs help asks, who can help offers, and nobody is exposed. */
export const aid: Feature = {
  name: 'aid',
  commands: { aid: { who: 'members', handle: aidCommand } },
  actions: {
    new: { who: 'members', handle: ctx => aidCommand(ctx, '') },
    see: { who: 'members', handle: async (_, { id }) => show('request', id) },
    help: { who: 'members', handle: (ctx, { id }) => helping.help(ctx, id) },
    decline: { who: 'members', handle: (ctx, { id }) => helping.decline(ctx, id) },
    accept: { who: 'members', handle: (ctx, { id }) => helping.accept(ctx, id) },
    contact: { who: 'members', handle: (ctx, { id }) => helping.contact(ctx, id) },
    drop: { who: 'members', handle: (ctx, { id }) => helping.drop(ctx, id) },
    withdraw: { who: 'members', handle: (ctx, { id }) => helping.withdraw(ctx, id) },
  },
  forms: { ask: askForm },
  views: {
    card: (ctx, id) => drawn(ctx, id, shown => cardView(ctx.speech, ctx.token, shown)),
    request: drawRequest,
    asked: (ctx, id) => drawn(ctx, id, shown => views.requestView(ctx.speech, ctx.token, shown, '')),
    offer: (ctx, id) => drawn(ctx, id, shown => views.offerView(ctx.speech, ctx.token, shown)),
    offered: async ctx => plainView(ctx.speech, ctx.speech.line('aid-offered')),
    declined: async ctx => plainView(ctx.speech, ctx.speech.line('aid-declined')),
    match: drawMatch,
    released: (ctx, id) => drawn(ctx, id, shown => views.releasedView(ctx.speech, shown)),
    dropped: (ctx, id) => drawn(ctx, id, shown => views.droppedView(ctx.speech, ctx.token, shown)),
    'dropped-mine': async ctx => plainView(ctx.speech, ctx.speech.line('aid-dropped-mine')),
  },
  jobs: {},
  owner: async () => undefined,
  personal,
  said: async () => undefined,
  audiences: {},
  waiting: async () => [],
  offers: async ctx => [{ label: ctx.speech.line('aid-new'), token: ctx.token('new'), who: 'members' }],
  notices: {
    asked: {
      class: 'help',
      still: id => sql`EXISTS (SELECT FROM aid_request r WHERE r.id = ${id} AND r.state = 'open')`,
    },
    offer: {
      class: 'engagement',
      still: id => sql`EXISTS (SELECT FROM aid_offer o WHERE o.request_id = ${id} AND o.state = 'offered')`,
    },
    match: {
      class: 'engagement',
      still: id => sql`EXISTS (SELECT FROM aid_offer o WHERE o.id = ${id} AND o.state = 'accepted')`,
    },
    released: {
      class: 'engagement',
      still: id =>
        sql`EXISTS (SELECT FROM aid_offer o WHERE o.request_id = ${id} AND o.member_id = m.id AND o.state = 'released')`,
    },
    dropped: {
      class: 'engagement',
      still: id => sql`EXISTS (SELECT FROM aid_request r WHERE r.id = ${id} AND r.state IN ('open', 'paused'))`,
    },
  },
  digest: async () => [],
  on: {},
  pages: {},
  samples,
};

async function drawn(ctx: ReadContext, id: string, draw: (shown: Shown) => View): Promise<View> {
  const request = await store.requestById(ctx.db, ctx.community.id, id);
  return request ? draw(await shownTo(ctx, request)) : plainView(ctx.speech, ctx.speech.line('aid-gone'));
}

async function drawRequest(ctx: ReadContext, id: string, detail: string): Promise<View> {
  const request = await store.requestById(ctx.db, ctx.community.id, id);
  if (!request) return plainView(ctx.speech, ctx.speech.line('aid-gone'));
  const place =
    detail === 'sent' && request.place ? await placeById(ctx.db, ctx.community.id, request.place) : undefined;
  return views.requestView(ctx.speech, ctx.token, await shownTo(ctx, request), place?.name ?? '');
}

/** Drawn for one of the two; to anybody else, and after its time, it says nothing. */
async function drawMatch(ctx: ReadContext, offer: string): Promise<View> {
  const gone = plainView(ctx.speech, ctx.speech.line('aid-gone'));
  const id = await store.requestOfOffer(ctx.db, ctx.community.id, offer);
  const request = id ? await store.requestById(ctx.db, ctx.community.id, id) : undefined;
  if (!request || !ctx.actor) return gone;
  const shown = await shownTo(ctx, request);
  const helper = shown.helpers?.find(one => one.id === offer);
  if (!helper) return gone;
  const helping = helper.member === ctx.actor.member;
  return views.contactView(ctx.speech, ctx.token, offer, shown, {
    other: helping ? request.askerName : helper.name,
    accounts: await accountsOf(ctx.db, ctx.community.id, helping ? request.asker : helper.member),
    words: request.what,
    contact: helping ? (shown.contact ?? '') : '',
    helping,
  });
}
