import { type Audience, byRule } from '../core/audience.ts';
import type { AudienceRule, Audiences, ReadContext } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { type Sql, sql, type Transaction } from '../database/client.ts';
import { reachOf } from './reaching.ts';
import { condition, ruleOf, selection } from './selection.ts';
import type { World } from './world.ts';

/** The rules of every feature, for whoever `ctx` speaks to. Members who left or were forgotten belong to no audience. */
export function audiencesFor(
  world: World,
  db: Transaction,
  { community, feature }: { readonly community: Id; readonly feature: string },
  ctx: () => ReadContext<Transaction>,
): Audiences {
  return {
    async choices(awaited = false) {
      const found = [];
      for (const [rule, { choices, about }] of rulesOf(world))
        if (awaited || !about) found.push(...(await choices(ctx())).map(choice => ({ rule, ...choice })));
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
    async about(audience) {
      for (const { rule, argument } of audience) {
        const found = await ruleOf(world, rule).about?.(ctx(), argument);
        if (found) return found;
      }
      return undefined;
    },
    reach: (audience, kind, item, how) => reachOf(world, db, { community, feature, kind, item }, audience, how),
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

function* rulesOf(world: World): Generator<readonly [string, AudienceRule<Transaction, Sql>]> {
  for (const feature of world.features.values()) yield* Object.entries(feature.audiences);
}
