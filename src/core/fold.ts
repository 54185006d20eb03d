/** Signs of no width, by which nobody tells two words apart. */
export const unseen = /[\u00AD\u200B-\u200F\u2060-\u2064]/gu;

/** Small letters without accents and signs that nobody sees, apart by single blanks: how words that somebody typed are compared. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(unseen, '').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

/** The same of letters and digits alone: what else stands between them is one blank. */
export const foldWords = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
