import { Temporal } from 'temporal-polyfill';
import { viewOf } from '../../core/blocks.ts';
import type { Speech } from '../../core/speech.ts';
import { tokenOf } from '../../core/token.ts';
import type { View } from '../../core/view.ts';
import type { Booked } from './bookings.ts';
import type { Mine, Shift, Slot } from './model.ts';
import { notices, noticeView, swapView } from './notices.ts';
import * as views from './views.ts';

const token = (verb: string, id = '', argument = '') => tokenOf('shifts', verb, id, argument);
const hostile = '@everyone <!channel> <b>*_x_*</b> [a](https://b.example) `c` ~~d~';
const now = Temporal.Instant.from('2026-11-23T12:00:00Z');
const at = (days: number) => Temporal.Instant.from('2026-11-28T08:00:00Z').add({ hours: 24 * days });

const till: Shift = {
  id: '0123456789ab',
  number: 3,
  organiser: '0123456789ad',
  group: null,
  title: 'Caisse du samedi',
  locale: 'fr',
  translations: {},
  location: 'Rue du Marché 12, 1030 Schaerbeek',
  skill: '',
  capacity: 4,
  minutes: 165,
  firstStart: '2026-11-28T09:00',
  zone: 'Europe/Brussels',
  repeat: 'weekly',
  lastDay: null,
  endedAt: null,
};
const widest: Shift = {
  ...till,
  title: hostile.repeat(2).slice(0, 100),
  location: hostile.repeat(2).slice(0, 100),
  skill: hostile.slice(0, 60),
  capacity: 200,
  repeat: 'monthly',
};
const nothing: Mine = { state: 'none', offeredUntil: null, plan: '' };
const slotOf = (shift: Shift, days: number, taken: number, mine: Mine = nothing, waiting = 0): Slot => ({
  id: '0123456789ac',
  shift,
  startsAt: at(days),
  endsAt: at(days).add({ minutes: shift.minutes }),
  cancelledAt: null,
  reason: '',
  taken,
  waiting,
  mine,
});
const booked: Mine = { state: 'booked', offeredUntil: null, plan: 'Tram 92, 8:20' };
const offered: Mine = { state: 'offered', offeredUntil: at(-1), plan: '' };
const people = (count: number): Booked[] =>
  Array.from({ length: count }, (_, index) => ({
    id: '0123456789ae',
    name: index === 0 ? '' : `${index} ${hostile}`,
    attended: index % 3 === 0 ? null : index % 3 === 1,
  }));

export function samples(speech: Speech): Readonly<Record<string, View>> {
  const many = Array.from({ length: 12 }, (_, week) =>
    slotOf(till, 7 * week, week % 5, week === 1 ? booked : nothing, week % 5 === 4 ? 2 : 0),
  );
  const wide = Array.from({ length: 12 }, (_, week) => slotOf(widest, 7 * week, 2));
  const seen = { now, people: people(3), runs: false };
  const erased = { ...slotOf(till, 0, 4), cancelledAt: now, reason: hostile };
  return {
    card: views.cardView(speech, token, till, many, ''),
    'widest card': views.cardView(speech, token, widest, wide, hostile),
    'ended card': views.cardView(speech, token, { ...till, endedAt: now, repeat: 'once' }, [], ''),
    shift: views.shiftView(speech, token, { shift: widest, slots: wide, watching: false, runs: true, several: true }),
    'watched shift': views.shiftView(speech, token, {
      shift: till,
      slots: [],
      watching: true,
      runs: false,
      several: false,
    }),
    list: views.listView(speech, token, many, true),
    'widest list': views.listView(speech, token, wide, true),
    'empty list': views.listView(speech, token, [], false),
    mine: views.mineView(speech, token, many),
    'nothing mine': views.mineView(speech, token, []),
    'free slot': views.slotView(speech, token, { ...seen, slot: slotOf(till, 0, 2) }),
    'full slot': views.slotView(speech, token, { ...seen, slot: slotOf(till, 0, 4, nothing, 1) }),
    'booked slot': views.slotView(speech, token, { ...seen, slot: slotOf(till, 0, 2, booked) }),
    'widest slot': views.slotView(speech, token, {
      now,
      people: people(40),
      runs: true,
      slot: slotOf(widest, 0, 40, { ...booked, plan: hostile.repeat(4).slice(0, 200) }),
    }),
    'waited for': views.slotView(speech, token, {
      ...seen,
      slot: slotOf(till, 0, 4, { ...nothing, state: 'waiting' }, 2),
    }),
    'offered slot': views.slotView(speech, token, { ...seen, slot: slotOf(till, 0, 4, offered) }),
    'cancelled slot': views.slotView(speech, token, { ...seen, slot: erased }),
    'cancelled without a word': views.slotView(speech, token, { ...seen, slot: { ...erased, reason: '' } }),
    'slot that is over': views.slotView(speech, token, { ...seen, slot: slotOf(till, -14, 4, booked) }),
    left: views.leftView(speech, token, slotOf(widest, 0, 3)),
    'swap asked': viewOf(speech, speech.line('shifts-swap-asked')),
    attendance: views.attendanceView(speech, token, slotOf(widest, -14, 40), people(40)),
    ics: views.icsView(speech, slotOf(till, 0, 2, booked), now),
    'no calendar': views.calendarView(speech, token, undefined, false),
    'closed calendar': views.calendarView(speech, token, undefined, true),
    calendar: views.calendarView(speech, token, `https://palabre.example/private/0123456789ab-${'x'.repeat(32)}`, true),
    ...Object.fromEntries(
      Object.keys(notices)
        .filter(kind => kind !== 'swap')
        .map(kind => [
          `told ${kind}`,
          noticeView(speech, token, kind as Parameters<typeof noticeView>[2], {
            ...slotOf(widest, 0, 3, { ...booked, plan: hostile, offeredUntil: at(-1) }),
            reason: hostile.repeat(4).slice(0, 300),
          }),
        ]),
    ),
    'told swap': swapView(
      speech,
      token,
      { id: '0123456789ag', name: hostile },
      slotOf(widest, 0, 4),
      slotOf(widest, 7, 4),
    ),
  };
}
