import { button, viewOf } from '../../core/blocks.ts';
import type { Id } from '../../core/ids.ts';
import type { View } from '../../core/view.ts';
import { worded } from '../../core/wording.ts';
import { speaksSeveral } from '../../i18n/translating.ts';
import type { ReadContext } from '../context.ts';
import { aroundOf } from './around.ts';
import { batchById, heldIn, openBatches, publishedIn } from './batch-store.ts';
import { answering } from './batches.ts';
import { commentsOf } from './comments.ts';
import { type MoveKind, movesFor } from './lifecycle-model.ts';
import { longUnanswered } from './list.ts';
import { foundView, whoView } from './list-views.ts';
import type { Recommendation } from './model.ts';
import { movesOf } from './moves-store.ts';
import * as drawn from './moving-views.ts';
import { newsOf } from './news.ts';
import { mayInvite, membersOf } from './people.ts';
import * as store from './store.ts';
import * as views from './views.ts';

/** Draws what is there; who may not see it is told that it is gone. */
export async function withOne(
  ctx: ReadContext,
  id: string,
  draw: (one: Recommendation) => View | Promise<View>,
): Promise<View> {
  const one = await store.byId(ctx.db, ctx.community.id, id, ctx.actor?.member ?? '');
  return one ? draw(worded(ctx.speech, one)) : views.goneView(ctx.speech);
}

/** In the reader's language. */
const readBy = async (ctx: ReadContext, ids: readonly Id[]): Promise<Recommendation[]> =>
  (await store.byIds(ctx.db, ctx.community.id, ids)).map(one => worded(ctx.speech, one));

export const drawCard = (ctx: ReadContext, id: string): Promise<View> =>
  withOne(ctx, id, async one => views.cardView(ctx.speech, ctx.token, one, await aroundOf(ctx, one)));

export const drawOne = (ctx: ReadContext, id: string): Promise<View> =>
  withOne(ctx, id, async one => {
    const mine = await store.mineOf(ctx.db, id, ctx.actor?.member ?? '');
    const buttons = (await mayDoMore(ctx, one))
      ? [button(ctx.speech.line('recommend-menu'), ctx.token('menu', id))]
      : [];
    return views.oneView(ctx.speech, ctx.token, one, await aroundOf(ctx, one), mine, buttons);
  });

async function mayDoMore(ctx: ReadContext, one: Recommendation): Promise<boolean> {
  const { kinds, more } = menuOf(ctx, one, await store.mineOf(ctx.db, one.id, ctx.actor?.member ?? ''));
  return kinds.length + more.length > 0;
}

export const drawMenu = (ctx: ReadContext, id: string): Promise<View> =>
  withOne(ctx, id, async one => {
    const { kinds, more } = menuOf(ctx, one, await store.mineOf(ctx.db, id, ctx.actor?.member ?? ''));
    return drawn.menuView(ctx.speech, ctx.token, one, kinds, more);
  });

/** What was done with it just now, and what still waits. */
export const drawMoved = (ctx: ReadContext, id: string): Promise<View> =>
  withOne(ctx, id, async one => {
    const [made] = await movesOf(ctx.db, id, 1);
    if (!made) return views.goneView(ctx.speech);
    const { into } = await aroundOf(ctx, one);
    const more = await mayDoMore(ctx, one);
    return drawn.movedView(ctx.speech, ctx.token, one, {
      made: made.kind,
      into,
      more,
      waits: await longUnanswered(ctx),
    });
  });

type More = 'askown' | 'askinvite' | 'steps' | 'classify' | 'translate';

function menuOf(
  { actor, community }: ReadContext,
  one: Recommendation,
  mine: Awaited<ReturnType<typeof store.mineOf>>,
): { kinds: MoveKind[]; more: More[] } {
  if (!actor) return { kinds: [], more: [] };
  const official = answering.some(role => actor.roles.has(role));
  const mover = { official, author: mine.author, animates: mine.animates, owner: one.owner?.id === actor.member };
  const kinds = movesFor(one.state, mover);
  return {
    kinds,
    more: [
      ...(mayInvite(one, mine) ? (['askinvite'] as const) : []),
      ...(official && one.state.status !== 'draft' ? (['askown', 'classify'] as const) : []),
      ...(official && one.title !== '' && speaksSeveral(community) ? (['translate'] as const) : []),
      ...(kinds.includes('progress') ? (['steps'] as const) : []),
    ],
  };
}

