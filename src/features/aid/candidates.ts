import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant } from '../../core/time.ts';
import { type Sql, sql } from '../../database/client.ts';
import type { JobContext } from '../context.ts';
import type { Request } from './model.ts';
import { onRoll } from './people.ts';
import { areaKeys, stemsOf } from './stems.ts';
import type { Part } from './when.ts';

/** Nobody is asked again who helps this many others already, or did lately. */
const load = { most: 2, days: 30 } as const;

/**
 * Whom to ask by name: who brings what is needed, speaks the language, has room and did not answer yet. Nearest first, then who has time, then whoever was asked the longest ago.
 * Members who are kept apart never meet here.
 */
export async function candidatesFor(
  { db, community, now }: Pick<JobContext, 'db' | 'community' | 'now'>,
  request: Pick<
    Request,
    'id' | 'asker' | 'audience' | 'skill' | 'locale' | 'what' | 'details' | 'area' | 'due' | 'part'
  >,
  limit: number,
): Promise<Id[]> {
  const since = dateOf(now.subtract({ hours: 24 * load.days }));
  const hour = request.due ? hourOf(request.due, request.part, community.zone) : null;
  const rows = await db.$queryRaw<{ id: Id }[]>(sql`
    SELECT m.id FROM member m ${request.audience === 'helpers' ? sql`LEFT` : sql``} JOIN aid_profile p ON p.member_id = m.id
    WHERE m.community_id = ${community.id} AND m.id <> ${request.asker} AND m.forgotten_at IS NULL AND m.left_at IS NULL
      AND coalesce(p.asks, true) AND ${fits(request)} AND ${mayKnow(request.audience)}
      AND (p.languages IS NULL OR p.languages = '{}' OR ${request.locale} = ANY (p.languages))
      AND (m.quiet_until IS NULL OR m.quiet_until <= ${dateOf(now)})
      AND NOT EXISTS (SELECT FROM aid_asked a WHERE a.request_id = ${request.id} AND a.member_id = m.id)
      AND NOT EXISTS (SELECT FROM aid_offer o WHERE o.request_id = ${request.id} AND o.member_id = m.id)
      AND NOT ${apart(sql`m.id`, request.asker)}
      AND (SELECT count(*) FROM aid_offer o WHERE o.member_id = m.id AND o.state = 'accepted' AND o.at > ${since}) < ${load.most}
    ORDER BY (p.area_keys && ${areaKeys(request.area)}::text[]) DESC NULLS LAST,
      (${hour}::int IS NULL OR p.hours = '{}' OR ${hour}::int = ANY (p.hours)) DESC NULLS LAST,
      p.asked_at NULLS FIRST, m.id
    LIMIT ${limit}`);
  return rows.map(({ id }) => id);
}

/** By the kind of help, else by its words. Registered helpers said that they help with anything. */
function fits({ audience, skill, what, details }: Pick<Request, 'audience' | 'skill' | 'what' | 'details'>): Sql {
  if (audience === 'helpers') return sql`true`;
  return skill === ''
    ? sql`p.brings_stems && ${stemsOf(`${what} ${details}`)}::text[]`
    : sql`${skill} = ANY (p.brings_skills)`;
}

function mayKnow(audience: Request['audience']): Sql {
  switch (audience) {
    case 'everyone':
      return sql`true`;
    case 'members':
      return onRoll;
    case 'helpers':
      return sql`EXISTS (SELECT FROM role_grant g WHERE g.member_id = m.id AND g.role = 'helper')`;
    case 'referent':
      return sql`false`;
  }
}

/** Whether these two are kept apart, whoever asked for it. */
export const apart = (one: Sql, other: Id | Sql): Sql => sql`EXISTS (SELECT FROM aid_apart k
  WHERE (k.member_id = ${one} AND k.other_id = ${other}) OR (k.member_id = ${other} AND k.other_id = ${one}))`;

/** Which part of the week it is, as `aid_profile.hours` counts them. */
export function hourOf(due: Instant, part: Part, zone: string): number | null {
  if (part === 'day') return null;
  const at = due.toZonedDateTimeISO(zone);
  const weekend = at.dayOfWeek > 5 ? 3 : 0;
  const names: Part[] = ['morning', 'afternoon', 'evening'];
  return weekend + (part === 'hour' ? (at.hour < 12 ? 0 : at.hour < 18 ? 1 : 2) : names.indexOf(part));
}
