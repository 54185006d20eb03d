import type { types } from '@slack/bolt';
import {
  type Block,
  type Button,
  type Choice,
  colon,
  type Facts,
  type Locale,
  type Option,
  plainOf,
  spansOf,
  type Tally,
  type TallyRow,
  type Text,
  type View,
} from '../../src/core/view.ts';
import { slack } from './limits.ts';
import { escaped, type Inline, inlineOf, isBlank, isRich, plainText, words } from './spans.ts';

/** A view as Slack shows it. Pictures and attachments are files, which are uploaded beside it. */
export type Content = { readonly text: string; readonly blocks: types.KnownBlock[] };

export function contentOf(view: View, connection: string): Content {
  return {
    text: fallbackOf(view),
    blocks: [...(view.title === '' ? [] : [titleBlock(view.title)]), ...bodyOf(view, connection)],
  };
}

/** With its title as a sentence among the others. */
export const unheaded = (view: View): View => ({
  ...view,
  title: '',
  blocks: [{ type: 'text', text: view.title }, ...view.blocks],
});

/** The text that goes with an upload: rich text alone, the one kind of block a file takes along for certain. */
export function captionOf(view: View, connection: string): Content {
  const title = richText(words(view.title, { bold: true }));
  return {
    text: fallbackOf(view),
    blocks: [...title, ...view.blocks.flatMap(block => captionBlock(block, connection, view.locale))],
  };
}

export const homeOf = (view: View, connection: string): types.HomeView => ({
  type: 'home',
  blocks: contentOf(view, connection).blocks,
});

/** A view in a window of its own. `metadata` comes back with every press in it. */
export function modalOf(view: View, connection: string, metadata: string): types.ModalView {
  const short = view.title.length <= slack.modalTitle;
  return {
    type: 'modal',
    callback_id: 'view',
    private_metadata: metadata,
    title: plainText(short ? view.title : windowTitle),
    blocks: short ? bodyOf(view, connection) : contentOf(view, connection).blocks,
  };
}

/** What a window is called whose own title is too long for Slack; that one then stands inside. */
export const windowTitle = 'Palabre';

export function titleBlock(title: string): types.KnownBlock {
  if (title.length <= slack.headerText) return { type: 'header', text: plainText(title) };
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: words(title, { bold: true }) }] };
}

/** Screen readers read this instead of the blocks, so it says everything where there is room. */
export function fallbackOf(view: View): string {
  const said = [view.title, ...view.blocks.map(block => readAloud(block, view.locale))]
    .filter(text => !isBlank(text))
    .map(escaped);
  const whole = said.join('\n');
  return whole.length <= slack.fallbackText ? whole : (said[0] ?? windowTitle);
}

function readAloud(block: Block, locale: Locale): Text {
  switch (block.type) {
    case 'text':
    case 'note':
      return block.text;
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [`${label}${colon(locale)}`, ...spansOf(value), '\n']);
    case 'tally':
      return block.rows
        .map(row => [`${mark(row)}${row.label}`, row.figure].filter(Boolean).join(colon(locale)))
        .join('\n');
    case 'picture':
      return block.alt;
    case 'attachment':
      return block.name;
    case 'choice':
      return block.label;
    case 'buttons':
      return '';
  }
}

const bodyOf = (view: View, connection: string): types.KnownBlock[] =>
  view.blocks.flatMap((block, index) => blockOf(block, index, connection, view.locale));

/** `index` keeps the names of buttons and choices apart within a message. */
function blockOf(block: Block, index: number, connection: string, locale: Locale): types.KnownBlock[] {
  switch (block.type) {
    case 'text':
      return richText(inlineOf(block.text, connection));
    case 'note':
      return noteBlock(block.text, connection);
    case 'facts':
      return factsBlock(block, connection, locale);
    case 'tally':
      return tallyBlock(block);
    case 'buttons':
      return buttonsBlock(block.buttons, index);
    case 'choice':
      return choiceBlocks(block, index, locale);
    case 'picture':
    case 'attachment':
      return [];
  }
}

