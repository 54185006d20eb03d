import { viewOf } from '../../core/blocks.ts';
import { nothingElse, show } from '../../core/feature.ts';
import { shortened } from '../../core/shortened.ts';
import type { View } from '../../core/view.ts';
import { worded } from '../../core/wording.ts';
import { openTranslating, speaksSeveral, translatingForm } from '../../i18n/translating.ts';
import type { Feature, ReadContext } from '../context.ts';
import { answersFor, groupName } from '../groups/api.ts';
import { bookedIn, watches } from './bookings.ts';
import { cancelForm, newShiftForm, planForm, swapForm } from './form.ts';
import * as handlers from './handlers.ts';
import { calendarOf } from './ics.ts';
import { ahead, need, offersEnded, over, passOn, remind, remindOfPlan } from './jobs.ts';
import { translating } from './languages.ts';
import type { Shift, Slot } from './model.ts';
import { notices, noticeView, swapView } from './notices.ts';
import { personal } from './personal.ts';
import { samples } from './samples.ts';
import * as store from './store.ts';
import { agreeToSwap, openSwap } from './swapping.ts';
import { swapById } from './swaps.ts';
import * as views from './views.ts';

const mostMine = 12;
const slotNotices = [
  'reminder',
  'planned',
  'offered',
  'cancelled',
  'swapped',
  'lost',
  'validate',
  'standin',
  'lack',
] as const;

