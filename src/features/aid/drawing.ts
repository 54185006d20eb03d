import { viewOf } from '../../core/blocks.ts';
import type { View } from '../../core/view.ts';
import { speaksSeveral } from '../../i18n/translating.ts';
import type { Feature, ReadContext } from '../context.ts';
import { cardView } from './card.ts';
import { searchDirectory } from './directory.ts';
import { figuresOf } from './figures.ts';
import { draggingFor, openFor } from './list.ts';
import { accountsOf } from './people.ts';
import { placeById } from './places.ts';
import { profileOf } from './profile.ts';
import { reportsFor } from './reports.ts';
import { type Shown, shownTo } from './shown.ts';
import { isSkill } from './skills.ts';
import * as store from './store.ts';
import * as views from './views.ts';
import * as afterwards from './views-after.ts';
import * as people from './views-people.ts';

/** Everything that is shown, each drawn from what its reader may see. */
export const drawings: Feature['views'] = {
  card: (ctx, id) => drawn(ctx, id, shown => cardView(ctx.speech, ctx.token, shown)),
  still: (ctx, id) => drawn(ctx, id, shown => afterwards.stillView(ctx.speech, ctx.token, shown)),
  request: drawRequest,
  asked: (ctx, id) =>
    drawn(ctx, id, shown => afterwards.askedView(ctx.speech, ctx.token, shown, ctx.actor?.name ?? '')),
  changed: (ctx, id) => drawn(ctx, id, shown => views.changedView(ctx.speech, ctx.token, shown)),
  offer: (ctx, id) => drawn(ctx, id, shown => views.offerView(ctx.speech, ctx.token, shown)),
  offered: said('aid-offered'),
  declined: said('aid-declined'),
  match: drawMatch,
  released: (ctx, id) => drawn(ctx, id, shown => views.releasedView(ctx.speech, shown)),
  dropped: (ctx, id) => drawn(ctx, id, shown => views.droppedView(ctx.speech, ctx.token, shown)),
  'dropped-mine': said('aid-dropped-mine'),
  nobody: (ctx, id) => drawn(ctx, id, shown => afterwards.nobodyView(ctx.speech, ctx.token, shown)),
  expiring: (ctx, id) => drawn(ctx, id, shown => afterwards.expiringView(ctx.speech, ctx.token, shown)),
  check: async (ctx, offer) => {
    const id = await store.requestOfOffer(ctx.db, ctx.community.id, offer);
    return drawn(ctx, id ?? '', shown => afterwards.checkView(ctx.speech, ctx.token, offer, shown));
  },
  touched: said('aid-touched'),
  outcome: (ctx, id) => drawn(ctx, id, shown => afterwards.outcomeView(ctx.speech, ctx.token, shown)),
  finished: (ctx, id) => drawn(ctx, id, shown => afterwards.finishedView(ctx.speech, ctx.token, shown)),
  later: said('aid-later'),
  thanked: said('aid-thanked'),
  thanks: drawThanks,
  agreed: said('aid-agreed'),
  testimony: drawTestimony,
  list: async (ctx, _, words) => people.listView(ctx.speech, ctx.token, await openFor(ctx, words, people.listShown)),
  directory: async ctx => people.directoryView(ctx.speech, ctx.token),
  found: async (ctx, _, words) =>
    people.foundView(
      ctx.speech,
      ctx.token,
      isSkill(words) ? ctx.speech.line(`aid-skill-${words}`) : words,
      await searchDirectory(ctx, words, 8),
    ),
  profile: drawProfile,
  drags: async ctx =>
    people.dragsView(
      ctx.speech,
      ctx.token,
      await draggingFor(ctx, people.listShown),
      await figuresOf(ctx.db, ctx.community.id, ctx.now),
    ),
  reported: said('aid-reported'),
  report: async (ctx, id) => people.reportsView(ctx.speech, ctx.token, await reportsFor(ctx, id)),
  reports: async ctx => people.reportsView(ctx.speech, ctx.token, await reportsFor(ctx)),
  home: async (ctx, id) => {
    const place = await placeById(ctx.db, ctx.community.id, id);
    return viewOf(ctx.speech, ctx.speech.line('aid-home-set', { place: place?.name ?? '–' }));
  },
};

