import { button, buttonsOf, viewOf } from '../../core/blocks.ts';
import { ask, communityRoles, nothingElse, show } from '../../core/feature.ts';
import { openTranslating, translatingForm } from '../../i18n/translating.ts';
import type { Feature } from '../context.ts';
import { scopeOf } from '../groups/api.ts';
import { answerForm, previewForm, sealedForm } from './answer-form.ts';
import { unfinished } from './audiences.ts';
import { brought } from './bringing.ts';
import { closeSurvey } from './closing.ts';
import { trendView } from './comparing.ts';
import * as drawing from './drawing.ts';
import { editForm } from './editing.ts';
import { inviteAfter, inviteNew, shiftEnded } from './events.ts';
import { withNumber, withSurvey } from './finding.ts';
import { followupForm, newsFor, whomNews } from './followups.ts';
import * as handlers from './handlers.ts';
import { aboutOf } from './keeping.ts';
import { drawMailbox, drawTalk, letterForm, lookIntoMailbox, replyForm, writeLetter } from './mailbox.ts';
import { fromTemplate, newSurvey, surveyCommand, writeNew } from './making.ts';
import * as managing from './managing.ts';
import { moderate } from './moderating.ts';
import { openDraft, openRound } from './opening.ts';
import { personal } from './personal.ts';
import { pictureView } from './pictures.ts';
import { questionView } from './results.ts';
import { samples } from './samples.ts';
import { notices, remind } from './sending.ts';
import { settingsForm } from './settings-form.ts';
import * as store from './store.ts';
import { templates } from './templates/index.ts';
import { textForm } from './text-form.ts';
import { faultsView } from './text-page.ts';
import { translating } from './translating.ts';
import * as views from './views.ts';
import { waitingFor } from './waiting.ts';

