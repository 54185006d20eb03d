import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { cleanText } from '../core/clean.ts';
import { foldWords } from '../core/fold.ts';
import { locales } from '../core/view.ts';
import { recordDeed } from '../engine/audit.ts';
import { dayOf } from '../features/recommendations/day.ts';
import { importRecommendations } from '../features/recommendations/import.ts';
import { readDay } from '../features/recommendations/import-model.ts';
import { keysOf } from '../features/recommendations/import-store.ts';
import { badText, importLines } from '../features/recommendations/import-views.ts';
import { statusOf } from '../features/recommendations/import-words.ts';
import { reportCsv } from '../features/recommendations/report-csv.ts';
import { reportHtml } from '../features/recommendations/report-html.ts';
import { entriesOf, insertReport, lastReport } from '../features/recommendations/report-store.ts';
import { reportText } from '../features/recommendations/report-text.ts';
import { similarTo, threshold } from '../features/recommendations/similar.ts';
import { speechOf } from '../i18n/speech.ts';
import { loadTexts } from '../i18n/texts.ts';
import { put, readInput, readList } from './files.ts';
import { fail, Problem, withConfig } from './run.ts';
import { communityOf, longWork, visit } from './visit.ts';

/** The commands of recommendations. */
export function addRecommendationCommands(program: Command): void {
  program
    .command('similar')
    .requiredOption('--lines <file>', 'a text file, an idea a line')
    .option('--limit <number>', 'so many for each line', '3')
    .option('--json', 'print the result as JSON')
    .option('--community <name>', 'where there are several')
    .description('for each line of a file, the recommendations that are like it')
    .action((options: SimilarOptions) => withConfig(config => similar(config, options)));
  const imports = program.commands.find(command => command.name() === 'import') ?? program.command('import');
  imports
    .command('recommendations')
    .argument(
      '<file>',
      'a CSV file: number, title, what, why, theme, cycle, group, status, filed, since, until, answer, …',
    )
    .option('--apply', 'write it; without this, only say what would be')
    .option('--skip-invalid', 'write what can be taken, and leave out the lines that cannot')
    .option('--status <word=status...>', 'what a word of the file means: "Clôturée=done"')
    .option('--theme <word=theme...>', 'which theme a word of the file means: "Gouv.=Gouvernance"')
    .option('--community <name>', 'where there are several')
    .description('bring in recommendations of the past')
    .action((file: string, options: ImportOptions) => withConfig(config => importFile(config, file, options)));
  program
    .command('report')
    .option('--language <language>', `${locales.join(', ')}; without this, that of the community`)
    .option('--html <file>', 'write the page to print')
    .option('--csv <file>', 'write every recommendation, from which each figure can be counted')
    .option('--since <day>', 'what changed since that day, such as 2026-03-22; without this, since the last report')
    .option('--keep', 'the next report says what changed since this one')
    .option('--community <name>', 'where there are several')
    .description('the état des lieux of the recommendations')
    .action((options: ReportOptions) => withConfig(config => report(config, options)));
}

type ImportOptions = {
  readonly apply?: boolean;
  readonly skipInvalid?: boolean;
  readonly status?: readonly string[];
  readonly theme?: readonly string[];
  readonly community?: string;
};

async function importFile(config: Config, path: string, options: ImportOptions): Promise<void> {
  const bytes = await readList(path);
  const statusWords = mappingOf(options.status ?? []);
  for (const [word, status] of statusWords)
    if (!statusOf(status))
      throw new Problem(
        `"${status}" is no status, for "${word}". Statuses are submitted, under review, accepted, in progress, done, not done, rejected, postponed, merged, withdrawn.`,
      );
  await visit(config, async on => {
    const community = await communityOf(on.database, options.community);
    const wishes = {
      resolve: !options.apply ? ('dry' as const) : options.skipInvalid ? ('skip' as const) : ('valid' as const),
      today: dayOf(on.now(), community.zone),
      locale: community.locale,
      statusWords,
      themeWords: mappingOf(options.theme ?? []),
    };
    const done = await on.database.$transaction(async db => {
      const result = await importRecommendations(
        { db, community: community.id, zone: community.zone, id: on.id },
        bytes,
        wishes,
      );
      if ('missing' in result)
        throw new Problem(
          `The first line must name the columns; it lacks a title. Found: ${result.found.join(', ') || 'nothing'}.`,
        );
      if (result.applied)
        await recordDeed(db, {
          community: community.id,
          at: on.now(),
          member: null,
          deed: 'recommendations imported',
          about: { count: result.added },
        });
      return result;
    }, longWork);
    const speech = speechOf(loadTexts(), 'en', 'UTC', on.now());
    for (const line of done.bad) console.log(badText(speech, line));
    for (const line of importLines(speech, done)) console.log(line);
    if (options.apply && !done.applied)
      fail(['Nothing was written: mend these lines, or leave them out with --skip-invalid.']);
    if (!options.apply) console.log('To import them: the same command with --apply.');
  });
}

