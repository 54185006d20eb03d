import { performance } from 'node:perf_hooks';
import { tokenOf } from '../../src/core/token.ts';
import { sql } from '../../src/database/client.ts';
import { type BenchHouse, benchHouse, enrol, eventOf } from './house.ts';

const sizes = [1_000, 10_000, 65_000, 100_000];
const rounds = 11;
const letters = 'ABCDEFGHIJKLMNOPQRST';
const options = [...letters].map(letter => `Proposition ${letter}`).join(' | ');

/** What a member waits for who opens the result of a poll with so many votes, and what drawing its picture takes; the poll read, counted and judged anew each time. Milliseconds, the median of some rounds. */
export async function resultPages(): Promise<Record<string, unknown>> {
  await using on = await benchHouse();
  await on.host.receive(eventOf(0, { type: 'command', name: 'poll', text: `One of twenty? | ${options} | quorum:3` }));
  await on.host.receive(eventOf(0, { type: 'command', name: 'poll', text: `Three days? | ${options} | multiple` }));
  await enrol(on.database, on.house.community.id, sizes.at(-1) ?? 0);
  const polls = await on.database.poll.findMany({ orderBy: { number: 'asc' } });
  const single = await growth(on, polls[0]?.id ?? '', sql`substr('123456789ABCDEFGHIJK', 1 + n % 20, 1)`);
  // Three of twenty: a thousand different ballots, as people choose.
  const several = await growth(on, polls[1]?.id ?? '', sql`chr(49 + n % 9) || chr(65 + n % 26) || chr(97 + n % 4)`);
  const page65 = Math.max(single[65_000]?.pageMs ?? 0, several[65_000]?.pageMs ?? 0);
  const picture65 = Math.max(single[65_000]?.pictureMs ?? 0, several[65_000]?.pictureMs ?? 0);
  return { single, several, pageOf65000Under200Ms: page65 < 200, pictureUnder150Ms: picture65 < 150 };
}

type Sizes = Record<number, { pageMs: number; pictureMs: number }>;

async function growth(on: BenchHouse, poll: string, content: ReturnType<typeof sql>): Promise<Sizes> {
  const found: Sizes = {};
  let from = 1;
  for (const size of sizes) {
    await on.database.$executeRaw(sql`
      INSERT INTO ballot (poll_id, member_id, content, cast_at)
      SELECT ${poll}, 'm' || lpad(n::text, 11, '0'), ${content}, now() FROM generate_series(${from}::int, ${size}::int) n`);
    await on.database.$executeRaw(sql`ANALYZE ballot`);
    from = size + 1;
    found[size] = {
      pageMs: await median(() => page(on, poll)),
      pictureMs: await median(round => picture(on, poll, size + round)),
    };
  }
  return found;
}

const page = (on: BenchHouse, poll: string) =>
  on.host.receive(eventOf(0, { type: 'press', token: tokenOf('polls', 'ballot', poll), values: [], on: '' }));

/** The drawing itself, after one more vote has changed: the same picture twice is drawn once. */
async function picture(on: BenchHouse, poll: string, round: number): Promise<number> {
  await on.database.$executeRaw(sql`
    UPDATE ballot SET content = '1' WHERE poll_id = ${poll} AND member_id = 'm' || lpad((${round}::int - 20)::text, 11, '0')`);
  const reply = await on.host.receive(
    eventOf(0, { type: 'press', token: tokenOf('polls', 'picture', poll), values: [], on: '' }),
  );
  const block = 'view' in reply ? reply.view.blocks.find(({ type }) => type === 'picture') : undefined;
  if (block?.type !== 'picture') throw new Error('There is no picture to draw.');
  const start = performance.now();
  await block.bytes();
  return performance.now() - start;
}

async function median(once: (round: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const own = await once(round);
    times.push(typeof own === 'number' ? own : performance.now() - start);
  }
  return Math.round(times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0);
}
