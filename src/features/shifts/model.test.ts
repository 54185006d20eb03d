import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  bookingFor,
  lackOf,
  offerEnds,
  readDuration,
  reminderAt,
  repeats,
  type Shift,
  type Slot,
  startsBetween,
} from './model.ts';

const zone = 'Europe/Brussels';
const at = (text: string) => Temporal.Instant.from(text);
const walls = (starts: readonly Temporal.Instant[]) =>
  starts.map(start => start.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }));
const series = (firstStart: string, repeat: Shift['repeat'], lastDay: string | null = null) => ({
  firstStart,
  zone,
  repeat,
  lastDay,
});

test('a weekly shift keeps its hour on the wall through both changes of the clock', () => {
  const spring = startsBetween(series('2027-03-21T09:00', 'weekly'), at('2027-03-01T00:00Z'), at('2027-04-05T00:00Z'));
  expect(walls(spring)).toEqual(['2027-03-21T09:00', '2027-03-28T09:00', '2027-04-04T09:00']);
  // At half past two in that night there is no such hour: an hour later, as Temporal's `compatible` has it.
  const night = startsBetween(series('2027-03-21T02:30', 'weekly'), at('2027-03-27T00:00Z'), at('2027-03-29T00:00Z'));
  expect(walls(night)).toEqual(['2027-03-28T03:30']);
});

test('a monthly shift keeps its weekday: the second Tuesday of each month, and of a fifth one the last', () => {
  const second = startsBetween(series('2026-12-08T18:30', 'monthly'), at('2026-12-01T00:00Z'), at('2027-04-01T00:00Z'));
  expect(walls(second)).toEqual(['2026-12-08T18:30', '2027-01-12T18:30', '2027-02-09T18:30', '2027-03-09T18:30']);
  const fifth = startsBetween(series('2026-12-31T18:30', 'monthly'), at('2026-12-01T00:00Z'), at('2027-04-30T00:00Z'));
  expect(walls(fifth)).toEqual([
    '2026-12-31T18:30',
    '2027-01-28T18:30',
    '2027-02-25T18:30',
    '2027-03-25T18:30',
    '2027-04-29T18:30',
  ]);
});

test('no date comes twice, before the first, after the last day, or out of order, whatever the rule', () => {
  const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom(...repeats), fc.integer({ min: 0, max: 400 }), (date, repeat, days) => {
      const first = Temporal.PlainDate.from(date.toISOString().slice(0, 10));
      const last = first.add({ days });
      const shift = series(`${first}T18:30`, repeat, last.toString());
      const from = at('2025-01-01T00:00Z');
      const starts = walls(startsBetween(shift, from, at('2032-01-01T00:00Z')));
      expect(starts[0]).toBe(`${first}T18:30`);
      expect(starts).toEqual([...new Set(starts)].sort());
      expect(starts.at(-1)! <= `${last}T18:30`).toBe(true);
      const weekday = first.dayOfWeek;
      expect(starts.every(start => Temporal.PlainDateTime.from(start).dayOfWeek === weekday)).toBe(true);
    }),
  );
});

test('a duration is read as people write it in three languages, and what is none is none', () => {
  for (const [text, minutes] of [
    ['3h', 180],
    ['2h30', 150],
    ['2 u 30', 150],
    ['1 heure', 60],
    ['2 uur', 120],
    ['90 min', 90],
    ['90 minuten', 90],
  ] as const)
    expect(readDuration(text), text).toBe(minutes);
  for (const text of ['', '3', 'h', '3 days', '-3h', '1e9h', '3h999']) expect(readDuration(text), text).toBeNaN();
});

test('the reminder comes at six the evening before, on Saturday for a Monday, and not at all when that has passed', () => {
  const reminder = (start: string, now = '2026-11-23T12:00:00Z') => {
    const moment = reminderAt(at(start), zone, at(now));
    return moment && walls([moment])[0];
  };
  expect(reminder('2026-11-28T08:00:00Z')).toBe('2026-11-27T18:00');
  expect(reminder('2026-11-30T08:00:00Z')).toBe('2026-11-28T18:00');
  expect(reminder('2026-11-24T08:00:00Z', '2026-11-23T18:00:00Z')).toBeUndefined();
});

const slot = (changes: Partial<Slot> = {}, capacity = 4): Slot => ({
  id: '0123456789ab',
  shift: { capacity } as Shift,
  startsAt: at('2026-11-28T08:00:00Z'),
  endsAt: at('2026-11-28T11:00:00Z'),
  cancelledAt: null,
  reason: '',
  taken: 0,
  waiting: 0,
  mine: { state: 'none', offeredUntil: null, plan: '' },
  ...changes,
});
const monday = at('2026-11-23T12:00:00Z');

test('a free place is not given past those who wait for it, except to whom it is offered', () => {
  expect(bookingFor(slot({ taken: 3 }), monday)).toBe('booked');
  expect(bookingFor(slot({ taken: 4 }), monday)).toBe('waiting');
  expect(bookingFor(slot({ taken: 3, waiting: 1 }), monday)).toBe('waiting');
  expect(
    bookingFor(slot({ taken: 4, waiting: 1, mine: { state: 'offered', offeredUntil: null, plan: '' } }), monday),
  ).toBe('booked');
});

test('an offer leaves the next one as much time as it takes itself, and never more than twelve hours', () => {
  expect(offerEnds(slot(), monday)).toEqual(monday.add({ hours: 12 }));
  const friday = at('2026-11-28T04:00:00Z');
  expect(offerEnds(slot(), friday)).toEqual(friday.add({ hours: 2 }));
});

test('people are missing when one place is left, or when half are free three days before; never of what has begun', () => {
  const soon = at('2026-11-26T12:00:00Z');
  expect(lackOf(slot({ taken: 3 }), monday)).toBe('one left');
  expect(lackOf(slot({ taken: 1 }), monday)).toBeUndefined();
  expect(lackOf(slot({ taken: 1 }), soon)).toBe('understaffed');
  expect(lackOf(slot({ taken: 2 }), soon)).toBeUndefined();
  expect(lackOf(slot({ taken: 0 }, 1), monday)).toBeUndefined();
  expect(lackOf(slot({ taken: 3 }), at('2026-11-28T09:00:00Z'))).toBeUndefined();
});
