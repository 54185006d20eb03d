import type { Id } from '../../../core/ids.ts';

type Shuffled = { readonly id: Id; readonly options: readonly string[]; readonly shuffled: boolean };

/** In which order this reader sees the options of a poll that shuffles them: always the same one for them, another for everybody else. */
export function orderFor({ id, options, shuffled }: Shuffled, reader: Id | undefined): number[] {
  const order = options.map((_, option) => option);
  if (!shuffled || reader === undefined) return order;
  let state = hash(`${id} ${reader}`);
  for (let at = order.length - 1; at > 0; at -= 1) {
    state = scramble(state);
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

/** FNV-1a. */
function hash(text: string): number {
  let state = 2166136261;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 16777619) >>> 0;
  return state;
}

/** A step of mulberry32: even enough to shuffle by, and the same wherever it runs. */
function scramble(state: number): number {
  const next = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(next ^ (next >>> 15), next | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (mixed ^ (mixed >>> 14)) >>> 0;
}
