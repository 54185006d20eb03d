import type { Inbound } from '../core/adapter.ts';
import { viewOf } from '../core/blocks.ts';
import { type Feature, nothingElse, nothingPersonal, type Refusal, refuse } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import type { Speech } from '../core/speech.ts';
import { dateOf } from '../core/time.ts';
import type { View } from '../core/view.ts';
import { type Code, type Sql, sql, type Transaction } from '../database/client.ts';
import { isZone, localeOf } from '../i18n/speech.ts';
import { recordDeed } from './audit.ts';
import { adoptSpace, communityById, zoneAndCountry } from './communities.ts';
import { keepMet, makeMember } from './identity.ts';
import { hashOf, type Issuing, issueCode } from './issue.ts';
import type { Lane } from './lane.ts';
import { joinMember, type Redeemed } from './linking.ts';
import type { World } from './world.ts';

/** With its hyphen, or at least a digit: "vergeten" and "Bernadet" are words, and could be codes letter by letter. */
const written = /^(?=.*[-2-9])(?:\p{L}+\s+)?([2-9a-hjkmnp-z]{4})-?([2-9a-hjkmnp-z]{4})$/iu;

/** How many wrong codes one person may give, and in how many minutes. */
export const guessesAllowed = 5;
const guessMinutes = 10;

/** Whoever types it after `/palabre admin` is an admin, and the space where they type it is the community's. One code at a time; it works for a week. */
export const adminCode = (world: Issuing, db: Transaction, community: Id): Promise<string> =>
  issueCode(world, db, { kind: 'admin', community, member: null, minutes: 7 * 24 * 60 });

/** The code that somebody gives: after `/palabre`, with or without a word before it, or by itself in private. */
export function codeIn(event: Inbound): string | undefined {
  const typed =
    (event.type === 'command' && event.name === 'palabre') || (event.type === 'said' && event.in.kind === 'direct')
      ? event.text
      : '';
  const found = written.exec(typed.trim());
  return found ? `${found[1]}${found[2]}`.toUpperCase() : undefined;
}

/** Undefined for a wrong one, which is counted. */
export async function redeemCode(
  world: World,
  db: Transaction,
  lane: Lane,
  event: Inbound,
  code: string,
): Promise<Redeemed | Refusal | undefined> {
  const { connection } = lane;
  const now = dateOf(world.now());
  const guesser = { connectionKey: connection, externalId: event.from.id };
  // One at a time of each person: of many wrong ones at one moment, the sixth finds five.
  await db.$executeRaw(
    sql`SELECT pg_advisory_xact_lock(hashtext(${`palabre: a code of ${event.from.id} on ${connection}`}))`,
  );
  const since = dateOf(world.now().subtract({ minutes: guessMinutes }));
  if ((await db.guess.count({ where: { ...guesser, at: { gt: since } } })) >= guessesAllowed)
    return refuse('engine-code-too-many', { minutes: guessMinutes });
  // Deleting it is using it: of two people who give it at once, the second finds none.
  const [used] = await db.$queryRaw<{ hash: string }[]>(sql`
    DELETE FROM code WHERE hash = ${hashOf(world, code)} AND (expires_at IS NULL OR expires_at > ${now}) RETURNING hash, kind::text, community_id AS "communityId", member_id AS "memberId"`);
  if (!used) {
    await db.guess.create({ data: { ...guesser, at: now } });
    return undefined;
  }
  const { kind, communityId, memberId } = used as Code;
  const account = await keepMet(world, db, lane, event);
  switch (kind) {
    case 'admin':
      return becomeAdmin(world, db, connection, event, communityId, account);
    // Joining accounts is linking.ts.
    case 'link':
    case 'invitation':
      if (!memberId) throw new Error('A code to join a member names none.');
      return joinMember(world, db, { account, community: communityId, member: memberId, kind });
  }
}

async function becomeAdmin(
  world: World,
  db: Transaction,
  connection: string,
  event: Inbound,
  community: Id,
  account: Id,
): Promise<Redeemed | Refusal> {
  const { in: place } = event;
  if (place.space !== '') {
    const ours = await adoptSpace(world, db, community, { connection, id: place.space, name: place.spaceName });
    if (!ours) return refuse('engine-space-taken');
  }
  await speakAs(world, db, community, event);
  const member = await memberOf(world, db, account, community, event.from.name);
  await db.roleGrant.createMany({
    data: { memberId: member, role: 'admin', grantedAt: dateOf(world.now()) },
    skipDuplicates: true,
  });
  await recordDeed(db, { community, at: world.now(), member, deed: 'admin by code', about: { space: place.space } });
  return { view: 'admin', community };
}

/** A community of which nobody said which language it speaks speaks that of whoever adopts it, in their time zone. */
async function speakAs(world: World, db: Transaction, community: Id, { from }: Inbound): Promise<void> {
  const locale = localeOf(from.locale);
  if (!locale) return;
  const settled = await db.community.updateMany({
    where: { id: community, pretend: false, locales: { isEmpty: true } },
    data: { locale, locales: [locale], ...(isZone(from.zone) ? zoneAndCountry(from.zone) : {}) },
  });
  if (settled.count > 0) world.log.info({ community, locale }, 'A community has its first language.');
}

async function memberOf(world: World, db: Transaction, account: Id, community: Id, name: string): Promise<Id> {
  const known = await db.membership.findUnique({
    where: { accountId_communityId: { accountId: account, communityId: community } },
  });
  return known?.memberId ?? makeMember(world, db, account, community, name);
}

/** What the engine itself says after a code. */
export const codes: Feature<Transaction, Sql> = {
  ...nothingElse,
  name: 'code',
  owner: async () => undefined,
  // Each about the community whose code it was, which is not always the one that was spoken to.
  views: {
    admin: async (ctx, id) => welcome(ctx, 'engine-now-admin', await communityById(ctx.db, id)),
    joined: async (ctx, id) => welcome(ctx, 'engine-now-joined', await communityById(ctx.db, id)),
    linked: async ({ speech }) => linkedView(speech),
  },
  personal: nothingPersonal,
  samples: speech => ({
    admin: welcome({ speech }, 'engine-now-admin', { name: 'Le Panier commun' }),
    linked: linkedView(speech),
  }),
};

const welcome = (
  { speech }: { readonly speech: Speech },
  message: 'engine-now-admin' | 'engine-now-joined',
  community: { readonly name: string } | undefined,
): View => viewOf(speech, speech.line(message, { community: community?.name ?? '' }));

const linkedView = (speech: Speech): View =>
  viewOf(speech, speech.line('engine-now-linked'), { type: 'text', text: speech.say('engine-now-linked-how') });