/** Work that members take on by the slot. */
export const shifts: Feature = {
  ...nothingElse,
  name: 'shifts',
  commands: {
    shift: { who: 'members', handle: handlers.shiftCommand },
    'shift new': { who: 'members', handle: handlers.newShift },
    'shift mine': { who: 'members', handle: async () => show('mine') },
    'shift calendar': { who: 'members', handle: async () => show('calendar') },
  },
  actions: {
    list: { who: 'members', handle: async () => show('list') },
    mine: { who: 'members', handle: async () => show('mine') },
    calendar: { who: 'members', handle: async () => show('calendar') },
    feed: {
      who: 'members',
      async handle(ctx, { argument }) {
        await ctx.openPage('calendar', argument === 'open');
        return show('calendar');
      },
    },
    new: { who: 'members', handle: handlers.newShift },
    shift: { who: 'members', handle: async (_, { id }) => show('shift', id) },
    slot: { who: 'members', handle: async (_, { id }) => show('slot', id) },
    take: { who: 'members', handle: (ctx, { id }) => handlers.book(ctx, id) },
    cannot: { who: 'members', handle: (ctx, { id }) => handlers.cannotCome(ctx, id) },
    plan: { who: 'members', handle: async (_, { id }) => ({ type: 'ask', form: 'plan', about: id }) },
    swap: { who: 'members', handle: (ctx, { id }) => openSwap(ctx, id) },
    agree: { who: 'members', handle: (ctx, { id }) => agreeToSwap(ctx, id) },
    ics: { who: 'members', handle: async (_, { id }) => show('ics', id) },
    watch: { who: 'members', handle: (ctx, { id }) => handlers.watch(ctx, id, true) },
    unwatch: { who: 'members', handle: (ctx, { id }) => handlers.watch(ctx, id, false) },
    attendance: { who: 'members', handle: async (_, { id }) => show('attendance', id) },
    was: { who: 'members', handle: (ctx, { id, argument }) => handlers.attendance(ctx, id, argument, true) },
    wasnot: { who: 'members', handle: (ctx, { id, argument }) => handlers.attendance(ctx, id, argument, false) },
    cancel: { who: 'owner', handle: async (_, { id }) => ({ type: 'ask', form: 'cancel', about: id }) },
    translate: { who: 'owner', handle: (ctx, { id }) => openTranslating(ctx, id, translating) },
    end: { who: 'owner', handle: (ctx, { id }) => handlers.end(ctx, id) },
  },
  forms: {
    new: newShiftForm,
    plan: planForm,
    cancel: cancelForm,
    swap: swapForm,
    translate: translatingForm(translating),
  },
  views: {
    card: (ctx, id) =>
      withShift(ctx, id, async shift => {
        const slots = await slotsOf(ctx, shift);
        const group = shift.group && (await groupName(ctx.db, ctx.community.id, shift.group, ctx.speech.locale));
        return views.cardView(ctx.speech, ctx.token, shift, slots, group ?? '');
      }),
    shift: (ctx, id) =>
      withShift(ctx, id, async shift =>
        views.shiftView(ctx.speech, ctx.token, {
          shift,
          slots: await slotsOf(ctx, shift),
          watching: await watches(ctx.db, shift.id, ctx.actor?.member ?? ''),
          runs: await answersFor(ctx, shift),
          several: speaksSeveral(ctx.community),
        }),
      ),
    list: async ctx => {
      const all = { of: 'community' } as const;
      const slots = await slotsIn(
        ctx,
        store.slotsToCome(ctx.db, ctx.community.id, readerOf(ctx), all, ctx.now, views.shownInList),
      );
      return views.listView(
        ctx.speech,
        ctx.token,
        slots,
        ctx.actor !== null && handlers.mayPublish({ actor: ctx.actor }),
      );
    },
    mine: async ctx => views.mineView(ctx.speech, ctx.token, await mySlots(ctx)),
    slot: (ctx, id) =>
      withSlot(ctx, id, async slot =>
        views.slotView(ctx.speech, ctx.token, {
          slot,
          now: ctx.now,
          people: ctx.actor ? await bookedIn(ctx.db, slot.id) : [],
          runs: await answersFor(ctx, slot.shift),
        }),
      ),
    left: (ctx, id) => withSlot(ctx, id, slot => views.leftView(ctx.speech, ctx.token, slot)),
    'swap-asked': async ({ speech }) => viewOf(speech, speech.line('shifts-swap-asked')),
    attendance: (ctx, id) =>
      withSlot(ctx, id, async slot => {
        if (!ctx.actor || !(await handlers.mayValidate({ ...ctx, actor: ctx.actor }, slot))) return gone(ctx);
        const people = await bookedIn(ctx.db, slot.id);
        return views.attendanceView(
          ctx.speech,
          ctx.token,
          slot,
          people.filter(one => one.id !== ctx.actor?.member),
        );
      }),
    ics: (ctx, id) => withSlot(ctx, id, slot => views.icsView(ctx.speech, slot, ctx.now)),
    calendar: async ctx =>
      views.calendarView(ctx.speech, ctx.token, await ctx.addressOf('calendar'), ctx.pagesReachable),
    ...Object.fromEntries(
      slotNotices.map(kind => [
        kind,
        (ctx: ReadContext, id: string) => withSlot(ctx, id, slot => noticeView(ctx.speech, ctx.token, kind, slot)),
      ]),
    ),
    swap: async (ctx, id) => {
      const swap = await swapById(ctx.db, ctx.community.id, id, ctx.now);
      const [mine, offered] = swap
        ? await Promise.all(
            [swap.to, swap.from].map(slot => store.slotById(ctx.db, ctx.community.id, slot, readerOf(ctx))),
          )
        : [];
      return swap && mine && offered
        ? swapView(ctx.speech, ctx.token, swap, slotIn(ctx, mine), offered)
        : viewOf(ctx.speech, ctx.speech.line('shifts-swap-over'));
    },
  },
  jobs: {
    ahead,
    remind,
    plan: remindOfPlan,
    offer: offersEnded,
    need,
    free: (ctx, id) => passOn(ctx, id, ''),
    over,
  },
  owner: store.ownerOf,
  personal,
  // A place that is kept for somebody waits for their word, and so does who was there; what they have booked is no question.
  async waiting(ctx, limit) {
    const offered = (await mySlots(ctx)).filter(({ mine }) => mine.state === 'offered');
    const over = await slotsIn(ctx, store.slotsToValidate(ctx.db, ctx.community.id, readerOf(ctx), ctx.now));
    const waits = (kind: 'offered' | 'validate') => (slot: Slot) => {
      const view = noticeView(ctx.speech, ctx.token, kind, slot);
      return {
        title: view.title,
        label: shortened(slot.shift.title, 50),
        token: ctx.token('slot', slot.id),
        answers: view.blocks.flatMap(block => (block.type === 'buttons' ? block.buttons : [])),
      };
    };
    return [...offered.map(waits('offered')), ...over.map(waits('validate'))].slice(0, limit);
  },
  offers: async ctx => [{ label: ctx.speech.line('shifts-list'), token: ctx.token('list'), who: 'members' }],
  notices,
  // "We need you": slots that lack people, to be taken right there.
  digest: {
    whom: store.whomSlotsNeed,
    async lines(ctx) {
      if (!ctx.actor) return [];
      const found = await slotsIn(ctx, store.slotsInNeed(ctx.db, ctx.community.id, ctx.actor.member, ctx.now, 3));
      return found.map(slot => {
        const { title, blocks } = noticeView(ctx.speech, ctx.token, 'lack', slot);
        const buttons = blocks.flatMap(block => (block.type === 'buttons' ? block.buttons.slice(0, 1) : []));
        return { text: title, buttons: buttons.map(({ label, token }) => ({ label, token })) };
      });
    },
  },
  pages: {
    async calendar(ctx) {
      const since = ctx.now.subtract({ hours: 90 * 24 });
      const slots = await slotsIn(ctx, store.slotsOfMember(ctx.db, ctx.community.id, readerOf(ctx), since));
      return {
        mime: 'text/calendar; charset=utf-8',
        text: calendarOf(ctx.community.name, slots.map(views.eventOf), ctx.now),
      };
    },
  },
  samples,
};

