const width = 30;

/** Draws how far something has come on a terminal's last line; nothing where the output is no terminal. */
export function progressBar(stream: NodeJS.WriteStream): (done: number, of: number) => void {
  if (!stream.isTTY) return () => {};
  return (done, of) => {
    const filled = Math.round((done / Math.max(1, of)) * width);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
    stream.write(`\r${bar} ${done.toLocaleString('en')} of ${of.toLocaleString('en')}${done >= of ? '\n' : ''}`);
  };
}
