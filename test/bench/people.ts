import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Host } from '../../src/core/adapter.ts';
import type { Audience } from '../../src/core/audience.ts';
import { type Database, sql } from '../../src/database/client.ts';
import { audiencesFor } from '../../src/engine/audiences.ts';
import type { House } from '../../src/main.ts';
import { benchHouse, eventOf, place, run } from './house.ts';

const members = 65_000;
const openItems = 10_000;
const rounds = 30;

/** The import of a large roll by the command line while Palabre runs, an audience over it, and the home of a member of a busy community. */
export async function bench(): Promise<Record<string, unknown>> {
  await using on = await benchHouse();
  const file = join(on.home, 'members.csv');
  // One of each type. PostgreSQL then plans for a roll of two, which is about the worst that it can believe.
  await writeFile(file, roll(2));
  await importBy(on.home, file, ['--apply']);
  await writeFile(file, roll(members));
  const imported = await importBy(on.home, file, ['--apply']);
  const again = await importBy(on.home, file, ['--apply']);
  return {
    members,
    import: imported,
    importAgain: again,
    audience: await audience(on.house, on.url),
    home: await homes(on.database, on.house.community.id, on.host),
  };
}

function roll(length: number): string {
  const lines = Array.from({ length }, (_, n) => {
    const groups = ['', '', '', 'Ethics', 'Good food', 'Ethics|Good food'][Math.floor(n / 3) % 6];
    const name = `"Prénom ${n} van der Müller"`;
    return `${n + 1};${name};${['fr', 'nl', 'en'][n % 3]};${['users', 'clients'][n % 2]};Brussels;${groups};2019-03-01`;
  });
  return `number;name;language;type;region;groups;joined\r\n${lines.join('\r\n')}\r\n`;
}

/** Seconds, and the most memory it held, which only Linux tells. */
async function importBy(home: string, file: string, more: readonly string[]) {
  const from = performance.now();
  const child = spawn(process.execPath, ['src/cli.ts', 'import', 'members', file, ...more], {
    env: { ...process.env, PALABRE_HOME: home, DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let megabytes = 0;
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    megabytes = Math.max(megabytes, Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024));
  }, 20);
  const [code] = await once(child, 'exit');
  clearInterval(watch);
  if (code !== 0) throw new Error(`The import ended with ${code}.`);
  const seconds = round((performance.now() - from) / 1000);
  return { seconds, megabytes, under60s: seconds < 60, under300MB: megabytes < 300 };
}

/** "The roll, Dutch, group Ethics", beside the plainest count that the database can do. */
async function audience(house: House, url: string) {
  const { world } = house.engine;
  const group = await world.database.group.findFirstOrThrow({ where: { name: 'Ethics' } });
  const wanted: Audience = [
    { rule: 'roll', argument: '' },
    { rule: 'language', argument: 'nl' },
    { rule: 'group', argument: group.id },
  ];
  const audiences = audiencesFor(world, world.database, { community: house.community.id, feature: 'polls' }, () => {
    throw new Error('A count says nothing to anybody.');
  });
  const found = await audiences.count(wanted);
  const ms = await timed(() => audiences.count(wanted));
  const client = new pg.Client(url);
  await client.connect();
  const bare = await timed(() => client.query('SELECT count(*) FROM member'));
  await client.end();
  return { found, ms, baselineCountOfMembersMs: bare, under50ms: ms.p95Ms < 50 };
}

/** The home of somebody in a place where everything is open, and of the same person where ten polls are. */
async function homes(database: Database, community: string, host: Host) {
  const open = () => host.receive(eventOf(1, { type: 'opened' }, { ...place, id: 'home', kind: 'home', space: '' }));
  await host.receive(eventOf(1, { type: 'command', name: 'poll', text: 'Which day? | Monday | Tuesday' }));
  const few = await timed(open);
  await database.$executeRaw(sql`
    INSERT INTO poll (id, community_id, number, organiser_id, title, method, settings, secrecy, results, opened_at)
    SELECT 'zz' || lpad(n::text, 10, '0'), ${community}, n + 1, p.organiser_id, 'Question ' || n, p.method, p.settings, p.secrecy, p.results, p.opened_at
    FROM generate_series(1, ${openItems}::int) AS n CROSS JOIN (SELECT * FROM poll WHERE number = 1) AS p`);
  await database.$executeRaw(sql`
    INSERT INTO poll_option (poll_id, position, label) SELECT id, o, 'Option ' || o FROM poll CROSS JOIN generate_series(0, 1) AS o WHERE number > 1`);
  await database.$executeRaw(sql`
    INSERT INTO post (id, community_id, place_id, feature, kind, item_id, created_at)
    SELECT id, ${community}, (SELECT id FROM place LIMIT 1), 'polls', 'poll', id, opened_at FROM poll WHERE number > 1`);
  await database.$executeRaw(sql`ANALYZE`);
  return { openItems, ms: await timed(open), baselineOneOpenItemMs: few };
}

const timed = (one: () => Promise<unknown>) => run(rounds, 1, one);
const round = (value: number) => Number(value.toFixed(1));
