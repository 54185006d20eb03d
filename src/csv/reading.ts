import { CsvError, parse as parseSlowly } from 'csv-parse';
import { parse } from 'csv-parse/sync';

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
  const reading = readingOf(separator, take);
  try {
    parse(text, reading.options);
    return undefined;
  } catch (error) {
    return reading.problem(error);
  }
}

/** Bytes read between two breaths: some hundreds of rows. */
const breath = 32_768;

/** The same for a list of tens of thousands: whatever else is going on has its turn in between. */
export async function readLongCsv(
  text: string,
  separator: string,
  take: (row: Row) => void,
): Promise<Unreadable | undefined> {
  const reading = readingOf(separator, take);
  const parser = parseSlowly(reading.options);
  let failure: unknown;
  parser.on('error', error => {
    failure = error;
  });
  const read = new Promise<void>(tell => parser.once('close', tell));
  parser.resume();
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length && !failure; at += breath) {
    parser.write(bytes.subarray(at, at + breath));
    await new Promise(setImmediate);
  }
  parser.end();
  await read;
  return failure === undefined ? undefined : reading.problem(failure);
}

function readingOf(separator: string, take: (row: Row) => void) {
  let begins = 1;
  return {
    options: {
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
    },
    problem(error: unknown): Unreadable {
      if (!(error instanceof CsvError)) throw error;
      const problem =
        error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote' : error.code === 'CSV_MAX_RECORD_SIZE' ? 'long' : 'broken';
      return { problem, line: begins };
    },
  };
}

/** The separator that the first line has most of, quoted cells aside. */
export function separatorOf(text: string): string {
  const header = (text.split(/\r\n|\n|\r/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (separator: string) => header.split(separator).length;
  return separators.reduce((best, one) => (count(one) > count(best) ? one : best));
}
