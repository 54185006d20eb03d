import type { Audience } from '../../core/audience.ts';
import { isRefusal, type KnownPlace, type Owner } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { memberKey } from '../../core/member-key.ts';
import { dateOf, type Instant, instantOf } from '../../core/time.ts';
import type { Locale } from '../../core/view.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { JobContext } from '../context.ts';
import { orderFor } from './care/shuffle.ts';
import { type Decision, decide, type Turnout, turnoutOf } from './decision/decide.ts';
import { readRules } from './decision/rules.ts';
import { listedByType } from './frozen.ts';
import { methods } from './methods/index.ts';
import { type Ballot, type MethodName, type Outcome, type Profile, profileOf, type Secrecy } from './methods/method.ts';
import type { Checked, Poll, ResultsWhen } from './model.ts';
import type { Turn } from './seats.ts';
import { isSecret } from './secret/model.ts';
import type { Arrived, Voter } from './voters.ts';
import type { Translations } from './words.ts';

/** A poll with how many have voted in it and what one member chose. */
export type PollRead = {
  readonly poll: Poll;
  /** What they chose; of a sealed ballot nobody knows. */
  readonly mine: Ballot | null;
  readonly voted: boolean;
};

type Row = {
  id: Id;
  number: number;
  organiser_id: Id;
  group_id: Id | null;
  audience: Audience;
  title: string;
  description: string;
  method: MethodName;
  settings: unknown;
  secrecy: Secrecy;
  results: ResultsWhen;
  rules: unknown;
  eligible: number | null;
  call: number;
  opened_at: Date;
  draft: boolean;
  level: Poll['level'];
  reasons: Poll['reasons'];
  may_add: boolean;
  shuffled: boolean;
  repeats: Poll['repeats'];
  cancelled_at: Date | null;
  cancel_reason: string;
  statement: string;
  followed: Poll['followed'];
  review_on: string | null;
  closes_at: Date | null;
  counted_at: Date | null;
  seal_key: Uint8Array | null;
  turnout: number;
  unopened: Poll['unopened'];
  options: string[];
  locale: Locale | null;
  translations: Translations;
  mine: string | null;
};

const columns = sql`p.id, p.number, p.organiser_id, p.group_id, p.audience, p.title, p.description, p.locale, p.translations, p.method, p.settings, p.secrecy, p.results,
  p.rules, p.eligible, p.call, p.opened_at, p.draft, p.level, p.reasons, p.may_add, p.shuffled, p.repeats, p.cancelled_at, p.cancel_reason, p.statement, p.followed,
  p.review_on::text AS review_on, p.closes_at, p.counted_at, p.seal_key, p.turnout, p.unopened,
  ARRAY(SELECT o.label FROM poll_option o WHERE o.poll_id = p.id ORDER BY o.position) AS options`;

/** Opens the poll and gives it its number. */
export async function insertPoll(
  ctx: JobContext,
  organiser: Id,
  { plan, rules, opensAt, closesAt }: Checked,
  { audience, group }: { readonly audience: Audience; readonly group: Id | null },
): Promise<Id> {
  const id = ctx.id();
  await ctx.db.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`polls of ${ctx.community.id}`}, 0))`);
  await ctx.db.$executeRaw(sql`
    INSERT INTO poll (id, community_id, number, organiser_id, group_id, audience, title, description, locale, translations, method, settings, secrecy, results, rules,
      level, reasons, may_add, shuffled, repeats, draft, opened_at, closes_at)
    SELECT ${id}, ${ctx.community.id}, coalesce(max(number), 0) + 1, ${organiser}, ${group}, ${JSON.stringify(audience)}::jsonb, ${plan.title}, ${plan.description}, ${plan.locale}, ${JSON.stringify(plan.translations)}::jsonb, ${plan.method},
      ${JSON.stringify(plan.settings)}::jsonb, ${plan.secrecy}::poll_secrecy, ${plan.results}::poll_results, ${JSON.stringify(rules)}::jsonb,
      ${plan.care.level}::poll_level, ${plan.care.reasons}::poll_reasons, ${plan.care.mayAdd}, ${plan.care.shuffled}, ${plan.care.repeats}::poll_repeats, ${plan.care.draft}, ${dateOf(opensAt)}, ${closesAt && dateOf(closesAt)}
    FROM poll WHERE community_id = ${ctx.community.id}`);
  await ctx.db.$executeRaw(sql`
    INSERT INTO poll_option (poll_id, position, label)
    SELECT ${id}, ordinality - 1, label FROM unnest(${plan.options}::text[]) WITH ORDINALITY AS given (label, ordinality)`);
  return id;
}

export async function pollById(
  db: Transaction,
  community: Id,
  id: Id,
  member: Id | undefined,
): Promise<PollRead | undefined> {
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT ${columns}, (SELECT b.content FROM ballot b WHERE b.poll_id = p.id AND b.member_id = ${member ?? ''}) AS mine
    FROM poll p WHERE p.id = ${id} AND p.community_id = ${community}`);
  return rows[0] && readOf(rows[0], member);
}

