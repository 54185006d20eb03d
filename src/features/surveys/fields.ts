import { Temporal } from 'temporal-polyfill';
import type { Answers, FieldValue } from '../../core/feature.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import { type Field, narrowest, type Option } from '../../core/view.ts';
import { type Given, limits, optionsIn, type Question, type Response, setOf } from './model.ts';
import type { Words } from './words.ts';

/** A question as a field of a form. What it is named after is its key, so that no answer is filed under another question. */
export const nameOf = ({ key }: Pick<Question, 'key'>): string => `q${key}`;
const keyIn = (name: string): number | undefined => (/^q\d{1,4}$/.test(name) ? Number(name.slice(1)) : undefined);

/** Whether the question is longer than a label can be, so that it stands above its field instead. */
export const isLong = (n: number, question: Question, words: Words): boolean =>
  `${n}. ${words(question.text)}`.length > narrowest.fieldLabel;

/** In any of its languages, whatever its number will be. */
export const isLongAnywhere = ({ text }: Question): boolean =>
  Object.values(text).some(words => `${limits.questions}. ${words}`.length > narrowest.fieldLabel);

/** `n` is its number on this person's way through the survey. */
export function fieldOf(speech: Speech, words: Words, question: Question, n: number): Field {
  const common = {
    name: nameOf(question),
    label: isLong(n, question, words)
      ? speech.line('surveys-your-answer', { number: n })
      : `${n}. ${words(question.text)}`,
    hint: hintOf(speech, question),
    required: question.required,
    error: null,
  };
  switch (question.type) {
    case 'one':
      return { ...common, type: 'one of', options: question.options.map(optionOf(words)), value: null };
    case 'several':
      return {
        ...common,
        type: 'many of',
        options: question.options.map(optionOf(words)),
        value: [],
        min: question.min,
        max: question.max,
      };
    case 'scale':
      return {
        ...common,
        type: 'scale',
        from: question.from,
        to: question.to,
        low: words(question.low),
        high: words(question.high),
        value: null,
      };
    case 'yes or no':
      return {
        ...common,
        type: 'one of',
        options: [
          { value: 1, label: speech.line('surveys-yes'), hint: '' },
          { value: 0, label: speech.line('surveys-no'), hint: '' },
        ],
        value: null,
      };
    case 'short':
      return { ...common, type: 'line', value: '', maxLength: limits.short };
    case 'long':
      return { ...common, type: 'paragraph', value: '', maxLength: limits.long };
    case 'number':
      return { ...common, type: 'number', min: question.min, max: question.max, value: null };
    case 'date':
      return { ...common, type: 'date', value: '' };
  }
}

const optionOf =
  (words: Words) =>
  (wording: Parameters<Words>[0], value: number): Option => ({
    value,
    label: shortened(words(wording), narrowest.optionLabel),
    hint: '',
  });

function hintOf(speech: Speech, question: Question): string {
  if (question.type !== 'several' || question.max >= question.options.length) return '';
  return speech.line('surveys-choose', { min: question.min, max: question.max });
}

/** What was handed in for questions, as it is kept; what belongs to no question is none of it. */
export function givenIn(questions: readonly Question[], answers: Answers): Map<number, Given> {
  const given = new Map<number, Given>();
  for (const [name, value] of Object.entries(answers)) {
    const question = questions.find(({ key }) => key === keyIn(name));
    if (question) given.set(question.key, givenOf(question, value));
  }
  return given;
}

function givenOf(question: Question, value: FieldValue): Given {
  if (value === null) return null;
  if (question.type === 'several') return Array.isArray(value) ? setOf(value as number[]) : null;
  if (question.type === 'date') return typeof value === 'string' ? dayOf(value) : null;
  if (question.type === 'short' || question.type === 'long') return typeof value === 'string' ? value : null;
  return typeof value === 'number' ? value : null;
}

/** The same as a form holds it. */
export function answersOf(questions: readonly Question[], response: Response): Record<string, FieldValue> {
  const answers: Record<string, FieldValue> = {};
  for (const question of questions) {
    const given = response.get(question.key);
    if (given === undefined) continue;
    answers[nameOf(question)] =
      typeof given !== 'number'
        ? given
        : question.type === 'several'
          ? optionsIn(given)
          : question.type === 'date'
            ? dayFrom(given)
            : given;
  }
  return answers;
}

const dayZero = Temporal.PlainDate.from('1970-01-01');
export const dayOf = (iso: string): number => dayZero.until(Temporal.PlainDate.from(iso)).days;
export const dayFrom = (day: number): string => dayZero.add({ days: day }).toString();
