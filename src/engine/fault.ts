/** What a log may say of an error: its kind and where it was thrown, never its message, which may hold a text or a name. */
export function faultOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { fault: typeof error };
  const code = 'code' in error ? error.code : undefined;
  const frames = error.stack?.split('\n').filter(line => /^\s+at /.test(line));
  return { fault: error.name, code, at: frames?.slice(0, 6).map(line => line.trim()) };
}
