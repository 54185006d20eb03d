import { button, buttonsOf, viewOf } from '../../core/blocks.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Instant } from '../../core/time.ts';
import type { Tokens } from '../../core/token.ts';
import { type Block, type Button, plainOf, type Text, type View } from '../../core/view.ts';
import type { Booked } from './bookings.ts';
import { calendarOf, type Event } from './ics.ts';
import { phaseOf, placesLeft, type Shift, type Slot } from './model.ts';

const text = (said: Text): Block => ({ type: 'text', text: said });
const note = (said: Text): Block => ({ type: 'note', text: said });
const whenText = (speech: Speech, at: Instant): string => plainOf([speech.when(at, 'datetime')]);

/** How many slots one card shows; the others are a press away. */
export const shownSlots = 8;
export const shownInList = 12;

/** "sam. 28 nov., 09:00 · 2 places"; where the reader has a place "✓ sam. 28 nov., 09:00", whether or not others still find one. */
function slotLabel(speech: Speech, slot: Slot, title: string): string {
  const when = `${title === '' ? '' : `${shortened(title, 18)} · `}${speech.briefly(slot.startsAt)}`;
  if (slot.mine.state === 'booked') return `✓ ${when}`;
  const left = placesLeft(slot);
  const free = left > 0 && slot.waiting === 0;
  const rest = free ? speech.line('shifts-left', { count: left }) : speech.line('shifts-full');
  return shortened(`${slot.mine.state === 'none' ? '' : '… '}${when} · ${rest}`, 60);
}

function factsOf(speech: Speech, shift: Shift): Block[] {
  const facts = [
    ...(shift.location === '' ? [] : [{ label: speech.line('shifts-where'), value: shift.location }]),
    ...(shift.skill === '' ? [] : [{ label: speech.line('shifts-skill'), value: shift.skill }]),
    { label: speech.line('shifts-people'), value: speech.number(shift.capacity) },
    { label: speech.line('shifts-how-long'), value: durationText(speech, shift.minutes) },
    ...(shift.repeat === 'once'
      ? []
      : [{ label: speech.line('shifts-how-often'), value: speech.line(`shifts-repeat-${shift.repeat}`) }]),
  ];
  return [{ type: 'facts', facts }];
}

function durationText(speech: Speech, duration: number): string {
  const hours = Math.floor(duration / 60);
  const minutes = duration % 60;
  if (hours === 0) return speech.line('shifts-minutes', { minutes });
  return minutes === 0
    ? speech.line('shifts-hours', { hours })
    : speech.line('shifts-hours-minutes', { hours, minutes });
}

/** What everybody in a place sees: the next slots, each a press away from a place in it. */
export function cardView(speech: Speech, token: Tokens, shift: Shift, slots: readonly Slot[], group: string): View {
  return {
    title: shift.title,
    locale: speech.locale,
    blocks: [
      ...factsOf(speech, shift),
      ...(slots.length === 0 ? [text(speech.say(shift.endedAt ? 'shifts-ended' : 'shifts-none-to-come'))] : []),
      ...buttonsOf(slots.slice(0, shownSlots).map(slot => button(slotLabel(speech, slot, ''), token('take', slot.id)))),
      note([
        speech.line('shifts-number', { number: String(shift.number) }),
        ...(group === '' ? [] : [' · ', speech.line('shifts-of-group', { name: shortened(group, 60) })]),
      ]),
    ],
  };
}

/** The same for one person, with what only they can do. `runs`: they may end it; `several`: there are languages to give it. */
export function shiftView(
  speech: Speech,
  token: Tokens,
  {
    shift,
    slots,
    watching,
    runs,
    several,
  }: {
    readonly shift: Shift;
    readonly slots: readonly Slot[];
    readonly watching: boolean;
    readonly runs: boolean;
    readonly several: boolean;
  },
): View {
  return {
    title: shift.title,
    locale: speech.locale,
    blocks: [
      ...factsOf(speech, shift),
      ...(slots.length === 0 ? [text(speech.say(shift.endedAt ? 'shifts-ended' : 'shifts-none-to-come'))] : []),
      ...buttonsOf([
        ...slots.slice(0, shownSlots).map(slot => button(slotLabel(speech, slot, ''), token('slot', slot.id))),
        button(
          speech.line(watching ? 'shifts-unwatch' : 'shifts-watch'),
          token(watching ? 'unwatch' : 'watch', shift.id),
        ),
        button(speech.line('shifts-mine'), token('mine')),
        ...(runs && several ? [button(speech.line('languages-button'), token('translate', shift.id))] : []),
        ...(runs && !shift.endedAt ? [button(speech.line('shifts-end'), token('end', shift.id), 'danger')] : []),
      ]),
      note(speech.say('shifts-watch-why')),
    ],
  };
}

