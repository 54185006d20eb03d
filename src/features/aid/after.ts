import { cleanText } from '../../core/clean.ts';
import { type Answer, type Answers, ask, refuse, say, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { dateOf, isBefore } from '../../core/time.ts';
import type { Context, JobContext } from '../context.ts';
import { inHand, ofOffer, redraw, reopen } from './hands.ts';
import { end, scheduleExpiry } from './life.ts';
import { type Request, refusalFor } from './model.ts';
import { asks } from './people.ts';
import * as store from './store.ts';
import { startWaves } from './waves.ts';

/** When it is looked at what became of a match: whether the two are in touch, and whether it worked out. */
export const after = { contactHours: 24, outcomeHours: 20, outcomeDays: 3, againDays: 3, silentDays: 10 } as const;

export async function scheduleAfter(ctx: JobContext, request: Request, offer: Id): Promise<void> {
  await ctx.schedule('check', offer, ctx.now.add({ hours: after.contactHours }));
  await scheduleOutcome(ctx, request);
}

export async function scheduleOutcome(ctx: JobContext, { id, due }: Pick<Request, 'id' | 'due'>): Promise<void> {
  const at =
    due && isBefore(ctx.now, due)
      ? due.add({ hours: after.outcomeHours })
      : ctx.now.add({ hours: 24 * after.outcomeDays });
  await ctx.schedule('outcome', id, at);
}

/** A day after both said yes: are they in touch? Nobody is asked who said so already. */
export async function check(ctx: JobContext, offer: Id): Promise<void> {
  const id = await store.requestOfOffer(ctx.db, ctx.community.id, offer);
  const request = id && (await store.requestInHand(ctx.db, ctx.community.id, id));
  const helper = request ? request.offers.find(one => one.id === offer && one.state === 'accepted') : undefined;
  if (!request || !helper || request.endedAt) return;
  const need = await ctx.db.aidNeed.findFirst({ where: { offerId: offer, state: 'matched', touchedAt: null } });
  if (need)
    await ctx.tell(
      'check',
      offer,
      { members: [request.asker, helper.member] },
      { occurrence: need.matchedAt?.toISOString() ?? '', until: ctx.now.add({ hours: 72 }) },
    );
}

/** "Yes, we are in touch": said by one of the two, it is said for both. */
export async function touch(ctx: Context, offer: Id | ''): Promise<Answer> {
  const request = await ofOffer(ctx, offer);
  if (!request || !(await isOneOf(ctx, request, offer))) return refuse('aid-gone');
  await ctx.db.aidNeed.updateMany({ where: { offerId: offer, touchedAt: null }, data: { touchedAt: dateOf(ctx.now) } });
  return say('touched', request.id);
}

/** The asker heard nothing: the request looks for somebody else, and nobody is blamed. */
export async function lookAgain(ctx: Context, offer: Id | ''): Promise<Answer> {
  const request = await ofOffer(ctx, offer);
  const helper = request?.offers.find(({ id, state }) => id === offer && state === 'accepted');
  if (!request || !helper || !(await asks(ctx.db, request, ctx.actor.member))) return refuse('aid-gone');
  const refusal = refusalFor('drop', request, ctx.now);
  if (refusal) return refusal;
  await reopen(ctx, request, helper.id, 'released');
  await ctx.tell('released', request.id, { members: [helper.member] }, { occurrence: ctx.now.toString() });
  return show('request', request.id);
}

const isOneOf = async (ctx: Context, request: Request, offer: Id | ''): Promise<boolean> =>
  request.offers.some(({ id, member, state }) => id === offer && state === 'accepted' && member === ctx.actor.member) ||
  asks(ctx.db, request, ctx.actor.member);

/** Did it work out? Asked once and once more; who says nothing is not asked for ever. */
export async function outcome(ctx: JobContext, id: Id): Promise<void> {
  const request = await store.requestInHand(ctx.db, ctx.community.id, id);
  if (!request || request.endedAt || !request.needs.some(({ state }) => state === 'matched')) return;
  const row = await ctx.db.aidRequest.findUniqueOrThrow({ where: { id }, select: { outcomeAt: true, openedAt: true } });
  const since = row.outcomeAt ? (ctx.now.epochMilliseconds - row.outcomeAt.getTime()) / 86_400_000 : 0;
  if (since >= after.silentDays) return finishRequest(ctx, request);
  if (!row.outcomeAt) {
    await ctx.db.aidRequest.update({ where: { id }, data: { outcomeAt: dateOf(ctx.now) } });
    await ctx.tell('outcome', id, { members: [request.asker] }, { occurrence: ctx.now.toString().slice(0, 10) });
  }
  const last = row.outcomeAt ? row.outcomeAt.getTime() : ctx.now.epochMilliseconds;
  await ctx.schedule(
    'outcome',
    id,
    ctx.now.add({ milliseconds: Math.max(1000, last + after.silentDays * 86_400_000 - ctx.now.epochMilliseconds) }),
  );
}

async function finishRequest(ctx: JobContext, request: Request): Promise<void> {
  await ctx.db.aidNeed.updateMany({ where: { requestId: request.id, state: 'matched' }, data: { state: 'done' } });
  await end(ctx, request, 'done');
}

/** "Yes, it worked out." Needs that nobody filled end with it. */
export async function finish(ctx: Context, id: Id | ''): Promise<Answer> {
  const request = await askersOwn(ctx, id);
  if (!request) return refuse('aid-gone');
  const refusal = refusalFor('finish', request, ctx.now);
  if (refusal) return refusal;
  await finishRequest(ctx, request);
  return show('finished', request.id);
}

/** "Not yet": asked again in a few days. */
export async function later(ctx: Context, id: Id | ''): Promise<Answer> {
  const request = await askersOwn(ctx, id);
  if (!request) return refuse('aid-gone');
  await ctx.db.aidRequest.update({ where: { id: request.id }, data: { outcomeAt: null } });
  await ctx.schedule('outcome', request.id, ctx.now.add({ hours: 24 * after.againDays }));
  return say('later', request.id);
}

/** "It did not": open again for as long as the first time, for other helpers; nobody is blamed. */
export async function failed(ctx: Context, id: Id | ''): Promise<Answer> {
  const request = await askersOwn(ctx, id);
  if (!request) return refuse('aid-gone');
  const refusal = refusalFor('drop', request, ctx.now);
  if (refusal) return refusal;
  for (const { id: offer, state } of request.offers)
    if (state === 'accepted') await reopen(ctx, request, offer, 'released');
  const expiresAt = ctx.now.add({ hours: 24 * request.days });
  await store.setRequest(ctx.db, request.id, { state: 'open', expiresAt });
  await ctx.db.aidRequest.update({ where: { id: request.id }, data: { outcomeAt: null } });
  await scheduleExpiry(ctx, request.id, expiresAt);
  await startWaves(ctx, request);
  return show('request', request.id);
}

export const askThanks = async (ctx: Context, id: Id | ''): Promise<Answer> =>
  (await askersOwn(ctx, id)) ? ask('thank', id) : refuse('aid-gone');

/** Thanks are for whoever helped; everybody reads them only if both sides want that. */
export async function thank(ctx: Context, id: Id, answers: Answers): Promise<Answer> {
  const request = await askersOwn(ctx, id);
  if (!request) return refuse('aid-gone');
  const refusal = refusalFor('thank', request, ctx.now);
  if (refusal) return refusal;
  const helpers = request.offers.filter(({ state }) => state === 'accepted');
  if (helpers.length === 0) return refuse('aid-nobody-to-thank');
  const thanks = cleanText(String(answers.thanks ?? '')).trim();
  await ctx.db.aidRequest.update({ where: { id }, data: { thanks, thanksOpen: answers.open === 1 } });
  await ctx.db.aidNeed.updateMany({
    where: { requestId: id, state: { in: ['matched', 'done'] } },
    data: { state: 'thanked' },
  });
  if (!request.endedAt) await end(ctx, request, 'done');
  await redraw(ctx, id);
  await ctx.tell('thanks', id, { members: helpers.map(({ member }) => member) });
  return say('thanked', id);
}

/** The helper's yes to a testimony. It stands beside the card once everybody it speaks of agreed, and never for what only few could see. */
export async function agree(ctx: Context, id: Id | ''): Promise<Answer> {
  const request = id ? await store.requestInHand(ctx.db, ctx.community.id, id) : undefined;
  const mine = request?.offers.find(({ member, state }) => member === ctx.actor.member && state === 'accepted');
  if (!request || !mine) return refuse('aid-gone');
  await ctx.db.aidOffer.update({ where: { id: mine.id }, data: { thanksOpen: true } });
  const { thanksOpen, offers } = await ctx.db.aidRequest.findUniqueOrThrow({
    where: { id: request.id },
    include: { offers: true },
  });
  const agreed = offers
    .filter(({ state }) => state === 'accepted')
    .every(offer => offer.thanksOpen || offer.id === mine.id);
  if (thanksOpen && agreed && request.audience === 'everyone') await ctx.announce('card', 'testimony', request.id);
  return say('agreed', request.id);
}

async function askersOwn(ctx: Context, id: Id | ''): Promise<Request | undefined> {
  const request = await inHand(ctx, id);
  return request && (await asks(ctx.db, request, ctx.actor.member)) ? request : undefined;
}
