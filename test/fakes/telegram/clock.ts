/** The fake's time: ages, windows of flood control and webhook retries follow it; waits of the network itself do not. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs once that much time has passed; the answer cancels it. */
  after(milliseconds: number, run: () => void): () => void;
};

export const realClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

export type GivenClock = Clock & { advance(milliseconds: number): void };

/** A clock that stands still until a test moves it. */
export function givenClock(start: number): GivenClock {
  let now = start;
  const waiting = new Set<{ at: number; run: () => void }>();
  return {
    now: () => now,
    after(milliseconds, run) {
      const entry = { at: now + milliseconds, run };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    advance(milliseconds) {
      now += milliseconds;
      for (const entry of [...waiting].sort((a, b) => a.at - b.at)) {
        if (entry.at > now) continue;
        waiting.delete(entry);
        entry.run();
      }
    },
  };
}
