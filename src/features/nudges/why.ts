import type { Audience } from '../../core/audience.ts';
import { instantOf } from '../../core/time.ts';
import { sql } from '../../database/client.ts';
import type { ReadContext } from '../context.ts';
import { groupNameIn } from '../groups/api.ts';
import type { LastTold } from './quiet-views.ts';

type Row = Omit<LastTold, 'at' | 'whom'> & { readonly at: Date; readonly audience: Audience | null };

/** The newest message that went to this member alone, and why; 'doubt' when it was the engine's question whether a post arrived. */
export async function lastTold(ctx: ReadContext): Promise<LastTold | 'doubt' | undefined> {
  if (!ctx.actor) return undefined;
  const [row] = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT d.finished_at AS at, nullif(by.name, '') AS author, ${groupNameIn(ctx.speech.locale)} AS "group", t.audience, t.class::text
    FROM delivery d JOIN post p ON p.id = d.post_id JOIN membership ms ON ms.account_id = p.to_account_id AND ms.community_id = p.community_id
    LEFT JOIN telling t ON t.id = p.telling_id LEFT JOIN member by ON by.id = t.by_member_id LEFT JOIN working_group g ON g.id = t.group_id
    WHERE ms.member_id = ${ctx.actor.member} AND d.task = 'post' AND d.state = 'sent' AND d.finished_at IS NOT NULL ORDER BY d.finished_at DESC LIMIT 1`);
  if (!row) return undefined;
  if (!row.class) return 'doubt';
  return { ...row, at: instantOf(row.at), whom: row.audience && (await ctx.audiences.say(row.audience)) };
}

export async function typesOf({ db, community }: ReadContext) {
  const { memberTypes } = await db.community.findUniqueOrThrow({ where: { id: community.id } });
  const working = await db.workingType.findMany({ where: { communityId: community.id } });
  return memberTypes.map(name => ({ name, working: working.some(({ memberType }) => memberType === name) }));
}
