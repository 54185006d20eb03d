import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type App, palabre } from '../../../test/support/palabre.ts';
import { read, told } from '../../../test/support/reading.ts';
import { locales } from '../../core/view.ts';
import { decodeText } from '../../csv/encoding.ts';
import { readCsv } from '../../csv/reading.ts';
import { newId } from '../../engine/world.ts';
import { speechOf } from '../../i18n/speech.ts';
import { loadTexts } from '../../i18n/texts.ts';
import { importRecommendations } from './import.ts';
import { reportCsv } from './report-csv.ts';
import { reportHtml } from './report-html.ts';
import { changesSince, countedOf, countsOf, overdueOf, partsBy, rateOf } from './report-model.ts';
import { counted, entriesOf } from './report-store.ts';

const words = ['réalisée', 'en cours', 'non réalisée', 'rejetée', 'reportée', 'en examen', 'retirée'];

/** 120 over three cycles and four themes, of which some were merged. */
async function filled(app: App): Promise<void> {
  const { world } = app.house.engine;
  const { id: community, zone, locale } = app.house.community;
  const rows = Array.from({ length: 120 }, (_, n) => {
    const merged = n % 40 === 39;
    const status = merged ? 'fusionnée' : (words[(n * 5) % words.length] ?? '');
    return `${n + 1};"Idée <${n}> & ""${n}""";${status};${n % 5 === 4 ? '' : `Thème ${n % 4}`};Cycle ${(n % 3) + 1};GT ${n % 2};${2015 + (n % 3)};${merged ? n : ''};${status === 'reportée' ? '2025-01-01' : ''}`;
  });
  const csv = `numéro;titre;état;thématique;cycle;groupe;date;fusionnée avec;reportée jusqu’au\n${rows.join('\n')}\n`;
  const wishes = {
    resolve: 'valid',
    today: '2026-11-26',
    locale,
    statusWords: new Map(),
    themeWords: new Map(),
  } as const;
  const report = await world.database.$transaction(db =>
    importRecommendations({ db, community, zone, id: () => newId(world) }, new TextEncoder().encode(csv), wishes),
  );
  expect(report).toMatchObject({ added: 120, bad: [] });
}

const speechIn = (locale: (typeof locales)[number]) =>
  speechOf(loadTexts(), locale, 'Europe/Brussels', Temporal.Instant.from('2026-11-26T12:00:00Z'));

test.each(locales)('every figure can be counted again from the CSV, in %s', async locale => {
  await using app = await palabre();
  await filled(app);
  const { community } = app.house;
  const entries = await entriesOf(app.database, community);
  const inDatabase = countsOf(await counted(app.database, community.id));
  expect(countsOf(countedOf(entries))).toEqual(inDatabase);

  const speech = speechIn(locale);
  const rows: string[][] = [];
  readCsv(
    decodeText(new TextEncoder().encode(reportCsv(speech, entries))).text,
    ',',
    ({ cells }) => void rows.push([...cells]),
  );
  const [header = [], ...lines] = rows;
  const column = (name: 'status' | 'theme' | 'cycle' | 'group') =>
    header.indexOf(speech.line(`recommend-column-${name}`));
  const having = (of: readonly string[][], status: 'done' | 'merged' | 'rejected') =>
    of.filter(line => line[column('status')] === speech.line(`recommend-status-${status}`)).length;
  const rate = (of: readonly string[][]) => ({
    done: having(of, 'done'),
    of: of.length - having(of, 'merged'),
    ofKept: of.length - having(of, 'merged') - having(of, 'rejected'),
  });
  expect(rate(lines)).toEqual(rateOf(inDatabase));
  for (const section of ['theme', 'cycle', 'group'] as const)
    for (const { name, counts } of partsBy(section, countedOf(entries))) {
      const of = lines.filter(line => line[column(section)] === (name ?? ''));
      expect([of.length, rate(of)]).toEqual([counts.all, rateOf(counts)]);
    }
});

