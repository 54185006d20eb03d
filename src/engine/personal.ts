import type { Id } from '../core/ids.ts';
import { dateOf } from '../core/time.ts';
import { sql, type Transaction } from '../database/client.ts';
import type { World } from './world.ts';

/** Everything kept of a member: who they are to the engine, then what each feature keeps. */
export async function everythingOf(
  world: World,
  db: Transaction,
  member: Id,
): Promise<Readonly<Record<string, unknown>>> {
  const found = await db.member.findUniqueOrThrow({
    where: { id: member },
    include: { roles: true, memberships: { include: { account: true } } },
  });
  const { memberships, roles, ...kept } = found;
  const accounts = memberships.map(({ account, usedAt }) => ({ ...account, usedAt }));
  const visits = await db.$queryRaw<{ place: string; platform: string }[]>(sql`
    SELECT place.name AS place, connection.platform FROM visit JOIN place ON place.id = visit.place_id JOIN connection ON connection.key = place.connection_key
    WHERE visit.account_id IN (SELECT account_id FROM membership WHERE member_id = ${member}) AND place.community_id = ${found.communityId} ORDER BY place.name`);
  const drafts = await db.draft.findMany({
    where: { accountId: { in: accounts.map(({ id }) => id) }, communityId: found.communityId },
  });
  const byFeature: Record<string, unknown> = { member: kept, roles, accounts, visits, drafts };
  for (const feature of world.features.values()) {
    const part = await feature.personal.export(db, member);
    if (part !== undefined) byFeature[feature.name] = part;
  }
  return byFeature;
}

/** Takes away who they were and what they wrote. The random id stays, so that frozen tallies and the log of deeds still add up. */
export async function forgetMember(world: World, db: Transaction, member: Id): Promise<void> {
  const now = world.now();
  for (const feature of world.features.values()) await feature.personal.forget(db, member, now);
  const { communityId, memberships } = await db.member.findUniqueOrThrow({
    where: { id: member },
    include: { memberships: true },
  });
  const accounts = memberships.map(({ accountId }) => accountId);
  await db.roleGrant.deleteMany({ where: { memberId: member } });
  await db.code.deleteMany({ where: { memberId: member } });
  await db.draft.deleteMany({ where: { accountId: { in: accounts }, communityId } });
  await db.$executeRaw(sql`
    DELETE FROM visit USING place WHERE place.id = visit.place_id AND place.community_id = ${communityId} AND visit.account_id = ANY (${accounts})`);
  await db.membership.deleteMany({ where: { memberId: member } });
  // An account that is a member of another community too goes on there.
  await db.$executeRaw(sql`
    DELETE FROM post WHERE to_account_id = ANY (${accounts}) AND community_id = ${communityId}`);
  await db.$executeRaw(
    sql`UPDATE post SET account_id = NULL WHERE account_id = ANY (${accounts}) AND community_id = ${communityId}`,
  );
  await db.$executeRaw(sql`
    DELETE FROM account WHERE id = ANY (${accounts}) AND NOT EXISTS (SELECT FROM membership WHERE membership.account_id = account.id)`);
  await db.member.update({
    where: { id: member },
    data: {
      name: '',
      locale: null,
      zone: null,
      rollId: null,
      memberType: null,
      region: null,
      joinedOn: null,
      quietUntil: null,
      forgetAt: null,
      leftAt: dateOf(now),
      forgottenAt: dateOf(now),
    },
  });
}
