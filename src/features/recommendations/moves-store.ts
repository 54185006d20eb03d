import type { Id } from '../../core/ids.ts';
import { dateOf, type Instant, instantOf } from '../../core/time.ts';
import { stillHolding } from '../../core/wording.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { JobContext } from '../context.ts';
import type { Move, MoveKind, State } from './lifecycle-model.ts';
import type { Plan, Recommendation } from './model.ts';

/** A move as it is kept and read. */
export type Made = {
  readonly kind: MoveKind;
  /** Who made it; null when it came by a file or its maker was forgotten. */
  readonly by: string | null;
  readonly at: Instant;
  readonly text: string;
  readonly link: string;
  readonly state: Pick<MadeRow, 'way' | 'percent' | 'until'>;
  readonly before: Plan | null;
};
type MadeRow = {
  kind: MoveKind;
  by: string | null;
  at: Date;
  text: string;
  link: string;
  way: 'project' | 'permanent_work' | 'experiment' | 'hackathon' | null;
  percent: number | null;
  until: Date | null;
  before: Plan | null;
};

type Written = {
  readonly id: Id;
  readonly move: Move;
  readonly by: Id | null;
  readonly before?: Plan;
  readonly batch?: Id;
};

/** Writes the move down; one of a batch has not happened yet. */
export async function writeMove(ctx: JobContext, { id, move, by, before, batch }: Written): Promise<void> {
  await ctx.db.recommendationMove.create({
    data: {
      id: ctx.id(),
      recommendationId: id,
      kind: move.kind,
      memberId: by,
      at: dateOf(ctx.now),
      text: 'text' in move ? move.text : '',
      link: move.kind === 'finish' ? move.link : '',
      way: move.kind === 'accept' ? move.way : null,
      percent: move.kind === 'progress' ? move.percent : null,
      until: move.kind === 'postpone' ? new Date(`${move.until}T00:00:00Z`) : null,
      intoId: move.kind === 'merge' ? move.into.id : null,
      ...(before && { before }),
      batchId: batch ?? null,
      held: batch !== undefined,
    },
  });
}

/** Where it stands now. Its time there begins anew, but for a word on progress. */
export async function setState(db: Transaction, id: Id, state: State, now: Instant): Promise<void> {
  await db.$executeRaw(sql`
    UPDATE recommendation SET moved_at = CASE WHEN status::text = ${state.status} THEN moved_at ELSE ${dateOf(now)} END,
      filed_at = CASE WHEN status = 'draft' THEN ${dateOf(now)} ELSE filed_at END,
      status = ${state.status}::recommendation_status, way = ${'way' in state ? state.way : null}::recommendation_way,
      percent = ${'percent' in state ? state.percent : null}, until = ${'until' in state ? state.until : null}::date,
      merged_into_id = ${'into' in state ? state.into : null}
    WHERE id = ${id}`);
}

/** What is said otherwise now has lost its translations. */
export async function setWords(db: Transaction, one: Recommendation, { title, what, why }: Plan): Promise<void> {
  const data = { title, what, why, translations: stillHolding(one, { title, what, why }) };
  await db.recommendation.update({ where: { id: one.id }, data, select: { id: true } });
}

/** The answer that is held back for it, if any. */
export async function heldOf(db: Transaction, id: Id): Promise<Id | undefined> {
  const held = await db.recommendationMove.findFirst({
    where: { recommendationId: id, held: true },
    select: { id: true },
  });
  return held?.id;
}

export async function dropHeld(db: Transaction, id: Id): Promise<void> {
  await db.recommendationMove.deleteMany({ where: { recommendationId: id, held: true } });
}

/** What happened to it, newest first. */
export async function movesOf(db: Transaction, id: Id, limit: number): Promise<Made[]> {
  const rows = await db.$queryRaw<MadeRow[]>(sql`
    SELECT v.kind::text AS kind, m.name AS by, v.at, v.text, v.link, v.way::text AS way, v.percent, v.until, v.before
    FROM recommendation_move v LEFT JOIN member m ON m.id = v.member_id
    WHERE v.recommendation_id = ${id} AND NOT v.held ORDER BY v.at DESC, v.turn DESC LIMIT ${limit}`);
  return rows.map(({ way, percent, until, at, ...row }) => ({
    ...row,
    at: instantOf(at),
    state: { way, percent, until },
  }));
}

export async function supportersOf(db: Transaction, id: Id): Promise<Id[]> {
  const ties = await db.recommendationTie.findMany({
    where: { recommendationId: id, kind: 'support' },
    select: { memberId: true },
  });
  return ties.map(({ memberId }) => memberId);
}
