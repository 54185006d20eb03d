import { type Fields, isObject } from './shape.ts';
import type { Message, State } from './state.ts';

/** What a person reads on a surface: every block as lines of text, as Slack's client would draw it. */
export function readBlocks(state: State, blocks: readonly Fields[]): string {
  return blocks
    .map(block => readBlock(state, block))
    .filter(Boolean)
    .join('\n');
}

export function readMessage(state: State, message: Message): string {
  return message.blocks.length > 0 ? readBlocks(state, message.blocks) : readMrkdwn(message.text);
}

/** mrkdwn as read: entities decoded, references shown by what stands for them. */
export const readMrkdwn = (text: string): string =>
  text
    .replace(/<([^<>|]+)(?:\|([^<>]*))?>/g, (_, target: string, label?: string) => label ?? target)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

function readBlock(state: State, block: Fields): string {
  switch (block.type) {
    case 'header':
      return readText(block.text);
    case 'section':
      return [readText(block.text), ...each(block.fields).map(readText), readElement(block.accessory)]
        .filter(Boolean)
        .join('\n');
    case 'context':
      return each(block.elements)
        .map(one => (one.type === 'image' ? `[${String(one.alt_text)}]` : readText(one)))
        .join(' ');
    case 'actions':
      return each(block.elements).map(readElement).join(' ');
    case 'input':
      return [readText(block.label), readElement(block.element), readText(block.hint)].filter(Boolean).join('\n');
    case 'image':
      return `[${String(block.alt_text)}]`;
    case 'rich_text':
      return each(block.elements)
        .map(one => readRichText(state, one))
        .join('');
    default:
      return '';
  }
}

function readRichText(state: State, element: Fields): string {
  if (element.type === 'rich_text_list')
    return each(element.elements)
      .map(one => `• ${readRichText(state, one)}\n`)
      .join('');
  return each(element.elements)
    .map(one => readInline(state, one))
    .join('');
}

function readInline(state: State, one: Fields): string {
  switch (one.type) {
    case 'text':
      return String(one.text);
    case 'link':
      return String(one.text ?? one.url);
    case 'user':
      return `@${state.members.get(String(one.user_id))?.realName ?? String(one.user_id)}`;
    case 'broadcast':
      return `@${String(one.range)}`;
    case 'date':
      return String(one.fallback ?? one.timestamp);
    default:
      return `:${String(one.name ?? one.channel_id ?? one.usergroup_id)}:`;
  }
}

export function readText(text: unknown): string {
  if (!isObject(text)) return '';
  return text.type === 'mrkdwn' ? readMrkdwn(String(text.text)) : String(text.text);
}

function readElement(element: unknown): string {
  if (!isObject(element)) return '';
  if (element.type === 'button') return `[${readText(element.text)}]`;
  if (element.type === 'image') return `[${String(element.alt_text)}]`;
  return each(element.options)
    .map(option => readText(option.text))
    .join(' / ');
}

const each = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isObject) : []);
