import type { Value } from './loot.ts';

/** One thing that was observed of everybody, in the order of the suspects; undefined where it was not. */
export type Feature = { readonly name: string; readonly values: readonly (Value | undefined)[] };

/** How well a feature tells two secrets apart: from 0, not at all, to 1, always. */
export type Telling = { readonly name: string; readonly strength: number; readonly z: number };

/** What tells more than chance finds among as many features, the most telling first; nothing where there is nothing to learn. `looked` is how many there are. */
export type Verdict = { readonly telling: readonly Telling[]; readonly looked: number };

const shuffles = 400;

/**
 * Judges whether any feature goes with the secret. Who has the secrets in hand can only do better than who guesses them, so what finds nothing here finds nothing at all.
 * Among thousands of features some go with anything: each is compared with the strongest of all that 400 shuffles of the same secrets find, so chance alone tells something once in 400 attacks.
 */
export function judge(features: readonly Feature[], secrets: readonly boolean[], chance: () => number): Verdict {
  const columns = features.flatMap(columnsOf);
  // Much is seen in many ways, and chance finds the same in each of them.
  const different = [...new Map(columns.map(column => [column.ranks.join(), column])).values()];
  let strongest = 0;
  for (let n = 0; n < shuffles; n++) {
    const others = having(shuffled(secrets, chance));
    for (const column of different) strongest = Math.max(strongest, separation(column, others).z);
  }
  const those = having(secrets);
  const telling = columns
    .map(column => ({ name: column.name, ...separation(column, those) }))
    .filter(({ z }) => z > strongest)
    .sort((a, b) => b.z - a.z);
  return { telling, looked: columns.length };
}

/** Who has the secret. */
const having = (secrets: readonly boolean[]): number[] => [...secrets.keys()].filter(at => secrets[at]);

/** A rank of 0 is of somebody about whom it says nothing; `squares` is how far the ranks of all others are from their middle. */
type Column = {
  readonly name: string;
  readonly ranks: readonly number[];
  readonly n: number;
  readonly squares: number;
};

function columnOf(name: string, ranks: readonly number[]): Column {
  const said = ranks.filter(rank => rank > 0);
  const middle = (said.length + 1) / 2;
  return { name, ranks, n: said.length, squares: said.reduce((sum, rank) => sum + (rank - middle) ** 2, 0) };
}

/** By order; for values that several share, whether it is that one; and by order among those alone who are not like most, since a leak may be of a few. */
function columnsOf({ name, values }: Feature): Column[] {
  const distinct = [...new Set(values)];
  if (distinct.length < 2) return [];
  const shared = distinct.length <= values.length / 3 ? distinct : [];
  return [
    columnOf(name, ranksOf(values)),
    ...unlike({ name, values }),
    ...shared.map(value =>
      columnOf(`${name} is ${String(value).slice(0, 20)}`, ranksOf(values.map(one => (one === value ? 1 : 0)))),
    ),
  ];
}

/** Where many are alike, the others among themselves. */
function unlike({ name, values }: Feature): Column[] {
  const counts = new Map<Value | undefined, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [[usual, many] = [undefined, 0]] = [...counts].sort(([, a], [, b]) => b - a);
  const others = [...values.keys()].filter(at => values[at] !== usual);
  if (many < values.length / 5 || others.length < 8) return [];
  const among = ranksOf(others.map(at => values[at]));
  const ranks = new Array<number>(values.length).fill(0);
  for (const [n, at] of others.entries()) ranks[at] = among[n] ?? 0;
  return [columnOf(`${name}, of those unlike most`, ranks)];
}

/** Ranks from 1; equal values share one. */
function ranksOf(values: readonly (Value | undefined)[]): number[] {
  const order = [...values.keys()].sort((a, b) => compare(values[a], values[b]));
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && compare(values[order[from] ?? 0], values[order[to] ?? 0]) === 0) to += 1;
    for (const at of order.slice(from, to)) ranks[at] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

function compare(a: Value | undefined, b: Value | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : 1;
}

/** Rank sums of the two groups, as Mann and Whitney compare them, corrected for ties. */
function separation({ ranks, n, squares }: Column, those: readonly number[]): { strength: number; z: number } {
  let sum = 0;
  let first = 0;
  for (const at of those) {
    const rank = ranks[at] ?? 0;
    if (rank === 0) continue;
    sum += rank;
    first += 1;
  }
  const second = n - first;
  if (first === 0 || second === 0 || squares === 0) return { strength: 0, z: 0 };
  const distance = Math.abs(sum - (first * (n + 1)) / 2);
  const spread = Math.sqrt(((first * second) / (n * (n - 1))) * squares);
  return { strength: (2 * distance) / (first * second), z: distance / spread };
}

function shuffled<Item>(items: readonly Item[], chance: () => number): Item[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as Item, mixed[at] as Item];
  }
  return mixed;
}
