import { Temporal } from 'temporal-polyfill';
import { cleanText } from '../../core/clean.ts';
import { foldWords } from '../../core/fold.ts';
import { shortened } from '../../core/shortened.ts';
import type { Locale } from '../../core/view.ts';
import { decodeText, type Encoding } from '../../csv/encoding.ts';
import { type Row, readCsv, readLongCsv, separatorOf, type Unreadable } from '../../csv/reading.ts';
import { unsafeCell } from '../../csv/writing.ts';
import { languageCalled } from '../../i18n/languages.ts';

/** One person of the list, as the file says it. */
export type RollLine = {
  readonly line: number;
  readonly rollId: string;
  readonly name: string;
  readonly locale: Locale | null;
  readonly memberType: string | null;
  readonly region: string | null;
  /** ISO date. */
  readonly joinedOn: string | null;
  readonly groups: readonly string[];
};

/** Why a line cannot be taken; the message's arguments may hold what stands in the file. */
export type BadLine = { readonly line: number } & Reason;
export type Reason = {
  readonly message:
    | PlainReason
    | 'groups-roll-twice'
    | 'groups-roll-long'
    | 'groups-roll-language'
    | 'groups-roll-date'
    | 'groups-roll-type';
  readonly args: Readonly<Record<string, string | number>>;
};

/** What a file holds. Columns that the header does not name stay as they are in the community. */
export type RollFile = {
  readonly encoding: Encoding;
  readonly columns: readonly Column[];
  /** Headers that nothing is read of. */
  readonly unused: readonly string[];
  readonly lines: readonly RollLine[];
  readonly bad: readonly BadLine[];
  /** Numbers on lines that cannot be taken: whoever has them has not left. */
  readonly badIds: readonly string[];
  /** Member types that the community takes over, having had none. */
  readonly newTypes: readonly string[];
};

/** Why nothing of a file can be read. */
export type NoRoll = { readonly missing: readonly Column[]; readonly found: readonly string[] };

const headers = {
  number: [
    'id',
    'external id',
    'number',
    'member number',
    'member id',
    'numero',
    'no',
    'n',
    'numero de membre',
    'identifiant',
    'matricule',
    'nummer',
    'lidnummer',
    'ledennummer',
    'nr',
  ],
  name: [
    'name',
    'full name',
    'nom',
    'nom complet',
    'nom et prenom',
    'prenom et nom',
    'naam',
    'volledige naam',
    'voornaam en naam',
    'naam en voornaam',
    'last name',
    'surname',
    'family name',
    'nom de famille',
    'achternaam',
    'familienaam',
  ],
  /** Of its own, it stands before the name. */
  first: ['first name', 'given name', 'prenom', 'voornaam'],
  language: ['language', 'lang', 'langue', 'taal'],
  type: ['type', 'member type', 'category', 'type de membre', 'categorie', 'lidtype', 'soort', 'soort lid', 'type lid'],
  region: ['region', 'regio', 'province', 'provincie', 'streek', 'gewest'],
  groups: [
    'group',
    'groups',
    'groupe',
    'groupes',
    'groep',
    'groepen',
    'working groups',
    'groupes de travail',
    'werkgroepen',
  ],
  joined: [
    'joined',
    'joined on',
    'joined-on',
    'member since',
    'membre depuis',
    'date d entree',
    'date d adhesion',
    'adhesion',
    'entree',
    'lid sinds',
    'toetreding',
    'datum toetreding',
    'sinds',
  ],
} as const;
export type Column = keyof typeof headers;
export type LimitedColumn = 'number' | 'name' | 'type' | 'region';

/** Lengths in UTF-16 units; `groups` how many one line may name, `types` how many a community without any takes over. */
export const rollLimits = { number: 64, name: 200, type: 60, region: 100, group: 60, groups: 20, types: 20 } as const;

/** Reads a file of members. `types` are the community's own; when it has none, those of the file become them. */
export function readRoll(bytes: Uint8Array, types: readonly string[]): RollFile | NoRoll {
  const { text, encoding } = decodeText(bytes);
  const reading = readingOf(types);
  return reading.end(encoding, readCsv(text, separatorOf(text), reading.take));
}

/** The same of a list of any length, while whatever else is going on has its turn. */
export async function readLongRoll(bytes: Uint8Array, types: readonly string[]): Promise<RollFile | NoRoll> {
  const { text, encoding } = decodeText(bytes);
  const reading = readingOf(types);
  return reading.end(encoding, await readLongCsv(text, separatorOf(text), reading.take));
}

function readingOf(types: readonly string[]) {
  let columns: readonly (Column | undefined)[] | undefined;
  let names: readonly string[] = [];
  const lines: RollLine[] = [];
  const bad: BadLine[] = [];
  const badIds: string[] = [];
  const lineOf = new Map<string, number>();
  const known = new Map(types.map(type => [foldWords(type), type]));

  function take({ line, cells }: Row): void {
    if (!columns) {
      names = cells.map(tidy);
      columns = columnsOf(names);
      return;
    }
    const said = cellsOf(cells, columns);
    const rollId = said.number;
    const read = readLine(line, said, known, types.length === 0);
    const first = lineOf.get(rollId);
    const reason: Reason | undefined = extraCells(cells, names)
      ? plain('groups-roll-many-cells')
      : 'message' in read
        ? read
        : first === undefined
          ? undefined
          : { message: 'groups-roll-twice', args: { first } };
    if (reason) {
      bad.push({ line, ...reason });
      if (rollId !== '') badIds.push(rollId);
    } else {
      lines.push(read as RollLine);
      lineOf.set(rollId, line);
    }
  }

  function end(encoding: Encoding, unreadable: Unreadable | undefined): RollFile | NoRoll {
    if (unreadable) bad.push({ line: unreadable.line, ...whole[unreadable.problem] });
    const found = (columns ?? []).filter(column => column !== undefined);
    const missing = (['number', 'name'] as const).filter(column => !found.includes(column));
    if (missing.length > 0) return { missing, found: names };
    return {
      encoding,
      columns: found,
      unused: names.filter((name, index) => name !== '' && columns?.[index] === undefined),
      lines,
      bad,
      badIds,
      newTypes: types.length === 0 ? [...known.values()] : [],
    };
  }
  return { take, end };
}

