import type { Speech } from '../../core/speech.ts';
import { tokenOf } from '../../core/token.ts';
import type { View } from '../../core/view.ts';
import { splitView, trendView } from './comparing.ts';
import { type Responder, tablesOf } from './counting.ts';
import { exportFiles, exportView } from './export.ts';
import { type Given, limits, type Question } from './model.ts';
import { pictureView } from './pictures.ts';
import * as results from './results.ts';
import { everyType, hostile, now, surveyWith } from './samplesurveys.ts';
import { textsView } from './texts-view.ts';
import { wordsFor } from './words.ts';

const token = (verb: string, id = '', argument = '') => tokenOf('surveys', verb, id, argument);
const id = '0123456789ab';

/** Twelve people, six of each language. */
const people: readonly Responder[] = Array.from({ length: 12 }, (_, at) => ({
  response: new Map<number, Given>([
    [1, 1 + (at % 5)],
    [3, 1 + (at % 7)],
    [4, at % 2],
    [5, 10 - (at % 4)],
    [6, at % 3 === 0 ? 1 : 0],
    [7, hostile],
    [8, at * 7],
    [9, 15_000 + at * 400],
  ]),
  language: at < 6 ? 'fr' : 'nl',
  type: '',
  groups: [],
}));

function resultsOf(questions: readonly Question[], more: Partial<results.Results> = {}): results.Results {
  const tables = tablesOf(questions, people);
  return {
    survey: surveyWith({ closesAt: now, countedAt: now, counted: 12 }),
    questions,
    tables,
    mayManage: true,
    segments: { 'language fr': 'French', 'language nl': 'Dutch' },
    rounds: [
      { round: 1, at: now.subtract({ hours: 4400 }), tables: [] },
      { round: 2, at: now, tables },
    ],
    followups: [{ question: 1, text: hostile }],
    ...more,
  };
}

/** Results as whoever runs a survey and whoever answered it see them. */
export function resultSamples(speech: Speech): Record<string, View> {
  const plain = resultsOf(everyType);
  const widest = resultsOf(
    Array.from({ length: limits.questions }, (_, key) => ({
      key: key === 0 ? 4 : key + 100,
      type: 'one' as const,
      options: Array.from({ length: limits.options }, () => ({ en: 'W'.repeat(limits.option) })),
      text: { en: 'Q'.repeat(limits.question) },
      required: false,
      when: null,
    })),
    { followups: [{ question: 4, text: 'f'.repeat(400) }] },
  );
  const texts = Array.from({ length: 7 }, (_, at) => ({
    response: id,
    text: at === 0 ? 't'.repeat(3000) : hostile.repeat(9),
    shared: at % 2 === 0,
  }));
  const files = exportFiles(speech, wordsFor(speech, plain.survey), { ...plain, people: undefined });
  return {
    results: results.resultsView(speech, token, plain),
    'widest results': results.resultsView(speech, token, widest),
    'results of too few': results.resultsView(speech, token, { ...plain, tables: [], mayManage: false }),
    ...Object.fromEntries(
      everyType.map(({ type }, at) => [`question ${at + 1}, ${type}`, results.questionView(speech, token, plain, at)]),
    ),
    'widest question': results.questionView(speech, token, widest, 0),
    'by language': splitView(speech, token, plain, 0, 'language'),
    'by type, hidden': splitView(speech, token, plain, 0, 'type'),
    'over the rounds': trendView(speech, token, plain, 4),
    picture: pictureView(speech, token, plain, '0'),
    'widest picture': pictureView(speech, token, widest, '0'),
    'picture by language': pictureView(speech, token, plain, '4_language'),
    'widest picture by language': pictureView(speech, token, widest, '0_language'),
    'picture over the rounds': pictureView(speech, token, plain, '0_trend'),
    'picture of too few': pictureView(speech, token, plain, '1'),
    texts: textsView(speech, token, plain, 6, { texts: texts.slice(0, 5), count: 7, shared: 4 }, 0),
    'texts with mailboxes': textsView(
      speech,
      token,
      { ...plain, survey: { ...plain.survey, anonymous: true } },
      6,
      { texts: texts.slice(5), count: 7, shared: 4 },
      1,
    ),
    'texts as they are shared': textsView(
      speech,
      token,
      { ...plain, mayManage: false },
      6,
      { texts: [], count: 0, shared: 0 },
      0,
    ),
    over: results.overView(speech, token, plain.survey),
    export: exportView(speech, token, plain.survey, files),
  };
}
