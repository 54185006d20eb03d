import { hoursOf, usualDigest } from '../../core/attention.ts';
import { type Answer, type Answers, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant, instantOf } from '../../core/time.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { Context } from '../context.ts';

/** How a member is written to, as they see and change it. */
export type Quiet = {
  readonly until: Instant | null;
  /** Minutes after midnight. */
  readonly from: number;
  readonly to: number;
  readonly working: boolean;
  readonly urgent: boolean;
  readonly digestDay: number;
  readonly digestAt: number;
  /** What they want no messages of: "class life", "item polls abc", "all". */
  readonly without: readonly string[];
};

type Row = {
  until: Date | null;
  quiet_from: number | null;
  quiet_to: number | null;
  working: boolean;
  urgent: boolean;
  digest_day: number;
  digest_at: number;
  without: string[];
};

export async function quietOf(db: Transaction, member: Id): Promise<Quiet | undefined> {
  const [row] = await db.$queryRaw<Row[]>(sql`
    SELECT m.quiet_until AS until, a.quiet_from, a.quiet_to, coalesce(a.urgent, false) AS urgent,
      coalesce(a.working, EXISTS (SELECT FROM working_type w WHERE w.community_id = m.community_id AND w.member_type = m.member_type)) AS working,
      coalesce(a.digest_day, ${usualDigest.day})::int AS digest_day, coalesce(a.digest_at, ${usualDigest.at})::int AS digest_at,
      ARRAY(SELECT o.what FROM opt_out o WHERE o.member_id = m.id ORDER BY o.at DESC) AS without
    FROM member m LEFT JOIN attention a ON a.member_id = m.id WHERE m.id = ${member}`);
  if (!row) return undefined;
  return {
    until: row.until && instantOf(row.until),
    ...hoursOf({ from: row.quiet_to, to: row.quiet_from }, row.working),
    working: row.working,
    urgent: row.urgent,
    digestDay: row.digest_day,
    digestAt: row.digest_at,
    without: row.without,
  };
}

export const quietDays: readonly number[] = [7, 30, 36_500];

/** So many days without a message of ours; none ends it. */
export async function hush(ctx: Context, argument: string): Promise<Answer> {
  const days = argument === '' ? 0 : quietDays[Number(argument)];
  if (days === undefined) return show('quiet');
  const until = days === 0 ? null : dateOf(ctx.now.add({ hours: days * 24 }));
  await ctx.db.member.update({ where: { id: ctx.actor.member }, data: { quietUntil: until } });
  if (days === 0) await ctx.db.optOut.deleteMany({ where: { memberId: ctx.actor.member, what: 'all' } });
  return show('quiet');
}

/** "working_on", "working_off", "urgent_on" or "urgent_off". */
export async function setHabit(ctx: Context, argument: string): Promise<Answer> {
  const { member } = ctx.actor;
  const [habit = '', wanted] = argument.split('_');
  if (habit !== 'working' && habit !== 'urgent') return show('quiet');
  const change = { [habit]: wanted === 'on' };
  await ctx.db.attention.upsert({
    where: { memberId: member },
    create: { memberId: member, ...change },
    update: change,
  });
  return show('quiet');
}

/** What they did not want, as a button carries it: a position would mean the next one once this one is gone. */
export const keyOf = (what: string): string => what.replaceAll(' ', '_');

/** They want it again. */
export async function wantAgain(ctx: Context, argument: string): Promise<Answer> {
  const quiet = await quietOf(ctx.db, ctx.actor.member);
  const what = quiet?.without.find(one => keyOf(one) === argument);
  if (what) await ctx.db.optOut.deleteMany({ where: { memberId: ctx.actor.member, what } });
  return show('quiet');
}

/** Quiet hours can be made wider, not narrower; an hour a day is left. */
export async function setHours(ctx: Context, answers: Answers): Promise<Answer> {
  const [from, to, digestAt] = [answers.from, answers.to, answers.digest].map(minutesOf);
  if (from === undefined || to === undefined || digestAt === undefined) return show('quiet');
  if (to - from < 60) return refuse('nudges-hours-short', {}, 'to');
  const digestDay = Number(answers.day ?? usualDigest.day - 1) + 1;
  const { member } = ctx.actor;
  const wanted = { quietFrom: to, quietTo: from, digestDay, digestAt };
  await ctx.db.attention.upsert({
    where: { memberId: member },
    create: { memberId: member, ...wanted },
    update: wanted,
  });
  return show('quiet');
}

function minutesOf(time: Answers[string] | undefined): number | undefined {
  const [, hour, minute] = /^(\d{2}):(\d{2})$/.exec(String(time ?? '')) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
}

/** "2_on": members of the third type are written to in working hours only; "2_off": no longer. */
export async function setType(ctx: Context, argument: string): Promise<Answer> {
  const { memberTypes } = await ctx.db.community.findUniqueOrThrow({ where: { id: ctx.community.id } });
  const [, at, wanted] = /^(\d{1,3})_(on|off)$/.exec(argument) ?? [];
  const memberType = memberTypes[Number(at)];
  if (memberType === undefined) return show('types');
  const key = { communityId: ctx.community.id, memberType };
  const { count } =
    wanted === 'on'
      ? await ctx.db.workingType.createMany({ data: key, skipDuplicates: true })
      : await ctx.db.workingType.deleteMany({ where: key });
  if (count > 0) await ctx.record(wanted === 'on' ? 'working hours given' : 'working hours taken', {});
  return show('types');
}
