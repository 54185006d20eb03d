type Thrown = { readonly name?: unknown; readonly code?: unknown; readonly stack?: unknown };

/** What a log may say of an error: its kind and where it was thrown, never its message, which may hold a text or a name. */
export function faultOf(error: unknown): Readonly<Record<string, unknown>> {
  if (typeof error !== 'object' || error === null) return { fault: typeof error };
  // Not only of errors: the queue hands over plain objects with the stack of one.
  const { name = 'Error', code, stack = '' } = error as Thrown;
  const frames = String(stack)
    .split('\n')
    .filter(line => /^\s+at /.test(line));
  return { fault: String(name), code, at: frames.slice(0, 6).map(line => line.trim()) };
}
