import { Temporal } from 'temporal-polyfill';
import type { Owner } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant, instantOf, isBefore } from '../../core/time.ts';
import type { Locale } from '../../core/view.ts';
import type { Translations } from '../../core/wording.ts';
import { type Sql, sql, type Transaction } from '../../database/client.ts';
import type { Context, JobContext } from '../context.ts';
import { aheadDays, type Checked, type Mine, type Repeat, type Shift, type Slot, startsBetween } from './model.ts';

type ShiftRow = {
  id: Id;
  number: number;
  organiser_id: Id;
  group_id: Id | null;
  title: string;
  locale: Locale | null;
  translations: Translations;
  location: string;
  skill: string;
  capacity: number;
  minutes: number;
  first_start: string;
  zone: string;
  repeat: Repeat;
  last_day: string | null;
  ended_at: Date | null;
};
type SlotRow = ShiftRow & {
  slot: Id;
  starts_at: Date;
  ends_at: Date;
  cancelled_at: Date | null;
  reason: string;
  taken: number;
  queue: number;
  state: Mine['state'];
  offered_until: Date | null;
  plan: string;
};

const shiftOf = (row: ShiftRow): Shift => ({
  id: row.id,
  number: row.number,
  organiser: row.organiser_id,
  group: row.group_id,
  title: row.title,
  locale: row.locale,
  translations: row.translations,
  location: row.location,
  skill: row.skill,
  capacity: row.capacity,
  minutes: row.minutes,
  firstStart: row.first_start,
  zone: row.zone,
  repeat: row.repeat,
  lastDay: row.last_day,
  endedAt: row.ended_at && instantOf(row.ended_at),
});

const slotOf = (row: SlotRow): Slot => ({
  id: row.slot,
  shift: shiftOf(row),
  startsAt: instantOf(row.starts_at),
  endsAt: instantOf(row.ends_at),
  cancelledAt: row.cancelled_at && instantOf(row.cancelled_at),
  reason: row.reason,
  taken: row.taken,
  waiting: row.queue,
  mine: { state: row.state, offeredUntil: row.offered_until && instantOf(row.offered_until), plan: row.plan },
});

const shiftColumns = sql`s.id, s.number, s.organiser_id, s.group_id, s.title, s.locale, s.translations, s.location, s.skill, s.capacity::int, s.minutes, s.first_start, s.zone, s.repeat::text, s.last_day, s.ended_at`;
/** Slots `t` with their shift `s`, as that member sees them; empty for nobody. */
const slots = (member: Id) => sql`
  SELECT ${shiftColumns}, t.id AS slot, t.starts_at, t.ends_at, t.cancelled_at, t.reason,
    (SELECT count(*)::int FROM booking b WHERE b.slot_id = t.id AND b.state IN ('booked', 'offered')) AS taken,
    (SELECT count(*)::int FROM booking b WHERE b.slot_id = t.id AND b.state = 'waiting') AS queue,
    coalesce(mine.state::text, 'none') AS state, mine.offered_until, coalesce(mine.plan, '') AS plan
  FROM slot t JOIN shift s ON s.id = t.shift_id LEFT JOIN booking mine ON mine.slot_id = t.id AND mine.member_id = ${member}`;

export async function insertShift(ctx: Context, plan: Checked, group: Id | null): Promise<Id> {
  const id = ctx.id();
  await ctx.db.$executeRaw(sql`SELECT FROM community WHERE id = ${ctx.community.id} FOR UPDATE`);
  await ctx.db.$executeRaw(sql`
    INSERT INTO shift (id, community_id, number, organiser_id, group_id, title, locale, translations, location, skill, capacity, minutes, first_start, zone, repeat, last_day, created_at)
    SELECT ${id}, ${ctx.community.id}, coalesce(max(number), 0) + 1, ${ctx.actor.member}, ${group}, ${plan.title},
      ${plan.locale ?? ctx.speech.locale}, ${JSON.stringify(plan.translations)}::jsonb, ${plan.location}, ${plan.skill},
      ${plan.capacity}, ${plan.minutes}, ${plan.firstStart}, ${ctx.speech.zone}, ${plan.repeat}::shift_repeat, ${plan.lastDay || null}, ${dateOf(ctx.now)}
    FROM shift WHERE community_id = ${ctx.community.id}`);
  return id;
}

