/** What a client makes of markdown: what is read, and what in it is more than plain text (emphasis, links, mentions, …), headings, bold, lists and small print aside. */
export type Reading = { readonly text: string; readonly live: readonly string[] };

type Rule = { readonly pattern: RegExp; read(match: RegExpExecArray): Reading };

const plain = (text: string): Reading => ({ text, live: [] });
const alive = (match: RegExpExecArray): Reading => ({ text: match[0], live: [match[0]] });
const inside = (match: RegExpExecArray): Reading => readMarkdown(match[1] ?? '');
const insideAlive = (match: RegExpExecArray): Reading => {
  const { text, live } = inside(match);
  return { text, live: [match[0], ...live] };
};

/** An escaped character never begins or ends anything. */
const body = '((?:\\\\[\\s\\S]|[^\\\\])+?)';

/** Only at the beginning of a line. */
const atLineStart: readonly Rule[] = [
  { pattern: /^#{1,3} +/, read: () => plain('') },
  { pattern: /^-# +/, read: () => plain('') },
  { pattern: /^ *- +/, read: () => plain('• ') },
  { pattern: /^ *(?:[*+]|\d+\.) +/, read: alive },
  { pattern: /^>(?:>>)? /, read: alive },
];

/** Tried in this order at every character. */
const anywhere: readonly Rule[] = [
  { pattern: /^```(?:[\w+-]*\n)?([\s\S]+?)\n?```/, read: match => plain(match[1] ?? '') },
  { pattern: /^\\([^0-9A-Za-z\s])/, read: match => plain(match[1] ?? '') },
  { pattern: /^<@!?(\d+)>/, read: match => plain(`@${match[1]}`) },
  { pattern: /^<t:(-?\d+)(?::[tTdDfFR])?>/, read: match => plain(new Date(Number(match[1]) * 1000).toISOString()) },
  { pattern: /^<(?:@&|#|a?:\w+:|\/[\w -]+:|id:)\w*>/, read: alive },
  { pattern: /^<https?:\/\/[^>\s]+>/, read: alive },
  { pattern: new RegExp(`^\\[${body}\\]\\(<https?:[^>]*>\\)`), read: inside },
  { pattern: new RegExp(`^\\[${body}\\]\\([^)]*\\)`), read: insideAlive },
  { pattern: /^[a-z]+:\/\/[^\s<]+/i, read: alive },
  { pattern: /^:(?!\d+:)[\w+~-]+:/, read: alive },
  { pattern: new RegExp(`^\\*\\*${body}\\*\\*(?!\\*)`), read: inside },
  { pattern: new RegExp(`^(?:__${body}__(?!_))`), read: insideAlive },
  { pattern: new RegExp(`^~~${body}~~`), read: insideAlive },
  { pattern: new RegExp(`^\\|\\|${body}\\|\\|`), read: insideAlive },
  { pattern: new RegExp(`^\\*(?=\\S)${body}\\*(?!\\*)`), read: insideAlive },
  { pattern: new RegExp(`^_${body}_(?!\\w)`), read: insideAlive },
  { pattern: /^(`+)([^`]+)\1(?!`)/, read: alive },
];

/** Where nothing begins: looking at each letter of a long word would take its length squared. */
const middleOfWord = /(?<=[a-z])[a-z]+/iy;

export function readMarkdown(markdown: string): Reading {
  const live: string[] = [];
  let text = '';
  for (let at = 0; at < markdown.length; ) {
    middleOfWord.lastIndex = at;
    const [letters] = middleOfWord.exec(markdown) ?? [];
    if (letters) {
      text += letters;
      at += letters.length;
      continue;
    }
    const rest = markdown.slice(at);
    const rules = at === 0 || markdown[at - 1] === '\n' ? [...atLineStart, ...anywhere] : anywhere;
    const found = firstOf(rules, rest);
    text += found ? found.reading.text : (rest[0] ?? '');
    live.push(...(found?.reading.live ?? []));
    at += found?.length ?? 1;
  }
  return { text, live };
}

function firstOf(rules: readonly Rule[], rest: string): { reading: Reading; length: number } | undefined {
  for (const rule of rules) {
    const match = rule.pattern.exec(rest);
    if (match) return { reading: rule.read(match), length: match[0].length };
  }
  return undefined;
}