export const drawHistory = (ctx: ReadContext, id: string): Promise<View> =>
  withOne(ctx, id, async one => drawn.historyView(ctx.speech, ctx.token, one, await movesOf(ctx.db, id, 7)));

export const drawComments = (ctx: ReadContext, id: string): Promise<View> =>
  withOne(ctx, id, async one => {
    const comments = await commentsOf(ctx.db, id, ctx.actor?.member ?? '', 7);
    return drawn.commentsView(ctx.speech, ctx.token, one, comments, ctx.actor?.roles.has('animateur') ?? false);
  });

export async function drawNews(ctx: ReadContext, id: string): Promise<View> {
  const { items, more } = await newsOf(ctx, id, 10);
  return drawn.newsView(ctx.speech, ctx.token, items, more);
}

/** Whether this reader went along shows by what they support now. */
export const drawMerged = (ctx: ReadContext, id: string): Promise<View> =>
  withOne(ctx, id, async one => {
    const [into] = one.state.status === 'merged' ? await readBy(ctx, [one.state.into]) : [];
    if (!into) return views.goneView(ctx.speech);
    const member = ctx.actor?.member ?? '';
    const answer = (await store.mineOf(ctx.db, into.id, member)).supports
      ? 'along'
      : (await store.mineOf(ctx.db, one.id, member)).supports
        ? 'open'
        : 'not';
    return drawn.mergedView(ctx.speech, ctx.token, one, into, answer);
  });

export const drawWord = (ctx: ReadContext, id: string): Promise<View> =>
  withOne(ctx, id, one => drawn.wordView(ctx.speech, ctx.token, one));

export const drawAsked =
  (as: 'invited' | 'entrusted') =>
  (ctx: ReadContext, id: string): Promise<View> =>
    withOne(ctx, id, async one => {
      const mine = await store.mineOf(ctx.db, id, ctx.actor?.member ?? '');
      return drawn.askedView(ctx.speech, ctx.token, one, as, as === 'invited' && mine.invited);
    });

export async function drawWho(ctx: ReadContext, id: string, detail: string): Promise<View> {
  const [as = '', ...ids] = detail.split('.');
  return whoView(ctx.speech, ctx.token, id, as, await membersOf(ctx.db, ctx.community.id, ids));
}

export const drawFound = async (ctx: ReadContext, _: string, detail: string): Promise<View> =>
  foundView(ctx.speech, ctx.token, await readBy(ctx, detail.split('-')));

export const drawBatches = async (ctx: ReadContext): Promise<View> =>
  drawn.batchesView(ctx.speech, ctx.token, await openBatches(ctx.db, ctx.community.id));

/** What is held back is for those who answer. */
export async function drawBatch(ctx: ReadContext, id: string): Promise<View> {
  const batch = await batchById(ctx.db, ctx.community.id, id);
  const answers = answering.some(role => ctx.actor?.roles.has(role));
  if (!batch || (!batch.published && !answers)) return viewOf(ctx.speech, ctx.speech.line('recommend-batch-gone'));
  const said = batch.published
    ? (await publishedIn(ctx.db, id)).map(one => ({ ...one, kind: null }))
    : (await heldIn(ctx.db, id)).map(({ recommendation, move }) => ({
        id: recommendation,
        kind: move.kind,
        text: 'text' in move ? move.text : '',
      }));
  const found = await readBy(
    ctx,
    said.map(one => one.id),
  );
  const items = said.flatMap(({ id: of, text, kind }) =>
    found.filter(one => one.id === of).map(one => ({ one, text, kind })),
  );
  return drawn.batchView(ctx.speech, ctx.token, batch, items, answers);
}