type Plain =
  | 'aid-offered'
  | 'aid-declined'
  | 'aid-dropped-mine'
  | 'aid-touched'
  | 'aid-later'
  | 'aid-thanked'
  | 'aid-agreed'
  | 'aid-reported';
function said(id: Plain) {
  return async ({ speech }: ReadContext): Promise<View> => viewOf(speech, speech.line(id));
}

async function drawn(ctx: ReadContext, id: string, draw: (shown: Shown) => View): Promise<View> {
  const request = await store.requestById(ctx.db, ctx.community.id, id);
  return request ? draw(await shownTo(ctx, request)) : viewOf(ctx.speech, ctx.speech.line('aid-gone'));
}

async function drawRequest(ctx: ReadContext, id: string, detail: string): Promise<View> {
  const request = await store.requestById(ctx.db, ctx.community.id, id);
  if (!request) return viewOf(ctx.speech, ctx.speech.line('aid-gone'));
  const place = detail !== '' ? await placeById(ctx.db, ctx.community.id, detail) : undefined;
  return views.requestView(
    ctx.speech,
    ctx.token,
    await shownTo(ctx, request),
    place?.name ?? '',
    speaksSeveral(ctx.community),
  );
}

/** Drawn for one of the two; to anybody else, and after its time, it says nothing. */
async function drawMatch(ctx: ReadContext, offer: string): Promise<View> {
  const gone = viewOf(ctx.speech, ctx.speech.line('aid-gone'));
  const id = await store.requestOfOffer(ctx.db, ctx.community.id, offer);
  const request = id ? await store.requestById(ctx.db, ctx.community.id, id) : undefined;
  if (!request || !ctx.actor) return gone;
  const shown = await shownTo(ctx, request);
  const helper = shown.helpers?.find(one => one.id === offer);
  if (!helper) return gone;
  const helping = helper.member === ctx.actor.member;
  const profile = helping ? undefined : await profileOf(ctx.db, ctx.community.id, helper.member);
  return views.contactView(ctx.speech, ctx.token, offer, shown, {
    other: helping ? request.askerName : helper.name,
    accounts: await accountsOf(ctx.db, ctx.community.id, helping ? request.asker : helper.member),
    words: shown.words?.what ?? request.what,
    contact: helping ? (shown.contact ?? '') : (profile?.contact ?? ''),
    helping,
  });
}

async function drawThanks(ctx: ReadContext, id: string): Promise<View> {
  const row = await ctx.db.aidRequest.findFirst({
    where: { id, communityId: ctx.community.id },
    select: { thanks: true, thanksOpen: true },
  });
  return drawn(ctx, id, shown =>
    shown.relation === 'matched' && shown.words && row
      ? afterwards.thanksView(ctx.speech, ctx.token, shown, row.thanks, row.thanksOpen)
      : viewOf(ctx.speech, ctx.speech.line('aid-gone')),
  );
}

/** For everybody, since both sides said so: then alone are there names. */
async function drawTestimony(ctx: ReadContext, id: string): Promise<View> {
  const row = await ctx.db.aidRequest.findFirst({
    where: { id, communityId: ctx.community.id },
    select: { thanks: true, thanksOpen: true },
  });
  const request = await store.requestById(ctx.db, ctx.community.id, id);
  if (!row?.thanksOpen || !request || request.what === '') return viewOf(ctx.speech, ctx.speech.line('aid-card-empty'));
  const helpers = request.offers.filter(({ state }) => state === 'accepted').map(({ name }) => name);
  return afterwards.testimonyView(ctx.speech, { asker: request.askerName, helpers, thanks: row.thanks });
}

async function drawProfile(ctx: ReadContext): Promise<View> {
  const member = ctx.actor?.member ?? '';
  const apart = await ctx.db.aidApart.count({ where: { memberId: member, referent: false } });
  return people.profileView(ctx.speech, ctx.token, await profileOf(ctx.db, ctx.community.id, member), apart);
}
