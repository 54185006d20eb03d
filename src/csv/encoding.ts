/** How a text file is written. Spreadsheets of the Windows world write Windows-1252 without saying so. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

export type Decoded = { readonly text: string; readonly encoding: Encoding };

/** Reads a file's bytes: by its byte order mark, else as UTF-8 if it is that, else as UTF-16 if every other byte is nought, else as Windows-1252. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be');
  const order = unmarkedOrder(bytes);
  if (order) return utf16(bytes, order);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

const utf16 = (bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): Decoded => ({
  text: new TextDecoder(label).decode(bytes),
  encoding: 'UTF-16',
});

/** Letters of our languages have a nought as their high byte; a text in one byte a letter has none. */
function unmarkedOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const seen = Math.min(bytes.length, 1000) & ~1;
  const noughts = [0, 0];
  for (let at = 0; at < seen; at++) if (bytes[at] === 0) noughts[at % 2] = (noughts[at % 2] ?? 0) + 1;
  const most = (seen / 2) * 0.7;
  if (seen >= 4 && (noughts[1] ?? 0) > most && noughts[0] === 0) return 'utf-16le';
  return seen >= 4 && (noughts[0] ?? 0) > most && noughts[1] === 0 ? 'utf-16be' : undefined;
}
