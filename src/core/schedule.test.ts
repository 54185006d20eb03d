import fc from 'fast-check';
import { rrulestr } from 'rrule';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { faultOfSchedule, nextAfter, nextOnes } from './schedule.ts';

const zones = ['Europe/Brussels', 'America/New_York'] as const;
const at = (text: string) => Temporal.Instant.from(text);
const walls = (zone: string, rule: string, start: string, count: number, after = `${start}:00Z`) =>
  nextOnes({ zone, start, rule }, at(after), count).map(one =>
    one.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }),
  );

test.each([
  [
    'an hour that is skipped in spring comes an hour later, and the next day at its own',
    'Europe/Brussels',
    'FREQ=DAILY',
    '2026-03-27T02:30',
    ['2026-03-28T02:30', '2026-03-29T03:30', '2026-03-30T02:30'],
  ],
  [
    'an hour that is repeated in autumn comes once',
    'Europe/Brussels',
    'FREQ=DAILY',
    '2026-10-23T02:30',
    ['2026-10-24T02:30', '2026-10-25T02:30', '2026-10-26T02:30'],
  ],
  [
    'the same in New York',
    'America/New_York',
    'FREQ=DAILY',
    '2026-03-06T02:30',
    ['2026-03-07T02:30', '2026-03-08T03:30', '2026-03-09T02:30'],
  ],
  [
    'the 29th of February comes in leap years',
    'Europe/Brussels',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
    '2027-01-01T09:00',
    ['2028-02-29T09:00', '2032-02-29T09:00', '2036-02-29T09:00'],
  ],
  [
    'the 31st comes in months that have one',
    'Europe/Brussels',
    'FREQ=MONTHLY;BYMONTHDAY=31',
    '2026-01-31T09:00',
    ['2026-03-31T09:00', '2026-05-31T09:00', '2026-07-31T09:00'],
  ],
  [
    'week 53 comes in years that have one',
    'Europe/Brussels',
    'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO',
    '2026-01-01T09:00',
    ['2026-12-28T09:00', '2032-12-27T09:00', '2037-12-28T09:00'],
  ],
  [
    'cron keeps the wall clock too',
    'Europe/Brussels',
    'cron 30 2 * * *',
    '2026-03-27T02:30',
    ['2026-03-28T02:30', '2026-03-29T03:30', '2026-03-30T02:30'],
  ],
] as const)('%s', (_, zone, rule, start, expected) => {
  const day = Temporal.PlainDateTime.from(start).toZonedDateTime(zone).toInstant();
  expect(walls(zone, rule, start, 3, day.toString())).toEqual(expected);
});

test('the hour that is repeated is taken the first time', () => {
  const daily = { zone: 'Europe/Brussels', start: '2026-10-25T02:30', rule: 'FREQ=DAILY' };
  expect(nextOnes(daily, at('2026-10-24T12:00:00Z'), 2).map(String)).toEqual([
    '2026-10-25T00:30:00Z',
    '2026-10-26T01:30:00Z',
  ]);
  expect(String(nextAfter(daily, at('2026-10-25T00:30:00Z')))).toBe('2026-10-26T01:30:00Z');
});

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const someDays = fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 3 }).map(days => days.join(','));
const rules = fc.oneof(
  fc.integer({ min: 1, max: 5 }).map(n => `FREQ=DAILY;INTERVAL=${n}`),
  fc.tuple(fc.integer({ min: 1, max: 4 }), someDays).map(([n, days]) => `FREQ=WEEKLY;INTERVAL=${n};BYDAY=${days}`),
  fc
    .tuple(fc.constantFrom(1, 2, 3, 4, 5, -1, -2), fc.constantFrom(...codes))
    .map(([n, day]) => `FREQ=MONTHLY;BYDAY=${n}${day}`),
  fc.constantFrom(1, 15, 28, 29, 30, 31, -1).map(day => `FREQ=MONTHLY;BYMONTHDAY=${day}`),
  fc.constant('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'),
  // Of a week 53 that reaches into January, the library rrule finds days that are in week 52.
  fc.constantFrom(...codes.slice(0, 4)).map(day => `FREQ=YEARLY;BYWEEKNO=53;BYDAY=${day}`),
);
const hour = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 30))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const firstDays = fc
  .integer({ min: 0, max: 2200 })
  .map(days => Temporal.PlainDate.from('2024-01-01').add({ days }).toString());

