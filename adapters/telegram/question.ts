import type { InlineKeyboardButton } from 'grammy/types';
import type { Field, Locale, Page } from '../../src/core/view.ts';
import { type Data, dataOf, isOfQuestion, readData } from './data.ts';
import { defused, disguised } from './defuse.ts';
import { type Key, type Keyboard, rowsOf, ticked, unticked } from './keyboard.ts';
import { telegram } from './limits.ts';
import { type Drawn, hintsOf } from './render.ts';
import { joined, type Pen, type Rich, styled, textOf, written } from './rich.ts';

/** A page of a form as a question. `isTyped` when it is answered by writing, and an app should open its keyboard. */
export type Question = Drawn & { readonly isTyped: boolean };

export function question(page: Page, problems: Readonly<Record<string, string>>, connection: string): Question {
  if (page.fields.length > 1)
    throw new RangeError('Telegram asks one question a message; a page of several was given.');
  const [field] = page.fields;
  const keyboard = [...answersOf(page, field), ...rowsOf(wayOut(page))];
  return {
    text: shortened(page, field, problems, connection),
    keyboard,
    media: [],
    isTyped: field !== undefined && isTyped(field),
  };
}

/** The whole question if it fits; else without its introduction, which was on the screen before; else without what was answered before. */
function shortened(
  page: Page,
  field: Field | undefined,
  problems: Readonly<Record<string, string>>,
  connection: string,
): Rich {
  const whole = { intro: true, quote: true };
  const tries = [
    { defuse: defused, ...whole },
    { defuse: disguised, ...whole },
    { defuse: disguised, ...whole, intro: false },
    { defuse: disguised, intro: false, quote: false },
  ];
  const texts = tries.map(({ defuse, ...parts }) => questionText({ connection, defuse }, page, field, problems, parts));
  return texts.find(({ text }) => text.length <= telegram.text) ?? (texts.at(-1) as Rich);
}

function questionText(
  pen: Pen,
  { title, step, intro, locale }: Page,
  field: Field | undefined,
  problems: Readonly<Record<string, string>>,
  parts: { intro: boolean; quote: boolean },
): Rich {
  const heading = styled('bold', written(pen, step.of > 1 ? `${title} (${step.n}/${step.of})` : title));
  const problem = field ? (problems[field.name] ?? field.error ?? '') : '';
  return joined(
    [
      heading,
      parts.intro ? textOf(pen, intro) : none,
      field ? fieldText(pen, field, locale) : none,
      field && parts.quote ? quoteOf(pen, field) : none,
      problem ? written(pen, `⚠️ ${problem}`) : none,
    ],
    '\n\n',
  );
}
const none: Rich = { text: '', entities: [] };

function fieldText(pen: Pen, field: Field, locale: Locale): Rich {
  const options = 'options' in field ? hintsOf(pen, field.options, locale) : none;
  const ends = field.type === 'scale' ? written(pen, endsOf(field)) : none;
  return joined(
    [styled('bold', written(pen, field.label)), styled('italic', written(pen, field.hint)), options, ends],
    '\n',
  );
}

const endsOf = ({ from, low, to, high }: Extract<Field, { type: 'scale' }>): string =>
  [low && `${from} = ${low}`, high && `${to} = ${high}`].filter(Boolean).join(' · ');

/** What was answered before, as a quotation that the button beside it hands in again. */
const quoteOf = (pen: Pen, field: Field): Rich => styled('blockquote', written(pen, quotable(field)));

function quotable(field: Field): string {
  switch (field.type) {
    case 'line':
    case 'paragraph':
    case 'date':
    case 'time':
      return field.value;
    case 'number':
      return field.value === null ? '' : String(field.value);
    case 'scale':
      return field.value !== null && isTyped(field) ? String(field.value) : '';
    case 'person':
    case 'one of':
    case 'many of':
      return '';
  }
}

function isTyped(field: Field): boolean {
  switch (field.type) {
    case 'one of':
    case 'many of':
      return false;
    case 'scale':
      return field.to - field.from >= mostSteps;
    default:
      return true;
  }
}

/** A longer scale is typed. */
const mostSteps = 25;

