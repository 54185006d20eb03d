import { type Answer, ask, type Form, isRefusal, type Refusal, refuse, show } from '../../../core/feature.ts';
import type { Id } from '../../../core/ids.ts';
import type { Transaction } from '../../../database/client.ts';
import type { Context } from '../../context.ts';
import { refusalForVoter } from '../electorate.ts';
import { asked } from '../fields.ts';
import { isOpen, type Poll } from '../model.ts';
import { countVoters, pollById } from '../store.ts';
import { checkWords, limits, tidyLine } from '../words.ts';
import * as store from './store.ts';

/** A member wants to add an option: where the poll allows it, and until somebody has voted. */
export async function askOption(ctx: Context, id: Id | ''): Promise<Answer> {
  const poll = await addable(ctx, id);
  return isRefusal(poll) ? poll : ask('add', poll.id);
}

async function addable(ctx: Context, id: Id | ''): Promise<Poll | Refusal> {
  if (id) await store.lockPoll(ctx.db, id);
  const { poll } = (id && (await pollById(ctx.db, ctx.community.id, id, ctx.actor.member))) || {};
  if (!poll) return refuse('polls-gone');
  if (!poll.mayAdd || !isOpen(poll, ctx.now)) return refuse('polls-care-no-adding');
  if ((await countVoters(ctx.db, poll.id)) > 0) return refuse('polls-care-adding-over');
  return (await refusalForVoter(ctx, poll)) ?? poll;
}

export const addForm: Form<Transaction> = {
  who: 'members',
  page: async (ctx, _, __, n) =>
    n > 0
      ? undefined
      : {
          title: ctx.speech.line('polls-add'),
          intro: '',
          submit: ctx.speech.line('polls-add'),
          fields: [{ ...asked(ctx, 'add'), type: 'line', required: true, value: '', maxLength: limits.option }],
        },
  async submit(ctx, id, answers) {
    const poll = await addable(ctx, id);
    if (isRefusal(poll)) return poll;
    const label = tidyLine(String(answers.add ?? ''));
    const wrong = checkWords({ ...poll, options: [...poll.options, label] }, 1);
    if (isRefusal(wrong)) return { ...wrong, field: 'add' };
    await store.addOption(ctx.db, poll.id, label);
    await ctx.refresh('poll', poll.id);
    return show('ballot', poll.id);
  },
};
