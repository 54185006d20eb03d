/** Work that belongs to the same key is done one after the other, in the order it came; the rest side by side. */
export type Turns = {
  take(key: string, work: () => Promise<void>): Promise<void>;
  /** Resolves when nothing is in hand, or after that many milliseconds. */
  idle(atMost: number): Promise<void>;
};

export function turns(): Turns {
  const last = new Map<string, Promise<void>>();
  async function emptied(): Promise<void> {
    while (last.size > 0) await Promise.all(last.values());
  }
  return {
    take(key, work) {
      const turn = (last.get(key) ?? Promise.resolve()).then(work);
      const settled = turn
        .catch(() => {})
        .finally(() => {
          if (last.get(key) === settled) last.delete(key);
        });
      last.set(key, settled);
      return turn;
    },
    async idle(atMost) {
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, atMost);
      await Promise.race([emptied(), late]);
      clearTimeout(timer);
    },
  };
}
