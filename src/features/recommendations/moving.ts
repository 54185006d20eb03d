import { type Answer, isRefusal, type Refusal, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { sql } from '../../database/client.ts';
import type { Context, JobContext } from '../context.ts';
import { today } from './day.ts';
import { type Move, type MoveKind, type Mover, moved, type Status } from './lifecycle-model.ts';
import type { Mine, Plan, Recommendation } from './model.ts';
import * as moves from './moves-store.ts';
import { tellOfMove } from './news.ts';
import * as store from './store.ts';

/** A word on progress is asked for every three months. */
export const wordEvery = { hours: 91 * 24 } as const;

/** In what capacity somebody moves it. */
export const moverOf = ({ actor }: Pick<Context, 'actor'>, one: Recommendation, mine: Mine): Mover => ({
  official: actor.roles.has('board') || actor.roles.has('animateur'),
  author: mine.author,
  animates: mine.animates,
  owner: one.owner?.id === actor.member,
});

/** `seen`: how it stood when the form was opened; whoever answers a recommendation answers what they saw. */
export type Wish = {
  readonly id: Id;
  readonly seen: Status;
  readonly kind: MoveKind;
  /** Makes the move, with the other recommendation that it names, both locked. */
  readonly make: (into: Recommendation | undefined) => Move | Refusal;
  readonly into?: Id | undefined;
  readonly words?: Plan | undefined;
  readonly batch?: Id | undefined;
};

/** Makes a move, or writes it down for its batch. Of two at the same moment the second finds what the first left. */
export async function move(ctx: Context, wish: Wish): Promise<Answer> {
  const { db, community, actor } = ctx;
  const ids = wish.into && wish.into !== wish.id ? [wish.id, wish.into] : [wish.id];
  const [one, another] = await store.inHand(db, community.id, ids, actor.member);
  if (!one) return refuse('recommend-gone');
  if (one.state.status !== wish.seen) return refuse('recommend-cannot-now');
  const made = wish.make(wish.into === wish.id ? one : another);
  if (isRefusal(made)) return made;
  const mover = moverOf(ctx, one, await store.mineOf(db, one.id, actor.member));
  const state = moved(one.id, one.state, made, mover, today(ctx));
  if (isRefusal(state)) return state;
  if ((await moves.heldOf(db, one.id)) && made.kind !== 'withdraw') return refuse('recommend-held');
  if (wish.batch) {
    await moves.writeMove(ctx, { id: one.id, move: made, by: actor.member, batch: wish.batch });
    await ctx.record('recommendation answer held', { recommendation: String(one.number) });
    return show('batch', wish.batch);
  }
  await moves.dropHeld(db, one.id);
  const before = { title: one.title, what: one.what, why: one.why };
  if (wish.words) await moves.setWords(db, one, wish.words);
  await moves.writeMove(ctx, { id: one.id, move: made, by: actor.member, ...(wish.words && { before }) });
  await settle(ctx, one, made, state);
  return show('moved', one.id);
}

/** What follows from a move: its state, the cards that show it, those who are told. */
export async function settle(
  ctx: JobContext,
  one: Recommendation,
  made: Move,
  state: Recommendation['state'],
): Promise<void> {
  await moves.setState(ctx.db, one.id, state, ctx.now);
  await ctx.refresh('card', one.id);
  if (made.kind === 'file') await showWhereWanted(ctx, one.id);
  if (made.kind === 'merge') await askSupporters(ctx, one.id, made.into.id);
  if (made.kind === 'start') await ctx.schedule('word', one.id, ctx.now.add(wordEvery));
  await ctx.record('recommendation moved', { recommendation: String(one.number), to: state.status });
  if (made.kind !== 'file') await tellOfMove(ctx);
}

/** Where its author wanted it to be seen, unless that place has gone meanwhile. */
async function showWhereWanted(ctx: JobContext, id: Id): Promise<void> {
  const [place] = await ctx.db.$queryRaw<{ id: Id }[]>(sql`
    SELECT p.id FROM recommendation r JOIN place p ON p.id = r.place_id AND p.community_id = r.community_id WHERE r.id = ${id}`);
  if (place) await ctx.publish('card', id, place.id);
}

/** A support is a member's own: each says whether it goes along. Who supports both already is not asked. */
async function askSupporters(ctx: JobContext, from: Id, into: Id): Promise<void> {
  await ctx.refresh('card', into);
  const already = new Set(await moves.supportersOf(ctx.db, into));
  const members = (await moves.supportersOf(ctx.db, from)).filter(member => !already.has(member));
  await ctx.tell('merged', from, { members });
}

/** Asks whoever carries it out for a word, and again in three months, as long as it is in progress. */
export async function askForWord(ctx: JobContext, id: Id): Promise<void> {
  const one = await store.byId(ctx.db, ctx.community.id, id, '');
  if (one?.state.status !== 'in_progress') return;
  if (one.owner) await ctx.tell('word', id, { members: [one.owner.id] }, { occurrence: today(ctx) });
  await ctx.schedule('word', id, ctx.now.add(wordEvery));
}
