import type { Temporal } from 'temporal-polyfill';
import { usualDigest } from '../core/attention.ts';
import type { Id } from '../core/ids.ts';
import { dateOf } from '../core/time.ts';
import { type Sql, sql, type Transaction } from '../database/client.ts';
import { isZone } from '../i18n/speech.ts';
import { attentionName } from './footer.ts';
import { byReach } from './reach.ts';
import { newId, type World } from './world.ts';

/** How many members are looked at in one transaction. */
const batch = 2000;
const usefulHours = 6 * 24;

type Candidate = {
  readonly member: Id;
  readonly community: Id;
  readonly account: Id;
  readonly connection: string;
  readonly week: string;
  /** There is something to say to them. */
  readonly full: boolean;
};

/** Makes the digests whose time has come this week, of those for whom there is anything to say. Returns how many members were looked at. */
export async function makeDigests(world: World): Promise<number> {
  const zones = await zonesInUse(world);
  for (let seen = 0, after = ''; ; ) {
    const looked = await world.database.$transaction(db => makeSome(world, db, zones, after), { timeout: 60_000 });
    seen += looked.length;
    if (looked.length < batch) return seen;
    after = looked.at(-1)?.member ?? '';
  }
}

/** Where it is which minute of which ISO week. */
type Here = { readonly zone: string; readonly week: string; readonly minute: number };

async function zonesInUse(world: World): Promise<Here[]> {
  const found = await world.database.$queryRaw<{ zone: string }[]>(sql`
    SELECT zone FROM account UNION SELECT zone FROM member WHERE zone IS NOT NULL UNION SELECT zone FROM community`);
  const now = world.now();
  return found.filter(({ zone }) => isZone(zone)).map(({ zone }) => hereIn(zone, now.toZonedDateTimeISO(zone)));
}