function answersOf(page: Page, field: Field | undefined): Keyboard {
  const answer = (value: number): string => dataOf({ type: 'number', token: page.token, value });
  if (!field)
    return rowsOf([
      { label: page.words.submit, data: dataOf({ type: 'number', token: page.token, value: null }), style: 'primary' },
    ]);
  switch (field.type) {
    case 'one of':
      return rowsOf(
        field.options.map(({ value, label }) => ({ label: ticked(label, value === field.value), data: answer(value) })),
      );
    case 'many of':
      return manyOf(page, field);
    case 'scale':
      return isTyped(field) ? typedAnswer(page, field) : scaleRows(field, answer);
    default:
      return typedAnswer(page, field);
  }
}

function manyOf(page: Page, { options, value: chosen }: Extract<Field, { type: 'many of' }>): Keyboard {
  const { token } = page;
  const toggles = options.map(({ value, label }) => ({
    label: ticked(label, chosen.includes(value)),
    data: dataOf({ type: 'toggle', token, values: difference(chosen, [value]) }),
  }));
  const hand: Key = {
    label: page.words.submit,
    data: dataOf({ type: 'set', token, values: chosen }),
    style: 'primary',
  };
  return [...rowsOf(toggles), ...rowsOf([hand])];
}

const difference = (a: readonly number[], b: readonly number[]): number[] => [
  ...a.filter(value => !b.includes(value)),
  ...b.filter(value => !a.includes(value)),
];

const stepsInRow = 6;

function scaleRows(field: Extract<Field, { type: 'scale' }>, answer: (value: number) => string): Keyboard {
  const steps = Array.from({ length: field.to - field.from + 1 }, (_, index) => field.from + index);
  const buttons = steps.map(value => ({
    text: ticked(String(value), value === field.value),
    callback_data: answer(value),
  }));
  const rows: InlineKeyboardButton[][] = [];
  for (let at = 0; at < buttons.length; at += stepsInRow) rows.push(buttons.slice(at, at + stepsInRow));
  return rows;
}

/** Keeps what is quoted; else names the page, so that a reply to the question still knows it after a restart. */
function typedAnswer({ token, words, step }: Page, field: Field): Keyboard {
  if (quotable(field) !== '')
    return rowsOf([{ label: words.submit, data: dataOf({ type: 'quoted', token }), style: 'primary' }]);
  return rowsOf([{ label: `✎ ${step.n}/${step.of}`, data: dataOf({ type: 'question', token }) }]);
}

function wayOut({ fields: [field], token, back, cancel, words }: Page): Key[] {
  const keys: Key[] = [];
  if (back !== null) keys.push({ label: words.back, data: dataOf({ type: 'button', token: back }) });
  if (field && !field.required) keys.push({ label: words.skip, data: dataOf({ type: 'number', token, value: null }) });
  keys.push({ label: words.cancel, data: dataOf({ type: 'button', token: cancel }) });
  return keys;
}

/** The question a message holds, by its buttons. */
export function questionIn(keyboard: Keyboard): Data | undefined {
  for (const button of keyboard.flat()) {
    const data = 'callback_data' in button ? readData(button.callback_data) : undefined;
    if (data && isOfQuestion(data)) return data;
  }
  return undefined;
}

/** The keyboard after one of its options was toggled: all that is needed stands in it, so this outlives a restart and costs no turn of the engine. */
export function toggled(keyboard: Keyboard, next: readonly number[]): Keyboard {
  const before = keyboard
    .flat()
    .map(readButton)
    .find(data => data?.type === 'set');
  const chosen = before?.type === 'set' ? before.values : [];
  return keyboard.map(row =>
    row.map(button => {
      const data = readButton(button);
      if (data?.type === 'set') return { ...button, callback_data: dataOf({ ...data, values: next }) };
      if (data?.type !== 'toggle') return button;
      const [own] = difference(data.values, chosen);
      if (own === undefined) return button;
      const label = chosen.includes(own) ? unticked(button.text) : button.text;
      return {
        ...button,
        text: ticked(label, next.includes(own)),
        callback_data: dataOf({ ...data, values: difference(next, [own]) }),
      };
    }),
  );
}

const readButton = (button: InlineKeyboardButton): Data | undefined =>
  'callback_data' in button ? readData(button.callback_data) : undefined;
