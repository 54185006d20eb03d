import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { understand } from './sentence.ts';
import { whenIn } from './when.ts';

/** A Monday. */
const now = Temporal.Instant.from('2026-11-23T12:00:00Z');
const zone = 'Europe/Brussels';
const local = (due: Temporal.Instant | null) => due?.toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16);

describe('a sentence', () => {
  test.each([
    [
      'someone to carry boxes Saturday morning, Schaerbeek, 2 people',
      'someone to carry boxes',
      'Schaerbeek',
      2,
      '2026-11-28T12:00',
      'morning',
      'carrying',
    ],
    [
      'quelqu’un pour porter des cartons samedi matin, Schaerbeek, 2 personnes',
      'quelqu’un pour porter des cartons',
      'Schaerbeek',
      2,
      '2026-11-28T12:00',
      'morning',
      'carrying',
    ],
    [
      'iemand om dozen te dragen zaterdagvoormiddag, Schaarbeek, twee mensen',
      'iemand om dozen te dragen',
      'Schaarbeek',
      2,
      '2026-11-28T12:00',
      'morning',
      'carrying',
    ],
    [
      'Réparer ma lampe demain à 18h30, à Ixelles',
      'Réparer ma lampe',
      'Ixelles',
      1,
      '2026-11-24T18:30',
      'hour',
      'repairs',
    ],
    [
      'Wie kan mijn fiets herstellen? morgenavond, in Gent',
      'Wie kan mijn fiets herstellen?',
      'Gent',
      1,
      '2026-11-24T22:00',
      'evening',
      'repairs',
    ],
    [
      'Help with a tax form before 28/11, Sint-Jans-Molenbeek',
      'Help with a tax form',
      'Sint-Jans-Molenbeek',
      1,
      '2026-11-28T23:59',
      'day',
      'paperwork',
    ],
    [
      'Un trajet vers la gare, trois personnes, 1030 Schaerbeek',
      'Un trajet vers la gare',
      '1030 Schaerbeek',
      3,
      undefined,
      'day',
      'driving',
    ],
    ['Water my plants', 'Water my plants', '', 1, undefined, 'day', ''],
  ] as const)('%s', (text, what, area, people, due, part, skill) => {
    const { when, ...read } = understand(text, now, zone);
    expect(read).toEqual({ what, area, people, skill, past: false });
    // What it says of the time is read the same again, alone in a field.
    const again = whenIn(when, now, zone);
    expect(typeof again === 'object' ? { due: local(again.due), part: again.part } : undefined).toEqual(
      due && { due, part },
    );
  });

  test('that names a day which is over says so, and keeps its words', () => {
    expect(understand('carry boxes yesterday, Ixelles', now, zone)).toMatchObject({ past: true, area: 'Ixelles' });
    expect(understand('porter des caisses hier', now, zone)).toMatchObject({ past: true });
    expect(understand('dozen dragen vandaag om 9u', now, zone)).toMatchObject({ past: true });
  });
});

describe('a day and its part', () => {
  test.each([
    ['monday', '2026-11-30T23:59', 'day'],
    ['maandagmorgen', '2026-11-30T12:00', 'morning'],
    ['zaterdag morgen', '2026-11-28T12:00', 'morning'],
    ['morgen', '2026-11-24T23:59', 'day'],
    ['morgenochtend', '2026-11-24T12:00', 'morning'],
    ['overmorgen', '2026-11-25T23:59', 'day'],
    ['ce soir', '2026-11-23T22:00', 'evening'],
    ['aujourd’hui à 17 heures', '2026-11-23T17:00', 'hour'],
    ['woensdag om 14u30', '2026-11-25T14:30', 'hour'],
    ['le 3 décembre, après-midi', '2026-12-03T18:00', 'afternoon'],
    ['2026-12-24 18:30', '2026-12-24T18:30', 'hour'],
  ] as const)('“%s” is %s', (text, due, part) => {
    const read = whenIn(text, now, zone);
    expect(typeof read === 'object' && { due: local(read.due), part: read.part }).toEqual({ due, part });
  });

  test.each(['one day', 'bientôt', '31/2', 'binnenkort', ''])('“%s” names no day', text => {
    expect(whenIn(text, now, zone)).toBeUndefined();
  });
});
