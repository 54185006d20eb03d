import { Temporal } from 'temporal-polyfill';
import type { NoticeClass } from './feature.ts';
import { type Instant, isBefore } from './time.ts';

/** Whether and when a private message may leave. Everything is given; docs/architecture.md says what it means for the tables. */

export const budget = {
  perWeek: 3,
  perDay: 1,
  engagementPerDay: 2,
  remindersPerItem: 2,
  surveyDays: 30,
  /** Hours of a rolling week. */
  week: 7 * 24,
} as const;

/** Minutes after midnight. */
export const usualHours = { from: 8 * 60 + 30, to: 20 * 60 } as const;
export const workingHours = { from: 9 * 60, to: 17 * 60 } as const;

/** When everybody has their digest who chose no other time: Friday at nine. ISO day of the week. */
export const usualDigest = { day: 5, at: 9 * 60 } as const;

/** When somebody may be written to: between two local hours (minutes after midnight), never on Sundays and holidays; `working`: nor on Saturdays. */
export type Rhythm = {
  readonly zone: string;
  readonly from: number;
  readonly to: number;
  readonly working: boolean;
  /** Of an ISO date. */
  readonly holiday: (date: string) => boolean;
};

/** A moment as it is for people of one rhythm: when they may be written to from now on, and which day it is for them. */
export type Day = {
  readonly now: Instant;
  /** Now, or when their quiet time ends. */
  readonly open: Instant;
  readonly began: Instant;
  readonly ends: Instant;
  /** When they may be written to from tomorrow on. */
  readonly tomorrow: Instant;
};

export type ToldClass = NoticeClass | 'digest';

/** What has left for a member, or is about to. */
export type Told = {
  readonly at: Instant;
  readonly class: ToldClass;
  /** Which survey it invited to, what it reminded of. */
  readonly survey: string | null;
  readonly reminds: string | null;
  readonly asked: boolean;
};

/** A message that wants to leave. */
export type Message = Omit<Told, 'at'> & {
  readonly until: Instant;
  readonly digestOnly: boolean;
  /** Milliseconds, 0 to 20 minutes: so much later than the first possible moment, so that not everybody is written to at once. */
  readonly spread: number;
};

/** What a member wants, and what they were told already. */
export type Attentive = {
  readonly day: Day;
  readonly quietUntil: Instant | null;
  readonly optedOut: boolean;
  /** What they take part in may break quiet hours. */
  readonly urgent: boolean;
  /** Too many of the group did not want messages of that class. */
  readonly paused: boolean;
  readonly told: readonly Told[];
};

export type Verdict =
  | { readonly do: 'leave' }
  | { readonly do: 'hold'; readonly why: 'quiet hours' | 'budget' | 'paused'; readonly until: Instant }
  | { readonly do: 'digest' }
  | { readonly do: 'drop'; readonly why: 'expired' | 'opted out' | 'quiet' | 'reminded twice' };

/** In the order in which they may have what is left of a member's week. */
export const urgency: readonly ToldClass[] = ['engagement', 'digest', 'decision', 'help', 'life'];

export function mayLeave(message: Message, member: Attentive): Verdict {
  const { day } = member;
  if (!isBefore(day.now, message.until)) return { do: 'drop', why: 'expired' };
  if (member.optedOut) return { do: 'drop', why: 'opted out' };
  if (member.quietUntil && isBefore(day.now, member.quietUntil)) return { do: 'drop', why: 'quiet' };
  if (reminders(message, member.told) >= budget.remindersPerItem) return { do: 'drop', why: 'reminded twice' };
  if (member.paused) return { do: 'hold', why: 'paused', until: day.now.add({ hours: 24 }) };
  if (message.digestOnly) return { do: 'digest' };
  if (isBefore(day.now, day.open) && !mayBreakQuiet(message, member)) return later(message, 'quiet hours', day.open);
  const room = message.asked ? 'now' : roomFor(message, member);
  if (room === 'now') return { do: 'leave' };
  return room === 'tomorrow' ? later(message, 'budget', day.tomorrow) : { do: 'digest' };
}

const reminders = (message: Message, told: readonly Told[]): number =>
  message.reminds === null || message.asked
    ? 0
    : told.filter(({ reminds, asked }) => !asked && reminds === message.reminds).length;

/** What begins before their quiet time ends is of no use afterwards. */
const mayBreakQuiet = (message: Message, { urgent, day }: Attentive): boolean =>
  message.class === 'engagement' && urgent && !isBefore(day.open, message.until);

