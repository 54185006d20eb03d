/**
 * Many callers, few statements: what is asked while a group is under way leaves together as the next one, so that nobody waits for a timer and the busier it is the fewer statements it takes.
 * `work` answers in the order it was asked; when it fails, it fails for the whole group.
 */
export function grouped<Asked, Answer>(
  work: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
  most = 500,
): (asked: Asked) => Promise<Answer> {
  type Waiting = { readonly asked: Asked; resolve(answer: Answer): void; reject(error: unknown): void };
  const waiting: Waiting[] = [];
  let busy = false;

  async function run(): Promise<void> {
    busy = true;
    // Who asks in the same breath belongs to the first group.
    await undefined;
    while (waiting.length > 0) {
      const group = waiting.splice(0, most);
      try {
        const answers = await work(group.map(({ asked }) => asked));
        for (const [n, one] of group.entries()) one.resolve(answers[n] as Answer);
      } catch (error) {
        for (const one of group) one.reject(error);
      }
    }
    busy = false;
  }

  return asked =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      if (!busy) void run();
    });
}
