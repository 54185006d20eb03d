import { Temporal } from 'temporal-polyfill';
import { cleanText } from '../../core/clean.ts';
import { foldWords } from '../../core/fold.ts';
import { shortened } from '../../core/shortened.ts';
import type { Locale } from '../../core/view.ts';
import { decodeText } from '../../csv/encoding.ts';
import { readCsv, separatorOf } from '../../csv/reading.ts';
import { unsafeCell } from '../../csv/writing.ts';
import { type Column, columnsOf, statusOf, wayOf } from './import-words.ts';
import { languageOf } from './language.ts';
import type { Status, Way } from './lifecycle-model.ts';
import { tidyLine, tidyText } from './model.ts';

/** A recommendation of the past, as the file says it. Days are ISO. */
export type Line = {
  readonly line: number;
  /** What the file calls it; of a file without numbers, its title and cycle. */
  readonly key: string;
  readonly locale: Locale;
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly theme: string | null;
  readonly cycle: string | null;
  readonly group: string | null;
  readonly status: Exclude<Status, 'draft'>;
  readonly way: Way | null;
  readonly percent: number | null;
  readonly until: string | null;
  readonly filed: string;
  readonly since: string;
  readonly answer: string;
  /** The key of the one it was merged into. */
  readonly into: string | null;
};

export type Reason = {
  readonly message:
    | 'recommend-import-no-title'
    | 'recommend-import-long'
    | 'recommend-import-status'
    | 'recommend-import-date'
    | 'recommend-import-percent'
    | 'recommend-import-theme'
    | 'recommend-import-into'
    | 'recommend-import-twice'
    | 'recommend-import-order'
    | 'recommend-import-cells'
    | 'recommend-import-broken';
  readonly args: Readonly<Record<string, string | number>>;
};
export type BadLine = Reason & { readonly line: number };

export type ImportFile = {
  readonly lines: readonly Line[];
  readonly bad: readonly BadLine[];
  readonly unused: readonly string[];
  readonly newThemes: readonly string[];
};
export type NoFile = { readonly missing: 'title'; readonly found: readonly string[] };

export type Mapping = {
  /** The community's themes as they are. */
  readonly themes: readonly string[];
  /** Folded words of the file → what they mean. */
  readonly themeWords: ReadonlyMap<string, string>;
  readonly statusWords: ReadonlyMap<string, string>;
  readonly today: string;
  readonly locale: Locale;
};

export const importLimits = { title: 200, text: 10_000, name: 60, key: 64, themes: 20 } as const;

/** Reads a file of recommendations, line by line; nothing of a line that cannot be taken is kept. */
export function readRecommendations(bytes: Uint8Array, mapping: Mapping): ImportFile | NoFile {
  const { text } = decodeText(bytes);
  let columns: readonly (Column | undefined)[] | undefined;
  let names: readonly string[] = [];
  const lines: Line[] = [];
  const bad: BadLine[] = [];
  const lineOf = new Map<string, number>();
  const themes = new Map(mapping.themes.map(theme => [foldWords(theme), theme]));

  const broken = readCsv(text, separatorOf(text), ({ line, cells }) => {
    if (!columns) {
      names = cells.map(tidyLine);
      columns = columnsOf(names);
      return;
    }
    const read = cells.slice(names.length).some(cell => cell.trim() !== '')
      ? reason('recommend-import-cells')
      : readLine(line, cellsOf(cells, columns), mapping, themes);
    if ('message' in read) return void bad.push({ line, ...read });
    const first = lineOf.get(read.key);
    if (first !== undefined) return void bad.push({ line, ...reason('recommend-import-twice', { first }) });
    lineOf.set(read.key, line);
    lines.push(read);
  });
  if (broken) bad.push({ line: broken.line, ...reason('recommend-import-broken') });
  if (!columns?.includes('title')) return { missing: 'title', found: names };
  const circles = new Set(lines.filter(line => turnsInCircles(line, lines)).map(({ line }) => line));
  for (const line of circles) bad.push({ line, ...reason('recommend-import-into', { text: '↻' }) });
  return {
    lines: lines.filter(({ line }) => !circles.has(line)),
    bad: bad.sort((a, b) => a.line - b.line),
    unused: names.filter((name, index) => name !== '' && columns?.[index] === undefined),
    newThemes: [...themes.values()].filter(theme => !mapping.themes.includes(theme)),
  };
}

const reason = (message: Reason['message'], args: Reason['args'] = {}): Reason => ({ message, args });

/** A merge that comes back to where it began, or that leads to itself. */
function turnsInCircles(from: Line, lines: readonly Line[]): boolean {
  if (from.into === null) return false;
  const byKey = keysOf(lines);
  const seen = new Set<string>();
  for (let at: Line | undefined = from; at?.into; at = byKey.get(at.into)) {
    if (seen.has(at.key)) return true;
    seen.add(at.key);
  }
  return false;
}

const indexes = new WeakMap<readonly Line[], Map<string, Line>>();
function keysOf(lines: readonly Line[]): Map<string, Line> {
  const known = indexes.get(lines) ?? new Map(lines.map(line => [line.key, line]));
  indexes.set(lines, known);
  return known;
}

