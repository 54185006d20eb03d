import { createHash } from 'node:crypto';
import {
  type Attentive,
  budget,
  type Day,
  dayOf,
  hoursOf,
  type Message,
  type Rhythm,
  type Told,
  type ToldClass,
} from '../core/attention.ts';
import type { Audience } from '../core/audience.ts';
import type { Id } from '../core/ids.ts';
import { dateOf, type Instant, instantOf } from '../core/time.ts';
import { type Sql, sql, type Transaction } from '../database/client.ts';
import { isZone } from '../i18n/speech.ts';
import { holidaysOf } from './holidays.ts';
import type { World } from './world.ts';

/** A message that asks for somebody's attention, and everything that decides about it but the moment. */
export type Asked = Omit<Attentive, 'day'> & {
  readonly delivery: bigint;
  readonly member: Id;
  readonly telling: Id;
  readonly feature: string;
  readonly kind: string;
  readonly item: Id;
  readonly community: Id;
  readonly audience: Audience | null;
  readonly message: Message;
  readonly rhythm: Habit;
};
/** A rhythm in words. */
export type Habit = Omit<Rhythm, 'holiday'> & { readonly country: string };

type Row = HabitRow & {
  delivery: bigint;
  post: Id;
  member: Id;
  telling: Id;
  feature: string;
  kind: string;
  item: Id;
  community: Id;
  audience: Audience | null;
  class: ToldClass;
  survey: boolean;
  reminds: string | null;
  asked: boolean;
  digest_only: boolean;
  until: Date;
  quiet_until: Date | null;
  opted_out: boolean;
  paused: boolean;
  told: [number, ToldClass, string | null, string | null, boolean][];
};
export type HabitRow = {
  member_zone: string | null;
  account_zone: string;
  community_zone: string;
  country: string;
  quiet_from: number | null;
  quiet_to: number | null;
  working: boolean;
  urgent: boolean;
};

/** Of a row `m` of `member`, its account, community `c` and settings `a`. */
export const habitColumns = sql`
  m.zone AS member_zone, account.zone AS account_zone, c.zone AS community_zone, c.country, a.quiet_from, a.quiet_to, coalesce(a.urgent, false) AS urgent,
  coalesce(a.working, EXISTS (SELECT FROM working_type w WHERE w.community_id = m.community_id AND w.member_type = m.member_type)) AS working`;

/** How far back a decision looks: as far as any budget, and a day more. */
export const sinceAt = (now: Instant): Date => dateOf(now.subtract({ hours: budget.surveyDays * 24 + 24 }));

/** Messages `q` that have left or are about to, of a telling `tt` and with a delivery `dd`: of the last 30 days, and whatever reminded of the same. */
const toldRows = (now: Date, since: Date, reminds: Sql) => ({
  columns: sql`
    coalesce(json_agg(json_build_array(extract(epoch FROM CASE WHEN dd.state IN ('sent', 'in_doubt') THEN dd.finished_at ELSE ${now} END) * 1000, tt.class, CASE WHEN tt.survey THEN tt.feature || ' ' || tt.item_id END, tt.reminds, q.asked)), '[]') AS told`,
  rows: sql`post q JOIN telling tt ON tt.id = q.telling_id JOIN delivery dd ON dd.post_id = q.id AND dd.task = 'post'`,
  where: sql`
    dd.state IN ('waiting', 'leased', 'sending', 'sent', 'in_doubt')
    AND (dd.state IN ('waiting', 'leased', 'sending') OR dd.finished_at > ${since} OR tt.reminds = ${reminds})`,
});

/** Of a member `m`, but for the message `except`. */
const toldColumn = (now: Date, since: Date, except: Sql, reminds: Sql): Sql => {
  const { columns, rows, where } = toldRows(now, since, reminds);
  return sql`(SELECT ${columns} FROM ${rows} WHERE q.member_id = m.id AND q.id <> ${except} AND ${where}) AS told`;
};