/** "Clôturée=done" */
function mappingOf(pairs: readonly string[]): Map<string, string> {
  return new Map(
    pairs.map(pair => {
      const at = pair.lastIndexOf('=');
      if (at < 1 || at === pair.length - 1) throw new Problem(`"${pair}" is not of the form WORD=MEANING.`);
      return [foldWords(pair.slice(0, at)), pair.slice(at + 1).trim()];
    }),
  );
}

type ReportOptions = {
  readonly language?: string;
  readonly html?: string;
  readonly csv?: string;
  readonly since?: string;
  readonly keep?: boolean;
  readonly community?: string;
};

async function report(config: Config, options: ReportOptions): Promise<void> {
  const locale = locales.find(one => one === options.language);
  if (options.language && !locale) throw new Problem(`The languages are ${locales.join(', ')}.`);
  const since = options.since === undefined ? undefined : readDay(options.since);
  if (options.since !== undefined && since === undefined)
    throw new Problem(`--since is a day such as 2026-03-22, not "${options.since}".`);
  await visit(config, async on => {
    const community = await communityOf(on.database, options.community);
    const speech = speechOf(loadTexts(), locale ?? community.locale, community.zone, on.now());
    const last = await lastReport(on.database, community.id, undefined);
    const seen = {
      community: community.name,
      entries: await entriesOf(on.database, community, speech.locale),
      today: dayOf(on.now(), community.zone),
      before: since ?? (last ? dayOf(last, community.zone) : null),
    };
    if (options.csv) await put(reportCsv(speech, seen.entries), options.csv);
    if (options.html) await put(reportHtml(speech, seen), options.html);
    console.log(reportText(speech, seen));
    if (options.keep) await on.database.$transaction(db => insertReport({ db, now: on.now(), community, id: on.id }));
  });
}

type SimilarOptions = {
  readonly lines: string;
  readonly limit: string;
  readonly json?: boolean;
  readonly community?: string;
};

async function similar(config: Config, { lines, limit, json, community }: SimilarOptions): Promise<void> {
  if (!/^[1-9]\d{0,2}$/.test(limit)) throw new Problem(`--limit is a number from 1 to 999, not "${limit}".`);
  const queries = cleanText((await readInput(lines)).toString())
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  await visit(config, async ({ database }) => {
    const { id } = await communityOf(database, community);
    const found = [];
    for (const query of queries) {
      const near = (await similarTo(database, id, { title: query }, Number(limit))).filter(
        ({ score }) => score >= threshold,
      );
      const keys = await keysOf(
        database,
        near.map(match => match.id),
      );
      found.push({
        query,
        matches: near.map(match => ({
          id: keys.get(match.id) ?? String(match.number),
          title: match.title,
          score: match.score,
        })),
      });
    }
    console.log(json ? JSON.stringify(found, null, 2) : found.map(textOf).join('\n\n'));
  });
}

type Found = {
  readonly query: string;
  readonly matches: readonly { readonly id: string; readonly title: string; readonly score: number }[];
};

const textOf = ({ query, matches }: Found): string =>
  [
    query,
    ...(matches.length > 0
      ? matches.map(({ id, title, score }) => `  ${score.toFixed(2)}  ${id}  ${title}`)
      : ['  nothing like it']),
  ].join('\n');
