import type { Id } from '../../core/ids.ts';
import { sql } from '../../database/client.ts';
import type { JobContext } from '../context.ts';
import { skillIn } from './skills.ts';
import { stemsOf } from './stems.ts';

/** Members who said that they bring what these words speak of and may be asked for it, whoever was asked the longest ago first. */
export async function whoBrings(
  { db, community }: Pick<JobContext, 'db' | 'community'>,
  words: string,
  limit: number,
): Promise<Id[]> {
  const rows = await db.$queryRaw<{ id: Id }[]>(sql`
    SELECT m.id FROM aid_profile p JOIN member m ON m.id = p.member_id
    WHERE p.community_id = ${community.id} AND p.asks AND m.forgotten_at IS NULL AND m.left_at IS NULL
      AND (${skillIn(words) ?? ''} = ANY (p.brings_skills) OR p.brings_stems && ${stemsOf(words)}::text[])
    ORDER BY p.asked_at NULLS FIRST, m.id LIMIT ${limit}`);
  return rows.map(({ id }) => id);
}
