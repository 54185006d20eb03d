import { readFile, writeFile } from 'node:fs/promises';
import { Problem, unusable } from './run.ts';

/** A file that somebody named, whole. */
export const readInput = (path: string): Promise<Buffer> => readFile(path).catch(error => giveUp(error, path));

/** The same of a list: what a spreadsheet saves unless told otherwise is none. */
export async function readList(path: string): Promise<Buffer> {
  const bytes = await readInput(path);
  if (['504b0304', 'd0cf11e0'].includes(bytes.toString('hex', 0, 4)))
    throw new Problem(
      `${path} is a spreadsheet, not a CSV. In it choose "Save as", then "CSV UTF-8", and import that.`,
    );
  return bytes;
}

/** To the terminal, or into a file that only its owner can read: it may hold names and codes. */
export async function put(text: string, path: string | undefined): Promise<void> {
  if (path === undefined) process.stdout.write(text);
  else await writeFile(path, text, { mode: 0o600 }).catch(error => giveUp(error, path));
}

function giveUp(error: NodeJS.ErrnoException, path: string): never {
  throw new Problem(unusable(error, path));
}
