import { ask, show } from '../../core/feature.ts';
import type { View } from '../../core/view.ts';
import type { Context, Feature, ReadContext } from '../context.ts';
import { animatesGroup } from '../groups/api.ts';
import { answerForm, previewForm } from './answer-form.ts';
import { draftView } from './draft-views.ts';
import * as handlers from './handlers.ts';
import { aboutOf, filledBy } from './keeping.ts';
import { makeFromText } from './making.ts';
import { asked, hasTexts, type Survey, stateOf } from './model.ts';
import { openDraft } from './opening.ts';
import { personal } from './personal.ts';
import { samples } from './samples.ts';
import * as store from './store.ts';
import { textForm } from './text-form.ts';
import * as views from './views.ts';

const makers = ['animateur', 'board', 'admin'] as const;

/** Questions that members answer in their chat, and what became of the answers. */
export const surveys: Feature = {
  name: 'surveys',
  commands: {
    survey: { who: 'members', handle: surveyCommand },
    'survey list': { who: 'members', handle: async () => show('list') },
    'survey new': { who: makers, handle: (ctx, text) => newSurvey(ctx, text) },
  },
  actions: {
    list: { who: 'members', handle: async () => show('list') },
    show: { who: 'members', handle: async (_, { id }) => show('panel', id) },
    begin: {
      who: 'members',
      handle: (ctx, { id }) => handlers.withSurvey(ctx, id, survey => handlers.answerSurvey(ctx, survey)),
    },
    new: { who: makers, handle: ctx => newSurvey(ctx, '') },
    draft: { who: 'owner', handle: async (_, { id }) => show('draft', id) },
    open: { who: 'owner', handle: (ctx, { id }) => openDraft(ctx, id) },
    preview: {
      who: 'owner',
      handle: (ctx, { id, argument }) =>
        handlers.withSurvey(ctx, id, survey => ask('preview', `${aboutOf(survey)}~${argument}`)),
    },
  },
  forms: { answer: answerForm, preview: previewForm, text: textForm },
  views: {
    survey: (ctx, id) => drawn(ctx, id, views.surveyView),
    panel: (ctx, id) => drawn(ctx, id, views.panelView),
    draft: drawDraft,
    opened: (ctx, id) =>
      drawn(ctx, id, (speech, token, seen) => ({
        ...views.panelView(speech, token, seen),
        title: speech.line('surveys-opened', { title: views.titleOf(speech, seen.survey) }),
      })),
    recorded: drawRecorded,
    previewed: async (ctx, id) =>
      views.plainView(ctx.speech, ctx.speech.line('surveys-previewed'), [
        views.button(ctx.speech.line('surveys-draft'), ctx.token('draft', id)),
      ]),
    list: drawList,
  },
  jobs: {},
  owner: store.ownerOf,
  personal,
  said: async () => undefined,
  audiences: {},
  async waiting(ctx, limit) {
    if (!ctx.actor) return [];
    const found = await store.openSurveysFor(ctx.db, ctx.community.id, ctx.actor.member, ctx.now, limit * 3);
    const mine = [];
    for (const one of found)
      if (one.survey.audience.length === 0 || !(await ctx.audiences.missing(one.survey.audience, ctx.actor.member)))
        mine.push(one);
    return mine.slice(0, limit).map(({ survey }) => ({
      title: survey.closesAt
        ? ctx.speech.say('surveys-waits-until', {
            title: views.titleOf(ctx.speech, survey, 100),
            when: ctx.speech.when(survey.closesAt, 'relative'),
          })
        : views.titleOf(ctx.speech, survey, 100),
      label: `${survey.number}. ${views.titleOf(ctx.speech, survey, 40)}`,
      token: ctx.token('show', survey.id),
      answers: [],
    }));
  },
  offers: async ctx => [
    { label: ctx.speech.line('surveys-list'), token: ctx.token('list'), who: 'members' },
    { label: ctx.speech.line('surveys-new'), token: ctx.token('new'), who: makers },
  ],
  notices: {},
  digest: async () => [],
  pages: {},
  on: {},
  samples,
};

async function surveyCommand(ctx: Context, text: string) {
  if (text.trim() === '') return show('list');
  if (/^\s*#?\d{1,9}\s*$/.test(text)) return handlers.withNumber(ctx, text, ({ id }) => show('panel', id));
  return newSurvey(ctx, text);
}

async function newSurvey(ctx: Context, text: string) {
  return text.trim() === '' ? ask('text', '') : makeFromText(ctx, text);
}

type Draw = (speech: ReadContext['speech'], token: ReadContext['token'], seen: views.Seen) => View;

async function drawn(ctx: ReadContext, id: string, draw: Draw): Promise<View> {
  const seen = await see(ctx, id);
  return seen ? draw(ctx.speech, ctx.token, seen) : views.plainView(ctx.speech, ctx.speech.line('surveys-gone'));
}

async function see(ctx: ReadContext, id: string): Promise<views.Seen | undefined> {
  const survey = await store.surveyById(ctx.db, ctx.community.id, id);
  if (!survey) return undefined;
  return {
    survey,
    questions: await store.questionsOf(ctx.db, id, survey.version),
    now: ctx.now,
    standing: await store.standingOf(ctx.db, id, ctx.actor?.member),
    finished: await store.countFinished(ctx.db, id),
    audience: survey.audience.length > 0 ? await ctx.audiences.say(survey.audience) : '',
    mayManage: await mayManage(ctx, survey),
  };
}

/** The organiser, an admin, an animateur of the group it is asked for. */
async function mayManage({ db, actor }: ReadContext, survey: Survey): Promise<boolean> {
  if (!actor) return false;
  if (survey.organiser === actor.member || actor.roles.has('admin')) return true;
  return survey.group !== null && animatesGroup(db, survey.group, actor.member);
}

async function drawDraft(ctx: ReadContext, id: string): Promise<View> {
  const places = await store.placeNames(ctx.db, ctx.community.id, id);
  return drawn(ctx, id, (speech, token, seen) => draftView(speech, token, seen, { places, event: '' }));
}

async function drawRecorded(ctx: ReadContext, id: string): Promise<View> {
  const seen = await see(ctx, id);
  const filled = seen && ctx.actor ? await filledBy(ctx, seen.survey, ctx.actor.member) : undefined;
  if (!seen || !filled) return views.plainView(ctx.speech, ctx.speech.line('surveys-gone'));
  const shown = asked(seen.questions, filled.response);
  const changed = shown.filter(({ key }) => !filled.response.has(key)).length;
  const wrote = shown.some(question => hasTexts(question) && typeof filled.response.get(question.key) === 'string');
  const mailbox = seen.survey.anonymous && wrote ? filled.id : '';
  return views.recordedView(ctx.speech, ctx.token, seen, changed, mailbox);
}

async function drawList(ctx: ReadContext): Promise<View> {
  const found = await store.surveysOf(ctx.db, ctx.community.id, 60);
  const mayMake = makers.some(role => ctx.actor?.roles.has(role));
  const shown = [];
  for (const survey of found) {
    const state = stateOf(survey, ctx.now);
    if (state === 'draft' && !(await mayManage(ctx, survey))) continue;
    shown.push({ survey, state, standing: await store.standingOf(ctx.db, survey.id, ctx.actor?.member) });
    if (shown.length >= 19) break;
  }
  return views.listView(ctx.speech, ctx.token, shown, mayMake);
}
