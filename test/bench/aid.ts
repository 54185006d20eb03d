import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { connect, type Database, sql } from '../../src/database/client.ts';
import { startEmbedded } from '../../src/database/embedded.ts';
import { migrate } from '../../src/database/migrate.ts';
import { candidatesFor } from '../../src/features/aid/candidates.ts';
import { openFor } from '../../src/features/aid/list.ts';
import { skillNames } from '../../src/features/aid/skills.ts';
import { requestsWhere } from '../../src/features/aid/store.ts';
import { speechOf } from '../../src/i18n/speech.ts';
import { loadTexts } from '../../src/i18n/texts.ts';
import { bench as shifts } from './shifts.ts';

const profiles = 20_000;
const requests = 5_000;
const rounds = 100;
const community = {
  id: 'benchbench00',
  name: 'Bench',
  locale: 'en',
  locales: ['en'],
  zone: 'Europe/Brussels',
  country: 'BE',
} as const;

/** Whom to ask next for one of 5,000 open requests, among 20,000 profiles, beside the plainest question about as many rows; and the list of what is open. Then 200 people who take 20 slots at once, in a house of its own. */
export async function bench(): Promise<Record<string, unknown>> {
  const home = await mkdtemp(join(tmpdir(), 'palabre-bench-'));
  const embedded = await startEmbedded({ home, report: () => {} });
  try {
    await migrate({ url: embedded.url, report: () => {} });
    const { database, close } = connect({ url: embedded.url, report: () => {} });
    await fill(database);
    const found = await measure(database);
    await close();
    return { profiles, requests, ...found, shifts: await shifts() };
  } finally {
    await embedded.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function measure(db: Database) {
  const now = Temporal.Now.instant();
  const some = await requestsWhere(db, sql`r.state = 'open' ORDER BY md5(r.id) LIMIT ${rounds}`);
  const counts: number[] = [];
  const candidates = await timed(some, async request => {
    counts.push((await candidatesFor({ db, community, now }, request, 5)).length);
  });
  const baseline = await timed(some, () => db.$queryRaw(sql`SELECT count(*) FROM aid_profile`));
  const speech = speechOf(loadTexts(), 'fr', community.zone, now);
  const actor = { member: idAt('m', 7), account: '', name: '', roles: new Set<never>() };
  const list = await timed(some.slice(0, 20), () => openFor({ db, community, actor, now, speech }, '', 12));
  return {
    candidatesMs: candidates,
    foundAverage: counts.reduce((sum, count) => sum + count, 0) / counts.length,
    baselineCountOfProfilesMs: baseline,
    listOfOpenMs: list,
    under100ms: candidates.p95 < 100,
  };
}

async function timed<Item>(items: readonly Item[], run: (item: Item) => Promise<unknown>) {
  const took: number[] = [];
  for (const item of items) {
    const from = performance.now();
    await run(item);
    took.push(performance.now() - from);
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => Number((took[Math.floor(took.length * share)] ?? 0).toFixed(1));
  return { p50: at(0.5), p95: at(0.95), most: Number((took.at(-1) ?? 0).toFixed(1)) };
}

const idAt = (letter: string, n: number) => `${letter}${String(n).padStart(11, '0')}`;

/** Members on the roll, each with a profile; every request has been offered for by two and asked of three. */
async function fill(db: Database): Promise<void> {
  const names = [...skillNames];
  await db.$executeRaw(
    sql`INSERT INTO community (id, name, locale, locales, zone) VALUES (${community.id}, 'Bench', 'en', '{en}', ${community.zone})`,
  );
  await db.$executeRaw(sql`
    INSERT INTO member (id, community_id, name, created_at, roll_id, locale)
    SELECT 'm' || lpad(n::text, 11, '0'), ${community.id}, 'Member ' || n, now(), n::text, (ARRAY['fr', 'nl', 'en'])[1 + n % 3] FROM generate_series(0, ${profiles - 1}::int) n`);
  await db.$executeRaw(sql`
    INSERT INTO aid_profile (member_id, community_id, brings, brings_skills, brings_stems, needs_skills, needs_stems, area_keys, languages, hours, asked_at, updated_at)
    SELECT 'm' || lpad(n::text, 11, '0'), ${community.id}, 'brings', ARRAY[(${names}::text[])[1 + n % 13], (${names}::text[])[1 + (n / 13) % 13]], '{}', '{}', '{}',
      ARRAY['area' || n % 40], ARRAY[(ARRAY['fr', 'nl', 'en'])[1 + n % 3], 'fr'], ARRAY[n % 6], CASE WHEN n % 4 = 0 THEN NULL ELSE now() - n % 300 * interval '1 hour' END, now()
    FROM generate_series(0, ${profiles - 1}::int) n`);
  await db.$executeRaw(sql`
    INSERT INTO aid_request (id, community_id, asker_id, what, skill, area, locale, audience, due_at, part, opened_at, days, expires_at)
    SELECT 'r' || lpad(n::text, 11, '0'), ${community.id}, 'm' || lpad((n * 3)::text, 11, '0'), 'Request ' || n, (${names}::text[])[1 + n % 13], 'area' || n % 40,
      (ARRAY['fr', 'nl', 'en'])[1 + n % 3], (ARRAY['everyone', 'members']::aid_audience[])[1 + n % 2], now() + interval '5 days', 'morning', now(), 14, now() + interval '14 days'
    FROM generate_series(0, ${requests - 1}::int) n`);
  await db.$executeRaw(
    sql`INSERT INTO aid_need (request_id, position) SELECT id, position FROM aid_request, generate_series(0, 1) position`,
  );
  await db.$executeRaw(sql`
    INSERT INTO aid_offer (id, request_id, member_id, state, at)
    SELECT 'f' || lpad((2 * n + k)::text, 11, '0'), 'r' || lpad(n::text, 11, '0'), 'm' || lpad(((n * 7 + k * 101) % ${profiles}::int)::text, 11, '0'),
      (ARRAY['offered', 'accepted']::aid_offer_state[])[1 + k], now() - interval '3 days' FROM generate_series(0, ${requests - 1}::int) n, generate_series(0, 1) k`);
  await db.$executeRaw(sql`
    INSERT INTO aid_asked (request_id, member_id, wave, at)
    SELECT 'r' || lpad(n::text, 11, '0'), 'm' || lpad(((n * 11 + k * 977) % ${profiles}::int)::text, 11, '0'), 1, now() FROM generate_series(0, ${requests - 1}::int) n, generate_series(0, 2) k`);
  await db.$executeRaw(sql`ANALYZE`);
}