function captionBlock(block: Block, connection: string, locale: Locale): types.KnownBlock[] {
  switch (block.type) {
    case 'text':
    case 'note':
      return richText(inlineOf(block.text, connection));
    case 'facts':
      return factsBlock(block, connection, locale);
    case 'tally':
      return tallyBlock(block);
    case 'buttons':
    case 'choice':
    case 'picture':
    case 'attachment':
      return [];
  }
}

export function richText(elements: Inline[]): types.KnownBlock[] {
  const blank = elements.every(one => one.type === 'text' && one.text.trim() === '');
  return blank ? [] : [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
}

/** Small print takes no rich text, so a note that mentions or links is written large rather than made to lose it. */
export function noteBlock(text: Text, connection: string): types.KnownBlock[] {
  if (isBlank(text)) return [];
  if (isRich(text)) return richText(inlineOf(text, connection));
  return [{ type: 'context', elements: [plainText(plainOf(text))] }];
}

function factsBlock({ facts }: Facts, connection: string, locale: Locale): types.KnownBlock[] {
  return richText(
    facts.flatMap(({ label, value }, index) => [
      ...words(`${index > 0 ? '\n' : ''}${label}${colon(locale)}`, { bold: true }),
      ...inlineOf(value, connection),
    ]),
  );
}

function tallyBlock({ rows }: Tally): types.KnownBlock[] {
  return richText(
    rows.flatMap((row, index) => [
      ...words(`${index > 0 ? '\n' : ''}${mark(row)}${row.label}`, { bold: true }),
      ...(row.figure === '' ? [] : words(`\n${bar(row.share)} ${row.figure}`)),
    ]),
  );
}

const mark = (row: TallyRow): string => (row.mine ? '✓ ' : '');

const cells = 12;
function bar(share: number): string {
  const filled = Math.round(Math.min(Math.max(share, 0), 1) * cells);
  return '█'.repeat(filled) + '░'.repeat(cells - filled);
}

function buttonsBlock(buttons: readonly Button[], index: number): types.KnownBlock[] {
  if (buttons.length === 0) return [];
  return [{ type: 'actions', elements: buttons.map((button, n) => buttonElement(button, `button-${index}-${n}`)) }];
}

export const buttonElement = (button: Button, actionId: string): types.Button => ({
  type: 'button',
  action_id: actionId,
  text: plainText(button.label),
  value: button.token,
  ...(button.style === 'plain' ? {} : { style: button.style }),
});

/** A select's own value is the option, so its token stands in its name. */
export const choiceId = (index: number, token: string): string => `choice-${index}:${token}`;
export const tokenInChoiceId = (id: string): string | undefined => /^choice-\d+:(.+)$/.exec(id)?.[1];

function choiceBlocks(choice: Choice, index: number, locale: Locale): types.KnownBlock[] {
  return [
    ...longHints(choice.options, locale),
    { type: 'section', text: plainText(choice.label), accessory: selectElement(choice, choiceId(index, choice.token)) },
  ];
}

function selectElement(choice: Choice, actionId: string): types.StaticSelect | types.MultiStaticSelect {
  const options = choice.options.map(optionOf);
  const chosen = options.filter(option => choice.chosen.includes(Number(option.value)));
  const common = { action_id: actionId, options };
  // What was chosen in a single select cannot be taken back, in a multi-select it can.
  if (choice.max === 1 && choice.min > 0)
    return { type: 'static_select', ...common, ...(chosen[0] ? { initial_option: chosen[0] } : {}) };
  return {
    type: 'multi_static_select',
    ...common,
    max_selected_items: choice.max,
    ...(chosen.length > 0 ? { initial_options: chosen } : {}),
  };
}

export function optionOf(option: Option): types.PlainTextOption {
  const hint =
    option.hint !== '' && option.hint.length <= slack.optionHint ? { description: plainText(option.hint) } : {};
  return { text: plainText(option.label), value: String(option.value), ...hint };
}

/** Hints that do not fit under their option stand above all of them. */
export function longHints(options: readonly Option[], locale: Locale): types.KnownBlock[] {
  const long = options.filter(option => option.hint.length > slack.optionHint);
  return richText(
    long.flatMap(({ label, hint }, index) => [
      ...words(`${index > 0 ? '\n' : ''}${label}${colon(locale)}`, { bold: true }),
      ...words(hint),
    ]),
  );
}
