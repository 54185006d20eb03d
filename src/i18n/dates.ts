/** A date as people write it: French says “1er mai” where `Intl` writes “1 mai”. */
export const asWritten = (date: string, region: string): string =>
  region.startsWith('fr') ? date.replace(/(?<=^|\s)1(?=\s\p{L})/u, '1er') : date;
