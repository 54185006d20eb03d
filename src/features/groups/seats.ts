import type { Id } from '../../core/ids.ts';
import type { JobContext } from '../context.ts';
import { seatsFree } from './model.ts';
import * as store from './store.ts';

/** Seats that are free go to those who have waited longest, and they are told. */
export async function fillSeats(ctx: JobContext, id: Id): Promise<void> {
  const group = await store.groupById(ctx.db, ctx.community.id, id, '');
  if (!group) return;
  const members = await store.seatWaiting(ctx.db, id, seatsFree(group));
  // Somebody may leave, wait and get a seat again: that is news again.
  if (members.length > 0) await ctx.tell('seated', id, { members }, { occurrence: ctx.now.toString() });
}

/** After a list of members was imported: whoever left takes no seat. */
export async function fillAllSeats(ctx: JobContext): Promise<void> {
  for (const id of await store.awaited(ctx.db, ctx.community.id)) await fillSeats(ctx, id);
}
