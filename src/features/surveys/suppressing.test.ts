import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Responder, type Table, tablesOf } from './counting.ts';
import { fewest, type Given, type Question } from './model.ts';
import { rank } from './suppressing.ts';

const question: Question = { key: 1, type: 'yes or no', text: { en: '?' }, required: false, when: null };

const person = fc.record({
  language: fc.constantFrom('fr', 'nl', ''),
  type: fc.constantFrom('user', 'client', 'staff'),
  groups: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }),
  given: fc.constantFrom<Given>(0, 1, null),
});
const crowd = fc
  .array(fc.tuple(person, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 8 })
  .map(kinds => kinds.flatMap(([one, times]) => Array.from({ length: times }, () => one)));

type Person = Omit<Responder, 'response'> & { readonly given: Given };
const responder = ({ given, ...one }: Person): Responder => ({ ...one, response: new Map([[1, given]]) });

/** Of each published figure, whom it is about, person by person: what somebody knows who knows everybody. */
function figures(tables: readonly Table[], people: readonly Person[]): number[][] {
  const isIn: Record<string, (one: Person, segment: string) => boolean> = {
    all: () => true,
    language: (one, segment) => one.language === segment,
    type: (one, segment) => one.type === segment,
    group: (one, segment) => (segment === '' ? one.groups.length === 0 : one.groups.includes(segment)),
  };
  return tables.flatMap(({ split, counts }) =>
    Object.keys(counts).map(segment => people.map(one => (one.given !== null && isIn[split]?.(one, segment) ? 1 : 0))),
  );
}

/** Every set of so many of these, by their places. */
function* sets(count: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) yield [];
  else
    for (let first = from; first <= count - size; first++)
      for (const rest of sets(count, size - 1, first + 1)) yield [first, ...rest];
}

/** Whether adding and subtracting published figures, in any way whatever, comes to something about these people and nobody else. */
function tellsOf(rows: readonly number[][], few: ReadonlySet<number>): boolean {
  const others = rows.map(row => row.filter((_, at) => !few.has(at)));
  return rank(others) < rank(rows);
}

/** One of each kind of people that no figure tells apart, and how many there are. */
function kindsOf(rows: readonly number[][]): { readonly first: number; readonly size: number }[] {
  const found = new Map<string, { first: number; size: number }>();
  (rows[0] ?? []).forEach((_, at) => {
    const name = rows.map(row => row[at]).join('');
    const kind = found.get(name) ?? { first: at, size: 0 };
    found.set(name, { ...kind, size: kind.size + 1 });
  });
  return [...found].filter(([name]) => name.includes('1')).map(([, kind]) => kind);
}

test('nobody adds and subtracts their way to fewer than five people, with every table of two rounds in hand', () => {
  let splitsSeen = 0;
  fc.assert(
    fc.property(crowd, crowd, (first, second) => {
      const rounds = [first, second].map(people => figures(tablesOf([question], people.map(responder)), people));
      const [one = [], two = []] = rounds;
      // What somebody answered in one round and in the other are two things.
      const rows = [
        ...one.map(row => [...row, ...second.map(() => 0)]),
        ...two.map(row => [...first.map(() => 0), ...row]),
      ];
      splitsSeen += one.length > 1 ? 1 : 0;
      const kinds = kindsOf(rows);
      const small = kinds.filter(({ size }) => size < fewest);
      for (let size = 1; size <= Math.min(4, small.length); size++)
        for (const some of sets(small.length, size)) {
          const picked = some.map(at => small[at] ?? { first: -1, size: 9 });
          if (picked.reduce((sum, kind) => sum + kind.size, 0) >= fewest) continue;
          const signature = (at: number) => rows.map(row => row[at]).join('');
          const names = new Set(picked.map(({ first: at }) => signature(at)));
          const few = new Set((rows[0] ?? []).flatMap((_, at) => (names.has(signature(at)) ? [at] : [])));
          expect(tellsOf(rows, few)).toBe(false);
        }
    }),
    { numRuns: 300 },
  );
  // Suppressing everything would be no feat.
  expect(splitsSeen).toBeGreaterThan(30);
});

test('nothing is counted of fewer than five answers, and no segment has fewer', () => {
  fc.assert(
    fc.property(crowd, people => {
      for (const { counts } of tablesOf([question], people.map(responder)))
        for (const { n } of Object.values(counts)) expect(n).toBeGreaterThanOrEqual(fewest);
    }),
  );
});

test('a table by type that would tell of one person, taken together with languages, is kept back', () => {
  const some = (count: number, language: string, type: string): Person[] =>
    Array.from({ length: count }, () => ({ language, type, groups: [], given: 1 as Given }));
  const shown = (people: Person[]) => tablesOf([question], people.map(responder)).map(({ split }) => split);
  // All staff speak French, and one French speaker is no staff: French less staff is that one.
  expect(shown([...some(1, 'fr', 'user'), ...some(6, 'fr', 'staff'), ...some(8, 'nl', 'user')])).toEqual([
    'all',
    'language',
  ]);
  expect(shown([...some(5, 'fr', 'user'), ...some(6, 'fr', 'staff'), ...some(8, 'nl', 'user')])).toEqual([
    'all',
    'language',
    'type',
  ]);
});
