import { ask, nothingElse, show } from '../../core/feature.ts';
import { openTranslating, translatingForm } from '../../i18n/translating.ts';
import type { Feature } from '../context.ts';
import { answering, askPublish, newBatch, publishBatch } from './batches.ts';
import { along, recommend } from './commands.ts';
import { askComment, commentForm, uncomment } from './comments.ts';
import { askClassify, classifyForm, closeCycle, drawCycles, newCycle, newTheme } from './cycles.ts';
import { askForm } from './filing.ts';
import { newRecommendation } from './form.ts';
import { drawList, drawWaiting, find, longUnanswered, takeUnderReview, whereIsIt } from './list.ts';
import { whomWaitingLong } from './list-store.ts';
import { askForWord } from './moving.ts';
import { begin, moveForm } from './moving-form.ts';
import { tellTheDay } from './news.ts';
import { notices } from './notices.ts';
import { answerInvitation, askWho, name, personForm } from './people.ts';
import { personal } from './personal.ts';
import * as reading from './reading.ts';
import { askPublishReport, drawChanges, drawFiles, drawPart, drawReport, publishReport, showPart } from './report.ts';
import { drawDrafts, drawGroups, handOver, reviewDrafts, showDrafts } from './review.ts';
import { samples } from './samples.ts';
import { askSteps, stepsForm } from './steps.ts';
import { follow, support, unsupport } from './ties.ts';
import { translating } from './translating.ts';
import * as views from './views.ts';

