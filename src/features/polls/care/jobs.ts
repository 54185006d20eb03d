import type { Id } from '../../../core/ids.ts';
import type { Sql } from '../../../database/client.ts';
import { sql } from '../../../database/client.ts';
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

/** A condition on a row `m` of `member`: may vote in it, has not, and would still be heard. Nobody is listed: whoever was seen where it is asked. */
export const stillToVote = (poll: Id): Sql => sql`
  NOT EXISTS (SELECT FROM ballot b WHERE b.poll_id = ${poll} AND b.member_id = m.id)
  AND EXISTS (
    SELECT FROM poll p WHERE p.id = ${poll} AND p.cancelled_at IS NULL AND p.counted_at IS NULL AND NOT p.draft AND CASE
      WHEN p.eligible IS NOT NULL THEN EXISTS (SELECT FROM eligible e WHERE e.poll_id = p.id AND e.member_id = m.id)
      WHEN p.audience <> '[]'::jsonb THEN true
      ELSE EXISTS (
        SELECT FROM post JOIN visit ON visit.place_id = post.place_id JOIN membership ON membership.account_id = visit.account_id
        WHERE post.feature = 'polls' AND post.kind = 'poll' AND post.item_id = p.id AND membership.member_id = m.id) END)`;

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
