import { Refusal } from './refusal.ts';

export type Json = Readonly<Record<string, unknown>>;
export type Path = readonly (string | number)[];
type Tree = { [key: string]: Tree | { code: string; message: string }[] };

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a request body as Discord does: collects every fault at its place, then refuses them all at once with 50035. */
export class Form {
  readonly #errors: Tree = {};
  #count = 0;

  refuse(path: Path, code: string, message: string): void {
    let node = this.#errors;
    for (const step of path) {
      const next = node[step];
      if (next && !Array.isArray(next)) node = next;
      else {
        const fresh: Tree = {};
        node[step] = fresh;
        node = fresh;
      }
    }
    const here = node._errors;
    if (Array.isArray(here)) here.push({ code, message });
    else node._errors = [{ code, message }];
    this.#count += 1;
  }

  /** Throws when anything was refused. */
  end(): void {
    if (this.#count === 0) return;
    throw new Refusal(400, { message: 'Invalid Form Body', code: 50035, errors: this.#errors });
  }

  missing(path: Path): void {
    this.refuse(path, 'BASE_TYPE_REQUIRED', 'This field is required');
  }

  /** Lengths in UTF-16 units: never shorter than what Discord counts, so nothing passes here that it would refuse. */
  text(value: unknown, path: Path, limits: { min?: number; max: number; optional?: boolean }): string | undefined {
    const min = limits.min ?? 0;
    if (value === undefined || value === null || (value === '' && min > 0)) {
      if (!limits.optional) this.missing(path);
      return undefined;
    }
    if (typeof value !== 'string') {
      this.refuse(path, 'STRING_TYPE_CONVERT', 'Could not interpret value as string.');
      return undefined;
    }
    if (value.length > limits.max || value.length < min) this.length(path, min, limits.max);
    return value;
  }

  list(value: unknown, path: Path, limits: { min?: number; max: number; optional?: boolean }): readonly unknown[] {
    if (value === undefined || value === null) {
      if (!limits.optional) this.missing(path);
      return [];
    }
    if (!Array.isArray(value)) {
      this.refuse(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
      return [];
    }
    const min = limits.min ?? 0;
    if (value.length > limits.max || value.length < min) this.length(path, min, limits.max);
    return value;
  }

  whole(value: unknown, path: Path, limits: { min: number; max: number }): number | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      this.refuse(path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
      return undefined;
    }
    if (value > limits.max)
      this.refuse(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${limits.max}.`);
    if (value < limits.min)
      this.refuse(path, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${limits.min}.`);
    return value;
  }

  choice(value: unknown, path: Path, allowed: readonly (number | string)[]): void {
    if (value === undefined || value === null) {
      this.missing(path);
      return;
    }
    if (typeof value !== 'number' && typeof value !== 'string') {
      this.refuse(path, 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
      return;
    }
    if (!allowed.includes(value))
      this.refuse(path, 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
  }

  flag(value: unknown, path: Path): boolean | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'boolean') this.refuse(path, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
    return value === true;
  }

  length(path: Path, min: number, max: number): void {
    if (min > 0) this.refuse(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    else this.refuse(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  }
}
