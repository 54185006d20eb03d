import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file of JSON lines that only grows until it is written anew; with no path it keeps nothing. */
export interface Journal {
  /** What was kept, oldest first; a line torn by a crash is left out. */
  read(): Promise<unknown[]>;
  /** Lines come in the order of the calls. */
  append(line: unknown): Promise<void>;
  rewrite(lines: readonly unknown[]): Promise<void>;
}

export function journalAt(path: string): Journal {
  if (!path) return { read: async () => [], append: async () => {}, rewrite: async () => {} };

  let last: Promise<void> = Promise.resolve();
  const inOrder = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work);
    // The next line is written whatever became of this one; its own caller hears of the failure.
    last = done.catch(() => {});
    return done;
  };
  const asLine = (line: unknown): string => `${JSON.stringify(line)}\n`;

  return {
    async read() {
      const text = await readFile(path, 'utf8').catch((failure: NodeJS.ErrnoException) => {
        if (failure.code === 'ENOENT') return '';
        throw failure;
      });
      return text.split('\n').flatMap(parsed);
    },
    append: line => inOrder(() => appendFile(path, asLine(line), { mode: 0o600 })),
    rewrite: lines =>
      inOrder(async () => {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await writeFile(`${path}.new`, lines.map(asLine).join(''), { mode: 0o600 });
        await rename(`${path}.new`, path);
      }),
  };
}

function parsed(line: string): unknown[] {
  if (!line) return [];
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}
