import { plainOf, type Span, spansOf, type Text } from '../../src/core/view.ts';
import { escaped, inCodeBlock } from './escape.ts';
import { message } from './limits.ts';

/** A line of a view before it is written: its role and its meaning. */
export type Line = {
  readonly role: 'title' | 'plain' | 'note' | 'item';
  readonly text: Text;
  /** Drawn before it, where there is room; it says nothing that the text does not. */
  readonly bar?: string;
};

/** How lines become the content of one text display. */
export type Writer = (lines: readonly Line[]) => string;

/** As Discord's markdown, where spans keep their meaning and nothing typed has any. */
export const markdown =
  (connection: string): Writer =>
  lines =>
    lines.map(line => `${line.bar ?? ''}${marked(line, connection)}`).join('\n');

/** The same without bars, which are the first thing to go where room is short. */
export const markdownOnly =
  (connection: string): Writer =>
  lines =>
    lines.map(line => marked(line, connection)).join('\n');

const marked = ({ role, text }: Line, connection: string): string =>
  dressed(
    role,
    spansOf(text)
      .map(span => spanMarkdown(span, connection))
      .join(''),
  );

/**
 * As it was typed, in a code block: what remains when so much of a text means something in markdown that escaping it would make it too long.
 * Costs eight characters however hostile the text.
 */
export const verbatim: Writer = lines => inCodeBlock(lines.map(line => plainOf(line.text)).join('\n'));

/** The same, without the end of what does not fit into so many bytes. */
export const shortened =
  (bytes: number): Writer =>
  lines => {
    const text = lines.map(line => plainOf(line.text)).join('\n');
    return inCodeBlock(Buffer.byteLength(text) <= bytes ? text : `${withinBytes(text, bytes - 3)}…`);
  };

export type Size = { readonly characters: number; readonly bytes: number };

export function sizeOf(contents: readonly string[]): Size {
  return {
    characters: contents.reduce((sum, content) => sum + content.length, 0),
    bytes: contents.reduce((sum, content) => sum + Buffer.byteLength(content) + message.bytesPerText, 0),
  };
}

/** Whether Discord takes so much text in one message. */
export const fits = ({ characters, bytes }: Size): boolean =>
  characters <= message.characters && bytes <= message.bytes;

function dressed(role: Line['role'], text: string): string {
  switch (role) {
    case 'title':
      return `### ${text.replace(/\s*\n\s*/g, ' ')}`;
    case 'note':
      return text.replace(/^(?=.)/gm, '-# ');
    case 'item':
      return `- ${text.replace(/\n/g, '\n  ')}`;
    case 'plain':
      return text;
  }
}

const timeStyles = { date: 'D', datetime: 'f', relative: 'R' } as const;

function spanMarkdown(span: Span, connection: string): string {
  if (typeof span === 'string') return escaped(span);
  if ('bold' in span) return span.bold.trim() === '' ? span.bold : `**${escaped(span.bold)}**`;
  if ('person' in span)
    return span.person.connection === connection ? `<@${span.person.id}>` : escaped(span.person.name);
  // Every reader sees it in their own language and zone.
  if ('time' in span) return `<t:${Math.floor(span.time.epochMilliseconds / 1000)}:${timeStyles[span.style]}>`;
  return /^https?:\/\//.test(span.link) && URL.canParse(span.link)
    ? `[${escaped(span.text).replaceAll(']', '\\]')}](<${new URL(span.link).href.replaceAll('>', '%3E')}>)`
    : escaped(span.text);
}

function withinBytes(text: string, bytes: number): string {
  let size = 0;
  let kept = '';
  for (const letter of text) {
    size += Buffer.byteLength(letter);
    if (size > bytes) break;
    kept += letter;
  }
  return kept;
}
