import type { Id } from '../../core/ids.ts';
import type { AccountRef } from '../../core/view.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { ReadContext } from '../context.ts';
import { animatesGroup } from '../groups/api.ts';
import type { Request } from './model.ts';
import type { Relation } from './visibility.ts';

/** What a member is to this request, from the closest to the farthest. Without an actor: everybody together who reads a card. */
export async function relationTo(
  ctx: Pick<ReadContext, 'db' | 'community' | 'actor'>,
  request: Request,
): Promise<Relation> {
  const { actor } = ctx;
  if (!actor) return 'anyone';
  if (await asks(ctx.db, request, actor.member)) return 'asker';
  if (request.offers.some(({ member, state }) => member === actor.member && state === 'accepted')) return 'matched';
  if (request.audience === 'referent')
    return request.referent === actor.member && actor.roles.has('referent') ? 'referent' : 'anyone';
  if (actor.roles.has('helper')) return 'helper';
  return (await isMember(ctx.db, ctx.community.id, actor.member)) ? 'member' : 'anyone';
}

/** Who asked, and for a group also its animateurs. */
export const asks = async (
  db: Transaction,
  { asker, group }: Pick<Request, 'asker' | 'group'>,
  member: Id,
): Promise<boolean> => asker === member || (group !== null && (await animatesGroup(db, group, member)));

/** A condition on a row `m` of `member`: on the roll; where there is no roll, every member is one. */
export const onRoll = sql`(m.left_at IS NULL AND m.forgotten_at IS NULL AND (m.roll_id IS NOT NULL
  OR NOT EXISTS (SELECT FROM member listed WHERE listed.community_id = m.community_id AND listed.roll_id IS NOT NULL)))`;

export async function isMember(db: Transaction, community: Id, member: Id): Promise<boolean> {
  const [row] = await db.$queryRaw<{ found: boolean }[]>(sql`
    SELECT EXISTS (SELECT FROM member m WHERE m.id = ${member} AND m.community_id = ${community} AND ${onRoll}) AS found`);
  return row?.found ?? false;
}

/** How somebody can be written to: their accounts, the one used last first. */
export async function accountsOf(
  db: Transaction,
  community: Id,
  member: Id,
): Promise<(AccountRef & { readonly platform: string })[]> {
  return db.$queryRaw(sql`
    SELECT a.connection_key AS connection, a.external_id AS id, a.name, c.platform
    FROM membership ms JOIN account a ON a.id = ms.account_id JOIN connection c ON c.key = a.connection_key
    WHERE ms.member_id = ${member} AND ms.community_id = ${community} ORDER BY ms.used_at DESC, a.id`);
}

/** The referent who was given something the longest ago, and is neither the asker nor among those who said no. */
export async function nextReferent(
  db: Transaction,
  community: Id,
  asker: Id,
  not: readonly Id[],
): Promise<Id | undefined> {
  const [row] = await db.$queryRaw<{ id: Id }[]>(sql`
    SELECT m.id FROM role_grant g JOIN member m ON m.id = g.member_id
    WHERE g.role = 'referent' AND m.community_id = ${community} AND m.forgotten_at IS NULL AND m.id <> ${asker} AND m.id <> ALL (${[...not]})
    ORDER BY (SELECT max(r.opened_at) FROM aid_request r WHERE r.referent_id = m.id) NULLS FIRST, m.id LIMIT 1`);
  return row?.id;
}

export async function hasReferent(db: Transaction, community: Id, asker: Id): Promise<boolean> {
  return (await nextReferent(db, community, asker, [])) !== undefined;
}
