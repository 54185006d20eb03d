import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from './encoding.ts';
import { type Row, readCsv, readLongCsv, separatorOf } from './reading.ts';
import { csvOf, unsafeCell } from './writing.ts';

const rowsOf = (text: string, separator = ',') => {
  const rows: Row[] = [];
  const problem = readCsv(text, separator, row => void rows.push(row));
  return problem ?? rows.map(({ line, cells }) => [line, ...cells]);
};

test('UTF-8 with or without its mark, UTF-16 and Windows-1252 say the same', () => {
  const text = 'numéro;nom\r\n1;Zoë Peeters-Ñandú';
  expect(decodeText(Buffer.from(text))).toEqual({ text, encoding: 'UTF-8' });
  expect(decodeText(Buffer.from(`\uFEFF${text}`))).toEqual({ text, encoding: 'UTF-8' });
  expect(decodeText(Buffer.from(text, 'latin1'))).toEqual({ text, encoding: 'Windows-1252' });
  expect(decodeText(Buffer.from(text, 'utf16le'))).toEqual({ text, encoding: 'UTF-16' });
  expect(decodeText(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual({ text, encoding: 'UTF-16' });
  expect(decodeText(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())).toEqual({ text, encoding: 'UTF-16' });
  expect(decodeText(Buffer.from([0x80, 0x31]))).toEqual({ text: '€1', encoding: 'Windows-1252' });
});

test('a row is known by the line on which it begins, whatever ends its lines and however many a cell has', () => {
  expect(rowsOf('a,b\r\n1,"x\r\ny"\r\n\r\n2,z')).toEqual([
    [1, 'a', 'b'],
    [2, '1', 'x\r\ny'],
    [5, '2', 'z'],
  ]);
  expect(rowsOf('a,b\r1,2\r3')).toEqual([
    [1, 'a', 'b'],
    [2, '1', '2'],
    [3, '3'],
  ]);
});

test('quotes may hold separators and quotes, and one inside a word is just that', () => {
  expect(rowsOf('a;"b;""c"""\n5" pipe;x', ';')).toEqual([
    [1, 'a', 'b;"c"'],
    [2, '5" pipe', 'x'],
  ]);
});

test('a quote that is never closed is told by its line', () => {
  expect(rowsOf('a,b\n1,2\n3,"four\n5,6\n')).toEqual({ problem: 'quote', line: 3 });
  expect(rowsOf(`a,b\n1,"${'x'.repeat(200_000)}`)).toEqual({ problem: 'long', line: 2 });
});

test('a long list is read as a short one is, wherever its bytes are cut', async () => {
  const line = (n: number) => `${n};"Zoë\r\n""${'é'.repeat(n % 7)}""";🍎`;
  const text = Array.from({ length: 20_000 }, (_, n) => line(n)).join('\r\n');
  const short: Row[] = [];
  const long: Row[] = [];
  expect(readCsv(text, ';', row => void short.push(row))).toBeUndefined();
  expect(await readLongCsv(text, ';', row => void long.push(row))).toBeUndefined();
  expect(short).toHaveLength(20_000);
  expect(long).toEqual(short);
  const broken = `${text}\r\n7;"never closed`;
  expect(await readLongCsv(broken, ';', () => {})).toEqual(readCsv(broken, ';', () => {}));
  expect(await readLongCsv('', ';', () => {})).toBeUndefined();
});

test('the separator is the one that the header has most of', () => {
  expect(separatorOf('id;name;groups, if any')).toBe(';');
  expect(separatorOf('"id;x;y;z",name')).toBe(',');
  expect(separatorOf('id\tname\n1;2;3;4')).toBe('\t');
});

test('what is written is read back the same, and no cell of it is a formula', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', '\r', ' ', '=', '+', '-', '@', "'") }),
    fc.string(),
  );
  const table = fc.integer({ min: 1, max: 4 }).chain(width =>
    fc.array(
      fc.array(cell, { minLength: width, maxLength: width }).filter(cells => cells.some(one => one.trim())),
      { minLength: 1, maxLength: 5 },
    ),
  );
  fc.assert(
    fc.property(table, rows => {
      const read = rowsOf(csvOf(rows));
      if (!Array.isArray(read)) throw new Error('It could not be read.');
      const cells = read.map(([, ...cells]) => cells.map(String));
      for (const one of cells.flat()) expect(one).not.toMatch(/^[=+\-@\t\r]/);
      // What began with an apostrophe before a sign of formulas cannot be told from what we made safe.
      const plain = rows.map(row => row.map(one => (/^'[=+\-@\t\r]/.test(one) ? unsafeCell(one) : one)));
      expect(cells.map(row => row.map(unsafeCell))).toEqual(plain);
    }),
    { numRuns: 300 },
  );
});
