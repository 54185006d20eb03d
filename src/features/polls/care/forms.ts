import { Temporal } from 'temporal-polyfill';
import { type Answers, type Form, type FormPage, isRefusal, refuse, show } from '../../../core/feature.ts';
import { readMoment } from '../../../core/moment.ts';
import { isBefore } from '../../../core/time.ts';
import type { Field } from '../../../core/view.ts';
import type { Transaction } from '../../../database/client.ts';
import type { ReadContext } from '../../context.ts';
import { asked } from '../fields.ts';
import { discardEnvelopes } from '../secret/handlers.ts';
import { pollById, setClosing } from '../store.ts';
import { followed, type Phase } from './care.ts';
import { inHand } from './manage.ts';
import { setDates } from './opening.ts';
import * as store from './store.ts';

type Care = Form<Transaction>;
const pageOf = (
  ctx: ReadContext,
  title: 'polls-extend' | 'polls-cancel' | 'polls-state',
  submit: 'polls-extend' | 'polls-cancel' | 'polls-state-say',
  fields: readonly Field[],
): FormPage => ({
  title: ctx.speech.line(title),
  intro: '',
  submit: ctx.speech.line(submit),
  fields,
});

const words = (answers: Answers, name: string): string => String(answers[name] ?? '').trim();
const running: readonly Phase[] = ['open'];
const notOver: readonly Phase[] = ['scheduled', 'open'];

/** A later end, never an earlier one: who counts on the time that was said must not be shut out. */
export const extendForm: Care = {
  who: 'owner',
  page: async (ctx, _, __, n) =>
    n > 0
      ? undefined
      : pageOf(ctx, 'polls-extend', 'polls-extend', [
          { ...asked(ctx, 'extend'), type: 'line', required: true, value: '', maxLength: 60 },
        ]),
  async submit(ctx, id, answers) {
    const poll = await inHand(ctx, id, running);
    if (isRefusal(poll)) return poll;
    if (poll.closesAt === null) return refuse('polls-care-no-end', {}, 'extend');
    const moment = readMoment(words(answers, 'extend'), ctx.now, ctx.speech.zone);
    if ('problem' in moment) return refuse(moment.problem, {}, 'extend');
    if (!isBefore(poll.closesAt, moment.at)) return refuse('polls-care-not-later', { when: poll.closesAt }, 'extend');
    await setClosing(ctx.db, poll.id, moment.at);
    await setDates(ctx, { ...poll, closesAt: moment.at, repeats: null });
    await ctx.record('poll extended', { poll: String(poll.number) });
    await ctx.refresh('poll', poll.id);
    await ctx.announce('poll', 'extended', poll.id);
    await ctx.refresh('extended', poll.id);
    return show('manage', poll.id);
  },
};

const longestReason = 500;

/** Nothing is counted; why is said beside each post. */
export const cancelForm: Care = {
  who: 'owner',
  page: async (ctx, _, __, n) =>
    n > 0
      ? undefined
      : pageOf(ctx, 'polls-cancel', 'polls-cancel', [
          { ...asked(ctx, 'cancel'), type: 'paragraph', required: true, value: '', maxLength: longestReason },
        ]),
  async submit(ctx, id, answers) {
    const poll = await inHand(ctx, id, notOver);
    if (isRefusal(poll)) return poll;
    await store.cancelPoll(ctx.db, poll.id, ctx.now, words(answers, 'cancel'));
    if (poll.sealKey) await discardEnvelopes(ctx, poll.id);
    await ctx.record('poll cancelled', { poll: String(poll.number) });
    await ctx.refresh('poll', poll.id);
    await ctx.announce('poll', 'cancelled', poll.id);
    return show('manage', poll.id);
  },
};

const longestStatement = 2000;

/** What came of it, in the organiser's words, with a day on which they look again. */
export const statementForm: Care = {
  who: 'owner',
  async page(ctx, id, _, n) {
    const { poll } = (n === 0 && (await pollById(ctx.db, ctx.community.id, id, undefined))) || {};
    if (!poll) return undefined;
    return pageOf(ctx, 'polls-state', 'polls-state-say', [
      {
        ...asked(ctx, 'statement'),
        type: 'paragraph',
        required: true,
        value: poll.statement,
        maxLength: longestStatement,
      },
      {
        ...asked(ctx, 'followed'),
        type: 'one of',
        required: poll.level !== null && poll.level !== 'inform',
        options: followed.map((name, value) => ({ value, label: ctx.speech.line(`polls-followed-${name}`), hint: '' })),
        value: poll.followed === null ? null : followed.indexOf(poll.followed),
      },
      { ...asked(ctx, 'review'), type: 'date', required: false, value: poll.reviewOn ?? '' },
    ]);
  },
  async submit(ctx, id, answers) {
    const poll = await inHand(ctx, id, ['closed']);
    if (isRefusal(poll)) return poll;
    const reviewOn = words(answers, 'review') || null;
    const review = reviewOn === null ? undefined : reviewAt(reviewOn, ctx.community.zone);
    if (review && !isBefore(ctx.now, review)) return refuse('moment-past', {}, 'review');
    const done = typeof answers.followed === 'number' ? (followed[answers.followed] ?? null) : null;
    await store.keepStatement(
      ctx.db,
      poll.id,
      { statement: words(answers, 'statement'), followed: done, reviewOn },
      ctx.now,
    );
    if (review) await ctx.schedule('review', poll.id, review);
    await ctx.record('poll outcome stated', { poll: String(poll.number) });
    await ctx.refresh('poll', poll.id);
    await ctx.announce('poll', 'statement', poll.id);
    await ctx.refresh('statement', poll.id);
    return show('manage', poll.id);
  },
};

/** In the morning of that day. */
export const reviewAt = (day: string, zone: string) =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from('09:00') })
    .toInstant();