/** Reasons that need no more words. */
type PlainReason =
  | 'groups-roll-no-number'
  | 'groups-roll-no-name'
  | 'groups-roll-formula'
  | 'groups-roll-many-cells'
  | 'groups-roll-many-groups'
  | 'groups-roll-row-long'
  | 'groups-roll-broken'
  | 'groups-roll-quote';
const plain = (message: PlainReason): Reason => ({ message, args: {} });

const whole: Readonly<Record<'quote' | 'long' | 'broken', Reason>> = {
  quote: plain('groups-roll-quote'),
  long: plain('groups-roll-row-long'),
  broken: plain('groups-roll-broken'),
};

type Cells = Record<Column, string>;

function cellsOf(cells: readonly string[], columns: readonly (Column | undefined)[]): Cells {
  const said: Cells = { number: '', name: '', first: '', language: '', type: '', region: '', groups: '', joined: '' };
  columns.forEach((column, index) => {
    if (column) said[column] = cellOf(cells[index] ?? '');
  });
  const name = [said.first, said.name].filter(Boolean).join(' ');
  return { ...said, number: unquoteFormula(said.number), name };
}

/** A line of the list, or why it is none. */
function readLine(line: number, said: Cells, types: Map<string, string>, takesTypes: boolean): RollLine | Reason {
  const { number: rollId, name, language, type, region, joined } = said;
  if (rollId === '') return plain('groups-roll-no-number');
  if (name === '') return plain('groups-roll-no-name');
  for (const column of Object.keys(said) as Column[])
    if (said[column].startsWith('=')) return plain('groups-roll-formula');
  const long = tooLong(said);
  if (long) return long;
  const locale = language === '' ? null : languageCalled(language);
  if (locale === undefined) return { message: 'groups-roll-language', args: { text: short(language) } };
  const memberType = type === '' ? null : typeOf(type, types, takesTypes);
  if (memberType === undefined)
    return {
      message: 'groups-roll-type',
      args: { text: short(type), types: shortened([...types.values()].join(', ')) },
    };
  const joinedOn = joined === '' ? null : dateOf(joined);
  if (joinedOn === undefined) return { message: 'groups-roll-date', args: { text: short(joined) } };
  const groups =
    said.groups === ''
      ? noGroups
      : [
          ...new Set(
            said.groups
              .split(/[;|,/]/)
              .map(tidy)
              .filter(Boolean),
          ),
        ];
  if (groups.length > rollLimits.groups || groups.some(group => group.length > rollLimits.group))
    return plain('groups-roll-many-groups');
  return { line, rollId, name, locale, memberType, region: region || null, joinedOn, groups };
}

function tooLong(cells: Readonly<Record<LimitedColumn, string>>): Reason | undefined {
  for (const column of ['number', 'name', 'type', 'region'] as const)
    if (cells[column].length > rollLimits[column])
      return { message: 'groups-roll-long', args: { column, max: rollLimits[column] } };
  return undefined;
}

function columnsOf(names: readonly string[]): (Column | undefined)[] {
  const taken = new Set<Column>();
  return names.map(name => {
    const said = foldWords(name);
    const column = (Object.keys(headers) as Column[]).find(
      one => !taken.has(one) && headers[one].some(header => foldWords(header) === said),
    );
    if (column) taken.add(column);
    return column;
  });
}

/** More cells than the header names, and something in them: a separator that nobody quoted. */
const extraCells = (cells: readonly string[], names: readonly string[]) =>
  cells.slice(names.length).some(cell => cell.trim() !== '');

const noGroups: readonly string[] = [];
/** Of 65,000 lines nearly every cell is already as it should be, and what is made anew has to be swept up. */
const isTidy = (text: string) => /^[\p{L}\p{N} .,'’()/-]*$/u.test(text) && !/^ | $| {2}/.test(text);
const tidy = (text: string) => (isTidy(text) ? text : cleanText(text).replace(/\s+/g, ' ').trim());
const cellOf = (cell: string) => tidy(unsafeCell(cell));
/** How spreadsheets keep the noughts before a number: ="0012". */
const unquoteFormula = (cell: string) => /^="([^"]*)"$/.exec(cell)?.[1]?.trim() ?? cell;
const short = (text: string) => shortened(text, 40);

function typeOf(text: string, types: Map<string, string>, takes: boolean): string | undefined {
  const said = foldWords(text);
  if (!types.has(said) && takes && types.size < rollLimits.types) types.set(said, text);
  return types.get(said);
}

function dateOf(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.Z+-]*)?$/.exec(text);
  const european = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : european ? [european[3], european[2], european[1]] : [];
  if (!year) return undefined;
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return undefined;
  }
}
