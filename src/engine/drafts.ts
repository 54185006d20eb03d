import type { Answers } from '../core/feature.ts';
import type { Id } from '../core/ids.ts';
import { dateOf } from '../core/time.ts';
import { type Draft as Row, type Sql, sql, type Transaction } from '../database/client.ts';
import type { Reader } from './identity.ts';
import { newId, type World } from './world.ts';

/** What a person is filling in. */
export type Draft = Omit<Row, 'answers'> & { readonly answers: Answers };

/** Opens a form for a person: their draft, empty. Whatever else they were filling in by typing no longer takes what they type. */
export async function openDraft(
  world: World,
  db: Transaction,
  { actor: { account }, community }: Reader,
  feature: string,
  form: string,
  about: string,
): Promise<Id> {
  const id = newId(world);
  const unkept = isUnkept(world, { feature, form });
  if (unkept) world.unkept.hold(id, { about, answers: {}, page: 0, mark: '' });
  await db.draft.updateMany({ where: { accountId: account, open: true }, data: { open: false } });
  await db.draft.create({
    data: {
      id,
      communityId: community.id,
      accountId: account,
      feature,
      form,
      about: unkept ? '' : about,
      answers: {},
      updatedAt: dateOf(world.now()),
    },
  });
  return id;
}

/** The newest of that form that this member began and left, from whichever of their accounts; it is this account's from now on. */
export async function takeUpDraft(
  world: World,
  db: Transaction,
  { actor, community }: Reader,
  feature: string,
  form: string,
): Promise<Id | undefined> {
  const [left] = await db.$queryRaw<{ id: Id }[]>(sql`
    SELECT d.id FROM draft d JOIN membership m ON m.account_id = d.account_id
    WHERE m.member_id = ${actor.member} AND d.community_id = ${community.id} AND d.feature = ${feature} AND d.form = ${form} AND d.answers <> '{}'
    ORDER BY d.updated_at DESC LIMIT 1 FOR UPDATE OF d`);
  if (!left) return undefined;
  await db.draft.updateMany({ where: { accountId: actor.account, open: true }, data: { open: false } });
  await db.draft.update({
    where: { id: left.id },
    data: { accountId: actor.account, open: true, updatedAt: dateOf(world.now()) },
    select: { id: true },
  });
  return left.id;
}

/** Undefined once it was handed in or thrown away, for anybody but its own person, and where what stood in it is remembered no more. */
export const draftOf = (world: World, db: Transaction, id: Id, reader: Reader): Promise<Draft | undefined> =>
  readDraft(world, db, id, reader, sql``);

async function readDraft(
  world: World,
  db: Transaction,
  id: Id,
  { actor, community }: Reader,
  lock: Sql,
): Promise<Draft | undefined> {
  const [row] = await db.$queryRaw<Draft[]>(sql`
    SELECT id, community_id AS "communityId", account_id AS "accountId", feature, form, about, answers, page, mark, open, updated_at AS "updatedAt"
    FROM draft WHERE id = ${id} AND account_id = ${actor.account} AND community_id = ${community.id} ${lock}`);
  if (!row || !isUnkept(world, row)) return row;
  const content = world.unkept.of(id);
  return content && { ...row, ...content };
}

export const isUnkept = (world: World, { feature, form }: Pick<Draft, 'feature' | 'form'>): boolean =>
  world.features.get(feature)?.forms[form]?.unkept ?? false;

/** The same until the transaction ends: of two answers at once, the second finds what the first left, which may be nothing. */
export const draftInHand = (world: World, db: Transaction, id: Id, reader: Reader): Promise<Draft | undefined> =>
  readDraft(world, db, id, reader, sql`FOR UPDATE`);

/** The form that a typed answer of this person belongs to. */
export async function openDraftOf(world: World, db: Transaction, reader: Reader): Promise<Draft | undefined> {
  const found = await db.draft.findFirst({
    where: { accountId: reader.actor.account, communityId: reader.community.id, open: true },
    orderBy: { updatedAt: 'desc' },
    select: { id: true },
  });
  return found ? draftInHand(world, db, found.id, reader) : undefined;
}

/** It was handed in, or thrown away. */
export async function dropDraft(world: World, db: Transaction, id: Id): Promise<void> {
  world.unkept.drop(id);
  await db.draft.deleteMany({ where: { id } });
}

export async function keepAnswers(
  world: World,
  db: Transaction,
  draft: Draft,
  answers: Answers,
  page: number,
  mark = '',
): Promise<void> {
  const unkept = isUnkept(world, draft);
  if (unkept) world.unkept.hold(draft.id, { about: draft.about, answers, page, mark });
  await db.$executeRaw(sql`
    UPDATE draft SET answers = ${JSON.stringify(unkept ? {} : answers)}::jsonb, page = ${unkept ? 0 : page}, mark = ${unkept ? '' : mark}, open = true, updated_at = ${dateOf(world.now())}
    WHERE id = ${draft.id}`);
}
