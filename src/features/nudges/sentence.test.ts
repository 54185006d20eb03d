import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { locales } from '../../core/view.ts';
import { speechOf } from '../../i18n/speech.ts';
import { loadTexts } from '../../i18n/texts.ts';
import { understand } from './sentence.ts';
import { readWhen } from './when.ts';
import { sayWhen } from './when-words.ts';

const now = Temporal.Instant.from('2026-11-24T12:00:00Z');
const zone = 'Europe/Brussels';
const known = {
  now,
  zone,
  places: [
    { id: 'p1', name: '#ethics', platform: 'slack' },
    { id: 'p2', name: '#ethics-board', platform: 'slack' },
  ],
  choices: [
    {
      rule: 'unanswered',
      argument: 'poll12',
      label: 'Has not answered poll 12',
      words: ['poll 12', 'sondage 12', 'peiling 12'],
    },
    { rule: 'group', argument: 'g1', label: 'Group Éthique', words: ['Éthique'] },
    { rule: 'group', argument: 'g2', label: 'Group Wonen', words: ['Wonen'] },
    { rule: 'group', argument: 'g3', label: 'Group Wonen Éthique', words: ['Wonen Éthique'] },
    { rule: 'language', argument: 'en', label: 'Speaks English', words: ['en', 'English'] },
    { rule: 'language', argument: 'nl', label: 'Speaks Dutch', words: ['nl', 'Dutch'] },
    { rule: 'roll', argument: '', label: 'Members on the list', words: [''] },
  ],
};
const thursday = { zone, start: '2026-11-26T18:30', rule: '' };

