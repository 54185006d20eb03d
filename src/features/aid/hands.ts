import type { Id } from '../../core/ids.ts';
import { isBefore } from '../../core/time.ts';
import type { Context, JobContext } from '../context.ts';
import { type Request, toRelease } from './model.ts';
import { shownTo } from './shown.ts';
import * as store from './store.ts';

/** A request changed: whatever shows it with something to press is drawn anew. */
export async function redraw(ctx: Pick<JobContext, 'refresh'>, id: Id): Promise<void> {
  for (const kind of ['card', 'asked', 'offer', 'dropped'] as const) await ctx.refresh(kind, id);
}

/** A request that this person may see, and the right to decide about it until the transaction ends. */
export async function inHand(ctx: Context, id: Id | ''): Promise<Request | undefined> {
  const request = id ? await store.requestInHand(ctx.db, ctx.community.id, id) : undefined;
  return request && (await shownTo(ctx, request)).words ? request : undefined;
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
  const members = waiting.map(({ member }) => member);
  await ctx.tell('released', request.id, { members }, { occurrence: ctx.now.toString() });
}

/** The request that an offer was made to, in hand; for whoever asked or offered. */
export async function ofOffer(ctx: Context, offer: Id | ''): Promise<Request | undefined> {
  const id = offer ? await store.requestOfOffer(ctx.db, ctx.community.id, offer) : undefined;
  return id ? store.requestInHand(ctx.db, ctx.community.id, id) : undefined;
}

/** Looks for somebody again, for a day at least; what nobody renews ends, and its words with it. */
export async function scheduleEnd(
  ctx: Pick<JobContext, 'now' | 'schedule'>,
  { id, expiresAt }: Pick<Request, 'id' | 'expiresAt'>,
): Promise<void> {
  const day = ctx.now.add({ hours: 24 });
  await ctx.schedule('expire', id, isBefore(day, expiresAt) ? expiresAt : day);
}

/** The need is free again and the contact between the two is taken back. */
export async function reopen(
  ctx: JobContext,
  request: Request,
  offer: Id,
  becomes: 'dropped' | 'released' = 'dropped',
): Promise<void> {
  const need = request.needs.find(one => one.offer === offer);
  await store.setOffers(ctx.db, [offer], becomes);
  if (need)
    await store.setNeed(ctx.db, request.id, need.position, { state: 'reopened', offerId: null, matchedAt: null });
  await scheduleEnd(ctx, request);
  await ctx.withdraw('match', offer);
  await ctx.withdraw('check', offer);
  await redraw(ctx, request.id);
}
