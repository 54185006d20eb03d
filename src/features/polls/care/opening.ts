import type { Id } from '../../../core/ids.ts';
import { isBefore } from '../../../core/time.ts';
import type { JobContext } from '../../context.ts';
import { needsList } from '../decision/rules.ts';
import { freezeElectorate } from '../frozen.ts';
import type { Poll } from '../model.ts';
import { sealPoll } from '../secret/handlers.ts';
import { isSecret } from '../secret/model.ts';
import { pollById } from '../store.ts';
import { nextOpening, phaseOf, reminders } from './care.ts';
import * as store from './store.ts';

/** Opens a poll that is due: it is put in its places, and whatever its dates bring is set. Said again, it changes nothing. */
export async function start(ctx: JobContext, poll: Poll): Promise<void> {
  if (listsVoters(poll) && poll.eligible === null) await freezeElectorate(ctx, poll.id, poll.audience);
  if (isSecret(poll) && poll.sealKey === null) await sealPoll(ctx, poll.id);
  for (const place of await store.placesWanted(ctx.db, poll.id)) await ctx.publish('poll', poll.id, place);
  await setDates(ctx, poll);
}

/** Whether who may vote is written down at opening: where the rules or the secrecy count on it. */
export const listsVoters = (poll: Poll): boolean => isSecret(poll) || needsList(poll.rules);

/** Its end, its reminders and its next round. */
export async function setDates(ctx: JobContext, { id, opensAt, closesAt, repeats }: Poll): Promise<void> {
  if (closesAt) await ctx.schedule('close', id, closesAt);
  const remind = reminders(opensAt, closesAt);
  if (remind && isBefore(ctx.now, remind.half)) await ctx.schedule('half', id, remind.half);
  if (remind && isBefore(ctx.now, remind.last)) await ctx.schedule('last', id, remind.last);
  if (repeats) await ctx.schedule('repeat', id, nextOpening(opensAt, repeats, ctx.community.zone));
}

/** When its time to open has come; a poll that was moved, opened by hand or thrown away meanwhile is left alone. */
export async function openScheduled(ctx: JobContext, id: Id): Promise<void> {
  const { poll } = (await pollById(ctx.db, ctx.community.id, id, undefined)) ?? {};
  if (poll && phaseOf(poll, ctx.now) === 'open') await start(ctx, poll);
}
