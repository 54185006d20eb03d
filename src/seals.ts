import { randomBytes } from 'node:crypto';
import { access, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import sodium from 'libsodium-wrappers';
import type { Id } from './core/ids.ts';
import { LostKey, type Seals } from './core/seals.ts';

/** Opening 65,000 envelopes takes seconds: in between, others have their turn. */
const slice = 100;

/**
 * Keeps one key a file of mode 0600 in `keys/sealed` of the data folder. Here `destroy` destroys at once.
 * Several machines on one database share the folder `keys`.
 */
export async function sealsIn(home: string): Promise<Seals> {
  await sodium.ready;
  const keys = join(home, 'keys');
  const folder = join(keys, 'sealed');
  const fileOf = (item: Id) => {
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(item)) throw new Error('An item whose id is no file name cannot have a key.');
    return join(folder, `${item}.key`);
  };

  return {
    async create(item) {
      const { publicKey, privateKey } = sodium.crypto_box_keypair();
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeNew(fileOf(item), privateKey);
      sodium.memzero(privateKey);
      // The file must outlive a power cut before anything is sealed with it.
      await synced(folder);
      await synced(keys);
      return publicKey;
    },
    async seal(publicKey, content, length) {
      if (content.length > length) throw new RangeError(`${content.length} bytes do not fit into ${length}.`);
      return sodium.crypto_box_seal(sodium.pad(content, length + 1), publicKey);
    },
    async open(item, envelopes) {
      const privateKey = await readKey(keys, fileOf(item));
      if (privateKey?.length !== sodium.crypto_box_SECRETKEYBYTES) throw new LostKey(item);
      const opened = await openAll(privateKey, envelopes);
      sodium.memzero(privateKey);
      if (envelopes.length > 0 && opened.length === 0) throw new LostKey(item);
      return opened;
    },
    async destroy(item) {
      if (!(await readKey(keys, fileOf(item)))) return;
      await overwrite(fileOf(item));
      await rm(fileOf(item));
      await synced(folder);
    },
  };
}

async function openAll(privateKey: Uint8Array, envelopes: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const publicKey = sodium.crypto_scalarmult_base(privateKey);
  const opened: Uint8Array[] = [];
  for (let from = 0; from < envelopes.length; from += slice) {
    for (const envelope of envelopes.slice(from, from + slice))
      opened.push(...contentOf(envelope, publicKey, privateKey));
    await setImmediate();
  }
  return opened;
}

/** Nothing, of an envelope that was sealed for another key or damaged. */
function contentOf(envelope: Uint8Array, publicKey: Uint8Array, privateKey: Uint8Array): Uint8Array[] {
  try {
    const padded = sodium.crypto_box_seal_open(envelope, publicKey, privateKey);
    return [sodium.unpad(padded, padded.length)];
  } catch {
    return [];
  }
}

/** Undefined when it is gone. Throws when the whole folder is: a share that is not there now is no reason to give up what was sealed. */
async function readKey(keys: string, file: string): Promise<Uint8Array | undefined> {
  const key = await readFile(file).catch(error => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!key) await access(join(keys, 'erasure.key'));
  return key && new Uint8Array(key);
}

async function writeNew(file: string, bytes: Uint8Array): Promise<void> {
  await using handle = await open(file, 'wx', 0o600);
  await handle.writeFile(bytes);
  await handle.sync();
}

/** Where a disk keeps old blocks or a folder has snapshots this changes nothing; elsewhere the bytes are gone too. */
async function overwrite(file: string): Promise<void> {
  await using handle = await open(file, 'r+');
  await handle.write(randomBytes(32), 0, 32, 0);
  await handle.sync();
}

async function synced(folder: string): Promise<void> {
  await using handle = await open(folder, 'r');
  await handle.sync();
}
