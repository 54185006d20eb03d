/**
 * A rule that selects members of a community, as it is stored: every kind of term must hold, and of several terms of one kind any.
 * No terms: everyone. `rule` is a name in some feature's `audiences`, `argument` what that rule makes of it.
 */
export type Audience = readonly Term[];
export type Term = { readonly rule: string; readonly argument: string };

export const everyone: Audience = [];

/** The terms by rule, in the order in which they were given. */
export function byRule(audience: Audience): readonly { readonly rule: string; readonly terms: readonly string[] }[] {
  const found = new Map<string, string[]>();
  for (const { rule, argument } of audience) found.set(rule, [...(found.get(rule) ?? []), argument]);
  return [...found].map(([rule, terms]) => ({ rule, terms }));
}
