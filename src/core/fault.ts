type Thrown = { readonly name?: unknown; readonly code?: unknown; readonly stack?: unknown };

/** Who reads the log can mend these, and knows no codes. */
const mends = new Map<unknown, string>(
  ['53100', 'ENOSPC'].map(code => [code, 'The disk is full: free some space. Nothing acknowledged is lost.']),
);

/** What a log may say of an error: its kind and where it was thrown, never its message, which may hold a text or a name. */
export function faultOf(error: unknown): Readonly<Record<string, unknown>> {
  if (typeof error !== 'object' || error === null) return { fault: typeof error };
  // Not only of errors: the queue hands over plain objects with the stack of one.
  const { name = 'Error', code, stack = '' } = error as Thrown;
  const frames = String(stack)
    .split('\n')
    .filter(line => /^\s+at /.test(line));
  const mend = mends.get(code);
  return { fault: String(name), code, ...(mend && { mend }), at: frames.slice(0, 6).map(line => line.trim()) };
}
