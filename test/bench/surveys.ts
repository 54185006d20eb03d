import pg from 'pg';
import type { FieldInput, Reply } from '../../src/core/adapter.ts';
import { tokenOf } from '../../src/core/token.ts';
import { plainOf } from '../../src/core/view.ts';
import { type Database, sql } from '../../src/database/client.ts';
import { jobContext, readContext } from '../../src/engine/context.ts';
import { surveys } from '../../src/features/surveys/index.ts';
import { type BenchHouse, benchHouse, enrol, eventOf, run } from './house.ts';

const responses = 20_000;
const answering = 600;
const inFlight = 8;
const questions = 15;

/** Fifteen questions of every kind: ten scales, two choices, two numbers, a text. */
const text = `Bench
named
results shared
${Array.from({ length: 10 }, (_, n) => `${n + 1}. How much, ${n}?\nscale 1-5 | little | much`).join('\n')}
11. Which?
- Red
- Blue
- Green
12. Which ones?
several 1-3
- Red
- Blue
- Green
13. How many?
number 0-100
14. Since when?
date
15. Why?
long
`;

/**
 * 20,000 responses of 15 questions are there; 600 members more answer all of them, page by page, through `receive()`; then the survey closes and everything of its results is drawn.
 * Beside it the same rows by bare `pg`, a transaction a page, and the same counts by one bare statement.
 */
export async function bench(): Promise<Record<string, unknown>> {
  await using on = await benchHouse();
  const { house, host, database } = on;
  await host.receive(eventOf(0, { type: 'command', name: 'palabre', text: `admin ${house.adminCode}` }));
  await host.receive(eventOf(0, { type: 'command', name: 'survey', text }));
  const { id } = await database.survey.findFirstOrThrow();
  await host.receive(eventOf(0, { type: 'press', token: tokenOf('surveys', 'open', id), values: [], on: '' }));
  await enrol(database, house.community.id, responses + answering);
  await fill(database, id);

  const pages: number[] = [];
  const members = await run(answering, inFlight, n => answer(on, id, responses + n, pages));
  pages.sort((a, b) => a - b);
  const closed = await timed(() => close(on, id));
  const drawn = await timed(() => drawEverything(on, id));
  const stored = Number((await database.surveyAnswer.count()) / questions);
  const baseline = await bare(on.url, id);
  const p99 = pages[Math.floor(pages.length * 0.99)] ?? 0;
  return {
    responses: stored,
    questions,
    inFlight,
    pagesHandedIn: pages.length,
    pageMs: { p50: round(pages[Math.floor(pages.length / 2)] ?? 0), p99: round(p99), most: round(pages.at(-1) ?? 0) },
    answerP99Under250Ms: p99 < 250,
    wholeSurveysPerSecond: members.perSecond,
    countedOnceAtClosingMs: closed.ms,
    resultsOfEverythingMs: drawn.ms,
    resultsUnder1s: drawn.ms < 1000,
    viewsDrawn: drawn.value,
    barePg: baseline,
  };
}

const round = (ms: number) => Math.round(ms * 10) / 10;

async function timed<Value>(act: () => Promise<Value>): Promise<{ readonly ms: number; readonly value: Value }> {
  const begun = performance.now();
  const value = await act();
  return { ms: Math.round(performance.now() - begun), value };
}

/** What 20,000 members answered before, by one statement a table. */
async function fill(database: Database, survey: string): Promise<void> {
  await database.$executeRaw(sql`
    INSERT INTO survey_response (id, survey_id) SELECT 'r' || lpad(n::text, 11, '0'), ${survey} FROM generate_series(1, ${responses}::int) n`);
  await database.$executeRaw(sql`
    INSERT INTO survey_participation (survey_id, member_id, response_id, done, saved_at)
    SELECT ${survey}, 'm' || lpad(n::text, 11, '0'), 'r' || lpad(n::text, 11, '0'), true, now() FROM generate_series(1, ${responses}::int) n`);
  await database.$executeRaw(sql`
    INSERT INTO survey_answer (response_id, survey_id, question, value, text)
    SELECT 'r' || lpad(n::text, 11, '0'), ${survey}, q,
      CASE WHEN q <= 10 THEN 1 + (n * q) % 5 WHEN q = 11 THEN n % 3 WHEN q = 12 THEN 1 + n % 7 WHEN q = 13 THEN n % 101 WHEN q = 14 THEN 15000 + n % 4000 END,
      CASE WHEN q = 15 THEN 'Because of ' || n END
    FROM generate_series(1, ${responses}::int) n, generate_series(1, ${questions}::int) q`);
  await database.$executeRaw(sql`
    UPDATE member SET locale = (ARRAY['fr', 'nl', 'en'])[1 + length(id || name) % 3], member_type = (ARRAY['user', 'client'])[1 + ascii(right(id, 1)) % 2]`);
  await database.$executeRaw(sql`ANALYZE survey_response, survey_participation, survey_answer, member`);
}

