import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant } from '../../core/time.ts';
import { sql, type Transaction } from '../../database/client.ts';

/** How mutual aid goes, without anybody in it: what is fewer than five is not told, nothing at all included. Undefined: not told. */
export type Figures = {
  readonly open: number | undefined;
  readonly matched: number | undefined;
  readonly done: number | undefined;
  /** Hours from asking to the first match. */
  readonly medianHours: number | undefined;
};

export const fewest = 5;
export const told = (count: number): number | undefined => (count >= fewest ? count : undefined);

/** Of the last 90 days, but for what is open now. */
export async function figuresOf(db: Transaction, community: Id, now: Instant): Promise<Figures> {
  const since = dateOf(now.subtract({ hours: 24 * 90 }));
  const [row] = await db.$queryRaw<{ open: number; matched: number; done: number; median: number | null }[]>(sql`
    WITH first AS (
      SELECT r.id, extract(epoch FROM min(n.matched_at) - r.opened_at) / 3600 AS hours FROM aid_request r JOIN aid_need n ON n.request_id = r.id
      WHERE r.community_id = ${community} AND n.matched_at > ${since} GROUP BY r.id
    )
    SELECT (SELECT count(*)::int FROM aid_request WHERE community_id = ${community} AND state = 'open' AND expires_at > ${dateOf(now)}) AS open,
      (SELECT count(*)::int FROM first) AS matched,
      (SELECT count(*)::int FROM aid_request WHERE community_id = ${community} AND state = 'done' AND ended_at > ${since}) AS done,
      (SELECT (percentile_cont(0.5) WITHIN GROUP (ORDER BY hours))::float FROM first) AS median`);
  const { open = 0, matched = 0, done = 0, median = null } = row ?? {};
  return {
    open: told(open),
    matched: told(matched),
    done: told(done),
    medianHours: told(matched) === undefined || median === null ? undefined : Math.max(1, Math.round(median)),
  };
}
