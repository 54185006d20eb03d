import type { types } from '@slack/bolt';
import { plainOf, type Span, spansOf, type Text } from '../../src/core/view.ts';

/** Text into Slack's three ways to write it. What a member typed is only ever a `text` element, a `plain_text` or escaped, so it can mention, format or link nothing. */
export type Inline = types.RichTextElement;

/** `connection` is ours: a person of another one is a name, not a mention. */
export function inlineOf(text: Text, connection: string): Inline[] {
  return spansOf(text).flatMap(span => inlineSpan(span, connection));
}

function inlineSpan(span: Span, connection: string): Inline[] {
  if (typeof span === 'string') return words(span);
  if ('bold' in span) return words(span.bold, { bold: true });
  if ('person' in span)
    return span.person.connection === connection
      ? [{ type: 'user', user_id: span.person.id }]
      : words(span.person.name);
  if ('time' in span)
    return [
      {
        type: 'date',
        timestamp: Math.floor(span.time.epochMilliseconds / 1000),
        format: dateFormat[span.style],
        fallback: span.text,
      },
    ];
  return [{ type: 'link', url: span.link, text: span.text }];
}

/** Slack's client writes dates in its reader's own language and zone. */
const dateFormat = { date: '{date_long}', datetime: '{date_long}, {time}', relative: '{ago}' } as const;

/** Slack refuses an empty text. */
export const words = (text: string, style?: { readonly bold?: true; readonly italic?: true }): Inline[] =>
  text === '' ? [] : [{ type: 'text', text, ...(style ? { style } : {}) }];

export const plainText = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });

/** Whether a text says something that only rich text can: a mention or a link. */
export const isRich = (text: Text): boolean =>
  typeof text !== 'string' && text.some(span => typeof span !== 'string' && ('person' in span || 'link' in span));

/** For the fallback text of a message, whose mentions are live although nobody sees it drawn. */
export const escaped = (text: Text): string =>
  plainOf(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const isBlank = (text: Text): boolean => plainOf(text).trim() === '';
