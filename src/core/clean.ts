/**
 * Text as it may enter: well-formed, without NUL (PostgreSQL refuses it), without control characters but line ends,
 * without those that turn the direction of everything after them, without our own private-use marks.
 * Right-to-left letters stay: they carry their direction themselves. A text of which nothing can be seen is none.
 */
export function cleanText(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uE000\uE001]/g, '');
  return /[^\s\u2800\p{Default_Ignorable_Code_Point}]/u.test(clean) ? clean : '';
}
