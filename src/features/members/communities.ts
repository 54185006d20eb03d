import { type Answer, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { shortened } from '../../core/shortened.ts';
import { dateOf } from '../../core/time.ts';
import type { View } from '../../core/view.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { Context, ReadContext } from '../context.ts';

/** A community that an account knows; the first of them is the one it speaks to in private. */
export type Known = { readonly id: Id; readonly name: string };

export async function communitiesOf(db: Transaction, account: Id): Promise<Known[]> {
  return db.$queryRaw(sql`
    SELECT c.id, c.name FROM membership ms JOIN community c ON c.id = ms.community_id
    WHERE ms.account_id = ${account} ORDER BY ms.used_at DESC, c.id LIMIT 20`);
}

/** From now on, what this account says in private is said to that community. */
export async function speakTo(ctx: Context, community: Id | ''): Promise<Answer> {
  // Two communities used at one moment would leave open which is meant.
  const moved = await ctx.db.$executeRaw(sql`
    UPDATE membership SET used_at = greatest(${dateOf(ctx.now)}, (SELECT max(used_at) FROM membership other WHERE other.account_id = ${ctx.actor.account}) + interval '1 millisecond')
    WHERE account_id = ${ctx.actor.account} AND community_id = ${community}`);
  return moved === 0 ? refuse('members-gone') : show('community');
}

export function communityView({ speech, token }: Pick<ReadContext, 'speech' | 'token'>, known: readonly Known[]): View {
  const [current, ...others] = known;
  return {
    title: speech.line('members-community', { community: shortened(current?.name ?? '') }),
    locale: speech.locale,
    blocks: [
      { type: 'text', text: speech.say(others.length > 0 ? 'members-community-which' : 'members-community-only') },
      ...(others.length > 0
        ? [
            {
              type: 'buttons',
              buttons: known.map(({ id, name }, index) => ({
                label: `${index === 0 ? '✓ ' : ''}${shortened(name, 45)}`,
                token: token('speak', id),
                style: 'plain' as const,
              })),
            } as const,
          ]
        : []),
    ],
  };
}
