import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { connect, type Database, sql } from '../../src/database/client.ts';
import { type EmbeddedPostgres, startEmbedded } from '../../src/database/embedded.ts';
import { holidaysOf } from '../../src/engine/holidays.ts';
import { putBroadcast, statesIn } from '../support/broadcast.ts';
import { until } from '../support/until.ts';
import type { Counted, Ready } from './fake.ts';
import { planning } from './planning.ts';
import { processorUsed } from './processor.ts';
import { usualSends } from './usual.ts';

/** Messages a second that each platform allows to private chats, before it is scaled. */
const allowed = { telegram: 30, slack: 5, discord: 50 } as const;
type Name = keyof typeof allowed;
/** What is measured unless told: about a minute of each at twenty times its limits. */
const usualCount = { telegram: 36_000, slack: 6000, discord: 60_000 } as const;

/**
 * As many reminders of a poll as `--count` says (about a minute's unless told) to each platform's fake with limits scaled by twenty or `--scale`, by Palabre as it runs, from where
 * attention has let them go; then as many plain messages by what its client library has for it. `--on telegram` measures one platform alone. Planning is of 65,000. What a processor of this machine did beside says whether the platform was the limit, or the machine.
 */
export async function bench(): Promise<Record<string, unknown>> {
  const { values } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: {
      count: { type: 'string' },
      scale: { type: 'string', default: '20' },
      on: { type: 'string', default: 'telegram,slack,discord' },
    },
  });
  const scale = Number(values.scale);
  const results: Record<string, unknown> = { scale, planning: await planning(65_000) };
  for (const name of String(values.on).split(',') as Name[]) {
    const run: Run = { name, scale, count: Number(values.count ?? usualCount[name]) };
    results[name] = { count: run.count, palabre: await byPalabre(run), usual: await byLibrary(run) };
  }
  return results;
}

type Run = { readonly name: Name; readonly count: number; readonly scale: number };

const round = (value: number, digits = 3) => Number(value.toFixed(digits));

async function fakeOf({ name, count, scale }: Run) {
  const child = fork(join(import.meta.dirname, 'fake.ts'), [name, String(count), String(scale)]);
  const [ready] = (await once(child, 'message')) as [Ready];
  return { child, ready, counted: async () => (await asked(child)) as Counted };
}

async function asked(child: ChildProcess): Promise<unknown> {
  child.send('usage');
  const [answer] = await once(child, 'message');
  return answer;
}

async function byPalabre(run: Run) {
  const home = await mkdtemp(join(tmpdir(), 'palabre-bench-'));
  const embedded = await startEmbedded({ home, report: () => {} });
  const fake = await fakeOf(run);
  const { database, close } = connect({ url: embedded.url, connections: 2, report: () => {} });
  try {
    return await sent(run, home, embedded, fake, database);
  } finally {
    fake.child.kill();
    await close();
    await embedded.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function sent(
  { name, count, scale }: Run,
  home: string,
  { url }: EmbeddedPostgres,
  { ready, counted }: Awaited<ReturnType<typeof fakeOf>>,
  database: Database,
) {
  const { connection, people, chats } = ready;
  // Of numbers the n-th is found at once; to the n-th text PostgreSQL goes past all before it.
  const nth = (list: readonly string[]) =>
    list.every(id => /^\d+$/.test(id)) ? sql`(${[...list]}::bigint[])[n]::text` : sql`(${[...list]}::text[])[n]`;
  const chat = chats.length > 0 ? { chat: nth(chats) } : {};
  const remindedAt = workdayNoon();
  await putBroadcast({ url, home, count, to: [{ connection, person: nth(people), ...chat }], remindedAt });
  const before = await processorUsed(home);
  const ahead = Math.round((remindedAt.epochMilliseconds - Date.now()) / 1000);
  const settings = JSON.stringify({ url, home, holder: 'bench', ahead, scale: { [name]: scale }, ...ready.settings });
  const sender = fork(join(import.meta.dirname, '../support/sender.ts'), [settings]);
  const ended = once(sender, 'exit').then(() => Promise.reject(new Error('The sender did not start.')));
  await Promise.race([once(sender, 'message'), ended]);
  const enough = 120 + (2 * count) / (allowed[name] * scale) + count / 100;
  await until(
    'all is sent',
    async () => {
      const { waiting = 0, leased = 0, sending = 0 } = await statesIn(database);
      const left = waiting + leased + sending;
      // Counting takes the database longer than a hundred messages do: no more often than it can be over.
      if (left > 100) await pause((500 * left) / (allowed[name] * scale));
      return left === 0;
    },
    enough,
  );
  const usage = (await asked(sender)) as { user: number; system: number; most: number };
  const postgres = (await processorUsed(home)).postgres - before.postgres;
  sender.kill();
  await once(sender, 'exit');
  const states = await statesIn(database);
  const { tooMany, processor } = await counted();
  const pace = await paceOf(name, scale, database);
  const each = {
    node: (usage.user + usage.system) / 1000 / count,
    postgres: postgres / count,
    fake: processor / count,
  };
  return {
    ...pace,
    answered429: tooMany,
    states,
    processorOfOneMs: { node: round(each.node), postgres: round(each.postgres), fake: round(each.fake) },
    processorsBusy: round(((each.node + each.postgres + each.fake) * pace.perSecond) / 1000, 2),
    memoryMb: Math.round(usage.most / 1024),
  };
}

/** A moment at which attention lets reminders go, whenever this is measured. */
function workdayNoon(): Temporal.Instant {
  const isHoliday = holidaysOf('BE');
  const today = Temporal.Now.zonedDateTimeISO('Europe/Brussels').with({ hour: 12, minute: 0, second: 0 });
  let day = today.add({ days: 1 });
  while (day.dayOfWeek > 5 || isHoliday(day.toPlainDate().toString())) day = day.add({ days: 1 });
  return day.toInstant();
}

/** From the first tenth to the last, so that neither starting nor ending counts. */
async function paceOf(name: Name, scale: number, database: Database) {
  const [row] = await database.$queryRaw<{ from: Date; to: Date; count: number }[]>(sql`
    SELECT min(finished_at) AS from, max(finished_at) AS to, count(*)::int AS count FROM (
      SELECT finished_at, ntile(20) OVER (ORDER BY finished_at) AS part FROM delivery WHERE state = 'sent' AND task = 'post') AS parts
    WHERE part BETWEEN 2 AND 19`);
  const seconds = ((row?.to.getTime() ?? 0) - (row?.from.getTime() ?? 0)) / 1000;
  const perSecond = (row?.count ?? 0) / seconds;
  return { perSecond: round(perSecond, 1), shareOfAllowed: round(perSecond / (allowed[name] * scale)) };
}

async function byLibrary(run: Run) {
  const { name, count, scale } = run;
  const fake = await fakeOf(run);
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