export function listView(speech: Speech, token: Tokens, slots: readonly Slot[], mayPublish: boolean): View {
  return viewOf(speech, speech.line(slots.length > 0 ? 'shifts-list' : 'shifts-list-none'), [
    ...buttonsOf([
      ...slots
        .slice(0, shownInList)
        .map(slot => button(slotLabel(speech, slot, slot.shift.title), token('slot', slot.id))),
      button(speech.line('shifts-mine'), token('mine')),
      ...(mayPublish ? [button(speech.line('shifts-new'), token('new'), 'primary')] : []),
    ]),
  ]);
}

export function mineView(speech: Speech, token: Tokens, slots: readonly Slot[]): View {
  return viewOf(speech, speech.line(slots.length > 0 ? 'shifts-mine' : 'shifts-mine-none'), [
    ...buttonsOf([
      ...slots.map(slot => button(slotLabel(speech, slot, slot.shift.title), token('slot', slot.id))),
      button(speech.line('shifts-list'), token('list')),
      button(speech.line('shifts-calendar'), token('calendar')),
    ]),
  ]);
}

export type SeenSlot = {
  readonly slot: Slot;
  readonly now: Instant;
  /** Names of those who have a place, for the eyes of members. */
  readonly people: readonly Booked[];
  /** The reader may cancel it and say who was there. */
  readonly runs: boolean;
};

/** One slot as one person sees it, with everything they can do about it. */
export function slotView(speech: Speech, token: Tokens, { slot, now, people, runs }: SeenSlot): View {
  const { shift, mine } = slot;
  const phase = phaseOf(slot, now);
  return {
    title: shortened(`${shift.title} · ${whenText(speech, slot.startsAt)}`, 200),
    locale: speech.locale,
    blocks: [
      text(stateText(speech, slot, now)),
      ...(mine.plan === '' || mine.state !== 'booked'
        ? []
        : [text(speech.say('shifts-plan-yours', { plan: mine.plan }))]),
      ...factsOf(speech, shift),
      ...(people.length === 0 ? [] : [text(speech.say('shifts-with', { names: namesOf(speech, people) }))]),
      ...buttonsOf([
        ...(phase === 'to come' ? ownButtons(speech, token, slot) : []),
        ...(phase === 'over' && (mine.state === 'booked' || runs)
          ? [button(speech.line('shifts-attendance'), token('attendance', slot.id))]
          : []),
        ...(runs && (phase === 'to come' || phase === 'running')
          ? [button(speech.line('shifts-cancel'), token('cancel', slot.id), 'danger')]
          : []),
        button(speech.line('shifts-all-slots'), token('shift', shift.id)),
      ]),
    ],
  };
}

function stateText(speech: Speech, slot: Slot, now: Instant): Text {
  const phase = phaseOf(slot, now);
  if (phase === 'cancelled')
    return slot.reason === ''
      ? speech.say('shifts-is-cancelled')
      : speech.say('shifts-is-cancelled-why', { reason: slot.reason });
  if (phase === 'over') return speech.say('shifts-is-over');
  switch (slot.mine.state) {
    case 'booked':
      return speech.say('shifts-you-come', { when: speech.when(slot.startsAt, 'relative') });
    case 'waiting':
      return speech.say('shifts-you-wait');
    case 'offered':
      return speech.say('shifts-you-are-offered', {
        until: speech.when(slot.mine.offeredUntil ?? slot.startsAt, 'datetime'),
      });
    case 'none':
      return placesLeft(slot) > 0 && slot.waiting === 0
        ? speech.say('shifts-places', { count: placesLeft(slot) })
        : speech.say('shifts-no-place', { count: slot.waiting });
  }
}

