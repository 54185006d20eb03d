import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant, instantOf } from '../../core/time.ts';
import type { Locale } from '../../core/view.ts';
import { stillHolding, type Translations, withTranslations } from '../../core/wording.ts';
import { type Sql, sql, type Transaction } from '../../database/client.ts';
import type { JobContext } from '../context.ts';
import type { Days, Need, NeedState, Offer, OfferState, Request, State } from './model.ts';
import type { Checked } from './plan.ts';
import type { Audience } from './visibility.ts';
import type { Part } from './when.ts';

type Row = {
  id: Id;
  asker_id: Id;
  asker_name: string;
  group_id: Id | null;
  what: string;
  details: string;
  area: string;
  contact: string;
  skill: string;
  locale: Locale;
  translations: Translations;
  due_at: Date | null;
  part: Part;
  audience: Audience;
  referent_id: Id | null;
  hidden: boolean;
  place_id: Id | null;
  state: State;
  opened_at: Date;
  days: Days;
  expires_at: Date;
  renewals: number;
  ended_at: Date | null;
  needs: { position: number; state: NeedState; offer: Id | null; matchedAt: number | null }[];
  offers: { id: Id; member: Id; name: string; state: OfferState; at: number }[];
};

const selected = sql`
  SELECT r.*, asker.name AS asker_name,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('position', n.position, 'state', n.state, 'offer', n.offer_id,
      'matchedAt', extract(epoch FROM n.matched_at) * 1000) ORDER BY n.position), '[]') FROM aid_need n WHERE n.request_id = r.id) AS needs,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'member', o.member_id, 'name', m.name, 'state', o.state,
      'at', extract(epoch FROM o.at) * 1000) ORDER BY o.at, o.id), '[]') FROM aid_offer o JOIN member m ON m.id = o.member_id WHERE o.request_id = r.id) AS offers
  FROM aid_request r JOIN member asker ON asker.id = r.asker_id`;

export async function requestById(db: Transaction, community: Id, id: Id): Promise<Request | undefined> {
  const [row] = await db.$queryRaw<Row[]>(sql`${selected} WHERE r.id = ${id} AND r.community_id = ${community}`);
  return row && requestOf(row);
}

/** The same, locked until the transaction ends: whatever is decided about a request is decided one after the other. */
export async function requestInHand(db: Transaction, community: Id, id: Id): Promise<Request | undefined> {
  await db.$executeRaw(sql`SELECT FROM aid_request WHERE id = ${id} AND community_id = ${community} FOR UPDATE`);
  return requestById(db, community, id);
}

/** The request that an offer was made to. */
export async function requestOfOffer(db: Transaction, community: Id, offer: Id): Promise<Id | undefined> {
  const found = await db.aidOffer.findFirst({
    where: { id: offer, request: { communityId: community } },
    select: { requestId: true },
  });
  return found?.requestId;
}

/** `where` is a condition on a row `r` of `aid_request`, and in which order. */
export const requestsWhere = async (db: Transaction, where: Sql): Promise<Request[]> =>
  (await db.$queryRaw<Row[]>(sql`${selected} WHERE ${where}`)).map(requestOf);

export async function insertRequest(
  ctx: JobContext,
  asker: Id,
  locale: Locale,
  { people, ...plan }: Checked & { readonly referent: Id | null },
): Promise<Id> {
  const id = ctx.id();
  const { group, place, referent, due, expiresAt, locale: said, ...words } = plan;
  await ctx.db.aidRequest.create({
    data: {
      id,
      communityId: ctx.community.id,
      askerId: asker,
      groupId: group,
      placeId: place,
      referentId: referent,
      dueAt: due && dateOf(due),
      expiresAt: dateOf(expiresAt),
      openedAt: dateOf(ctx.now),
      locale: said ?? locale,
      ...words,
      needs: { create: Array.from({ length: people }, (_, position) => ({ position })) },
    },
  });
  return id;
}

/** Its words, and how many it needs. */
export async function changeRequest(
  db: Transaction,
  request: Request,
  { people: _, ...plan }: Checked & { readonly referent: Id | null; readonly needs: readonly Need[] },
): Promise<void> {
  const { id, needs: before } = request;
  const { group: _group, place, referent, needs, due, expiresAt, locale, ...words } = plan;
  const data = {
    ...words,
    locale: locale ?? request.locale,
    translations: withTranslations(stillHolding(request, words), plan.translations),
    placeId: place,
    referentId: referent,
    dueAt: due && dateOf(due),
    expiresAt: dateOf(expiresAt),
  };
  await db.aidRequest.update({ where: { id }, data });
  const positions = needs.map(({ position }) => position);
  await db.aidNeed.deleteMany({ where: { requestId: id, position: { notIn: positions } } });
  const known = new Set(before.map(({ position }) => position));
  await db.aidNeed.createMany({
    data: positions.filter(position => !known.has(position)).map(position => ({ requestId: id, position })),
  });
}

