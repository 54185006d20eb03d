import { Temporal } from 'temporal-polyfill';
import type { FieldInput } from './adapter.ts';
import { cleanText } from './clean.ts';
import type { FieldValue } from './feature.ts';
import { fold } from './fold.ts';
import type { Field, Option } from './view.ts';

/** What was handed in for a field: a value, or why not as a message of the engine's `form-…` texts. */
export type Read = { readonly value: FieldValue } | Problem;
export type Problem = { readonly problem: string; readonly args: Readonly<Record<string, string | number>> };

/** Reads an answer by its field's type; the same for a value picked in a modal and for words typed in a chat. */
export function readField(field: Field, input: FieldInput | undefined): Read {
  const empty =
    input === undefined ||
    input === null ||
    (typeof input === 'string' && cleanText(input).trim() === '') ||
    (Array.isArray(input) && input.length === 0);
  if (empty) return field.required ? problem('form-required') : { value: null };
  switch (field.type) {
    case 'line':
      return readText(input, field.maxLength, text => text.replace(/\s+/g, ' '));
    case 'paragraph':
      return readText(input, field.maxLength, text => text);
    case 'one of':
      return readOne(field.options, input);
    case 'many of':
      return readMany(field, input);
    case 'scale':
      return readNumber(input, field.from, field.to);
    case 'number':
      return readNumber(input, field.min, field.max);
    case 'date':
      return readDate(input);
    case 'time':
      return readTime(input);
    case 'person':
      return typeof input === 'object' && 'connection' in input ? { value: input } : problem('form-pick-person');
  }
}

const problem = (id: string, args: Readonly<Record<string, string | number>> = {}): Read => ({ problem: id, args });

function readText(input: FieldInput, maxLength: number, tidy: (text: string) => string): Read {
  if (typeof input !== 'string') return problem('form-write-text');
  const text = tidy(cleanText(input).trim());
  return text.length > maxLength ? problem('form-too-long', { max: maxLength, length: text.length }) : { value: text };
}

function readOne(options: readonly Option[], input: FieldInput): Read {
  const value = typeof input === 'string' ? valueOfWords(options, input) : Array.isArray(input) ? input[0] : input;
  return options.some(option => option.value === value)
    ? { value: value as number }
    : problem('form-pick-one', { count: options.length });
}

function readMany(field: Extract<Field, { type: 'many of' }>, input: FieldInput): Read {
  const picked =
    typeof input === 'string' ? input.split(/[,;]/).map(words => valueOfWords(field.options, words)) : input;
  if (!Array.isArray(picked)) return problem('form-pick-one', { count: field.options.length });
  const values = [...new Set(picked)].filter((value): value is number =>
    field.options.some(option => option.value === value),
  );
  if (values.length !== new Set(picked).size) return problem('form-pick-one', { count: field.options.length });
  if (values.length < field.min) return problem('form-pick-more', { min: field.min });
  if (values.length > field.max) return problem('form-pick-fewer', { max: field.max });
  return { value: values.sort((a, b) => a - b) };
}

function readNumber(input: FieldInput, min: number, max: number): Read {
  const value = typeof input === 'string' && /^\s*[+-]?\d{1,9}\s*$/.test(input) ? Number(input) : input;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max)
    return problem('form-number', { min, max });
  return { value };
}

/** ISO as pickers give it, or day first as people of Belgium write it. */
function readDate(input: FieldInput): Read {
  if (typeof input !== 'string') return problem('form-date');
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(input);
  const european = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(input);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : european ? [european[3], european[2], european[1]] : [];
  if (!year) return problem('form-date');
  try {
    return {
      value: Temporal.PlainDate.from(
        { year: Number(year), month: Number(month), day: Number(day) },
        { overflow: 'reject' },
      ).toString(),
    };
  } catch {
    return problem('form-no-such-date');
  }
}

function readTime(input: FieldInput): Read {
  const [, hour, minute = '00'] =
    (typeof input === 'string' && /^\s*(\d{1,2})\s*(?:[:h.]\s*(\d{2})?)?\s*$/i.exec(input)) || [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return problem('form-time');
  return { value: `${hour.padStart(2, '0')}:${minute}` };
}

/** Which option someone means by its position ("2") or its words, whole or how they begin when only one begins so. Accents and case do not matter. */
export function valueOfWords(options: readonly Option[], words: string): number | undefined {
  const said = fold(words);
  if (said === '') return undefined;
  const exact = options.filter(option => fold(option.label) === said);
  if (exact.length === 1) return exact[0]?.value;
  if (/^\d{1,2}\.?$/.test(said)) return options[Number.parseInt(said, 10) - 1]?.value;
  const begun = options.filter(option => fold(option.label).startsWith(said));
  return begun.length === 1 ? begun[0]?.value : undefined;
}
