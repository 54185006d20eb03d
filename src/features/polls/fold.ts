/** How words are compared: without accents, case and space around them. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();
