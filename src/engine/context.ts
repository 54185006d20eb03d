import type { Community, Context, JobContext, Offer, ReadContext, Waiting } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { own } from '../core/own.ts';
import { tokenOf } from '../core/token.ts';
import type { Locale } from '../core/view.ts';
import type { Transaction } from '../database/client.ts';
import { speechOf } from '../i18n/speech.ts';
import { isLastAdmin } from './admins.ts';
import { audiencesFor, membersOf } from './audiences.ts';
import { recordDeed } from './audit.ts';
import { linesOf } from './digest-lines.ts';
import { holidaysOf } from './holidays.ts';
import type { KnownArrival, Reader } from './identity.ts';
import { issueCode } from './issue.ts';
import { addressOf, openPage } from './pages.ts';
import { everythingOf, forgetMember } from './personal.ts';
import { placesOf } from './places.ts';
import { announceBeside, putPost, wantRefresh, withdrawPosts } from './posts.ts';
import { repeatJob } from './repeat.ts';
import { sealsFor } from './sealing.ts';
import { tellMembers } from './tell.ts';
import { newId, type World } from './world.ts';

/** What a renderer sees; `reader` is null when everyone in a place reads it. */
export function readContext(
  world: World,
  db: Transaction,
  feature: string,
  reader: Reader | Everyone,
): ReadContext<Transaction> {
  const now = world.now();
  return {
    db,
    now,
    speech: speechOf(world.texts, reader.locale, reader.zone, now),
    speechIn: locale => speechOf(world.texts, locale, reader.zone, now),
    community: reader.community,
    actor: reader.actor,
    holiday: holidaysOf(reader.community.country),
    token: (verb, id, argument) => tokenOf(feature, verb, id, argument),
    everythingOf: member => everythingOf(world, db, member, reader.locale),
    digestLines: async digest =>
      reader.actor
        ? linesOf(world, db, { digest, member: reader.actor.member, by: of => readContext(world, db, of, reader) })
        : [],
    waiting: limit => waitingFor(world, db, reader, limit),
    offers: () => offersFor(world, db, reader),
    audiences: audiencesFor(world, db, { community: reader.community.id, feature }, () =>
      readContext(world, db, feature, reader),
    ),
    places: () => placesOf(db, reader.community.id),
    pagesReachable: world.publicUrl !== '',
    addressOf: page => addressOf(world, db, { member: reader.actor?.member ?? '', feature, page }),
    seals: sealsFor(world, db, reader.community.id),
  };
}

/** Everyone who reads a place. */
export type Everyone = {
  readonly community: Community;
  readonly actor: null;
  readonly locale: Locale;
  readonly zone: string;
};

/** What a handler may do, all of it in `db`, and in the name of its feature. */
export function handlerContext(
  world: World,
  db: Transaction,
  feature: string,
  { reader, here, changes }: KnownArrival,
): Context<Transaction> {
  return {
    ...readContext(world, db, feature, reader),
    ...jobContext(world, db, feature, reader.community, reader.actor.account, reader.actor.member),
    actor: reader.actor,
    here,
    openPage: (page, open) =>
      openPage(world, db, { community: reader.community.id, member: reader.actor.member, feature, page }, open),
    refresh: async (kind, id) => void changes.push({ feature, kind, id }),
  };
}

/** What a job may do. `asked` is the account that is asked when nobody knows whether a post arrived. */
export function jobContext(
  world: World,
  db: Transaction,
  feature: string,
  community: Community,
  asked: Id | null,
  actor: Id | null = null,
): JobContext<Transaction> {
  return {
    db,
    now: world.now(),
    community,
    holiday: holidaysOf(community.country),
    id: () => newId(world),
    publish: (kind, id, place) =>
      putPost(world, db, { community: community.id, feature, kind, item: id, place, asked }),
    refresh: (kind, id) => wantRefresh(db, { feature, kind, item: id }),
    announce: (beside, kind, id) =>
      announceBeside(world, db, { community: community.id, feature, beside, kind, item: id }),
    withdraw: (kind, id) => withdrawPosts(world, db, { community: community.id, feature, kind, item: id }),
    tell: (kind, id, to, how) => tellMembers(world, db, { community, feature, kind, item: id }, to, how),
    members: audience => membersOf(world, db, community.id, audience),
    async emit(event, about) {
      for (const { name, on } of world.features.values())
        await own(on, event)?.(jobContext(world, db, name, community, asked, actor), about);
    },
    record: (deed, about) => recordDeed(db, { community: community.id, at: world.now(), member: actor, deed, about }),
    isLastAdmin: member => isLastAdmin(db, community.id, member),
    forget: member =>
      forgetMember(world, db, member, { by: of => jobContext(world, db, of, community, null), mayReturn: false }),
    code: (kind, member, minutes) => issueCode(world, db, { kind, community: community.id, member, minutes }),
    fingerprint: text => world.fingerprint(`${community.id} ${text}`),
    seals: sealsFor(world, db, community.id),
    repeat: (job, id, schedule, after) =>
      repeatJob(world, db, { community: community.id, feature, job, id }, schedule, after),
    schedule: (job, id, at) => world.schedule(db, { community: community.id, feature, job, id }, at),
  };
}

async function waitingFor(world: World, db: Transaction, reader: Reader | Everyone, limit: number): Promise<Waiting[]> {
  const found: Waiting[] = [];
  for (const feature of world.features.values()) {
    if (found.length >= limit) break;
    found.push(...(await feature.waiting(readContext(world, db, feature.name, reader), limit - found.length)));
  }
  return found;
}

async function offersFor(world: World, db: Transaction, reader: Reader | Everyone) {
  const everyone: Offer[] = [];
  const roles: Offer[] = [];
  for (const feature of world.features.values())
    for (const offer of await feature.offers(readContext(world, db, feature.name, reader))) {
      if (offer.who === 'members') everyone.push(offer);
      else if (offer.who.some(role => reader.actor?.roles.has(role))) roles.push(offer);
    }
  return { everyone, roles };
}
