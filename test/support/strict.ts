import type { Reply } from '../../src/core/adapter.ts';
import { wishOf } from '../../src/core/token.ts';
import {
  type Block,
  type Button,
  type Choice,
  type Field,
  locales,
  narrowest,
  type Option,
  type Page,
  plainOf,
  type View,
} from '../../src/core/view.ts';

/** What keeps a reply from being shown on the narrowest of all platforms; empty when nothing does. */
export function faultsOfReply(reply: Reply, fieldsPerPage: number): string[] {
  if (reply.type === 'none') return [];
  if (reply.type === 'say' || reply.type === 'show') return faultsOfView(reply.view);
  if (reply.type === 'ask') return faultsOfPage(reply.page, fieldsPerPage);
  const names = reply.page.fields.map(({ name }) => name);
  const strange = Object.keys(reply.problems).filter(name => !names.includes(name));
  return [
    ...faultsOfPage(reply.page, fieldsPerPage),
    ...(Object.keys(reply.problems).length === 0 ? ['a fix without a problem'] : []),
    ...strange.map(name => `a problem with ${name}, which is not on the page`),
  ];
}

export function faultsOfView(view: View): string[] {
  const buttons = view.blocks.flatMap(block => (block.type === 'buttons' ? block.buttons : []));
  return [
    ...faultsOfText('title', view.title, narrowest.title),
    ...(view.title.trim() === '' ? ['an empty title'] : []),
    ...(locales.includes(view.locale) ? [] : [`the locale ${view.locale}`]),
    ...tooMany('blocks', view.blocks.length, narrowest.blocks),
    ...tooMany('buttons', buttons.length, narrowest.buttons),
    ...tooMany('characters of text', lengthOf(view), narrowest.view),
    ...view.blocks.flatMap(faultsOfBlock),
  ];
}

/** What a renderer adds to draw a row: a bar, a tick, a line end. */
const drawing = 14;

function lengthOf({ title, blocks }: View): number {
  return blocks.reduce((sum, block) => sum + lengthOfBlock(block), title.length);
}

function lengthOfBlock(block: Block): number {
  switch (block.type) {
    case 'text':
    case 'note':
      return plainOf(block.text).length;
    case 'facts':
      return block.facts.reduce((sum, { label, value }) => sum + label.length + plainOf(value).length + 2, 0);
    case 'tally':
      return block.rows.reduce((sum, { label, figure }) => sum + label.length + figure.length + drawing, 0);
    case 'choice':
      return block.label.length;
    default:
      return 0;
  }
}

function faultsOfBlock(block: Block): string[] {
  switch (block.type) {
    case 'text':
    case 'note':
      return faultsOfText(block.type, plainOf(block.text), narrowest.text);
    case 'facts':
      return [
        ...tooMany('facts', block.facts.length, narrowest.facts),
        ...block.facts.flatMap(({ label }) => faultsOfText('fact', label, narrowest.factLabel)),
      ];
    case 'tally':
      return [
        ...tooMany('rows', block.rows.length, narrowest.tallyRows),
        ...block.rows.flatMap(({ label }) => faultsOfText('row', label, narrowest.tallyLabel)),
        ...block.rows.flatMap(({ share }) => (share >= 0 && share <= 1 ? [] : [`a bar of ${share}`])),
      ];
    case 'buttons':
      return [...(block.buttons.length === 0 ? ['no buttons'] : []), ...block.buttons.flatMap(faultsOfButton)];
    case 'choice':
      return faultsOfChoice(block);
    case 'picture':
      return faultsOfText('picture', block.alt, narrowest.pictureAlt);
    case 'attachment':
      return [];
  }
}

const faultsOfButton = ({ label, token }: Button): string[] => [
  ...faultsOfText('button', label, narrowest.buttonLabel),
  ...(label.trim() === '' ? ['a button without words'] : []),
  ...faultsOfToken(token),
];

const faultsOfToken = (token: string): string[] => (wishOf(token) ? [] : [`the token of ${token.length} characters`]);

const faultsOfChoice = (choice: Choice): string[] => [
  ...faultsOfToken(choice.token),
  ...faultsOfOptions(choice.options),
  ...faultsOfBounds(choice),
  ...choice.chosen.flatMap(value => (choice.options.some(option => option.value === value) ? [] : [`chosen ${value}`])),
];

const faultsOfBounds = ({ min, max, options }: Pick<Choice, 'min' | 'max' | 'options'>): string[] =>
  min <= max && max <= options.length ? [] : [`${min} to ${max} of ${options.length} options`];

function faultsOfOptions(options: readonly Option[]): string[] {
  const values = options.map(({ value }) => value);
  return [
    ...(options.length === 0 ? ['no options'] : []),
    ...tooMany('options', options.length, narrowest.options),
    ...(new Set(values).size < values.length ? ['two options with one value'] : []),
    ...values.flatMap(value => (Number.isInteger(value) && value >= 0 && value <= 63 ? [] : [`the value ${value}`])),
    ...options.flatMap(({ label, hint }) => [
      ...faultsOfText('option', label, narrowest.optionLabel),
      ...faultsOfText('hint of an option', hint, narrowest.optionHint),
    ]),
  ];
}

export function faultsOfPage(page: Page, fieldsPerPage: number): string[] {
  return [
    ...faultsOfText('page title', page.title, narrowest.pageTitle),
    ...tooMany('fields', page.fields.length, fieldsPerPage),
    ...faultsOfText('intro', plainOf(page.intro), narrowest.text),
    ...[page.token, page.cancel, ...(page.back ? [page.back] : [])].flatMap(faultsOfToken),
    ...(page.step.n >= 1 && page.step.n <= page.step.of ? [] : [`step ${page.step.n} of ${page.step.of}`]),
    ...Object.values(page.words).flatMap(word => faultsOfText('word', word, narrowest.word)),
    ...page.fields.flatMap(faultsOfField),
  ];
}

function faultsOfField(field: Field): string[] {
  const common = [
    ...faultsOfText('field', field.label, narrowest.fieldLabel),
    ...faultsOfText('hint', field.hint, narrowest.fieldHint),
  ];
  if (field.type === 'line' || field.type === 'paragraph')
    return [
      ...common,
      ...tooMany('characters to answer', field.maxLength, narrowest.answer),
      ...faultsOfText(`value of ${field.name}`, field.value, field.maxLength),
    ];
  if (field.type === 'one of') return [...common, ...faultsOfOptions(field.options)];
  if (field.type === 'many of') return [...common, ...faultsOfOptions(field.options), ...faultsOfBounds(field)];
  if (field.type === 'number' && field.value !== null && (field.value < field.min || field.value > field.max))
    return [...common, `the value ${field.value} of ${field.name}`];
  return common;
}

const tooMany = (what: string, found: number, most: number): string[] =>
  found > most ? [`${found} ${what}, ${most} at most`] : [];

function faultsOfText(what: string, text: string, most: number): string[] {
  return [
    ...tooMany(`characters in the ${what}`, text.length, most),
    ...(text.isWellFormed() ? [] : [`half a character in the ${what}`]),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no platform takes them
    ...(/[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069\uE000\uE001]/.test(text)
      ? [`a control character in the ${what}`]
      : []),
  ];
}
