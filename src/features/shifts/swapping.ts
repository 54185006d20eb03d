import { type Answer, ask, isRefusal, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Context } from '../context.ts';
import * as bookings from './bookings.ts';
import { bookingFor, phaseOf } from './model.ts';
import * as store from './store.ts';
import * as swaps from './swaps.ts';

/** How many other slots are offered to swap with. */
const swapChoices = 20;

/** What the form starts from: the slot somebody would leave, and those it offers. */
export type SwapAbout = { readonly slot: Id; readonly offered: readonly Id[] };

/** Other slots of the same shift that this member has nothing in, soonest first. */
export async function openSwap(ctx: Context, id: Id | ''): Promise<Answer> {
  const { member } = ctx.actor;
  const slot = id && (await store.slotById(ctx.db, ctx.community.id, id, member));
  if (!slot) return refuse('shifts-gone');
  if (slot.mine.state !== 'booked') return refuse('shifts-not-booked');
  const which = { of: 'shift', shift: slot.shift.id } as const;
  const found = await store.slotsToCome(ctx.db, ctx.community.id, member, which, ctx.now, swapChoices * 2);
  const offered = found.filter(one => one.id !== slot.id && one.mine.state === 'none').slice(0, swapChoices);
  if (offered.length === 0) return refuse('shifts-swap-none');
  return ask('swap', JSON.stringify({ slot: slot.id, offered: offered.map(one => one.id) } satisfies SwapAbout));
}

/** Into a slot with room they move at once; in a full one, those who have a place are asked whether they would change. */
export async function askSwap(ctx: Context, id: Id | '', wanted: string): Promise<Answer> {
  const { member } = ctx.actor;
  await store.lockSlots(ctx.db, [id, wanted]);
  const slot = id && (await store.slotById(ctx.db, ctx.community.id, id, member));
  const other = await store.slotById(ctx.db, ctx.community.id, wanted, member);
  if (!slot || !other || other.shift.id !== slot.shift.id) return refuse('shifts-gone');
  if (slot.mine.state !== 'booked') return refuse('shifts-not-booked');
  if (phaseOf(slot, ctx.now) !== 'to come') return refuse('shifts-too-late');
  if (other.mine.state === 'booked') return refuse('shifts-booked-already');
  const given = bookingFor(other, ctx.now);
  if (isRefusal(given)) return given;
  if (given === 'booked') {
    await bookings.leave(ctx.db, slot.id, member);
    await bookings.book(ctx.db, other.id, member, 'booked', ctx.now);
    await ctx.refresh('card', slot.shift.id);
    await ctx.schedule('free', slot.id, ctx.now);
    return show('slot', other.id);
  }
  const swap = ctx.id();
  await swaps.insertSwap(ctx.db, { id: swap, from: slot.id, to: other.id, member, now: ctx.now });
  const there = await bookings.bookedIn(ctx.db, other.id);
  await ctx.tell('swap', swap, { members: there.map(one => one.id) }, { until: other.startsAt });
  return show('swap-asked', other.id);
}

/** The first who agrees changes places. */
export async function agreeToSwap(ctx: Context, id: Id | ''): Promise<Answer> {
  const asked = id && (await swaps.swapById(ctx.db, ctx.community.id, id, ctx.now));
  if (!asked) return refuse('shifts-swap-over');
  await store.lockSlots(ctx.db, [asked.from, asked.to]);
  // Somebody else may have agreed while this one waited.
  const swap = await swaps.swapById(ctx.db, ctx.community.id, asked.id, ctx.now);
  const mine = await store.slotById(ctx.db, ctx.community.id, asked.to, ctx.actor.member);
  const theirs = await store.slotById(ctx.db, ctx.community.id, asked.from, ctx.actor.member);
  if (!swap || mine?.mine.state !== 'booked') return refuse('shifts-swap-over');
  if (theirs?.mine.state !== 'none') return refuse('shifts-booked-already');
  await swaps.exchange(ctx.db, swap, ctx.actor.member);
  await ctx.tell('swapped', swap.to, { members: [swap.member] }, { occurrence: swap.id, until: mine.startsAt });
  return show('slot', swap.from);
}
