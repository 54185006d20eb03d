import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { connect, type Database, sql } from '../../src/database/client.ts';
import { startEmbedded } from '../../src/database/embedded.ts';
import { migrate } from '../../src/database/migrate.ts';
import { newId } from '../../src/engine/world.ts';
import { importRecommendations } from '../../src/features/recommendations/import.ts';
import { listed } from '../../src/features/recommendations/list-store.ts';
import { reportHtml } from '../../src/features/recommendations/report-html.ts';
import { countsOf, rateOf } from '../../src/features/recommendations/report-model.ts';
import { counted, entriesOf } from '../../src/features/recommendations/report-store.ts';
import { reportView } from '../../src/features/recommendations/report-views.ts';
import { similarTo, threshold } from '../../src/features/recommendations/similar.ts';
import { keepLabelled, measured, measuredAcross } from '../../src/features/recommendations/similar-measure.ts';
import { across, labelled, others } from '../../src/features/recommendations/similarity-set.ts';
import { speechOf } from '../../src/i18n/speech.ts';
import { loadTexts } from '../../src/i18n/texts.ts';
import { systemChance, systemClock } from '../../src/main.ts';
import { generator } from './generator.ts';

const many = 11_000;
const rounds = 60;
const community = 'bench0000001';
const zone = 'Europe/Brussels';

/** Similar ones, lists and reports among 11,000 recommendations, each beside its baseline; the import of 10,000; and how well similarity tells same from other. */
export async function bench(): Promise<Record<string, unknown>> {
  const home = await mkdtemp(join(tmpdir(), 'palabre-bench-'));
  const embedded = await startEmbedded({ home, report: () => {} });
  await migrate({ url: embedded.url, report: () => {} });
  const { database, close } = connect({ url: embedded.url, patience: 600_000, report: () => {} });
  try {
    for (const id of [community, 'labelled0001'])
      await database.$executeRaw(
        sql`INSERT INTO community (id, name, locale, locales, zone, member_types, themes) VALUES (${id}, ${id}, 'fr', '{fr,nl,en}', ${zone}, '{}', '{}')`,
      );
    const telling = await told(database);
    const command = await importsByCommand(home, embedded.url);
    const few = await imports(database, 250);
    const imported = await imports(database, 10_000);
    await imports(database, many);
    const similar = await timed(n => similarTo(database, community, { title: idea(n), what: words(n, 25) }, 3));
    const plain = await timed(n =>
      database.$queryRaw(sql`
      SELECT title FROM recommendation WHERE community_id = ${community} ORDER BY similarity(title, ${idea(n)}) DESC LIMIT 3`),
    );
    const list = await timed(n => listed(database, community, '', { by: n % 2 ? 'new' : 'top', of: '', page: n }));
    const report = await timed(() => drawReport(database));
    const count = await timed(() => database.$queryRaw(sql`SELECT count(*) FROM recommendation`));
    const page = await timed(() => drawPage(database), 5);
    return {
      recommendations: many,
      similar: { ms: similar, baselineEveryTitleMs: plain, under50ms: similar.p95 < 50 },
      list: { ms: list, under300ms: list.p95 < 300 },
      report: { ms: report, pageOfAllMs: page, under300ms: report.p95 < 300 },
      baselineCountMs: count,
      import250: { ...few, underOneSecond: few.seconds < 1, wholeCommand: command },
      import10000: imported,
      telling,
    };
  } finally {
    await close();
    await embedded.stop();
    await rm(home, { recursive: true, force: true });
  }
}

/** How well same is told from other, at thresholds around ours. */
async function told(database: Database) {
  await keepLabelled(database, 'labelled0001');
  const curve: Record<string, unknown> = {};
  for (const at of [0.2, 0.25, threshold, 0.35, 0.4, 0.5]) {
    const { precision, recall } = await measured(database, 'labelled0001', at);
    curve[at] = { precision: Number(precision.toFixed(3)), recall: Number(recall.toFixed(3)) };
  }
  return {
    pairs: labelled.flatMap(({ same }) => same).length,
    ideasOfTheirOwn: others.length,
    threshold,
    curve,
    acrossLanguages: { titles: across.length, ...(await measuredAcross(database, 'labelled0001', threshold)) },
  };
}

