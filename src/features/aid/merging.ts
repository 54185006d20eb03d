import type { JobContext } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { type Instant, instantOf } from '../../core/time.ts';
import { sql, type Transaction } from '../../database/client.ts';
import { apart } from './candidates.ts';
import { redraw, scheduleEnd } from './hands.ts';
import { withdrawOffer } from './life.ts';
import { nextReferent } from './people.ts';
import type { Scope } from './profile.ts';
import { startWaves } from './waves.ts';

/** Two members who turn out to be one person. */
type Both = { readonly community: Id; readonly from: Id; readonly into: Id; readonly now: Instant };
type Around = Pick<JobContext<Transaction>, 'refresh' | 'withdraw' | 'schedule'>;

export async function mergeMembers(db: Transaction, both: Both, ctx: Around): Promise<void> {
  const { from, into } = both;
  await mergeProfiles(db, from, into);
  await db.aidRequest.updateMany({ where: { askerId: from }, data: { askerId: into } });
  await mergeApart(db, from, into);
  await mergeOffers(db, both, ctx);
  await passOffersApart(db, into);
  await mergeAsked(db, from, into);
  await db.aidRequest.updateMany({ where: { referentId: from }, data: { referentId: into } });
  await passOnUnseen(db, both, ctx);
  await db.aidReport.updateMany({ where: { memberId: from }, data: { memberId: into } });
  await db.aidReport.updateMany({ where: { aboutId: from }, data: { aboutId: into } });
  await db.aidReport.updateMany({ where: { memberId: into, aboutId: into }, data: { aboutId: null } });
}

/** What was said last, to as few as either of them said it to; where one of them was not to be asked, neither is. */
async function mergeProfiles(db: Transaction, from: Id, into: Id): Promise<void> {
  const theirs = await db.aidProfile.findUnique({ where: { memberId: from } });
  if (!theirs) return;
  const mine = (await db.aidProfile.findUnique({ where: { memberId: into } })) ?? theirs;
  const newer = theirs.updatedAt > mine.updatedAt ? theirs : mine;
  const kept = {
    ...newer,
    memberId: into,
    bringsScope: narrower(mine.bringsScope, theirs.bringsScope),
    needsScope: narrower(mine.needsScope, theirs.needsScope),
    areaScope: narrower(mine.areaScope, theirs.areaScope),
    hoursScope: narrower(mine.hoursScope, theirs.hoursScope),
    asks: mine.asks && theirs.asks,
    askedAt:
      mine.askedAt && theirs.askedAt && mine.askedAt > theirs.askedAt ? mine.askedAt : (theirs.askedAt ?? mine.askedAt),
  };
  await db.aidProfile.deleteMany({ where: { memberId: { in: [from, into] } } });
  await db.aidProfile.create({ data: kept });
}

const narrowing: readonly Scope[] = ['members', 'helpers', 'nobody'];
const narrower = (one: Scope, other: Scope): Scope => (narrowing.indexOf(one) > narrowing.indexOf(other) ? one : other);

/** Whoever either of them kept away stays away; what a referent wanted of either, only a referent undoes. */
async function mergeApart(db: Transaction, from: Id, into: Id): Promise<void> {
  await db.aidApart.deleteMany({
    where: {
      OR: [
        { memberId: from, otherId: into },
        { memberId: into, otherId: from },
      ],
    },
  });
  await db.$executeRaw(sql`
    INSERT INTO aid_apart (community_id, member_id, other_id, referent, at)
    SELECT community_id, CASE member_id WHEN ${from} THEN ${into} ELSE member_id END, CASE other_id WHEN ${from} THEN ${into} ELSE other_id END, referent, at
    FROM aid_apart WHERE member_id = ${from} OR other_id = ${from}
    ON CONFLICT (member_id, other_id) DO UPDATE SET referent = aid_apart.referent OR excluded.referent, at = least(aid_apart.at, excluded.at)`);
  await db.aidApart.deleteMany({ where: { OR: [{ memberId: from }, { otherId: from }] } });
}

