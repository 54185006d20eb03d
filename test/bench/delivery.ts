import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { connect, type Database, sql } from '../../src/database/client.ts';
import { type EmbeddedPostgres, startEmbedded } from '../../src/database/embedded.ts';
import { putBroadcast, statesIn } from '../support/broadcast.ts';
import { until } from '../support/until.ts';
import type { Counted, Ready } from './fake.ts';
import { planning } from './planning.ts';
import { processorUsed } from './processor.ts';
import { usualSends } from './usual.ts';

const scale = 20;
/** Messages a second that each platform allows to private chats, before it is scaled. */
const allowed = { telegram: 30, slack: 5, discord: 50 } as const;
type Name = keyof typeof allowed;

/**
 * As many deliveries as `--count` says (65,000 unless told) to each platform's fake with limits scaled by twenty, by Palabre as it runs, then by what its client library has for it.
 * `--on telegram` measures one platform alone.
 */
export async function bench(): Promise<Record<string, unknown>> {
  const { values } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: { count: { type: 'string', default: '65000' }, on: { type: 'string', default: 'telegram,slack,discord' } },
  });
  const count = Number(values.count);
  const results: Record<string, unknown> = { count, scale, planning: await planning(count) };
  for (const name of String(values.on).split(',') as Name[])
    results[name] = { palabre: await byPalabre(name, count), usual: await byLibrary(name, count) };
  return results;
}

const round = (value: number, digits = 3) => Number(value.toFixed(digits));

async function fakeOf(name: Name, count: number) {
  const child = fork(join(import.meta.dirname, 'fake.ts'), [name, String(count), String(scale)]);
  const [ready] = (await once(child, 'message')) as [Ready];
  return { child, ready, counted: async () => (await asked(child)) as Counted };
}

async function asked(child: ChildProcess): Promise<unknown> {
  child.send('usage');
  const [answer] = await once(child, 'message');
  return answer;
}

async function byPalabre(name: Name, count: number) {
  const home = await mkdtemp(join(tmpdir(), 'palabre-bench-'));
  const embedded = await startEmbedded({ home, report: () => {} });
  const fake = await fakeOf(name, count);
  const { database, close } = connect({ url: embedded.url, connections: 2, report: () => {} });
  try {
    return await sent(name, count, home, embedded, fake, database);
  } finally {
    fake.child.kill();
    await close();
    await embedded.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function sent(
  name: Name,
  count: number,
  home: string,
  { url }: EmbeddedPostgres,
  { ready, counted }: Awaited<ReturnType<typeof fakeOf>>,
  database: Database,
) {
  const { connection, people, chats } = ready;
  const nth = (list: readonly string[]) => sql`(${[...list]}::text[])[n]`;
  const chat = chats.length > 0 ? { chat: nth(chats) } : {};
  await putBroadcast({ url, home, connection, count, person: nth(people), ...chat });
  const before = await processorUsed(home);
  const settings = JSON.stringify({ url, home, holder: 'bench', scale, ...ready.settings });
  const sender = fork(join(import.meta.dirname, '../support/sender.ts'), [settings]);
  await once(sender, 'message');
  const enough = 120 + (2 * count) / (allowed[name] * scale) + count / 100;
  await until(
    'all is sent',
    async () => {
      const { waiting = 0, leased = 0, sending = 0 } = await statesIn(database);
      if (waiting + leased + sending > 100) await new Promise(resolve => setTimeout(resolve, 1000));
      return waiting + leased + sending === 0;
    },
    enough,
  );
  const usage = (await asked(sender)) as { user: number; system: number; most: number };
  const postgres = (await processorUsed(home)).postgres - before.postgres;
  sender.kill();
  await once(sender, 'exit');
  const states = await statesIn(database);
  const { tooMany } = await counted();
  return {
    ...(await paceOf(name, database)),
    answered429: tooMany,
    states,
    processorOfOneMs: { node: round((usage.user + usage.system) / 1000 / count), postgres: round(postgres / count) },
    memoryMb: Math.round(usage.most / 1024),
  };
}

/** From the first tenth to the last, so that neither starting nor ending counts. */
async function paceOf(name: Name, database: Database) {
  const [row] = await database.$queryRaw<{ from: Date; to: Date; count: number }[]>(sql`
    SELECT min(finished_at) AS from, max(finished_at) AS to, count(*)::int AS count FROM (
      SELECT finished_at, ntile(20) OVER (ORDER BY finished_at) AS part FROM delivery WHERE state = 'sent' AND task = 'post') AS parts
    WHERE part BETWEEN 2 AND 19`);
  const seconds = ((row?.to.getTime() ?? 0) - (row?.from.getTime() ?? 0)) / 1000;
  const perSecond = (row?.count ?? 0) / seconds;
  return { perSecond: round(perSecond, 1), shareOfAllowed: round(perSecond / (allowed[name] * scale)) };
}

async function byLibrary(name: Name, count: number) {
  const fake = await fakeOf(name, count);
  const used = process.cpuUsage();
  const from = performance.now();
  const failed = await usualSends[name](fake.ready, count, scale);
  const seconds = (performance.now() - from) / 1000;
  const { user, system } = process.cpuUsage(used);
  const { taken, tooMany } = await fake.counted();
  fake.child.kill();
  const perSecond = taken / seconds;
  return {
    perSecond: round(perSecond, 1),
    shareOfAllowed: round(perSecond / (allowed[name] * scale)),
    answered429: tooMany,
    sent: taken,
    failed,
    processorOfOneMs: { node: round((user + system) / 1000 / count) },
    memoryMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
  };
}
