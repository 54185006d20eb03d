import { type Answer, ask, communityRoles, isRefusal, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { narrowest } from '../../core/view.ts';
import { type Part, partsByLanguage } from '../../core/wording.ts';
import type { Context } from '../context.ts';
import { answersFor, groupsAnimated, groupsToSpeakFor } from '../groups/api.ts';
import * as bookings from './bookings.ts';
import { passOn, tellOfLack, timeSlots } from './jobs.ts';
import { bookingFor, checkPlan, limits, type Plan, phaseOf, readDuration, repeats, type Shift, tidy } from './model.ts';
import * as store from './store.ts';

/** "/shift": those to come; "/shift 3": that one; "/shift Bread | Saturday 9:00 | 3h | 4" publishes one. */
export async function shiftCommand(ctx: Context, text: string): Promise<Answer> {
  if (text.includes('|')) return publishTyped(ctx, text);
  if (text.trim() === '') return show('list');
  const [, number] = /^\s*#?(\d{1,9})\s*$/.exec(text) ?? [];
  const shift = number && (await store.shiftByNumber(ctx.db, ctx.community.id, Number(number)));
  return shift ? show('shift', shift.id) : refuse('shifts-none-such');
}

/** What the form starts from: places and groups it offers, an answer being a position among them. */
export type About = { readonly here: Id; readonly places: readonly Id[]; readonly groups: readonly Id[] };

export async function newShift(ctx: Context): Promise<Answer> {
  const groups = await groupsOffered(ctx);
  if (!mayPublish(ctx) && groups.length === 0) return refuse('shifts-not-publisher');
  const places = await ctx.places();
  return ask(
    'new',
    JSON.stringify({
      here: ctx.here.private ? '' : ctx.here.id,
      places: places.map(({ id }) => id),
      groups,
    } satisfies About),
  );
}

export const mayPublish = ({ actor }: Pick<Context, 'actor'>): boolean =>
  communityRoles.some(role => actor.roles.has(role));

/** Groups in whose name somebody may publish: those they animate; all of them for an admin. */
async function groupsOffered({ db, community, actor }: Context): Promise<Id[]> {
  const groups = actor.roles.has('admin')
    ? await groupsToSpeakFor(db, community.id, actor.member, true)
    : await groupsAnimated(db, community.id, actor.member);
  return groups.slice(0, narrowest.options).map(({ id }) => id);
}

/** "Title | start | duration | places | where | every week", the last two where they matter; behind `|| nl:` its title in Dutch. */
async function publishTyped(ctx: Context, text: string): Promise<Answer> {
  if (!mayPublish(ctx)) return refuse('shifts-not-publisher');
  if (ctx.here.private) return refuse('shifts-where-published');
  const [first, ...others] = partsByLanguage(text);
  const [name = '', start = '', duration = '', capacity = '', location = '', repeat = ''] = pieces(first);
  const title = [name, ...others.map(other => `${other.locale}: ${pieces(other)[0]}`)].join('||');
  const named = repeats.find(name => ctx.speech.line(`shifts-repeat-${name}`).toLowerCase() === repeat.toLowerCase());
  if (repeat !== '' && !named) return refuse('shifts-repeat-unclear');
  const plan = { title, start, minutes: readDuration(duration), capacity: Number(capacity), location };
  return publish(ctx, { ...plan, skill: '', repeat: named ?? 'once', lastDay: '' }, [ctx.here.id], null);
}

const pieces = (part: Part | undefined): string[] => (part?.text ?? '').split('|').map(tidy);

/** Makes the shift with the slots of the weeks ahead, and shows it in those places. */
export async function publish(ctx: Context, plan: Plan, places: readonly Id[], group: Id | null): Promise<Answer> {
  const checked = checkPlan(plan, ctx.now, ctx.speech.zone);
  if (isRefusal(checked)) return checked;
  if (group === null && !mayPublish(ctx)) return refuse('shifts-not-publisher');
  const id = await store.insertShift(ctx, checked, group);
  const shift = (await store.shiftById(ctx.db, ctx.community.id, id)) as Shift;
  await timeSlots(ctx, shift);
  for (const place of places) await ctx.publish('card', id, place);
  await ctx.record('shift published', { shift: String(shift.number) });
  return show('shift', id);
}

/** A place, or a turn in the queue. A second time changes nothing. */
export async function book(ctx: Context, id: Id | ''): Promise<Answer> {
  const slot = id && (await store.slotInHand(ctx.db, ctx.community.id, id, ctx.actor.member));
  if (!slot) return refuse('shifts-gone');
  const given = bookingFor(slot, ctx.now);
  if (isRefusal(given)) return given;
  if (slot.mine.state === 'booked' || (slot.mine.state === 'waiting' && given === 'waiting'))
    return show('slot', slot.id);
  await bookings.book(ctx.db, slot.id, ctx.actor.member, given, ctx.now);
  await ctx.refresh('card', slot.shift.id);
  // A place that was kept for somebody was counted already.
  if (given === 'booked' && slot.mine.state !== 'offered') await tellOfLack(ctx, { ...slot, taken: slot.taken + 1 });
  return show('slot', slot.id);
}

/** "I can't come": the place goes on at once, to whoever waits or to whoever may stand in. No question is asked. */
export async function cannotCome(ctx: Context, id: Id | ''): Promise<Answer> {
  const slot = id && (await store.slotInHand(ctx.db, ctx.community.id, id, ctx.actor.member));
  if (!slot) return refuse('shifts-gone');
  if (phaseOf(slot, ctx.now) !== 'to come') return refuse('shifts-too-late');
  const had = await bookings.leave(ctx.db, slot.id, ctx.actor.member);
  if (!had) return refuse('shifts-not-booked');
  await ctx.refresh('card', slot.shift.id);
  if (had !== 'waiting') await passOn(ctx, slot.id, ctx.actor.member);
  return show('left', slot.id);
}

export async function watch(ctx: Context, id: Id | '', watching: boolean): Promise<Answer> {
  const shift = id && (await store.shiftById(ctx.db, ctx.community.id, id));
  if (!shift) return refuse('shifts-gone');
  await bookings.setWatch(ctx.db, shift.id, ctx.actor.member, watching);
  return show('shift', shift.id);
}

/** How they will get there, said to themselves: asked once, reminded once. */
export async function plan(ctx: Context, id: Id, words: string): Promise<Answer> {
  const slot = await store.slotInHand(ctx.db, ctx.community.id, id, ctx.actor.member);
  if (slot?.mine.state !== 'booked') return refuse('shifts-not-booked');
  if (phaseOf(slot, ctx.now) !== 'to come') return refuse('shifts-too-late');
  await bookings.setPlan(ctx.db, slot.id, ctx.actor.member, tidy(words).slice(0, limits.plan).toWellFormed());
  await ctx.schedule('plan', slot.id, slot.startsAt.subtract({ hours: 2 }));
  return show('slot', slot.id);
}

/** Those who had booked are told at once, with the reason. */
export async function cancel(ctx: Context, id: Id, words: string): Promise<Answer> {
  const slot = await store.slotInHand(ctx.db, ctx.community.id, id, ctx.actor.member);
  if (!slot) return refuse('shifts-gone');
  if (phaseOf(slot, ctx.now) === 'cancelled') return refuse('shifts-cancelled-already');
  if (phaseOf(slot, ctx.now) === 'over') return refuse('shifts-too-late');
  const reason = tidy(words);
  if (reason.length > limits.reason)
    return refuse('shifts-long', { max: limits.reason, length: reason.length }, 'reason');
  await store.cancelSlot(ctx.db, slot.id, reason, ctx.now);
  await ctx.refresh('card', slot.shift.id);
  await ctx.record('slot cancelled', { shift: String(slot.shift.number) });
  await ctx.tell('cancelled', slot.id, { members: await bookings.everybodyIn(ctx.db, slot.id) });
  return show('slot', slot.id);
}

/** No more slots; those that somebody has booked take place unless each is cancelled. */
export async function end(ctx: Context, id: Id | ''): Promise<Answer> {
  const shift = id && (await store.shiftById(ctx.db, ctx.community.id, id));
  if (!shift) return refuse('shifts-gone');
  if (shift.endedAt) return refuse('shifts-ended-already');
  await store.endShift(ctx.db, shift.id, ctx.now);
  await ctx.refresh('card', shift.id);
  await ctx.record('shift ended', { shift: String(shift.number) });
  return show('shift', shift.id);
}

/** Whether somebody was there. Whoever has or had a place in the slot may say so of others, its organisers of everybody; nobody of themselves. */
export async function attendance(ctx: Context, id: Id | '', member: string, attended: boolean): Promise<Answer> {
  const slot = id && (await store.slotInHand(ctx.db, ctx.community.id, id, ctx.actor.member));
  if (!slot) return refuse('shifts-gone');
  if (!(await mayValidate(ctx, slot))) return refuse('shifts-not-there');
  if (phaseOf(slot, ctx.now) !== 'over') return refuse('shifts-not-over');
  if (member === ctx.actor.member) return refuse('shifts-not-oneself');
  const said = await bookings.setAttended(ctx.db, slot.id, { member, by: ctx.actor.member }, attended);
  if (!said) return refuse('shifts-not-booked');
  return show('attendance', slot.id);
}

export async function mayValidate(
  ctx: Pick<Context, 'db' | 'community' | 'actor'>,
  slot: { readonly shift: Shift; readonly mine: { readonly state: string } },
): Promise<boolean> {
  return slot.mine.state === 'booked' || answersFor(ctx, slot.shift);
}
