import { backAt, instantOn, type Rhythm } from '../core/attention.ts';
import { type Answer, type Context, type NoticeClass, type ReadContext, refuse, show } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { dateOf, type Instant, instantOf } from '../core/time.ts';
import { sql, type Transaction } from '../database/client.ts';
import { type HabitRow, habitColumns, habitOf } from './facts.ts';
import { holidaysOf } from './holidays.ts';
import { goRule, stopRule } from './stoprule.ts';

/** A message that somebody was told. */
export type ToldPost = {
  readonly id: Id;
  readonly member: Id;
  readonly feature: string;
  readonly kind: string;
  readonly item: Id;
  readonly occurrence: string;
  readonly class: NoticeClass | 'digest';
  readonly group: Id | null;
  readonly until: Date;
};

export async function toldTo(db: Transaction, member: Id, id: Id): Promise<ToldPost | undefined> {
  const [row] = await db.$queryRaw<ToldPost[]>(sql`
    SELECT p.id, p.member_id AS member, p.feature, p.kind, p.item_id AS item, p.occurrence, t.class::text, t.group_id AS "group", t.until
    FROM post p JOIN telling t ON t.id = p.telling_id WHERE p.id = ${id} AND p.member_id = ${member}`);
  return row;
}

/** A message that comes again when somebody asked for it is one more of the same telling. */
const again = (occurrence: string) => `${occurrence.replace(/~later$/, '')}~later`;

/** In three hours, tomorrow at this hour, in a week. */
export type Delay = 'h' | '' | 'w';

/** When it comes back after each, where it is still of use by then. */
export async function backAfter(ctx: Moment, one: Pick<ToldPost, 'until' | 'class'>): Promise<Map<Delay, Instant>> {
  const rhythm = await rhythmOf(ctx);
  const until = instantOf(one.until);
  return new Map(
    (['h', '', 'w'] as const).flatMap(delay => {
      const wanted = dueAfter(ctx, delay);
      const at = one.class === 'engagement' && rhythm.urgent ? wanted : backAt(rhythm, wanted, { now: ctx.now, until });
      return at && at.epochMilliseconds < until.epochMilliseconds ? [[delay, at] as const] : [];
    }),
  );
}

async function rhythmOf({ db, actor }: Moment): Promise<Rhythm & { readonly urgent: boolean }> {
  const [row] = await db.$queryRaw<HabitRow[]>(sql`
    SELECT ${habitColumns} FROM member m JOIN community c ON c.id = m.community_id JOIN account ON account.id = ${actor?.account} LEFT JOIN attention a ON a.member_id = m.id
    WHERE m.id = ${actor?.member}`);
  if (!row) throw new Error('Whoever acts is no member.');
  const habit = habitOf(row);
  return { ...habit, urgent: row.urgent, holiday: holidaysOf(habit.country) };
}

/** Moves this one, not the series: it comes back when they say; tomorrow unless it is over by then, in three hours if that is too late. */
export async function snooze(ctx: Context<Transaction>, one: ToldPost, argument: string): Promise<Answer> {
  const back = await backAfter(ctx, one);
  const delay = [...back.keys()].find(fits => fits === argument) ?? [...back.keys()].at(-1);
  const due = delay === undefined ? undefined : back.get(delay);
  if (delay === undefined || !due) return refuse('attention-later-over', { when: instantOf(one.until) });
  const occurrence = again(one.occurrence);
  await ctx.db.$executeRaw(sql`
    WITH kept AS (
      INSERT INTO post (id, community_id, to_account_id, member_id, telling_id, asked, feature, kind, item_id, occurrence, detail, created_at)
      SELECT ${ctx.id()}, p.community_id, ${ctx.actor.account}, p.member_id, p.telling_id, true, p.feature, p.kind, p.item_id, ${occurrence}, p.detail, ${dateOf(ctx.now)}
      FROM post p WHERE p.id = ${one.id}
      ON CONFLICT (member_id, feature, kind, item_id, occurrence) DO UPDATE SET to_account_id = excluded.to_account_id, posted_id = NULL
      RETURNING id, to_account_id
    ), gone AS (
      DELETE FROM delivery d USING kept WHERE d.post_id = kept.id AND d.task = 'post' AND d.state IN ('held', 'waiting', 'sent', 'dropped', 'until_they_act', 'never') RETURNING d.id
    )
    INSERT INTO delivery (connection_key, post_id, task, state, why, community_id, due_at)
    SELECT account.connection_key, kept.id, 'post', 'held', 'snoozed', ${ctx.community.id}, ${dateOf(due)} FROM kept JOIN account ON account.id = kept.to_account_id
    WHERE (SELECT count(*) FROM gone) >= 0`);
  return show('later', one.id, due.epochMilliseconds < dueAfter(ctx, delay).epochMilliseconds ? 'early' : '');
}

