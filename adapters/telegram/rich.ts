import type { MessageEntity } from 'grammy/types';
import type { Span, Text } from '../../src/core/view.ts';

/** Text with its entities, whose offsets count from its beginning in UTF-16 units. Never a parse mode: nothing in a text is markup. */
export type Rich = { readonly text: string; readonly entities: readonly MessageEntity[] };

/** How a view is written for one connection; `defuse` is what is done to every string. */
export type Pen = { readonly connection: string; defuse(text: string): string };

const bare = (text: string): Rich => ({ text, entities: [] });
export const written = (pen: Pen, text: string): Rich => bare(pen.defuse(text));

type Style = 'bold' | 'italic' | 'blockquote' | 'expandable_blockquote';
export const styled = (style: Style, inner: Rich): Rich => covered(inner, { type: style });

function covered(inner: Rich, entity: DistributiveOmit<MessageEntity, 'offset' | 'length'>): Rich {
  if (inner.text === '') return inner;
  return { text: inner.text, entities: [{ ...entity, offset: 0, length: inner.text.length }, ...inner.entities] };
}
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** One after the other; what is empty is left out, its separator too. */
export function joined(parts: readonly Rich[], separator = ''): Rich {
  let text = '';
  const entities: MessageEntity[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    if (text !== '') text += separator;
    for (const entity of part.entities) entities.push({ ...entity, offset: entity.offset + text.length });
    text += part.text;
  }
  return { text, entities };
}

export const textOf = (pen: Pen, text: Text): Rich =>
  typeof text === 'string' ? written(pen, text) : joined(text.map(span => spanOf(pen, span)));

function spanOf(pen: Pen, span: Span): Rich {
  if (typeof span === 'string') return written(pen, span);
  if ('bold' in span) return styled('bold', written(pen, span.bold));
  if ('person' in span) return personOf(pen, span.person);
  if ('time' in span) {
    const shown = written(pen, span.text);
    return covered(shown, {
      type: 'date_time',
      unix_time: Math.floor(span.time.epochMilliseconds / 1000),
      date_time_format: timeFormats[span.style],
    });
  }
  return isPublic(span.link)
    ? covered(written(pen, span.text), { type: 'text_link', url: span.link })
    : written(pen, `${span.text} (${span.link})`);
}

/** The reader's app shows the moment in its own zone and language; an older one shows our text. */
const timeFormats = { date: 'D', datetime: 'Dt', relative: 'r' } as const;

function personOf(pen: Pen, person: { connection: string; id: string; name: string }): Rich {
  const name = written(pen, person.name);
  const id = Number(person.id);
  if (person.connection !== pen.connection || !Number.isSafeInteger(id)) return name;
  return covered(name, { type: 'text_mention', user: { id, is_bot: false, first_name: person.name } });
}

/** Telegram refuses a whole message for one link to this very computer. */
export function isPublic(link: string): boolean {
  const url = URL.parse(link);
  return (
    url !== null &&
    ['http:', 'https:'].includes(url.protocol) &&
    url.hostname.includes('.') &&
    !/^[\d.]+$/.test(url.hostname)
  );
}