test.each([
  ['every first Tuesday at 18:30', 'FREQ=MONTHLY;BYDAY=1TU', '18:30'],
  ['tous les premiers mardis à 18h30', 'FREQ=MONTHLY;BYDAY=1TU', '18:30'],
  ['chaque premier mardi du mois à 18 h', 'FREQ=MONTHLY;BYDAY=1TU', '18:00'],
  ['elke eerste dinsdag van de maand om 18.30 uur', 'FREQ=MONTHLY;BYDAY=1TU', '18:30'],
  ['elke laatste vrijdag om 9u', 'FREQ=MONTHLY;BYDAY=-1FR', '09:00'],
  ['every Monday and Thursday at 9:00', 'FREQ=WEEKLY;BYDAY=MO,TH', '09:00'],
  ['tous les lundis et les jeudis à 9h', 'FREQ=WEEKLY;BYDAY=MO,TH', '09:00'],
  ['every 2 weeks on Monday at 8:30', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '08:30'],
  ['om de 3 weken op maandag om 8:30', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO', '08:30'],
  ['toutes les 2 semaines le lundi', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '10:00'],
  ['every month on the 31st at 12:15', 'FREQ=MONTHLY;BYMONTHDAY=31', '12:15'],
  ['tous les mois le 1er à 12h15', 'FREQ=MONTHLY;BYMONTHDAY=1', '12:15'],
  ['elke maand op de 15de om 12u15', 'FREQ=MONTHLY;BYMONTHDAY=15', '12:15'],
  ['the 1st of every month at 8:00', 'FREQ=MONTHLY;BYMONTHDAY=1', '08:00'],
  ['tous les 31 du mois à 9h', 'FREQ=MONTHLY;BYMONTHDAY=31', '09:00'],
  ['de 15e van elke maand om 9u', 'FREQ=MONTHLY;BYMONTHDAY=15', '09:00'],
  ['le premier mardi du mois à 18h30', 'FREQ=MONTHLY;BYDAY=1TU', '18:30'],
  ['le dernier jour de chaque mois à 9h', 'FREQ=MONTHLY;BYMONTHDAY=-1', '09:00'],
  ['every day at 7:00', 'FREQ=DAILY', '07:00'],
  ['tous les jours ouvrables à 8h', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '08:00'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 at 9:00', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '09:00'],
  ['cron 30 18 * * 2', 'cron 30 18 * * 2', '00:00'],
])('“%s” repeats as %s', (text, rule, time) => {
  expect(readWhen(text, now, zone)).toEqual({ zone, start: `2026-11-24T${time}`, rule });
});

test.each(locales)('what repeats is told in %s as it can be typed again', locale => {
  const speech = speechOf(loadTexts(), locale, zone, now);
  const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const rules = [
    ...['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=MONTHLY;BYMONTHDAY=31'],
    ...['FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=WEEKLY;BYDAY=MO,TH,SA', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    ...days.flatMap(day => [`FREQ=WEEKLY;BYDAY=${day}`, ...[1, 2, 3, 4, -1].map(n => `FREQ=MONTHLY;BYDAY=${n}${day}`)]),
  ];
  const told = rules.map(rule => sayWhen(speech, { zone, start: '2026-11-24T18:30', rule }));
  expect(told.filter(text => text.includes('FREQ'))).toEqual([]);
  expect(told.map(text => readWhen(text, now, zone)?.rule)).toEqual(rules);
  for (const schedule of [thursday, { zone, start: '2026-11-24T00:00', rule: 'cron 30 18 * * 2' }])
    expect(readWhen(sayWhen(speech, schedule), now, zone)).toEqual(schedule);
});

test.each([
  ['on Thursday at 18:30', '2026-11-26T18:30'],
  ['jeudi à 18h30', '2026-11-26T18:30'],
  ['donderdag om 18u30', '2026-11-26T18:30'],
  ['tomorrow', '2026-11-25T10:00'],
  ['demain 9h', '2026-11-25T09:00'],
  ['24/12 18:30', '2026-12-24T18:30'],
])('“%s” is one moment', (text, start) => {
  expect(readWhen(text, now, zone)).toEqual({ zone, start, rule: '' });
});

test.each(['', 'soon', 'at 25:00', 'every', 'every purple day at 9:00', 'cron 1', 'on Thursday at 18:75'])(
  '“%s” means no time',
  text => expect(readWhen(text, now, zone)).toBeUndefined(),
);

test.each([
  'remind those who have not answered poll 12 on Thursday at 18:30: please answer',
  'Rappelle à celles et ceux qui n’ont pas répondu au sondage 12 jeudi à 18h30 : please answer',
  'herinner wie peiling 12 nog niet beantwoordde donderdag om 18:30: please answer',
  'Thursday at 18:30, remind who has not answered poll 12: please answer',
])('understands whom, when and what of “%s”', sentence => {
  expect(understand(sentence, known)).toEqual({
    text: 'please answer',
    schedule: thursday,
    audience: [{ rule: 'unanswered', argument: 'poll12' }],
    place: null,
    unknown: '',
  });
});

test('a place is found by its whole name, and is not taken for people', () => {
  expect(understand('every first Tuesday at 18:30 in #ethics: meeting tonight', known)).toMatchObject({
    text: 'meeting tonight',
    place: 'p1',
    audience: null,
    unknown: '',
    schedule: { rule: 'FREQ=MONTHLY;BYDAY=1TU' },
  });
  expect(understand('every day at 9:00 in #ethics-board: x', known).place).toBe('p2');
});

test('several rules count together, and everyone is everyone', () => {
  expect(understand('remind group Éthique who speak Dutch tomorrow at 9:00: hi', known).audience).toEqual([
    { rule: 'group', argument: 'g1' },
    { rule: 'language', argument: 'nl' },
  ]);
  expect(understand('herinner groep Éthique en groep Wonen morgen om 9u: hallo', known).audience).toEqual([
    { rule: 'group', argument: 'g1' },
    { rule: 'group', argument: 'g2' },
  ]);
  expect(understand('remind Wonen Éthique tomorrow at 9:00: hi', known).audience).toEqual([
    { rule: 'group', argument: 'g3' },
  ]);
  expect(understand('rappelle à tout le monde demain à 9h : salut', known).audience).toEqual([]);
});

test('what it does not know it says', () => {
  expect(understand('remind the dragons tomorrow at 9:00: hi', known)).toMatchObject({
    audience: null,
    unknown: 'the dragons',
  });
  expect(understand('remind poll 13 people tomorrow at 9:00: hi', known).audience).toBeNull();
  expect(understand('remind everyone some day: hi', known).schedule).toBeNull();
  expect(understand('', known)).toMatchObject({ text: '', schedule: null, audience: null, unknown: '' });
});