/** What one of the two offered to somebody whom the other is kept apart from gets no answer. */
async function passOffersApart(db: Transaction, into: Id): Promise<void> {
  await db.$executeRaw(sql`
    UPDATE aid_offer o SET state = 'passed' FROM aid_request r WHERE r.id = o.request_id AND o.state = 'offered'
      AND (r.asker_id = ${into} OR o.member_id = ${into}) AND ${apart(sql`r.asker_id`, sql`o.member_id`)}`);
}

/**
 * One offer for each request: what both said yes to, else what the asker said no to, else what was said last. Nobody helps themself: what one of the two offered the other was never an offer.
 * A need that two accounts were found for looks for somebody else, and what showed the other offer is taken back.
 */
async function mergeOffers(db: Transaction, { from, into, now }: Both, ctx: Around): Promise<void> {
  const lost = await db.$queryRaw<{ id: Id; request: Id }[]>(sql`
    WITH ranked AS (
      SELECT o.id, r.asker_id = ${into} AS own,
        row_number() OVER (PARTITION BY o.request_id ORDER BY o.state = 'accepted' DESC, o.state = 'passed' DESC, o.at DESC, o.id) AS rank
      FROM aid_offer o JOIN aid_request r ON r.id = o.request_id WHERE o.member_id IN (${from}, ${into})
    )
    DELETE FROM aid_offer o USING ranked WHERE ranked.id = o.id AND (own OR rank > 1) RETURNING o.id, o.request_id AS request`);
  await db.aidOffer.updateMany({ where: { memberId: from }, data: { memberId: into } });
  for (const { id } of lost) await withdrawOffer(ctx, id);
  const requests = [...new Set(lost.map(({ request }) => request))];
  for (const id of requests) await redraw(ctx, id);
  const freed = { requestId: { in: requests }, offerId: null, state: 'matched' as const };
  const again = await db.aidRequest.findMany({
    where: { needs: { some: freed }, endedAt: null },
    select: { id: true, audience: true, state: true, expiresAt: true },
  });
  await db.aidNeed.updateMany({ where: freed, data: { state: 'reopened', matchedAt: null, touchedAt: null } });
  for (const request of again) {
    await scheduleEnd({ now, schedule: ctx.schedule }, { id: request.id, expiresAt: instantOf(request.expiresAt) });
    if (request.state === 'open') await startWaves({ db, now, schedule: ctx.schedule }, request);
  }
}

/** Once for each request, and never for one's own. */
async function mergeAsked(db: Transaction, from: Id, into: Id): Promise<void> {
  await db.$executeRaw(sql`
    UPDATE aid_asked a SET member_id = ${into} WHERE member_id = ${from} AND NOT EXISTS (SELECT FROM aid_asked o WHERE o.request_id = a.request_id AND o.member_id = ${into})`);
  await db.aidAsked.deleteMany({ where: { OR: [{ memberId: from }, { memberId: into, request: { askerId: into } }] } });
}

/** What is for one referent goes to another, where that would be the asker, or somebody who is a referent no more: rights are not handed on with an account. */
async function passOnUnseen(db: Transaction, { community, from, into, now }: Both, ctx: Around): Promise<void> {
  const unseen = await db.$queryRaw<{ id: Id; asker: Id; answered: Id[] }[]>(sql`
    SELECT r.id, r.asker_id AS asker, ARRAY(SELECT o.member_id FROM aid_offer o WHERE o.request_id = r.id) AS answered
    FROM aid_request r WHERE r.referent_id = ${into} AND r.audience = 'referent' AND r.state IN ('open', 'paused')
      AND EXISTS (SELECT FROM aid_need n WHERE n.request_id = r.id AND n.state IN ('open', 'reopened'))
      AND (r.asker_id = ${into} OR NOT EXISTS (SELECT FROM role_grant g WHERE g.member_id = ${into} AND g.role = 'referent'))`);
  for (const { id, asker, answered } of unseen) {
    const next = await nextReferent(db, community, asker, [from, into, ...answered]);
    await db.aidRequest.update({ where: { id }, data: { referentId: next ?? null } });
    await ctx.schedule('confide', id, now);
  }
}
