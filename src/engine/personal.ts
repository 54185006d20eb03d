import type { JobContext } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { dateOf } from '../core/time.ts';
import type { Locale } from '../core/view.ts';
import { sql, type Transaction } from '../database/client.ts';
import { forgetWishes, wishesOf } from './wishes.ts';
import type { World } from './world.ts';

/** Everything kept of a member: who they are to the engine and what it did for them, then what each feature keeps. */
export async function everythingOf(
  world: World,
  db: Transaction,
  member: Id,
  reader: Locale,
): Promise<Readonly<Record<string, unknown>>> {
  const found = await db.member.findUniqueOrThrow({
    where: { id: member },
    include: { roles: true, memberships: { include: { account: true } } },
  });
  const { memberships, roles, ...kept } = found;
  const accounts = memberships.map(({ account, usedAt }) => ({ ...account, usedAt }));
  const byFeature: Record<string, unknown> = {
    member: kept,
    roles,
    accounts,
    ...(await wishesOf(db, member)),
    ...(await tracesOf(
      db,
      found.communityId,
      member,
      accounts.map(({ id }) => id),
    )),
  };
  for (const feature of world.features.values()) {
    const part = await feature.personal.export(db, member, reader);
    if (part !== undefined) byFeature[feature.name] = part;
  }
  return byFeature;
}

/** What the engine keeps of what somebody did. Hashes of codes say nothing to anybody and stay where they are. */
async function tracesOf(db: Transaction, community: Id, member: Id, accounts: readonly Id[]) {
  const ids = [...accounts];
  const visits = await db.$queryRaw(sql`
    SELECT place.name AS place, connection.platform FROM visit JOIN place ON place.id = visit.place_id JOIN connection ON connection.key = place.connection_key
    WHERE visit.account_id = ANY (${ids}) AND place.community_id = ${community} ORDER BY place.name`);
  const drafts = await db.draft.findMany({ where: { accountId: { in: ids }, communityId: community } });
  const codes = await db.code.findMany({
    where: { memberId: member },
    select: { kind: true, createdAt: true, expiresAt: true },
  });
  const pages = await db.pageAddress.findMany({
    where: { memberId: member },
    select: { feature: true, page: true },
  });
  const wrongCodes = await db.$queryRaw(sql`
    SELECT guess.at FROM guess JOIN account a USING (connection_key, external_id) WHERE a.id = ANY (${ids}) ORDER BY guess.at`);
  const messages = await db.$queryRaw(sql`
    SELECT post.feature, post.kind, post.item_id AS item, post.created_at AS "createdAt", d.state::text, d.finished_at AS "finishedAt"
    FROM post LEFT JOIN delivery d ON d.post_id = post.id WHERE post.to_account_id = ANY (${ids}) AND post.community_id = ${community} ORDER BY post.created_at`);
  const posts = await db.$queryRaw(sql`
    SELECT post.feature, post.kind, post.item_id AS item, post.created_at AS "createdAt", place.name AS place
    FROM post LEFT JOIN place ON place.id = post.place_id WHERE post.account_id = ANY (${ids}) AND post.community_id = ${community} ORDER BY post.created_at`);
  const deeds = await db.$queryRaw(sql`
    SELECT at, deed, about FROM audit WHERE community_id = ${community} AND (member_id = ${member} OR about->>'member' = ${member}) ORDER BY id`);
  return { visits, drafts, codes, pages, wrongCodes, messages, posts, deeds };
}

export type Forgetting = {
  /** What a feature forgets with. */
  readonly by: (feature: string) => JobContext<Transaction>;
  /** Whether the next import of the roll may bring them back; who asked to be forgotten is left out. */
  readonly mayReturn: boolean;
};

/** Takes away who they were and what they wrote. The random id stays, so that frozen tallies and the log of deeds still add up. */
export async function forgetMember(
  world: World,
  db: Transaction,
  member: Id,
  { by, mayReturn }: Forgetting,
): Promise<void> {
  const now = world.now();
  for (const feature of world.features.values()) await feature.personal.forget(by(feature.name), member);
  const { communityId, rollId, memberships } = await db.member.findUniqueOrThrow({
    where: { id: member },
    include: { memberships: true },
  });
  const accounts = memberships.map(({ accountId }) => accountId);
  if (rollId !== null && !mayReturn)
    await db.$executeRaw(sql`
      INSERT INTO erased (community_id, fingerprint, at) VALUES (${communityId}, ${world.fingerprint(`${communityId} ${rollId}`)}, ${dateOf(now)}) ON CONFLICT DO NOTHING`);
  await db.roleGrant.deleteMany({ where: { memberId: member } });
  await db.code.deleteMany({ where: { memberId: member } });
  await db.pageAddress.deleteMany({ where: { memberId: member } });
  await forgetWishes(db, member);
  await forgetAccounts(db, communityId, member, accounts);
  await db.member.update({
    where: { id: member },
    data: {
      name: '',
      locale: null,
      zone: null,
      rollId: null,
      rollLocale: null,
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

/** An account that is a member of another community too goes on there. */
async function forgetAccounts(db: Transaction, community: Id, member: Id, accounts: Id[]): Promise<void> {
  await db.draft.deleteMany({ where: { accountId: { in: accounts }, communityId: community } });
  // What others were filling in may name them; a person is stored there as the platform calls them.
  await db.$executeRaw(sql`
    DELETE FROM draft USING account a WHERE a.id = ANY (${accounts}) AND draft.community_id = ${community}
      AND jsonb_path_exists(draft.answers, '$.* ? (@.connection == $c && @.id == $i)', jsonb_build_object('c', a.connection_key, 'i', a.external_id))`);
  await db.$executeRaw(sql`
    DELETE FROM visit USING place WHERE place.id = visit.place_id AND place.community_id = ${community} AND visit.account_id = ANY (${accounts})`);
  await db.$executeRaw(sql`
    DELETE FROM guess USING account a WHERE a.id = ANY (${accounts}) AND guess.connection_key = a.connection_key AND guess.external_id = a.external_id`);
  await db.membership.deleteMany({ where: { memberId: member } });
  await db.$executeRaw(
    sql`DELETE FROM post WHERE (to_account_id = ANY (${accounts}) OR member_id = ${member}) AND community_id = ${community}`,
  );
  await db.$executeRaw(
    sql`UPDATE post SET account_id = NULL WHERE account_id = ANY (${accounts}) AND community_id = ${community}`,
  );
  await db.$executeRaw(sql`
    DELETE FROM account WHERE id = ANY (${accounts}) AND NOT EXISTS (SELECT FROM membership WHERE membership.account_id = account.id)`);
}
