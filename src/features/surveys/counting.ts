import { fewest, hasTexts, type Question, type Response } from './model.ts';
import { covers, type Row } from './suppressing.ts';

export type Split = 'all' | 'language' | 'type' | 'group';
/** In the order in which they are published: an earlier one may keep a later one back. */
export const splits = ['language', 'type', 'group'] as const satisfies readonly Split[];

/** How many answered, and how often each value was given; in the order of values. */
export type Cell = { readonly n: number; readonly values: readonly (readonly [value: number, count: number])[] };
/** By segment; all together under ''. Of people in no segment, '' too. */
export type Counts = Readonly<Record<string, Cell>>;
export type Table = { readonly question: number; readonly split: Split; readonly counts: Counts };

/** Somebody's answers, with what they are counted by. */
export type Responder = {
  readonly response: Response;
  readonly language: string;
  readonly type: string;
  readonly groups: readonly string[];
};

/** Whether they answered anything at all. */
export const answered = ({ response }: Pick<Responder, 'response'>): boolean =>
  [...response.values()].some(given => given !== null);

/**
 * Everything that may ever be known of a survey: nothing of fewer than five answers, and a split whole or not at all,
 * so that no sum or difference of what is shown is about fewer than five people either.
 */
export function tablesOf(questions: readonly Question[], responders: readonly Responder[]): Table[] {
  const atoms = atomsOf(responders);
  return questions.flatMap(question => {
    const people = responders.flatMap(({ response }, at) => {
      const given = response.get(question.key) ?? null;
      return given === null ? [] : [{ given, atom: atoms.of[at] ?? 0 }];
    });
    if (people.length < fewest) return [];
    const all: Table = {
      question: question.key,
      split: 'all',
      counts: { '': cellOf(people.map(({ given }) => given)) },
    };
    return hasTexts(question) ? [all] : [all, ...splitTables(question, people, atoms.kinds)];
  });
}

type Atom = Pick<Responder, 'language' | 'type' | 'groups'>;

/** People whom no table tells apart. */
function atomsOf(responders: readonly Responder[]): {
  readonly of: readonly number[];
  readonly kinds: readonly Atom[];
} {
  const known = new Map<string, number>();
  const kinds: Atom[] = [];
  const of = responders.map(({ language, type, groups }) => {
    const name = JSON.stringify([language, type, [...groups].sort()]);
    const found = known.get(name);
    if (found !== undefined) return found;
    known.set(name, kinds.length);
    return kinds.push({ language, type, groups }) - 1;
  });
  return { of, kinds };
}

type Person = { readonly given: number | string; readonly atom: number };

function splitTables({ key }: Question, people: readonly Person[], kinds: readonly Atom[]): Table[] {
  const sizes = kinds.map(() => 0);
  for (const { atom } of people) sizes[atom] = (sizes[atom] ?? 0) + 1;
  const published: Row[] = [kinds.map(() => 1)];
  const tables: Table[] = [];
  for (const split of splits) {
    const names = [...new Set(kinds.flatMap((kind, atom) => (sizes[atom] ? segmentsOf(kind, split) : [])))].sort();
    const rows = names.map(name => kinds.map((kind): 0 | 1 => (segmentsOf(kind, split).includes(name) ? 1 : 0)));
    const enough = rows.every(row => row.reduce<number>((sum, is, atom) => sum + is * (sizes[atom] ?? 0), 0) >= fewest);
    if (names.length < 2 || !enough || !covers([...published, ...rows], sizes)) continue;
    published.push(...rows);
    const cells = names.map((name, at) => [
      name,
      cellOf(people.filter(({ atom }) => rows[at]?.[atom] === 1).map(({ given }) => given)),
    ]);
    tables.push({ question: key, split, counts: Object.fromEntries(cells) });
  }
  return tables;
}

function segmentsOf({ language, type, groups }: Atom, split: (typeof splits)[number]): readonly string[] {
  if (split === 'language') return [language];
  if (split === 'type') return [type];
  return groups.length > 0 ? groups : [''];
}

function cellOf(given: readonly (number | string)[]): Cell {
  const counts = new Map<number, number>();
  for (const value of given) if (typeof value === 'number') counts.set(value, (counts.get(value) ?? 0) + 1);
  return { n: given.length, values: [...counts].sort(([a], [b]) => a - b) };
}
