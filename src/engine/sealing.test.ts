import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type App, palabre } from '../../test/support/palabre.ts';
import { LostKey } from '../core/seals.ts';
import { jobContext } from './context.ts';

const item = 'cG9sbA0123456789';
const content = new TextEncoder().encode('a');

const within = <Result>(app: App, work: (ctx: ReturnType<typeof jobContext>) => Promise<Result>): Promise<Result> => {
  const { world } = app.house.engine;
  return app.database.$transaction(db => work(jobContext(world, db, 'polls', app.house.community, null)));
};

async function sealed(app: App): Promise<Uint8Array> {
  return within(app, async ({ seals }) => seals.seal(await seals.create(item), content, 24));
}

test('a key is destroyed after the transaction that said so, and by then what it opened has been kept', async () => {
  await using app = await palabre();
  const envelope = await sealed(app);
  await within(app, async ({ seals }) => {
    await seals.destroy(item);
    expect(await seals.open(item, [envelope])).toEqual([content]);
  });
  await app.idle();
  await expect(app.house.engine.world.seals.open(item, [envelope])).rejects.toThrow(LostKey);
});

test('a transaction that is undone destroys no key', async () => {
  await using app = await palabre();
  const envelope = await sealed(app);
  const undone = within(app, async ({ seals }) => {
    await seals.destroy(item);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await app.idle();
  expect(await app.house.engine.world.seals.open(item, [envelope])).toEqual([content]);
});

test('a key that cannot be destroyed now is destroyed later, and the log says so meanwhile', async () => {
  await using app = await palabre();
  app.expectTrouble(/could not be destroyed/);
  const envelope = await sealed(app);
  const [keys, away] = [join(app.home, 'keys'), join(app.home, 'away')];
  await rename(keys, away);
  await mkdir(keys);
  await within(app, ({ seals }) => seals.destroy(item));
  await app.idle();
  expect(app.log.filter(({ message }) => /could not be destroyed/.test(message))).toHaveLength(1);
  await rm(keys, { recursive: true });
  await rename(away, keys);
  expect(await app.house.engine.world.seals.open(item, [envelope])).toEqual([content]);
  await app.pass({ minutes: 10 });
  await expect(app.house.engine.world.seals.open(item, [envelope])).rejects.toThrow(LostKey);
});
