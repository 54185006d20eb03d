import type { Community } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant } from '../../core/time.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { Column, RollFile, RollLine } from './roll-model.ts';
import { called } from './store.ts';

/** What an import needs besides the file. */
export type Importing = {
  readonly db: Transaction;
  readonly community: Pick<Community, 'id'>;
  readonly now: Instant;
  id(): Id;
  fingerprint(text: string): string;
  /** Hears how many lines have been compared. */
  progress?(done: number, of: number): void;
};

/** How many members an import adds, changes, … */
export type RollCounts = {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly left: number;
  /** In the file, and asked to be forgotten: not imported, and not named. */
  readonly forgotten: number;
  /** On the list afterwards without an account yet: whoever gets an invitation. */
  readonly toInvite: number;
  readonly newGroups: readonly string[];
};

/** Lines that travel in one statement. */
const atOnce = 1_000;

/**
 * Compares the file with the roll: each line gets a verdict in a table that lives as long as the transaction. One import of a community at a time.
 * What is counted here is what `applyRoll` then does in the same transaction.
 */
export async function compareRoll(on: Importing, file: RollFile): Promise<RollCounts> {
  const { db, community } = on;
  await db.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`roll of ${community.id}`}, 0))`);
  await db.$executeRaw(sql`
    CREATE TEMP TABLE roll_line (id text, roll_id text, fingerprint text, name text, locale text, member_type text, region text, joined_on date, groups text[], verdict text) ON COMMIT DROP`);
  for (let at = 0; at < file.lines.length; at += atOnce) {
    await stage(on, file.lines.slice(at, at + atOnce));
    on.progress?.(Math.min(at + atOnce, file.lines.length), file.lines.length);
  }
  await db.$executeRaw(sql`ANALYZE roll_line`);
  await judge(on, file.columns);
  return counts(on, file);
}

async function stage({ db, id, fingerprint }: Importing, lines: readonly RollLine[]): Promise<void> {
  const rows = lines.map(({ rollId, locale, memberType, joinedOn, name, region, groups }) => ({
    id: id(),
    roll_id: rollId,
    fingerprint: fingerprint(rollId),
    name,
    locale,
    member_type: memberType,
    region,
    joined_on: joinedOn,
    groups,
  }));
  await db.$executeRaw(sql`
    INSERT INTO roll_line SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS line (id text, roll_id text, fingerprint text, name text, locale text, member_type text, region text, joined_on date, groups text[])`);
}

/** The column's value where the file has that column, else what the member has. */
const given = (
  columns: readonly Column[],
  column: Column,
  line: ReturnType<typeof sql>,
  member: ReturnType<typeof sql>,
) => (columns.includes(column) ? line : member);

function wanted(columns: readonly Column[]) {
  return {
    locale: given(columns, 'language', sql`l.locale`, sql`m.roll_locale`),
    type: given(columns, 'type', sql`l.member_type`, sql`m.member_type`),
    region: given(columns, 'region', sql`l.region`, sql`m.region`),
    joined: given(columns, 'joined', sql`l.joined_on`, sql`m.joined_on`),
  };
}

async function judge({ db, community }: Importing, columns: readonly Column[]): Promise<void> {
  const { locale, type, region, joined } = wanted(columns);
  await db.$executeRaw(sql`
    WITH called AS MATERIALIZED (${called(community.id)})
    UPDATE roll_line line SET verdict = found.verdict FROM (
      SELECT l.id, CASE
        WHEN m.id IS NULL AND e.fingerprint IS NOT NULL THEN 'forgotten'
        WHEN m.id IS NULL THEN 'added'
        WHEN (m.name, m.roll_locale, m.member_type, m.region, m.joined_on) IS DISTINCT FROM (l.name, ${locale}, ${type}, ${region}, ${joined}) OR m.left_at IS NOT NULL THEN 'changed'
        WHEN EXISTS (
          SELECT FROM unnest(l.groups) AS wanted (name) WHERE NOT EXISTS (
            SELECT FROM seat s JOIN called ON called.id = s.group_id
            WHERE s.member_id = m.id AND NOT s.waiting AND called.name = lower(wanted.name))) THEN 'changed'
        ELSE 'same' END AS verdict
      FROM roll_line l
      LEFT JOIN member m ON m.community_id = ${community.id} AND m.roll_id = l.roll_id
      LEFT JOIN erased e ON e.community_id = ${community.id} AND e.fingerprint = l.fingerprint) AS found
    WHERE found.id = line.id`);
}

/** Those of the roll whom the file no longer names, not even on a line that cannot be taken. */
const leavers = (community: Id, badIds: readonly string[]) => sql`
  m.community_id = ${community} AND m.roll_id IS NOT NULL AND m.left_at IS NULL
  AND NOT EXISTS (SELECT FROM roll_line l WHERE l.roll_id = m.roll_id) AND NOT m.roll_id = ANY (${badIds}::text[])`;

async function counts({ db, community }: Importing, file: RollFile): Promise<RollCounts> {
  const [row] = await db.$queryRaw<Omit<RollCounts, 'newGroups'>[]>(sql`
    SELECT count(*) FILTER (WHERE verdict = 'added')::int AS added, count(*) FILTER (WHERE verdict = 'changed')::int AS changed,
      count(*) FILTER (WHERE verdict = 'same')::int AS same, count(*) FILTER (WHERE verdict = 'forgotten')::int AS forgotten,
      (SELECT count(*)::int FROM member m WHERE ${leavers(community.id, file.badIds)}) AS left,
      (count(*) FILTER (WHERE verdict = 'added') + (
        SELECT count(*) FROM member m JOIN roll_line l ON l.roll_id = m.roll_id
        WHERE m.community_id = ${community.id} AND NOT EXISTS (SELECT FROM membership ms WHERE ms.member_id = m.id)))::int AS "toInvite"
    FROM roll_line`);
  if (!row) throw new Error('A SELECT of counts returned no row.');
  return { ...row, newGroups: (await newGroups(db, community.id)).map(({ name }) => name) };
}

async function newGroups(db: Transaction, community: Id): Promise<{ readonly name: string }[]> {
  return db.$queryRaw(sql`
    SELECT min(wanted.name) AS name FROM roll_line l CROSS JOIN unnest(l.groups) AS wanted (name)
    WHERE l.verdict <> 'forgotten' AND NOT EXISTS (SELECT FROM (${called(community)}) called WHERE called.name = lower(wanted.name))
    GROUP BY lower(wanted.name) ORDER BY 1`);
}

/** Does what `compareRoll` counted, in its transaction. Groups that the file names are joined, never left: members also join and leave them by chat. */
export async function applyRoll(on: Importing, file: RollFile): Promise<void> {
  const { db, community } = on;
  const now = dateOf(on.now);
  const { locale, type, region, joined } = wanted(file.columns);
  if (file.newTypes.length > 0)
    await db.$executeRaw(
      sql`UPDATE community SET member_types = ${file.newTypes} WHERE id = ${community.id} AND coalesce(cardinality(member_types), 0) = 0`,
    );
  await db.$executeRaw(sql`
    WITH gone AS (UPDATE member m SET left_at = ${now} WHERE ${leavers(community.id, file.badIds)} RETURNING m.id)
    DELETE FROM code USING gone WHERE code.member_id = gone.id AND code.kind = 'invitation'`);
  await db.$executeRaw(sql`
    UPDATE member m SET name = l.name, roll_locale = ${locale}, member_type = ${type}, region = ${region}, joined_on = ${joined}, left_at = NULL
    FROM roll_line l WHERE l.verdict = 'changed' AND m.community_id = ${community.id} AND m.roll_id = l.roll_id`);
  await db.$executeRaw(sql`
    INSERT INTO member (id, community_id, name, created_at, roll_id, roll_locale, member_type, region, joined_on)
    SELECT l.id, ${community.id}, l.name, ${now}, l.roll_id, l.locale, l.member_type, l.region, l.joined_on FROM roll_line l WHERE l.verdict = 'added'`);
  // Until PostgreSQL has looked at what was written, it plans for a roll of the size it was: seats for 65,000 on a roll of one took it minutes.
  await db.$executeRaw(sql`ANALYZE member`);
  if (file.columns.includes('groups')) await seat(on);
  await db.$executeRaw(sql`ANALYZE seat`);
}

async function seat({ db, community, now, id }: Importing): Promise<void> {
  const made = (await newGroups(db, community.id)).map(({ name }) => ({ id: id(), name }));
  await db.$executeRaw(sql`
    INSERT INTO working_group (id, community_id, name, created_at)
    SELECT id, ${community.id}, name, ${dateOf(now)} FROM jsonb_to_recordset(${JSON.stringify(made)}::jsonb) AS made (id text, name text)`);
  await db.$executeRaw(sql`
    INSERT INTO seat (group_id, member_id, since)
    SELECT DISTINCT called.id, m.id, ${dateOf(now)}::timestamptz FROM roll_line l CROSS JOIN unnest(l.groups) AS wanted (name)
      JOIN member m ON m.community_id = ${community.id} AND m.roll_id = l.roll_id
      JOIN (${called(community.id)}) called ON called.name = lower(wanted.name)
    WHERE l.verdict IN ('added', 'changed')
    ON CONFLICT (group_id, member_id) DO UPDATE SET waiting = false`);
}

export async function memberTypesOf(db: Transaction, community: Id): Promise<string[]> {
  const { memberTypes } = await db.community.findUniqueOrThrow({
    where: { id: community },
    select: { memberTypes: true },
  });
  return memberTypes;
}