export async function shiftById(db: Transaction, community: Id, id: Id): Promise<Shift | undefined> {
  const [row] = await db.$queryRaw<ShiftRow[]>(sql`
    SELECT ${shiftColumns} FROM shift s WHERE s.id = ${id} AND s.community_id = ${community}`);
  return row && shiftOf(row);
}

export async function shiftByNumber(db: Transaction, community: Id, number: number): Promise<Shift | undefined> {
  const [row] = await db.$queryRaw<ShiftRow[]>(sql`
    SELECT ${shiftColumns} FROM shift s WHERE s.number = ${number} AND s.community_id = ${community}`);
  return row && shiftOf(row);
}

/** What it is called and where it is, in further languages. */
export const keepTranslations = (db: Transaction, id: Id, translations: Translations) =>
  db.shift.update({ where: { id }, data: { translations } });

/** Makes the slots of the weeks ahead that are not there yet, and tells which those are. */
export async function fillAhead({ db, now, id }: JobContext, shift: Shift): Promise<readonly SlotTime[]> {
  const to = now.add({ hours: aheadDays * 24 });
  const first = Temporal.PlainDateTime.from(shift.firstStart).toZonedDateTime(shift.zone).toInstant();
  // Of a shift that begins later than that, at least the first one can be booked.
  const starts = startsBetween(shift, now, isBefore(to, first) ? first : to);
  const wanted = starts.map(at => ({
    id: id(),
    starts: at.toString(),
    ends: at.add({ minutes: shift.minutes }).toString(),
  }));
  const made = await db.$queryRaw<{ id: Id; starts_at: Date; ends_at: Date }[]>(sql`
    INSERT INTO slot (id, shift_id, starts_at, ends_at)
    SELECT id, ${shift.id}, starts, ends FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS given (id text, starts timestamptz, ends timestamptz)
    ON CONFLICT (shift_id, starts_at) DO NOTHING RETURNING id, starts_at, ends_at`);
  return made.map(row => ({ id: row.id, startsAt: instantOf(row.starts_at), endsAt: instantOf(row.ends_at) }));
}
export type SlotTime = { readonly id: Id; readonly startsAt: Instant; readonly endsAt: Instant };

export async function slotById(db: Transaction, community: Id, id: Id, member: Id): Promise<Slot | undefined> {
  const [row] = await db.$queryRaw<SlotRow[]>(
    sql`${slots(member)} WHERE t.id = ${id} AND s.community_id = ${community}`,
  );
  return row && slotOf(row);
}

/** Locked until the transaction ends: of two who want the last place, the second finds it taken. */
export async function slotInHand(db: Transaction, community: Id, id: Id, member: Id): Promise<Slot | undefined> {
  await db.$executeRaw(sql`
    SELECT FROM slot t JOIN shift s ON s.id = t.shift_id WHERE t.id = ${id} AND s.community_id = ${community} FOR UPDATE OF t`);
  return slotById(db, community, id, member);
}

/** Several at once, locked in one order whoever asks. */
export async function lockSlots(db: Transaction, ids: readonly Id[]): Promise<void> {
  await db.$executeRaw(sql`SELECT FROM slot WHERE id = ANY (${[...ids]}) ORDER BY id FOR UPDATE`);
}

type Which =
  | { readonly of: 'community' }
  | { readonly of: 'shift'; readonly shift: Id }
  /** Where the member has a place, waits for one or is offered one. */
  | { readonly of: 'member' };

/** Those to come, soonest first, without what was cancelled; a member's own also while they run. */
export async function slotsToCome(
  db: Transaction,
  community: Id,
  member: Id,
  which: Which,
  now: Instant,
  limit: number,
): Promise<Slot[]> {
  const rows = await db.$queryRaw<SlotRow[]>(sql`
    ${slots(member)} WHERE s.community_id = ${community} AND t.cancelled_at IS NULL AND ${conditionOf(which, now)}
    ORDER BY t.starts_at, s.number, t.id LIMIT ${limit}`);
  return rows.map(slotOf);
}