export function hereIn(
  zone: string,
  { dayOfWeek, hour, minute, weekOfYear, yearOfWeek }: Temporal.ZonedDateTime,
): Here {
  const week = `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
  return { zone, week, minute: ((dayOfWeek - 1) * 24 + hour) * 60 + minute };
}

async function makeSome(world: World, db: Transaction, zones: readonly Here[], after: Id): Promise<Candidate[]> {
  const [lock] = await db.$queryRaw<{ mine: boolean }[]>(
    sql`SELECT pg_try_advisory_xact_lock(hashtext('palabre digests')) AS mine`,
  );
  if (!lock?.mine) return [];
  const candidates = await candidatesIn(world, db, zones, after);
  await keepDigests(world, db, candidates);
  return candidates;
}

/** Those whose time has come, in the order of their ids; on most minutes of a week that is nobody, which the first conditions see by the settings alone. */
const candidatesIn = (world: World, db: Transaction, zones: readonly Here[], after: Id): Promise<Candidate[]> =>
  db.$queryRaw<Candidate[]>(sql`
    SELECT m.id AS member, m.community_id AS community, mine.id AS account, mine.connection_key AS connection, here.week,
      EXISTS (SELECT FROM post p JOIN delivery d ON d.post_id = p.id JOIN telling t ON t.id = p.telling_id
        WHERE p.member_id = m.id AND d.state = 'held' AND d.why = 'digest' AND t.until > ${dateOf(world.now())}) OR ${anyNews(world)} AS full
    FROM member m JOIN community c ON c.id = m.community_id LEFT JOIN attention a ON a.member_id = m.id
    JOIN LATERAL (
      SELECT account.id, account.connection_key, account.zone FROM membership ms JOIN account ON account.id = ms.account_id
      WHERE ms.member_id = m.id ORDER BY ${byReach} LIMIT 1
    ) mine ON true
    CROSS JOIN LATERAL (SELECT m.zone AS own, mine.zone AS chat, c.zone AS ours) zones
    JOIN jsonb_to_recordset(${JSON.stringify(zones)}::jsonb) AS here (zone text, week text, minute int)
      ON here.zone = coalesce(zones.own, (SELECT known.zone FROM jsonb_to_recordset(${JSON.stringify(zones)}::jsonb) AS known (zone text) WHERE known.zone = zones.chat), zones.ours)
    WHERE m.id > ${after} AND m.forgotten_at IS NULL AND m.left_at IS NULL AND (m.quiet_until IS NULL OR m.quiet_until <= ${dateOf(world.now())})
      AND (${weeksOf(zones).reduce((so, one) => sql`${so} OR ${isDue(one)}`, sql`false`)}) AND ${isDue({ week: sql`here.week`, minute: sql`here.minute` })}
      AND NOT EXISTS (SELECT FROM opt_out o WHERE o.member_id = m.id AND o.what = 'class digest')
    ORDER BY m.id LIMIT ${batch}`);

/** Their digest of that week was not made, and in that minute of it its time has come. */
const isDue = ({ week, minute }: { readonly week: string | Sql; readonly minute: number | Sql }): Sql => sql`
  (coalesce(a.digested, '') < ${week} AND (coalesce(a.digest_day, ${usualDigest.day}) - 1) * 1440 + coalesce(a.digest_at, ${usualDigest.at}) <= ${minute})`;

/** It is one week nearly everywhere: of each, the latest minute that it is anywhere. */
const weeksOf = (zones: readonly Here[]): Pick<Here, 'week' | 'minute'>[] =>
  [...Map.groupBy(zones, ({ week }) => week)].map(([week, of]) => ({
    week,
    minute: Math.max(...of.map(({ minute }) => minute)),
  }));

/** Whether any feature may have a line for them of its own accord; a digest that then has none is not sent. */
const anyNews = ({ features, now }: World): Sql =>
  [...features.values()].reduce((so, { digest }) => (digest ? sql`${so} OR (${digest.whom(now())})` : so), sql`false`);

/** What was kept for it goes into it and is no message of its own any more. */
async function keepDigests(world: World, db: Transaction, seen: readonly Candidate[]): Promise<void> {
  const now = dateOf(world.now());
  await db.$executeRaw(sql`
    INSERT INTO attention (member_id, digested) SELECT member, week FROM jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) AS seen (member text, week text)
    ON CONFLICT (member_id) DO UPDATE SET digested = excluded.digested`);
  const full = seen.filter(one => one.full);
  for (const [community, of] of Map.groupBy(full, one => one.community)) {
    const rows = JSON.stringify(of.map(one => ({ ...one, id: newId(world), post: newId(world) })));
    const week = of[0]?.week ?? '';
    await db.$executeRaw(sql`
      WITH telling AS (
        INSERT INTO telling (id, community_id, feature, kind, item_id, occurrence, class, until, at)
        VALUES (${newId(world)}, ${community}, ${attentionName}, 'digest', ${week}, '', 'digest', ${dateOf(world.now().add({ hours: usefulHours }))}, ${now})
        ON CONFLICT (community_id, feature, kind, item_id, occurrence) DO UPDATE SET until = greatest(telling.until, excluded.until) RETURNING id
      ), given AS (
        SELECT * FROM jsonb_to_recordset(${rows}::jsonb) AS given (id text, post text, member text, account text, connection text, week text)
      ), made AS (
        INSERT INTO digest (id, community_id, member_id, week, at) SELECT id, ${community}, member, week, ${now} FROM given ON CONFLICT DO NOTHING RETURNING id
      ), gathered AS (
        UPDATE post SET digest_id = given.id FROM given, made, delivery d
        WHERE made.id = given.id AND post.member_id = given.member AND d.post_id = post.id AND d.state = 'held' AND d.why = 'digest' RETURNING post.id
      ), over AS (
        UPDATE delivery SET state = 'dropped', why = 'in a digest', finished_at = ${now} FROM gathered WHERE delivery.post_id = gathered.id AND delivery.state = 'held'
      ), posted AS (
        INSERT INTO post (id, community_id, to_account_id, member_id, telling_id, feature, kind, item_id, created_at)
        SELECT given.post, ${community}, given.account, given.member, telling.id, ${attentionName}, 'digest', given.id, ${now} FROM given JOIN made ON made.id = given.id, telling RETURNING id
      )
      INSERT INTO delivery (connection_key, post_id, task, state, why, rank, community_id, flow, due_at)
      SELECT given.connection, posted.id, 'post', 'held', 'attention', 2, ${community}, 'digest', ${now} FROM posted JOIN given ON given.post = posted.id`);
  }
}
