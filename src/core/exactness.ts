/** How exactly it may be said of how many people something is: who they are may be a secret. */
export type Exactness = 'exact' | 'in fives' | 'never';

/** The number as it may be said; undefined where none may. */
export const sayable = (count: number, how: Exactness): number | undefined =>
  how === 'exact' ? count : how === 'in fives' ? Math.round(count / 5) * 5 : undefined;
