import {
  type Attentive,
  type Message,
  mayLeave,
  type Told,
  type ToldClass,
  urgency,
  type Verdict,
} from '../core/attention.ts';
import type { Id } from '../core/ids.ts';
import { dateOf, type Instant } from '../core/time.ts';
import { type Sql, sql, type Transaction } from '../database/client.ts';
import type { Claimed } from './claim.ts';
import { type Asked, daysFor, factsOf } from './facts.ts';
import type { Lane } from './lane.ts';
import { selection } from './selection.ts';
import { noticeOf } from './tell.ts';
import { decidedApart } from './undecided.ts';
import type { World } from './world.ts';

/** How many messages are decided in one transaction. */
const batch = 5000;

/**
 * Lets go what members' attention allows now. One process at a time decides, since two messages to one member must know of each other;
 * whoever comes second leaves it to the first. Returns how many were decided.
 */
export async function letGo(world: World): Promise<number> {
  for (let decided = 0; ; ) {
    const due = await dueNow(world, batch);
    if (due.length === 0) return decided;
    const count = await decidedApart(world, due, isHeld, some =>
      world.database.$transaction(db => decideThese(world, db, some), { timeout: 60_000 }),
    );
    if (count === 0) return decided;
    decided += count;
  }
}

type Due = { readonly id: bigint; readonly telling: Id };

const isHeld = sql`d.state = 'held'`;

const dueNow = (world: World, most: number): Promise<Due[]> =>
  world.database.$queryRaw<Due[]>(sql`
    SELECT d.id, post.telling_id AS telling FROM delivery d JOIN post ON post.id = d.post_id
    WHERE d.state = 'held' AND d.due_at <= ${dateOf(world.now())} AND post.telling_id IS NOT NULL ORDER BY d.due_at, d.id LIMIT ${most}`);

async function decideThese(world: World, db: Transaction, due: readonly Due[]): Promise<number> {
  const [lock] = await db.$queryRaw<{ mine: boolean }[]>(
    sql`SELECT pg_try_advisory_xact_lock(hashtext('palabre attention')) AS mine`,
  );
  if (!lock?.mine) return 0;
  const ids = due.map(({ id }) => id);
  const asked = await factsOf(world, db, ids, 'held');
  await keepVerdicts(world, db, decide(asked, await stillFor(world, db, asked), daysFor(world)), isHeld);
  return asked.length;
}

export type Decided = { readonly delivery: bigint; readonly until: Instant; readonly verdict: Verdict | NoLonger };
type NoLonger = { readonly do: 'drop'; readonly why: 'no longer' };

/** What becomes of each; of several to one member, the more urgent ones come first and count for the others. */
export function decide(
  asked: readonly Asked[],
  still: ReadonlySet<bigint>,
  dayOf: (of: Asked) => Attentive['day'],
): Decided[] {
  const leaving = new Map<Id, Told[]>();
  return [...asked].sort(byUrgency).map(one => {
    const { delivery } = one;
    const { until } = one.message;
    if (!still.has(delivery)) return { delivery, until, verdict: { do: 'drop', why: 'no longer' } };
    const mine = leaving.get(one.member) ?? [];
    const day = dayOf(one);
    const told = [...one.told, ...mine];
    const verdict = mayLeave(one.message, { ...one, day, told });
    if (verdict.do === 'leave') leaving.set(one.member, [...mine, { ...one.message, at: day.now }]);
    return { delivery, until, verdict };
  });
}

const rank = (of: ToldClass) => urgency.indexOf(of);
const byUrgency = (a: Asked, b: Asked): number =>
  Number(b.message.asked) - Number(a.message.asked) ||
  rank(a.message.class) - rank(b.message.class) ||
  endOf(a.message) - endOf(b.message) ||
  Number(a.delivery - b.delivery);
const endOf = ({ until }: Message) => until.epochMilliseconds;

/** Those whom their message is still for: an audience is asked anew, and who answered, declined or left meanwhile is left out. */
async function stillFor(world: World, db: Transaction, asked: readonly Asked[]): Promise<Set<bigint>> {
  const byTelling = Map.groupBy(asked, ({ telling }) => telling);
  const found = new Set<bigint>();
  for (const of of byTelling.values()) {
    const [{ feature, kind, item, message, community, audience }] = of as [Asked];
    if (message.class === 'digest') {
      for (const { delivery } of of) found.add(delivery);
      continue;
    }
    const meant = audience ? selection(world, community, audience) : sql`m.forgotten_at IS NULL`;
    const members = await db.$queryRaw<{ id: Id }[]>(sql`
      SELECT m.id FROM member m WHERE m.id = ANY (${of.map(({ member }) => member)}) AND ${meant} AND (${noticeOf(world, feature, kind).still(item)})`);
    const still = new Set(members.map(({ id }) => id));
    for (const { delivery, member } of of) if (still.has(member)) found.add(delivery);
  }
  return found;
}

/** Of those deliveries alone that are still as they were when it was decided. */
async function keepVerdicts(world: World, db: Transaction, decided: readonly Decided[], ours: Sql): Promise<void> {
  const now = world.now();
  const rows = decided.map(one => ({ id: String(one.delivery), ...stateOf(one) }));
  await db.$executeRaw(sql`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (id bigint, state delivery_state, why text, due timestamptz)
    )
    UPDATE delivery d SET state = given.state, why = given.why,
      due_at = coalesce(given.due, ${dateOf(now)}),
      finished_at = CASE given.state WHEN 'dropped' THEN ${dateOf(now)}::timestamptz END
    FROM given WHERE d.id = given.id AND ${ours}`);
}

/** What waits for a digest is looked at again when it is of no use any more. */
function stateOf({ verdict, until }: Decided) {
  switch (verdict.do) {
    case 'leave':
      return { state: 'waiting', why: null, due: null };
    case 'hold':
      return { state: 'held', why: verdict.why, due: verdict.until.toString() };
    case 'digest':
      return { state: 'held', why: 'digest', due: until.toString() };
    case 'drop':
      return { state: 'dropped', why: verdict.why, due: null };
  }
}

/**
 * Asked again when messages are about to leave: hours may have passed since they were let go. What may not leave any more is held or dropped.
 * Those that may, and those that nobody's attention decides about.
 */
export async function stillWelcome(
  world: World,
  { fence }: Lane,
  leaving: readonly Claimed[],
): Promise<ReadonlySet<bigint>> {
  const [asks, free] = partition(leaving, ({ telling, task }) => telling !== null && task === 'post');
  const welcome = new Set(free.map(({ id }) => id));
  if (asks.length === 0) return welcome;
  const ours = sql`d.state = 'leased' AND d.fence = ${fence}`;
  await decidedApart(world, asks, ours, async some => {
    const [go, stay] = partition(await decideAgain(world, some), ({ verdict }) => verdict.do === 'leave');
    if (stay.length > 0) await keepVerdicts(world, world.database, stay, ours);
    for (const { delivery } of go) welcome.add(delivery);
    return some.length;
  });
  return welcome;
}

async function decideAgain(world: World, leaving: readonly Claimed[]): Promise<Decided[]> {
  const ids = leaving.map(({ id }) => id);
  const asked = await factsOf(world, world.database, ids, 'leased');
  const still = await stillFor(world, world.database, asked);
  const dayOf = daysFor(world);
  // Each by itself: the others are leased too, and count by that.
  return asked.flatMap(one => decide([one], still, dayOf));
}

const partition = <One>(all: readonly One[], is: (one: One) => boolean): readonly [One[], One[]] => [
  all.filter(is),
  all.filter(one => !is(one)),
];
