import type { Schedule } from '../../core/schedule.ts';
import type { Speech } from '../../core/speech.ts';
import { codes } from './when.ts';

const ordinals: Readonly<Record<string, 'first' | 'second' | 'third' | 'fourth' | 'last'>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  '-1': 'last',
};

/** "every first Tuesday at 18:30", as a reader would type it and as `readWhen` reads it again; a rule that has no such words stays as it was typed. */
export function sayWhen(speech: Speech, { rule, start }: Schedule): string {
  const [date = '', at = ''] = start.split('T');
  if (rule === '') return `${date.split('-').reverse().join('/')} ${at}`;
  if (rule.startsWith('cron ')) return rule;
  const how = ruleText(speech, rule);
  return how === undefined ? `${rule} at ${at}` : speech.line('nudges-when-at', { how, at });
}

function ruleText(speech: Speech, rule: string): string | undefined {
  if (rule === 'FREQ=DAILY') return speech.line('nudges-when-daily');
  if (rule === 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR') return speech.line('nudges-when-working');
  if (rule === 'FREQ=MONTHLY;BYMONTHDAY=-1') return speech.line('nudges-when-last-day');
  const [, n = '', nth = ''] = /^FREQ=MONTHLY;BYDAY=(-?\d)([A-Z]{2})$/.exec(rule) ?? [];
  const which = ordinals[n];
  if (which)
    return speech.line('nudges-when-nth', { which: speech.line(`nudges-nth-${which}`), day: dayName(speech, nth) });
  const [, day] = /^FREQ=MONTHLY;BYMONTHDAY=(\d+)$/.exec(rule) ?? [];
  if (day) return speech.line('nudges-when-monthly', { day });
  const [, weeks, on = ''] = /^FREQ=WEEKLY;(?:INTERVAL=(\d+);)?BYDAY=([A-Z,]+)$/.exec(rule) ?? [];
  const days = on.split(',').map(code => dayName(speech, code));
  if (on === '' || (weeks && days.length > 1)) return undefined;
  return weeks && weeks !== '1'
    ? speech.line('nudges-when-weeks', { weeks, day: days.join('') })
    : speech.line('nudges-when-weekly', { days: speech.list(days) });
}

/** 2024 began on a Monday. */
const dayName = ({ locale }: Speech, code: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, 1 + codes.indexOf(code)),
  );
