import { badRequest } from './refusal.ts';

export type Upload = { readonly name: string; readonly mime: string; readonly bytes: Uint8Array };

/** The parameters of one call. Telegram reads every value as text, whatever way it came, and nested ones as JSON. */
export type Parameters = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly uploads: ReadonlyMap<string, Upload>;
};

export function textOf({ values }: Parameters, name: string): string {
  const value = values[name];
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export function integerOf(parameters: Parameters, name: string): number | undefined {
  const text = textOf(parameters, name);
  if (text === '') return undefined;
  const value = Number(text);
  return Number.isInteger(value) ? value : undefined;
}

export const flagOf = (parameters: Parameters, name: string): boolean =>
  ['true', 'yes', '1'].includes(textOf(parameters, name).toLowerCase());

/** A nested value; undefined when it was not given. */
export function nestedOf({ values }: Parameters, name: string, what: string): unknown {
  const value = values[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw badRequest(`can't parse ${what} JSON object`);
  }
}
