import { type Answer, isRefusal, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { shortened } from '../../core/shortened.ts';
import type { View } from '../../core/view.ts';
import { worded } from '../../core/wording.ts';
import type { Context, ReadContext } from '../context.ts';
import { answering } from './batches.ts';
import { cycleById } from './cycle-store.ts';
import { today } from './day.ts';
import { moved } from './lifecycle-model.ts';
import { howManyWaitLong, type Listing, listed, waitingLong } from './list-store.ts';
import * as views from './list-views.ts';
import { writeMove } from './moves-store.ts';
import { settle } from './moving.ts';
import { similarTo, threshold } from './similar.ts';
import * as store from './store.ts';

export async function drawList(ctx: ReadContext, _: string, detail: string): Promise<View> {
  const [by = 'new', page = '0', of = ''] = detail.split('-');
  const themes = await store.themesOf(ctx.db, ctx.community.id);
  const known = (['new', 'top', 'mine', 'drafts', 'theme', 'cycle'] as const).find(name => name === by) ?? 'new';
  const cycle = known === 'cycle' ? await cycleById(ctx.db, ctx.community.id, of) : undefined;
  const name = known === 'theme' ? (themes[Number(of)] ?? '') : (cycle?.name ?? '');
  const listing: Listing = { by: known, of: known === 'theme' ? name : of, page: pageIn(page) };
  const found = await listed(ctx.db, ctx.community.id, ctx.actor?.member ?? '', listing);
  const spoken = found.found.map(one => worded(ctx.speech, one));
  return views.listView(ctx.speech, ctx.token, { ...found, found: spoken, listing, of, name, themes });
}

/** A forged page is the first. */
const pageIn = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : 0);

/** "12", "#12" or words: where is it? */
export async function find(ctx: Context, text: string): Promise<Answer> {
  const words = text.trim();
  if (words === '') return show('list', '', 'mine-0');
  const [, number] = /^\D{0,3}(\d{1,9})$/.exec(words) ?? [];
  if (number) {
    const one = await store.byNumber(ctx.db, ctx.community.id, Number(number), ctx.actor.member);
    return one ? show('one', one.id) : refuse('recommend-no-such-number', { number });
  }
  const matches = (await similarTo(ctx.db, ctx.community.id, { title: words }, 5)).filter(
    ({ score }) => score >= threshold / 2,
  );
  const [only, another] = matches;
  if (!only) return refuse('recommend-none-like', { words: shortened(words) });
  return another ? show('found', '', matches.map(({ id }) => id).join('-')) : show('one', only.id);
}

/** "Where is 12?", "où en est l’abri à vélos ?", "hoe staat het met nummer 12?" typed in private. */
const asks =
  /^\s*(?:where (?:is|are|stands?)|what (?:about|became of)|où en (?:est|sont)(?: la| le| l[’'])?|qu[’']est devenue?(?: la| le| l[’'])?|hoe (?:staat|zit) het met|waar (?:staat|blijft)|wat werd er van)\s*(?:the |la |le |les |l[’']|de |het )?(?:recommendation|recommandation|aanbeveling)?\s*(?:number|numéro|nummer|n°|no\.?|nr\.?|#)?\s*(.+?)\s*[?!.]*\s*$/iu;

export async function whereIsIt(ctx: Context, text: string): Promise<Answer | undefined> {
  const words = asks.exec(text)?.[1];
  if (!words || words.length > 300) return undefined;
  const answer = await find(ctx, words);
  return isRefusal(answer) && answer.message === 'recommend-none-like' ? undefined : answer;
}

/** How many wait for too long, for those who answer; none for everybody else. */
export const longUnanswered = async (ctx: ReadContext): Promise<number> =>
  answering.some(role => ctx.actor?.roles.has(role))
    ? howManyWaitLong(ctx.db, ctx.community.id, ctx.now, today(ctx))
    : 0;

export async function drawWaiting(ctx: ReadContext, _: string, detail: string): Promise<View> {
  const page = pageIn(detail);
  const found = await waitingOn(ctx, page);
  const spoken = found.found.map(one => worded(ctx.speech, one));
  return views.waitingView(ctx.speech, ctx.token, { ...found, found: spoken }, page);
}

const waitingOn = (ctx: ReadContext | Context, page: number) =>
  waitingLong(ctx.db, ctx.community.id, ctx.now, today(ctx), page);

/** Takes those of that page that nobody looked at yet under review, all at once. */
export async function takeUnderReview(ctx: Context, page: string): Promise<Answer> {
  const { found } = await waitingOn(ctx, pageIn(page));
  for (const { id } of found.filter(({ state }) => state.status === 'submitted')) await take(ctx, id);
  return show('waiting', '', page);
}

async function take(ctx: Context, id: Id): Promise<void> {
  const move = { kind: 'review', text: '' } as const;
  const [one] = await store.inHand(ctx.db, ctx.community.id, [id], ctx.actor.member);
  const state =
    one && moved(id, one.state, move, { official: true, author: false, animates: false, owner: false }, today(ctx));
  if (!one || !state || isRefusal(state)) return;
  await writeMove(ctx, { id, move, by: ctx.actor.member });
  await settle(ctx, one, move, state);
}
