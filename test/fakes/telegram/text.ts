import { z } from 'zod';
import { foundIn } from './autolinks.ts';
import type { Entity } from './entity.ts';
import { nestedOf, type Parameters, textOf } from './parameters.ts';
import { badRequest } from './refusal.ts';

/** `entities` as they were given, `found` as Telegram made of the plain text by itself. */
export type Formatted = {
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly found: readonly Entity[];
};

/** Telegram keeps no more of them and drops the rest without a word. */
const mostEntities = 100;

const entityShape = z.object({
  type: z.enum([
    ...['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number', 'bold', 'italic', 'underline'],
    ...['strikethrough', 'spoiler', 'blockquote', 'expandable_blockquote', 'code', 'pre', 'text_link', 'text_mention'],
    ...['custom_emoji', 'date_time'],
  ] as [string, ...string[]]),
  offset: z.int(),
  length: z.int(),
  url: z.string().optional(),
  user: z.object({ id: z.int() }).optional(),
  unix_time: z.int().optional(),
  date_time_format: z.string().optional(),
});

/** Reads a text with its entities as Telegram does: refuses what it refuses, drops the characters it drops and trims both ends. */
export function formattedOf(
  parameters: Parameters,
  names: { text: string; entities: string },
  isKnown: (user: number) => boolean,
): Formatted {
  refuseParseMode(textOf(parameters, 'parse_mode'));
  const raw = textOf(parameters, names.text);
  if (!raw.isWellFormed()) throw badRequest('strings must be encoded in UTF-8');
  const given = entitiesOf(parameters, names.entities).map(entity => checked(entity, raw));
  const { text, at } = cleaned(raw);
  const entities = given
    .map(entity => ({
      ...entity,
      offset: at(entity.offset),
      length: at(entity.offset + entity.length) - at(entity.offset),
    }))
    .filter(({ length, type, user }) => length > 0 && (type !== 'text_mention' || (user && isKnown(user.id))))
    .sort((a, b) => a.offset - b.offset)
    .slice(0, mostEntities);
  return { text, entities, found: foundIn(text, entities) };
}

function refuseParseMode(mode: string): void {
  if (!['', 'html', 'markdown', 'markdownv2'].includes(mode.toLowerCase())) throw badRequest('unsupported parse_mode');
  if (mode) throw badRequest('this fake reads entities only, because Palabre must never send a parse_mode');
}

function entitiesOf(parameters: Parameters, name: string): Entity[] {
  const given = nestedOf(parameters, name, 'entities');
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw badRequest("can't parse entities: expected an Array of entities");
  return given.map(one => {
    const entity = entityShape.safeParse(one);
    if (!entity.success) throw badRequest("can't parse MessageEntity: unsupported type or field specified");
    return entity.data;
  });
}

function checked(entity: Entity, text: string): Entity {
  const end = entity.offset + entity.length;
  const where = `entity beginning at UTF-16 offset ${entity.offset}`;
  if (entity.offset < 0 || entity.length < 0 || end > text.length)
    throw badRequest(`${where} ends after the end of the text at UTF-16 offset ${end}`);
  if (splitsCharacter(text, entity.offset) || splitsCharacter(text, end))
    throw badRequest(
      `${where} ends in a middle of a UTF-16 symbol at byte offset ${Buffer.byteLength(text.slice(0, end))}`,
    );
  if (entity.type === 'text_link' && !isAddress(entity.url ?? '')) throw badRequest(`wrong HTTP URL specified`);
  if (entity.type === 'text_mention' && !entity.user)
    throw badRequest('can\'t parse MessageEntity: Can\'t find field "user"');
  if (entity.type === 'date_time' && !isMoment(entity))
    throw badRequest("can't parse MessageEntity: wrong date-time specified");
  return entity;
}

const splitsCharacter = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');

const isMoment = (entity: Entity): boolean =>
  entity.unix_time !== undefined && /^(?:r|(?=.)w?[dD]?[tT]?)$/.test(entity.date_time_format ?? '');

/** What Telegram accepts behind a text or a button: a public address, no `localhost`. */
export function isAddress(address: string): boolean {
  if (/^(?:tg|ton|tonsite):\/\/\S+$/i.test(address)) return true;
  const url = URL.parse(address);
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.hostname.includes('.');
}

/** Control characters become spaces, direction overrides and line separators vanish, both ends are trimmed; `at` says where an offset went. */
function cleaned(raw: string): { text: string; at: (offset: number) => number } {
  const moved: number[] = [];
  let text = '';
  for (const unit of raw.split('')) {
    moved.push(text.length);
    if (/[\u2028-\u202e\r]/.test(unit)) continue;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters Telegram replaces.
    text += /[\u0000-\u0008\u000b-\u001f]/.test(unit) ? ' ' : unit;
  }
  moved.push(text.length);
  const start = text.length - text.trimStart().length;
  const trimmed = text.trim();
  return { text: trimmed, at: offset => Math.min(Math.max((moved[offset] ?? 0) - start, 0), trimmed.length) };
}

/** Counted in UTF-16 units: Telegram does not say, and whoever keeps to this keeps to any other count. */
export function refuseLength(text: string, most: number, tooLong: string): void {
  if (text.length > most) throw badRequest(tooLong);
}

export function refuseEmpty(text: string): void {
  if (text === '') throw badRequest('message text is empty');
  if (/^[\p{Cf}\s\u115f\u2800\u3164]*$/u.test(text)) throw badRequest('text must be non-empty');
}