export async function setRequest(
  db: Transaction,
  id: Id,
  change: {
    readonly state?: State;
    readonly endedAt?: Instant | null;
    readonly expiresAt?: Instant;
    readonly renewals?: number;
    readonly referentId?: Id | null;
  },
): Promise<void> {
  const { endedAt, expiresAt, ...rest } = change;
  await db.aidRequest.update({
    where: { id },
    data: {
      ...rest,
      ...(endedAt === undefined ? {} : { endedAt: endedAt && dateOf(endedAt) }),
      ...(expiresAt ? { expiresAt: dateOf(expiresAt) } : {}),
    },
  });
}

export async function putOffer(
  ctx: JobContext,
  request: Id,
  member: Id,
  state: 'offered' | 'passed' | 'declined',
): Promise<Id> {
  const [row] = await ctx.db.$queryRaw<{ id: Id }[]>(sql`
    INSERT INTO aid_offer (id, request_id, member_id, state, at) VALUES (${ctx.id()}, ${request}, ${member}, ${state}::aid_offer_state, ${dateOf(ctx.now)})
    ON CONFLICT (request_id, member_id) DO UPDATE SET state = excluded.state, at = excluded.at RETURNING id`);
  if (!row) throw new Error('An upsert of an offer returned no row.');
  return row.id;
}

export async function setOffers(db: Transaction, ids: readonly Id[], state: OfferState): Promise<void> {
  await db.aidOffer.updateMany({ where: { id: { in: [...ids] } }, data: { state } });
}

export async function setNeed(
  db: Transaction,
  request: Id,
  position: number,
  change: { readonly state: NeedState; readonly offerId?: Id | null; readonly matchedAt?: Instant | null },
): Promise<void> {
  const { matchedAt, ...rest } = change;
  await db.aidNeed.update({
    where: { requestId_position: { requestId: request, position } },
    // Whoever is found next is asked anew whether they are in touch.
    data: {
      ...rest,
      ...(rest.state === 'reopened' ? { touchedAt: null } : {}),
      ...(matchedAt === undefined ? {} : { matchedAt: matchedAt && dateOf(matchedAt) }),
    },
  });
}

/** What somebody asked and offered lately, for the limits of both. */
export async function activityOf(db: Transaction, member: Id, now: Instant) {
  const since = dateOf(now.subtract({ hours: 24 }));
  const [row] = await db.$queryRaw<{ open: number; asked: number; offered: number }[]>(sql`
    SELECT (SELECT count(*)::int FROM aid_request WHERE asker_id = ${member} AND state IN ('open', 'paused') AND expires_at > ${dateOf(now)}) AS open,
      (SELECT count(*)::int FROM aid_request WHERE asker_id = ${member} AND opened_at > ${since}) AS asked,
      (SELECT count(*)::int FROM aid_offer WHERE member_id = ${member} AND state IN ('offered', 'passed', 'accepted') AND at > ${since}) AS offered`);
  return row ?? { open: 0, asked: 0, offered: 0 };
}

function requestOf(row: Row): Request {
  return {
    id: row.id,
    asker: row.asker_id,
    askerName: row.asker_name,
    group: row.group_id,
    what: row.what,
    details: row.details,
    area: row.area,
    contact: row.contact,
    skill: row.skill,
    locale: row.locale,
    translations: row.translations,
    due: row.due_at && instantOf(row.due_at),
    part: row.part,
    audience: row.audience,
    referent: row.referent_id,
    hidden: row.hidden,
    place: row.place_id,
    state: row.state,
    openedAt: instantOf(row.opened_at),
    days: row.days,
    expiresAt: instantOf(row.expires_at),
    renewals: row.renewals,
    endedAt: row.ended_at && instantOf(row.ended_at),
    needs: row.needs.map(({ matchedAt, ...need }): Need => ({ ...need, matchedAt: instantAt(matchedAt) })),
    offers: row.offers.map(({ at, ...offer }): Offer => ({ ...offer, at: instantAt(at) ?? instantOf(row.opened_at) })),
  };
}

const instantAt = (milliseconds: number | null): Instant | null =>
  milliseconds === null ? null : instantOf(new Date(Math.round(milliseconds)));
