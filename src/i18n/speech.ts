import type { FluentBundle } from '@fluent/bundle';
import type { MessageArgs, Speech } from '../core/speech.ts';
import type { Instant } from '../core/time.ts';
import { type Locale, locales, plainOf, type Span, type Text } from '../core/view.ts';
import { asWritten } from './dates.ts';
import { regional, type Texts } from './texts.ts';

/** Speaks to one reader. */
export function speechOf(texts: Texts, locale: Locale, zone: string, now: Instant): Speech {
  const bundle = texts[locale];
  const region = regional[locale];
  const say = (id: string, args: MessageArgs = {}) => format(bundle, id, args);
  return {
    locale,
    zone,
    say,
    line: (id, args) => plainOf(say(id, args)),
    when: (instant, style) => ({ time: instant, style, text: momentText(instant, style, region, zone, now) }),
    briefly: instant => dateText(instant, 'short', true, region, zone, now),
    number: value => new Intl.NumberFormat(region).format(value),
    percent: (part, whole) => percentText(part, whole, region),
    list: (items, kind = 'and') => (items.length === 1 ? (items[0] ?? '') : listing(region, kind).format(items)),
  };
}

/** The language of ours that fits what a platform says ("fr-BE", "pt_BR"); undefined when none does. */
export function localeOf(said: string): Locale | undefined {
  const language = said.toLowerCase().split(/[-_]/)[0];
  return locales.find(locale => locale === language);
}

const listing = (region: string, kind: 'and' | 'or') =>
  new Intl.ListFormat(region, { type: kind === 'and' ? 'conjunction' : 'disjunction' });

/** Zones that were asked about, which takes the runtime as long as a statement takes the database; there are some hundreds, and a limit for what is none. */
const zones = new Map<string, boolean>([['', false]]);

/** Whether the runtime knows that time zone; platforms send what they like. */
export function isZone(said: string): boolean {
  const known = zones.get(said);
  if (known !== undefined) return known;
  const found = makesZone(said);
  if (zones.size < 1000) zones.set(said, found);
  return found;
}

function makesZone(said: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: said });
    return true;
  } catch {
    return false;
  }
}

// Spans travel through Fluent as private-use marks around their number. Members' own text is cleaned of these two characters.
const open = '\uE000';
const close = '\uE001';
const marked = /\uE000(\d+)\uE001/;

function format(bundle: FluentBundle, id: string, args: MessageArgs): Text {
  const [name = id, attribute] = id.split('.');
  const message = bundle.getMessage(name);
  const pattern = attribute ? message?.attributes[attribute] : message?.value;
  if (!pattern) throw new Error(`There is no text "${id}" in ${bundle.locales[0]}.`);
  const spans: Span[] = [];
  const plain: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(args)) {
    if (typeof value === 'object') spans.push(value);
    plain[key] = typeof value === 'object' ? `${open}${spans.length - 1}${close}` : clean(value);
  }
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, plain, errors);
  if (errors[0]) throw new Error(`The text "${id}" in ${bundle.locales[0]}: ${errors[0].message}`);
  if (spans.length === 0) return text;
  return text
    .split(marked)
    .map((part, index) => (index % 2 === 1 ? (spans[Number(part)] ?? '') : part))
    .filter(part => part !== '');
}

const clean = (value: Exclude<Span, object> | number) =>
  typeof value === 'string' ? value.replace(/[\uE000\uE001]/g, '') : value;

function momentText(
  instant: Instant,
  style: 'date' | 'datetime' | 'relative',
  region: string,
  zone: string,
  now: Instant,
): string {
  if (style === 'relative') return relativeText(instant, now, region);
  return dateText(instant, 'long', style === 'datetime', region, zone, now);
}

function dateText(
  instant: Instant,
  names: 'long' | 'short',
  withTime: boolean,
  region: string,
  zone: string,
  now: Instant,
): string {
  const time: Intl.DateTimeFormatOptions = withTime ? { hour: '2-digit', minute: '2-digit' } : {};
  const isNear =
    names === 'short'
      ? Math.abs(instant.epochMilliseconds - now.epochMilliseconds) < halfYear
      : yearIn(instant, zone) === yearIn(now, zone);
  const year: Intl.DateTimeFormatOptions = isNear ? {} : { year: 'numeric' };
  const format = new Intl.DateTimeFormat(region, {
    weekday: names,
    day: 'numeric',
    month: names,
    ...year,
    ...time,
    timeZone: zone,
  });
  return asWritten(format.format(instant.epochMilliseconds), region);
}

/** On a button nobody takes the January after this December for another. */
const halfYear = 182 * 86_400_000;

const yearIn = (instant: Instant, zone: string) => instant.toZonedDateTimeISO(zone).year;

const steps = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

function relativeText(instant: Instant, now: Instant, region: string): string {
  const seconds = Math.round((instant.epochMilliseconds - now.epochMilliseconds) / 1000);
  const format = new Intl.RelativeTimeFormat(region, { numeric: 'auto' });
  for (const [unit, size] of steps)
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  return format.format(Math.trunc(seconds / 60), 'minute');
}

/** Exact until it is written: half a tenth of a percent is rounded up, on whole numbers. One decimal below ten percent, so that a small turnout does not read as none. */
function percentText(part: number, whole: number, region: string): string {
  if (whole === 0) return new Intl.NumberFormat(region, { style: 'percent' }).format(0);
  const perMille = Number((BigInt(part) * 2000n + BigInt(whole)) / (BigInt(whole) * 2n));
  const decimals = perMille < 100 && perMille % 10 !== 0 ? 1 : 0;
  const shown =
    decimals === 1 ? perMille / 1000 : Number((BigInt(part) * 200n + BigInt(whole)) / (BigInt(whole) * 2n)) / 100;
  return new Intl.NumberFormat(region, {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(shown);
}