/**
 * The poll as a ballot is cast in it: nobody can count it until this transaction ends, since counting locks it for itself.
 * A ballot's foreign key takes the same lock anyway. Nor is who casts it made one with another member meanwhile.
 */
export async function pollForBallot(
  db: Transaction,
  community: Id,
  id: Id,
  member: Id,
): Promise<(PollRead & { readonly reason: string }) | undefined> {
  const rows = await db.$queryRaw<(Row & { reason: string | null })[]>(sql`
    SELECT ${columns}, b.content AS mine, b.reason, pg_advisory_xact_lock_shared(hashtextextended(${memberKey(member)}, 0))::text AS held
    FROM poll p LEFT JOIN ballot b ON b.poll_id = p.id AND b.member_id = ${member}
    WHERE p.id = ${id} AND p.community_id = ${community} FOR KEY SHARE OF p`);
  return rows[0] && { ...readOf(rows[0], member), reason: rows[0].reason ?? '' };
}

export async function pollByNumber(
  db: Transaction,
  community: Id,
  number: number,
  member: Id,
): Promise<PollRead | undefined> {
  const [found] = await db.$queryRaw<{ id: Id }[]>(
    sql`SELECT id FROM poll WHERE community_id = ${community} AND number = ${number}`,
  );
  return found && pollById(db, community, found.id, member);
}

/** Open polls that stand in a place where this member has been seen, newest first. The places come first: of ten thousand open polls most stand elsewhere. */
export async function openPollsFor(
  db: Transaction,
  community: Id,
  member: Id,
  now: Instant,
  wanted: 'all' | 'unanswered',
  limit: number,
): Promise<PollRead[]> {
  const rows = await db.$queryRaw<Row[]>(sql`
    WITH seen AS MATERIALIZED (
      SELECT DISTINCT post.item_id FROM post WHERE post.feature = 'polls' AND post.kind = 'poll' AND post.place_id = ANY (ARRAY(
        SELECT visit.place_id FROM visit JOIN membership ON membership.account_id = visit.account_id
        WHERE membership.member_id = ${member} AND membership.community_id = ${community}))
    )
    SELECT ${columns}, b.content AS mine
    FROM seen JOIN poll p ON p.id = seen.item_id LEFT JOIN ballot b ON b.poll_id = p.id AND b.member_id = ${member}
    WHERE p.community_id = ${community} AND p.cancelled_at IS NULL AND (p.closes_at IS NULL OR p.closes_at > ${dateOf(now)})
      AND (b.member_id IS NULL OR ${wanted} = 'all')
    ORDER BY p.closes_at NULLS LAST, p.number DESC LIMIT ${limit}`);
  return rows.map(row => readOf(row, member));
}

/** Those of the whole community that are open, newest first. */
export const openPolls = (
  db: Transaction,
  community: Id,
  now: Instant,
  limit: number,
): Promise<{ readonly id: Id; readonly number: number }[]> =>
  db.$queryRaw(sql`
    SELECT id, number FROM poll WHERE community_id = ${community} AND counted_at IS NULL AND cancelled_at IS NULL AND NOT draft AND opened_at <= ${dateOf(now)}
      AND (closes_at IS NULL OR closes_at > ${dateOf(now)})
    ORDER BY number DESC LIMIT ${limit}`);

/** One member, one ballot: the newest replaces the one before. False when that member has just been made one with another. */
export async function keepBallot(
  db: Transaction,
  poll: Poll,
  member: Id,
  cast: { readonly content: string; readonly ballot: Ballot; readonly reason: string },
  now: Instant,
): Promise<boolean> {
  const kept = await db.$executeRaw(sql`
    INSERT INTO ballot (poll_id, member_id, content, reason, cast_at) SELECT ${poll.id}, id, ${cast.content}, ${cast.reason}, ${dateOf(now)} FROM member WHERE id = ${member}
    ON CONFLICT (poll_id, member_id) DO UPDATE SET content = excluded.content, reason = excluded.reason, cast_at = excluded.cast_at, changes = ballot.changes + 1`);
  if (kept === 0) return false;
  if (poll.method.name === 'sign-up' && cast.ballot.kind === 'choice')
    await keepArrivals(db, poll.id, member, cast.ballot.chosen);
  return true;
}

/** False when they have just been made one with another, who may do what they might. */
export async function isMember(db: Transaction, member: Id): Promise<boolean> {
  return (await db.member.count({ where: { id: member } })) > 0;
}

