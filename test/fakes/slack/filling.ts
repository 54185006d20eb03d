import { type Control, each, optionCalled } from './controls.ts';
import type { Fields } from './shape.ts';

/** What a person enters: words for texts, numbers, dates and options, several for several options, a person's id for a person. */
export type Entry = string | readonly string[];

/** The state of one control as a submission carries it: what was entered, else what was there. */
export function valueIn(control: Control, entry: Entry | undefined): Fields {
  const { element } = control;
  const type = String(element.type);
  const strings = typeof entry === 'string' ? [entry] : (entry ?? []);
  switch (type) {
    case 'plain_text_input':
    case 'number_input':
      return { type, value: blank(entry === undefined ? element.initial_value : strings[0]) };
    case 'static_select':
    case 'radio_buttons':
      return {
        type,
        selected_option:
          entry === undefined
            ? (element.initial_option ?? null)
            : strings[0]
              ? optionCalled(control, strings[0])
              : null,
      };
    case 'multi_static_select':
    case 'checkboxes':
      return {
        type,
        selected_options:
          entry === undefined ? each(element.initial_options) : strings.map(label => optionCalled(control, label)),
      };
    case 'datepicker':
      return { type, selected_date: entry === undefined ? (element.initial_date ?? null) : blank(strings[0]) };
    case 'timepicker':
      return { type, selected_time: entry === undefined ? (element.initial_time ?? null) : blank(strings[0]) };
    case 'users_select':
      return { type, selected_user: entry === undefined ? (element.initial_user ?? null) : blank(strings[0]) };
    default:
      return { type };
  }
}

const blank = (value: unknown): unknown => (value === '' || value === undefined ? null : value);

/** What Slack's client would say before it lets the person submit; undefined when nothing. */
export function complaintOf(control: Control, value: Fields): string | undefined {
  const { element } = control;
  const given = Object.values(value)[1];
  const empty = given === null || (Array.isArray(given) && given.length === 0);
  if (empty) return control.input?.optional === true ? undefined : 'Please complete this required field.';
  if (element.type === 'plain_text_input') return textComplaint(element, String(given));
  if (element.type === 'number_input') return numberComplaint(element, String(given));
  if (
    Array.isArray(given) &&
    typeof element.max_selected_items === 'number' &&
    given.length > element.max_selected_items
  )
    return 'Too many chosen.';
  return undefined;
}

function textComplaint(element: Fields, text: string): string | undefined {
  if (element.multiline !== true && text.includes('\n')) return 'One line only.';
  if (typeof element.max_length === 'number' && text.length > element.max_length)
    return `At most ${element.max_length} characters.`;
  if (typeof element.min_length === 'number' && text.length < element.min_length)
    return `At least ${element.min_length} characters.`;
  return text.length > 3_000 ? 'At most 3000 characters.' : undefined;
}

function numberComplaint(element: Fields, text: string): string | undefined {
  const number = Number(text);
  if (Number.isNaN(number)) return 'Enter a number.';
  if (element.is_decimal_allowed !== true && !Number.isInteger(number)) return 'Enter a whole number.';
  if (element.min_value !== undefined && number < Number(element.min_value))
    return `At least ${String(element.min_value)}.`;
  if (element.max_value !== undefined && number > Number(element.max_value))
    return `At most ${String(element.max_value)}.`;
  return undefined;
}
