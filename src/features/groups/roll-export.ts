import type { Id } from '../../core/ids.ts';
import { sql, type Transaction } from '../../database/client.ts';

/** Everybody on the roll, with a header that an import reads. */
export async function membersFile(db: Transaction, community: Id): Promise<string[][]> {
  const rows = await db.$queryRaw<Record<string, string>[]>(sql`
    SELECT m.roll_id AS number, m.name, coalesce(m.roll_locale, '') AS language, coalesce(m.member_type, '') AS type, coalesce(m.region, '') AS region,
      coalesce((SELECT string_agg(g.name, '|' ORDER BY g.name) FROM seat s JOIN working_group g ON g.id = s.group_id WHERE s.member_id = m.id AND NOT s.waiting), '') AS groups,
      coalesce(m.joined_on::text, '') AS joined
    FROM member m WHERE m.community_id = ${community} AND m.roll_id IS NOT NULL AND m.left_at IS NULL ORDER BY length(m.roll_id), m.roll_id`);
  const header = ['number', 'name', 'language', 'type', 'region', 'groups', 'joined'];
  return [header, ...rows.map(row => header.map(column => row[column] ?? ''))];
}

export type Invited = {
  readonly id: Id;
  readonly rollId: string;
  readonly name: string;
  readonly locale: string | null;
};

/** Members of the roll who have no account here; `all`: also those who have a code that they did not use yet. */
export async function toInvite(db: Transaction, community: Id, all: boolean): Promise<Invited[]> {
  return db.$queryRaw(sql`
    SELECT m.id, m.roll_id AS "rollId", m.name, m.roll_locale AS locale FROM member m
    WHERE m.community_id = ${community} AND m.roll_id IS NOT NULL AND m.left_at IS NULL
      AND NOT EXISTS (SELECT FROM membership ms WHERE ms.member_id = m.id)
      AND (${all} OR NOT EXISTS (SELECT FROM code WHERE code.member_id = m.id AND code.kind = 'invitation'))
    ORDER BY length(m.roll_id), m.roll_id`);
}
