import type { Speech } from '../../core/speech.ts';
import { csvOf } from '../../csv/writing.ts';
import { publicStatus } from './lifecycle-model.ts';
import type { Entry } from './report-model.ts';

/** The columns in the order of the file; `import` reads them under these names in every language. */
export const columns = [
  'number',
  'title',
  'status',
  'theme',
  'cycle',
  'group',
  'filed',
  'since',
  'until',
  'percent',
  'way',
  'supporters',
  'answer',
  'into',
] as const;
export type Column = (typeof columns)[number];

/** Every recommendation, a row each: whatever a report says can be counted from it. */
export const reportCsv = (speech: Speech, entries: readonly Entry[]): string =>
  csvOf([
    columns.map(column => speech.line(`recommend-column-${column}`)),
    ...entries.map(entry => columns.map(column => cell(speech, entry, column))),
  ]);

function cell(speech: Speech, entry: Entry, column: Column): string {
  switch (column) {
    case 'status':
      return speech.line(`recommend-status-${publicStatus(entry.status)}`);
    case 'way':
      return entry.way ? speech.line(`recommend-way-${entry.way}`) : '';
    default:
      return String(entry[column] ?? '');
  }
}
