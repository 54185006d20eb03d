import { type Answer, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { dateOf, isBefore } from '../../core/time.ts';
import type { Context, JobContext } from '../context.ts';
import { inHand, redraw, release } from './hands.ts';
import { freeNeeds, keeps, type Request, refusalFor, stageOf, type Wish } from './model.ts';
import { asks } from './people.ts';
import { expiryOf } from './plan.ts';
import * as store from './store.ts';
import { startWaves } from './waves.ts';

/** What its asker does with a request; who else tries finds nothing there. */
export async function ofAsker(
  ctx: Context,
  id: Id | '',
  wish: Wish,
  act: (request: Request) => Promise<Answer | undefined>,
): Promise<Answer> {
  const request = await inHand(ctx, id);
  if (!request || !(await asks(ctx.db, request, ctx.actor.member))) return refuse('aid-gone');
  const refusal = refusalFor(wish, request, ctx.now);
  if (refusal) return refusal;
  const answer = await act(request);
  await redraw(ctx, request.id);
  return answer ?? show('request', request.id);
}

export const pause = (ctx: Context, id: Id | ''): Promise<Answer> =>
  ofAsker(ctx, id, 'pause', async request => {
    await store.setRequest(ctx.db, request.id, { state: 'paused' });
    return undefined;
  });

export const resume = (ctx: Context, id: Id | ''): Promise<Answer> =>
  ofAsker(ctx, id, 'resume', async request => {
    await store.setRequest(ctx.db, request.id, { state: 'open' });
    await startWaves(ctx, request);
    return undefined;
  });

/** Still needed: as long again. What was closed for want of an answer opens again too. */
export const renew = (ctx: Context, id: Id | ''): Promise<Answer> =>
  ofAsker(ctx, id, 'renew', async request => {
    const due = request.due && isBefore(ctx.now, request.due) ? request.due : null;
    const expiresAt = expiryOf(due, request.days, ctx.now);
    await store.setRequest(ctx.db, request.id, {
      state: 'open',
      endedAt: null,
      expiresAt,
      renewals: request.renewals + 1,
    });
    await scheduleExpiry(ctx, request.id, expiresAt);
    await startWaves(ctx, request);
    return undefined;
  });

/** The asker takes it back: everybody who offered is thanked. */
export const withdraw = (ctx: Context, id: Id | ''): Promise<Answer> =>
  ofAsker(ctx, id, 'withdraw', async request => {
    await end(ctx, request, 'withdrawn');
    return undefined;
  });

/** A request is over: whoever waits is thanked, and what is not kept for long has its date. */
export async function end(ctx: JobContext, request: Request, state: 'done' | 'withdrawn' | 'archived'): Promise<void> {
  await store.setRequest(ctx.db, request.id, { state, endedAt: ctx.now });
  await release(ctx, request);
  await redraw(ctx, request.id);
  for (const { id, state } of request.offers) if (state === 'accepted') await ctx.refresh('match', id);
  await ctx.schedule('fade', request.id, ctx.now.add({ hours: 24 * keeps.contactDays }));
  await ctx.schedule('empty', request.id, ctx.now.add({ hours: 24 * keeps.wordsDays }));
}

/** A day before the end the asker is asked whether it is still needed. */
export async function scheduleExpiry(ctx: JobContext, id: Id, expiresAt: Request['expiresAt']): Promise<void> {
  const at = remindAt(ctx, expiresAt);
  if (isBefore(ctx.now, at)) await ctx.schedule('remind', id, at);
  await ctx.schedule('expire', id, expiresAt);
}

/** Nobody is written to on a Sunday or a holiday: then it is the last day before. */
function remindAt(ctx: JobContext, before: Request['expiresAt']): Request['expiresAt'] {
  const at = before.subtract({ hours: 24 });
  const date = at.toZonedDateTimeISO(ctx.community.zone).toPlainDate();
  return date.dayOfWeek === 7 || ctx.holiday(date.toString()) ? remindAt(ctx, at) : at;
}

export async function remind(ctx: JobContext, id: Id): Promise<void> {
  const request = await store.requestInHand(ctx.db, ctx.community.id, id);
  if (!request || !['open', 'paused'].includes(request.state) || freeNeeds(request).length === 0) return;
  // It was renewed since this was planned.
  if (isBefore(ctx.now, remindAt(ctx, request.expiresAt))) return;
  const how = { occurrence: `renewal ${request.renewals}`, until: request.expiresAt };
  await ctx.tell('expiring', id, { members: [request.asker] }, how);
}

/** Over its time: with helpers found it goes on with those; without, it is closed. It may be renewed for as long as its words are kept. */
export async function expire(ctx: JobContext, id: Id): Promise<void> {
  const request = await store.requestInHand(ctx.db, ctx.community.id, id);
  if (!request || isBefore(ctx.now, request.expiresAt) || stageOf(request, ctx.now) !== 'expired') return;
  await release(ctx, request);
  if (request.needs.some(({ state }) => state === 'matched')) {
    await ctx.db.aidNeed.deleteMany({ where: { requestId: id, state: { in: ['open', 'reopened'] } } });
    await redraw(ctx, id);
  } else await end(ctx, request, 'archived');
}

/** Two weeks after the end contact is gone: from the row, and from every message that showed it. */
export async function fade(ctx: JobContext, id: Id): Promise<void> {
  const request = await store.requestInHand(ctx.db, ctx.community.id, id);
  if (!request?.endedAt || isBefore(ctx.now, request.endedAt.add({ hours: 24 * keeps.contactDays }))) return;
  await ctx.db.aidRequest.update({ where: { id }, data: { contact: '' } });
  for (const { id: offer } of request.offers) await ctx.withdraw('match', offer);
}

/** A month after the end nothing is left that anybody wrote. */
export async function empty(ctx: JobContext, id: Id): Promise<void> {
  const request = await store.requestInHand(ctx.db, ctx.community.id, id);
  if (!request?.endedAt || isBefore(ctx.now, request.endedAt.add({ hours: 24 * keeps.wordsDays }))) return;
  await ctx.db.aidRequest.updateMany({
    where: { id, endedAt: { lte: dateOf(ctx.now) } },
    data: { what: '', details: '', area: '', translations: {}, contact: '', thanks: '' },
  });
  for (const kind of shownKinds) await ctx.withdraw(kind, id);
  for (const offer of request.offers) await withdrawOffer(ctx, offer.id);
}

/** Every message whose item is an offer. */
export async function withdrawOffer(ctx: Pick<JobContext, 'withdraw'>, offer: Id): Promise<void> {
  for (const kind of ['match', 'check'] as const) await ctx.withdraw(kind, offer);
}

/** Every kind of message whose item is a request. */
export const shownKinds = [
  'card',
  'still',
  'asked',
  'changed',
  'offer',
  'released',
  'dropped',
  'expiring',
  'nobody',
  'outcome',
  'thanks',
  'testimony',
] as const;