function conditionOf(which: Which, now: Instant): Sql {
  switch (which.of) {
    case 'community':
      return sql`t.starts_at > ${dateOf(now)}`;
    case 'shift':
      return sql`t.starts_at > ${dateOf(now)} AND s.id = ${which.shift}`;
    case 'member':
      return sql`t.ends_at > ${dateOf(now)} AND mine.member_id IS NOT NULL`;
  }
}

/** What ended in the last two weeks, of shifts that they published, and of which nobody has said who was there. */
export async function slotsToValidate(db: Transaction, community: Id, organiser: Id, now: Instant): Promise<Slot[]> {
  const rows = await db.$queryRaw<SlotRow[]>(sql`
    ${slots(organiser)} WHERE s.community_id = ${community} AND s.organiser_id = ${organiser} AND t.cancelled_at IS NULL
      AND t.ends_at <= ${dateOf(now)} AND t.ends_at > ${dateOf(now.subtract({ hours: 14 * 24 }))}
      AND EXISTS (SELECT FROM booking b WHERE b.slot_id = t.id AND b.state = 'booked' AND b.member_id <> ${organiser})
      AND NOT EXISTS (SELECT FROM booking b WHERE b.slot_id = t.id AND b.attended IS NOT NULL)
    ORDER BY t.ends_at, t.id LIMIT 5`);
  return rows.map(slotOf);
}

/** Slots `t` that begin soon. */
const soon = (now: Instant) => sql`
  t.cancelled_at IS NULL AND t.starts_at > ${dateOf(now)} AND t.starts_at < ${dateOf(now.add({ hours: 10 * 24 }))}`;

/** Slots that lack people soon and that this member could still take, the emptiest and soonest first. */
export async function slotsInNeed(
  db: Transaction,
  community: Id,
  member: Id,
  now: Instant,
  limit: number,
): Promise<Slot[]> {
  const rows = await db.$queryRaw<SlotRow[]>(sql`
    SELECT * FROM (${slots(member)} WHERE s.community_id = ${community} AND mine.member_id IS NULL AND ${soon(now)}) AS found
    WHERE taken < capacity AND queue = 0 ORDER BY taken::real / capacity, starts_at, slot LIMIT ${limit}`);
  return rows.map(slotOf);
}

/** Members `m` in whose community any slot of them may lack people. */
export const whomSlotsNeed = (now: Instant): Sql => sql`
  m.community_id IN (
    SELECT s.community_id FROM slot t JOIN shift s ON s.id = t.shift_id
    WHERE ${soon(now)} AND s.capacity > (SELECT count(*) FROM booking b WHERE b.slot_id = t.id AND b.state IN ('booked', 'offered')))`;

export async function ownerOf(db: Transaction, community: Id, id: Id): Promise<Owner | undefined> {
  const [row] = await db.$queryRaw<{ member: Id; group: Id | null }[]>(sql`
    SELECT s.organiser_id AS member, s.group_id AS "group" FROM shift s
    WHERE s.community_id = ${community} AND (s.id = ${id} OR EXISTS (SELECT FROM slot t WHERE t.shift_id = s.id AND t.id = ${id}))`);
  return row;
}

export async function endShift(db: Transaction, shift: Id, now: Instant): Promise<void> {
  await db.shift.update({ where: { id: shift }, data: { endedAt: dateOf(now) } });
}

export async function cancelSlot(db: Transaction, slot: Id, reason: string, now: Instant): Promise<void> {
  await db.slot.update({ where: { id: slot }, data: { cancelledAt: dateOf(now), reason } });
}

/** Everything a member has or had a place in since then, cancelled ones too: a calendar has to hear of those. */
export async function slotsOfMember(db: Transaction, community: Id, member: Id, since: Instant): Promise<Slot[]> {
  const rows = await db.$queryRaw<SlotRow[]>(sql`
    ${slots(member)} WHERE s.community_id = ${community} AND mine.state = 'booked' AND t.starts_at > ${dateOf(since)} ORDER BY t.starts_at LIMIT 500`);
  return rows.map(slotOf);
}
