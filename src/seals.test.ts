import { mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LostKey, type Seals } from './core/seals.ts';
import { fingerprints } from './keys.ts';
import { sealsIn } from './seals.ts';

const item = 'cG9sbA0123456789';
const bytes = (text: string) => new TextEncoder().encode(text);
const texts = (opened: readonly Uint8Array[]) => opened.map(content => new TextDecoder().decode(content));

async function house(): Promise<{ home: string; seals: Seals } & AsyncDisposable> {
  const home = await mkdtemp(join(tmpdir(), 'palabre-seals-'));
  await fingerprints(home);
  return { home, seals: await sealsIn(home), [Symbol.asyncDispose]: () => rm(home, { recursive: true }) };
}

test('what was sealed comes out again in the same order, and two envelopes are never alike', async () => {
  await using at = await house();
  const key = await at.seals.create(item);
  const envelopes = await Promise.all(['b', '', 'a', 'b'].map(text => at.seals.seal(key, bytes(text), 24)));
  expect(texts(await at.seals.open(item, envelopes))).toEqual(['b', '', 'a', 'b']);
  expect(new Set(envelopes.map(envelope => Buffer.from(envelope).toString('hex'))).size).toBe(4);
});

test('envelopes have one length, whatever is in them, and whatever it is comes out whole', async () => {
  await using at = await house();
  const key = await at.seals.create(item);
  const lengths = new Set<number>();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async content => {
      const envelope = await at.seals.seal(key, content, 40);
      lengths.add(envelope.length);
      expect((await at.seals.open(item, [envelope]))[0]).toEqual(content);
    }),
  );
  expect(lengths).toEqual(new Set([89]));
  await expect(at.seals.seal(key, new Uint8Array(41), 40)).rejects.toThrow('do not fit');
});

test('the key is a file that only Palabre can read, and is never made twice', async () => {
  await using at = await house();
  await at.seals.create(item);
  const file = join(at.home, 'keys/sealed', `${item}.key`);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await stat(join(at.home, 'keys/sealed'))).mode & 0o777).toBe(0o700);
  await expect(at.seals.create(item)).rejects.toThrow('EEXIST');
  await expect(at.seals.create('../erasure')).rejects.toThrow('no file name');
});

test('a process that starts later opens what another one sealed', async () => {
  await using at = await house();
  const envelope = await at.seals.seal(await at.seals.create(item), bytes('a'), 24);
  expect(texts(await (await sealsIn(at.home)).open(item, [envelope]))).toEqual(['a']);
});

test('a destroyed key opens nothing, and destroying it again is no fault', async () => {
  await using at = await house();
  const envelope = await at.seals.seal(await at.seals.create(item), bytes('a'), 24);
  await at.seals.destroy(item);
  await at.seals.destroy(item);
  await expect(at.seals.open(item, [envelope])).rejects.toThrow(LostKey);
  expect(await readdir(join(at.home, 'keys/sealed'))).toEqual([]);
});

test('a key that is not the one is as good as lost, and so is a damaged one', async () => {
  await using at = await house();
  const envelope = await at.seals.seal(await at.seals.create(item), bytes('a'), 24);
  const file = join(at.home, 'keys/sealed', `${item}.key`);
  for (const wrong of [new Uint8Array(32).fill(7), bytes('short'), new Uint8Array(0)]) {
    await writeFile(file, wrong);
    await expect(at.seals.open(item, [envelope])).rejects.toThrow(LostKey);
  }
});

test('an envelope of another item, or a damaged one, is left out, and the others are opened', async () => {
  await using at = await house();
  const key = await at.seals.create(item);
  const mine = await at.seals.seal(key, bytes('mine'), 24);
  const damaged = mine.with(60, (mine[60] ?? 0) ^ 1);
  const foreign = await at.seals.seal(await at.seals.create('another'), bytes('theirs'), 24);
  expect(texts(await at.seals.open(item, [damaged, mine, foreign, new Uint8Array(3)]))).toEqual(['mine']);
});

test('while the whole folder is away, as a share that is not mounted, no key counts as lost and none as destroyed', async () => {
  await using at = await house();
  const envelope = await at.seals.seal(await at.seals.create(item), bytes('a'), 24);
  await rename(join(at.home, 'keys'), join(at.home, 'elsewhere'));
  await expect(at.seals.open(item, [envelope])).rejects.toThrow('ENOENT');
  await expect(at.seals.destroy(item)).rejects.toThrow('ENOENT');
  await rename(join(at.home, 'elsewhere'), join(at.home, 'keys'));
  expect(texts(await at.seals.open(item, [envelope]))).toEqual(['a']);
});
