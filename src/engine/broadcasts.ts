import type { Audience } from '../core/audience.ts';
import type { Id } from '../core/ids.ts';
import { dateOf, type Instant } from '../core/time.ts';
import { type DeliveryState, type Sql, sql, type Transaction } from '../database/client.ts';

/** What members were told of an item. */
type Header = {
  readonly id: Id;
  readonly feature: string;
  readonly kind: string;
  readonly item: Id;
  readonly audience: Audience | null;
  readonly at: Date;
};
export type Counts = {
  readonly total: number;
  readonly sent: number;
  /** On its way, or next. */
  readonly waiting: number;
  /** Until its member's attention allows it. */
  readonly held: number;
  /** A line of their overview of the week instead. */
  readonly digest: number;
  /** Nobody can write to them before they act. */
  readonly unreachable: number;
  readonly doubtful: number;
  readonly refused: number;
  /** Of no use any more, or not wanted. */
  readonly dropped: number;
  readonly cancelled: number;
};
/** And how far it has come; what somebody put off came already. */
export type Broadcast = Header &
  Counts & {
    /** Why they cannot be written to. */
    readonly reasons: Readonly<Record<string, number>>;
    /** Sent in the last five minutes, and since when in these. */
    readonly lately: number;
    readonly since: Date | null;
  };

/** The newest first. */
export const broadcastsOf = (db: Transaction, community: Id, now: Instant, limit: number): Promise<Broadcast[]> =>
  broadcasts(db, now, sql`t.community_id = ${community}`, limit);

export async function broadcastOf(db: Transaction, community: Id, id: Id, now: Instant) {
  const [found] = await broadcasts(db, now, sql`t.community_id = ${community} AND t.id = ${id}`, 1);
  return found;
}

type Row = Header & { state: DeliveryState; why: string | null; count: number; lately: number; since: Date | null };

async function broadcasts(db: Transaction, now: Instant, which: Sql, limit: number): Promise<Broadcast[]> {
  const lately = sql`d.state = 'sent' AND d.finished_at > ${dateOf(now.subtract({ minutes: 5 }))}`;
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT t.id, t.feature, t.kind, t.item_id AS item, t.audience, t.at, d.state::text, d.why, count(*)::int AS count,
      (count(*) FILTER (WHERE ${lately}))::int AS lately, min(d.finished_at) FILTER (WHERE ${lately}) AS since
    FROM (SELECT * FROM telling t WHERE ${which} ORDER BY t.at DESC, t.id LIMIT ${limit}) t
    JOIN post p ON p.telling_id = t.id AND NOT p.asked JOIN delivery d ON d.post_id = p.id AND d.task = 'post'
    GROUP BY t.id, t.feature, t.kind, t.item_id, t.audience, t.at, d.state, d.why ORDER BY t.at DESC, t.id`);
  return [...Map.groupBy(rows, ({ id }) => id).values()].map(folded);
}

const nothing: Counts = {
  ...{ total: 0, sent: 0, waiting: 0, held: 0, digest: 0 },
  ...{ unreachable: 0, doubtful: 0, refused: 0, dropped: 0, cancelled: 0 },
};

function folded(rows: readonly Row[]): Broadcast {
  const [{ id, feature, kind, item, audience, at }] = rows as [Row];
  const counts = { ...nothing };
  const reasons: Record<string, number> = {};
  for (const { state, why, count } of rows) {
    const as = meaning(state, why ?? '');
    counts[as] += count;
    counts.total += count;
    if (as === 'unreachable') reasons[why ?? ''] = (reasons[why ?? ''] ?? 0) + count;
  }
  const lately = rows.reduce((sum, row) => sum + row.lately, 0);
  const since = rows.find(row => row.since !== null)?.since ?? null;
  return { id, feature, kind, item, audience, at, ...counts, reasons, lately, since };
}

function meaning(state: DeliveryState, why: string): Exclude<keyof Counts, 'total'> {
  switch (state) {
    case 'sent':
      return 'sent';
    case 'waiting':
    case 'leased':
    case 'sending':
      return 'waiting';
    case 'held':
      return why === 'digest' ? 'digest' : 'held';
    case 'until_they_act':
      return 'unreachable';
    case 'in_doubt':
      return 'doubtful';
    case 'never':
      return 'refused';
    case 'dropped':
      return why === 'in a digest' ? 'digest' : why === 'cancelled' ? 'cancelled' : 'dropped';
  }
}

/** Minutes until what waits has left, at the pace of the last five; undefined when nothing does, or nothing has left lately. */
export function minutesLeft(one: Pick<Broadcast, 'waiting' | 'lately' | 'since'>, now: Instant): number | undefined {
  if (one.waiting === 0 || one.since === null) return undefined;
  const minutes = Math.max(shortest, (now.epochMilliseconds - one.since.getTime()) / 60_000);
  return Math.ceil((one.waiting * minutes) / one.lately);
}
/** What has only just begun says little about its pace. */
const shortest = 1 / 6;

/** Whatever has not left does not; how many that were. What is on the wire arrives. */
export function cancelBroadcast(db: Transaction, community: Id, id: Id, now: Instant): Promise<number> {
  return db.$executeRaw(sql`
    UPDATE delivery d SET state = 'dropped', why = 'cancelled', finished_at = ${dateOf(now)} FROM post p
    WHERE p.id = d.post_id AND p.telling_id = ${id} AND p.community_id = ${community} AND d.task = 'post' AND d.state IN ('waiting', 'held', 'leased', 'until_they_act')`);
}

/** What may or may not have arrived is sent once more, or left as it is; how many that were. */
export function settleDoubts(db: Transaction, community: Id, id: Id, now: Instant, again: boolean): Promise<number> {
  return db.$executeRaw(sql`
    UPDATE delivery d SET state = ${again ? 'waiting' : 'dropped'}::delivery_state, why = 'answered', first_tried_at = NULL, due_at = ${dateOf(now)} FROM post p
    WHERE p.id = d.post_id AND p.telling_id = ${id} AND p.community_id = ${community} AND d.task = 'post' AND d.state = 'in_doubt'`);
}