/** Who stays on a list keeps their turn; who comes anew takes the last one. */
async function keepArrivals(db: Transaction, poll: Id, member: Id, chosen: readonly number[]): Promise<void> {
  await db.$executeRaw(sql`
    DELETE FROM arrival WHERE poll_id = ${poll} AND member_id = ${member} AND position <> ALL (${chosen}::smallint[])`);
  await db.$executeRaw(sql`
    INSERT INTO arrival (poll_id, member_id, position) SELECT ${poll}, ${member}, unnest(${chosen}::smallint[])
    ON CONFLICT DO NOTHING`);
}

/** On which lists of a sign-up somebody is, and whose turn they are there. */
export async function turnsOf(db: Transaction, poll: Id, member: Id): Promise<Turn[]> {
  return db.$queryRaw<Turn[]>(sql`
    SELECT mine.position AS option,
      (SELECT count(*)::int FROM arrival a WHERE a.poll_id = mine.poll_id AND a.position = mine.position AND a.turn <= mine.turn) AS turn
    FROM arrival mine WHERE mine.poll_id = ${poll} AND mine.member_id = ${member} ORDER BY mine.position`);
}

/** Everyone on the lists of a sign-up, first come first; at most `limit`. */
export async function arrivedAt(db: Transaction, poll: Id, limit: number): Promise<Arrived[]> {
  return db.$queryRaw<Arrived[]>(sql`
    SELECT a.position AS option, m.name FROM arrival a JOIN member m ON m.id = a.member_id
    WHERE a.poll_id = ${poll} ORDER BY a.turn LIMIT ${limit}`);
}

/** Counts the ballots as they are; equal ones are counted together by the database. */
export async function countPoll(db: Transaction, poll: Poll): Promise<Outcome> {
  return poll.method.count(await profileOfPoll(db, poll), poll.question);
}

/** The count judged by the poll's rules; of each college by itself where they ask for it. */
export async function decisionOf(db: Transaction, poll: Poll, outcome: Outcome): Promise<Decision> {
  const { rules, call, eligible } = poll;
  if (rules.colleges.length === 0) return decide(rules, call, { outcome, eligible }, []);
  const [profiles, listed] = [await profilesByType(db, poll), await listedByType(db, poll.id)];
  const colleges = rules.colleges.map(type => ({
    type,
    eligible: listed.get(type) ?? 0,
    outcome: poll.method.count(profiles.get(type) ?? [], poll.question),
  }));
  return decide(rules, call, { outcome, eligible }, colleges);
}

export const turnoutNow = async (db: Transaction, { id, rules, call, eligible }: Poll): Promise<Turnout> =>
  turnoutOf(rules, call, BigInt(await countVoters(db, id)), eligible);

/** The ballots of each type of members, as they were when the poll opened. */
async function profilesByType(db: Transaction, poll: Poll): Promise<ReadonlyMap<string, Profile>> {
  const rows = await db.$queryRaw<{ type: string; text: string; count: number }[]>(sql`
    SELECT e.member_type AS type, b.content AS text, count(*)::int AS count
    FROM ballot b JOIN eligible e ON e.poll_id = b.poll_id AND e.member_id = b.member_id
    WHERE b.poll_id = ${poll.id} GROUP BY e.member_type, b.content`);
  return new Map(
    poll.rules.colleges.map(type => [
      type,
      profileOf(
        poll.method,
        poll.question,
        rows.filter(row => row.type === type),
      ),
    ]),
  );
}

/** The ballots as they are, equal ones together. */
export async function profileOfPoll(db: Transaction, poll: Poll): Promise<Profile> {
  const rows = isSecret(poll)
    ? await db.$queryRaw<{ text: string; count: number }[]>(sql`
    SELECT content AS text, count FROM tally WHERE poll_id = ${poll.id} ORDER BY content`)
    : await db.$queryRaw<{ text: string; count: number }[]>(sql`
    SELECT content AS text, count(*)::int AS count FROM ballot WHERE poll_id = ${poll.id} GROUP BY content`);
  return profileOf(poll.method, poll.question, rows);
}

export async function countVoters(db: Transaction, poll: Id): Promise<number> {
  return db.ballot.count({ where: { pollId: poll } });
}

/** Who cast what, by name; at most `limit`, those with a reason first, then those who voted first. */
export async function votersOf(db: Transaction, poll: Poll, limit: number): Promise<Voter[]> {
  const rows = await db.$queryRaw<{ name: string; content: string; reason: string; linked: boolean }[]>(sql`
    SELECT m.name, b.content, b.reason, b.linked_at IS NOT NULL AS linked FROM ballot b JOIN member m ON m.id = b.member_id
    WHERE b.poll_id = ${poll.id} ORDER BY b.reason = '', b.cast_at, b.member_id LIMIT ${limit}`);
  return rows.map(({ content, ...row }) => ({ ...row, ballot: ballotOf(poll, content) }));
}

