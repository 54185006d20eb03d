import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant } from '../../core/time.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { RollReport } from './roll.ts';
import type { NoRoll } from './roll-model.ts';

/** What is known of a list: what it would do or did; that it is none; or that it is being compared or imported now. */
export type Upshot = RollReport | NoRoll | { readonly busy: 'comparing' | 'importing' };

export type Upload = {
  readonly id: Id;
  readonly community: Id;
  readonly member: Id;
  readonly bytes: Uint8Array;
  readonly report: Upshot;
  readonly now: Instant;
};

/** An admin's newer list takes the place of the one before. */
export async function keepUpload(db: Transaction, upload: Upload): Promise<void> {
  const { id, community, member, bytes, report, now } = upload;
  await db.rollUpload.deleteMany({ where: { communityId: community, memberId: member } });
  await db.$executeRaw(sql`
    INSERT INTO roll_upload (id, community_id, member_id, content, report, created_at)
    VALUES (${id}, ${community}, ${member}, ${Buffer.from(bytes)}, ${JSON.stringify(report)}::jsonb, ${dateOf(now)})`);
}

/** The file, for whoever brought it; the same until the transaction ends, so that of two presses the second finds it applied. */
export async function uploadInHand(
  db: Transaction,
  community: Id,
  id: Id,
  member: Id,
): Promise<Uint8Array | undefined> {
  const [row] = await db.$queryRaw<{ content: Uint8Array | null }[]>(sql`
    SELECT content FROM roll_upload WHERE id = ${id} AND community_id = ${community} AND member_id = ${member} FOR UPDATE`);
  return row?.content ?? undefined;
}

/** The file and whose it is, for a job. */
export async function uploadForJob(
  db: Transaction,
  community: Id,
  id: Id,
): Promise<{ readonly member: Id; readonly bytes: Uint8Array } | undefined> {
  const [row] = await db.$queryRaw<{ member: Id; bytes: Uint8Array | null }[]>(sql`
    SELECT member_id AS member, content AS bytes FROM roll_upload WHERE id = ${id} AND community_id = ${community} FOR UPDATE`);
  return row?.bytes ? { member: row.member, bytes: row.bytes } : undefined;
}

export async function keepUpshot(db: Transaction, id: Id, upshot: Upshot): Promise<void> {
  await db.$executeRaw(sql`UPDATE roll_upload SET report = ${JSON.stringify(upshot)}::jsonb WHERE id = ${id}`);
}

export async function finishUpload(db: Transaction, id: Id, report: RollReport): Promise<void> {
  await db.$executeRaw(sql`
    UPDATE roll_upload SET content = NULL, applied = true, report = ${JSON.stringify(report)}::jsonb WHERE id = ${id}`);
}

export async function dropUpload(db: Transaction, community: Id, id: Id): Promise<void> {
  await db.rollUpload.deleteMany({ where: { id, communityId: community } });
}

export async function reportOf(db: Transaction, community: Id, id: Id, member: Id): Promise<Upshot | undefined> {
  const row = await db.rollUpload.findFirst({
    where: { id, communityId: community, memberId: member },
    select: { report: true },
  });
  return row ? (row.report as unknown as Upshot) : undefined;
}
