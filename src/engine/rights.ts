import { type Feature, type Refusal, refuse, type Who } from '../core/feature.ts';
import { type Sql, sql, type Transaction } from '../database/client.ts';
import type { Reader } from './identity.ts';

/** Whether this person may do it; asked before a handler runs. Which item is meant matters only where it belongs to somebody. */
export async function refusalFor(
  db: Transaction,
  who: Who,
  feature: Feature<Transaction, Sql>,
  { actor, community }: Reader,
  item: string,
): Promise<Refusal | undefined> {
  if (who === 'members') return undefined;
  if (who !== 'owner') return who.some(role => actor.roles.has(role)) ? undefined : refuse('engine-not-allowed');
  const owner = await feature.owner(db, community.id, item);
  if (!owner) return refuse('engine-no-such-item');
  if (owner.member === actor.member || actor.roles.has('admin')) return undefined;
  if (owner.group && (await animates(db, actor.member, owner.group))) return undefined;
  return refuse('engine-not-owner');
}

/** Animateurs of a group act for it, there and nowhere else. */
async function animates(db: Transaction, member: string, group: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ found: boolean }[]>(sql`
    SELECT EXISTS (SELECT FROM seat WHERE group_id = ${group} AND member_id = ${member} AND animateur) AS found`);
  return row?.found ?? false;
}