function ownButtons(speech: Speech, token: Tokens, slot: Slot): Button[] {
  const { id, mine, shift } = slot;
  switch (mine.state) {
    case 'booked':
      return [
        button(speech.line('shifts-cannot'), token('cannot', id)),
        button(speech.line('shifts-plan'), token('plan', id)),
        ...(shift.repeat === 'once' ? [] : [button(speech.line('shifts-swap'), token('swap', id))]),
        button(speech.line('shifts-ics'), token('ics', id)),
      ];
    case 'waiting':
      return [button(speech.line('shifts-wait-end'), token('cannot', id))];
    case 'offered':
      return [
        button(speech.line('shifts-accept'), token('take', id), 'primary'),
        button(speech.line('shifts-decline'), token('cannot', id)),
      ];
    case 'none': {
      const free = placesLeft(slot) > 0 && slot.waiting === 0;
      return [button(speech.line(free ? 'shifts-take' : 'shifts-wait'), token('take', id), 'primary')];
    }
  }
}

const namesShown = 12;
function namesOf(speech: Speech, people: readonly Booked[]): string {
  const names = people.slice(0, namesShown).map(({ name }) => nameOf(speech, name));
  const more = people.length - names.length;
  return more > 0 ? speech.line('shifts-names-more', { names: names.join(', '), count: more }) : speech.list(names);
}
const nameOf = (speech: Speech, name: string): string =>
  name === '' ? speech.line('shifts-former') : shortened(name, 40);

export function leftView(speech: Speech, token: Tokens, slot: Slot): View {
  return viewOf(speech, speech.line('shifts-left-title'), [
    text(speech.say('shifts-left-text', { title: slot.shift.title, when: speech.when(slot.startsAt, 'datetime') })),
    ...buttonsOf([
      button(speech.line('shifts-take-again'), token('take', slot.id)),
      button(speech.line('shifts-all-slots'), token('shift', slot.shift.id)),
    ]),
  ]);
}

/** Who was there, by those who were; the reader is not in the list. */
export function attendanceView(speech: Speech, token: Tokens, slot: Slot, others: readonly Booked[]): View {
  const mark = ({ attended }: Booked) => (attended === null ? '' : attended ? '✓ ' : '✗ ');
  return viewOf(speech, speech.line('shifts-attendance'), [
    text(
      speech.say('shifts-attendance-how', { title: slot.shift.title, when: speech.when(slot.startsAt, 'datetime') }),
    ),
    ...buttonsOf(
      others
        .slice(0, 20)
        .map(one =>
          button(`${mark(one)}${nameOf(speech, one.name)}`, token(one.attended ? 'wasnot' : 'was', slot.id, one.id)),
        ),
    ),
  ]);
}

/** A place as a file for a calendar. */
export function icsView(speech: Speech, slot: Slot, now: Instant): View {
  const file = calendarOf(slot.shift.title, [eventOf(slot)], now);
  const name = `${speech.line('command-shift')}-${slot.startsAt.toZonedDateTimeISO(speech.zone).toPlainDate()}.ics`;
  return viewOf(speech, speech.line('shifts-ics-title'), [
    { type: 'attachment', name, mime: 'text/calendar', bytes: async () => new TextEncoder().encode(file) },
  ]);
}

export const eventOf = (slot: Slot): Event => ({
  uid: slot.id,
  title: slot.shift.title,
  location: slot.shift.location,
  startsAt: slot.startsAt,
  endsAt: slot.endsAt,
  cancelled: slot.cancelledAt !== null,
});

export function calendarView(speech: Speech, token: Tokens, address: string | undefined, possible: boolean): View {
  if (!possible)
    return viewOf(speech, speech.line('shifts-calendar'), [text(speech.say('shifts-calendar-impossible'))]);
  return viewOf(speech, speech.line('shifts-calendar'), [
    text(speech.say(address ? 'shifts-calendar-is' : 'shifts-calendar-offer')),
    ...(address ? [text([{ link: address, text: address }])] : []),
    ...buttonsOf([
      button(speech.line(address ? 'shifts-calendar-renew' : 'shifts-calendar-open'), token('feed', '', 'open')),
      ...(address ? [button(speech.line('shifts-calendar-close'), token('feed', '', 'close'))] : []),
    ]),
  ]);
}
