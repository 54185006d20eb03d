import { join } from 'node:path';
import type { App } from '../palabre.ts';
import { judge, type Verdict } from './chance.ts';
import { type Act, featuresByAct, featuresByKey, featuresByOrder, type Suspect, walPieces } from './features.ts';
import { filesBelow, intruder, logPosition, type Piece, rowsOf, tuplesOf, type Value, walSince } from './loot.ts';

/**
 * Somebody who holds everything of a house but its key files: every row with what PostgreSQL says of it, dead tuples, the log of writes, every byte of every file,
 * the queue, the outbox, logs, metrics, what stands in public and when it changed, and when everybody acted. Needs a house with `ownServer`.
 *
 *     await using attacker = await attackerOf(app);
 *     await attacker.watch(3, () => people[3].press('Monday'));      // suspect 3 acts while the attacker looks on
 *     const { telling } = await attacker.strike(suspects, secrets);   // what tells who had which secret
 *     const found = await attacker.search(['a content that is long enough to be no accident']);
 */
export type Attacker = AsyncDisposable & {
  /** Looks on while a suspect does something, until nothing follows from it any more. */
  watch(suspect: number, act: () => Promise<unknown>): Promise<void>;
  /** Everything that goes with the secrets, of which there are two kinds, more than chance would have it. */
  strike(suspects: readonly Suspect[], secrets: readonly boolean[]): Promise<Verdict>;
  /** Which of these are anywhere in what the attacker holds, as they are, in hexadecimal or in base64, and where. */
  search(needles: readonly (string | Uint8Array)[]): Promise<readonly Found[]>;
  /** Forgets what the log of writes has held so far. */
  lookAway(): Promise<void>;
  /** Adds to what was seen at the last act of each suspect: what a test plants where it cannot plant it in the house. */
  plant(seen: (suspect: number) => Readonly<Record<string, Value>>): void;
  /** One of each suspect, in the order of their last acts. */
  inOrder<Item>(items: readonly Item[]): Item[];
};
export type Found = { readonly needle: string; readonly where: string };

export async function attackerOf(app: App): Promise<Attacker> {
  const client = await intruder(app);
  let since = await logPosition(client);
  const acts: { suspect: number; seen: Record<string, Value> }[] = [];

  return {
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
    lookAway: async () => {
      since = await logPosition(client);
    },
    plant(seen) {
      for (const [at, act] of acts.entries())
        if (acts.findLastIndex(({ suspect }) => suspect === act.suspect) === at)
          Object.assign(act.seen, seen(act.suspect));
    },
    inOrder: items => {
      const last = (at: number) => acts.findLastIndex(({ suspect }) => suspect === at);
      return [...items.entries()].sort(([a], [b]) => last(a) - last(b)).map(([, item]) => item);
    },
    async watch(suspect, act) {
      const before = await outside(app);
      const begun = performance.now();
      await act();
      const milliseconds = performance.now() - begun;
      await app.idle();
      acts.push({ suspect, seen: { milliseconds, n: acts.length, ...difference(before, await outside(app)) } });
    },
    async strike(suspects, secrets) {
      const rows = await rowsOf(client);
      const tuples = await tuplesOf(client);
      const wal = walPieces(suspects, await walSince(client, since));
      const pieces = [...rows, ...tuples, ...wal, ...logPieces(app)];
      const features = [
        ...featuresByKey(suspects, pieces),
        ...featuresByOrder(suspects, ordersOf(suspects, acts), [...rows, ...tuples]),
        ...featuresByAct(suspects, acts),
      ];
      return judge(features, secrets, seeded(7));
    },
    async search(needles) {
      await client.query('CHECKPOINT');
      const files = await filesBelow(app.home);
      const memory = [
        ...(await rowsOf(client)).map(({ source, text }) => ({ path: source, bytes: Buffer.from(text) })),
        ...logPieces(app).map(({ source, text }) => ({ path: source, bytes: Buffer.from(text) })),
      ];
      return needles.flatMap(needle => foundIn(needle, [...files.map(relativeTo(app.home)), ...memory]));
    },
  };
}

const relativeTo =
  (home: string) =>
  ({ path, bytes }: { path: string; bytes: Buffer }) => ({ path: path.slice(join(home, '/').length), bytes });

function foundIn(needle: string | Uint8Array, files: readonly { path: string; bytes: Buffer }[]): Found[] {
  const bytes = Buffer.from(needle);
  if (bytes.length < 8) throw new RangeError('So short a needle is found by accident.');
  const shapes = [
    bytes,
    ...(['hex', 'base64', 'base64url'] as const).map(shape => Buffer.from(bytes.toString(shape).replace(/=+$/, ''))),
  ];
  // In the middle of other bytes base64 looks different; without its ends it does where it begins at a third byte.
  return files.flatMap(file =>
    shapes.some(shape => file.bytes.includes(shape)) ? [{ needle: bytes.toString('latin1'), where: file.path }] : [],
  );
}

/** What somebody sees who only looks on. */
async function outside(app: App): Promise<Record<string, number>> {
  const metrics = await (await fetch(`${app.house.server.url}/metrics`)).text();
  const counted = metrics.split('\n').flatMap(line => {
    const [, name, value] = /^([^#\s].*) (\S+)$/.exec(line) ?? [];
    return name ? [[name, Number(value)] as const] : [];
  });
  const inPublic = app.platform.attempts.filter(({ place }) => !place.startsWith('D-'));
  return {
    ...Object.fromEntries(counted),
    'messages in public': inPublic.filter(({ task }) => task === 'post').length,
    'edits in public': inPublic.filter(({ task }) => task === 'edit').length,
    'lines of the log': app.log.length,
    'letters of the log': JSON.stringify(app.log).length,
  };
}

const difference = (before: Record<string, number>, after: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - (before[name] ?? 0)]));

const logPieces = (app: App): Piece[] =>
  app.log.map(({ facts, message }, n) => ({
    source: 'the log',
    text: JSON.stringify({ facts, message }),
    values: { n, message, facts: JSON.stringify(facts) },
  }));

/** Positions of the suspects in every order in which they may have come. */
function ordersOf(suspects: readonly Suspect[], acts: readonly Act[]): Record<string, number[]> {
  const all = [...suspects.keys()];
  const first = (at: number) => acts.findIndex(({ suspect }) => suspect === at);
  const last = (at: number) => acts.findLastIndex(({ suspect }) => suspect === at);
  const positions = (by: (at: number) => number | string) => {
    const sorted = all.toSorted((a, b) => (by(a) < by(b) ? -1 : 1));
    return all.map(at => sorted.indexOf(at));
  };
  return {
    'first acts': positions(first),
    'last acts': positions(last),
    'their ids': positions(at => suspects[at]?.keys[0] ?? ''),
    'their listing': all,
  };
}

/** The same numbers from 0 to 1 at each run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
