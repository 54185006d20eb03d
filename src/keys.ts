import { createHmac, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const keyBytes = 32;

/**
 * Makes keyed hashes with a key in the data folder, made when there is none. It is not in the database, so neither a dump nor a backup can tell what was hashed.
 * Several machines on one database share the folder `keys`.
 */
export async function fingerprints(home: string): Promise<(text: string) => string> {
  const key = await keyIn(join(home, 'keys'), 'erasure.key');
  return text => createHmac('sha256', key).update(text).digest('base64url');
}

async function keyIn(folder: string, name: string): Promise<Buffer> {
  const file = join(folder, name);
  const known = await read(file);
  if (known) return known;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.new`;
  await writeFile(draft, randomBytes(keyBytes), { mode: 0o600 });
  // A name that exists is never replaced: of two processes that start at once, one makes the key of both.
  await link(draft, file).catch(error => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return (await read(file)) ?? keyIn(folder, name);
}

async function read(file: string): Promise<Buffer | undefined> {
  const key = await readFile(file).catch(error => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (key && key.length !== keyBytes)
    throw new Error(`${file} is not the key that Palabre made. Restore it from your copy.`);
  return key;
}