type Moment = Pick<ReadContext<Transaction>, 'db' | 'now' | 'speech' | 'actor'>;

function dueAfter({ now, speech }: Pick<Moment, 'now' | 'speech'>, delay: Delay): Instant {
  if (delay === 'h') return now.add({ hours: 3 });
  const here = now.toZonedDateTimeISO(speech.zone);
  const date = here.toPlainDate().add({ days: delay === 'w' ? 7 : 1 });
  return instantOn(date, here.hour * 60 + here.minute, speech.zone);
}

/** When a message comes back that was put off; null when it does not. */
export async function snoozedUntil(db: Transaction, one: ToldPost): Promise<Instant | null> {
  const [row] = await db.$queryRaw<{ due: Date }[]>(sql`
    SELECT d.due_at AS due FROM post p JOIN delivery d ON d.post_id = p.id WHERE p.member_id = ${one.member} AND p.feature = ${one.feature} AND p.kind = ${one.kind}
      AND p.item_id = ${one.item} AND p.occurrence = ${again(one.occurrence)} AND d.state IN ('held', 'waiting')`);
  return row ? instantOf(row.due) : null;
}

/** What was put off does not come back. */
export async function drop(ctx: Context<Transaction>, one: ToldPost): Promise<Answer> {
  await ctx.db.$executeRaw(sql`
    UPDATE delivery d SET state = 'dropped', why = 'no longer', finished_at = ${dateOf(ctx.now)} FROM post p WHERE d.post_id = p.id AND p.member_id = ${one.member}
      AND p.feature = ${one.feature} AND p.kind = ${one.kind} AND p.item_id = ${one.item} AND p.occurrence = ${again(one.occurrence)} AND d.state IN ('held', 'waiting')`);
  return show('later', one.id);
}

/** Of this item, of its class ("class") or of anything ("all"). */
const whatOf = (one: ToldPost, argument: string): string =>
  argument === 'all'
    ? 'all'
    : argument === 'class' || one.class === 'digest'
      ? `class ${one.class}`
      : `item ${one.feature} ${one.item}`;

/** As long as anybody lives. */
const forGood = 36_500 * 24;

export async function stop(ctx: Context<Transaction>, one: ToldPost, argument: string): Promise<Answer> {
  const what = whatOf(one, argument);
  const scope = one.class === 'digest' ? null : { class: one.class, group: one.group };
  await ctx.db.$executeRaw(sql`
    INSERT INTO opt_out (member_id, what, community_id, at, class, group_id)
    VALUES (${one.member}, ${what}, ${ctx.community.id}, ${dateOf(ctx.now)}, ${scope?.class ?? null}::notice_class, ${scope?.group ?? null}) ON CONFLICT DO NOTHING`);
  if (what === 'all') await setQuiet(ctx, ctx.now.add({ hours: forGood }));
  if (scope) await stopRule(ctx, scope);
  return show('stopped', one.id, what.split(' ')[0]);
}

/** Yes, again: as many taps as it took to stop them. */
export async function want(ctx: Context<Transaction>, one: ToldPost, argument: string): Promise<Answer> {
  const what = whatOf(one, argument);
  await ctx.db.optOut.deleteMany({ where: { memberId: one.member, what } });
  if (what === 'all') await setQuiet(ctx, null);
  if (one.class !== 'digest') await goRule(ctx, { class: one.class, group: one.group });
  return show('stopped', one.id);
}

const setQuiet = ({ db, actor }: Context<Transaction>, until: Instant | null) =>
  db.member.update({ where: { id: actor.member }, data: { quietUntil: until && dateOf(until) } });
