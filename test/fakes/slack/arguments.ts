import { Refusal } from './refusal.ts';
import { type Fields, isObject } from './shape.ts';

/** What a method takes: name to kind; a name with a question mark may be left out. Anything else is refused. */
export type ArgumentKinds = Readonly<Record<string, 'string' | 'boolean' | 'integer' | 'json'>>;

/** The arguments of a form-encoded call as values; throws `invalid_arguments` for one that the method does not know or that is of the wrong kind. */
export function readArguments(kinds: ArgumentKinds, given: Readonly<Record<string, string>>): Fields {
  const values: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(given)) {
    if (name === 'token' || name === 'team_id') continue;
    const kind = kinds[name] ?? kinds[`${name}?`];
    if (!kind) throw new Refusal('invalid_arguments', [`[ERROR] unknown argument: ${name}`]);
    values[name] = readOne(kind, name, text);
  }
  for (const name of Object.keys(kinds)) {
    if (!name.endsWith('?') && values[name] === undefined)
      throw new Refusal('invalid_arguments', [`[ERROR] missing required field: ${name}`]);
  }
  return values;
}

function readOne(kind: ArgumentKinds[string], name: string, text: string): unknown {
  switch (kind) {
    case 'string':
      return text;
    case 'boolean':
      if (['true', '1'].includes(text)) return true;
      if (['false', '0'].includes(text)) return false;
      throw new Refusal('invalid_arguments', [`[ERROR] must be a boolean [json-pointer:/${name}]`]);
    case 'integer':
      if (/^\d+$/.test(text)) return Number(text);
      throw new Refusal('invalid_arguments', [`[ERROR] must be an integer [json-pointer:/${name}]`]);
    case 'json':
      return readJson(name, text);
  }
}

function readJson(name: string, text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value) || Array.isArray(value)) return value;
  } catch {
    // Falls through to the one answer Slack has for both.
  }
  throw new Refusal(name === 'blocks' ? 'invalid_blocks_format' : 'invalid_arguments', [
    `[ERROR] must be JSON [json-pointer:/${name}]`,
  ]);
}
