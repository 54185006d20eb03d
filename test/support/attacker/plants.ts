import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { App } from '../palabre.ts';
import type { Attacker } from './attacker.ts';
import type { Suspect } from './features.ts';

/** A leak that somebody could build by mistake, put into a house to see that the attacker finds it; `shows` is where it then is. */
export type Plant = {
  readonly name: string;
  readonly shows: RegExp;
  put(client: pg.Client): Promise<unknown>;
  away(client: pg.Client): Promise<unknown>;
};
type Truth = { readonly suspects: readonly Suspect[]; readonly secrets: readonly boolean[] };

/** One of every kind: in a column, in a length, in an order, on a page, in the log of writes, in the queue, in the log, in a post, in a figure. */
export function plants(app: App, attacker: Attacker, { suspects, secrets }: Truth): Plant[] {
  const keys = suspects.map(({ keys: [key = ''] }) => key);
  const said = secrets.map(secret => (secret ? 'yes' : 'no'));
  const drop = (client: pg.Client) => client.query('DROP TABLE IF EXISTS planted');
  const table = (columns: string) => `DROP TABLE IF EXISTS planted; CREATE TABLE planted (${columns})`;
  const fill = (client: pg.Client, values: readonly (string | Buffer)[], column = 'said', type = 'text') =>
    client.query(`INSERT INTO planted (member_id, ${column}) SELECT * FROM unnest($1::text[], $2::${type}[])`, [
      keys,
      values,
    ]);
  const lines: (() => void)[] = [];
  return [
    {
      name: 'a column beside the envelope',
      shows: /^rows of public\.planted: said/m,
      async put(client) {
        await client.query(table('member_id text, said text'));
        await fill(client, said);
      },
      away: drop,
    },
    {
      name: 'envelopes that are as long as what is in them',
      shows: /planted: (?:envelope|attribute 1) length/,
      async put(client) {
        await client.query(table('member_id text, envelope bytea'));
        const envelopes = secrets.map(secret => randomBytes(secret ? 51 : 50));
        await fill(client, envelopes, 'envelope', 'bytea');
      },
      away: drop,
    },
    {
      name: 'opened ballots that are kept one by one, in the order in which they were cast',
      shows: /planted.*in the order of last acts: said/,
      async put(client) {
        await client.query(table('said text'));
        await client.query(`INSERT INTO planted SELECT * FROM unnest($1::text[])`, [attacker.inOrder(said)]);
      },
      away: drop,
    },
    {
      name: 'names without a word, in the order of what was voted',
      shows: /^rows of public\.planted: n, first/m,
      async put(client) {
        await client.query(table('member_id text'));
        const order = [...keys.keys()].sort((a, b) => Number(secrets[a]) - Number(secrets[b]));
        await client.query('INSERT INTO planted SELECT unnest($1::text[])', [order.map(at => keys[at])]);
      },
      away: drop,
    },
    {
      name: 'a ballot that was overwritten and still lies on its page',
      shows: /^tuples of public\.planted: attribute 1/m,
      async put(client) {
        await client.query(table('member_id text, said text'));
        await fill(client, said);
        await client.query(`UPDATE planted SET said = ''`);
      },
      away: drop,
    },
    {
      name: 'a ballot that is only in the log of writes any more',
      shows: /^the log of writes/m,
      async put(client) {
        await client.query(table('member_id text, said text'));
        for (const [at, key] of keys.entries())
          await client.query('INSERT INTO planted VALUES ($1, $2)', [key, said[at]]);
        await drop(client);
      },
      away: drop,
    },
    {
      name: 'a job that carries the vote',
      shows: /^rows of pgboss\.job.*: data\.said/m,
      put: client =>
        client.query(
          `INSERT INTO pgboss.job (name, data, start_after, state)
           SELECT 'jobs', jsonb_build_object('id', id, 'said', said), now() + interval '1 day', 'completed' FROM unnest($1::text[], $2::text[]) AS given (id, said)`,
          [keys, said],
        ),
      async away(client) {
        await client.query(`DELETE FROM pgboss.job WHERE data ? 'said'`);
        await client.query('VACUUM pgboss.job');
      },
    },
    {
      name: 'an answer that is kept with the event',
      shows: /^rows of public\.inbound: answer\.detail/m,
      put: client =>
        client.query(
          `INSERT INTO inbound (connection_key, external_id, at, answer)
           SELECT 'planted', id, now(), jsonb_build_object('detail', said) FROM unnest($1::text[], $2::text[]) AS given (id, said)`,
          [keys, said],
        ),
      async away(client) {
        await client.query(`DELETE FROM inbound WHERE connection_key = 'planted'`);
        await client.query('VACUUM inbound');
      },
    },
    {
      name: 'a line of the log',
      shows: /^the log: facts/m,
      async put() {
        const log = app.log as { level: 'debug'; facts: object; message: string }[];
        for (const [at, key] of keys.entries()) {
          const line = { level: 'debug' as const, facts: { token: said[at], account: key }, message: 'A press.' };
          log.push(line);
          lines.push(() => log.splice(log.indexOf(line), 1));
        }
      },
      async away() {
        for (const undo of lines.splice(0)) undo();
      },
    },
    {
      name: 'a post that moves with some votes only',
      shows: /^at the last act: edits in public/m,
      put: async () => attacker.plant(at => ({ 'edits in public': secrets[at] ? 1 : 0 })),
      away: async () => attacker.plant(() => ({ 'edits in public': 0 })),
    },
    {
      name: 'a metric that counts by option',
      shows: /^at the last act: planted_votes/m,
      put: async () => attacker.plant(at => ({ 'planted_votes{option="1"}': secrets[at] ? 1 : 0 })),
      away: async () => attacker.plant(() => ({ 'planted_votes{option="1"}': 0 })),
    },
  ];
}
