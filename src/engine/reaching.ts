import { mayLeave, type ToldClass, type Verdict } from '../core/attention.ts';
import type { Audience } from '../core/audience.ts';
import type { Elsewhere, LeftOut, Reach, Telling } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { dateOf, instantOf } from '../core/time.ts';
import { sql, type Transaction } from '../database/client.ts';
import { foundIn } from './elsewhere-facts.ts';
import { daysFor, type HabitRow, habitColumns, habitOf, sinceAt, toldInCommunity, toldOf } from './facts.ts';
import { byReach } from './reach.ts';
import { selection } from './selection.ts';
import { noticeOf } from './tell.ts';
import type { ItemRef, World } from './world.ts';

type Row = HabitRow & {
  account: Id | null;
  connection: string | null;
  unreachable: string | null;
  quiet_until: Date | null;
  opted_out: boolean;
  paused: boolean;
  told: Parameters<typeof toldOf>[0];
};

/** Asks the same question of everybody that would be asked if they were told now; nothing is written. */
export async function reachOf(
  world: World,
  db: Transaction,
  { community, feature, kind, item }: ItemRef,
  audience: Audience,
  { about, place }: Pick<Telling, 'about'> & { readonly place?: Id | null } = {},
): Promise<Reach> {
  const notice = noticeOf(world, feature, kind);
  const reminds = about ? `${about.feature} ${about.id}` : notice.reminds ? `${feature} ${item}` : null;
  const now = world.now();
  const owner = await world.features.get(feature)?.owner(db, community, item);
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT account.id AS account, account.connection_key AS connection, account.unreachable, m.quiet_until, ${habitColumns},
      EXISTS (SELECT FROM opt_out o WHERE o.member_id = m.id AND o.what IN (${`class ${notice.class}`}, ${`item ${feature} ${item}`})) AS opted_out,
      EXISTS (SELECT FROM class_pause cp WHERE cp.community_id = ${community} AND cp.group_id = ${owner?.group ?? ''} AND cp.class = ${notice.class}::notice_class AND cp.ended_at IS NULL) AS paused,
      coalesce(lately.told, '[]') AS told
    FROM member m JOIN community c ON c.id = m.community_id LEFT JOIN attention a ON a.member_id = m.id
    LEFT JOIN LATERAL (
      SELECT account.id, account.connection_key, account.zone, account.unreachable FROM membership ms JOIN account ON account.id = ms.account_id
      WHERE ms.member_id = m.id ORDER BY ${byReach} LIMIT 1
    ) account ON true
    LEFT JOIN (${toldInCommunity(community, dateOf(now), sinceAt(now), sql`${reminds}`)}) lately ON lately.member_id = m.id
    WHERE ${selection(world, community, audience)}`);
  const dayFor = daysFor(world);
  const left: Record<LeftOut, number> = {
    'no account': 0,
    'cannot be written to': 0,
    quiet: 0,
    'opted out': 0,
    'reminded twice': 0,
    paused: 0,
    later: 0,
  };
  let reached = 0;
  const beyond = new Map<string, number>();
  for (const row of rows) {
    const out = leftOut(row);
    if (out) left[out] += 1;
    else reached += 1;
    if (out === 'cannot be written to' && row.connection)
      beyond.set(row.connection, (beyond.get(row.connection) ?? 0) + 1);
  }
  const group = owner?.group ?? null;
  const told = { community, feature, kind, item, occurrence: '', reminds, group, audience };
  const elsewhere: Elsewhere[] = [];
  for (const [connection, count] of beyond) {
    const there = await db.connection.findUniqueOrThrow({ where: { key: connection } });
    const { platform, name: bot } = there;
    const places = (await foundIn(db, connection, told, place ?? null)).map(one => ({ ...one, platform }));
    elsewhere.push({ count, places, platform, bot, group: group !== null });
  }
  return { of: rows.length, reached, left, elsewhere };

  function leftOut(row: Row): LeftOut | undefined {
    if (!row.account) return 'no account';
    if (row.unreachable !== null) return 'cannot be written to';
    const survey = notice.survey ? `${feature} ${item}` : null;
    const message = { class: notice.class as ToldClass, survey, reminds, asked: false, digestOnly: false, spread: 0 };
    const member = {
      day: dayFor({ rhythm: habitOf({ ...row, account_zone: row.account_zone ?? '' }) }),
      quietUntil: row.quiet_until && instantOf(row.quiet_until),
      optedOut: row.opted_out,
      urgent: row.urgent,
      paused: row.paused,
      told: toldOf(row.told),
    };
    return reasonFor(mayLeave({ ...message, until: now.add({ hours: 30 * 24 }) }, member));
  }
}

/** Who is only written to a little later is reached. */
function reasonFor(verdict: Verdict): LeftOut | undefined {
  switch (verdict.do) {
    case 'leave':
      return undefined;
    case 'hold':
      return verdict.why === 'paused' ? 'paused' : undefined;
    case 'digest':
      return 'later';
    case 'drop':
      return verdict.why === 'expired' ? undefined : verdict.why;
  }
}
