import type { types } from '@slack/bolt';
import type { Field, ManyOfField, NumberField, OneOfField, Option, Page, ScaleField } from '../../src/core/view.ts';
import { slack } from './limits.ts';
import { buttonElement, longHints, noteBlock, optionOf, richText, titleBlock, windowTitle } from './render.ts';
import { inlineOf, plainText } from './spans.ts';

/** A page of a form as a modal. `problems` are what is wrong with it by field name; one that names no field stands on top. */
export function pageModal(
  page: Page,
  connection: string,
  metadata: string,
  problems: Readonly<Record<string, string>> = {},
): types.ModalView {
  const short = page.title.length <= slack.modalTitle;
  const asked = new Set(page.fields.map(field => field.name));
  const general = Object.entries(problems).flatMap(([name, text]) => (asked.has(name) ? [] : [text]));
  return {
    type: 'modal',
    callback_id: 'page',
    private_metadata: metadata,
    title: plainText(short ? page.title : windowTitle),
    submit: plainText(page.step.n < page.step.of ? page.words.next : page.words.submit),
    close: plainText(page.words.cancel),
    blocks: [
      ...(short ? [] : [titleBlock(page.title)]),
      ...general.flatMap(problemBlock),
      ...richText(inlineOf(page.intro, connection)),
      ...page.fields.flatMap(field => fieldBlocks(field, page, connection, problems[field.name] ?? field.error)),
      ...(page.step.of > 1 ? noteBlock(`${page.step.n} / ${page.step.of}`, connection) : []),
      ...(page.back === null ? [] : [backBlock(page, page.back)]),
    ],
  };
}

const backBlock = (page: Page, token: string): types.KnownBlock => ({
  type: 'actions',
  elements: [buttonElement({ label: page.words.back, token, style: 'plain' }, 'back')],
});

const problemBlock = (problem: string): types.KnownBlock[] => noteBlock(`⚠️ ${problem}`, '');

/** Names what was asked, so that a submission says which field each value is of. */
const inputIdOf = (page: Page, field: Field): string => `${page.step.n}-${field.type}`;

function fieldBlocks(field: Field, page: Page, connection: string, problem: string | null): types.KnownBlock[] {
  return [
    ...(problem ? problemBlock(problem) : []),
    ...longHints(optionsOf(field), page.locale),
    {
      type: 'input',
      block_id: field.name,
      label: plainText(field.label),
      optional: !field.required,
      element: elementOf(field, inputIdOf(page, field), connection),
      ...(field.hint === '' ? {} : { hint: plainText(field.hint) }),
    },
  ];
}

function elementOf(field: Field, id: string, connection: string): types.InputBlock['element'] {
  switch (field.type) {
    case 'line':
    case 'paragraph':
      return textElement(field.value, field.maxLength, field.type === 'paragraph', id);
    case 'one of':
      return oneElement(field, id);
    case 'many of':
      return manyElement(field, id);
    case 'scale':
      return oneElement({ value: field.value, options: stepsOf(field) }, id);
    case 'number':
      return numberElement(field, id);
    case 'date':
      return {
        type: 'datepicker',
        action_id: id,
        ...(/^\d{4}-\d\d-\d\d$/.test(field.value) ? { initial_date: field.value } : {}),
      };
    case 'time':
      return {
        type: 'timepicker',
        action_id: id,
        ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(field.value) ? { initial_time: field.value } : {}),
      };
    case 'person':
      return {
        type: 'users_select',
        action_id: id,
        ...(field.value?.connection === connection ? { initial_user: field.value.id } : {}),
      };
  }
}

/** A value from elsewhere may be longer than the field, or have lines where it has none; Slack would refuse the whole page over it. */
function textElement(value: string, maxLength: number, multiline: boolean, id: string): types.PlainTextInput {
  return {
    type: 'plain_text_input',
    action_id: id,
    multiline: multiline || value.includes('\n'),
    max_length: Math.min(Math.max(maxLength, value.length), slack.inputText),
    ...(value === '' || value.length > slack.inputText ? {} : { initial_value: value }),
  };
}

function oneElement(field: Pick<OneOfField, 'options' | 'value'>, id: string): types.RadioButtons | types.StaticSelect {
  const options = field.options.map(optionOf);
  const chosen = options.find(option => option.value === String(field.value));
  const common = { action_id: id, options, ...(chosen ? { initial_option: chosen } : {}) };
  return options.length <= slack.listedOptions
    ? { type: 'radio_buttons', ...common }
    : { type: 'static_select', ...common };
}

function manyElement(field: ManyOfField, id: string): types.Checkboxes | types.MultiStaticSelect {
  const options = field.options.map(optionOf);
  const chosen = options.filter(option => field.value.includes(Number(option.value)));
  const common = { action_id: id, options, ...(chosen.length > 0 ? { initial_options: chosen } : {}) };
  if (options.length <= slack.listedOptions) return { type: 'checkboxes', ...common };
  return { type: 'multi_static_select', ...common, max_selected_items: Math.max(field.max, chosen.length) };
}

function optionsOf(field: Field): readonly Option[] {
  if (field.type === 'scale') return stepsOf(field);
  return field.type === 'one of' || field.type === 'many of' ? field.options : [];
}

function stepsOf({ from, to, low, high }: ScaleField): Option[] {
  return Array.from({ length: to - from + 1 }, (_, step) => {
    const value = from + step;
    const end = value === from ? low : value === to ? high : '';
    return { value, label: String(value), hint: end };
  });
}

function numberElement(field: NumberField, id: string): types.NumberInput {
  const inside = field.value !== null && field.value >= field.min && field.value <= field.max;
  return {
    type: 'number_input',
    action_id: id,
    is_decimal_allowed: false,
    min_value: String(field.min),
    max_value: String(field.max),
    ...(inside ? { initial_value: String(field.value) } : {}),
  };
}
