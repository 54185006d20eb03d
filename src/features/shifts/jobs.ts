import type { Id } from '../../core/ids.ts';
import { isBefore } from '../../core/time.ts';
import { whoBrings } from '../aid/api.ts';
import type { JobContext } from '../context.ts';
import * as bookings from './bookings.ts';
import { lackOf, offerEnds, phaseOf, placesLeft, planReminder, reminderAt, type Shift, type Slot } from './model.ts';
import * as store from './store.ts';

const nobody = '';
/** How many are asked because of what they can do, and not because they know the shift. */
const skilledAsked = 5;
/** How long before a slot it is looked at whether it lacks people. */
const lookAhead = { hours: 72 } as const;
/** A place given back so late is told to whoever runs the shift too. */
const late = { hours: 24 } as const;

/** Makes the slots of the weeks ahead with everything that will happen around each, and comes back in a week. */
export async function timeSlots(ctx: JobContext, shift: Shift): Promise<void> {
  if (shift.endedAt) return;
  for (const slot of await store.fillAhead(ctx, shift)) {
    const need = slot.startsAt.subtract(lookAhead);
    if (isBefore(ctx.now, need)) await ctx.schedule('need', slot.id, need);
    const remind = reminderAt(slot.startsAt, shift.zone, ctx.now);
    if (remind) await ctx.schedule('remind', slot.id, remind);
    await ctx.schedule('over', slot.id, slot.endsAt);
  }
  if (shift.repeat !== 'once') await ctx.schedule('ahead', shift.id, ctx.now.add({ hours: 7 * 24 }));
}

export async function ahead(ctx: JobContext, id: Id): Promise<void> {
  const shift = await store.shiftById(ctx.db, ctx.community.id, id);
  if (!shift) return;
  await timeSlots(ctx, shift);
  await ctx.refresh('card', id);
}

/** A place became free: it is kept for whoever has waited longest; when nobody waits, those who may stand in are asked. */
export async function passOn(ctx: JobContext, id: Id, left: Id): Promise<void> {
  const slot = await store.slotInHand(ctx.db, ctx.community.id, id, nobody);
  if (!slot || phaseOf(slot, ctx.now) !== 'to come' || placesLeft(slot) === 0) return;
  if (slot.waiting > 0) return offer(ctx, id);
  const known = await bookings.standIns(ctx.db, slot.shift.id, ctx.now.subtract({ hours: 182 * 24 }));
  const skilled = slot.shift.skill === '' ? [] : await whoBrings(ctx, slot.shift.skill, skilledAsked);
  const asked = [...new Set([...known, ...skilled])];
  const until = slot.startsAt;
  await ctx.tell(
    'standin',
    id,
    { members: asked.filter(one => one !== left) },
    { occurrence: dayOf(ctx, slot.shift), until },
  );
  if (isBefore(until, ctx.now.add(late)))
    await ctx.tell('lost', id, { members: [slot.shift.organiser] }, { occurrence: ctx.now.toString(), until });
}

async function offer(ctx: JobContext, id: Id): Promise<void> {
  const slot = await store.slotInHand(ctx.db, ctx.community.id, id, nobody);
  if (!slot || phaseOf(slot, ctx.now) !== 'to come') return;
  const until = offerEnds(slot, ctx.now);
  for (let free = placesLeft(slot); free > 0; free--) {
    const member = await bookings.offerNext(ctx.db, id, until);
    if (!member) break;
    await ctx.tell('offered', id, { members: [member] }, { occurrence: until.toString(), until });
  }
  await ctx.schedule('offer', id, until);
}

/** What was offered and not taken goes on. */
export async function offersEnded(ctx: JobContext, id: Id): Promise<void> {
  const slot = await store.slotInHand(ctx.db, ctx.community.id, id, nobody);
  if (!slot || (await bookings.dropLateOffers(ctx.db, id, ctx.now)) === 0) return;
  await ctx.refresh('card', slot.shift.id);
  await passOn(ctx, id, nobody);
}

/** Those who watch a shift hear once of each slot that lacks people, and once that one place is left. */
export async function tellOfLack(ctx: JobContext, slot: Slot): Promise<void> {
  const lack = lackOf(slot, ctx.now);
  const watchers = lack ? await bookings.watchersOf(ctx.db, slot.shift.id) : [];
  if (lack && watchers.length > 0)
    await ctx.tell('lack', slot.id, { members: watchers }, { occurrence: lack, until: slot.startsAt });
}

export async function need(ctx: JobContext, id: Id): Promise<void> {
  const slot = await store.slotById(ctx.db, ctx.community.id, id, nobody);
  if (slot) await tellOfLack(ctx, slot);
}

export async function remind(ctx: JobContext, id: Id): Promise<void> {
  const slot = await store.slotById(ctx.db, ctx.community.id, id, nobody);
  if (!slot || phaseOf(slot, ctx.now) !== 'to come') return;
  const booked = await bookings.bookedIn(ctx.db, id);
  await ctx.tell('reminder', id, { members: booked.map(one => one.id) }, { until: slot.startsAt });
}

/** Shortly before they leave, those who made a plan are told it once more. */
export async function remindOfPlan(ctx: JobContext, id: Id): Promise<void> {
  const slot = await store.slotById(ctx.db, ctx.community.id, id, nobody);
  if (!slot || phaseOf(slot, ctx.now) !== 'to come' || isBefore(ctx.now, slot.startsAt.subtract(planReminder))) return;
  const planned = await bookings.withPlan(ctx.db, id);
  await ctx.tell('planned', id, { members: planned }, { until: slot.startsAt });
}

/** It is over: others may say who was there, and whoever wants to know hears that it ended for each of those who had a place. */
export async function over(ctx: JobContext, id: Id): Promise<void> {
  const slot = await store.slotById(ctx.db, ctx.community.id, id, nobody);
  if (!slot || phaseOf(slot, ctx.now) !== 'over') return;
  const booked = await bookings.bookedIn(ctx.db, id);
  for (const { id: member } of booked) await ctx.emit('shift ended', { id: slot.shift.id, member });
  await ctx.refresh('card', slot.shift.id);
  const others = booked.filter(one => one.id !== slot.shift.organiser);
  if (others.length > 0) await ctx.tell('validate', id, { members: [slot.shift.organiser] });
}

const dayOf = ({ now }: JobContext, { zone }: Shift): string => now.toZonedDateTimeISO(zone).toPlainDate().toString();