const readerOf = (ctx: ReadContext): string => ctx.actor?.member ?? '';
const gone = ({ speech }: ReadContext): View => viewOf(speech, speech.line('shifts-gone'));
const slotsOf = (ctx: ReadContext, shift: Shift): Promise<Slot[]> =>
  store.slotsToCome(
    ctx.db,
    ctx.community.id,
    readerOf(ctx),
    { of: 'shift', shift: shift.id },
    ctx.now,
    views.shownSlots,
  );
const mySlots = (ctx: ReadContext): Promise<Slot[]> =>
  slotsIn(ctx, store.slotsToCome(ctx.db, ctx.community.id, readerOf(ctx), { of: 'member' }, ctx.now, mostMine));

async function withShift(ctx: ReadContext, id: string, draw: (shift: Shift) => Promise<View>): Promise<View> {
  const shift = await store.shiftById(ctx.db, ctx.community.id, id);
  return shift ? draw(spoken(ctx, shift)) : gone(ctx);
}

/** In the reader's language; its words went with whoever published it. */
const spoken = ({ speech }: ReadContext, shift: Shift): Shift =>
  shift.title === ''
    ? { ...shift, title: speech.line('shifts-erased', { number: String(shift.number) }) }
    : worded(speech, shift);
const slotIn = (ctx: ReadContext, slot: Slot): Slot => ({ ...slot, shift: spoken(ctx, slot.shift) });
const slotsIn = async (ctx: ReadContext, found: Promise<readonly Slot[]>): Promise<Slot[]> =>
  (await found).map(slot => slotIn(ctx, slot));

async function withSlot(ctx: ReadContext, id: string, draw: (slot: Slot) => View | Promise<View>): Promise<View> {
  const slot = await store.slotById(ctx.db, ctx.community.id, id, readerOf(ctx));
  return slot ? draw(slotIn(ctx, slot)) : gone(ctx);
}
