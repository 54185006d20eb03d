import type { Token } from '../../src/core/token.ts';

/**
 * What a component carries beside its token: whether it stands on a post that everyone sees (`p`), on an answer to one person (`a`), which a later answer may replace,
 * or opens the page whose token it carries (`o`). The number makes it unique in its message, as Discord asks, where two buttons carry the same token.
 */
export type Mark = 'p' | 'a' | 'o';

export const customIdOf = (mark: Mark, index: number, token: Token): string => `${mark}${index}.${token}`;

/** Undefined for anything that we cannot have written. */
export function readCustomId(customId: string): { readonly mark: Mark; readonly token: Token } | undefined {
  const [, mark, token] = /^([pao])\d{1,2}\.(.+)$/s.exec(customId) ?? [];
  return mark && token ? { mark: mark as Mark, token } : undefined;
}

/** The field of a modal that a component stands for, with how its answer is to be read. */
export type FieldMark = 'text' | 'one' | 'many' | 'person';
export const fieldIdOf = (mark: FieldMark, name: string): string => `${mark}:${name}`;

export function readFieldId(customId: string): { readonly mark: FieldMark; readonly name: string } | undefined {
  const [, mark, name] = /^(text|one|many|person):(.+)$/s.exec(customId) ?? [];
  return mark && name ? { mark: mark as FieldMark, name } : undefined;
}
