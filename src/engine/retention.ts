import type { Retention } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { dateOf, type Instant } from '../core/time.ts';
import { type Sql, sql, type Transaction } from '../database/client.ts';
import { communityById } from './communities.ts';
import { jobContext } from './context.ts';
import { forgetMember } from './personal.ts';
import type { World } from './world.ts';

const day = 24;

const deleting = (over: (before: Date) => Sql) => async (db: Transaction, before: Instant) =>
  void (await db.$executeRaw(over(dateOf(before))));

/** How long the engine keeps what has served. Features say so of theirs. What stays as long as its member or item has no line. */
export const engineRetention: readonly Retention<Transaction>[] = [
  {
    table: 'inbound',
    kept: '24 hours',
    hours: day,
    purge: deleting(before => sql`DELETE FROM inbound WHERE at < ${before}`),
  },
  {
    table: 'draft',
    kept: '30 days after the last change',
    hours: 30 * day,
    purge: deleting(before => sql`DELETE FROM draft WHERE updated_at < ${before}`),
  },
  {
    table: 'guess',
    kept: '1 day',
    hours: day,
    purge: deleting(before => sql`DELETE FROM guess WHERE at < ${before}`),
  },
  {
    table: 'code',
    kept: 'until it is used or expires',
    hours: 0,
    purge: deleting(before => sql`DELETE FROM code WHERE expires_at < ${before}`),
  },
  {
    table: 'delivery',
    kept: 'edits 1 hour after they are done',
    hours: 1,
    purge: deleting(
      before => sql`
        DELETE FROM delivery WHERE state IN ('sent', 'dropped') AND task = 'edit' AND finished_at < ${before}`,
    ),
  },
  {
    table: 'delivery',
    kept: 'messages 90 days after they are done',
    hours: 90 * day,
    purge: deleting(
      before => sql`
        DELETE FROM delivery WHERE state IN ('sent', 'dropped') AND finished_at < ${before}`,
    ),
  },
  {
    table: 'post',
    kept: 'private messages 90 days',
    hours: 90 * day,
    purge: deleting(
      before => sql`
        DELETE FROM post WHERE to_account_id IS NOT NULL AND created_at < ${before}
          AND NOT EXISTS (SELECT FROM delivery d WHERE d.post_id = post.id AND d.state IN ('leased', 'sending'))`,
    ),
  },
  {
    table: 'telling',
    kept: '90 days, and as long as a message of it is there',
    hours: 90 * day,
    purge: deleting(
      before => sql`
        DELETE FROM telling WHERE at < ${before} AND until < ${before} AND NOT EXISTS (SELECT FROM post WHERE post.telling_id = telling.id)`,
    ),
  },
  {
    table: 'digest',
    kept: '90 days',
    hours: 90 * day,
    purge: deleting(before => sql`DELETE FROM digest WHERE at < ${before}`),
  },
  {
    table: 'occurrence',
    kept: '90 days',
    hours: 90 * day,
    purge: deleting(before => sql`DELETE FROM occurrence WHERE at < ${before}`),
  },
  {
    table: 'audit',
    kept: '3 years',
    hours: 3 * 365 * day,
    async purge(db, before) {
      // The database refuses to lose a deed to anybody who does not say this first.
      await db.$executeRaw(sql`SELECT set_config('palabre.retention', 'on', true)`);
      await db.$executeRaw(sql`DELETE FROM audit WHERE at < ${dateOf(before)}`);
      await db.$executeRaw(sql`SELECT set_config('palabre.retention', 'off', true)`);
    },
  },
];

/** Who left the roll is forgotten after this; whoever holds a role stays. */
export const keptAfterLeaving = { kept: '1 year after leaving the roll', hours: 365 * day } as const;
const leaversAtOnce = 200;

/** Applies every rule, each in a transaction of its own, so that one that breaks off holds up no other; then throws what it met. What it misses it finds the next time. */
export async function purge(world: World): Promise<void> {
  const [broken] = [...(await applyRules(world)), ...(await forgetLeavers(world))];
  if (broken !== undefined) throw broken;
}

async function applyRules(world: World): Promise<unknown[]> {
  const broken: unknown[] = [];
  const ofFeatures = [...world.features.values()].flatMap(({ personal }) => personal.retention);
  for (const { hours, purge } of [...engineRetention, ...ofFeatures])
    await world.database
      .$transaction(db => purge(db, world.now().subtract({ hours })))
      .catch(error => broken.push(error));
  return broken;
}

async function forgetLeavers(world: World): Promise<unknown[]> {
  const broken: unknown[] = [];
  for (;;) {
    const leavers = await leaversIn(world, broken.length);
    for (const leaver of leavers) await forgetLeaver(world, leaver).catch(error => broken.push(error));
    if (leavers.length < leaversAtOnce) return broken;
  }
}

type Leaver = { readonly id: Id; readonly community: Id };

/** Who left long ago, after so many of them who could not be forgotten. */
async function leaversIn(world: World, after: number): Promise<Leaver[]> {
  const before = dateOf(world.now().subtract({ hours: keptAfterLeaving.hours }));
  return world.database.$queryRaw(sql`
    SELECT m.id, m.community_id AS community FROM member m WHERE m.left_at < ${before} AND m.forgotten_at IS NULL
      AND NOT EXISTS (SELECT FROM role_grant g WHERE g.member_id = m.id) ORDER BY m.left_at, m.id OFFSET ${after} LIMIT ${leaversAtOnce}`);
}

/** A later import of the roll may bring them back: they did not ask to be forgotten. */
const forgetLeaver = (world: World, { id, community: of }: Leaver): Promise<void> =>
  world.database.$transaction(async db => {
    const community = await communityById(db, of);
    // Another process may be at the same one.
    const [still] = await db.$queryRaw<object[]>(sql`
      SELECT id FROM member WHERE id = ${id} AND forgotten_at IS NULL FOR UPDATE`);
    if (!community || !still) return;
    const by = (feature: string) => jobContext(world, db, feature, community, null);
    await forgetMember(world, db, id, { by, mayReturn: true });
    await by('members').record('member forgotten', { member: id });
  });
