import { pngOf } from '../../charts/png.ts';
import { type Chart, svgOf } from '../../charts/svg.ts';
import { button, buttonsOf, viewOf } from '../../core/blocks.ts';
import { fold } from '../../core/fold.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import { type Block, colon, type View } from '../../core/view.ts';
import { publicStatus } from './lifecycle-model.ts';
import {
  type Counted,
  countsOf,
  type Entry,
  partsBy,
  rateOf,
  type Section,
  sections,
  statuses,
} from './report-model.ts';
import { rateText } from './report-text.ts';
import { longDay } from './status.ts';

export type ReportSeen = {
  readonly community: string;
  readonly counted: readonly Counted[];
  readonly today: string;
  readonly publishes: boolean;
};

/** The figures, as words, as rows and as a picture. */
export function reportView(speech: Speech, token: Tokens, seen: ReportSeen): View {
  const counts = countsOf(seen.counted);
  const rate = rateText(speech, rateOf(counts));
  const chart = chartOf(speech, seen);
  return viewOf(
    speech,
    speech.line('recommend-report-of', { community: shortened(seen.community, 60), when: longDay(speech, seen.today) }),
    { type: 'text', text: rate },
    ...(counts.all === 0 ? [] : [pictureOf(speech, chart, rate)]),
    ...buttonsOf([
      ...sections.map(section => button(speech.line(`recommend-report-by-${section}`), token('report', '', section))),
      button(speech.line('recommend-report-news'), token('report', '', 'changes')),
      button(speech.line('recommend-report-files'), token('report', '', 'files')),
      ...(seen.publishes ? [button(speech.line('recommend-report-publish'), token('pubreport'), 'primary')] : []),
    ]),
  );
}

/** What the picture shows, in words too. */
function pictureOf(speech: Speech, chart: Chart, rate: string): Block {
  const svg = svgOf(chart);
  const alt = [rate, ...chart.rows.map(({ label, figure }) => `${label}${colon(speech.locale)}${figure}`)].join('\n');
  return { type: 'picture', alt: shortened(alt, 1000), name: `${fileOf(speech)}.png`, bytes: () => pngOf(svg) };
}

function chartOf(speech: Speech, { community, counted, today }: ReportSeen): Chart {
  const counts = countsOf(counted);
  const shown = statuses.filter(status => counts.by[status] > 0 || (status !== 'merged' && status !== 'withdrawn'));
  return {
    title: speech.line('recommend-report-of', { community: shortened(community, 60), when: longDay(speech, today) }),
    rows: shown.map(status => ({
      label: speech.line(`recommend-status-${status}`),
      figure:
        counts.all === 0
          ? '0'
          : `${speech.number(counts.by[status])} (${speech.percent(counts.by[status], counts.all)})`,
      parts: [counts.all === 0 ? 0 : counts.by[status] / counts.all],
      best: status === 'done',
    })),
    legend: [],
    note: rateText(speech, rateOf(counts)),
  };
}

/** How much of each cycle, theme or group is done. */
export function partView(speech: Speech, token: Tokens, section: Section, counted: readonly Counted[]): View {
  const parts = partsBy(section, counted);
  return viewOf(
    speech,
    speech.line(`recommend-report-by-${section}`),
    ...(parts.length === 0
      ? []
      : [
          {
            type: 'tally',
            rows: parts.slice(0, 20).map(({ name, counts }) => {
              const { done, of } = rateOf(counts);
              return {
                label: shortened(name ?? speech.line('recommend-report-none'), 60),
                share: of === 0 ? 0 : done / of,
                figure:
                  of === 0 ? '–' : speech.line('recommend-report-part', { done, of, share: speech.percent(done, of) }),
                mine: false,
              };
            }),
          } as const,
        ]),
    ...(parts.length > 20
      ? [{ type: 'note', text: speech.say('recommend-report-rest', { count: parts.length - 20 }) } as const]
      : []),
    ...buttonsOf([button(speech.line('recommend-report'), token('report'))]),
  );
}

export type ChangesSeen = {
  readonly before: string | null;
  readonly filed: readonly Entry[];
  readonly moved: readonly Entry[];
  readonly overdue: readonly Entry[];
};

/** What changed since the last report, and what was postponed until a day that is past. */
export function changesView(speech: Speech, token: Tokens, { before, filed, moved, overdue }: ChangesSeen): View {
  return viewOf(
    speech,
    before === null
      ? speech.line('recommend-report-first')
      : speech.line('recommend-report-changes', { when: longDay(speech, before) }),
    ...(before === null
      ? []
      : [
          {
            type: 'text',
            text: speech.say('recommend-report-changed', { filed: filed.length, moved: moved.length }),
          } as const,
        ]),
    ...linesOf(speech, moved),
    ...(overdue.length === 0
      ? []
      : [
          {
            type: 'text',
            text: [{ bold: speech.line('recommend-report-overdue', { count: overdue.length }) }],
          } as const,
          ...linesOf(speech, overdue),
        ]),
    ...buttonsOf([button(speech.line('recommend-report'), token('report'))]),
  );
}

const linesOf = (speech: Speech, entries: readonly Entry[]): Block[] =>
  entries.length === 0
    ? []
    : [
        {
          type: 'text',
          text: entries
            .slice(0, 12)
            .map(
              ({ number, title, status }) =>
                `${number}. ${shortened(title || '–', 80)} – ${speech.line(`recommend-status-${publicStatus(status)}`)}`,
            )
            .join('\n'),
        },
      ];

export const filesView = (speech: Speech, token: Tokens, day: string, csv: Uint8Array, html: Uint8Array): View =>
  viewOf(
    speech,
    speech.line('recommend-report-files-here'),
    { type: 'attachment', name: `${fileOf(speech)}-${day}.csv`, mime: 'text/csv', bytes: async () => csv },
    { type: 'attachment', name: `${fileOf(speech)}-${day}.html`, mime: 'text/html', bytes: async () => html },
    ...buttonsOf([button(speech.line('recommend-report'), token('report'))]),
  );

const fileOf = (speech: Speech): string => fold(speech.line('recommend-list-offer'));
