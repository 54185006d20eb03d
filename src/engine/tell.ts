import type { Community, Recipients, Telling } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { own } from '../core/own.ts';
import { dateOf } from '../core/time.ts';
import { sql, type Transaction } from '../database/client.ts';
import { selection } from './audiences.ts';
import { featureOf, newId, type World } from './world.ts';

type Told = { readonly community: Community; readonly feature: string; readonly kind: string; readonly item: Id };

/** One private message to each member it is for, by the account they used last and can be written to on. Said again, it reaches nobody twice. */
export async function tellMembers(
  world: World,
  db: Transaction,
  { community, feature, kind, item }: Told,
  to: Recipients,
  { occurrence = '', detail = '' }: Telling = {},
): Promise<void> {
  const notice = own(featureOf(world, feature).notices, kind);
  if (!notice) throw new Error(`The feature ${feature} has no notice "${kind}".`);
  const now = dateOf(world.now());
  const whom =
    'members' in to
      ? sql`m.community_id = ${community.id} AND m.forgotten_at IS NULL AND m.id = ANY (${[...to.members]})`
      : selection(world, community.id, to.audience);
  const found = await db.$queryRaw<{ member: Id; account: Id; connection: string }[]>(sql`
    SELECT DISTINCT ON (m.id) m.id AS member, account.id AS account, account.connection_key AS connection
    FROM member m JOIN membership ON membership.member_id = m.id JOIN account ON account.id = membership.account_id
    WHERE ${whom} AND (${notice.still(item)}) AND (m.quiet_until IS NULL OR m.quiet_until <= ${now})
    ORDER BY m.id, account.unreachable IS NOT NULL, membership.used_at DESC`);
  const messages = found.map(one => ({ ...one, id: newId(world) }));
  await db.$executeRaw(sql`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(messages)}::jsonb) AS given (id text, member text, account text, connection text)
    ), made AS (
      INSERT INTO post (id, community_id, to_account_id, member_id, feature, kind, item_id, occurrence, detail, created_at)
      SELECT id, ${community.id}, account, member, ${feature}, ${kind}, ${item}, ${occurrence}, ${detail}, ${now} FROM given
      ON CONFLICT (member_id, feature, kind, item_id, occurrence) DO NOTHING RETURNING id
    )
    INSERT INTO delivery (connection_key, post_id, task, due_at)
    SELECT given.connection, made.id, 'post', ${now} FROM made JOIN given ON given.id = made.id`);
}
