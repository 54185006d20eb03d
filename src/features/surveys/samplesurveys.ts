import { Temporal } from 'temporal-polyfill';
import type { Question, Survey } from './model.ts';
import type { Seen } from './views.ts';

/** The moment at which every sample is looked at. */
export const now = Temporal.Instant.from('2026-11-23T12:00:00Z');
export const hostile = '@everyone <!channel> <b>*_x_*</b> [a](https://b.example) `c` ~~d~~ ||e|| <@1> &lt; שלום 🗳️';

/** One of each type, in two languages. */
export const everyType: readonly Question[] = [
  {
    key: 1,
    type: 'scale',
    from: 1,
    to: 5,
    low: { en: 'Not at all', fr: 'Pas du tout' },
    high: { en: 'Completely', fr: 'Tout à fait' },
    recommend: false,
    text: { en: 'How satisfied are you?', fr: 'Êtes-vous satisfait·e ?' },
    required: true,
    when: null,
  },
  {
    key: 2,
    type: 'long',
    text: { en: 'What should change?', fr: 'Que faudrait-il changer ?' },
    required: false,
    when: { question: 1, is: '<=', values: [2] },
  },
  {
    key: 3,
    type: 'several',
    options: [{ en: 'Monday' }, { en: 'Tuesday' }, { en: 'Wednesday' }],
    min: 1,
    max: 2,
    text: { en: 'Which days suit you?' },
    required: false,
    when: null,
  },
  {
    key: 4,
    type: 'one',
    options: [{ en: 'By bike' }, { en: 'By train' }],
    text: { en: 'How do you come?' },
    required: false,
    when: null,
  },
  {
    key: 5,
    type: 'scale',
    from: 0,
    to: 10,
    low: { en: 'Not likely' },
    high: { en: 'Very likely' },
    recommend: true,
    text: { en: 'How likely are you to recommend us to a friend or a colleague?' },
    required: false,
    when: null,
  },
  { key: 6, type: 'yes or no', text: { en: 'Were you at the last assembly?' }, required: false, when: null },
  { key: 7, type: 'short', text: { en: 'In one word?' }, required: false, when: null },
  { key: 8, type: 'number', min: 0, max: 168, text: { en: 'How many hours a week?' }, required: false, when: null },
  { key: 9, type: 'date', text: { en: 'Since when are you a member?' }, required: false, when: null },
];

/** A survey that never was, open for two weeks. */
export function surveyWith(more: Partial<Survey> = {}): Survey {
  return {
    id: '0123456789ab',
    number: 12,
    organiser: 'abcdefghjkmn',
    group: null,
    title: { en: 'How are we doing?', fr: 'Comment allons-nous ?' },
    about: { en: 'Once a year we ask everybody.', fr: 'Une fois par an, nous demandons à chacun·e.' },
    locale: 'en',
    anonymous: false,
    shared: true,
    audience: [],
    places: [],
    days: 14,
    repeats: null,
    event: null,
    eventDays: 0,
    series: '0123456789ab',
    round: 1,
    version: 1,
    openedAt: now,
    closesAt: now.add({ hours: 24 * 14 }),
    countedAt: null,
    counted: 0,
    publicKey: null,
    envelope: 0,
    void: false,
    ...more,
  };
}

/** It as its organiser sees it. */
export const seenOf = (survey: Survey, more: Partial<Seen> = {}): Seen => ({
  survey,
  questions: everyType,
  now,
  standing: 'out',
  finished: 7,
  audience: '',
  mayManage: true,
  several: true,
  ...more,
});
