import type { Id } from '../core/ids.ts';
import { sql, type Transaction } from '../database/client.ts';
import { redrawElsewhere } from './elsewhere-facts.ts';

// How members want to be written to, as their rights see it.

export async function wishesOf(db: Transaction, member: Id) {
  const attention = await db.attention.findUnique({ where: { memberId: member } });
  const optOuts = await db.optOut.findMany({ where: { memberId: member }, orderBy: { at: 'asc' } });
  const digests = await db.digest.findMany({ where: { memberId: member }, orderBy: { at: 'asc' } });
  const told = await db.telling.findMany({ where: { byMemberId: member }, orderBy: { at: 'asc' } });
  return { attention, optOuts, digests, told };
}

export async function forgetWishes(db: Transaction, member: Id): Promise<void> {
  await redrawElsewhere(db, member);
  await db.attention.deleteMany({ where: { memberId: member } });
  await db.optOut.deleteMany({ where: { memberId: member } });
  await db.digest.deleteMany({ where: { memberId: member } });
  await db.telling.updateMany({ where: { byMemberId: member }, data: { byMemberId: null } });
}

/** Of two settings the more protective one; whatever one of them did not want, the one member does not. */
export async function mergeWishes(db: Transaction, from: Id, into: Id): Promise<void> {
  await db.$executeRaw(sql`
    INSERT INTO attention AS kept (member_id, quiet_from, quiet_to, working, urgent, digest_day, digest_at, digested)
    SELECT ${into}, quiet_from, quiet_to, working, urgent, digest_day, digest_at, digested FROM attention WHERE member_id = ${from}
    ON CONFLICT (member_id) DO UPDATE SET quiet_from = least(kept.quiet_from, excluded.quiet_from), quiet_to = greatest(kept.quiet_to, excluded.quiet_to),
      working = CASE WHEN kept.working OR excluded.working THEN true ELSE coalesce(kept.working, excluded.working) END, urgent = kept.urgent AND excluded.urgent,
      digest_day = coalesce(kept.digest_day, excluded.digest_day), digest_at = coalesce(kept.digest_at, excluded.digest_at), digested = greatest(kept.digested, excluded.digested)`);
  await db.$executeRaw(sql`
    INSERT INTO opt_out (member_id, what, community_id, at, class, group_id)
    SELECT ${into}, what, community_id, at, class, group_id FROM opt_out WHERE member_id = ${from} ON CONFLICT DO NOTHING`);
  await db.$executeRaw(sql`
    UPDATE digest d SET member_id = ${into} WHERE member_id = ${from} AND NOT EXISTS (SELECT FROM digest other WHERE other.member_id = ${into} AND other.week = d.week)`);
  await db.telling.updateMany({ where: { byMemberId: from }, data: { byMemberId: into } });
  await forgetWishes(db, from);
}
