import { viewOf } from '../../core/blocks.ts';
import type { View } from '../../core/view.ts';
import { speaksSeveral } from '../../i18n/translating.ts';
import type { ReadContext } from '../context.ts';
import { answersFor } from '../groups/api.ts';
import { type Against, splitView } from './comparing.ts';
import { draftView } from './draft-views.ts';
import { textOfSurvey } from './editing.ts';
import { eventCalled, eventName } from './events.ts';
import { exportFiles, exportView, fileNameOf } from './export.ts';
import { filledBy } from './keeping.ts';
import { asked, hasTexts, stateOf } from './model.ts';
import { readPlace } from './moderating.ts';
import { peopleOf, resultsFor, textsOf } from './reading-results.ts';
import { overView, type Results, resultsView } from './results.ts';
import { mayMake } from './rights.ts';
import * as store from './store.ts';
import { textsView } from './texts-view.ts';
import * as views from './views.ts';
import { wordsFor } from './words.ts';

type Draw = (speech: ReadContext['speech'], token: ReadContext['token'], seen: views.Seen) => View;

export const gone = ({ speech }: ReadContext): View => viewOf(speech, speech.line('surveys-gone'));

export async function drawn(ctx: ReadContext, id: string, draw: Draw): Promise<View> {
  const seen = await see(ctx, id);
  return seen ? draw(ctx.speech, ctx.token, seen) : gone(ctx);
}

/** Everything this reader may see of a survey, but for its results; a draft is for whoever makes it. */
async function see(ctx: ReadContext, id: string): Promise<views.Seen | undefined> {
  const survey = await store.surveyById(ctx.db, ctx.community.id, id);
  if (!survey) return undefined;
  const mayManage = await answersFor(ctx, survey);
  if (stateOf(survey, ctx.now) === 'draft' && !mayManage) return undefined;
  return {
    survey,
    questions: await store.questionsOf(ctx.db, id, survey.version),
    now: ctx.now,
    standing: await store.standingOf(ctx.db, id, ctx.actor?.member),
    finished: await store.countFinished(ctx.db, id),
    audience: survey.audience.length > 0 ? await ctx.audiences.say(survey.audience) : '',
    mayManage,
    several: speaksSeveral(ctx.community),
  };
}

export async function drawDraft(ctx: ReadContext, id: string): Promise<View> {
  const seen = await see(ctx, id);
  if (!seen) return gone(ctx);
  if (stateOf(seen.survey, ctx.now) !== 'draft') return views.panelView(ctx.speech, ctx.token, seen);
  const places = await store.placeNames(ctx.db, ctx.community.id, id);
  const event = eventCalled(seen.survey.event);
  return draftView(ctx.speech, ctx.token, seen, { places, event: event ? eventName(ctx.speech, event) : '' });
}

export async function drawRecorded(ctx: ReadContext, id: string): Promise<View> {
  const seen = await see(ctx, id);
  const filled = seen && ctx.actor ? await filledBy(ctx, seen.survey, ctx.actor.member) : undefined;
  if (!seen || !filled) return gone(ctx);
  const shown = asked(seen.questions, filled.response);
  const changed = shown.filter(({ key }) => !filled.response.has(key)).length;
  const wrote = shown.some(question => hasTexts(question) && typeof filled.response.get(question.key) === 'string');
  return views.recordedView(ctx.speech, ctx.token, seen, {
    changed,
    dropped: filled.dropped.length,
    mailbox: seen.survey.anonymous && wrote ? filled.id : '',
  });
}

export async function drawList(ctx: ReadContext): Promise<View> {
  const found = await store.surveysOf(ctx.db, ctx.community.id, 60);
  const shown = [];
  for (const survey of found) {
    const state = stateOf(survey, ctx.now);
    if (state === 'draft' && !(await answersFor(ctx, survey))) continue;
    shown.push({ survey, state, standing: await store.standingOf(ctx.db, survey.id, ctx.actor?.member) });
    if (shown.length >= 19) break;
  }
  return views.listView(ctx.speech, ctx.token, shown, await mayMake(ctx));
}

/** Results, or why there are none for this reader. */
export async function drawResults(
  ctx: ReadContext,
  id: string,
  draw: (results: Results) => View | Promise<View>,
): Promise<View> {
  const results = await resultsFor(ctx, id);
  return results ? draw(results) : viewOf(ctx.speech, ctx.speech.line('surveys-results-hidden'));
}

export const drawAll = (ctx: ReadContext, id: string): Promise<View> =>
  drawResults(ctx, id, results => resultsView(ctx.speech, ctx.token, results));

export const drawSplit =
  (split: Exclude<Against, 'trend'>) =>
  (ctx: ReadContext, id: string, detail: string): Promise<View> =>
    drawResults(ctx, id, results => splitView(ctx.speech, ctx.token, results, Number(detail) || 0, split));

export const drawTexts = (ctx: ReadContext, id: string, detail: string): Promise<View> =>
  drawResults(ctx, id, async results => {
    const { index, page } = readPlace(detail);
    const question = results.questions[index];
    const counted = results.tables.some(table => table.question === question?.key);
    const texts =
      question && counted
        ? await textsOf(ctx.db, id, question.key, { all: results.mayManage, page })
        : { texts: [], count: 0, shared: 0 };
    return textsView(ctx.speech, ctx.token, results, index, texts, page);
  });

/** What leaves: for whoever runs it alone. */
export async function drawExport(ctx: ReadContext, id: string): Promise<View> {
  const results = await resultsFor(ctx, id);
  if (!results?.mayManage) return viewOf(ctx.speech, ctx.speech.line('surveys-results-hidden'));
  const people = await peopleOf(ctx.db, results.survey);
  const files = exportFiles(ctx.speech, wordsFor(ctx.speech, results.survey), { ...results, people });
  return exportView(ctx.speech, ctx.token, results.survey, files);
}

/** The survey as a text that can be changed and sent back. */
export async function drawText(ctx: ReadContext, id: string): Promise<View> {
  const survey = await store.surveyById(ctx.db, ctx.community.id, id);
  const text = survey && (await answersFor(ctx, survey)) ? await textOfSurvey(ctx, id) : undefined;
  if (!survey || text === undefined) return gone(ctx);
  return {
    title: ctx.speech.line('surveys-text-of', { title: views.titleOf(ctx.speech, survey, 120) }),
    locale: ctx.speech.locale,
    blocks: [
      {
        type: 'attachment',
        name: `${fileNameOf(ctx.speech, survey)}.txt`,
        mime: 'text/plain',
        bytes: async () => new TextEncoder().encode(text),
      },
      { type: 'note', text: ctx.speech.say('surveys-text-note') },
    ],
  };
}

export async function drawOver(ctx: ReadContext, id: string): Promise<View> {
  const survey = await store.surveyById(ctx.db, ctx.community.id, id);
  return survey ? overView(ctx.speech, ctx.token, survey) : gone(ctx);
}
