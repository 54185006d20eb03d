import { type Answer, ask, type Form, refuse, show } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { Context } from '../context.ts';
import { aroundOf } from './around.ts';
import { movesFor } from './lifecycle-model.ts';
import { limits, type Recommendation, tidyLine } from './model.ts';
import { moverOf } from './moving.ts';
import * as store from './store.ts';

const most = 10;

/** Milestones belong to whoever may say a word on its progress. */
async function inProgress(ctx: Context, id: Id | ''): Promise<Recommendation | undefined> {
  const one = id ? await store.byId(ctx.db, ctx.community.id, id, ctx.actor.member) : undefined;
  if (!one) return undefined;
  const mover = moverOf(ctx, one, await store.mineOf(ctx.db, one.id, ctx.actor.member));
  return movesFor(one.state, mover).includes('progress') ? one : undefined;
}

export const askSteps = async (ctx: Context, id: Id | ''): Promise<Answer> => {
  const one = await inProgress(ctx, id);
  return one ? ask('steps', one.id) : refuse('recommend-cannot-now');
};

/** Milestones, one a line; those that are reached begin with an x. */
export const stepsForm: Form<Transaction> = {
  who: 'members',
  async page(ctx, id, _, n) {
    const one = n === 0 ? await store.byId(ctx.db, ctx.community.id, id, ctx.actor?.member ?? '') : undefined;
    if (!one) return undefined;
    const { milestones } = await aroundOf(ctx, one);
    return {
      title: ctx.speech.line('recommend-steps'),
      intro: '',
      submit: ctx.speech.line('recommend-save'),
      fields: [
        {
          name: 'steps',
          label: ctx.speech.line('recommend-field-steps'),
          hint: ctx.speech.line('recommend-field-steps.hint'),
          required: false,
          error: null,
          type: 'paragraph',
          value: milestones.map(({ title, done }) => `${done ? 'x ' : ''}${title}`).join('\n'),
          maxLength: most * (limits.name + 3),
        },
      ],
    };
  },
  async submit(ctx, id, answers) {
    // Of two lists at once the second replaces the first.
    await store.inHand(ctx.db, ctx.community.id, [id], ctx.actor.member);
    const one = await inProgress(ctx, id);
    if (!one) return refuse('recommend-cannot-now');
    const steps = stepsIn(String(answers.steps ?? ''));
    if (steps.length > most || steps.some(({ title }) => title.length > limits.name))
      return refuse('recommend-steps-many', { count: most, max: limits.name }, 'steps');
    await ctx.db.recommendationMilestone.deleteMany({ where: { recommendationId: one.id } });
    await ctx.db.$executeRaw(sql`
      INSERT INTO recommendation_milestone (recommendation_id, position, title, done)
      SELECT ${one.id}, position, title, done FROM jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) AS step (position int, title text, done boolean)`);
    await ctx.refresh('card', one.id);
    return show('one', one.id);
  },
};

export const stepsIn = (text: string): { position: number; title: string; done: boolean }[] =>
  text
    .split('\n')
    .map(tidyLine)
    .filter(step => step !== '')
    .map((step, position) => {
      const [, mark = '', title = ''] = /^(?:[-*•]\s*)?(\[[ xX]?\]|[xX✓☑](?=\s)|☐)?\s*(.*)$/.exec(step) ?? [];
      return { position, title, done: /[xX✓☑]/.test(mark) };
    })
    .filter(({ title }) => title !== '');
