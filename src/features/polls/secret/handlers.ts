import type { Id } from '../../../core/ids.ts';
import { LostKey } from '../../../core/seals.ts';
import type { Context, JobContext } from '../../context.ts';
import { isOpen, type Poll } from '../model.ts';
import { countVoters, pollById } from '../store.ts';
import { fewest, inSteps, isSecret, keyDeadline, type Unopened } from './model.ts';
import * as store from './store.ts';

/** The longest ballot that a method writes: every envelope is as long as one with that. */
const longestBallot = 24;
const minutesForKey = 10;
const hoursBetweenLooks = 1;

/** Gives a poll that is about to open its key, and the hourly look at how many have voted. The last thing before it opens. */
export async function sealPoll(ctx: JobContext, poll: Id): Promise<void> {
  await store.keepSealKey(ctx.db, poll, await ctx.seals.create(poll));
  await watchTurnout(ctx, poll);
}

export const watchTurnout = (ctx: JobContext, poll: Id): Promise<void> =>
  ctx.schedule('turnout', poll, ctx.now.add({ hours: hoursBetweenLooks }));

/** False when whoever votes has just been made one with another member. */
export async function keepSealed(ctx: Context, poll: Poll, content: string): Promise<boolean> {
  if (!poll.sealKey) throw new Error(`The secret poll ${poll.id} has no key to seal to.`);
  const envelope = await ctx.seals.seal(poll.sealKey, new TextEncoder().encode(content), longestBallot);
  return store.keepEnvelope(ctx.db, poll.id, ctx.actor.member, envelope, ctx.now);
}

/**
 * Opens all envelopes at once into how many said the same, and lets the key be destroyed; all of it commits together or not at all.
 * False when the key is not there and may still come back: the poll is then not counted yet.
 */
export async function openEnvelopes(ctx: JobContext, poll: Poll): Promise<boolean> {
  const { id, closesAt, sealKey } = poll;
  // Closed before it opened: whoever asked was forgotten.
  if (!sealKey) return giveUp(ctx, poll, 'too_few');
  if (!(await hasKey(ctx, id))) {
    const deadline = keyDeadline(closesAt ?? ctx.now);
    if (ctx.now.epochMilliseconds >= deadline.epochMilliseconds) return giveUp(ctx, poll, 'lost_key');
    await store.uncounted(ctx.db, id);
    await ctx.schedule('close', id, ctx.now.add({ minutes: minutesForKey }));
    await ctx.refresh('poll', id);
    return false;
  }
  const envelopes = await store.takeEnvelopes(ctx.db, id);
  if (envelopes.length < fewest) return giveUp(ctx, poll, 'too_few');
  const opened = await ctx.seals.open(id, envelopes);
  const decoder = new TextDecoder();
  await store.keepTally(
    ctx.db,
    id,
    opened.map(content => decoder.decode(content)),
  );
  await ctx.record('ballots opened', {
    poll: String(poll.number),
    ballots: opened.length,
    unreadable: envelopes.length - opened.length,
  });
  await ctx.seals.destroy(id);
  return true;
}

async function hasKey(ctx: JobContext, poll: Id): Promise<boolean> {
  return ctx.seals.open(poll, []).then(
    () => true,
    error => {
      if (error instanceof LostKey) return false;
      throw error;
    },
  );
}

/** What cannot be opened, or must not be, is deleted as it is. */
async function giveUp(ctx: JobContext, { id, number }: Poll, why: Unopened): Promise<true> {
  await store.takeEnvelopes(ctx.db, id);
  await store.leaveUnopened(ctx.db, id, why);
  await ctx.record('ballots unopened', { poll: String(number) });
  await ctx.seals.destroy(id);
  return true;
}

/** Of a poll that was cancelled, nobody ever reads the ballots. */
export async function discardEnvelopes(ctx: JobContext, poll: Id): Promise<void> {
  await store.takeEnvelopes(ctx.db, poll);
  await ctx.seals.destroy(poll);
}

/** Once an hour, whoever voted meanwhile: a post that changed with a vote would tell when somebody voted. */
export async function lookAtTurnout(ctx: JobContext, id: Id): Promise<void> {
  const { poll } = (await pollById(ctx.db, ctx.community.id, id, undefined)) ?? {};
  if (!poll || !isSecret(poll) || !isOpen(poll, ctx.now)) return;
  if (await store.showTurnout(ctx.db, id, inSteps(await countVoters(ctx.db, id)))) await ctx.refresh('poll', id);
  await watchTurnout(ctx, id);
}
