import { type Answer, ask, refuse } from '../../../core/feature.ts';
import type { Id } from '../../../core/ids.ts';
import type { Context } from '../../context.ts';
import { isOpen } from '../model.ts';
import { pollById } from '../store.ts';
import { mayGiveReason } from './stances.ts';

/** Somebody who has voted wants to say why, where the poll asks for it. */
export async function askReason(ctx: Context, id: Id | ''): Promise<Answer> {
  const { poll, mine } = (id && (await pollById(ctx.db, ctx.community.id, id, ctx.actor.member))) || {};
  if (!poll) return refuse('polls-gone');
  if (!isOpen(poll, ctx.now)) return refuse('polls-vote-closed', { when: poll.closesAt ?? ctx.now });
  if (!mine || !mayGiveReason(poll)) return refuse('polls-care-no-reason');
  return ask('reason', JSON.stringify({ poll: poll.id, content: poll.method.encode(mine, poll.question) }));
}
