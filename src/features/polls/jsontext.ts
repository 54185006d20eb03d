/** A fault in a JSON text, in words and by line. */
export class JsonFault extends Error {
  readonly line: number;

  constructor(line: number, says: string) {
    super(says);
    this.line = line;
  }
}

const deepest = 32;
/** A string (without raw control characters), a number, or a word. */
const scalar =
  /"[[^"\\]--[\p{Cc}--[\x7f-\x9f]]]*(?:\\(?:["\\\/bfnrt]|u[0-9a-fA-F]{4})[[^"\\]--[\p{Cc}--[\x7f-\x9f]]]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+\-]?\d+)?|true|false|null/vy;

/** Reads JSON, stricter than JSON.parse where that would hide a fault: a name used twice in one object is one. Throws a JsonFault. */
export const readJsonText = (text: string): unknown => read(text, new Map());

/** The line on which each of these places begins, or the nearest place around it that there is; for a text that could be read. */
export function linesOf(text: string, paths: readonly (readonly PropertyKey[])[]): number[] {
  const starts = new Map<string, number>();
  for (const path of paths)
    for (let depth = 0; depth <= path.length; depth += 1) starts.set(keyOf(path.slice(0, depth)), 0);
  read(text, starts);
  return paths.map(path => {
    let nearest = 0;
    for (let depth = 0; depth <= path.length; depth += 1) nearest = starts.get(keyOf(path.slice(0, depth))) || nearest;
    return lineAt(text, nearest);
  });
}

const keyOf = (path: readonly PropertyKey[]): string => path.map(key => `/${String(key)}`).join('');
const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length;

/** Reads the value and, for each place that is a key of `starts`, where in the text it begins. */
function read(text: string, starts: Map<string, number>): unknown {
  let at = text.startsWith('\uFEFF') ? 1 : 0;

  function fail(says: string, position = at): never {
    throw new JsonFault(lineAt(text, position), says);
  }

  const seen = (): string => (at >= text.length ? 'the text ends' : `there is ${JSON.stringify(text[at])}`);

  function skipSpace(): void {
    while (at < text.length && ' \n\t\r'.includes(text[at]!)) at += 1;
  }

  function accept(sign: string): boolean {
    skipSpace();
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  }

  function expect(sign: string, where: string): void {
    if (!accept(sign)) fail(`${seen()} where ${where} needs "${sign}"`);
  }

  function readScalar(): unknown {
    scalar.lastIndex = at;
    const found = scalar.exec(text);
    if (found === null) return fail(`${seen()} where a value should begin`);
    at = scalar.lastIndex;
    return JSON.parse(found[0]);
  }

  function readList(depth: number, watched: string | null): unknown[] {
    const list: unknown[] = [];
    if (accept(']')) return list;
    do list.push(readValue(depth + 1, watched === null ? null : `${watched}/${list.length}`));
    while (accept(','));
    expect(']', 'the end of a list');
    return list;
  }

  function readObject(depth: number, watched: string | null): object {
    const entries = new Map<string, unknown>();
    if (accept('}')) return {};
    do {
      skipSpace();
      const begins = at;
      const key = text[at] === '"' ? String(readScalar()) : fail(`${seen()} where a name in quotes should stand`);
      if (entries.has(key)) fail(`"${key}" stands twice in one object`, begins);
      expect(':', `the name "${key}"`);
      entries.set(key, readValue(depth + 1, watched === null ? null : `${watched}/${key}`));
    } while (accept(','));
    expect('}', 'the end of an object');
    return Object.fromEntries(entries);
  }

  function readValue(depth: number, place: string | null): unknown {
    if (depth > deepest) fail(`lists and objects are nested deeper than ${deepest}`);
    skipSpace();
    const watched = place !== null && starts.has(place) ? place : null;
    if (watched !== null) starts.set(watched, at);
    if (accept('[')) return readList(depth, watched);
    if (accept('{')) return readObject(depth, watched);
    return readScalar();
  }

  const value = readValue(0, '');
  skipSpace();
  if (at < text.length) fail(`${seen()} after the end`);
  return value;
}