export async function setClosing(db: Transaction, poll: Id, at: Instant): Promise<void> {
  await db.$executeRaw(sql`UPDATE poll SET closes_at = ${dateOf(at)} WHERE id = ${poll}`);
}

/** Opens a poll that has closed once more, until then. */
export async function openAgain(db: Transaction, poll: Id, until: Instant): Promise<void> {
  await db.$executeRaw(
    sql`UPDATE poll SET call = 2, closes_at = ${dateOf(until)}, counted_at = NULL WHERE id = ${poll}`,
  );
}

/** Locks the poll against ballots in the making and marks it counted; false when it was before, or is not closed yet. */
export async function markCounted(db: Transaction, poll: Id, now: Instant): Promise<boolean> {
  await db.$executeRaw(sql`SELECT FROM poll WHERE id = ${poll} FOR UPDATE`);
  const changed = await db.$executeRaw(
    sql`UPDATE poll SET counted_at = ${dateOf(now)} WHERE id = ${poll} AND counted_at IS NULL AND cancelled_at IS NULL AND closes_at <= ${dateOf(now)}`,
  );
  return changed === 1;
}

/** Places that a poll can be put in, `here` first; as many as the narrowest select can offer. */
export async function placesToOffer(db: Transaction, community: Id, here: Id | ''): Promise<Id[]> {
  const rows = await db.$queryRaw<{ id: Id }[]>(sql`
    SELECT id FROM place WHERE community_id = ${community} AND NOT gone AND kind IN ('channel', 'thread')
    ORDER BY id = ${here} DESC, created_at, name, id LIMIT 25`);
  return rows.map(({ id }) => id);
}

/** Those of these places that are still there. */
export async function placesStill(db: Transaction, community: Id, ids: readonly Id[]): Promise<KnownPlace[]> {
  return db.$queryRaw(sql`
    SELECT place.id, place.name, connection.platform FROM place JOIN connection ON connection.key = place.connection_key
    WHERE place.community_id = ${community} AND NOT place.gone AND place.id = ANY(${ids}::text[])`);
}

function readOf(row: Row, reader: Id | undefined): PollRead {
  const method = methods[row.method];
  const poll: Poll = {
    id: row.id,
    number: row.number,
    organiser: row.organiser_id,
    group: row.group_id,
    audience: row.audience,
    title: row.title,
    description: row.description,
    options: row.options,
    locale: row.locale,
    translations: row.translations,
    method,
    question: { options: row.options.length, settings: row.settings },
    secrecy: row.secrecy,
    results: row.results,
    rules: readRules(row.rules),
    eligible: row.eligible,
    call: row.call,
    opensAt: instantOf(row.opened_at),
    draft: row.draft,
    level: row.level,
    reasons: row.reasons,
    mayAdd: row.may_add,
    shuffled: row.shuffled,
    repeats: row.repeats,
    cancelledAt: row.cancelled_at && instantOf(row.cancelled_at),
    cancelReason: row.cancel_reason,
    statement: row.statement,
    followed: row.followed,
    reviewOn: row.review_on,
    closesAt: row.closes_at && instantOf(row.closes_at),
    countedAt: row.counted_at && instantOf(row.counted_at),
    shown: orderFor(row, reader),
    sealKey: row.seal_key,
    turnout: row.turnout,
    unopened: row.unopened,
  };
  const read = row.mine === null || isSecret(poll) ? null : ballotOf(poll, row.mine);
  return { poll, mine: read, voted: row.mine !== null };
}

function ballotOf(poll: Poll, content: string): Ballot {
  const ballot = poll.method.decode(content, poll.question);
  if (isRefusal(ballot)) throw new Error(`A stored ballot of poll ${poll.id} cannot be read.`);
  return ballot;
}

export async function placesOfPoll(db: Transaction, poll: Id): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>(sql`
    SELECT place.name FROM post JOIN place ON place.id = post.place_id
    WHERE post.feature = 'polls' AND post.kind = 'poll' AND post.item_id = ${poll} ORDER BY post.created_at, place.name`);
  return rows.map(({ name }) => name);
}

export async function ownerOf(db: Transaction, community: Id, id: Id): Promise<Owner | undefined> {
  const poll = await db.poll.findFirst({
    where: { id, communityId: community },
    select: { organiserId: true, groupId: true },
  });
  return poll ? { member: poll.organiserId, group: poll.groupId } : undefined;
}

export async function memberTypesOf(db: Transaction, community: Id): Promise<readonly string[]> {
  const { memberTypes } = await db.community.findUniqueOrThrow({
    where: { id: community },
    select: { memberTypes: true },
  });
  return memberTypes;
}
