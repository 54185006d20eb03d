/** A spreadsheet runs what begins like this as a formula; an apostrophe before it makes it text. */
const formula = /^[=+\-@\t\r]/;

const safe = (cell: string) => (formula.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string) => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A CSV file as spreadsheets open it everywhere: UTF-8 with a byte order mark, commas, CRLF, no cell that is a formula. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map(cells => `${cells.map(cell => quoted(safe(cell))).join(',')}\r\n`).join('')}`;

/** What a cell of a file of ours said before it was made safe. */
export const unsafeCell = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
