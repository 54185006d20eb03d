import { type Answer, isRefusal, refuse, say, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Context, JobContext } from '../context.ts';
import { scheduleAfter } from './after.ts';
import { keptApart } from './apart.ts';
import { inHand, ofOffer, redraw, release, reopen } from './hands.ts';
import { accepting, freeNeeds, offering, type Request, rates, refusalFor } from './model.ts';
import { asks, nextReferent, relationTo } from './people.ts';
import * as store from './store.ts';
import { maySee } from './visibility.ts';
import { startWaves } from './waves.ts';

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
  // Who is kept apart from the asker is answered like everybody, waits like everybody, and is thanked with the others at the end.
  if (await keptApart(ctx.db, request.asker, ctx.actor.member)) {
    await store.putOffer(ctx, request.id, ctx.actor.member, 'passed');
    await ctx.refresh('asked', request.id);
    return say('offered', request.id);
  }
  await store.putOffer(ctx, request.id, ctx.actor.member, 'offered');
  await redraw(ctx, request.id);
  // Many may offer in the same hour; the asker hears of it once and sees them all.
  await ctx.tell(
    'offer',
    request.id,
    { members: [request.asker] },
    { occurrence: `offers ${ctx.now.toString().slice(0, 13)}` },
  );
  return say('offered', request.id);
}

/** "Not this time": nobody hears of it. An offer that was not answered yet is taken back. */
export async function decline(ctx: Context, id: Id | ''): Promise<Answer> {
  const request = await inHand(ctx, id);
  if (!request) return refuse('aid-gone');
  const mine = request.offers.find(({ member }) => member === ctx.actor.member)?.state;
  if (!mine || mine === 'offered' || mine === 'passed')
    await store.putOffer(ctx, request.id, ctx.actor.member, 'declined');
  if (mine === 'offered') await redraw(ctx, request.id);
  else await ctx.refresh('asked', request.id);
  if (request.audience === 'referent' && request.referent === ctx.actor.member) await passOn(ctx, request);
  return say('declined', request.id);
}

/** A request for one referent goes to another one, and the first sees it no more. */
async function passOn(ctx: Context, request: Request): Promise<void> {
  const asked = [ctx.actor.member, ...request.offers.map(({ member }) => member)];
  const next = await nextReferent(ctx.db, ctx.community.id, request.asker, asked);
  await store.setRequest(ctx.db, request.id, { referentId: next ?? null });
  await confide(ctx, request.id);
}

/** Asks the one referent it is for now; where there is none, whoever asked is told. */
export async function confide(ctx: JobContext, id: Id): Promise<void> {
  const request = await store.requestById(ctx.db, ctx.community.id, id);
  if (request?.audience !== 'referent') return;
  if (request.referent) await ctx.tell('asked', id, { members: [request.referent] });
  else await ctx.tell('nobody', id, { members: [request.asker] });
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
  await redraw(ctx, request.id);
  const helper = request.offers.find(({ id }) => id === offer);
  // Whoever says yes reads it in the answer. Whoever dropped out and offers again is told again.
  const members = [request.asker, ...(helper ? [helper.member] : [])].filter(member => member !== ctx.actor.member);
  await ctx.tell('match', offer, { members }, { occurrence: ctx.now.toString() });
  await scheduleAfter(ctx, request, offer);
  return show('match', offer);
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
  if (request.state === 'open') await startWaves(ctx, request);
  await ctx.tell('dropped', request.id, { members: [request.asker] }, { occurrence: `${offer} ${ctx.now}` });
  return say('dropped-mine', request.id);
}
