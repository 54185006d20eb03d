import { type Form, type FormPage, isRefusal } from '../../core/feature.ts';
import type { Transaction } from '../../database/client.ts';
import type { Context, ReadContext } from '../context.ts';
import { worded } from './erased.ts';
import { castWith } from './handlers.ts';
import { fitting, optionLabel } from './labels.ts';
import type { Ballot } from './methods/method.ts';
import { objected } from './model.ts';
import { pollById } from './store.ts';

/** An objection in the making: the poll and the ballot, which is cast together with the reason. */
export type AboutReason = { readonly poll: string; readonly content: string };

const longest = 1000;

/** Asks why somebody votes so; where a reason is needed, nothing is recorded without it. */
export const reasonForm: Form<Transaction> = {
  who: 'members',
  async page(ctx, about, _, n) {
    return n === 0 ? reasonPage(ctx, JSON.parse(about) as AboutReason) : undefined;
  },
  async submit(ctx: Context, about, answers) {
    const { poll, content } = JSON.parse(about) as AboutReason;
    return castWith(ctx, poll, content, String(answers.reason ?? '').trim());
  },
};

async function reasonPage(ctx: ReadContext, { poll, content }: AboutReason): Promise<FormPage> {
  const { speech } = ctx;
  const found = await pollById(ctx.db, ctx.community.id, poll, ctx.actor?.member);
  const ballot = found?.poll.method.decode(content, found.poll.question);
  const options = found && ballot && !isRefusal(ballot) ? optionsOf(worded(speech, found.poll).options, ballot) : [];
  const { shown, more } = fitting(options, 400);
  return {
    title: speech.line('polls-reason'),
    intro:
      shown.length === 0
        ? speech.say('polls-reason-intro-plain')
        : speech.say('polls-reason-intro', {
            options:
              more > 0 ? speech.line('polls-names-more', { names: shown.join(', '), count: more }) : speech.list(shown),
          }),
    submit: speech.line('polls-reason-record'),
    fields: [
      {
        name: 'reason',
        label: speech.line(shown.length > 0 ? 'polls-field-reason' : 'polls-field-why'),
        hint: shown.length > 0 ? speech.line('polls-field-reason.hint') : '',
        type: 'paragraph',
        required: true,
        value: '',
        maxLength: longest,
        error: null,
      },
    ],
  };
}

const optionsOf = (labels: readonly string[], ballot: Ballot): string[] =>
  objected(ballot).map(option => optionLabel(labels[option] ?? '', 100));
