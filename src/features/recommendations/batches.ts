import { type Answer, ask, type Form, isRefusal, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { shortened } from '../../core/shortened.ts';
import type { Transaction } from '../../database/client.ts';
import type { Context } from '../context.ts';
import * as batches from './batch-store.ts';
import { today } from './day.ts';
import { moved } from './lifecycle-model.ts';
import { limits, tidyLine } from './model.ts';
import { settle } from './moving.ts';
import { placeField, placeMeant, placesOffered } from './placing.ts';
import * as store from './store.ts';

export const answering = ['animateur', 'board'] as const;

/** "The board's answers of 22 March": a name, under which answers are held back. */
export const newBatch: Form<Transaction> = {
  who: answering,
  page: async ({ speech }, _about, _answers, n) =>
    n === 0
      ? {
          title: speech.line('recommend-batch-new'),
          intro: speech.say('recommend-batch-how'),
          submit: speech.line('recommend-save'),
          fields: [
            {
              name: 'title',
              label: speech.line('recommend-field-batch-title'),
              hint: speech.line('recommend-field-batch-title.hint'),
              required: true,
              error: null,
              type: 'line',
              value: '',
              maxLength: limits.title,
            },
          ],
        }
      : undefined,
  async submit(ctx, _, answers) {
    const title = tidyLine(String(answers.title ?? ''));
    return title === ''
      ? refuse('recommend-no-title', {}, 'title')
      : show('batch', await batches.insertBatch(ctx, title));
  },
};

type About = { readonly id: Id; readonly places: readonly Id[] };

export const askPublish = async (ctx: Context, id: Id | ''): Promise<Answer> =>
  ask('publish', JSON.stringify({ id, places: await placesOffered(ctx) } satisfies About));

/** Where the answers are published, and that they are. */
export const publishBatch: Form<Transaction> = {
  who: answering,
  async page(ctx, about, _, n) {
    const { speech } = ctx;
    const { id, places } = JSON.parse(about) as About;
    const batch = n === 0 ? await batches.batchById(ctx.db, ctx.community.id, id) : undefined;
    if (!batch) return undefined;
    return {
      title: speech.line('recommend-batch-publish'),
      intro: speech.say('recommend-batch-sure', { title: shortened(batch.title, 150), count: batch.held }),
      submit: speech.line('recommend-batch-publish'),
      fields: await placeField(ctx, places, { hint: speech.line('recommend-batch-place') }),
    };
  },
  async submit(ctx, about, answers) {
    const { id, places } = JSON.parse(about) as About;
    return publish(ctx, id, await placeMeant(ctx, places, answers.place));
  },
};

/** Every answer it holds happens now, but for those that something else has overtaken. */
async function publish(ctx: Context, id: Id, place: Id | undefined): Promise<Answer> {
  const { db, community } = ctx;
  const batch = await batches.batchById(db, community.id, id);
  if (!batch) return refuse('recommend-batch-gone');
  if (batch.held === 0) return refuse('recommend-batch-empty');
  if (!(await batches.markPublished(db, community.id, id, ctx.now))) return refuse('recommend-batch-gone');
  for (const held of await batches.heldIn(db, id)) {
    const target = held.move.kind === 'merge' ? held.move.into.id : held.recommendation;
    const [one, into] = await store.inHand(db, community.id, [held.recommendation, target], ctx.actor.member);
    if (!one) continue;
    const move =
      held.move.kind === 'merge' && into
        ? { ...held.move, into: { id: into.id, status: into.state.status } }
        : held.move;
    const official = { official: true, author: false, animates: false, owner: false };
    const state = moved(one.id, one.state, move, official, today(ctx));
    if (isRefusal(state)) {
      await batches.discard(db, held.id);
      continue;
    }
    await batches.release(db, held.id, ctx.now);
    await settle(ctx, one, move, state);
  }
  await ctx.record('recommendation answers published', { count: batch.held });
  if (place) await ctx.publish('batch', id, place);
  return show('batch', id);
}
