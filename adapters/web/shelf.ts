import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { DeliveryError } from '../../src/core/adapter.ts';
import type { Attachment, Picture, View } from '../../src/core/view.ts';
import { limits, own } from './limits.ts';

/** Where the bytes of pictures and attachments lie, named by what they are, so that the same chart twice is one file. */
export interface Shelf {
  /** Puts the bytes of every block of the view there and says where each is. Throws `DeliveryError`. */
  keep(view: View): Promise<(block: Picture | Attachment) => string>;
  find(name: string): Promise<Uint8Array | undefined>;
  /** Takes away what no message shows any more; `shown` holds addresses that `keep` gave. */
  tidy(shown: ReadonlySet<string>): Promise<void>;
}

export const shelfNamePattern = /^[A-Za-z0-9_-]{32}(\.[a-z0-9]{1,8})?$/;
const hrefOf = (name: string): string => `/files/${name}`;

export function shelfAt(folder: string): Shelf {
  const store = folder ? onDisk(folder) : inMemory();

  async function keepOne(block: Picture | Attachment): Promise<string> {
    // Its maker's failure comes back at every try, so trying again is useless.
    const bytes = await block.bytes().catch(cause => {
      throw new DeliveryError('never', 'refused', { cause });
    });
    if (bytes.byteLength > limits.fileBytes) throw new DeliveryError('never', 'refused');
    const name = nameOf(block.name, bytes);
    await store.write(name, bytes).catch(cause => {
      throw new DeliveryError('later', 'unavailable', { cause });
    });
    return hrefOf(name);
  }

  return {
    async keep(view) {
      const hrefs = new Map<Picture | Attachment, string>();
      for (const block of view.blocks)
        if (block.type === 'picture' || block.type === 'attachment') hrefs.set(block, await keepOne(block));
      return block => hrefs.get(block) ?? '';
    },
    find: async name => (shelfNamePattern.test(name) ? store.read(name) : undefined),
    tidy: shown => store.tidy(name => shown.has(hrefOf(name))),
  };
}

/** The ending decides how the file is served, so only a plain one is kept. */
function nameOf(given: string, bytes: Uint8Array): string {
  const name = createHash('sha256').update(bytes).digest('base64url').slice(0, 32);
  const named = name + extname(given).toLowerCase();
  return shelfNamePattern.test(named) ? named : name;
}

type Store = {
  write(name: string, bytes: Uint8Array): Promise<void>;
  read(name: string): Promise<Uint8Array | undefined>;
  tidy(isShown: (name: string) => boolean): Promise<void>;
};

function inMemory(): Store {
  const files = new Map<string, Uint8Array>();
  return {
    async write(name, bytes) {
      files.delete(name);
      files.set(name, bytes);
      const [oldest] = files.keys();
      if (files.size > own.filesInMemory && oldest) files.delete(oldest);
    },
    read: async name => files.get(name),
    tidy: async () => {},
  };
}

const onDisk = (folder: string): Store => ({
  async write(name, bytes) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, name), bytes, { mode: 0o600 });
  },
  read: name => readFile(join(folder, name)).catch(() => undefined),
  async tidy(isShown) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names) if (!isShown(name)) await rm(join(folder, name), { force: true });
  },
});
