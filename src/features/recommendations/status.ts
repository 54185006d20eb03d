import { Temporal } from 'temporal-polyfill';
import type { Speech } from '../../core/speech.ts';
import { instantOf } from '../../core/time.ts';
import { plainOf } from '../../core/view.ts';
import { asWritten } from '../../i18n/dates.ts';
import { publicStatus, type State } from './lifecycle-model.ts';
import type { Recommendation } from './model.ts';

/** Where it stands, in the words that members know: "In progress, 40 % (project)". */
export function statusLine(speech: Speech, { state }: Pick<Recommendation, 'state'>): string {
  switch (state.status) {
    case 'draft':
      return speech.line('recommend-status-draft');
    case 'accepted':
      return speech.line('recommend-status-accepted', { way: speech.line(`recommend-way-${state.way}`) });
    case 'in_progress':
      return speech.line('recommend-status-progress', {
        share: speech.percent(state.percent, 100),
        way: speech.line(`recommend-way-${state.way}`),
      });
    case 'postponed':
      return state.until === ''
        ? statusWord(speech, state)
        : speech.line('recommend-status-until', { when: dayText(speech, state.until) });
    default:
      return statusWord(speech, state);
  }
}

/** Members read "under review" from the first day; whoever answers has to know which ones nobody has taken in hand yet. */
export const statusForThoseWhoAnswer = (speech: Speech, one: Pick<Recommendation, 'state'>): string =>
  one.state.status === 'submitted' ? speech.line('recommend-made-file') : statusLine(speech, one);

/** "Réalisée", alone. */
export const statusWord = (speech: Speech, { status }: State): string =>
  status === 'draft' ? speech.line('recommend-status-draft') : speech.line(`recommend-status-${publicStatus(status)}`);

/** A day without an hour, in the reader's words. */
export function dayText(speech: Speech, day: string): string {
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: speech.zone, plainTime: '12:00' });
  return plainOf([speech.when(instantOf(new Date(noon.epochMilliseconds)), 'date')]);
}

const longDays = new Map<string, Intl.DateTimeFormat>();

/** With its year, as something that is kept says it. A page of thousands has one formatter. */
export function longDay({ locale }: Speech, day: string): string {
  const known = longDays.get(locale) ?? new Intl.DateTimeFormat(`${locale}-BE`, { dateStyle: 'long', timeZone: 'UTC' });
  longDays.set(locale, known);
  return asWritten(known.format(new Date(`${day}T12:00:00Z`)), locale);
}
