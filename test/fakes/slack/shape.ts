/** Shapes of JSON as data, and the problems a value has with one, worded as Slack words them. */
export type Shape =
  | {
      readonly is: 'string';
      readonly min: number;
      readonly max: number;
      readonly pattern?: RegExp;
      readonly among?: readonly string[];
    }
  | { readonly is: 'integer' }
  | { readonly is: 'boolean' }
  | { readonly is: 'list'; readonly of: Shape; readonly min: number; readonly max: number }
  | { readonly is: 'object'; readonly fields: Readonly<Record<string, Member>>; readonly rules: readonly Rule[] }
  | { readonly is: 'one of'; readonly shapes: Readonly<Record<string, Shape>> };
export type Member = { readonly shape: Shape; readonly required: boolean };
/** Undefined, or what is wrong with the whole object. */
export type Rule = (value: Fields) => string | undefined;
export type Fields = Readonly<Record<string, unknown>>;

export const string = (max: number, min = 1): Shape => ({ is: 'string', min, max });
export const matching = (pattern: RegExp): Shape => ({ is: 'string', min: 1, max: 255, pattern });
export const among = (...words: string[]): Shape => ({ is: 'string', min: 0, max: 255, among: words });
export const integer: Shape = { is: 'integer' };
export const boolean: Shape = { is: 'boolean' };
export const list = (of: Shape, max: number, min = 1): Shape => ({ is: 'list', of, min, max });
export const required = (shape: Shape): Member => ({ shape, required: true });
export const optional = (shape: Shape): Member => ({ shape, required: false });
export const object = (fields: Readonly<Record<string, Member>>, ...rules: Rule[]): Shape => ({
  is: 'object',
  fields,
  rules,
});
/** One of several objects, told apart by their `type`. */
export const oneOf = (shapes: Readonly<Record<string, Shape>>): Shape => ({ is: 'one of', shapes });

/** Every problem of `value`, each with a JSON pointer. */
export function problemsOf(shape: Shape, value: unknown, at = ''): string[] {
  const says = (problem: string) => [`[ERROR] ${problem} [json-pointer:${at || '/'}]`];
  switch (shape.is) {
    case 'string':
      return typeof value === 'string' ? stringProblems(shape, value).flatMap(says) : says('must be a string');
    case 'integer':
      return Number.isInteger(value) ? [] : says('must be an integer');
    case 'boolean':
      return typeof value === 'boolean' ? [] : says('must be a boolean');
    case 'list':
      return listProblems(shape, value, at, says);
    case 'object':
      return objectProblems(shape, value, at, says);
    case 'one of':
      return memberProblems(shape, value, at, says);
  }
}

type Says = (problem: string) => string[];

function stringProblems(shape: Extract<Shape, { is: 'string' }>, value: string): string[] {
  if (value.length < shape.min) return [`must be more than ${shape.min - 1} characters`];
  if (value.length > shape.max) return [`must be less than ${shape.max + 1} characters`];
  if (shape.pattern && !shape.pattern.test(value)) return ['has an invalid format'];
  if (shape.among && !shape.among.includes(value)) return [`must be one of: ${shape.among.join(', ')}`];
  return value.isWellFormed() ? [] : ['must be valid UTF-8'];
}

function listProblems(shape: Extract<Shape, { is: 'list' }>, value: unknown, at: string, says: Says): string[] {
  if (!Array.isArray(value)) return says('must be an array');
  if (value.length < shape.min) return says(`no less than ${shape.min} items allowed`);
  if (value.length > shape.max) return says(`no more than ${shape.max} items allowed`);
  return value.flatMap((item, index) => problemsOf(shape.of, item, `${at}/${index}`));
}

function objectProblems(shape: Extract<Shape, { is: 'object' }>, value: unknown, at: string, says: Says): string[] {
  if (!isObject(value)) return says('must be an object');
  const unknown = Object.keys(value).filter(key => !(key in shape.fields));
  if (unknown.length > 0) return says(`invalid additional property: ${unknown.join(', ')}`);
  const problems = Object.entries(shape.fields).flatMap(([key, member]) => {
    if (value[key] === undefined) return member.required ? says(`missing required field: ${key}`) : [];
    return problemsOf(member.shape, value[key], `${at}/${key}`);
  });
  if (problems.length > 0) return problems;
  return shape.rules.flatMap(rule => rule(value) ?? []).flatMap(says);
}

function memberProblems(shape: Extract<Shape, { is: 'one of' }>, value: unknown, at: string, says: Says): string[] {
  if (!isObject(value)) return says('must be an object');
  const chosen = typeof value.type === 'string' ? shape.shapes[value.type] : undefined;
  return chosen ? problemsOf(chosen, value, at) : says(`unsupported type: ${String(value.type)}`);
}

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
