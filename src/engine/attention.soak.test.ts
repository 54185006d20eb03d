import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { onlyAsking } from '../../test/support/asking.ts';
import { palabre } from '../../test/support/palabre.ts';
import { dateOf, instantOf } from '../core/time.ts';
import { sql } from '../database/client.ts';
import { letGo } from './attention.ts';
import { communityById } from './communities.ts';
import { jobContext, readContext } from './context.ts';
import { makeDigests } from './digest.ts';
import { readerOfAccount } from './identity.ts';

const members = 1000;
const zones = ['Europe/Brussels', 'Europe/Brussels', 'Europe/Lisbon', 'America/New_York'];
/** Written by hand, so that the library that decides is not asked about itself. */
const belgianHolidays = new Set(
  '2027-01-01 2027-03-29 2027-05-01 2027-05-06 2027-05-17 2027-07-21 2027-08-15 2027-11-01 2027-11-11 2027-12-25'.split(
    ' ',
  ),
);

/** Always the same year. */
function lots(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

test('in a year of a thousand members nobody is over budget, disturbed in quiet hours or reminded after answering, and no digest is empty', async () => {
  await using app = await palabre({ now: '2027-01-02T05:00:00Z', connected: false });
  const db = app.database;
  const { world } = app.house.engine;
  await onlyAsking(app);
  const { id: community } = await db.community.findFirstOrThrow();
  const house = (await communityById(db, community)) ?? expect.fail();
  const start = dateOf(world.now());
  const rows = Array.from({ length: members }, (_, n) => ({
    id: `member${String(n).padStart(6, '0')}`,
    zone: zones[n % zones.length],
    n,
  }));
  await db.$executeRaw(sql`
    WITH given AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g (id text, zone text, n int)),
    made AS (INSERT INTO member (id, community_id, name, zone, created_at) SELECT id, ${community}, id, zone, ${start} FROM given),
    accounts AS (INSERT INTO account (id, connection_key, external_id, name, created_at) SELECT 'a' || substr(id, 2), 'slack:S', id, id, ${start} FROM given),
    wishes AS (INSERT INTO attention (member_id, quiet_from, quiet_to, urgent, working) SELECT id, CASE WHEN n % 3 = 0 THEN 1080 END, CASE WHEN n % 5 = 0 THEN 600 END, n % 7 = 0, CASE WHEN n % 11 = 0 THEN true END FROM given)
    SELECT 1`);
  await db.$executeRaw(sql`
    INSERT INTO membership (account_id, community_id, member_id, used_at) SELECT 'a' || substr(id, 2), ${community}, id, ${start} FROM member WHERE id LIKE 'member%'`);

  const lot = lots(7);
  const kinds = ['engagement', 'decision', 'decision', 'help', 'life', 'survey'];
  const digests = { sent: 0, empty: 0, lines: 0 };
  let item = 0;
  const began = performance.now();
  for (let hour = 0; hour < 365 * 24; hour += 6) {
    app.clock.advance({ hours: 6 });
    const now = dateOf(world.now());
    if (lot(100) < 15) {
      const kind = kinds[lot(kinds.length)] ?? 'life';
      // Some are told far more than their week has room for.
      const first = lot(lot(10) < 7 ? 150 : members - 120);
      const audience = rows.slice(first, first + 120).map(({ id }) => id);
      const id = `item${String(kind === 'decision' ? item - (item % 3) : item).padStart(8, '0')}`;
      item += 1;
      const until = world.now().add({ hours: 12 + lot(24 * 12) });
      await db.$transaction(tx =>
        jobContext(world, tx, 'asking', house, null).tell(
          kind,
          id,
          { members: audience },
          { occurrence: String(item), until },
        ),
      );
    }
    await letGo(world);
    if (hour % 24 === 6) await makeDigests(world);
    // A year leaves autovacuum time for it, a minute does not; plans would stay those of an empty database.
    if (hour % (24 * 14) === 0) await db.$executeRaw(sql`ANALYZE`);
    await letGo(world);
    await sendAll(now);
    // Some answer what they were told, and some what they were not.
    if (hour % 24 === 0)
      await db.$executeRaw(sql`
      INSERT INTO answered (item, member, at) SELECT item_id, member_id, ${now} FROM post WHERE created_at > ${dateOf(world.now().subtract({ hours: 24 * 7 }))}
        AND feature = 'asking' AND (hashtext(id) + ${hour}) % 5 = 0 ON CONFLICT DO NOTHING`);
  }
  const seconds = (performance.now() - began) / 1000;

  /** The wire of this house: what is let go is sent, digests as they are drawn. */
  async function sendAll(now: Date): Promise<void> {
    const leaving = await db.$queryRaw<{ id: bigint; kind: string; item: string; account: string }[]>(sql`
      UPDATE delivery d SET state = 'sent', finished_at = ${now} FROM post p WHERE p.id = d.post_id AND d.state = 'waiting' AND d.due_at <= ${now}
      RETURNING d.id, p.kind, p.item_id AS item, p.to_account_id AS account`);
    for (const { kind, item: digest, account, id } of leaving) {
      if (kind !== 'digest') continue;
      const lines = await readContext(
        world,
        db,
        'attention',
        await readerOfAccount(world.database, house, account),
      ).digestLines(digest);
      if (lines.length === 0) {
        digests.empty += 1;
        await db.$executeRaw(sql`UPDATE delivery SET state = 'dropped', why = 'empty' WHERE id = ${id}`);
      } else {
        digests.sent += 1;
        digests.lines += lines.length;
      }
    }
  }

  const sent = await db.$queryRaw<
    {
      member: string;
      zone: string;
      from: number;
      to: number;
      urgent: boolean;
      working: boolean | null;
      class: string;
      survey: string | null;
      at: Date;
      until: Date;
      answered: Date | null;
    }[]
  >(sql`
    SELECT p.member_id AS member, m.zone, coalesce(a.quiet_from, 1200)::int AS "to", coalesce(a.quiet_to, 510)::int AS "from", a.urgent, a.working, t.class::text, CASE WHEN t.survey THEN t.item_id END AS survey, d.finished_at AS at, t.until,
      (SELECT at FROM answered WHERE item = p.item_id AND member = p.member_id) AS answered
    FROM delivery d JOIN post p ON p.id = d.post_id JOIN telling t ON t.id = p.telling_id JOIN member m ON m.id = p.member_id JOIN attention a ON a.member_id = m.id
    WHERE d.state = 'sent' AND p.feature IN ('asking', 'attention') ORDER BY d.finished_at`);
  const wrong: string[] = [];
  for (const [member, of] of Map.groupBy(sent, one => one.member)) {
    for (const one of of) {
      const local = instantOf(one.at).toZonedDateTimeISO(one.zone);
      const minute = local.hour * 60 + local.minute;
      const [from, to] = one.working ? [Math.max(540, one.from), Math.min(1020, one.to)] : [one.from, one.to];
      const closed =
        local.dayOfWeek > (one.working ? 5 : 6) ||
        belgianHolidays.has(local.toPlainDate().toString()) ||
        minute < from ||
        minute >= to;
      if (closed && !(one.class === 'engagement' && one.urgent)) wrong.push(`${member} quiet hours ${local}`);
      if (one.answered && one.answered < one.at) wrong.push(`${member} answered before ${local}`);
      if (one.until <= one.at) wrong.push(`${member} too late ${local}`);
    }
    const day = ({ at, zone }: (typeof of)[number]) => instantOf(at).toZonedDateTimeISO(zone).toPlainDate().toString();
    const others = of.filter(one => one.class !== 'engagement');
    for (const [date, count] of tallied(others.map(day))) if (count > 1) wrong.push(`${member} ${count} on ${date}`);
    for (const [date, count] of tallied(of.filter(one => one.class === 'engagement').map(day)))
      if (count > 2) wrong.push(`${member} ${count} engaging on ${date}`);
    const budgeted = others.filter(one => one.class !== 'digest');
    budgeted.forEach((one, n) => {
      const third = budgeted[n + 3];
      if (third && third.at.getTime() - one.at.getTime() < 7 * 86_400_000)
        wrong.push(`${member} four in a week from ${day(one)}`);
    });
    const surveys = others.filter(one => one.survey !== null);
    surveys.forEach((one, n) => {
      const next = surveys[n + 1];
      if (next && next.survey !== one.survey && next.at.getTime() - one.at.getTime() < 30 * 86_400_000)
        wrong.push(`${member} two surveys from ${day(one)}`);
    });
    for (const [week, count] of tallied(of.filter(one => one.class === 'digest').map(one => weekOf(one.at, one.zone))))
      if (count > 1) wrong.push(`${member} ${count} digests in ${week}`);
  }
  const dropped = await db.$queryRaw<{ why: string; count: number }[]>(
    sql`SELECT why, count(*)::int AS count FROM delivery WHERE state = 'dropped' GROUP BY why ORDER BY why`,
  );
  // biome-ignore lint/suspicious/noConsole: the figures are what it is for.
  console.log(
    `A year of ${members} members in ${seconds.toFixed(1)} s: ${sent.length} sent, ${digests.sent} of them digests with ${digests.lines} lines, ${digests.empty} empty ones held back; dropped: ${JSON.stringify(Object.fromEntries(dropped.map(({ why, count }) => [why, count])))}.`,
  );
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(sent.length).toBeGreaterThan(5_000);
  expect(digests.sent).toBeGreaterThan(100);
  expect(new Set(sent.map(one => one.class))).toEqual(new Set(['engagement', 'decision', 'help', 'life', 'digest']));
}, 600_000);

const weekOf = (at: Date, zone: string): string => {
  const { yearOfWeek, weekOfYear } = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return `${yearOfWeek}-${weekOfYear}`;
};

function tallied(of: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const one of of) found.set(one, (found.get(one) ?? 0) + 1);
  return found;
}
