import type { Temporal } from 'temporal-polyfill';
import { usualDigest } from '../core/attention.ts';
import type { Community, Role } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { dateOf } from '../core/time.ts';
import type { Locale } from '../core/view.ts';
import { sql, type Transaction } from '../database/client.ts';
import { isZone, localeOf } from '../i18n/speech.ts';
import { readContext } from './context.ts';
import { attentionName } from './footer.ts';
import { communityJson, type Reader } from './identity.ts';
import { newId, type World } from './world.ts';

/** How many members are looked at in one transaction. */
const batch = 200;
const usefulHours = 6 * 24;

type Candidate = {
  readonly member: Id;
  readonly community: Id;
  readonly account: Id;
  readonly connection: string;
  readonly week: string;
  readonly kept: boolean;
  readonly name: string;
  readonly locale: Locale | null;
  readonly chat_locale: string;
  readonly zone: string;
  readonly roles: Role[];
  readonly known: Community;
};

/** Makes the digests whose time has come this week, of those for whom there is anything to say. Returns how many members were looked at. */
export async function makeDigests(world: World): Promise<number> {
  const zones = await zonesInUse(world);
  for (let seen = 0; ; ) {
    const count = await world.database.$transaction(db => makeSome(world, db, zones), { timeout: 60_000 });
    seen += count;
    if (count < batch) return seen;
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

async function makeSome(world: World, db: Transaction, zones: readonly Here[]): Promise<number> {
  const [lock] = await db.$queryRaw<{ mine: boolean }[]>(
    sql`SELECT pg_try_advisory_xact_lock(hashtext('palabre digests')) AS mine`,
  );
  if (!lock?.mine) return 0;
  const candidates = await candidatesIn(world, db, zones);
  const full: (Candidate & { readonly id: Id })[] = [];
  for (const one of candidates)
    if (one.kept || (await hasNews(world, db, one))) full.push({ ...one, id: newId(world) });
  await keepDigests(world, db, candidates, full);
  return candidates.length;
}

const candidatesIn = (world: World, db: Transaction, zones: readonly Here[]): Promise<Candidate[]> =>
  db.$queryRaw<Candidate[]>(sql`
    SELECT m.id AS member, m.community_id AS community, mine.id AS account, mine.connection_key AS connection, here.week,
      EXISTS (SELECT FROM post p JOIN delivery d ON d.post_id = p.id JOIN telling t ON t.id = p.telling_id
        WHERE p.member_id = m.id AND d.state = 'held' AND d.why = 'digest' AND t.until > ${dateOf(world.now())}) AS kept,
      m.name, coalesce(m.locale, m.roll_locale) AS locale, mine.locale AS chat_locale, here.zone, ARRAY(SELECT g.role::text FROM role_grant g WHERE g.member_id = m.id) AS roles, ${communityJson} AS known
    FROM member m JOIN community c ON c.id = m.community_id LEFT JOIN attention a ON a.member_id = m.id
    JOIN LATERAL (
      SELECT account.id, account.connection_key, account.zone, account.locale FROM membership ms JOIN account ON account.id = ms.account_id
      WHERE ms.member_id = m.id ORDER BY account.unreachable IS NOT NULL, ms.used_at DESC LIMIT 1
    ) mine ON true
    CROSS JOIN LATERAL (SELECT m.zone AS own, mine.zone AS chat, c.zone AS ours) zones
    JOIN jsonb_to_recordset(${JSON.stringify(zones)}::jsonb) AS here (zone text, week text, minute int)
      ON here.zone = coalesce(zones.own, (SELECT known.zone FROM jsonb_to_recordset(${JSON.stringify(zones)}::jsonb) AS known (zone text) WHERE known.zone = zones.chat), zones.ours)
    WHERE m.forgotten_at IS NULL AND m.left_at IS NULL AND (m.quiet_until IS NULL OR m.quiet_until <= ${dateOf(world.now())})
      AND coalesce(a.digested, '') < here.week
      AND here.minute >= (coalesce(a.digest_day, ${usualDigest.day}) - 1) * 1440 + coalesce(a.digest_at, ${usualDigest.at})
      AND NOT EXISTS (SELECT FROM opt_out o WHERE o.member_id = m.id AND o.what = 'class digest')
    ORDER BY m.id LIMIT ${batch}`);

/** Whether any feature has a line for them of its own accord. */
async function hasNews(world: World, db: Transaction, one: Candidate): Promise<boolean> {
  const reader: Reader = {
    community: one.known,
    actor: { member: one.member, account: one.account, name: one.name, roles: new Set(one.roles) },
    locale: one.locale ?? localeOf(one.chat_locale) ?? one.known.locale,
    zone: one.zone,
  };
  for (const { name, digest } of world.features.values())
    if ((await digest(readContext(world, db, name, reader))).length > 0) return true;
  return false;
}

/** What was kept for it goes into it and is no message of its own any more. */
async function keepDigests(
  world: World,
  db: Transaction,
  seen: readonly Candidate[],
  full: readonly (Candidate & { readonly id: Id })[],
): Promise<void> {
  const now = dateOf(world.now());
  await db.$executeRaw(sql`
    INSERT INTO attention (member_id, digested) SELECT member, week FROM jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) AS seen (member text, week text)
    ON CONFLICT (member_id) DO UPDATE SET digested = excluded.digested`);
  for (const [community, of] of Map.groupBy(full, one => one.community)) {
    const rows = JSON.stringify(of.map(one => ({ ...one, post: newId(world) })));
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