describe.each(zones)('in %s', zone => {
  test('every rule means the days that an independent library says, at the wall clock that Temporal says', () => {
    fc.assert(
      fc.property(rules, firstDays, hour, fc.integer({ min: 0, max: 400 }), (rule, day, time, later) => {
        const start = `${day}T${time}`;
        const after = Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime(zone).toInstant();
        const ours = nextOnes({ zone, start, rule }, after, 3).map(String);
        expect(ours).toEqual(independent(zone, start, rule, after, 3));
      }),
      { numRuns: 300 },
    );
  });
});

test.each(codes)('week 53 on %s is what the ISO calendar says, in January too', code => {
  const start = Temporal.PlainDate.from('2026-01-01');
  const days = Array.from({ length: 366 * 20 }, (_, n) => start.add({ days: n })).filter(
    ({ weekOfYear, dayOfWeek }) => weekOfYear === 53 && codes[dayOfWeek - 1] === code,
  );
  const found = walls('Europe/Brussels', `FREQ=YEARLY;BYWEEKNO=53;BYDAY=${code}`, '2026-01-01T09:00', 3);
  expect(found).toEqual(days.slice(0, 3).map(day => `${day}T09:00`));
});

/** What the library rrule says of days without a zone, and the conversion that the platform's own calendar does. */
function independent(zone: string, start: string, rule: string, after: Temporal.Instant, count: number): string[] {
  const library = rrulestr(`DTSTART:${start.replace(/[-:]/g, '')}00Z\nRRULE:${rule}`);
  const found: string[] = [];
  let from = new Date(after.epochMilliseconds - 2 * 86_400_000);
  while (found.length < count) {
    const next = library.after(from, false);
    if (!next) break;
    from = next;
    const moment = byIntl(next, zone);
    if (moment > after.epochMilliseconds) found.push(Temporal.Instant.fromEpochMilliseconds(moment).toString());
  }
  return found;
}

/** The first moment at which a clock in the zone shows that wall time; of one that is skipped, as much later. */
function byIntl(wall: Date, zone: string): number {
  const offset = (moment: number) => {
    const parts = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(
      moment,
    );
    return Date.parse(`${parts.replace(' ', 'T')}Z`) - Math.floor(moment / 1000) * 1000;
  };
  const before = offset(wall.getTime() - 86_400_000);
  const behind = offset(wall.getTime() + 86_400_000);
  const early = wall.getTime() - Math.max(before, behind);
  if (offset(early) === Math.max(before, behind) && before === behind) return early;
  const first = wall.getTime() - before;
  return offset(first) === before || offset(wall.getTime() - behind) !== behind ? first : wall.getTime() - behind;
}

test.each([
  ['FREQ=FOO', 'rule'],
  ['nonsense', 'rule'],
  ['cron 1 2 3', 'rule'],
  ['cron 99 99 * * *', 'rule'],
  ['FREQ=HOURLY', 'too often'],
  ['cron 0 9,21 * * *', 'too often'],
  ['cron 0 9 30 2 *', 'never'],
  ['FREQ=DAILY;UNTIL=20250101T000000Z', 'never'],
  ['', 'never'],
  ['FREQ=DAILY', undefined],
  ['cron 30 18 * * 2', undefined],
])('of the rule “%s” it is said that it is %s', (rule, fault) => {
  expect(
    faultOfSchedule({ zone: 'Europe/Brussels', start: '2026-01-01T09:00', rule }, at('2026-11-24T12:00:00Z')),
  ).toBe(fault);
});
