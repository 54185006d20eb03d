import { fewest } from './model.ts';

/**
 * Which people a figure is about, as a published table says it: for each kind of person (an atom: everybody whom no table tells apart) whether they are in it.
 * Whoever has several tables can add and subtract them; `covers` says that whatever comes of it is about at least five people.
 */
export type Row = readonly (0 | 1)[];

/**
 * What can be computed from tables is what their rows span. Anything about fewer than five people is zero on every atom that has five or more;
 * when the rows are as independent on those atoms alone as they are on all, only zero is.
 */
export function covers(rows: readonly Row[], sizes: readonly number[]): boolean {
  const large = sizes.map(size => size >= fewest);
  return rank(rows) === rank(rows.map(row => row.filter((_, atom) => large[atom])));
}

/** A prime whose square a double holds exactly. */
const prime = 67_108_859;

/** By elimination modulo a prime, so that no rounding decides. */
export function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map(row => row.map(value => ((value % prime) + prime) % prime));
  let found = 0;
  for (let column = 0; column < (left[0]?.length ?? 0) && found < left.length; column++) {
    const at = left.findIndex((row, index) => index >= found && row[column] !== 0);
    if (at < 0) continue;
    [left[found], left[at]] = [left[at] as number[], left[found] as number[]];
    const pivot = left[found] as number[];
    const inverse = power(pivot[column] ?? 0, prime - 2);
    for (let index = found + 1; index < left.length; index++) {
      const row = left[index] as number[];
      const factor = ((row[column] ?? 0) * inverse) % prime;
      if (factor === 0) continue;
      for (let next = column; next < row.length; next++)
        row[next] = ((((row[next] ?? 0) - factor * (pivot[next] ?? 0)) % prime) + prime) % prime;
    }
    found++;
  }
  return found;
}

function power(base: number, exponent: number): number {
  let [result, square, left] = [1, base % prime, exponent];
  for (; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}
