import { CsvError, parse } from 'csv-parse/sync';

/** One row: the line of the file on which it begins (1 is the header), and its cells. */
export type Row = { readonly line: number; readonly cells: readonly string[] };

/** What stops the reading of a whole file. */
export type Unreadable = { readonly problem: 'quote' | 'long' | 'broken'; readonly line: number };

export const separators: readonly string[] = [';', ',', '\t'];

/** A cell longer than this means that a quote was never closed. */
const longestRow = 100_000;

/**
 * Gives every row to `take`, one after the other, so that a long file is never held twice. Lines may end in CR, LF or both, cells be quoted, rows be ragged.
 * Returns why it could not go on, if it could not.
 */
export function readCsv(text: string, separator: string, take: (row: Row) => void): Unreadable | undefined {
  let begins = 1;
  try {
    parse(text, {
      delimiter: separator,
      bom: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: longestRow,
      on_record: (cells: string[]) => {
        if (cells.some(cell => cell.trim() !== '')) take({ line: begins, cells });
        // The parser's own count takes CR LF within quotes for two.
        begins += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
        return null;
      },
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const problem =
      error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote' : error.code === 'CSV_MAX_RECORD_SIZE' ? 'long' : 'broken';
    return { problem, line: begins };
  }
}

/** The separator that the first line has most of, quoted cells aside. */
export function separatorOf(text: string): string {
  const header = (text.split(/\r\n|\n|\r/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (separator: string) => header.split(separator).length;
  return separators.reduce((best, one) => (count(one) > count(best) ? one : best));
}
