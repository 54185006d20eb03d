import { Temporal } from 'temporal-polyfill';
import { fold } from './fold.ts';
import { own } from './own.ts';
import type { Instant } from './time.ts';

/** A moment as people write it, or what is wrong with it as a message of the engine's `moment-…` texts. */
export type Moment =
  | { readonly at: Instant }
  | { readonly problem: 'moment-unclear' | 'moment-no-such-date' | 'moment-past' | 'moment-too-far' };

const furthest = 366;

/**
 * Reads "3d", "2 weeks", "24/12", "24/12/2026 18:30", "2026-12-24 18:30", "31 juin", "31 December 18h", "tomorrow 12:00", "samedi 9h" in any of our languages, in the zone given.
 * A day of the week is the next one after today. A day without an hour means its last minute; a day without a year the next such day. An hour that the clock skips or repeats is taken as Temporal's `compatible` does.
 */
export function readMoment(text: string, now: Instant, zone: string): Moment {
  const words = fold(text);
  const at = afterDuration(words, now, zone) ?? onDay(words, now, zone);
  if (at === undefined) return { problem: 'moment-unclear' };
  if (at === 'no such date') return { problem: 'moment-no-such-date' };
  if (Temporal.Instant.compare(at, now) <= 0) return { problem: 'moment-past' };
  if (Temporal.Instant.compare(at, now.add({ hours: furthest * 24 })) > 0) return { problem: 'moment-too-far' };
  return { at };
}

const units: Readonly<Record<string, 'minutes' | 'hours' | 'days' | 'weeks'>> = {
  m: 'minutes',
  min: 'minutes',
  mins: 'minutes',
  minute: 'minutes',
  minutes: 'minutes',
  minuut: 'minutes',
  minuten: 'minutes',
  h: 'hours',
  hour: 'hours',
  hours: 'hours',
  heure: 'hours',
  heures: 'hours',
  u: 'hours',
  uur: 'hours',
  uren: 'hours',
  d: 'days',
  day: 'days',
  days: 'days',
  j: 'days',
  jour: 'days',
  jours: 'days',
  dag: 'days',
  dagen: 'days',
  w: 'weeks',
  week: 'weeks',
  weeks: 'weeks',
  weken: 'weeks',
  sem: 'weeks',
  semaine: 'weeks',
  semaines: 'weeks',
};

function afterDuration(words: string, now: Instant, zone: string): Instant | undefined {
  const [, count, word = ''] = /^(\d{1,5})\s*([a-z]+)$/.exec(words) ?? [];
  const unit = own(units, word);
  if (!count || !unit) return undefined;
  return now
    .toZonedDateTimeISO(zone)
    .add({ [unit]: Number(count) })
    .toInstant();
}

const clock = '(?:(?:\\s+(?:at|a|om))?[\\s,t]+(\\d{1,2})(?::|h|u|\\.)?(\\d{2})?\\s*(?:uur|h|u)?)?';
const isoDay = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${clock}$`);
const shortDay = new RegExp(`^(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}))?${clock}$`);
const namedDay = new RegExp(`^(\\d{1,2})(?:er|st|nd|rd|th|e)?\\s+([a-z]{3,10})\\.?(?:\\s+(\\d{4}))?${clock}$`);
const nearDay = new RegExp(`^(today|aujourd'hui|aujourd’hui|vandaag|tomorrow|demain|morgen)${clock}$`);

const months = [
  'january janvier januari',
  'february fevrier februari',
  'march mars maart',
  'april avril',
  'may mai mei',
  'june juin juni',
  'july juillet juli',
  'august aout augustus',
  'september septembre',
  'october octobre oktober',
  'november novembre',
  'december decembre',
].map(names => names.split(' '));

const weekdays = [
  'monday lundi maandag',
  'tuesday mardi dinsdag',
  'wednesday mercredi woensdag',
  'thursday jeudi donderdag',
  'friday vendredi vrijdag',
  'saturday samedi zaterdag',
  'sunday dimanche zondag',
].map(names => names.split(' '));
const weekDay = new RegExp(
  `^(?:(?:next|this|ce|cette|deze|volgende|on|le|op)\\s+)?([a-z]{2,9})\\.?(?:\\s+(?:prochain|prochaine))?${clock}$`,
);

/** 1 is Monday; of a name or its beginning that is no other day's. */
function weekdayOf(word: string): number | undefined {
  const found = weekdays.flatMap((names, index) => (names.some(name => name.startsWith(word)) ? [index + 1] : []));
  return found.length === 1 ? found[0] : undefined;
}

function monthOf(word: string): number | undefined {
  const found = months.flatMap((names, index) => (names.some(name => name.startsWith(word)) ? [index + 1] : []));
  return found.length === 1 ? found[0] : undefined;
}

function onDay(words: string, now: Instant, zone: string): Instant | 'no such date' | undefined {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const near = nearDay.exec(words);
  if (near)
    return inZone(/^(tomorrow|demain|morgen)/.test(words) ? today.add({ days: 1 }) : today, near[2], near[3], zone);
  const week = weekDay.exec(words);
  const weekday = week ? weekdayOf(week[1] ?? '') : undefined;
  if (week && weekday)
    return inZone(today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 }), week[2], week[3], zone);
  const iso = isoDay.exec(words);
  if (iso) return dayAt(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4], iso[5], zone);
  const short = shortDay.exec(words);
  if (short) return nextDay(short[3], Number(short[2]), Number(short[1]), short[4], short[5], zone, today);
  const named = namedDay.exec(words);
  const month = named ? monthOf(named[2] ?? '') : undefined;
  return named && month ? nextDay(named[3], month, Number(named[1]), named[4], named[5], zone, today) : undefined;
}

function nextDay(
  year: string | undefined,
  month: number,
  day: number,
  hour: string | undefined,
  minute: string | undefined,
  zone: string,
  today: Temporal.PlainDate,
) {
  if (year) return dayAt(Number(year), month, day, hour, minute, zone);
  const thisYear = dayAt(today.year, month, day, hour, minute, zone);
  const passed = month < today.month || (month === today.month && day < today.day);
  return passed || thisYear === 'no such date' ? dayAt(today.year + 1, month, day, hour, minute, zone) : thisYear;
}

function dayAt(
  year: number,
  month: number,
  day: number,
  hour: string | undefined,
  minute: string | undefined,
  zone: string,
) {
  try {
    return inZone(Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }), hour, minute, zone);
  } catch {
    return 'no such date' as const;
  }
}

function inZone(
  date: Temporal.PlainDate,
  hour: string | undefined,
  minute: string | undefined,
  zone: string,
): Instant | 'no such date' {
  const time = hour === undefined ? { hour: 23, minute: 59 } : { hour: Number(hour), minute: Number(minute ?? 0) };
  if (time.hour > 23 || time.minute > 59) return 'no such date';
  return date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
}
