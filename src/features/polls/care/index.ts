import { show } from '../../../core/feature.ts';
import type { Id } from '../../../core/ids.ts';
import { sql } from '../../../database/client.ts';
import { openTranslating, speaksSeveral, translatingForm } from '../../../i18n/translating.ts';
import type { Feature, ReadContext } from '../../context.ts';
import { unanswered } from '../audiences.ts';
import { exportPoll } from '../handlers.ts';
import { pollById } from '../store.ts';
import type { Seen } from '../views.ts';
import { addForm, askOption } from './adding.ts';
import { correctForm } from './correct.ts';
import { cancelForm, extendForm, statementForm } from './forms.ts';
import { remind, repeatPoll, reviewPoll } from './jobs.ts';
import { askAbout, discardPrepared, openPrepared, stopRepeating } from './manage.ts';
import { openScheduled } from './opening.ts';
import { askReason } from './reasons.ts';
import * as store from './store.ts';
import { changePrepared, useAsTemplate } from './template.ts';
import { translating } from './translating.ts';
import * as views from './views.ts';

/** What surrounds a vote: opening and ending it, its words, its reminders, and what came of it. */
export const careActions: Feature['actions'] = {
  manage: { who: 'owner', handle: async (_, { id }) => show('manage', id) },
  start: { who: 'owner', handle: (ctx, { id }) => openPrepared(ctx, id) },
  change: { who: 'owner', handle: (ctx, { id }) => changePrepared(ctx, id) },
  discard: { who: 'owner', handle: (ctx, { id }) => discardPrepared(ctx, id) },
  correct: { who: 'owner', handle: (ctx, { id }) => askAbout(ctx, id, 'correct', ['open']) },
  translate: { who: 'owner', handle: (ctx, { id }) => openTranslating(ctx, id, translating) },
  extend: { who: 'owner', handle: (ctx, { id }) => askAbout(ctx, id, 'extend', ['open']) },
  cancel: { who: 'owner', handle: (ctx, { id }) => askAbout(ctx, id, 'cancel', ['scheduled', 'open']) },
  state: { who: 'owner', handle: (ctx, { id }) => askAbout(ctx, id, 'state', ['closed']) },
  template: { who: 'owner', handle: (ctx, { id }) => useAsTemplate(ctx, id) },
  unrepeat: { who: 'owner', handle: (ctx, { id }) => stopRepeating(ctx, id) },
  export: {
    who: 'owner',
    async handle(ctx, { id }) {
      const found = id && (await pollById(ctx.db, ctx.community.id, id, ctx.actor.member));
      return found ? exportPoll(ctx, found) : show('manage', id);
    },
  },
  add: { who: 'members', handle: (ctx, { id }) => askOption(ctx, id) },
  why: { who: 'members', handle: (ctx, { id }) => askReason(ctx, id) },
  statement: { who: 'members', handle: async (_, { id }) => show('statement', id) },
};

export const careForms: Feature['forms'] = {
  extend: extendForm,
  cancel: cancelForm,
  correct: correctForm,
  translate: translatingForm(translating),
  state: statementForm,
  add: addForm,
};

export const careJobs: Feature['jobs'] = {
  open: openScheduled,
  half: remind('half'),
  last: remind('last'),
  repeat: repeatPoll,
  review: reviewPoll,
};

export const careNotices: Feature['notices'] = {
  reminder: { class: 'decision', reminds: true, still: unanswered.where },
  account: { class: 'engagement', still: () => sql`true` },
  review: { class: 'engagement', still: () => sql`true` },
};

type See = (ctx: ReadContext, id: Id) => Promise<Seen | undefined>;
type Gone = (ctx: ReadContext) => ReturnType<typeof views.discardedView>;

export function careViews(see: See, gone: Gone): Feature['views'] {
  const drawn =
    (draw: (speech: ReadContext['speech'], token: ReadContext['token'], seen: Seen) => ReturnType<Gone>) =>
    async (ctx: ReadContext, id: Id) => {
      const seen = await see(ctx, id);
      return seen ? draw(ctx.speech, ctx.token, seen) : gone(ctx);
    };
  return {
    async manage(ctx, id) {
      const seen = await see(ctx, id);
      if (!seen) return gone(ctx);
      return views.manageView(
        ctx.speech,
        ctx.token,
        seen,
        await store.placeNames(ctx.db, id),
        speaksSeveral(ctx.community),
      );
    },
    async correction(ctx, id) {
      const corrections = await store.correctionsOf(ctx.db, ctx.community.id, id);
      const seen = corrections && (await see(ctx, corrections.poll));
      return seen && corrections ? views.correctionView(ctx.speech, ctx.token, seen, corrections) : gone(ctx);
    },
    extended: drawn(views.extendedView),
    cancelled: drawn(views.cancelledView),
    statement: drawn(views.statementView),
    reminder: drawn(views.reminderView),
    account: drawn(views.accountView),
    review: drawn(views.reviewView),
    discarded: async ctx => views.discardedView(ctx.speech),
  };
}
