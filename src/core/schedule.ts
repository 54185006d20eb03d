import { Cron } from 'croner';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Instant } from './time.ts';

/**
 * When something repeats, as people mean it: a wall clock in a zone and a rule. The rule finds days and hours on a clock that knows no zone;
 * each becomes a moment as Temporal's `compatible` does: an hour that is skipped in spring comes an hour later, one that is repeated in autumn comes once.
 * (RFC 5545 would leave out what does not exist; nobody wants a meeting left out.)
 */
export type Schedule = {
  /** IANA. */
  readonly zone: string;
  /** The first time, or the only one: "2026-11-24T18:30". */
  readonly start: string;
  /** "FREQ=MONTHLY;BYDAY=1TU", or "cron 30 18 * * 2"; empty: once. */
  readonly rule: string;
};

const cronWord = 'cron ';
/** A rule that has no time in so many years has none. */
const yearsAhead = 45;

/** The first moment after that one; undefined when there is none. */
export function nextAfter(schedule: Schedule, after: Instant): Instant | undefined {
  const { zone } = schedule;
  // Clocks differ by a few hours at a change: what is looked through begins a day before.
  const from = after.toZonedDateTimeISO(zone).toPlainDateTime().subtract({ days: 1 });
  for (const wall of wallsFrom(schedule, from)) {
    const moment = wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant();
    if (Temporal.Instant.compare(moment, after) > 0) return moment;
  }
  return undefined;
}

export function nextOnes(schedule: Schedule, after: Instant, count: number): Instant[] {
  const found: Instant[] = [];
  for (let last: Instant | undefined = after; found.length < count; ) {
    last = nextAfter(schedule, last);
    if (!last) break;
    found.push(last);
  }
  return found;
}

/** What is wrong with it, or nothing. */
export type ScheduleFault = 'rule' | 'too often' | 'never';

/** A day apart at least, the day in spring included. */
const leastHours = 20;
const looked = 8;

export function faultOfSchedule(schedule: Schedule, now: Instant): ScheduleFault | undefined {
  try {
    const ones = nextOnes(schedule, now, looked);
    if (ones.length === 0) return 'never';
    return ones.some((one, n) => n > 0 && hoursBetween(ones[n - 1] ?? one, one) < leastHours) ? 'too often' : undefined;
  } catch {
    return 'rule';
  }
}

const hoursBetween = (a: Instant, b: Instant) => (b.epochMilliseconds - a.epochMilliseconds) / 3_600_000;

function* wallsFrom({ start, rule }: Schedule, from: Temporal.PlainDateTime): Generator<Temporal.PlainDateTime> {
  const first = Temporal.PlainDateTime.from(start);
  if (rule === '') return yield first;
  const next = rule.startsWith(cronWord) ? cronFrom(rule.slice(cronWord.length), first) : ruleFrom(rule, first);
  const last = from.add({ years: yearsAhead });
  for (let wall = next(from); wall && Temporal.PlainDateTime.compare(wall, last) < 0; wall = next(wall)) yield wall;
}

type Next = (after: Temporal.PlainDateTime) => Temporal.PlainDateTime | undefined;

/** Both libraries count on a clock without changes, which UTC is. */
const floating = (wall: Temporal.PlainDateTime): Date => new Date(`${wall.toString()}Z`);
const wallOf = (date: { readonly epochMilliseconds: number }): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(date.epochMilliseconds).toZonedDateTimeISO('UTC').toPlainDateTime();

function ruleFrom(rule: string, first: Temporal.PlainDateTime): Next {
  const dtstart = first.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
  const rules = new RRuleTemporal({ rruleString: `DTSTART;TZID=UTC:${dtstart}\nRRULE:${rule}`, strict: true });
  return after => {
    const found = rules.next(floating(after));
    return found ? wallOf(found) : undefined;
  };
}

function cronFrom(pattern: string, first: Temporal.PlainDateTime): Next {
  const cron = new Cron(pattern, { timezone: 'UTC', mode: '5-part', legacyMode: true });
  return after => {
    const found = cron.nextRun(
      floating(Temporal.PlainDateTime.compare(after, first) < 0 ? first.subtract({ minutes: 1 }) : after),
    );
    return found ? wallOf({ epochMilliseconds: found.getTime() }) : undefined;
  };
}
