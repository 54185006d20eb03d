import { type Refusal, refuse } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { dateOf } from '../core/time.ts';
import { sql, type Transaction } from '../database/client.ts';
import { recordDeed } from './audit.ts';
import type { World } from './world.ts';

/** What a code did: which view of ours says so. */
export type Redeemed = { readonly view: 'admin' | 'joined' | 'linked'; readonly id: Id; readonly community: Id };

type Joining = {
  readonly account: Id;
  readonly community: Id;
  readonly member: Id;
  readonly kind: 'link' | 'invitation';
};

/**
 * Makes the account that gave a code one with the member the code was made for. If it was a member already, what both had done is merged.
 * Rights of the member that disappears are not carried over: a code that somebody was talked into typing must not hand on what they may do.
 */
export async function joinMember(
  world: World,
  db: Transaction,
  { account, community, member: into, kind }: Joining,
): Promise<Redeemed | Refusal> {
  const done = { view: kind === 'link' ? 'linked' : 'joined', id: into, community } as const;
  const membership = await db.membership.findUnique({
    where: { accountId_communityId: { accountId: account, communityId: community } },
  });
  const now = world.now();
  await recordDeed(db, {
    community,
    at: now,
    member: into,
    deed: kind === 'link' ? 'accounts linked' : 'invitation claimed',
    about: { account },
  });
  if (!membership) {
    await db.membership.create({
      data: { accountId: account, communityId: community, memberId: into, usedAt: dateOf(now) },
    });
    return done;
  }
  const from = membership.memberId;
  if (from === into) return refuse('engine-already-linked');
  if (await isLastAdmin(db, community, from)) return refuse('engine-last-admin');
  for (const feature of world.features.values()) await feature.personal.merge(db, { community, from, into, now });
  await db.membership.updateMany({ where: { memberId: from }, data: { memberId: into } });
  await db.code.deleteMany({ where: { memberId: from } });
  await db.member.delete({ where: { id: from } });
  return done;
}

async function isLastAdmin(db: Transaction, community: Id, member: Id): Promise<boolean> {
  const [row] = await db.$queryRaw<{ last: boolean }[]>(sql`
    SELECT bool_and(g.member_id = ${member}) AS last FROM role_grant g JOIN member m ON m.id = g.member_id WHERE g.role = 'admin' AND m.community_id = ${community}`);
  return row?.last ?? false;
}
