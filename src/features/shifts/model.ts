import { Temporal } from 'temporal-polyfill';
import { cleanText } from '../../core/clean.ts';
import { isRefusal, type Refusal, refuse } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { readMoment } from '../../core/moment.ts';
import { type Instant, isBefore } from '../../core/time.ts';
import type { Locale } from '../../core/view.ts';
import { type Translations, type Typed, typedLine } from '../../core/wording.ts';

export const repeats = ['once', 'weekly', 'fortnightly', 'monthly'] as const;
export type Repeat = (typeof repeats)[number];

/** Work that members take on by the slot. `firstStart` is wall time in `zone`. */
export type Shift = {
  readonly id: Id;
  readonly number: number;
  readonly organiser: Id;
  readonly group: Id | null;
  readonly title: string;
  /** Null: nobody said. */
  readonly locale: Locale | null;
  readonly translations: Translations;
  readonly location: string;
  readonly skill: string;
  readonly capacity: number;
  readonly minutes: number;
  readonly firstStart: string;
  readonly zone: string;
  readonly repeat: Repeat;
  readonly lastDay: string | null;
  readonly endedAt: Instant | null;
};

/** One time that it takes place, as one reader sees it. `taken` counts places that are booked or kept for somebody. */
export type Slot = {
  readonly id: Id;
  readonly shift: Shift;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly cancelledAt: Instant | null;
  readonly reason: string;
  readonly taken: number;
  readonly waiting: number;
  readonly mine: Mine;
};
/** `offeredUntil` with `offered`; `plan` is only ever their own. */
export type Mine = {
  readonly state: 'none' | 'booked' | 'waiting' | 'offered';
  readonly offeredUntil: Instant | null;
  readonly plan: string;
};

/** `typed`: a title in every language at once. */
export const limits = {
  title: 100,
  typed: 320,
  location: 100,
  skill: 60,
  capacity: 200,
  minutes: 24 * 60,
  plan: 200,
  reason: 300,
} as const;

/** How far ahead slots are there to be booked. */
export const aheadDays = 56;

export type Phase = 'cancelled' | 'to come' | 'running' | 'over';
export function phaseOf(
  { cancelledAt, startsAt, endsAt }: Pick<Slot, 'cancelledAt' | 'startsAt' | 'endsAt'>,
  now: Instant,
): Phase {
  if (cancelledAt) return 'cancelled';
  if (isBefore(now, startsAt)) return 'to come';
  return isBefore(now, endsAt) ? 'running' : 'over';
}

export const placesLeft = ({ taken, shift }: Pick<Slot, 'taken' | 'shift'>): number =>
  Math.max(0, shift.capacity - taken);

/** What somebody who wants to come gets: a place, or the end of the queue. Who is offered a place takes that one. */
export function bookingFor(slot: Slot, now: Instant): 'booked' | 'waiting' | Refusal {
  switch (phaseOf(slot, now)) {
    case 'cancelled':
      return refuse('shifts-cancelled-already');
    case 'running':
    case 'over':
      return refuse('shifts-too-late');
    case 'to come':
      // Whoever waits already keeps their turn; a place that is free while others wait is theirs.
      return slot.mine.state === 'offered' || (placesLeft(slot) > 0 && slot.waiting === 0) ? 'booked' : 'waiting';
  }
}

/** How long a place is kept for somebody: twelve hours by day, but never past the half of what is left. */
export function offerEnds(slot: Pick<Slot, 'startsAt'>, now: Instant): Instant {
  const half = (slot.startsAt.epochMilliseconds - now.epochMilliseconds) / 2;
  return now.add({ milliseconds: Math.max(0, Math.round(Math.min(12 * 3_600_000, half))) });
}

/** Whether a slot lacks people so soon that it is worth a message: it begins within three days and half of its places are free, or all but one are taken. */
export function lackOf(slot: Slot, now: Instant): 'understaffed' | 'one left' | undefined {
  if (phaseOf(slot, now) !== 'to come') return undefined;
  if (placesLeft(slot) === 1 && slot.shift.capacity > 1) return 'one left';
  const soon = isBefore(slot.startsAt, now.add({ hours: 72 }));
  return soon && slot.taken * 2 < slot.shift.capacity ? 'understaffed' : undefined;
}

/** The evening before, at six; of a Monday slot on Saturday, since Sunday is everybody's own. Undefined when that has passed. */
export function reminderAt(startsAt: Instant, zone: string, now: Instant): Instant | undefined {
  const day = startsAt.toZonedDateTimeISO(zone).toPlainDate();
  const before = day.subtract({ days: day.dayOfWeek === 1 ? 2 : 1 });
  const at = before.toZonedDateTime({ timeZone: zone, plainTime: '18:00' }).toInstant();
  return isBefore(now, at) ? at : undefined;
}

/** A plan that somebody made is said to them once more before they leave. */
export const planReminder = { hours: 2 } as const;

