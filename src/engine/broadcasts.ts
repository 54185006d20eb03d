import type { Id } from '../core/ids.ts';
import { dateOf, type Instant } from '../core/time.ts';
import { type Sql, sql, type Transaction } from '../database/client.ts';

/** What members were told of an item, and how far it has come. */
export type Broadcast = {
  readonly id: Id;
  readonly feature: string;
  readonly kind: string;
  readonly item: Id;
  readonly at: Date;
  readonly total: number;
  readonly sent: number;
  /** On its way, or next. */
  readonly waiting: number;
  /** Until its member's attention allows it. */
  readonly held: number;
  /** Nobody can write to them before they act. */
  readonly unreachable: number;
  readonly in_doubt: number;
  readonly refused: number;
  readonly dropped: number;
  /** Sent in the last five minutes. */
  readonly lately: number;
};

/** The newest first. */
export const broadcastsOf = (db: Transaction, community: Id, now: Instant, limit: number): Promise<Broadcast[]> =>
  broadcasts(db, now, sql`t.community_id = ${community}`, limit);

export async function broadcastOf(db: Transaction, community: Id, id: Id, now: Instant) {
  const [found] = await broadcasts(db, now, sql`t.community_id = ${community} AND t.id = ${id}`, 1);
  return found;
}

function broadcasts(db: Transaction, now: Instant, which: Sql, limit: number): Promise<Broadcast[]> {
  const count = (states: string) =>
    sql`count(*) FILTER (WHERE d.state::text = ANY (string_to_array(${states}, ',')))::int`;
  return db.$queryRaw<Broadcast[]>(sql`
    SELECT t.id, t.feature, t.kind, t.item_id AS item, t.at, count(d.id)::int AS total, ${count('sent')} AS sent, ${count('waiting,leased,sending')} AS waiting,
      ${count('held')} AS held, ${count('until_they_act')} AS unreachable, ${count('in_doubt')} AS in_doubt, ${count('never')} AS refused, ${count('dropped')} AS dropped,
      count(*) FILTER (WHERE d.state = 'sent' AND d.finished_at > ${dateOf(now.subtract({ minutes: 5 }))})::int AS lately
    FROM (SELECT * FROM telling t WHERE ${which} ORDER BY t.at DESC LIMIT ${limit}) t
    JOIN post p ON p.telling_id = t.id JOIN delivery d ON d.post_id = p.id AND d.task = 'post'
    GROUP BY t.id, t.feature, t.kind, t.item_id, t.at ORDER BY t.at DESC`);
}

/** Minutes until what waits has left, at the pace of the last five; undefined when nothing does, or nothing has left lately. */
export const minutesLeft = ({ waiting, lately }: Pick<Broadcast, 'waiting' | 'lately'>): number | undefined =>
  waiting > 0 && lately > 0 ? Math.ceil((waiting * 5) / lately) : undefined;

/** Whatever has not left does not; how many that were. What is on the wire arrives. */
export function cancelBroadcast(db: Transaction, community: Id, id: Id, now: Instant): Promise<number> {
  return db.$executeRaw(sql`
    UPDATE delivery d SET state = 'dropped', why = 'cancelled', finished_at = ${dateOf(now)} FROM post p
    WHERE p.id = d.post_id AND p.telling_id = ${id} AND p.community_id = ${community} AND d.task = 'post' AND d.state IN ('waiting', 'held', 'leased', 'until_they_act')`);
}
