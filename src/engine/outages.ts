import type { Pacing } from './pacing.ts';

/**
 * When a platform is away, each message would find out by itself, and those whose answer is lost are in doubt for ever. After a few the next ones wait;
 * then one alone finds out for all of them, until something arrives.
 */
export type Outages = {
  /** One more that failed without being refused. */
  another(): void;
  over(): void;
  /** How many may be in hand where otherwise so many might. */
  room(most: number): number;
};

const begins = 5;
const longestRest = 30_000;

export function outagesOf(pacing: Pick<Pacing, 'rest' | 'pausedUntil'>, now: () => number): Outages {
  let inARow = 0;
  return {
    another() {
      // Those that were on the wire together find out together: once is enough.
      if (inARow >= begins && now() < pacing.pausedUntil) return;
      const beyond = ++inARow - begins;
      if (beyond >= 0) pacing.rest(now() + Math.min(longestRest, 1000 * 2 ** beyond));
    },
    over() {
      inARow = 0;
    },
    room: most => (inARow < begins ? most : 1),
  };
}