/** Wall times of the slots from `from` to `to`, both included. Days that a month does not have are left out; `compatible` where the clock changes. */
export function startsBetween(
  shift: Pick<Shift, 'firstStart' | 'zone' | 'repeat' | 'lastDay'>,
  from: Instant,
  to: Instant,
): Instant[] {
  const first = Temporal.PlainDateTime.from(shift.firstStart);
  const found: Instant[] = [];
  for (let n = 0; n < 5000; n++) {
    const day = nthDay(first.toPlainDate(), shift.repeat, n);
    if (day === undefined) break;
    if (day === 'skipped') continue;
    if (shift.lastDay && Temporal.PlainDate.compare(day, shift.lastDay) > 0) break;
    const at = day.toZonedDateTime({ timeZone: shift.zone, plainTime: first.toPlainTime() }).toInstant();
    if (isBefore(to, at)) break;
    if (!isBefore(at, from)) found.push(at);
  }
  return found;
}

function nthDay(first: Temporal.PlainDate, repeat: Repeat, n: number): Temporal.PlainDate | 'skipped' | undefined {
  switch (repeat) {
    case 'once':
      return n === 0 ? first : undefined;
    case 'weekly':
      return first.add({ weeks: n });
    case 'fortnightly':
      return first.add({ weeks: 2 * n });
    case 'monthly':
      return sameWeekday(first, n);
  }
}

/** The same weekday of the n-th month after: the second Tuesday of each; of a fifth one, the last. */
function sameWeekday(first: Temporal.PlainDate, months: number): Temporal.PlainDate {
  const week = Math.ceil(first.day / 7);
  const start = first.with({ day: 1 }).add({ months });
  const offset = (first.dayOfWeek - start.dayOfWeek + 7) % 7;
  const day = 1 + offset + 7 * (week - 1);
  return start.with({ day: day > start.daysInMonth || week === 5 ? lastOf(start, offset) : day });
}
const lastOf = (month: Temporal.PlainDate, offset: number): number => {
  const fifth = 1 + offset + 28;
  return fifth > month.daysInMonth ? fifth - 7 : fifth;
};

/** As somebody wants to publish it, typed or from the form. */
export type Plan = {
  readonly title: string;
  /** As typed: "Saturday 9:00", "28/11 9h". */
  readonly start: string;
  /** Minutes. */
  readonly minutes: number;
  readonly capacity: number;
  readonly location: string;
  readonly skill: string;
  readonly repeat: Repeat;
  /** ISO date, or empty. */
  readonly lastDay: string;
};

/** A plan that can be published, with its first start as wall time. */
export type Checked = Plan & Pick<Shift, 'firstStart' | 'locale' | 'translations'>;

/** What the plan is, or why it cannot be. Its title may be typed in several languages. */
export function checkPlan(plan: Plan, now: Instant, zone: string): Checked | Refusal {
  const named = titleIn(plan.title);
  if (isRefusal(named)) return named;
  const location = tidy(plan.location);
  const skill = tidy(plan.skill);
  for (const [field, text, max] of [
    ['location', location, limits.location],
    ['skill', skill, limits.skill],
  ] as const)
    if (text.length > max) return refuse('shifts-long', { max, length: text.length }, field);
  if (!Number.isInteger(plan.capacity) || plan.capacity < 1 || plan.capacity > limits.capacity)
    return refuse('shifts-capacity', { max: limits.capacity }, 'capacity');
  if (!Number.isInteger(plan.minutes) || plan.minutes < 15 || plan.minutes > limits.minutes)
    return refuse('shifts-duration', {}, 'duration');
  const moment = readMoment(plan.start, now, zone);
  if ('problem' in moment) return refuse('shifts-start', {}, 'start');
  const start = moment.at.toZonedDateTimeISO(zone).toPlainDateTime();
  if (plan.lastDay !== '' && Temporal.PlainDate.compare(plan.lastDay, start.toPlainDate()) < 0)
    return refuse('shifts-last-before', {}, 'last');
  const { text: title, locale, translations } = named;
  return {
    ...plan,
    title,
    locale,
    translations,
    location,
    skill,
    firstStart: start.toString({ smallestUnit: 'minute' }),
  };
}

const titleIn = (typed: string): Typed | Refusal =>
  typedLine(typed, 'title', text => {
    const title = tidy(text);
    if (title === '') return refuse('shifts-no-title', {}, 'title');
    const { length } = title;
    return length > limits.title ? refuse('shifts-long', { max: limits.title, length }, 'title') : title;
  });

/** "3h", "90 min", "2h30": minutes; NaN when it is none of these. */
export function readDuration(text: string): number {
  const words = text.trim().toLowerCase();
  const [, hours, minutes] = /^(\d{1,2})\s*(?:h|u|hours?|heures?|uur|uren)\s*(\d{2})?$/.exec(words) ?? [];
  if (hours) return Number(hours) * 60 + Number(minutes ?? 0);
  const [, alone] = /^(\d{1,4})\s*(?:m|min|mins|minutes?|minuten|minuut)$/.exec(words) ?? [];
  return alone ? Number(alone) : Number.NaN;
}

export const tidy = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
