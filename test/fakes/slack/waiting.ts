import type { State } from './state.ts';

/** Looks at every change and every 20 ms, for conditions about the app rather than about Slack. */
export async function until<T>(state: State, condition: () => T | undefined | false, milliseconds: number): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const look = () => {
    try {
      const found = condition();
      if (found !== undefined && found !== false) resolve(found);
    } catch (error) {
      reject(error);
    }
  };
  const deadline = setTimeout(
    () => reject(new Error(`Not so within ${milliseconds} ms: ${condition.toString()}`)),
    milliseconds,
  );
  const ticking = setInterval(look, 20);
  state.changes.on('change', look);
  look();
  try {
    return await promise;
  } finally {
    clearTimeout(deadline);
    clearInterval(ticking);
    state.changes.off('change', look);
  }
}
