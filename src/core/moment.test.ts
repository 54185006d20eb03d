import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { readMoment } from './moment.ts';

const zone = 'Europe/Brussels';
const now = Temporal.Instant.from('2026-11-23T12:00:00Z'); // Monday 23 November, 13:00 in Brussels
const read = (text: string, at = now, of = zone): string => {
  const moment = readMoment(text, at, of);
  return 'problem' in moment
    ? moment.problem
    : moment.at.toZonedDateTimeISO(of).toString({ timeZoneName: 'never', smallestUnit: 'minute' });
};

describe('a moment as people write it', () => {
  it('is a time from now, in three languages', () => {
    for (const [text, moment] of [
      ['30m', '2026-11-23T13:30+01:00'],
      ['90 minutes', '2026-11-23T14:30+01:00'],
      ['2h', '2026-11-23T15:00+01:00'],
      ['2 uur', '2026-11-23T15:00+01:00'],
      ['3 heures', '2026-11-23T16:00+01:00'],
      ['3d', '2026-11-26T13:00+01:00'],
      ['3j', '2026-11-26T13:00+01:00'],
      ['3 dagen', '2026-11-26T13:00+01:00'],
      ['2 WEEKS', '2026-12-07T13:00+01:00'],
      ['1 semaine', '2026-11-30T13:00+01:00'],
      ['0d', 'moment-past'],
      ['99999w', 'moment-too-far'],
      ['367d', 'moment-too-far'],
      ['3 constructor', 'moment-unclear'],
      ['3 fortnights', 'moment-unclear'],
      ['-3d', 'moment-unclear'],
      ['1.5d', 'moment-unclear'],
    ] as const)
      expect(read(text), text).toBe(moment);
  });

  it('is a day, at its last minute or at an hour, the next such day where the year is left out', () => {
    for (const [text, moment] of [
      ['24/12', '2026-12-24T23:59+01:00'],
      ['24.12', '2026-12-24T23:59+01:00'],
      ['24/12/2026 18:30', '2026-12-24T18:30+01:00'],
      ['24/12 18h', '2026-12-24T18:00+01:00'],
      ['24/12 à 18h30', '2026-12-24T18:30+01:00'],
      ['24/12 om 18.30 uur', '2026-12-24T18:30+01:00'],
      ['24/12 at 1830', '2026-12-24T18:30+01:00'],
      ['2026-12-24', '2026-12-24T23:59+01:00'],
      ['2026-12-24T18:30', '2026-12-24T18:30+01:00'],
      ['24 December 18:30', '2026-12-24T18:30+01:00'],
      ['24 décembre', '2026-12-24T23:59+01:00'],
      ['24 dec', '2026-12-24T23:59+01:00'],
      ['1er août 9h', '2027-08-01T09:00+02:00'],
      ['2nd of July', 'moment-unclear'],
      ['2nd July', '2027-07-02T23:59+02:00'],
      ['23/11', '2026-11-23T23:59+01:00'],
      ['22/11', '2027-11-22T23:59+01:00'],
      ['23/11 12:00', 'moment-past'],
      ['tomorrow 18:00', '2026-11-24T18:00+01:00'],
      ['demain', '2026-11-24T23:59+01:00'],
      ['morgen 8u', '2026-11-24T08:00+01:00'],
      ['aujourd’hui 20h', '2026-11-23T20:00+01:00'],
      ["aujourd'hui 20h", '2026-11-23T20:00+01:00'],
      ['vandaag', '2026-11-23T23:59+01:00'],
      ['Saturday 9:00', '2026-11-28T09:00+01:00'],
      ['samedi 9h30', '2026-11-28T09:30+01:00'],
      ['zaterdag om 9u', '2026-11-28T09:00+01:00'],
      ['next tuesday', '2026-11-24T23:59+01:00'],
      ['lundi prochain 18h', '2026-11-30T18:00+01:00'],
      ['ma 18h', 'moment-unclear'],
      ['23/11/2025', 'moment-past'],
      ['24/12/2027', 'moment-too-far'],
    ] as const)
      expect(read(text), text).toBe(moment);
  });

  it('that does not exist is said so, and what is no moment is not guessed', () => {
    for (const text of [
      '31 June',
      '31/6',
      '31 juin 2027',
      '31/02',
      '2027-02-29',
      '0/12',
      '12/0',
      '24/13',
      '24/12 25:00',
      '24/12 18:60',
    ])
      expect(read(text), text).toBe('moment-no-such-date');
    for (const text of [
      '',
      ' ',
      'soon',
      'Tuesdays',
      '24',
      '24/12/26',
      'ju 3',
      '3 ju',
      '31',
      '12:00',
      '24 / 12',
      '١٢/١٢',
      '24/12 6pm',
      'null',
    ])
      expect(read(text), text).toBe('moment-unclear');
  });

  it('knows every month by its name in three languages, whole, without accents and by its first letters', () => {
    for (const locale of ['en-GB', 'fr-BE', 'nl-BE'])
      for (let month = 1; month <= 12; month++) {
        const long = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
          Date.UTC(2027, month - 1, 1),
        );
        const day = `2027-${String(month).padStart(2, '0')}-05`;
        for (const name of [long, long.toUpperCase(), long.normalize('NFD')])
          expect(read(`5 ${name} 2027 12:00`), name).toMatch(new RegExp(month === 12 ? 'too-far' : `^${day}T12:00`));
      }
  });

  it('on the nights when the clock changes is what Temporal calls compatible', () => {
    const october = Temporal.Instant.from('2026-10-20T12:00:00Z');
    const march = Temporal.Instant.from('2027-03-20T12:00:00Z');
    for (const [text, at, moment] of [
      ['25/10 1:59', october, '2026-10-25T01:59+02:00'],
      ['25/10 2:30', october, '2026-10-25T02:30+02:00'],
      ['25/10 3:00', october, '2026-10-25T03:00+01:00'],
      ['25/10', october, '2026-10-25T23:59+01:00'],
      ['28/3 1:59', march, '2027-03-28T01:59+01:00'],
      ['28/3 2:00', march, '2027-03-28T03:00+02:00'],
      ['28/3 2:59', march, '2027-03-28T03:59+02:00'],
      ['28/3 3:00', march, '2027-03-28T03:00+02:00'],
      ['28/3', march, '2027-03-28T23:59+02:00'],
    ] as const)
      expect(read(text, at), text).toBe(moment);
  });

  it('names the same wall clock as the calendar of the runtime, in any zone, for every minute of a year', () => {
    const zones = [
      'Europe/Brussels',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'UTC',
    ];
    const minute = fc.integer({ min: 2, max: 365 * 24 * 60 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), minute, (of, minutes) => {
        const wanted = new Date(now.epochMilliseconds + minutes * 60_000);
        const part = (options: Intl.DateTimeFormatOptions) =>
          new Intl.DateTimeFormat('en-GB', { ...options, timeZone: of, hourCycle: 'h23' }).format(wanted);
        const text = `${part({ day: 'numeric' })}/${part({ month: 'numeric' })}/${part({ year: 'numeric' })} ${part({ hour: '2-digit', minute: '2-digit' })}`;
        const moment = readMoment(text, now, of);
        if ('problem' in moment) throw new Error(`${text} in ${of}: ${moment.problem}`);
        // An hour that is there twice is taken as the first.
        const apart = (wanted.getTime() - moment.at.epochMilliseconds) / 60_000;
        expect([0, 30, 60]).toContain(apart);
        const again = new Date(moment.at.epochMilliseconds);
        expect(
          new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short', timeZone: of }).format(again),
        ).toBe(
          new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short', timeZone: of }).format(wanted),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is always in the future and within a year and a day, or a problem; whatever is written', () => {
    const pieces = fc.constantFrom(
      '24',
      '/',
      '12',
      '.',
      '2026',
      ' ',
      '18',
      ':',
      '30',
      'h',
      'd',
      'juin',
      'demain',
      '-',
      't',
      '31',
      'w',
      'é',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 10 }).map(all => all.join('')),
    );
    fc.assert(
      fc.property(text, words => {
        const moment = readMoment(words, now, zone);
        if ('problem' in moment) {
          expect(moment.problem).toMatch(/^moment-/);
          return;
        }
        expect(moment.at.epochMilliseconds).toBeGreaterThan(now.epochMilliseconds);
        expect(moment.at.epochMilliseconds).toBeLessThanOrEqual(now.epochMilliseconds + 366 * 86_400_000);
      }),
      { numRuns: 3000 },
    );
  });
});
