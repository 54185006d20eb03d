import { type Audience, byRule } from '../core/audience.ts';
import type { AudienceRule, Audiences, ReadContext } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { own } from '../core/own.ts';
import { type Sql, sql, type Transaction } from '../database/client.ts';
import type { World } from './world.ts';

/** The rules of every feature, for whoever `ctx` speaks to. Members who left or were forgotten belong to no audience. */
export function audiencesFor(
  world: World,
  db: Transaction,
  community: Id,
  ctx: () => ReadContext<Transaction>,
): Audiences {
  return {
    async choices() {
      const found = [];
      for (const [rule, { choices }] of rulesOf(world))
        found.push(...(await choices(ctx())).map(choice => ({ rule, ...choice })));
      return found;
    },
    async say(audience) {
      const said = [];
      for (const { rule, terms } of byRule(audience)) {
        const words = await Promise.all(terms.map(term => ruleOf(world, rule).say(ctx(), term)));
        said.push(ctx().speech.list(words, 'or'));
      }
      return said.join(' + ');
    },
    async count(audience) {
      const [row] = await db.$queryRaw<{ count: number }[]>(sql`
        SELECT count(*)::int AS count FROM member m WHERE ${selection(world, community, audience)}`);
      return row?.count ?? 0;
    },
    async missing(audience, member) {
      for (const { rule, terms } of byRule(audience)) {
        const [row] = await db.$queryRaw<{ found: boolean }[]>(sql`
          SELECT EXISTS (SELECT FROM member m WHERE m.id = ${member} AND ${condition(world, rule, terms)}) AS found`);
        if (!row?.found) return rule;
      }
      return undefined;
    },
  };
}

/** Whom it means now, by id. */
export async function membersOf(world: World, db: Transaction, community: Id, audience: Audience): Promise<Id[]> {
  const rows = await db.$queryRaw<{ id: Id }[]>(sql`
    SELECT m.id FROM member m WHERE ${selection(world, community, audience)} ORDER BY m.id`);
  return rows.map(({ id }) => id);
}

/** The condition on a row `m` of `member` that an audience of this community is. */
export function selection(world: World, community: Id, audience: Audience): Sql {
  const present = sql`m.community_id = ${community} AND m.left_at IS NULL AND m.forgotten_at IS NULL`;
  return byRule(audience).reduce((so, { rule, terms }) => sql`${so} AND ${condition(world, rule, terms)}`, present);
}

function condition(world: World, rule: string, terms: readonly string[]): Sql {
  const conditions = terms.map(term => sql`(${ruleOf(world, rule).where(term)})`);
  return conditions.length === 1 ? (conditions[0] as Sql) : sql`(${conditions.reduce((a, b) => sql`${a} OR ${b}`)})`;
}

function* rulesOf(world: World): Generator<readonly [string, AudienceRule<Transaction, Sql>]> {
  for (const feature of world.features.values()) yield* Object.entries(feature.audiences);
}

/** Throws: the names in stored audiences are ours, and a rule that left needs a migration. */
function ruleOf(world: World, name: string): AudienceRule<Transaction, Sql> {
  for (const feature of world.features.values()) {
    const rule = own(feature.audiences, name);
    if (rule) return rule;
  }
  throw new Error(`No feature has a rule "${name}" that selects members.`);
}
