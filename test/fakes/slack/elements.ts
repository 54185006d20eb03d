import { limits } from './limits.ts';
import {
  among,
  boolean,
  type Fields,
  integer,
  isObject,
  list,
  type Member,
  matching,
  object,
  oneOf,
  optional,
  type Rule,
  required,
  type Shape,
  string,
} from './shape.ts';

/** Text objects, options and every interactive element, as Block Kit takes them. */
export const plainText = (max: number): Shape =>
  object({ type: required(among('plain_text')), text: required(string(max)), emoji: optional(boolean) });
export const mrkdwn = (max: number): Shape =>
  object({ type: required(among('mrkdwn')), text: required(string(max)), verbatim: optional(boolean) });
export const anyText = (max: number): Shape => oneOf({ plain_text: plainText(max), mrkdwn: mrkdwn(max) });

const confirm = object({
  title: required(plainText(limits.confirmTitle)),
  text: required(anyText(limits.confirmText)),
  confirm: required(plainText(limits.confirmButton)),
  deny: required(plainText(limits.confirmButton)),
  style: optional(among('primary', 'danger')),
});
const option = object({
  text: required(plainText(limits.optionText)),
  value: required(string(limits.optionValue)),
  description: optional(plainText(limits.optionDescription)),
});
const richOption = object({
  text: required(anyText(limits.optionText)),
  value: required(string(limits.optionValue)),
  description: optional(anyText(limits.optionDescription)),
});

const action: Readonly<Record<string, Member>> = { action_id: optional(string(limits.id)) };
const confirmable = { ...action, confirm: optional(confirm) };
const focusable = { ...confirmable, focus_on_load: optional(boolean) };
const placeholding = { ...focusable, placeholder: optional(plainText(limits.placeholder)) };
const options = required(list(option, limits.selectOptions));
const element = (type: string, fields: Readonly<Record<string, Member>>, ...rules: Rule[]): Shape =>
  object({ type: required(among(type)), ...fields }, ...rules);

const canonical = (value: unknown): string =>
  isObject(value)
    ? `{${Object.keys(value)
        .sort()
        .map(key => `${key}:${canonical(value[key])}`)
        .join()}}`
    : JSON.stringify(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const initialsAreOptions: Rule = value => {
  const offered = new Set(listOf(value.options).map(canonical));
  const initial = [...listOf(value.initial_options), ...(value.initial_option ? [value.initial_option] : [])];
  return initial.every(one => offered.has(canonical(one))) ? undefined : 'initial options must match the options';
};
const valuesDiffer: Rule = value => {
  const values = listOf(value.options).map(one => (isObject(one) ? one.value : undefined));
  return new Set(values).size === values.length ? undefined : 'option values must be unique';
};
const notMoreThanMax: Rule = value =>
  typeof value.max_selected_items === 'number' && listOf(value.initial_options).length > value.max_selected_items
    ? 'more initial options than max_selected_items'
    : undefined;
const minNotAboveMax = (min: string, max: string): Rule => {
  return value =>
    value[min] !== undefined && value[max] !== undefined && Number(value[min]) > Number(value[max])
      ? `${min} is greater than ${max}`
      : undefined;
};
const atMost =
  (name: string, most: number): Rule =>
  (value: Fields) =>
    typeof value[name] === 'number' && (value[name] > most || value[name] < 0) ? `${name} out of range` : undefined;

export const elements = {
  button: element('button', {
    ...confirmable,
    text: required(plainText(limits.buttonText)),
    value: optional(string(limits.buttonValue)),
    url: optional(string(limits.url)),
    style: optional(among('primary', 'danger')),
    accessibility_label: optional(string(limits.accessibilityLabel)),
  }),
  static_select: element(
    'static_select',
    { ...placeholding, options, initial_option: optional(option) },
    initialsAreOptions,
    valuesDiffer,
  ),
  multi_static_select: element(
    'multi_static_select',
    {
      ...placeholding,
      options,
      initial_options: optional(list(option, limits.selectOptions)),
      max_selected_items: optional(integer),
    },
    initialsAreOptions,
    valuesDiffer,
    notMoreThanMax,
  ),
  users_select: element('users_select', { ...placeholding, initial_user: optional(matching(/^[UW][A-Z0-9]+$/)) }),
  radio_buttons: element(
    'radio_buttons',
    { ...focusable, options: required(list(richOption, limits.groupOptions)), initial_option: optional(richOption) },
    initialsAreOptions,
    valuesDiffer,
  ),
  checkboxes: element(
    'checkboxes',
    {
      ...focusable,
      options: required(list(richOption, limits.groupOptions)),
      initial_options: optional(list(richOption, limits.groupOptions)),
    },
    initialsAreOptions,
    valuesDiffer,
  ),
  overflow: element('overflow', { ...confirmable, options: required(list(option, limits.overflowOptions)) }),
  datepicker: element('datepicker', { ...placeholding, initial_date: optional(matching(/^\d{4}-\d\d-\d\d$/)) }),
  timepicker: element('timepicker', {
    ...placeholding,
    initial_time: optional(matching(/^([01]\d|2[0-3]):[0-5]\d$/)),
    timezone: optional(string(255)),
  }),
  plain_text_input: element(
    'plain_text_input',
    {
      ...action,
      initial_value: optional(string(limits.inputLength, 0)),
      multiline: optional(boolean),
      min_length: optional(integer),
      max_length: optional(integer),
      placeholder: optional(plainText(limits.placeholder)),
      focus_on_load: optional(boolean),
    },
    atMost('min_length', limits.inputLength),
    atMost('max_length', limits.inputLength),
    minNotAboveMax('min_length', 'max_length'),
    value =>
      typeof value.initial_value === 'string' &&
      typeof value.max_length === 'number' &&
      value.initial_value.length > value.max_length
        ? 'initial_value is longer than max_length'
        : undefined,
  ),
  number_input: element(
    'number_input',
    {
      ...action,
      is_decimal_allowed: required(boolean),
      initial_value: optional(matching(/^-?\d+(\.\d+)?$/)),
      min_value: optional(matching(/^-?\d+(\.\d+)?$/)),
      max_value: optional(matching(/^-?\d+(\.\d+)?$/)),
      placeholder: optional(plainText(limits.placeholder)),
      focus_on_load: optional(boolean),
    },
    minNotAboveMax('min_value', 'max_value'),
    minNotAboveMax('min_value', 'initial_value'),
    minNotAboveMax('initial_value', 'max_value'),
  ),
} as const satisfies Readonly<Record<string, Shape>>;