const csvOf = (count: number): Uint8Array => {
  const states = ['réalisée', 'en cours', 'non réalisée', 'rejetée', 'en examen', 'acceptée'];
  const rows = Array.from(
    { length: count },
    (_, n) =>
      `${n + 1};${idea(n)};${words(n, 30)};${states[n % 6]};Thème ${n % 15};Cycle ${n % 5};GT ${n % 40};${2015 + (n % 8)}`,
  );
  return new TextEncoder().encode(`numéro;titre;quoi;état;thématique;cycle;groupe;date\n${rows.join('\n')}\n`);
};

/** 250 by the command of the terminal, from its start to its end, in a community of their own. */
async function importsByCommand(home: string, url: string) {
  const file = join(home, 'past.csv');
  await writeFile(file, csvOf(250));
  const from = performance.now();
  await promisify(execFile)(
    process.execPath,
    ['src/cli.ts', 'import', 'recommendations', file, '--apply', '--community', 'labelled0001'],
    { cwd: join(import.meta.dirname, '../..'), env: { ...process.env, DATABASE_URL: url, PALABRE_HOME: home } },
  );
  return { seconds: round((performance.now() - from) / 1000) };
}

async function imports(database: Database, count: number) {
  const bytes = csvOf(count);
  const wishes = {
    resolve: 'valid',
    today: '2026-11-26',
    locale: 'fr',
    statusWords: new Map(),
    themeWords: new Map(),
  } as const;
  const from = performance.now();
  const sources = { now: systemClock, chance: systemChance };
  const done = await database.$transaction(
    db => importRecommendations({ db, community, zone, id: () => newId(sources) }, bytes, wishes),
    { timeout: 600_000 },
  );
  const seconds = round((performance.now() - from) / 1000);
  return { seconds, added: 'added' in done ? done.added : 0, under30s: seconds < 30 };
}

const speech = speechOf(loadTexts(), 'fr', zone, systemClock());

async function drawReport(database: Database) {
  const rows = await counted(database, community);
  rateOf(countsOf(rows));
  return reportView(speech, (verb, id = '') => `recommend-${verb}-${id}-`, {
    community: 'Bench',
    counted: rows,
    today: '2026-11-26',
    publishes: true,
  });
}

const drawPage = async (database: Database) =>
  reportHtml(speech, {
    community: 'Bench',
    entries: await entriesOf(database, { id: community, zone }),
    today: '2026-11-26',
    before: '2020-01-01',
  });

const real = [
  ...new Set(
    labelled
      .flatMap(({ title, what }) => `${title} ${what}`.toLowerCase().split(/[^\p{L}]+/u))
      .filter(word => word.length > 3),
  ),
];
const syllables = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve xi zo bra cli dre flo gru pla ste tri vro'.split(
  ' ',
);
/** A vocabulary as large as members have, its words as unevenly frequent as words are. */
const vocabulary = [
  ...real,
  ...Array.from({ length: 5_000 }, (_, n) =>
    [n, n * 7 + 3, Math.floor(n / 28), n * 11]
      .slice(0, 2 + (n % 3))
      .map(at => syllables[at % syllables.length])
      .join(''),
  ),
];
const idea = (seed: number) => words(seed + 1_000_000, 4 + (seed % 5));

function words(seed: number, count: number): string {
  const random = generator(seed);
  return Array.from({ length: count }, () => vocabulary[Math.floor(random() ** 3 * vocabulary.length)]).join(' ');
}

async function timed(
  run: (n: number) => Promise<unknown>,
  times = rounds,
): Promise<{ readonly p50: number; readonly p95: number }> {
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    const from = performance.now();
    await run(n);
    took.push(performance.now() - from);
  }
  took.sort((a, b) => a - b);
  return { p50: round(took[Math.floor(times / 2)] ?? 0), p95: round(took[Math.floor(times * 0.95)] ?? 0) };
}

const round = (value: number) => Number(value.toFixed(1));
