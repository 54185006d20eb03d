import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldInput } from './adapter.ts';
import { readField, valueOfWords } from './field.ts';
import type { Field, Option } from './view.ts';

const asked = { name: 'f', label: 'F', hint: '', required: true, error: null };
const optionsOf = (...labels: string[]): Option[] => labels.map((label, value) => ({ value, label, hint: '' }));
const days = optionsOf('Monday', 'Tuesday', 'Wednesday');
const fields: readonly Field[] = [
  { ...asked, type: 'line', value: '', maxLength: 10 },
  { ...asked, type: 'paragraph', value: '', maxLength: 10 },
  { ...asked, type: 'one of', options: days, value: null },
  { ...asked, type: 'many of', options: days, value: [], min: 1, max: 2 },
  { ...asked, type: 'scale', from: 0, to: 10, low: '', high: '', value: null },
  { ...asked, type: 'number', min: 1, max: 20, value: null },
  { ...asked, type: 'date', value: '' },
  { ...asked, type: 'time', value: '' },
  { ...asked, type: 'person', value: null },
];
const answerOf = (field: Field, input: FieldInput) => {
  const read = readField(field, input);
  return 'value' in read ? read.value : read.problem;
};
const fieldOf = <Type extends Field['type']>(type: Type) => fields.find(field => field.type === type)!;

const input: fc.Arbitrary<FieldInput> = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom('1', ' 2 ', 'mon', '2026-11-23', '31/6/2026', '18h30', '25:00', ''),
  fc.double(),
  fc.integer({ min: -5, max: 25 }),
  fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 5 }),
  fc.constant(null),
  fc.constant({ connection: 'slack:T', id: 'U1', name: 'An' }),
);

describe('what is handed in for a field', () => {
  it('is read to a value within the field’s bounds, or to a problem that can be said; whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), input, (field, given) => {
        const read = readField(field, given);
        if ('problem' in read) {
          expect(read.problem).toMatch(/^form-[a-z-]+$/);
          return;
        }
        const { value } = read;
        expect(value).not.toBeNull();
        if (field.type === 'line' || field.type === 'paragraph') {
          expect((value as string).length).toBeLessThanOrEqual(field.maxLength);
          expect((value as string).length).toBeGreaterThan(0);
        }
        if (field.type === 'one of') expect([0, 1, 2]).toContain(value);
        if (field.type === 'many of') {
          const values = value as readonly number[];
          expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
          expect(values.length).toBeGreaterThanOrEqual(field.min);
          expect(values.length).toBeLessThanOrEqual(field.max);
        }
        if (field.type === 'number') expect(value).toSatisfy(Number.isInteger);
      }),
      { numRuns: 3000 },
    );
  });

  it('is the same read again, so that a form shows what was answered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), input, (field, given) => {
        const read = readField(field, given);
        if ('value' in read) expect(readField(field, read.value as FieldInput)).toEqual(read);
      }),
      { numRuns: 3000 },
    );
  });

  it('is nothing when it is empty: refused where it is needed, skipped where it is not', () => {
    for (const field of fields)
      for (const empty of [undefined, null, '', '  \n ', '\u0000', []] as (FieldInput | undefined)[]) {
        expect(readField(field, empty)).toEqual({ problem: 'form-required', args: {} });
        expect(readField({ ...field, required: false }, empty)).toEqual({ value: null });
      }
  });

  it('for a date is a day that exists, ISO or day first', () => {
    const date = fieldOf('date');
    for (const [text, day] of [
      ['2026-11-23', '2026-11-23'],
      ['24/12/2026', '2026-12-24'],
      ['1.2.2027', '2027-02-01'],
      [' 29-2-2028 ', '2028-02-29'],
      ['31/6/2026', 'form-no-such-date'],
      ['29/2/2027', 'form-no-such-date'],
      ['2026-13-01', 'form-no-such-date'],
      ['0/1/2026', 'form-no-such-date'],
      ['24/12', 'form-date'],
      ['Christmas', 'form-date'],
    ] as const)
      expect(answerOf(date, text), text).toBe(day);
  });

  it('for a time is a moment of a day', () => {
    const time = fieldOf('time');
    for (const [text, moment] of [
      ['18:30', '18:30'],
      ['9h', '09:00'],
      ['9h05', '09:05'],
      ['0.00', '00:00'],
      ['7', '07:00'],
      ['24:00', 'form-time'],
      ['12:60', 'form-time'],
      ['12:5', 'form-time'],
      ['noon', 'form-time'],
    ] as const)
      expect(answerOf(time, text), text).toBe(moment);
  });

  it('for a number is a whole one within its bounds', () => {
    const number = fieldOf('number');
    for (const text of ['0', '21', '1.5', '1e1', '0x10', 'two', '99999999999', '１'])
      expect(answerOf(number, text), text).toBe('form-number');
    for (const text of ['1', ' 20 ', '+7']) expect(answerOf(number, text), text).toBe(Number(text));
  });

  it('for several options is any of their words or numbers, each once', () => {
    const many = fieldOf('many of');
    expect(answerOf(many, 'wed, 1')).toEqual([0, 2]);
    expect(answerOf(many, '1;1 ; monday')).toEqual([0]);
    expect(answerOf(many, '1,2,3')).toBe('form-pick-fewer');
    expect(answerOf(many, '1,never')).toBe('form-pick-one');
    expect(answerOf(many, [9])).toBe('form-pick-one');
  });

  it('of another kind than the field asks for is a problem, never a value', () => {
    for (const field of fields.filter(({ type }) => type !== 'person'))
      expect(readField(field, { connection: 'slack:T', id: 'U', name: 'An' })).toHaveProperty('problem');
    for (const field of fields)
      expect(readField(field, [{ name: 'a', size: 1, open: async () => new Uint8Array() }])).toHaveProperty('problem');
  });
});

describe('words for an option', () => {
  it('are its number, its whole label, or how it alone begins, whatever accents and case', () => {
    const options = optionsOf('Été', 'Mars', 'Mardi', '3', 'Marche à pied');
    for (const [words, value] of [
      ['1', 0],
      ['2.', 1],
      ['3', 3],
      ['ete', 0],
      ['É', 0],
      ['mars', 1],
      ['MARDI', 2],
      ['mard', 2],
      ['marche', 4],
      ['mar', undefined],
      ['m', undefined],
      ['0', undefined],
      ['6', undefined],
      ['', undefined],
      [' ', undefined],
      ['mars ou mardi', undefined],
    ] as const)
      expect(valueOfWords(options, words), words).toBe(value);
  });

  it('mean that option, by its whole label, for every label that no other folds to', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 20 }),
        labels => {
          const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();
          const options = optionsOf(...labels);
          for (const [value, label] of labels.entries()) {
            const same = labels.filter(other => fold(other) === fold(label));
            if (same.length === 1 && fold(label) !== '') expect(valueOfWords(options, label)).toBe(value);
          }
        },
      ),
    );
  });
});
