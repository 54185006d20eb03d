import type { Audience } from '../../core/audience.ts';
import type { Id } from '../../core/ids.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { JobContext } from '../context.ts';

/** Writes down who may vote, as it is now: whoever joins later cannot, whoever leaves still can. Returns how many they are. */
export async function freezeElectorate(ctx: JobContext, poll: Id, audience: Audience): Promise<number> {
  const members = await ctx.members(audience);
  await ctx.db.$executeRaw(sql`
    INSERT INTO eligible (poll_id, member_id, member_type)
    SELECT ${poll}, m.id, coalesce(m.member_type, '') FROM member m WHERE m.id = ANY (${[...members]}::text[]) ON CONFLICT DO NOTHING`);
  await ctx.db.$executeRaw(sql`UPDATE poll SET eligible = ${members.length} WHERE id = ${poll}`);
  return members.length;
}

/** As if it had never been frozen: for a poll that opens later, when the list is made anew. */
export async function unfreezeElectorate(db: Transaction, poll: Id): Promise<void> {
  await db.eligible.deleteMany({ where: { pollId: poll } });
  await db.poll.update({ where: { id: poll }, data: { eligible: null } });
}

export async function isListed(db: Transaction, poll: Id, member: Id): Promise<boolean> {
  return (await db.eligible.count({ where: { pollId: poll, memberId: member } })) > 0;
}

/** How many of each type of members are listed. */
export async function listedByType(db: Transaction, poll: Id): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ type: string; count: number }[]>(sql`
    SELECT member_type AS type, count(*)::int AS count FROM eligible WHERE poll_id = ${poll} GROUP BY member_type`);
  return new Map(rows.map(({ type, count }) => [type, count]));
}
