/** What means something anywhere in Discord's markdown: emphasis, code, spoilers, mentions, emoji and times in angle brackets, masked links, addresses, `:emoji:`. */
const anywhere = /[\\*_~`|<[@]|:(?=\/\/|[\w+~-]+:)/g;
/** What means something at the beginning of a line: lists, headings, quotes, small print. */
const atLineStart = /^([^\S\n]*)(?:([-+#>])|(\d+)(\.))/gm;

/**
 * Text as it was typed, whatever it looks like. A backslash before punctuation is not shown, so the reader sees nothing of it.
 * It does not keep anybody from being notified: Discord looks for mentions before it formats, and only `allowed_mentions` decides.
 */
export const escaped = (text: string): string =>
  text
    .replace(anywhere, '\\$&')
    .replace(atLineStart, (_, space: string, mark?: string, number?: string, dot?: string) =>
      mark === undefined ? `${space}${number}\\${dot}` : `${space}\\${mark}`,
    );

/** Text inside a code block, where nothing means anything but the end of the block. */
export const inCodeBlock = (text: string): string => `\`\`\`\n${text.replaceAll('```', 'ˋˋˋ')}\n\`\`\``;
