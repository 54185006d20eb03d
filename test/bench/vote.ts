import pg from 'pg';
import type { Inbound } from '../../src/core/adapter.ts';
import { tokenOf } from '../../src/core/token.ts';
import { sql } from '../../src/database/client.ts';
import { benchHouse, connection, enrol, eventOf, type Figures, run } from './house.ts';
import { processorEach, processorUsed } from './processor.ts';

const members = 65_000;
const votes = 20_000;
const inFlight = 32;

/** One poll, 65,000 members, 32 presses in flight through `receive()` as an adapter hands them in; then the same rows by bare `pg`, a transaction a vote. */
export async function bench(): Promise<Record<string, unknown>> {
  await using on = await benchHouse();
  const { house, host, database, home } = on;
  await host.receive(eventOf(0, { type: 'command', name: 'poll', text: 'Which day? | Monday | Tuesday | Wednesday' }));
  const poll = await database.poll.findFirstOrThrow();
  await enrol(database, house.community.id, members);
  await run(2_000, inFlight, n => host.receive(press(n, poll.id)));
  const before = await processorUsed(home);
  const engine = await run(votes, inFlight, n => host.receive(press(2_000 + n, poll.id)));
  const processor = await processorEach(home, before, votes);
  const [{ count } = { count: 0n }] = await database.$queryRaw<{ count: bigint }[]>(sql`SELECT count(*) FROM ballot`);
  const beforeBare = await processorUsed(home);
  const baseline = await bare(on.url, poll.id, house.community.id);
  const bareProcessor = await processorEach(home, beforeBare, votes);
  return {
    members,
    votes,
    inFlight,
    recorded: Number(count),
    palabre: { ...engine, processorOfAVote: processor },
    bareTransactions: { ...baseline, processorOfAVote: bareProcessor },
    ratio: Number((engine.perSecond / baseline.perSecond).toFixed(3)),
    editsSent: on.sent.edit,
  };
}

const press = (n: number, poll: string): Inbound =>
  eventOf(n, { type: 'press', token: tokenOf('polls', 'vote', poll, String(1 + (n % 3))), values: [], on: '' });

/** The rows of a vote (the event with its answer, where its person was seen, the ballot, "this item changed"), by hand. */
async function bare(url: string, poll: string, community: string): Promise<Figures> {
  const pool = new pg.Pool({ connectionString: url, max: 16 });
  const { rows } = await pool.query('SELECT id FROM place WHERE community_id = $1', [community]);
  await pool.query('DELETE FROM ballot');
  await pool.query('DELETE FROM visit');
  await pool.query('VACUUM ballot, visit, inbound, refresh');
  const answer = JSON.stringify({ type: 'say', feature: 'polls', view: 'recorded', id: poll, detail: '' });
  const one = async (n: number) => {
    const client = await pool.connect();
    try {
      const padded = String(2_000 + n).padStart(11, '0');
      await client.query('BEGIN');
      await client.query({
        name: 'i',
        text: 'INSERT INTO inbound (connection_key, external_id, at, answer) VALUES ($1, $2, now(), $3)',
        values: [connection, `bare-${n}`, answer],
      });
      await client.query({
        name: 'v',
        text: 'INSERT INTO visit (account_id, place_id) VALUES ($1, $2)',
        values: [`a${padded}`, rows[0].id],
      });
      await client.query({
        name: 'b',
        text: 'INSERT INTO ballot (poll_id, member_id, content, cast_at) VALUES ($1, $2, $3, now())',
        values: [poll, `m${padded}`, String(1 + (n % 3))],
      });
      await client.query({
        name: 'r',
        text: "INSERT INTO refresh (feature, kind, item_id) VALUES ('polls', 'poll', $1)",
        values: [poll],
      });
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  };
  const figures = await run(votes, inFlight, one);
  await pool.end();
  return figures;
}
