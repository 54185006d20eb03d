import type { Feature } from './chance.ts';
import type { Piece, Value, WalRecord } from './loot.ts';

/** Whom the attacker asks about: every id and name that is known of them, of accounts, members and events. */
export type Suspect = { readonly keys: readonly string[] };

/** What was seen from outside while somebody did something. */
export type Act = { readonly suspect: number; readonly seen: Readonly<Record<string, Value>> };

/** What can be said of each suspect by pieces that name them. */
export function featuresByKey(suspects: readonly Suspect[], pieces: readonly Piece[]): Feature[] {
  const found = new Map<string, (Value | undefined)[][]>();
  for (const [source, of] of grouped(pieces, ({ source }) => source))
    suspects.forEach(({ keys }, at) => {
      const mine = of.filter(({ text }) => keys.some(key => text.includes(key)));
      note(found, suspects.length, `${source}: how many`, at, mine.length);
      const [first, last] = [mine[0], mine.at(-1)];
      for (const [name, value] of Object.entries(first?.values ?? {}))
        note(found, suspects.length, `${source}: ${name}, first`, at, value);
      for (const [name, value] of Object.entries(last?.values ?? {}))
        note(found, suspects.length, `${source}: ${name}, last`, at, value);
      for (const [name, value] of Object.entries(sums(mine)))
        note(found, suspects.length, `${source}: ${name}, sum`, at, value);
    });
  return [...found].flatMap(([name, [values = []]]) => [{ name, values }]);
}

/** What can be said of each suspect by the order in which they first or last acted, where pieces that name nobody come in their number. */
export function featuresByOrder(
  suspects: readonly Suspect[],
  orders: Readonly<Record<string, readonly number[]>>,
  pieces: readonly Piece[],
): Feature[] {
  const named = (text: string) => suspects.some(({ keys }) => keys.some(key => text.includes(key)));
  const sets = [
    ...grouped(
      pieces.filter(({ text }) => !named(text)),
      ({ source, values }) => `${source} of transaction ${values.xmin}`,
    ),
    ...grouped(
      pieces.filter(({ text }) => !named(text)),
      ({ source }) => source,
    ),
  ];
  return sets
    .filter(([, set]) => set.length === suspects.length)
    .flatMap(([source, set]) =>
      Object.entries(orders).flatMap(([order, positions]) => {
        const names = new Set(set.flatMap(({ values }) => Object.keys(values)));
        return [...names].map(name => ({
          name: `${source}, in the order of ${order}: ${name}`,
          values: positions.map(position => set[position]?.values[name]),
        }));
      }),
    );
}

/** What the log of writes says of the transactions that wrote somebody's keys. */
export function walPieces(suspects: readonly Suspect[], records: readonly WalRecord[]): Piece[] {
  const byTransaction = grouped(
    records.filter(({ xid }) => xid > 0),
    ({ xid }) => String(xid),
  );
  return [...byTransaction].flatMap(([, of]) => {
    const text = of.map(({ data }) => data).join('\n');
    if (!suspects.some(({ keys }) => keys.some(key => text.includes(key)))) return [];
    const values: Record<string, Value> = {
      records: of.length,
      bytes: of.reduce((sum, { length }) => sum + length, 0),
    };
    for (const { kind, length, data } of of) {
      values[`${kind}, bytes`] = Number(values[`${kind}, bytes`] ?? 0) + length;
      values[`${kind}, many`] = Number(values[`${kind}, many`] ?? 0) + 1;
      values[`${kind}, end`] = data.slice(-12);
    }
    return [{ source: 'the log of writes', text, values }];
  });
}

/** What went on outside while each suspect acted: at first, at last, and in all. */
export function featuresByAct(suspects: readonly Suspect[], acts: readonly Act[]): Feature[] {
  const names = [...new Set(acts.flatMap(({ seen }) => Object.keys(seen)))];
  const of = suspects.map((_, at) => acts.filter(({ suspect }) => suspect === at));
  return names.flatMap(name => [
    { name: `at the first act: ${name}`, values: of.map(mine => mine[0]?.seen[name]) },
    { name: `at the last act: ${name}`, values: of.map(mine => mine.at(-1)?.seen[name]) },
    {
      name: `at all acts: ${name}`,
      values: of.map(mine => mine.reduce((sum, { seen }) => sum + Number(seen[name] ?? 0), 0) || 0),
    },
  ]);
}

function note(found: Map<string, (Value | undefined)[][]>, many: number, name: string, at: number, value: Value): void {
  const [values] = found.get(name) ?? [new Array<Value | undefined>(many).fill(undefined)];
  if (!values) return;
  values[at] = value;
  found.set(name, [values]);
}

function sums(pieces: readonly Piece[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const { values } of pieces)
    for (const [name, value] of Object.entries(values))
      if (typeof value === 'number' && !/\[\d+\]$/.test(name)) total[name] = (total[name] ?? 0) + value;
  return total;
}

export function grouped<Item>(items: readonly Item[], by: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return groups;
}