test('the page needs nothing else, says the same figures, and holds what members wrote as text', async () => {
  await using app = await palabre();
  await filled(app);
  const { community } = app.house;
  const entries = await entriesOf(app.database, community);
  for (const locale of locales) {
    const html = reportHtml(speechIn(locale), {
      community: 'A & B <i>',
      entries,
      today: '2026-11-26',
      before: '2016-06-01',
    });
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).not.toMatch(/<(?:script|link|img|iframe)|https?:\/\/|url\(/);
    expect(html).toContain('Idée &lt;0&gt; &amp; &quot;0&quot;');
    expect(html).not.toContain('<i>');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html.match(/scope="col"/g)?.length).toBeGreaterThan(10);
    const { done, of } = rateOf(countsOf(countedOf(entries)));
    expect(html).toContain(`${done} `);
    expect(html).toContain(String(of));
  }
});

test('what was merged is not counted twice, and nothing is divided by nought', () => {
  const one = { theme: null, cycle: null, cycleFrom: null, group: null, count: 1 } as const;
  expect(
    rateOf(
      countsOf([
        { ...one, status: 'done' },
        { ...one, status: 'merged' },
        { ...one, status: 'rejected' },
      ]),
    ),
  ).toEqual({ done: 1, of: 2, ofKept: 1 });
  expect(rateOf(countsOf([]))).toEqual({ done: 0, of: 0, ofKept: 0 });
  for (const locale of locales)
    expect(
      reportHtml(speechIn(locale), { community: 'A', entries: [], today: '2026-11-26', before: null }),
    ).not.toContain('NaN');
});

test('says what changed since the last report, and what was postponed until a day that is past', async () => {
  await using app = await palabre();
  await filled(app);
  const entries = await entriesOf(app.database, app.house.community);
  expect(changesSince(entries, '2016-06-01').filed.every(({ filed }) => filed > '2016-06-01')).toBe(true);
  expect(overdueOf(entries, '2026-11-26').length).toBe(entries.filter(({ status }) => status === 'postponed').length);
  expect(overdueOf(entries, '2024-01-01')).toEqual([]);
});

test('anybody reads the report in a chat, and the board publishes it', async () => {
  await using app = await palabre();
  await filled(app);
  const [bo, bea] = [app.person('Bo', 'fr'), app.person('Bea')];
  await bo.command('recommend', 'bilan');
  expect(read(bo.view)).toMatch(/recommandations réalisées sur 117 \(/);
  expect(bo.view.blocks.find(block => block.type === 'picture')?.alt).toMatch(/\nréalisée\u00A0: \d/);
  await bo.press('Par thématique');
  expect(read(bo.view)).toContain('Thème 1');
  await bo.press('État des lieux des recommandations');
  await bo.press('Fichiers');
  const files = bo.view.blocks.filter(block => block.type === 'attachment');
  expect(files.map(({ mime }) => mime)).toEqual(['text/csv', 'text/html']);
  await bo.press('État des lieux des recommandations');
  await bo.press('Ce qui a changé');
  expect(read(bo.view)).toContain('Aucun état des lieux');
  await bea.command('palabre', 'me');
  const { memberId } = await app.database.membership.findFirstOrThrow({ where: { account: { name: 'Bea' } } });
  await app.database.roleGrant.create({ data: { memberId, role: 'board', grantedAt: new Date() } });
  await bea.command('recommend', 'report');
  for (const name of ['garden', 'kitchen']) await bo.command('palabre', '', app.platform.channel(name));
  await bea.press('Publish the report');
  await bo.meet({ type: 'removed' }, app.platform.channel('garden'));
  // "agora", "garden", "kitchen"
  await bea.submit({ place: 1 });
  expect(bea.page.fields[0]?.error).toContain('choose');
  await bea.submit({ place: 2 });
  await app.idle();
  const hung = app.platform.messages.filter(({ view }) => view.title.includes('state of the recommendations'));
  expect(hung.map(({ place }) => place)).toEqual(['C-kitchen']);
  expect(told(await bo.command('recommend', 'report'))).not.toContain('Publier');
});
