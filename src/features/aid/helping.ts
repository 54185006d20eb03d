import { type Answer, isRefusal, refuse, say, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Context, JobContext } from '../context.ts';
import { accepting, freeNeeds, offering, type Request, rates, refusalFor, toRelease } from './model.ts';
import { asks, relationTo } from './people.ts';
import { shownTo } from './shown.ts';
import * as store from './store.ts';
import { maySee } from './visibility.ts';

/** A request that this person may see, and the right to decide about it until the transaction ends. */
export async function inHand(ctx: Context, id: Id | ''): Promise<Request | undefined> {
  const request = id ? await store.requestInHand(ctx.db, ctx.community.id, id) : undefined;
  return request && (await shownTo(ctx, request)).words ? request : undefined;
}

/** "I can help": one tap. Twice is once. */
export async function help(ctx: Context, id: Id | ''): Promise<Answer> {
  const request = await inHand(ctx, id);
  if (!request) return refuse('aid-gone');
  if (await asks(ctx.db, request, ctx.actor.member)) return refuse('aid-not-own');
  const offer = offering(request, ctx.actor.member, ctx.now);
  if (isRefusal(offer)) return offer;
  if (offer === 'again') return say('offered', request.id);
  const { offered } = await store.activityOf(ctx.db, ctx.actor.member, ctx.now);
  if (offered >= rates.offersADay) return refuse('aid-too-many-offers', { max: rates.offersADay });
  await store.putOffer(ctx, request.id, ctx.actor.member, 'offered');
  await ctx.refresh('card', request.id);
  // Many may offer in the same hour; the asker hears of it once and sees them all.
  await ctx.tell(
    'offer',
    request.id,
    { members: [request.asker] },
    { occurrence: `offers ${ctx.now.toString().slice(0, 13)}` },
  );
  return say('offered', request.id);
}

/** "Not this time": nobody hears of it. */
export async function decline(ctx: Context, id: Id | ''): Promise<Answer> {
  const request = await inHand(ctx, id);
  if (!request) return refuse('aid-gone');
  const mine = request.offers.find(({ member }) => member === ctx.actor.member);
  if (!mine) await store.putOffer(ctx, request.id, ctx.actor.member, 'declined');
  return say('declined', request.id);
}

/** The asker's yes: now both said it, and contact passes between the two. Whoever else offered is thanked once nobody is missing. */
export async function accept(ctx: Context, offer: Id | ''): Promise<Answer> {
  const request = await ofOffer(ctx, offer);
  if (!request || !(await asks(ctx.db, request, ctx.actor.member))) return refuse('aid-gone');
  const need = accepting(request, offer, ctx.now);
  if (isRefusal(need)) return need;
  await store.setOffers(ctx.db, [offer], 'accepted');
  await store.setNeed(ctx.db, request.id, need.position, { state: 'matched', offerId: offer, matchedAt: ctx.now });
  if (freeNeeds(request).length === 1) await release(ctx, request, offer);
  await ctx.refresh('card', request.id);
  const helper = request.offers.find(({ id }) => id === offer);
  await ctx.tell('match', offer, { members: [request.asker, ...(helper ? [helper.member] : [])] });
  return show('match', offer);
}

/** Those who wait for an answer are thanked and free. */
export async function release(ctx: JobContext, request: Request, but: Id | '' = ''): Promise<void> {
  const waiting = toRelease(request).filter(({ id }) => id !== but);
  if (waiting.length === 0) return;
  await store.setOffers(
    ctx.db,
    waiting.map(({ id }) => id),
    'released',
  );
  await ctx.tell('released', request.id, { members: waiting.map(({ member }) => member) });
}

/** The request that an offer was made to, in hand; for whoever asked or offered. */
export async function ofOffer(ctx: Context, offer: Id | ''): Promise<Request | undefined> {
  const id = offer ? await store.requestOfOffer(ctx.db, ctx.community.id, offer) : undefined;
  return id ? store.requestInHand(ctx.db, ctx.community.id, id) : undefined;
}

/** What the two learn of each other: for those two alone. */
export async function contact(ctx: Context, offer: Id | ''): Promise<Answer> {
  const request = await ofOffer(ctx, offer);
  if (!request) return refuse('aid-gone');
  const relation = await relationTo(ctx, request);
  return (relation === 'asker' || relation === 'matched') && maySee('helper', relation, request, 'running')
    ? show('match', offer)
    : refuse('aid-gone');
}

/** A helper cannot come after all: the request looks for somebody again, and nobody is blamed. */
export async function drop(ctx: Context, offer: Id | ''): Promise<Answer> {
  const request = await ofOffer(ctx, offer);
  const mine = request?.offers.find(({ id }) => id === offer);
  if (!request || mine?.member !== ctx.actor.member || mine.state !== 'accepted') return refuse('aid-gone');
  const refusal = refusalFor('drop', request, ctx.now);
  if (refusal) return refusal;
  await reopen(ctx, request, offer);
  await ctx.tell('dropped', request.id, { members: [request.asker] }, { occurrence: offer });
  return say('dropped-mine', request.id);
}

/** The need is free again and the contact between the two is taken back. */
export async function reopen(ctx: JobContext, request: Request, offer: Id): Promise<void> {
  const need = request.needs.find(one => one.offer === offer);
  await store.setOffers(ctx.db, [offer], 'dropped');
  if (need)
    await store.setNeed(ctx.db, request.id, need.position, { state: 'reopened', offerId: null, matchedAt: null });
  await ctx.withdraw('match', offer);
  await ctx.refresh('card', request.id);
}

/** The asker takes it back: everybody who offered is thanked. */
export async function withdraw(ctx: Context, id: Id | ''): Promise<Answer> {
  const request = await inHand(ctx, id);
  if (!request || !(await asks(ctx.db, request, ctx.actor.member))) return refuse('aid-gone');
  const refusal = refusalFor('withdraw', request, ctx.now);
  if (refusal) return refusal;
  await store.setRequest(ctx.db, request.id, { state: 'withdrawn', endedAt: ctx.now });
  await release(ctx, request);
  await ctx.refresh('card', request.id);
  return show('request', request.id);
}
