import type { Id } from '../../../core/ids.ts';
import type { JobContext } from '../../context.ts';
import { isOpen, type Poll } from '../model.ts';
import { pollById } from '../store.ts';
import { phaseOf } from './care.ts';
import { start } from './opening.ts';
import * as store from './store.ts';

const pollOf = async (ctx: JobContext, id: Id): Promise<Poll | undefined> =>
  (await pollById(ctx.db, ctx.community.id, id, undefined))?.poll;

/** Reminds those who may vote and have not; each of the two moments of each call once. */
export const remind =
  (moment: 'half' | 'last') =>
  async (ctx: JobContext, id: Id): Promise<void> => {
    const poll = await pollOf(ctx, id);
    if (!poll?.closesAt || !isOpen(poll, ctx.now)) return;
    await ctx.tell(
      'reminder',
      id,
      { audience: poll.audience },
      { occurrence: `${moment}-${poll.call}`, until: poll.closesAt },
    );
  };

/** The next round of a poll that repeats: the same words, places and rules, and as long. */
export async function repeatPoll(ctx: JobContext, id: Id): Promise<void> {
  const poll = await pollOf(ctx, id);
  if (!poll?.repeats || phaseOf(poll, ctx.now) === 'cancelled' || poll.title === '') return;
  const lasts = (poll.closesAt?.epochMilliseconds ?? 0) - poll.opensAt.epochMilliseconds;
  const next = await store.copyPoll(ctx, id, ctx.now, ctx.now.add({ milliseconds: lasts }));
  await store.setRepeats(ctx.db, id, null);
  const copied = await pollOf(ctx, next);
  if (copied) await start(ctx, copied);
}

/** Whoever asked is reminded of what is still to be said or looked at again. */
export async function reviewPoll(ctx: JobContext, id: Id): Promise<void> {
  const poll = await pollOf(ctx, id);
  if (poll?.reviewOn) await ctx.tell('review', id, { members: [poll.organiser] }, { occurrence: poll.reviewOn });
}

/** At closing, where members were told that their answers would be accounted for. */
export async function askAccount(ctx: JobContext, { id, level, organiser }: Poll): Promise<void> {
  if (level !== null && level !== 'inform') await ctx.tell('account', id, { members: [organiser] });
}
