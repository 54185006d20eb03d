/**
 * Telegram makes mentions, commands, hashtags and links of plain text by itself, whatever entities are sent along.
 * Nothing a member typed may do that, so these break what it looks for (TDLib's MessageEntity.cpp), after or in place of the character it begins with.
 */
const triggers = /@(?=[A-Za-z0-9_])|(?<![\p{L}\p{N}_])[#$/](?=[\p{L}\p{N}_])|(?<=\S)\.(?=\p{L})|:(?=\/\/)/gu;

/** Nobody sees a word joiner; it costs a character each time. */
const joiner = '\u2060';
export const defused = (text: string): string => text.toWellFormed().replace(triggers, `$&${joiner}`);

/** As long as it was, for a text that has no room for joiners; it looks a little different. */
const lookalikes: Readonly<Record<string, string>> = { '@': '＠', '#': '＃', $: '＄', '/': '∕', '.': '․', ':': '：' };
export const disguised = (text: string): string =>
  text.toWellFormed().replace(triggers, character => lookalikes[character] ?? character);

/** What somebody typed, as they typed it. */
export const undefused = (text: string): string => text.replaceAll(joiner, '');
