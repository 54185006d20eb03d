import type { Speech } from '../../core/speech.ts';
import type { Report } from './report-model.ts';
import {
  type Counts,
  changesSince,
  countedOf,
  countsOf,
  overdueOf,
  partsBy,
  type Rate,
  rateOf,
  sections,
  statuses,
} from './report-model.ts';
import { longDay } from './status.ts';

/** "87 of 240 recommendations are done (36 %); of those that were not rejected, 41 % (n = 212)." */
export const rateText = (speech: Speech, { done, of, ofKept }: Rate): string =>
  of === 0
    ? speech.line('recommend-report-empty')
    : speech.line('recommend-rate', {
        done,
        of,
        kept: ofKept,
        share: speech.percent(done, of),
        points: ofKept === 0 ? '–' : speech.percent(done, ofKept),
      });

/** The report for a terminal, the same figures as everywhere. */
export function reportText(speech: Speech, { community, entries, today, before }: Report): string {
  const counted = countedOf(entries);
  const counts = countsOf(counted);
  const overdue = overdueOf(entries, today);
  const changed = before === null ? undefined : changesSince(entries, before);
  return [
    speech.line('recommend-report-of', { community, when: longDay(speech, today) }),
    rateText(speech, rateOf(counts)),
    '',
    ...statuses
      .filter(status => counts.by[status] > 0)
      .map(status => `  ${speech.line(`recommend-status-${status}`)}: ${speech.number(counts.by[status])}`),
    ...sections.flatMap(section => [
      '',
      speech.line(`recommend-report-by-${section}`),
      ...partsBy(section, counted).map(
        ({ name, counts: of }) => `  ${name ?? speech.line('recommend-report-none')}: ${partText(speech, of)}`,
      ),
    ]),
    ...(before !== null && changed
      ? [
          '',
          speech.line('recommend-report-changes', { when: longDay(speech, before) }),
          `  ${speech.line('recommend-report-changed', { filed: changed.filed.length, moved: changed.moved.length })}`,
        ]
      : []),
    ...(overdue.length > 0
      ? [
          '',
          speech.line('recommend-report-overdue', { count: overdue.length }),
          ...overdue.map(({ number, title }) => `  ${number}. ${title}`),
        ]
      : []),
  ].join('\n');
}

const partText = (speech: Speech, counts: Counts): string => {
  const { done, of } = rateOf(counts);
  return of === 0 ? '–' : speech.line('recommend-report-part', { done, of, share: speech.percent(done, of) });
};