type Cells = Record<Column, string>;
const empty: Cells = {
  number: '',
  title: '',
  what: '',
  why: '',
  theme: '',
  cycle: '',
  group: '',
  status: '',
  way: '',
  percent: '',
  until: '',
  filed: '',
  since: '',
  answer: '',
  into: '',
  language: '',
};

function cellsOf(cells: readonly string[], columns: readonly (Column | undefined)[]): Cells {
  const said = { ...empty };
  columns.forEach((column, index) => {
    if (column) said[column] = cleanText(unsafeCell(cells[index] ?? '')).trim();
  });
  return said;
}

const lengths: Readonly<Partial<Record<Column, number>>> = {
  number: importLimits.key,
  title: importLimits.title,
  what: importLimits.text,
  why: importLimits.text,
  answer: importLimits.text,
  theme: importLimits.name,
  cycle: importLimits.name,
  group: importLimits.name,
};

function readLine(line: number, said: Cells, mapping: Mapping, themes: Map<string, string>): Line | Reason {
  const title = tidyLine(said.title);
  if (!/[\p{L}\p{N}]/u.test(title)) return reason('recommend-import-no-title');
  for (const [column, max] of Object.entries(lengths) as [Column, number][])
    if (said[column].length > max) return reason('recommend-import-long', { column, max, length: said[column].length });
  const status =
    said.status === '' ? 'submitted' : statusOf(mapping.statusWords.get(foldWords(said.status)) ?? said.status);
  if (!status) return reason('recommend-import-status', { text: short(said.status) });
  const days = readDays(said, mapping.today);
  if ('message' in days) return days;
  const percent = said.percent === '' ? null : Number(/^(\d{1,3})\s*%?$/.exec(said.percent)?.[1] ?? Number.NaN);
  if (percent !== null && !(percent >= 0 && percent <= 100))
    return reason('recommend-import-percent', { text: short(said.percent) });
  const theme = said.theme === '' ? null : themeOf(said.theme, mapping, themes);
  if (theme === undefined)
    return reason('recommend-import-theme', { text: short(said.theme), count: importLimits.themes });
  if ((status === 'merged') !== (said.into !== ''))
    return reason('recommend-import-into', { text: short(said.into) || '–' });
  const what = tidyText(said.what) || title;
  return {
    line,
    key: said.number || foldWords(`${title} ${said.cycle}`).slice(0, 200),
    locale:
      said.language === '' ? languageOf(`${title} ${what}`, mapping.locale) : languageIn(said.language, mapping.locale),
    title,
    what,
    why: tidyText(said.why),
    theme,
    cycle: tidyLine(said.cycle) || null,
    group: tidyLine(said.group) || null,
    status,
    way: status === 'accepted' || status === 'in_progress' ? (wayOf(said.way) ?? 'project') : (wayOf(said.way) ?? null),
    percent: status === 'in_progress' ? (percent ?? 0) : null,
    answer: tidyText(said.answer),
    into: status === 'merged' ? said.into : null,
    ...days,
    until: status === 'postponed' ? days.until : null,
  };
}

function readDays(said: Cells, today: string): Pick<Line, 'filed' | 'since' | 'until'> | Reason {
  const days: Record<'filed' | 'since' | 'until', string | null> = { filed: null, since: null, until: null };
  for (const column of ['filed', 'since', 'until'] as const) {
    const day = said[column] === '' ? null : readDay(said[column]);
    if (day === undefined) return reason('recommend-import-date', { text: short(said[column]) });
    days[column] = day;
  }
  const filed = days.filed ?? days.since ?? today;
  const since = days.since ?? filed;
  return since < filed || since > today ? reason('recommend-import-order') : { filed, since, until: days.until };
}

/** A theme of the community, as the command maps it, or a new one as long as there is room. */
function themeOf(said: string, { themeWords }: Mapping, themes: Map<string, string>): string | undefined {
  const wanted = themeWords.get(foldWords(said)) ?? tidyLine(said);
  const known = themes.get(foldWords(wanted));
  if (known !== undefined) return known;
  if (themes.size >= importLimits.themes) return undefined;
  themes.set(foldWords(wanted), wanted);
  return wanted;
}

const languageIn = (said: string, otherwise: Locale): Locale => {
  const word = foldWords(said);
  if (/^(fr|fran|frans)/.test(word)) return 'fr';
  if (/^(nl|ned|neer|dutch)/.test(word)) return 'nl';
  return /^(en|ang)/.test(word) ? 'en' : otherwise;
};

/** Also a year alone, as reports of the past have it: its first day. */
export function readDay(said: string): string | undefined {
  const year = /^(\d{4})$/.exec(said)?.[1];
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.Z+-]*)?$/.exec(said);
  const european = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(said);
  const [y, m, d] = year
    ? [year, '1', '1']
    : iso
      ? [iso[1], iso[2], iso[3]]
      : european
        ? [european[3], european[2], european[1]]
        : [];
  if (!y) return undefined;
  try {
    return Temporal.PlainDate.from(
      { year: Number(y), month: Number(m), day: Number(d) },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return undefined;
  }
}

const short = (text: string) => shortened(text, 40);
