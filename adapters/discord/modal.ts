import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord.js';
import { colon, type Field, type Locale, type Option, type Page, type ScaleField } from '../../src/core/view.ts';
import { customIdOf, fieldIdOf } from './customid.ts';
import { group, labelDescription, message, selectOptions, textInput } from './limits.ts';
import type { Drawn } from './render.ts';
import { fits, type Line, markdown, shortened, sizeOf, verbatim } from './text.ts';

/** A page as a modal: what is said first, then a label for each field. Its custom id is the page's token. */
export function drawModal(page: Page, connection: string): APIModalInteractionResponseCallbackData {
  const intro = introOf(page, connection);
  const labels = page.fields.map(field => labelOf(field, connection));
  return {
    title: page.title,
    custom_id: page.token,
    components: [...(intro === undefined ? [] : [intro]), ...labels],
  };
}

/** A modal cannot answer a modal, so the next page, or the same with its faults, is offered by a button. */
export function drawBridge(page: Page, problems: Readonly<Record<string, string>> | null, connection: string): Drawn {
  const lines: Line[] = [{ role: 'title', text: page.title }];
  for (const [name, error] of Object.entries(problems ?? {})) {
    const field = page.fields.find(one => one.name === name);
    lines.push(field ? faultOf(field.label, error, page.locale) : { role: 'plain', text: error });
  }
  lines.push(...stepOf(page));
  const { words } = page;
  const first = problems ? words.correct : page.step.n > 1 ? words.next : words.open;
  const button = (style: ButtonStyle.Primary | ButtonStyle.Secondary, label: string, customId: string) =>
    ({ type: ComponentType.Button, style, label, custom_id: customId }) as const;
  return {
    components: [
      { type: ComponentType.TextDisplay, content: write(lines, connection) },
      {
        type: ComponentType.ActionRow,
        components: [
          button(ButtonStyle.Primary, first, customIdOf('o', 0, page.token)),
          ...(page.back === null ? [] : [button(ButtonStyle.Secondary, words.back, customIdOf('a', 1, page.back))]),
          button(ButtonStyle.Secondary, words.cancel, customIdOf('a', 2, page.cancel)),
        ],
      },
    ],
    files: [],
    mentions: [],
  };
}

function introOf(page: Page, connection: string): APITextDisplayComponent | undefined {
  const lines: Line[] = [
    ...(page.intro === '' ? [] : [{ role: 'plain', text: page.intro } as const]),
    ...page.fields.flatMap(({ label, error }) => (error === null ? [] : [faultOf(label, error, page.locale)])),
    ...stepOf(page),
  ];
  const content =
    lines.length === 0 && page.fields.length > 0
      ? ''
      : write(lines.length > 0 ? lines : [{ role: 'plain', text: page.title }], connection);
  return content.trim() === '' ? undefined : { type: ComponentType.TextDisplay, content };
}

const faultOf = (label: string, error: string, locale: Locale): Line => ({
  role: 'plain',
  text: [{ bold: label }, colon(locale), error],
});

const stepOf = ({ step }: Page): Line[] => (step.of > 1 ? [{ role: 'note', text: `${step.n}/${step.of}` }] : []);

function write(lines: readonly Line[], connection: string): string {
  const found = [markdown(connection), verbatim].map(writer => writer(lines)).find(content => fits(sizeOf([content])));
  return found ?? shortened(message.bytes - 2 * message.bytesPerText)(lines);
}

const labelOf = (field: Field, connection: string): APILabelComponent => ({
  type: ComponentType.Label,
  label: field.label,
  ...(field.hint === '' || field.hint.length > labelDescription ? {} : { description: field.hint }),
  component: inputOf(field, connection),
});

function inputOf(field: Field, connection: string): APIComponentInLabel {
  switch (field.type) {
    case 'line':
      return textOf(field, { style: TextInputStyle.Short, most: field.maxLength, value: field.value });
    case 'paragraph':
      return textOf(field, { style: TextInputStyle.Paragraph, most: field.maxLength, value: field.value });
    case 'number':
      return textOf(field, {
        most: 12,
        value: field.value === null ? '' : String(field.value),
        example: `${field.min} – ${field.max}`,
      });
    case 'date':
      return textOf(field, { most: 40, value: field.value, example: '31/12/2026' });
    case 'time':
      return textOf(field, { most: 20, value: field.value, example: '18:30' });
    case 'one of':
      return oneOf(field, field.options, field.value);
    case 'scale':
      return oneOf(field, stepsOf(field), field.value);
    case 'many of':
      return manyOf(field);
    case 'person':
      return {
        type: ComponentType.UserSelect,
        custom_id: fieldIdOf('person', field.name),
        required: field.required,
        min_values: field.required ? 1 : 0,
        max_values: 1,
        ...(field.value?.connection === connection
          ? { default_values: [{ id: field.value.id, type: SelectMenuDefaultValueType.User }] }
          : {}),
      };
  }
}

type Typed = {
  readonly style?: TextInputStyle;
  readonly most: number;
  readonly value: string;
  readonly example?: string;
};

function textOf(field: Field, { style = TextInputStyle.Short, most, value, example }: Typed): APIComponentInLabel {
  const max = Math.min(most, textInput);
  return {
    type: ComponentType.TextInput,
    custom_id: fieldIdOf('text', field.name),
    style,
    required: field.required,
    max_length: max,
    ...(value === '' || value.length > max ? {} : { value }),
    ...(example === undefined ? {} : { placeholder: example }),
  };
}

function oneOf(field: Field, options: readonly Option[], value: number | null): APIComponentInLabel {
  const choices = choicesOf(options, value === null ? [] : [value]);
  const base = { custom_id: fieldIdOf('one', field.name), required: field.required, options: choices };
  if (options.length >= group.radios.min && options.length <= group.radios.max)
    return { type: ComponentType.RadioGroup, ...base };
  if (options.length > selectOptions) return textOf(field, { most: 100, value: value === null ? '' : String(value) });
  return { type: ComponentType.StringSelect, ...base, min_values: field.required ? 1 : 0, max_values: 1 };
}

function manyOf(field: Extract<Field, { type: 'many of' }>): APIComponentInLabel {
  const most = Math.max(1, Math.min(field.max, field.options.length));
  const base = {
    custom_id: fieldIdOf('many', field.name),
    required: field.required,
    options: choicesOf(field.options, field.value),
    min_values: field.required ? Math.min(Math.max(1, field.min), most) : 0,
    max_values: most,
  };
  return field.options.length <= group.checkboxes.max
    ? { type: ComponentType.CheckboxGroup, ...base }
    : { type: ComponentType.StringSelect, ...base };
}

const choicesOf = (options: readonly Option[], chosen: readonly number[]) =>
  options.map(option => ({
    value: String(option.value),
    label: option.label,
    ...(option.hint === '' ? {} : { description: option.hint }),
    default: chosen.includes(option.value),
  }));

/** The two ends say what they mean. */
const stepsOf = ({ from, to, low, high }: ScaleField): Option[] =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const value = from + index;
    const meaning = value === from ? low : value === to ? high : '';
    return { value, label: meaning === '' ? String(value) : `${value} · ${meaning}`, hint: '' };
  });
