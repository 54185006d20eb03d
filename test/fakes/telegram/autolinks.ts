import type { Entity } from './entity.ts';

/**
 * Telegram makes mentions, commands, hashtags, cashtags, links and addresses of plain text by itself, in a bot's messages too, entities or not.
 * Patterns are those of TDLib's MessageEntity.cpp; what stands in a link, a mention or code is left alone.
 */
export function foundIn(text: string, given: readonly Entity[]): Entity[] {
  const taken = given.filter(({ type }) => ['code', 'pre', 'text_link', 'text_mention'].includes(type));
  const found: Entity[] = [];
  for (const [type, pattern] of patterns)
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if (type === 'url' && !isLink(match[0])) continue;
      if (![...taken, ...found].some(other => overlap(other, entity))) found.push(entity);
    }
  return found.sort((a, b) => a.offset - b.offset);
}

const word = String.raw`\p{L}\p{N}_`;
/** TDLib counts no character of the block of general punctuation as part of a link, but joiners and dashes. */
const linkCharacter = String.raw`[a-zA-Z0-9_~\-.\u00a1-\u1fff\u200c\u200d\u2010-\u2015\u2070-\uffff]`;

const patterns: readonly (readonly [string, RegExp])[] = [
  ['email', /[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/gi],
  [
    'url',
    new RegExp(String.raw`(?:(?:https?|ftp|tonsite|tg|ton):\/\/)?${linkCharacter}+(?::\d+)?(?:\/[^\s]*)?`, 'giu'),
  ],
  ['mention', new RegExp(`(?<![${word}])@[a-zA-Z0-9_]{2,32}(?![${word}])`, 'gu')],
  [
    'bot_command',
    new RegExp(String.raw`(?<![${word}/<>])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![${word}/<>])`, 'gu'),
  ],
  ['hashtag', new RegExp(String.raw`(?<![${word}])#[${word}\u200c]{1,256}`, 'gu')],
  ['cashtag', new RegExp(String.raw`(?<![$${word}])\$[A-Z]{1,8}(?![$${word}])`, 'gu')],
];

const schemes = /^(?:https?|ftp|tonsite|tg|ton):\/\//i;
/** Not the whole list, which is long; enough for tests to be caught by. */
const topLevel = /\.(?:com|org|net|be|fr|nl|eu|coop|io|info|dev|app|me|de|uk|xyz|рф)(?::\d+)?(?:\/.*)?$/iu;

function isLink(candidate: string): boolean {
  if (schemes.test(candidate)) return candidate.replace(schemes, '').length > 0;
  return /^[^./]+\./u.test(candidate) && topLevel.test(candidate);
}

const overlap = (a: Entity, b: Entity): boolean => a.offset < b.offset + b.length && b.offset < a.offset + a.length;