/** Of every member of a community, by one look through what was of use lately; what was of no use any more has not left since. */
export const toldInCommunity = (community: Id, now: Date, since: Date, reminds: Sql): Sql => {
  const { columns, rows, where } = toldRows(now, since, reminds);
  return sql`
    SELECT q.member_id, ${columns} FROM ${rows}
    WHERE tt.community_id = ${community} AND (tt.until > ${since} OR tt.reminds = ${reminds}) AND ${where} GROUP BY q.member_id`;
};

/** Everything about these deliveries that a decision needs, in one statement however many they are. */
export async function factsOf(
  world: World,
  db: Transaction,
  deliveries: readonly bigint[],
  state: 'held' | 'leased',
): Promise<Asked[]> {
  const now = dateOf(world.now());
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT d.id AS delivery, p.id AS post, m.id AS member, t.id AS telling, p.feature, p.kind, p.item_id AS item, p.community_id AS community, t.audience, t.class::text, t.survey, t.reminds, p.asked,
      t.digest_only, t.until, m.quiet_until, ${habitColumns},
      EXISTS (SELECT FROM opt_out o WHERE o.member_id = m.id AND o.what IN ('class ' || t.class, 'item ' || p.feature || ' ' || p.item_id)) AS opted_out,
      EXISTS (SELECT FROM class_pause cp WHERE cp.community_id = p.community_id AND cp.group_id = coalesce(t.group_id, '') AND cp.class = t.class AND cp.ended_at IS NULL) AS paused,
      ${toldColumn(now, sinceAt(world.now()), sql`p.id`, sql`t.reminds`)}
    FROM delivery d JOIN post p ON p.id = d.post_id JOIN telling t ON t.id = p.telling_id JOIN member m ON m.id = p.member_id
    JOIN community c ON c.id = m.community_id JOIN account ON account.id = p.to_account_id LEFT JOIN attention a ON a.member_id = m.id
    WHERE d.id = ANY (${[...deliveries]}::bigint[])
      -- As text: PostgreSQL takes the index of what is in hand for empty, and would read all of it for a few.
      AND d.state::text = ${state}`);
  return rows.map(askedOf);
}

function askedOf(row: Row): Asked {
  const { delivery, member, telling, feature, kind, item, community, audience, asked } = row;
  return {
    delivery,
    member,
    telling,
    feature,
    kind,
    item,
    community,
    audience,
    message: {
      class: row.class,
      survey: row.survey ? `${feature} ${item}` : null,
      reminds: row.reminds,
      asked,
      until: instantOf(row.until),
      digestOnly: row.digest_only && !asked,
      spread: spreadOf(row.post),
    },
    rhythm: habitOf(row),
    quietUntil: row.quiet_until && instantOf(row.quiet_until),
    optedOut: row.opted_out,
    urgent: row.urgent,
    paused: row.paused,
    told: toldOf(row.told),
  };
}

export const toldOf = (rows: Row['told']): Told[] =>
  rows.map(([at, of, survey, reminds, asked]) => ({
    at: instantOf(new Date(at)),
    class: of,
    survey,
    reminds,
    asked,
  }));

/** Their own zone, else what their chat says, else the community's. */
export function habitOf(row: HabitRow): Habit {
  const { from, to } = hoursOf({ from: row.quiet_to, to: row.quiet_from }, row.working);
  const zone = row.member_zone ?? (isZone(row.account_zone) ? row.account_zone : row.community_zone);
  return { zone, from, to, working: row.working, country: row.country };
}

const spreadMilliseconds = 20 * 60_000;

/** Ten minutes around ten minutes after the first possible moment, the same whenever it is asked. */
export const spreadOf = (post: Id): number =>
  createHash('sha256').update(post).digest().readUInt32BE() % spreadMilliseconds;

/** What a moment is to people of each rhythm; those of one share the answer. */
export function daysFor({ now: clock }: Pick<World, 'now'>): (of: { readonly rhythm: Habit }) => Day {
  const now = clock();
  const known = new Map<string, Day>();
  return ({ rhythm }) => {
    const key = JSON.stringify(rhythm);
    const day = known.get(key) ?? dayOf({ ...rhythm, holiday: holidaysOf(rhythm.country) }, now);
    known.set(key, day);
    return day;
  };
}
