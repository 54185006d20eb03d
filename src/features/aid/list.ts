import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant } from '../../core/time.ts';
import { type Sql, sql } from '../../database/client.ts';
import type { ReadContext } from '../context.ts';
import { apart } from './candidates.ts';
import { isMember } from './people.ts';
import { type Shown, shownTo } from './shown.ts';
import { skillIn } from './skills.ts';
import { stemsOf } from './stems.ts';
import * as store from './store.ts';

type Reader = Pick<ReadContext, 'db' | 'community' | 'actor' | 'now' | 'speech'>;

/** Which requests this reader may see: a condition on a row `r` of `aid_request`, narrower than the table of `visibility.ts` and never wider; what is shown still goes through that. */
async function seenBy({ db, community, actor }: Reader): Promise<Sql> {
  if (!actor) return sql`r.audience = 'everyone'`;
  const mine = sql`r.asker_id = ${actor.member} OR r.referent_id = ${actor.member}
    OR EXISTS (SELECT FROM aid_offer o WHERE o.request_id = r.id AND o.member_id = ${actor.member} AND o.state = 'accepted')
    OR EXISTS (SELECT FROM seat s WHERE s.group_id = r.group_id AND s.member_id = ${actor.member} AND s.animateur)`;
  const helper = actor.roles.has('helper');
  const member = helper || (await isMember(db, community.id, actor.member));
  const audiences = ['everyone', ...(member ? ['members'] : []), ...(helper ? ['helpers'] : [])];
  return sql`(${mine} OR (r.audience::text = ANY (${audiences}::text[]) AND NOT ${apart(sql`r.asker_id`, actor.member)}))`;
}

/** Requests that are open for this reader, their own first; of words, those that speak of them. */
export async function openFor(ctx: Reader, words: string, limit: number): Promise<Shown[]> {
  const skill = skillIn(words) ?? '';
  const requests = await store.requestsWhere(
    ctx.db,
    sql`r.community_id = ${ctx.community.id} AND r.state IN ('open', 'paused') AND ${await seenBy(ctx)}
      AND (r.expires_at > ${dateOf(ctx.now)} OR r.asker_id = ${ctx.actor?.member ?? ''})
      ORDER BY (r.asker_id = ${ctx.actor?.member ?? ''}) DESC, r.expires_at, r.id LIMIT ${words === '' ? limit : mostSearched}`,
  );
  const stems = new Set(stemsOf(words));
  const speaks = ({ what, details, area, skill: of }: (typeof requests)[number]) =>
    words === '' ||
    (skill !== '' && of === skill) ||
    stemsOf(`${what} ${details} ${area}`).some(stem => stems.has(stem));
  return shownOf(ctx, requests.filter(speaks).slice(0, limit));
}
const mostSearched = 300;

async function shownOf(
  ctx: Reader,
  requests: readonly Awaited<ReturnType<typeof store.requestsWhere>>[number][],
): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (const request of requests) {
    const one = await shownTo(ctx, request);
    if (one.words) shown.push(one);
  }
  return shown;
}

/** Requests `r` that are open and ask for what that member brings, who has not answered. */
export const fits = (now: Instant, member: Sql): Sql => sql`
  r.state = 'open' AND r.expires_at > ${dateOf(now)} AND r.asker_id <> ${member}
  AND EXISTS (SELECT FROM aid_profile p WHERE p.member_id = ${member} AND r.skill = ANY (p.brings_skills))
  AND EXISTS (SELECT FROM aid_need n WHERE n.request_id = r.id AND n.state IN ('open', 'reopened'))
  AND NOT EXISTS (SELECT FROM aid_offer o WHERE o.request_id = r.id AND o.member_id = ${member})`;

/** Open requests that ask for what this member brings. */
export async function fittingFor(
  ctx: Reader & { readonly actor: NonNullable<ReadContext['actor']> },
  limit: number,
): Promise<Shown[]> {
  const { actor } = ctx;
  return shownOf(
    ctx,
    await store.requestsWhere(
      ctx.db,
      sql`r.community_id = ${ctx.community.id} AND ${await seenBy(ctx)} AND ${fits(ctx.now, sql`${actor.member}`)} ORDER BY r.expires_at, r.id LIMIT ${limit}`,
    ),
  );
}

/** What an animateur may look at and nobody has offered for since half its time: theirs to see as a member, never more. */
export async function draggingFor(ctx: Reader, limit: number): Promise<Shown[]> {
  return shownOf(
    ctx,
    await store.requestsWhere(
      ctx.db,
      sql`r.community_id = ${ctx.community.id} AND r.state = 'open' AND r.expires_at > ${dateOf(ctx.now)} AND ${await seenBy(ctx)}
        AND ${dateOf(ctx.now)} > r.opened_at + (r.expires_at - r.opened_at) / 2
        AND EXISTS (SELECT FROM aid_need n WHERE n.request_id = r.id AND n.state IN ('open', 'reopened'))
        AND NOT EXISTS (SELECT FROM aid_offer o WHERE o.request_id = r.id AND o.state IN ('offered', 'accepted'))
        ORDER BY r.expires_at, r.id LIMIT ${limit}`,
    ),
  );
}

export type Waits = {
  /** Mine that somebody offered for. */
  readonly offered: readonly Id[];
  /** I was asked by name, or am the referent, and did not answer. */
  readonly asked: readonly Id[];
  /** Offers of mine or to me that both said yes to: what the two need to reach each other. */
  readonly matches: readonly Id[];
  /** Mine whose time is over: did it work out? */
  readonly outcomes: readonly Id[];
};

export async function waitsFor(ctx: Reader, member: Id, limit: number): Promise<Waits> {
  const now = dateOf(ctx.now);
  const [row] = await ctx.db.$queryRaw<Waits[]>(sql`
    SELECT ARRAY(SELECT r.id FROM aid_request r WHERE r.asker_id = ${member} AND r.state IN ('open', 'paused') AND r.expires_at > ${now}
        AND EXISTS (SELECT FROM aid_offer o WHERE o.request_id = r.id AND o.state = 'offered')
        AND EXISTS (SELECT FROM aid_need n WHERE n.request_id = r.id AND n.state IN ('open', 'reopened')) ORDER BY r.opened_at LIMIT ${limit}) AS offered,
      ARRAY(SELECT r.id FROM aid_request r LEFT JOIN aid_asked a ON a.request_id = r.id AND a.member_id = ${member}
        WHERE (a.member_id IS NOT NULL OR (r.audience = 'referent' AND r.referent_id = ${member})) AND r.state = 'open' AND r.expires_at > ${now} AND r.community_id = ${ctx.community.id}
          AND EXISTS (SELECT FROM aid_need n WHERE n.request_id = r.id AND n.state IN ('open', 'reopened'))
          AND NOT EXISTS (SELECT FROM aid_offer o WHERE o.request_id = r.id AND o.member_id = ${member}) ORDER BY r.expires_at LIMIT ${limit}) AS asked,
      ARRAY(SELECT o.id FROM aid_offer o JOIN aid_request r ON r.id = o.request_id
        WHERE (o.member_id = ${member} OR r.asker_id = ${member}) AND o.state = 'accepted' AND r.ended_at IS NULL AND r.community_id = ${ctx.community.id} ORDER BY o.at LIMIT ${limit}) AS matches,
      ARRAY(SELECT r.id FROM aid_request r WHERE r.asker_id = ${member} AND r.ended_at IS NULL AND r.outcome_at IS NOT NULL ORDER BY r.outcome_at LIMIT ${limit}) AS outcomes`);
  return row ?? { offered: [], asked: [], matches: [], outcomes: [] };
}
