import { anyText, elements, plainText } from './elements.ts';
import { limits } from './limits.ts';
import {
  among,
  boolean,
  type Fields,
  integer,
  isObject,
  list,
  type Member,
  object,
  oneOf,
  optional,
  problemsOf,
  type Rule,
  required,
  type Shape,
  string,
} from './shape.ts';

/** The blocks Slack takes in messages, modals and homes, and what it says of those it does not. */
export type Surface = 'message' | 'modal' | 'home';

const style = optional(
  object({
    bold: optional(boolean),
    italic: optional(boolean),
    strike: optional(boolean),
    code: optional(boolean),
    underline: optional(boolean),
  }),
);
const inline = oneOf({
  text: object({ type: required(among('text')), text: required(string(limits.text)), style }),
  link: object({
    type: required(among('link')),
    url: required(string(limits.url)),
    text: optional(string(limits.text)),
    unsafe: optional(boolean),
    style,
  }),
  user: object({ type: required(among('user')), user_id: required(string(limits.id)), style }),
  usergroup: object({ type: required(among('usergroup')), usergroup_id: required(string(limits.id)), style }),
  channel: object({ type: required(among('channel')), channel_id: required(string(limits.id)), style }),
  broadcast: object({
    type: required(among('broadcast')),
    range: required(among('here', 'channel', 'everyone')),
    style,
  }),
  emoji: object({ type: required(among('emoji')), name: required(string(100)), unicode: optional(string(100)), style }),
  date: object({
    type: required(among('date')),
    timestamp: required(integer),
    format: required(string(limits.id)),
    url: optional(string(limits.url)),
    fallback: optional(string(limits.id)),
    style,
  }),
});
const inlines = required(list(inline, 1_000));
const section = object({ type: required(among('rich_text_section')), elements: inlines });
const border = { border: optional(integer) };
const richText = list(
  oneOf({
    rich_text_section: section,
    rich_text_list: object({
      type: required(among('rich_text_list')),
      elements: required(list(section, 100)),
      style: required(among('bullet', 'ordered')),
      indent: optional(integer),
      offset: optional(integer),
      ...border,
    }),
    rich_text_quote: object({ type: required(among('rich_text_quote')), elements: inlines, ...border }),
    rich_text_preformatted: object({ type: required(among('rich_text_preformatted')), elements: inlines, ...border }),
  }),
  100,
);

const { plain_text_input, number_input, users_select, ...alwaysInteractive } = elements;
const interactive = { ...alwaysInteractive, users_select };
const { multi_static_select: _notInActions, ...inActions } = interactive;
const inInputs = { ...interactive, plain_text_input, number_input };
const image = object({
  type: required(among('image')),
  image_url: required(string(limits.url)),
  alt_text: required(string(limits.altText)),
});

const actionIdsDiffer: Rule = value => {
  const ids = (value.elements as Fields[]).map(one => one.action_id).filter(id => id !== undefined);
  return new Set(ids).size === ids.length ? undefined : '`action_id` must be unique within the block';
};
const block = (type: string, fields: Readonly<Record<string, Member>>, ...rules: Rule[]): Shape =>
  object({ type: required(among(type)), block_id: optional(string(limits.id)), ...fields }, ...rules);

const everywhere = {
  header: block('header', { text: required(plainText(limits.header)) }),
  divider: block('divider', {}),
  section: block(
    'section',
    {
      text: optional(anyText(limits.text)),
      fields: optional(list(anyText(limits.fieldText), limits.fields)),
      accessory: optional(oneOf({ ...interactive, image })),
      expand: optional(boolean),
    },
    value => (value.text || value.fields ? undefined : 'one of `text` or `fields` is required'),
  ),
  context: block('context', {
    elements: required(
      list(oneOf({ plain_text: plainText(limits.text), mrkdwn: anyText(limits.text), image }), limits.contextElements),
    ),
  }),
  actions: block('actions', { elements: required(list(oneOf(inActions), limits.actionsElements)) }, actionIdsDiffer),
  image: block('image', {
    image_url: required(string(limits.url)),
    alt_text: required(string(limits.altText)),
    title: optional(plainText(limits.altText)),
  }),
  rich_text: block('rich_text', { elements: required(richText) }),
} as const satisfies Readonly<Record<string, Shape>>;

const input = (allowed: Readonly<Record<string, Shape>>): Shape =>
  block('input', {
    label: required(plainText(limits.inputLabel)),
    element: required(oneOf(allowed)),
    hint: optional(plainText(limits.inputHint)),
    optional: optional(boolean),
    dispatch_action: optional(boolean),
  });

const blockOn: Readonly<Record<Surface, Shape>> = {
  message: oneOf({ ...everywhere, input: input(inInputs) }),
  modal: oneOf({ ...everywhere, input: input(inInputs) }),
  home: oneOf({ ...everywhere, input: input(inInputs) }),
};

/** What Slack says of these blocks on that surface; empty when it takes them. */
export function blockProblems(blocks: unknown, surface: Surface): string[] {
  const most = surface === 'message' ? limits.messageBlocks : limits.viewBlocks;
  const problems = problemsOf(list(blockOn[surface], most, 0), blocks, '/blocks');
  return problems.length > 0 ? problems : twice(blocks as Fields[]);
}

function twice(blocks: readonly Fields[]): string[] {
  const ids = blocks.map(one => one.block_id).filter(id => id !== undefined);
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map(id => `[ERROR] \`block_id\` already exists: ${String(id)}`);
}

/** Whether Slack answers `msg_blocks_too_long`. */
export function tooLongTogether(blocks: readonly Fields[]): boolean {
  return blocks.reduce((sum, one) => sum + limits.perBlock + charactersOf(one), 0) > limits.messageCharacters;
}

function charactersOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + charactersOf(one), 0);
  if (!isObject(value)) return 0;
  const own = typeof value.text === 'string' ? value.text.length : 0;
  const nested = Object.values(value).reduce((sum: number, one) => sum + charactersOf(one), 0);
  return own + nested + (value.type === 'text' ? limits.perRichTextElement : 0);
}
