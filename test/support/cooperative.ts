import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, vi } from 'vitest';
import type { Platform } from '../../src/core/adapter.ts';
import { type House, openHouse, systemChance, systemClock } from '../../src/main.ts';
import type { Asked, Played, Player } from '../contract/driver.ts';
import { drivers } from '../contract/drivers.ts';
import type { Clock } from './clock.ts';
import { database } from './database.ts';
import { idleOf } from './palabre.ts';
import { scaled } from './scaled.ts';

/** A whole house on the fakes of some platforms, all of which one community has: `await using coop = await cooperative(['slack'])`. */
export type Cooperative = AsyncDisposable & {
  readonly house: House;
  readonly home: string;
  /** In the order in which they were asked for. */
  readonly played: readonly Played[];
  /** What `palabre admin` prints, for a second platform. */
  anotherCode(): Promise<string>;
  /** Moves the clock that it was given, and waits until nothing is due by it. */
  pass(time: Parameters<Clock['advance']>[0]): Promise<void>;
  /** Empty at the end of every test. */
  complaints(): readonly string[];
};

/** By the clock of the wall, unless a test has one that it moves; without an address on the web, unless it has one. */
export async function cooperative(platforms: readonly Platform[], clock?: Clock, publicUrl = ''): Promise<Cooperative> {
  await using stack = new AsyncDisposableStack();
  const db = stack.use(await database());
  const home = await mkdtemp(join(tmpdir(), 'palabre-home-'));
  stack.defer(() => rm(home, { recursive: true }));
  const played: Played[] = [];
  for (const platform of platforms) {
    const driver = drivers.find(one => one.platform === platform);
    if (driver) played.push(stack.use(await driver.open()));
  }
  const house = await openHouse({
    databaseUrl: db.url,
    home,
    host: '127.0.0.1',
    port: 0,
    publicUrl,
    adapters: played.map(({ adapter }) => scaled(adapter, quick)),
    log,
    now: clock?.now ?? systemClock,
    chance: systemChance,
    holder: 'story',
    community: { name: 'Le Panier commun', locale: 'en', zone: 'Europe/Brussels', pretend: false, spaces: [] },
  });
  stack.defer(house.stop);
  await settled(() => expect(house.lanes.map(lane => lane.state())).toEqual(played.map(() => 'connected')));
  const all = stack.move();
  return {
    house,
    home,
    played,
    async anotherCode() {
      const { stdout } = await promisify(execFile)(process.execPath, ['src/cli.ts', 'admin'], {
        cwd: join(import.meta.dirname, '../..'),
        env: { ...process.env, DATABASE_URL: db.url, PALABRE_HOME: home },
      });
      return /\/palabre admin (\S+)/.exec(stdout)?.[1] ?? '';
    },
    async pass(time) {
      if (!clock) throw new Error('The clock of the wall passes by itself.');
      clock.advance(time);
      await idleOf(house, house.engine.world.database, clock);
    },
    complaints: () => played.flatMap(one => one.complaints()),
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

/** The drivers' fakes limit no rate; how fast things may leave is a matter of other stories. */
const quick = 20;

const silent = () => {};
const log = { debug: silent, info: silent, warn: silent, error: silent };

/** What comes true once events went in and messages out. */
export const settled = <T>(read: () => T): Promise<Awaited<T>> =>
  vi.waitFor(read, { timeout: 15_000, interval: 20 }) as Promise<Awaited<T>>;

/** French sets narrow and hard spaces; which ones is not what a story is about. */
export const plain = (text = ''): string => text.replace(/[\u00A0\u202F]/g, ' ');

/** The newest that this person alone sees. */
export const newest = (player: Player): string => plain(player.seen().at(-1)?.text);

/** The newest that hangs in the shared place. */
export const posted = (played: Played): string => plain(played.messages().at(-1)?.text);

/** Answers page after page by label, as many as this platform makes of them; what is not given stays as it is proposed, or is skipped. */
export async function answer(player: Player, given: Readonly<Record<string, string | number>>): Promise<void> {
  let page = await settled(() => player.asked() ?? expect.fail('Nothing is asked.'));
  for (;;) {
    const buttons = player.seen().findLast(message => message.buttons.includes('Skip'))?.buttons ?? [];
    const asIs = ['Save', 'Continue', 'Skip'].find(label => buttons.includes(label));
    await (page.labels.some(label => label in given) || !asIs ? player.fill(given) : player.press(asIs));
    const next = await another(player, page);
    if (!next) return;
    page = next;
  }
}

/** The page that follows; undefined where none comes for a while. */
async function another(player: Player, page: Asked): Promise<Asked | undefined> {
  const following = () => {
    const asked = player.asked();
    return asked && JSON.stringify(asked) !== JSON.stringify(page) ? asked : expect.fail('None yet.');
  };
  return vi.waitFor(following, { timeout: 1000, interval: 20 }).catch(() => undefined);
}

/** All that stands before somebody now. */
export const heard = (player: Player): string =>
  player
    .seen()
    .map(({ text }) => plain(text))
    .join('\n');
export const says = (player: Player, words: string) => settled(() => expect(heard(player)).toContain(words));
