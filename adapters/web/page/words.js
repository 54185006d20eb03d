/**
 * @typedef {import('../words.ts').Word} Word
 * @typedef {(word: Word, args?: Record<string, string | number>) => string} Say
 */

/**
 * The page's own words in one language.
 * @param {Record<string, string>} words
 * @returns {Say}
 */
export const sayer =
  words =>
  (word, args = {}) =>
    (words[word] ?? word).replace(/\{(\w+)\}/g, (_, name) => String(args[name] ?? ''));
