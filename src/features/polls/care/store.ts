import type { Id } from '../../../core/ids.ts';
import { dateOf, type Instant } from '../../../core/time.ts';
import { type Locale, locales } from '../../../core/view.ts';
import { sql, type Transaction } from '../../../database/client.ts';
import type { JobContext } from '../../context.ts';
import type { Translations } from '../words.ts';
import type { Followed } from './care.ts';

export async function keepPlaces(db: Transaction, poll: Id, places: readonly Id[]): Promise<void> {
  await db.pollPlace.createMany({ data: places.map(placeId => ({ pollId: poll, placeId })), skipDuplicates: true });
}

/** Where it is or will be put; those that are gone are left out. */
export async function placesWanted(db: Transaction, poll: Id): Promise<Id[]> {
  const rows = await db.$queryRaw<{ id: Id }[]>(sql`
    SELECT place.id FROM poll_place w JOIN place ON place.id = w.place_id WHERE w.poll_id = ${poll} AND NOT place.gone ORDER BY place.id`);
  return rows.map(({ id }) => id);
}

/** The poll for whoever changes it: nobody votes and nobody else changes it until this transaction ends. */
export async function lockPoll(db: Transaction, poll: Id): Promise<void> {
  await db.$executeRaw(sql`SELECT FROM poll WHERE id = ${poll} FOR UPDATE`);
}

export async function setOpening(db: Transaction, poll: Id, opensAt: Instant, closesAt: Instant | null): Promise<void> {
  await db.poll.update({
    where: { id: poll },
    data: { draft: false, openedAt: dateOf(opensAt), closesAt: closesAt && dateOf(closesAt) },
  });
}

/** A draft or a scheduled poll goes without a trace. */
export const removePoll = (db: Transaction, poll: Id) => db.poll.delete({ where: { id: poll } });

export async function cancelPoll(db: Transaction, poll: Id, at: Instant, reason: string): Promise<void> {
  await db.poll.update({ where: { id: poll }, data: { cancelledAt: dateOf(at), cancelReason: reason, repeats: null } });
}

export const setRepeats = (db: Transaction, poll: Id, repeats: null) =>
  db.poll.update({ where: { id: poll }, data: { repeats } });

export type Statement = {
  readonly statement: string;
  readonly followed: Followed | null;
  readonly reviewOn: string | null;
};

export async function keepStatement(db: Transaction, poll: Id, said: Statement, at: Instant): Promise<void> {
  await db.$executeRaw(sql`
    UPDATE poll SET statement = ${said.statement}, followed = ${said.followed}::poll_followed, review_on = ${said.reviewOn}::date, stated_at = ${dateOf(at)}
    WHERE id = ${poll}`);
}

/** Where words stand: of the first language, which is null, or a further one; -2 the question, -1 the explanation, from 0 an option. */
type Spot = { readonly locale: Locale | null; readonly position: number };
export type Change = Spot & { readonly before: string; readonly after: string };
export type Corrections = { readonly poll: Id; readonly changes: readonly Change[] };

export async function keepWords(db: Transaction, poll: Id, { position, after }: Change): Promise<void> {
  if (position === -2) await db.poll.update({ where: { id: poll }, data: { title: after } });
  else if (position === -1) await db.poll.update({ where: { id: poll }, data: { description: after } });
  else await db.pollOption.update({ where: { pollId_position: { pollId: poll, position } }, data: { label: after } });
}

export const keepTranslations = (db: Transaction, poll: Id, translations: Translations) =>
  db.poll.update({ where: { id: poll }, data: { translations } });

export async function keepCorrections(ctx: JobContext, poll: Id, changes: readonly Change[]): Promise<Id> {
  const id = ctx.id();
  await ctx.db.correction.createMany({
    data: changes.map(change => ({ ...change, id, pollId: poll, locale: change.locale ?? '', at: dateOf(ctx.now) })),
  });
  return id;
}

export async function correctionsOf(db: Transaction, community: Id, id: Id): Promise<Corrections | undefined> {
  const rows = await db.correction.findMany({
    where: { id, poll: { communityId: community } },
    orderBy: { position: 'asc' },
  });
  return rows[0] && { poll: rows[0].pollId, changes: rows.map(row => ({ ...row, locale: localeOf(row.locale) })) };
}

/** What stood there at the first ballot, of whatever has been corrected since. */
export async function wordsAtFirst(db: Transaction, poll: Id): Promise<(spot: Spot) => string | undefined> {
  const rows = await db.correction.findMany({ where: { pollId: poll }, orderBy: { at: 'asc' } });
  return spot => rows.find(row => localeOf(row.locale) === spot.locale && row.position === spot.position)?.before;
}

const localeOf = (text: string): Locale | null => locales.find(locale => locale === text) ?? null;

export async function addOption(db: Transaction, poll: Id, label: string): Promise<void> {
  await db.$executeRaw(sql`
    INSERT INTO poll_option (poll_id, position, label) SELECT ${poll}, count(*), ${label} FROM poll_option WHERE poll_id = ${poll}`);
  // In every language it says what was written, so that each has as many options as the poll.
  await db.$executeRaw(sql`
    UPDATE poll SET translations = coalesce((
      SELECT jsonb_object_agg(locale, jsonb_set(words, '{options}', words->'options' || to_jsonb(${label}::text))) FROM jsonb_each(translations) AS t (locale, words)
    ), '{}') WHERE id = ${poll}`);
}

/** The same poll once more, for a round of its own; returns its id. */
export async function copyPoll(ctx: JobContext, poll: Id, opensAt: Instant, closesAt: Instant | null): Promise<Id> {
  const id = ctx.id();
  await ctx.db.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`polls of ${ctx.community.id}`}, 0))`);
  await ctx.db.$executeRaw(sql`
    INSERT INTO poll (id, community_id, number, organiser_id, group_id, audience, title, description, locale, translations, method, settings, secrecy, results, rules, level, reasons, may_add, shuffled, repeats, opened_at, closes_at)
    SELECT ${id}, p.community_id, (SELECT max(number) + 1 FROM poll WHERE community_id = p.community_id), p.organiser_id, p.group_id, p.audience, p.title, p.description, p.locale, p.translations, p.method,
      p.settings, p.secrecy, p.results, p.rules, p.level, p.reasons, p.may_add, p.shuffled, p.repeats, ${dateOf(opensAt)}, ${closesAt && dateOf(closesAt)}
    FROM poll p WHERE p.id = ${poll}`);
  await ctx.db.$executeRaw(sql`
    INSERT INTO poll_option (poll_id, position, label) SELECT ${id}, position, label FROM poll_option WHERE poll_id = ${poll}`);
  await ctx.db.$executeRaw(sql`
    INSERT INTO poll_place (poll_id, place_id) SELECT ${id}, place_id FROM poll_place WHERE poll_id = ${poll}`);
  return id;
}

/** Where it is or will be put, by name. */
export async function placeNames(db: Transaction, poll: Id): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>(sql`
    SELECT place.name FROM poll_place w JOIN place ON place.id = w.place_id WHERE w.poll_id = ${poll} AND NOT place.gone ORDER BY place.name`);
  return rows.map(({ name }) => name);
}