function later(message: Message, why: 'quiet hours' | 'budget', from: Instant): Verdict {
  const until = from.add({ milliseconds: message.spread });
  // A digest is not put into a digest.
  return isBefore(until, message.until) || message.class === 'digest' ? { do: 'hold', why, until } : { do: 'digest' };
}

function roomFor(message: Message, { day, told }: Attentive): 'now' | 'tomorrow' | 'in the digest' {
  const unasked = told.filter(({ asked }) => !asked);
  const today = unasked.filter(({ at }) => !isBefore(at, day.began) && isBefore(at, day.ends));
  const engaging = today.filter(one => one.class === 'engagement').length;
  if (message.class === 'engagement') return engaging < budget.engagementPerDay ? 'now' : 'tomorrow';
  const others = unasked.filter(one => one.class !== 'engagement' && one.class !== 'digest');
  if (message.class !== 'digest') {
    if (others.filter(within(day.now, budget.week)).length >= budget.perWeek) return 'in the digest';
    if (others.some(one => invitesToAnother(message, one) && within(day.now, budget.surveyDays * 24)(one)))
      return 'in the digest';
  }
  return today.length - engaging < budget.perDay ? 'now' : 'tomorrow';
}

const within =
  (now: Instant, hours: number) =>
  ({ at }: Told): boolean =>
    at.epochMilliseconds > now.epochMilliseconds - hours * 3_600_000;

const invitesToAnother = (message: Message, { survey }: Told): boolean =>
  message.survey !== null && survey !== null && survey !== message.survey;

/** How far a member's quiet time is looked through; nobody has holidays that long. */
const daysAhead = 40;

export function dayOf(rhythm: Rhythm, now: Instant): Day {
  const today = now.toZonedDateTimeISO(rhythm.zone).toPlainDate();
  const began = today.toZonedDateTime(rhythm.zone).toInstant();
  const ends = today.add({ days: 1 }).toZonedDateTime(rhythm.zone).toInstant();
  return { now, open: openFrom(rhythm, now), began, ends, tomorrow: openFrom(rhythm, ends) };
}

/** The first moment from then on at which they may be written to. */
export function openFrom(rhythm: Rhythm, at: Instant): Instant {
  let date = at.toZonedDateTimeISO(rhythm.zone).toPlainDate();
  for (let days = 0; days < daysAhead; days++, date = date.add({ days: 1 })) {
    if (!isOpenOn(rhythm, date)) continue;
    if (!isBefore(at, instantOn(date, rhythm.to, rhythm.zone))) continue;
    const opens = instantOn(date, rhythm.from, rhythm.zone);
    return isBefore(at, opens) ? opens : at;
  }
  return at.add({ hours: daysAhead * 24 });
}

/** What is put off comes back this long before quiet hours in which it will be over. */
const ahead = { minutes: 30 };

/** When something that is of use until then comes back, put off to that moment: not in quiet time, but before it where it is over afterwards. Undefined when it cannot. */
export function backAt(rhythm: Rhythm, at: Instant, { now, until }: Pick<Message, 'until'> & Pick<Day, 'now'>) {
  if (!isBefore(at, until)) return undefined;
  const open = openFrom(rhythm, at);
  if (isBefore(open, until)) return open;
  const last = closedBefore(rhythm, at)?.subtract(ahead);
  return last && isBefore(now, last) ? last : undefined;
}

/** The last moment before then at which their quiet time began. */
function closedBefore(rhythm: Rhythm, at: Instant): Instant | undefined {
  let date = at.toZonedDateTimeISO(rhythm.zone).toPlainDate();
  for (let days = 0; days < daysAhead; days++, date = date.subtract({ days: 1 })) {
    const closes = instantOn(date, rhythm.to, rhythm.zone);
    if (isOpenOn(rhythm, date) && !isBefore(at, closes)) return closes;
  }
  return undefined;
}

const isOpenOn = ({ working, holiday }: Rhythm, date: Temporal.PlainDate): boolean =>
  date.dayOfWeek <= (working ? 5 : 6) && !holiday(date.toString());

/** The clock's change is taken as Temporal's `compatible` does. */
export const instantOn = (date: Temporal.PlainDate, minutes: number, zone: string): Instant =>
  date
    .toZonedDateTime({
      timeZone: zone,
      plainTime: Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 }),
    })
    .toInstant();

/** The hours of a member who may have chosen narrower ones, and of somebody who is written to at work. At least an hour stays. */
export function hoursOf(own: { from: number | null; to: number | null }, working: boolean) {
  const usual = working ? workingHours : usualHours;
  const from = Math.max(usual.from, own.from ?? usual.from);
  const to = Math.min(usual.to, own.to ?? usual.to);
  return to - from >= 60 ? { from, to } : usual;
}
