import { type ToldClass, urgency } from '../core/attention.ts';
import type { Community, Notice, Recipients, Telling } from '../core/feature.ts';
import { type Id, idLetters } from '../core/ids.ts';
import { own } from '../core/own.ts';
import { dateOf } from '../core/time.ts';
import { type Sql, sql, type Transaction } from '../database/client.ts';
import { long, showProgress } from './following.ts';
import { byReach } from './reach.ts';
import { selection } from './selection.ts';
import { featureOf, newId, type World } from './world.ts';

type Told = { readonly community: Community; readonly feature: string; readonly kind: string; readonly item: Id };

/** How long a message is worth sending of which nobody said otherwise. */
const usefulHours = 30 * 24;

/**
 * One private message to each member it is for, by the account they used last and can be written to on. Said again, it reaches nobody twice.
 * Each is held until their attention lets it go (`attention.ts`).
 */
export async function tellMembers(
  world: World,
  db: Transaction,
  told: Told,
  to: Recipients,
  how: Telling = {},
): Promise<void> {
  const notice = noticeOf(world, told.feature, told.kind);
  const { community, feature, kind, item } = told;
  const now = dateOf(world.now());
  const telling = await keepTelling(world, db, told, notice, to, how);
  const found = await db.$queryRaw<Reached[]>(sql`
    SELECT DISTINCT ON (m.id) m.id AS member, account.id AS account, account.connection_key AS connection
    FROM member m JOIN membership ms ON ms.member_id = m.id JOIN account ON account.id = ms.account_id
    WHERE ${whom(world, community.id, to)} AND (${notice.still(item)}) AND (m.quiet_until IS NULL OR m.quiet_until <= ${now})
    ORDER BY m.id, ${byReach}`);
  let messages = 0;
  // No statement takes longer with more of them: one that is too long for a slow machine would never come to its end. The id of a message is made of what it is, in the database.
  for (let at = 0; at < found.length; at += atOnce) {
    const some = found.slice(at, at + atOnce);
    messages += await db.$executeRaw(sql`
      WITH found AS (
        SELECT * FROM unnest(${some.map(({ member }) => member)}::text[], ${some.map(({ account }) => account)}::text[], ${some.map(one => one.connection)}::text[])
          AS found (member, account, connection)
      ), made AS (
        INSERT INTO post (id, community_id, to_account_id, member_id, telling_id, feature, kind, item_id, occurrence, detail, created_at)
        SELECT translate(substring(encode(sha256(convert_to(${`${telling} `} || member, 'UTF8')), 'base64') FOR 12), ${base64}, ${idLetters + idLetters}),
          ${community.id}, account, member, ${telling}, ${feature}, ${kind}, ${item}, ${how.occurrence ?? ''}, ${how.detail ?? ''}, ${now} FROM found
        ON CONFLICT DO NOTHING RETURNING id, member_id
      )
      INSERT INTO delivery (connection_key, post_id, task, state, why, rank, community_id, flow, due_at)
      SELECT found.connection, made.id, 'post', 'held', 'attention', ${rankOf(notice.class)}, ${community.id}, ${telling}, ${now}
      FROM made JOIN found ON found.member = made.member_id`);
  }
  // Until PostgreSQL looks by itself, a minute later, it would plan as if nobody had been told.
  if ('audience' in to && !notice.reminds && messages >= long) await showProgress(world, db, community.id, telling);
  if (messages > many) await db.$executeRaw(sql`ANALYZE post, delivery`);
}

type Reached = { readonly member: Id; readonly account: Id; readonly connection: string };

const atOnce = 2000;
const many = 1000;

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Before all of them come posts in places and what somebody waits for. */
const rankOf = (of: ToldClass): number => 1 + urgency.indexOf(of);

/** The condition on a row `m` of `member` that recipients of this community are. */
export const whom = (world: World, community: Id, to: Recipients): Sql =>
  'members' in to
    ? sql`m.community_id = ${community} AND m.forgotten_at IS NULL AND m.id = ANY (${[...to.members]})`
    : selection(world, community, to.audience);

export function noticeOf(world: World, feature: string, kind: string): Notice<Sql> {
  const notice = own(featureOf(world, feature).notices, kind);
  if (!notice) throw new Error(`The feature ${feature} has no notice "${kind}".`);
  return notice;
}

/** What is the same for everybody who is told; said again for others, it is the one that is already there. */
async function keepTelling(
  world: World,
  db: Transaction,
  { community, feature, kind, item }: Told,
  notice: Notice<Sql>,
  to: Recipients,
  { occurrence = '', until, about, digest = false }: Telling,
): Promise<Id> {
  const now = world.now();
  const owner = await featureOf(world, feature).owner(db, community.id, item);
  const reminds = about ? `${about.feature} ${about.id}` : notice.reminds ? `${feature} ${item}` : null;
  const [row] = await db.$queryRaw<{ id: Id }[]>(sql`
    INSERT INTO telling (id, community_id, feature, kind, item_id, occurrence, class, survey, reminds, by_member_id, group_id, audience, digest_only, until, at)
    VALUES (${newId(world)}, ${community.id}, ${feature}, ${kind}, ${item}, ${occurrence}, ${notice.class}::notice_class, ${notice.survey ?? false}, ${reminds},
      ${owner?.member ?? null}, ${owner?.group ?? null}, ${'audience' in to ? JSON.stringify(to.audience) : null}::jsonb, ${digest},
      ${dateOf(until ?? now.add({ hours: usefulHours }))}, ${dateOf(now)})
    ON CONFLICT (community_id, feature, kind, item_id, occurrence) DO UPDATE SET until = excluded.until RETURNING id`);
  if (!row) throw new Error('An upsert of a telling returned no row.');
  return row.id;
}
