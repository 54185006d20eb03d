import { type Answer, ask, isRefusal, type Refusal, refuse, show } from '../../../core/feature.ts';
import type { Id } from '../../../core/ids.ts';
import type { Context } from '../../context.ts';
import { answersFor } from '../../groups/api.ts';
import { openNow } from '../handlers.ts';
import type { Poll } from '../model.ts';
import { type PollRead, pollById } from '../store.ts';
import { type Phase, phaseOf } from './care.ts';
import * as store from './store.ts';

/** `/poll manage 12`: everything its organiser may do with a poll. */
export const managePoll = async (ctx: Context, { poll }: PollRead): Promise<Answer> =>
  (await answersFor(ctx, poll)) ? show('manage', poll.id) : refuse('polls-not-organiser');

/** The poll for whoever may change it, in one of these phases; nobody votes meanwhile. */
export async function inHand(ctx: Context, id: Id | '', phases: readonly Phase[]): Promise<Poll | Refusal> {
  if (id) await store.lockPoll(ctx.db, id);
  const { poll } = (id && (await pollById(ctx.db, ctx.community.id, id, ctx.actor.member))) || {};
  if (!poll) return refuse('polls-gone');
  if (!(await answersFor(ctx, poll))) return refuse('polls-not-organiser');
  return phases.includes(phaseOf(poll, ctx.now)) ? poll : refuse('polls-care-not-now');
}

/** Opens a draft, or a scheduled poll before its time. A duration that was typed for its end stays as long. */
export async function openPrepared(ctx: Context, id: Id | ''): Promise<Answer> {
  const poll = await inHand(ctx, id, ['draft', 'scheduled']);
  if (isRefusal(poll)) return poll;
  const waits = phaseOf({ ...poll, draft: false }, ctx.now) === 'scheduled' && poll.draft;
  const opensAt = waits ? poll.opensAt : ctx.now;
  const late = opensAt.epochMilliseconds - poll.opensAt.epochMilliseconds;
  await store.setOpening(ctx.db, poll.id, opensAt, poll.closesAt?.add({ milliseconds: Math.max(0, late) }) ?? null);
  return openNow(ctx, poll.id);
}

export async function discardPrepared(ctx: Context, id: Id | ''): Promise<Answer> {
  const poll = await inHand(ctx, id, ['draft', 'scheduled']);
  if (isRefusal(poll)) return poll;
  await store.removePoll(ctx.db, poll.id);
  return show('discarded');
}

/** A form about a poll of theirs, if it makes sense now. */
export async function askAbout(ctx: Context, id: Id | '', form: string, phases: readonly Phase[]): Promise<Answer> {
  const poll = await inHand(ctx, id, phases);
  return isRefusal(poll) ? poll : ask(form, poll.id);
}

export async function stopRepeating(ctx: Context, id: Id | ''): Promise<Answer> {
  const poll = await inHand(ctx, id, ['draft', 'scheduled', 'open', 'closed']);
  if (isRefusal(poll)) return poll;
  await store.setRepeats(ctx.db, poll.id, null);
  return show('manage', poll.id);
}
