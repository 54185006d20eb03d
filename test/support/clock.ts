import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../src/core/time.ts';

/** A clock that stands still until a test moves it. */
export type Clock = {
  readonly now: () => Instant;
  advance(by: Temporal.DurationLike): void;
  set(to: string): void;
};

export function clockAt(start: string): Clock {
  let at = Temporal.Instant.from(start);
  return {
    now: () => at,
    advance(by) {
      at = at.add(by);
    },
    set(to) {
      at = Temporal.Instant.from(to);
    },
  };
}