/** One member answers everything, page by page. */
async function answer({ host }: BenchHouse, survey: string, n: number, pages: number[]): Promise<void> {
  let reply: Reply = await host.receive(
    eventOf(n, { type: 'press', token: tokenOf('surveys', 'begin', survey), values: [], on: '' }),
  );
  while (reply.type === 'ask') {
    const { token, fields } = reply.page;
    const values = Object.fromEntries(fields.map(({ name, type }) => [name, valueFor(type, n)]));
    const begun = performance.now();
    reply = await host.receive(eventOf(n, { type: 'submit', token, values }));
    pages.push(performance.now() - begun);
  }
  if (reply.type !== 'say') throw new Error(`The survey was not handed in: ${reply.type}`);
}

function valueFor(type: string, n: number): FieldInput {
  switch (type) {
    case 'scale':
      return 1 + (n % 5);
    case 'one of':
      return n % 3;
    case 'many of':
      return [n % 3];
    case 'number':
      return n % 100;
    case 'date':
      return '2020-02-29';
    default:
      return 'Because';
  }
}

async function close({ house, database }: BenchHouse, survey: string): Promise<void> {
  const { world } = house.engine;
  await database.survey.update({ where: { id: survey }, data: { closesAt: new Date() } });
  await database.$transaction(db => {
    const ctx = jobContext(world, db, surveys.name, house.community, null);
    return surveys.jobs.close?.(ctx, survey, ctx.now) ?? Promise.resolve();
  });
}

/** Every view of the results: the whole, each question, by language, type and group, its texts. Returns how many, of which none is empty. */
async function drawEverything({ house, database }: BenchHouse, survey: string): Promise<number> {
  const { memberId } = await database.membership.findFirstOrThrow({ where: { account: { externalId: 'person-0' } } });
  const ctx = readContext(house.engine.world, database, surveys.name, {
    community: house.community,
    locale: 'en',
    zone: 'Europe/Brussels',
    actor: { member: memberId, account: '', name: '', roles: new Set(['admin'] as const) },
  });
  const wanted = [
    ['results', ''],
    ...Array.from({ length: questions }, (_, n) =>
      ['question', 'language', 'type'].map(view => [view, String(n)]),
    ).flat(),
    ['texts', '14_0'],
  ];
  let characters = 0;
  for (const [view = '', detail = ''] of wanted) {
    const drawn = await surveys.views[view]?.(ctx, survey, detail);
    for (const block of drawn?.blocks ?? []) if (block.type === 'note') characters += plainOf(block.text).length;
  }
  if (characters === 0) throw new Error('The results say nothing.');
  return wanted.length;
}

/** The rows of a page by hand, a transaction each; and how often each value was given, by one statement. */
async function bare(url: string, survey: string) {
  const pool = new pg.Pool({ connectionString: url, max: 16 });
  const page = async (n: number) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('UPDATE survey_participation SET saved_at = now() WHERE survey_id = $1 AND member_id = $2', [
        survey,
        `m${String(1 + n).padStart(11, '0')}`,
      ]);
      await client.query('UPDATE survey_answer SET value = value WHERE response_id = $1 AND question BETWEEN 1 AND 5', [
        `r${String(1 + n).padStart(11, '0')}`,
      ]);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  };
  const pages = await run(2_000, inFlight, page);
  const counted = await timed(() =>
    pool.query('SELECT question, value, count(*) FROM survey_answer WHERE survey_id = $1 GROUP BY 1, 2', [survey]),
  );
  await pool.end();
  return { pages, countedMs: counted.ms };
}