/** Questions that members answer in their chat, and what became of the answers. */
export const surveys: Feature = {
  ...nothingElse,
  name: 'surveys',
  commands: {
    survey: { who: 'members', handle: surveyCommand },
    'survey list': { who: 'members', handle: async () => show('list') },
    'survey new': { who: 'members', handle: newSurvey },
    'survey results': { who: 'members', handle: (ctx, text) => withNumber(ctx, text, ({ id }) => show('results', id)) },
    'survey close': {
      who: 'members',
      handle: (ctx, text) => withNumber(ctx, text, ({ id }) => managing.closeNow(ctx, id)),
    },
    'survey edit': { who: 'members', handle: (ctx, text) => handlers.editCommand(ctx, text) },
    'survey export': { who: 'members', handle: (ctx, text) => withNumber(ctx, text, ({ id }) => show('export', id)) },
    'survey mail': { who: 'members', handle: async (_, text) => lookIntoMailbox(text) },
  },
  actions: {
    list: { who: 'members', handle: async () => show('list') },
    show: { who: 'members', handle: async (_, { id }) => show('panel', id) },
    begin: {
      who: 'members',
      handle: (ctx, { id }) => withSurvey(ctx, id, survey => handlers.answerSurvey(ctx, survey)),
    },
    withdraw: { who: 'members', handle: async (_, { id }) => show('withdraw', id) },
    takeback: { who: 'members', handle: (ctx, { id }) => managing.takeBack(ctx, id) },
    mail: { who: 'members', handle: async (_, { id }) => lookIntoMailbox(id) },
    reply: { who: 'members', handle: async (_, { id }) => ask('reply', id) },
    new: { who: 'members', handle: ctx => newSurvey(ctx, '') },
    write: { who: 'members', handle: writeNew },
    template: { who: 'members', handle: (ctx, { argument }) => fromTemplate(ctx, argument) },
    draft: { who: 'owner', handle: async (_, { id }) => show('draft', id) },
    open: { who: 'owner', handle: (ctx, { id }) => openDraft(ctx, id) },
    preview: {
      who: 'owner',
      handle: (ctx, { id, argument }) =>
        withSurvey(ctx, id, survey => ask('preview', `${aboutOf(survey)}~${argument}`)),
    },
    set: { who: 'owner', handle: async (_, { id }) => ask('set', id) },
    edit: { who: 'owner', handle: (ctx, { id }) => withSurvey(ctx, id, survey => handlers.editSurvey(ctx, survey)) },
    translate: { who: 'owner', handle: (ctx, { id }) => openTranslating(ctx, id, translating) },
    text: { who: 'owner', handle: async (_, { id }) => show('text', id) },
    discard: { who: 'owner', handle: (ctx, { id }) => managing.discard(ctx, id) },
    ending: { who: 'owner', handle: async (_, { id }) => show('ending', id) },
    close: { who: 'owner', handle: (ctx, { id }) => managing.closeNow(ctx, id) },
    copy: { who: 'owner', handle: (ctx, { id }) => withSurvey(ctx, id, survey => managing.copySurvey(ctx, survey)) },
    export: { who: 'owner', handle: async (_, { id }) => show('export', id) },
    followup: { who: 'owner', handle: async (_, { id }) => ask('followup', id) },
    share: { who: 'owner', handle: (ctx, { id, argument }) => moderate(ctx, id, argument, true) },
    hide: { who: 'owner', handle: (ctx, { id, argument }) => moderate(ctx, id, argument, false) },
    talk: { who: 'owner', handle: async (_, { id, argument }) => show('talk', id, argument) },
    letter: { who: 'owner', handle: async (_, { id, argument }) => writeLetter(id, argument) },
    results: { who: 'members', handle: async (_, { id }) => show('results', id) },
    question: { who: 'members', handle: async (_, { id, argument }) => show('question', id, argument) },
    picture: { who: 'members', handle: async (_, { id, argument }) => show('picture', id, argument) },
    texts: { who: 'members', handle: async (_, { id, argument }) => show('texts', id, argument) },
    language: { who: 'members', handle: async (_, { id, argument }) => show('language', id, argument) },
    type: { who: 'members', handle: async (_, { id, argument }) => show('type', id, argument) },
    group: { who: 'members', handle: async (_, { id, argument }) => show('group', id, argument) },
    trend: { who: 'members', handle: async (_, { id, argument }) => show('trend', id, argument) },
  },
  forms: {
    answer: answerForm,
    sealed: sealedForm,
    preview: previewForm,
    text: textForm,
    set: settingsForm,
    edit: editForm,
    translate: translatingForm(translating),
    followup: followupForm,
    letter: letterForm,
    reply: replyForm,
  },
  views: {
    survey: (ctx, id) => drawing.drawn(ctx, id, views.surveyView),
    invitation: (ctx, id) => drawing.drawn(ctx, id, views.invitationView),
    reminder: (ctx, id) => drawing.drawn(ctx, id, views.reminderView),
    panel: (ctx, id) => drawing.drawn(ctx, id, views.panelView),
    draft: drawing.drawDraft,
    opened: (ctx, id) => drawing.drawn(ctx, id, views.openedView),
    edited: (ctx, id) => drawing.drawn(ctx, id, views.editedView),
    ending: (ctx, id) => drawing.drawn(ctx, id, views.endingView),
    withdraw: (ctx, id) => drawing.drawn(ctx, id, views.withdrawView),
    takenback: (ctx, id) => drawing.drawn(ctx, id, views.takenBackView),
    recorded: drawing.drawRecorded,
    previewed: async (ctx, id) =>
      viewOf(
        ctx.speech,
        ctx.speech.line('surveys-previewed'),
        buttonsOf([button(ctx.speech.line('surveys-draft'), ctx.token('draft', id))]),
      ),
    list: drawing.drawList,
    new: async ctx => views.newView(ctx.speech, ctx.token, templates),
    over: drawing.drawOver,
    text: drawing.drawText,
    faults: async (ctx, _, detail) => faultsView(ctx.speech, detail),
    export: drawing.drawExport,
    mailbox: drawMailbox,
    talk: drawTalk,
    results: drawing.drawAll,
    question: (ctx, id, detail) =>
      drawing.drawResults(ctx, id, results => questionView(ctx.speech, ctx.token, results, Number(detail) || 0)),
    picture: (ctx, id, detail) =>
      drawing.drawResults(ctx, id, results => pictureView(ctx.speech, ctx.token, results, detail)),
    trend: (ctx, id, detail) =>
      drawing.drawResults(ctx, id, results => trendView(ctx.speech, ctx.token, results, Number(detail) || 0)),
    texts: drawing.drawTexts,
    language: drawing.drawSplit('language'),
    type: drawing.drawSplit('type'),
    group: drawing.drawSplit('group'),
  },
  jobs: {
    close: closeSurvey,
    half: remind('half'),
    last: remind('last'),
    round: openRound,
    after: inviteAfter,
    joined: inviteNew,
  },
  owner: store.ownerOf,
  personal,
  said: brought,
  files: { txt: [...communityRoles, 'animateur of a group'] },
  audiences: { unfinished },
  waiting: waitingFor,
  async offers(ctx) {
    const { everywhere, groups } = await scopeOf(ctx);
    return [
      { label: ctx.speech.line('surveys-list'), token: ctx.token('list'), who: 'members' },
      {
        label: ctx.speech.line('surveys-new'),
        token: ctx.token('new'),
        who: !everywhere && groups.length > 0 ? 'members' : communityRoles,
      },
    ];
  },
  notices,
  digest: { whom: whomNews, lines: newsFor },
  on: { 'shift ended': shiftEnded },
  samples,
};