/** From an idea to its realisation, in public. */
export const recommendations: Feature = {
  ...nothingElse,
  name: 'recommend',
  commands: {
    recommend: { who: 'members', handle: recommend },
    'recommend list': { who: 'members', handle: async () => show('list', '', 'new-0') },
    'recommend where': { who: 'members', handle: find },
    'recommend cycles': { who: 'members', handle: async () => show('cycles') },
    'recommend drafts': { who: 'members', handle: showDrafts },
    'recommend report': { who: 'members', handle: async () => show('report') },
    'recommend waiting': { who: answering, handle: async () => show('waiting') },
    'recommend answers': { who: answering, handle: async () => show('batches') },
  },
  actions: {
    new: { who: 'members', handle: ctx => askForm(ctx, '') },
    list: { who: 'members', handle: async (_, { argument }) => show('list', '', argument || 'new-0') },
    theme: {
      who: 'members',
      handle: async (_, { values }) => show('list', '', values.length > 0 ? `theme-0-${values[0]}` : 'new-0'),
    },
    see: { who: 'members', handle: async (_, { id }) => show('one', id) },
    history: { who: 'members', handle: async (_, { id }) => show('history', id) },
    support: { who: 'members', handle: (ctx, { id }) => support(ctx, id) },
    unsupport: { who: 'members', handle: (ctx, { id }) => unsupport(ctx, id) },
    along: { who: 'members', handle: (ctx, { id }) => along(ctx, id, true) },
    notalong: { who: 'members', handle: (ctx, { id }) => along(ctx, id, false) },
    follow: { who: 'members', handle: (ctx, { id }) => follow(ctx, id, true) },
    unfollow: { who: 'members', handle: (ctx, { id }) => follow(ctx, id, false) },
    comments: { who: 'members', handle: async (_, { id }) => show('comments', id) },
    comment: { who: 'members', handle: (ctx, { id }) => askComment(ctx, id) },
    uncomment: { who: 'members', handle: (ctx, { id, argument }) => uncomment(ctx, id, argument) },
    menu: { who: 'members', handle: async (_, { id }) => show('menu', id) },
    move: { who: 'members', handle: (ctx, { id, argument }) => begin(ctx, id, argument) },
    steps: { who: 'members', handle: (ctx, { id }) => askSteps(ctx, id) },
    askinvite: { who: 'members', handle: (ctx, { id }) => askWho(ctx, id, 'invite') },
    invite: { who: 'members', handle: (ctx, { id, argument }) => name(ctx, id, argument, 'invite') },
    coaccept: { who: 'members', handle: (ctx, { id }) => answerInvitation(ctx, id, true) },
    codecline: { who: 'members', handle: (ctx, { id }) => answerInvitation(ctx, id, false) },
    askown: { who: answering, handle: (ctx, { id }) => askWho(ctx, id, 'own') },
    own: { who: answering, handle: (ctx, { id, argument }) => name(ctx, id, argument, 'own') },
    translate: { who: answering, handle: (ctx, { id }) => openTranslating(ctx, id, translating) },
    classify: { who: answering, handle: (ctx, { id }) => askClassify(ctx, id) },
    report: { who: 'members', handle: async (_, { argument }) => showPart(argument) },
    drafts: { who: 'members', handle: async (_, { id }) => show('drafts', id) },
    review: { who: 'members', handle: (ctx, { id }) => reviewDrafts(ctx, id) },
    handover: { who: 'members', handle: (ctx, { id }) => handOver(ctx, id) },
    pubreport: { who: answering, handle: askPublishReport },
    waiting: { who: answering, handle: async (_, { argument }) => show('waiting', '', argument) },
    take: { who: answering, handle: (ctx, { argument }) => takeUnderReview(ctx, argument) },
    batches: { who: answering, handle: async () => show('batches') },
    batch: { who: 'members', handle: async (_, { id }) => show('batch', id) },
    newbatch: { who: answering, handle: async () => ask('batch') },
    publish: { who: answering, handle: (ctx, { id }) => askPublish(ctx, id) },
    newcycle: { who: answering, handle: async () => ask('cycle') },
    newtheme: { who: answering, handle: async () => ask('theme') },
    closecycle: { who: answering, handle: (ctx, { id }) => closeCycle(ctx, id, true) },
    opencycle: { who: answering, handle: (ctx, { id }) => closeCycle(ctx, id, false) },
  },
  forms: {
    new: newRecommendation,
    move: moveForm,
    person: personForm,
    comment: commentForm,
    steps: stepsForm,
    batch: newBatch,
    publish: publishBatch,
    cycle: newCycle,
    theme: newTheme,
    classify: classifyForm,
    translate: translatingForm(translating),
    report: publishReport,
  },
  views: {
    card: reading.drawCard,
    one: reading.drawOne,
    menu: reading.drawMenu,
    moved: reading.drawMoved,
    history: reading.drawHistory,
    comments: reading.drawComments,
    merged: reading.drawMerged,
    news: reading.drawNews,
    word: reading.drawWord,
    invited: reading.drawAsked('invited'),
    entrusted: reading.drawAsked('entrusted'),
    who: reading.drawWho,
    found: reading.drawFound,
    list: drawList,
    waiting: drawWaiting,
    batches: reading.drawBatches,
    batch: reading.drawBatch,
    cycles: drawCycles,
    groups: drawGroups,
    drafts: drawDrafts,
    report: drawReport,
    reportpart: drawPart,
    reportchanges: drawChanges,
    reportfiles: drawFiles,
    filed: (ctx, id) => reading.withOne(ctx, id, one => views.filedView(ctx.speech, ctx.token, one)),
    supported: (ctx, id) => reading.withOne(ctx, id, one => views.supportedView(ctx.speech, ctx.token, one, true)),
    unsupported: (ctx, id) => reading.withOne(ctx, id, one => views.supportedView(ctx.speech, ctx.token, one, false)),
  },
  jobs: { word: askForWord, news: tellTheDay },
  owner: async () => undefined,
  personal,
  said: async (ctx, { text, files }) => (files.length > 0 ? undefined : whereIsIt(ctx, text)),
  async waiting(ctx) {
    const total = await longUnanswered(ctx);
    if (total === 0) return [];
    const title = ctx.speech.line('recommend-waiting', { count: total });
    const label = ctx.speech.line('recommend-unanswered', { count: total });
    return [{ title, label, token: ctx.token('waiting'), answers: [] }];
  },
  offers: async ctx => [
    { label: ctx.speech.line('recommend-form'), token: ctx.token('new'), who: 'members' },
    { label: ctx.speech.line('recommend-list-offer'), token: ctx.token('list', '', 'new-0'), who: 'members' },
    { label: ctx.speech.line('recommend-answers-offer'), token: ctx.token('batches'), who: answering },
  ],
  notices,
  digest: {
    whom: whomWaitingLong,
    async lines(ctx) {
      const total = await longUnanswered(ctx);
      if (total === 0) return [];
      const buttons = [{ label: ctx.speech.line('recommend-waiting-see'), token: ctx.token('waiting') }];
      return [{ text: ctx.speech.line('recommend-waiting', { count: total }), buttons }];
    },
  },
  samples,
};
