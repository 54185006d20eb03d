import { cleanText } from '../../core/clean.ts';
import { type Answer, type Answers, ask, type Form, refuse, say, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { shortened } from '../../core/shortened.ts';
import { dateOf, type Instant, instantOf } from '../../core/time.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { Context, ReadContext } from '../context.ts';
import { inHand } from './hands.ts';
import type { Request } from './model.ts';
import { asks } from './people.ts';
import * as store from './store.ts';

/** Something went wrong: told to the referents, in private; the two may be kept apart, which neither notices. */
export const reportForm: Form<Transaction> = {
  who: 'members',
  unkept: true,
  async page(ctx, about, _answers, n) {
    const request = n === 0 ? await store.requestById(ctx.db, ctx.community.id, about) : undefined;
    if (!request || !ctx.actor) return undefined;
    const { speech } = ctx;
    const whom = await others(ctx, request, ctx.actor.member);
    return {
      title: speech.line('aid-report'),
      intro: speech.say('aid-report-intro'),
      submit: speech.line('aid-form-send'),
      fields: [
        {
          name: 'text',
          label: speech.line('aid-field-report'),
          hint: speech.line('aid-field-report.hint'),
          error: null,
          type: 'paragraph',
          required: false,
          value: '',
          maxLength: 1000,
        },
        ...(whom.length > 1
          ? [
              {
                name: 'whom',
                label: speech.line('aid-field-whom'),
                hint: speech.line('aid-field-whom.hint'),
                error: null,
                type: 'one of' as const,
                required: true,
                options: whom.map(({ name }, value) => ({
                  value,
                  label: shortened(name || '–'),
                  hint: '',
                })),
                value: 0,
              },
            ]
          : []),
        {
          name: 'apart',
          label: speech.line('aid-field-apart'),
          hint: speech.line('aid-field-apart.hint'),
          error: null,
          type: 'one of',
          required: true,
          options: (['no', 'yes'] as const).map((name, value) => ({
            value,
            label: speech.line(`aid-apart-${name}`),
            hint: '',
          })),
          value: 0,
        },
      ],
    };
  },
  submit: keepReport,
};

/** Whom this person can mean: whoever asked, or who offered to them. */
async function others(
  { db }: Pick<ReadContext, 'db'>,
  request: Request,
  member: Id,
): Promise<{ id: Id; name: string }[]> {
  if (!(await asks(db, request, member))) return [{ id: request.asker, name: '' }];
  return request.offers
    .filter(({ state }) => state === 'offered' || state === 'accepted' || state === 'dropped')
    .slice(0, 25)
    .map(({ member: id, name }) => ({ id, name }));
}

export const openReport = async (ctx: Context, id: Id | ''): Promise<Answer> =>
  (await inHand(ctx, id)) ? ask('report', id) : refuse('aid-gone');

async function keepReport(ctx: Context, about: string, answers: Answers): Promise<Answer> {
  const request = await inHand(ctx, about);
  if (!request) return refuse('aid-gone');
  const whom = (await others(ctx, request, ctx.actor.member))[Number(answers.whom ?? 0)];
  const text = cleanText(String(answers.text ?? '')).trim();
  const apart = answers.apart === 1 && whom !== undefined && whom.id !== ctx.actor.member;
  if (text === '' && !apart) return refuse('aid-report-empty', {}, 'text');
  if (apart) await keepApart(ctx, ctx.actor.member, whom.id);
  if (text !== '') await tellReferents(ctx, request, whom?.id ?? null, text);
  return say('reported');
}

async function tellReferents(ctx: Context, request: Request, about: Id | null, text: string): Promise<void> {
  const id = ctx.id();
  await ctx.db.aidReport.create({
    data: {
      id,
      communityId: ctx.community.id,
      memberId: ctx.actor.member,
      aboutId: about,
      requestId: request.id,
      text,
      at: dateOf(ctx.now),
    },
  });
  const referents = await ctx.db.$queryRaw<{ id: Id }[]>(sql`
    SELECT m.id FROM role_grant g JOIN member m ON m.id = g.member_id WHERE g.role = 'referent' AND m.community_id = ${ctx.community.id} AND m.id IS DISTINCT FROM ${about}`);
  await ctx.tell('report', id, { members: referents.map(one => one.id) });
}

export async function keepApart(
  ctx: Pick<Context, 'db' | 'community' | 'now'>,
  member: Id,
  other: Id,
  referent = false,
): Promise<void> {
  await ctx.db.$executeRaw(sql`
    INSERT INTO aid_apart (community_id, member_id, other_id, referent, at) VALUES (${ctx.community.id}, ${member}, ${other}, ${referent}, ${dateOf(ctx.now)}) ON CONFLICT DO NOTHING`);
  // What the other had offered and waits for an answer will never get one.
  await ctx.db.$executeRaw(sql`
    UPDATE aid_offer o SET state = 'passed' FROM aid_request r WHERE r.id = o.request_id AND o.state = 'offered'
      AND ((r.asker_id = ${member} AND o.member_id = ${other}) OR (r.asker_id = ${other} AND o.member_id = ${member}))`);
}

export type Report = {
  readonly id: Id;
  readonly text: string;
  readonly by: string;
  readonly about: string | null;
  readonly at: Instant;
};

/** Open reports, for a referent; never to whom one is about. */
export async function reportsFor({ db, community, actor }: ReadContext, only?: Id): Promise<Report[]> {
  if (!actor?.roles.has('referent')) return [];
  const rows = await db.$queryRaw<(Omit<Report, 'at'> & { at: Date })[]>(sql`
    SELECT p.id, p.text, by.name AS by, about.name AS about, p.at FROM aid_report p JOIN member by ON by.id = p.member_id LEFT JOIN member about ON about.id = p.about_id
    WHERE p.community_id = ${community.id} AND p.handled_at IS NULL AND p.about_id IS DISTINCT FROM ${actor.member} AND (${only ?? ''} = '' OR p.id = ${only ?? ''})
    ORDER BY p.at, p.id LIMIT 5`);
  return rows.map(row => ({ ...row, at: instantOf(row.at) }));
}

async function reportInHand(ctx: Context, id: Id | '') {
  return ctx.db.aidReport.findFirst({
    where: {
      id,
      communityId: ctx.community.id,
      handledAt: null,
      OR: [{ aboutId: null }, { aboutId: { not: ctx.actor.member } }],
    },
  });
}

export async function handled(ctx: Context, id: Id | ''): Promise<Answer> {
  const report = await reportInHand(ctx, id);
  if (!report) return refuse('aid-gone');
  await ctx.db.aidReport.update({ where: { id: report.id }, data: { handledAt: dateOf(ctx.now) } });
  await ctx.record('aid report handled', { report: report.id });
  return show('reports');
}

/** A referent keeps the two apart; neither is told. */
export async function separate(ctx: Context, id: Id | ''): Promise<Answer> {
  const report = await reportInHand(ctx, id);
  if (!report?.aboutId) return refuse('aid-gone');
  await keepApart(ctx, report.memberId, report.aboutId, true);
  await ctx.record('aid members kept apart', { report: report.id });
  return show('reports');
}

/** Whoever wanted to be kept apart from somebody wants it no more. Names are not listed: some were never told to them. */
export async function undoApart(ctx: Context): Promise<Answer> {
  await ctx.db.aidApart.deleteMany({ where: { memberId: ctx.actor.member, referent: false } });
  return show('profile');
}
