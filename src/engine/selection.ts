import { type Audience, byRule } from '../core/audience.ts';
import type { AudienceRule } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { own } from '../core/own.ts';
import { type Sql, sql, type Transaction } from '../database/client.ts';
import type { World } from './world.ts';

/** The condition on a row `m` of `member` that an audience of this community is. */
export function selection(world: World, community: Id, audience: Audience): Sql {
  const present = sql`m.community_id = ${community} AND m.left_at IS NULL AND m.forgotten_at IS NULL`;
  return byRule(audience).reduce((so, { rule, terms }) => sql`${so} AND ${condition(world, rule, terms)}`, present);
}

export function condition(world: World, rule: string, terms: readonly string[]): Sql {
  const conditions = terms.map(term => sql`(${ruleOf(world, rule).where(term)})`);
  return conditions.length === 1 ? (conditions[0] as Sql) : sql`(${conditions.reduce((a, b) => sql`${a} OR ${b}`)})`;
}

/** Throws: the names in stored audiences are ours, and a rule that left needs a migration. */
export function ruleOf(world: World, name: string): AudienceRule<Transaction, Sql> {
  for (const feature of world.features.values()) {
    const rule = own(feature.audiences, name);
    if (rule) return rule;
  }
  throw new Error(`No feature has a rule "${name}" that selects members.`);
}
