import { type Refusal, refuse } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { memberKey } from '../core/member-key.ts';
import { dateOf } from '../core/time.ts';
import { type Member, sql, type Transaction } from '../database/client.ts';
import { isLastAdmin } from './admins.ts';
import { recordDeed } from './audit.ts';
import { communityById } from './communities.ts';
import { jobContext } from './context.ts';
import { mergeWishes } from './wishes.ts';
import type { World } from './world.ts';

/** What a code did: which view of ours says so. */
export type Redeemed = { readonly view: 'admin' | 'joined' | 'linked'; readonly community: Id };

type Joining = {
  readonly account: Id;
  readonly community: Id;
  readonly member: Id;
  readonly kind: 'link' | 'invitation';
};

/**
 * Makes the account that gave a code one with the member the code was made for. If it was a member already, what both had done is merged.
 * Rights of the member that disappears are not carried over where somebody else may already be the other: a code that somebody was talked into typing must not hand on what they may do.
 * A place on the roll is; two places on it are two people.
 */
export async function joinMember(
  world: World,
  db: Transaction,
  { account, community, member: into, kind }: Joining,
): Promise<Redeemed | Refusal> {
  const done = { view: kind === 'link' ? 'linked' : 'joined', community } as const;
  const membership = await db.membership.findUnique({
    where: { accountId_communityId: { accountId: account, communityId: community } },
  });
  const now = world.now();
  await recordDeed(db, {
    community,
    at: now,
    member: into,
    deed: kind === 'link' ? 'accounts linked' : 'invitation claimed',
    about: {},
  });
  if (!membership) {
    await db.membership.create({
      data: { accountId: account, communityId: community, memberId: into, usedAt: dateOf(now) },
    });
    return done;
  }
  const from = membership.memberId;
  if (from === into) return refuse('engine-already-linked');
  const keys = [from, into].sort().map(memberKey);
  await db.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest(${keys}::text[]) AS key`);
  const [gone, kept] = [
    await db.member.findUniqueOrThrow({ where: { id: from } }),
    await db.member.findUniqueOrThrow({ where: { id: into } }),
  ];
  if (gone.forgetAt !== null || kept.forgetAt !== null) return refuse('engine-link-forgetting');
  if (gone.rollId !== null && kept.rollId !== null) return refuse('engine-two-on-roll');
  const unclaimed = kind === 'invitation' && !(await db.membership.findFirst({ where: { memberId: into } }));
  if (unclaimed) await carryRoles(db, from, into);
  else if (await isLastAdmin(db, community, from)) return refuse('engine-last-admin');
  const house = await communityById(db, community);
  if (!house) throw new Error('A code is for a community that is not there.');
  for (const { name, personal } of world.features.values())
    await personal.merge(db, { community, from, into, now }, jobContext(world, db, name, house, null));
  await db.membership.updateMany({ where: { memberId: from }, data: { memberId: into } });
  await db.code.deleteMany({ where: { memberId: from } });
  await mergeTold(world, db, from, into);
  // Who links accounts opens their pages anew.
  await db.pageAddress.deleteMany({ where: { memberId: from } });
  await mergeWishes(db, from, into);
  await db.member.delete({ where: { id: from } });
  await db.member.update({ where: { id: into }, data: together(gone, kept) });
  await jobContext(world, db, 'code', house, null).emit('accounts linked', { id: into, member: into });
  return done;
}

/** What one of the two was told, the one member was told. What waits for both of them waits for one. */
async function mergeTold(world: World, db: Transaction, from: Id, into: Id): Promise<void> {
  await db.$executeRaw(sql`
    WITH mine AS (
      SELECT p.id, EXISTS (SELECT FROM post other WHERE other.member_id = ${into}
        AND (other.feature, other.kind, other.item_id, other.occurrence) = (p.feature, p.kind, p.item_id, p.occurrence)) AS twice
      FROM post p WHERE p.member_id = ${from}
    ), over AS (
      UPDATE delivery d SET state = 'dropped', why = 'no longer', finished_at = ${dateOf(world.now())}
      FROM mine WHERE d.post_id = mine.id AND mine.twice AND d.task = 'post' AND d.state IN ('waiting', 'held', 'leased', 'until_they_act')
    )
    UPDATE post p SET member_id = CASE WHEN NOT mine.twice THEN ${into} END FROM mine WHERE p.id = mine.id`);
}

async function carryRoles(db: Transaction, from: Id, into: Id): Promise<void> {
  await db.$executeRaw(sql`
    INSERT INTO role_grant (member_id, role, granted_at) SELECT ${into}, role, granted_at FROM role_grant WHERE member_id = ${from} ON CONFLICT DO NOTHING`);
}

/** What one member keeps of two: their choices, the longer silence, their place on the roll. */
function together(gone: Member, kept: Member) {
  const onRoll = kept.rollId === null ? gone : kept;
  const { name, rollId, rollLocale, memberType, region, joinedOn, leftAt } = onRoll.rollId === null ? kept : onRoll;
  const silences = [gone.quietUntil, kept.quietUntil].filter(until => until !== null);
  return {
    name,
    rollId,
    rollLocale,
    memberType,
    region,
    joinedOn,
    leftAt,
    locale: kept.locale ?? gone.locale,
    zone: kept.zone ?? gone.zone,
    quietUntil: silences.reduce<Date | null>((longer, until) => (longer && longer > until ? longer : until), null),
  };
}
