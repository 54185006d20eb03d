import type { Role } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant, instantOf } from '../../core/time.ts';
import type { Locale } from '../../core/view.ts';
import { sql, type Transaction } from '../../database/client.ts';

/** A member as they and admins see them. */
export type Profile = {
  readonly id: Id;
  readonly name: string;
  readonly locale: Locale | null;
  readonly zone: string | null;
  readonly rollId: string | null;
  readonly memberType: string | null;
  readonly region: string | null;
  readonly since: Instant;
  readonly forgetAt: Instant | null;
  readonly roles: readonly Role[];
  readonly accounts: readonly { readonly id: Id; readonly platform: string; readonly name: string }[];
};

export async function profileOf(db: Transaction, community: Id, member: Id): Promise<Profile | undefined> {
  const row = await db.member.findFirst({
    where: { id: member, communityId: community, forgottenAt: null },
    include: {
      roles: true,
      memberships: { include: { account: { include: { connection: true } } }, orderBy: { accountId: 'asc' } },
    },
  });
  if (!row) return undefined;
  return {
    id: row.id,
    name: row.name,
    locale: row.locale as Locale | null,
    zone: row.zone,
    rollId: row.rollId,
    memberType: row.memberType,
    region: row.region,
    since: instantOf(row.createdAt),
    forgetAt: row.forgetAt && instantOf(row.forgetAt),
    roles: row.roles.map(({ role }) => role),
    accounts: row.memberships.map(({ account }) => ({
      id: account.id,
      platform: account.connection.platform,
      name: account.name,
    })),
  };
}

/** Members whose name holds these words, accents and capitals aside; those who are on no list any more are not found. */
export async function membersNamed(
  db: Transaction,
  community: Id,
  words: string,
  limit: number,
): Promise<{ readonly id: Id; readonly name: string }[]> {
  const pattern = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`;
  return db.$queryRaw(sql`
    SELECT id, name FROM member WHERE community_id = ${community} AND forgotten_at IS NULL AND left_at IS NULL AND unaccent(name) ILIKE unaccent(${pattern})
    ORDER BY length(name), name, id LIMIT ${limit}`);
}

export async function setLocale(db: Transaction, member: Id, locale: Locale | null): Promise<void> {
  await db.member.update({ where: { id: member }, data: { locale } });
}

/** Null is what their chat says, else the community's. */
export async function setZone(db: Transaction, member: Id, zone: string | null): Promise<void> {
  await db.member.update({ where: { id: member }, data: { zone } });
}

export async function setForgetting(db: Transaction, member: Id, at: Instant | null): Promise<void> {
  await db.member.update({ where: { id: member }, data: { forgetAt: at && dateOf(at) } });
}

/** Takes the account out of its member into one of its own; what was done stays with the member. False for an account that is somebody else's or their only one. */
export async function separate(
  db: Transaction,
  member: Id,
  account: Id,
  made: { readonly id: Id; readonly community: Id; readonly at: Instant },
): Promise<boolean> {
  const memberships = await db.membership.findMany({ where: { memberId: member }, include: { account: true } });
  const leaving = memberships.find(({ accountId }) => accountId === account);
  if (!leaving || memberships.length < 2) return false;
  await db.member.create({
    data: { id: made.id, communityId: made.community, name: leaving.account.name, createdAt: dateOf(made.at) },
  });
  await db.membership.update({
    where: { accountId_communityId: { accountId: account, communityId: made.community } },
    data: { memberId: made.id },
  });
  return true;
}

export async function setRole(db: Transaction, member: Id, role: Role, held: boolean, now: Instant): Promise<void> {
  if (held)
    await db.roleGrant.createMany({ data: { memberId: member, role, grantedAt: dateOf(now) }, skipDuplicates: true });
  else await db.roleGrant.deleteMany({ where: { memberId: member, role } });
}
