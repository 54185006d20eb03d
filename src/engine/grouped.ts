/**
 * Many callers, few statements: what is asked while a group is under way leaves together as the next one, so that nobody waits for a timer and the busier it is the fewer statements it takes.
 * `work` answers in the order it was asked. When it fails it fails for the whole group, but where that would be so again whenever it is asked (`forGood`): then each is asked alone.
 */
export function grouped<Asked, Answer>(
  work: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
  forGood: (error: unknown) => boolean,
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
      await done(waiting.splice(0, most));
    }
    busy = false;
  }

  async function done(group: readonly Waiting[]): Promise<void> {
    try {
      const answers = await work(group.map(({ asked }) => asked));
      for (const [n, one] of group.entries()) one.resolve(answers[n] as Answer);
    } catch (error) {
      if (group.length > 1 && forGood(error)) for (const one of group) await done([one]);
      else for (const one of group) one.reject(error);
    }
  }

  return asked =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      if (!busy) void run();
    });
}
