import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { sql } from '../../src/database/client.ts';
import { type BenchHouse, benchHouse, enrol, eventOf } from './house.ts';

const ballots = 65_000;
const batch = 5_000;

/** What it takes to close a secret poll of 65,000: seconds until it is counted, memory, how long nobody else had a turn, and how long people waited for an answer meanwhile. */
export async function openedEnvelopes(): Promise<Record<string, unknown>> {
  await using on = await benchHouse();
  const { database, house, host } = on;
  await enrol(database, house.community.id, ballots);
  await database.$executeRaw(sql`UPDATE member SET roll_id = id WHERE id LIKE 'm%'`);
  await host.receive(
    eventOf(0, { type: 'command', name: 'poll', text: 'Which day? | Monday | Tuesday | Wednesday | secret for:roll' }),
  );
  const { id, sealKey } = await database.poll.findFirstOrThrow();
  if (!sealKey) throw new Error('The poll has no key.');
  const sealMs = await seal(on, id, sealKey);

  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const rss = () => process.memoryUsage.rss() / 2 ** 20;
  const before = rss();
  let most = before;
  const waits: number[] = [];
  const begun = performance.now();
  await host.receive(eventOf(0, { type: 'command', name: 'poll', text: 'close 1' }));
  while ((await database.tally.count()) === 0) {
    const asked = performance.now();
    await host.receive(eventOf(1, { type: 'command', name: 'poll', text: 'results 1' }));
    waits.push(performance.now() - asked);
    most = Math.max(most, rss());
    await setTimeout(20);
  }
  const seconds = (performance.now() - begun) / 1000;
  delay.disable();
  const counted = await database.tally.aggregate({ _sum: { count: true } });
  const longestBlockMs = Math.round(delay.max / 1e6);
  return {
    ballots,
    counted: counted._sum.count,
    sealingOneMs: sealMs,
    seconds: Number(seconds.toFixed(1)),
    memoryMb: { before: Math.round(before), most: Math.round(most) },
    longestBlockMs,
    neverBlockedFor2s: longestBlockMs < 2000,
    answersMeanwhile: { count: waits.length, maxMs: Math.round(Math.max(...waits)) },
  };
}

/** As many votes, sealed and kept as each would be. Milliseconds a seal. */
async function seal({ database, house }: BenchHouse, poll: string, key: Uint8Array): Promise<number> {
  const coded = new TextEncoder();
  let spent = 0;
  for (let from = 1; from <= ballots; from += batch) {
    const begun = performance.now();
    const envelopes: Buffer[] = [];
    for (let n = from; n < from + batch; n++)
      envelopes.push(Buffer.from(await house.engine.world.seals.seal(key, coded.encode(String(1 + (n % 3))), 24)));
    spent += performance.now() - begun;
    await database.$executeRaw(sql`
      INSERT INTO ballot (poll_id, member_id, content, envelope, cast_at)
      SELECT ${poll}, 'm' || lpad((${from - 1}::int + n)::text, 11, '0'), '', envelope, now() FROM unnest(${envelopes}::bytea[]) WITH ORDINALITY AS given (envelope, n)`);
  }
  await database.$executeRaw(sql`ANALYZE ballot`);
  return Number((spent / ballots).toFixed(3));
}
