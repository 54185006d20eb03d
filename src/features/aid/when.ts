import { Temporal } from 'temporal-polyfill';
import { readMoment } from '../../core/moment.ts';
import type { Instant } from '../../core/time.ts';

/** How exactly a time was said. */
export type Part = 'hour' | 'morning' | 'afternoon' | 'evening' | 'day';

/** By when help is needed, how exactly that was said, in which words, and what the text says besides. */
export type When = { readonly due: Instant; readonly part: Part; readonly said: string; readonly rest: string };

/** Reads "Saturday morning", "samedi à 10h", "zaterdagvoormiddag", "tomorrow", "28/11 18:00" inside a sentence; undefined when it says no day. */
export function whenIn(text: string, now: Instant, zone: string): When | 'past' | undefined {
  const said = foldedInPlace(text);
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const found = weekDay(said, today) ?? nearDay(said, today) ?? datedDay(said, now, zone);
  if (found === undefined || found === 'past') return found;
  const apart = blanked(said, found);
  const part = partWords.map(([pattern, name]) => ({ name, match: pattern.exec(apart) })).find(({ match }) => match);
  const hour = hourWords.exec(apart);
  const name = part?.name ?? found.part;
  const time = hour ? `${(hour[1] ?? hour[3] ?? '').padStart(2, '0')}:${hour[2] ?? '00'}` : ends[name];
  const due = found.day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
  if (Temporal.Instant.compare(due, now) <= 0) return 'past';
  const cuts = [
    found,
    ...[part?.match, hour].flatMap(match => (match ? [{ at: match.index, to: match.index + match[0].length }] : [])),
  ];
  return { due, part: hour ? 'hour' : name, said: wordsAt(text, cuts), rest: without(text, said, cuts) };
}

type Cut = { readonly at: number; readonly to: number };
type Day = Cut & { readonly day: Temporal.PlainDate; readonly part: Exclude<Part, 'hour'> };

/** When a part of the day is over. */
const ends: Readonly<Record<Exclude<Part, 'hour'>, string>> = {
  morning: '12:00',
  afternoon: '18:00',
  evening: '22:00',
  day: '23:59',
};

const weekDays = [
  'monday|lundi|maandag',
  'tuesday|mardi|dinsdag',
  'wednesday|mercredi|woensdag',
  'thursday|jeudi|donderdag',
  'friday|vendredi|vrijdag',
  'saturday|samedi|zaterdag',
  'sunday|dimanche|zondag',
].map(names => new RegExp(`\\b(?:${names})(?=\\b|ochtend|morgen|voormiddag|namiddag|middag|avond)`));

/** In Dutch a day and its part may be one word, and "morgen" after a day is its morning. */
const partWords: readonly (readonly [RegExp, Exclude<Part, 'hour'>])[] = [
  [
    /\b(?:in the )?morning\b|\b(?:au |le )?matin(?:ee)?\b|(?:\b|(?<=\s))(?:in de |'s )?(?:voormiddag|ochtends?|morgens?)\b/,
    'morning',
  ],
  [/\b(?:in the )?afternoon\b|\b(?:l')?apres[- ]midi\b|\b(?:in de )?(?:na)?middag\b/, 'afternoon'],
  [/\b(?:in the )?evening\b|\b(?:au |le )?soir(?:ee)?\b|\b(?:'s )?avonds?\b/, 'evening'],
];
const hourWords =
  /\b(?:(?:at|a|om|vers|around|rond|to|van|de) )?(?:([01]?\d|2[0-3])(?:[:hu.]([0-5]\d)|[hu])|([01]?\d|2[0-3]) ?(?:uur|heures?|o'clock))(?!\w)/;
/** What stands before a day and means nothing without it. */
const leading = /(?:\b(?:before|by|avant|pour|voor|tegen|on|le|ce|cette|this|op|deze|next|volgende|d'ici|for) ?)+$/;

function weekDay(said: string, today: Temporal.PlainDate): Day | undefined {
  for (const [index, pattern] of weekDays.entries()) {
    const found = pattern.exec(said);
    if (!found) continue;
    // "Saturday", said on a Saturday, is the next one.
    const ahead = (index + 1 - today.dayOfWeek + 7) % 7 || 7;
    return { at: found.index, to: found.index + found[0].length, day: today.add({ days: ahead }), part: 'day' };
  }
  return undefined;
}

const nearWords =
  /\b(?:yesterday|hier|gisteren|tonight|ce soir|vanavond|after tomorrow|apres[- ]demain|overmorgen|today|aujourd'hui|vandaag|tomorrow|demain|morgen)(?=\b|ochtend|voormiddag|namiddag|middag|avond)/;

function nearDay(said: string, today: Temporal.PlainDate): Day | 'past' | undefined {
  const found = nearWords.exec(said);
  if (!found) return undefined;
  const [word] = found;
  if (/^(?:yesterday|hier|gisteren)$/.test(word)) return 'past';
  const days = /^(?:after|apres|over)/.test(word) ? 2 : /^(?:tomorrow|demain|morgen)$/.test(word) ? 1 : 0;
  const part = /^(?:tonight|ce soir|vanavond)$/.test(word) ? 'evening' : 'day';
  return { at: found.index, to: found.index + word.length, day: today.add({ days }), part };
}

const dates =
  /\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?|\d{1,2}(?:er|st|nd|rd|th|e)? (?:jan|feb|fev|mar|maa|mrt|apr|avr|may|mai|mei|jun|juin|jul|juil|aug|aou|sep|oct|okt|nov|dec)[a-z]*\.?(?: \d{4})?)(?![\w/])/;

/** A date in figures or with the name of its month, as `core/moment.ts` reads it. */
function datedDay(said: string, now: Instant, zone: string): Day | 'past' | undefined {
  const found = dates.exec(said);
  if (!found) return undefined;
  const moment = readMoment(found[0], now, zone);
  if ('problem' in moment) return moment.problem === 'moment-past' ? 'past' : undefined;
  const day = moment.at.toZonedDateTimeISO(zone).toPlainDate();
  return { at: found.index, to: found.index + found[0].length, day, part: 'day' };
}

/** Small letters without accents, each where it was. */
const foldedInPlace = (text: string): string =>
  text
    .replace(/[^\x20-\x7e]/g, unit => {
      const folded = unit === '’' ? "'" : unit.normalize('NFD').charAt(0);
      return folded.length === 1 && unit.length === 1 ? folded : unit;
    })
    .replace(/[A-ZÀ-Þ]/g, letter => letter.toLowerCase());

const blanked = (said: string, { at, to }: Cut): string => said.slice(0, at) + ' '.repeat(to - at) + said.slice(to);

const wordsAt = (text: string, cuts: readonly Cut[]): string =>
  [...cuts]
    .sort((a, b) => a.at - b.at)
    .map(({ at, to }) => text.slice(at, to))
    .join(' ');

/** The text without what was understood and the little words before it. */
function without(text: string, said: string, cuts: readonly Cut[]): string {
  let left = text;
  for (const { at, to } of [...cuts].sort((a, b) => b.at - a.at)) {
    const from = at - (leading.exec(said.slice(0, at))?.[0].length ?? 0);
    left = `${left.slice(0, from)} ${left.slice(to)}`;
  }
  return left.replace(/\s+/g, ' ').trim();
}
