/** What a record was given under that name. Names come from outside, and every object has a "constructor" that nobody put there. */
export const own = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
