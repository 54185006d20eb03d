import type { Id } from '../core/ids.ts';
import { sql, type Transaction } from '../database/client.ts';

export async function hasAdmin(db: Transaction, community: Id): Promise<boolean> {
  return (
    (await db.roleGrant.findFirst({
      where: { role: 'admin', member: { communityId: community } },
      select: { memberId: true },
    })) !== null
  );
}

/** Whether their community would be left without an admin. Locks its admins, so that the last two cannot go at once; who asked to be forgotten is as good as gone. */
export async function isLastAdmin(db: Transaction, community: Id, member: Id): Promise<boolean> {
  const admins = await db.$queryRaw<{ id: Id; going: boolean }[]>(sql`
    SELECT m.id, m.forget_at IS NOT NULL AS going FROM role_grant g JOIN member m ON m.id = g.member_id
    WHERE g.role = 'admin' AND m.community_id = ${community} FOR NO KEY UPDATE OF g, m`);
  return admins.some(({ id }) => id === member) && !admins.some(({ id, going }) => id !== member && !going);
}
