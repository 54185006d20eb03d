import { pngOf } from '../../charts/png.ts';
import { type Chart, svgOf } from '../../charts/svg.ts';
import { button, buttonsOf } from '../../core/blocks.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import { colon, type Text, type View } from '../../core/view.ts';
import { type Against, sidesOf } from './comparing.ts';
import { fileNameOf } from './export.ts';
import { rowsOf, summaryOf } from './figures.ts';
import { hasTexts, type Question } from './model.ts';
import { cellOf, type Results } from './results.ts';
import { compared } from './sides.ts';
import { titleOf } from './views.ts';
import { textOf, type Words, wordsFor } from './words.ts';

/** "3_language", as a button says it: which question, and what it is compared by. */
export function readPicture(detail: string): { readonly index: number; readonly against: Against | 'all' } {
  const [index = '0', against = 'all'] = detail.split('_');
  return { index: Number(index) || 0, against: against as Against | 'all' };
}

/** A table as a picture, a message of its own. */
export function pictureView(speech: Speech, token: Tokens, results: Results, detail: string): View {
  const { survey, questions } = results;
  const { index, against } = readPicture(detail);
  const words = wordsFor(speech, survey);
  const question = questions[index];
  const title = question ? textOf(speech, words, question, index + 1) : titleOf(speech, survey);
  const verb = against === 'all' ? 'question' : against;
  const back = buttonsOf([button(speech.line('surveys-back'), token(verb, survey.id, String(index)))]);
  const shown = (blocks: View['blocks']): View => ({
    title: shortened(title, 200),
    locale: speech.locale,
    blocks: [...blocks, ...back],
  });
  const none = (text: Text) => shown([{ type: 'text', text }]);
  if (!question) return none(speech.say('surveys-too-few'));
  const chart =
    against === 'all'
      ? chartOf(speech, words, results, question)
      : sidesChart(speech, words, results, question, against);
  if (!chart) return none(speech.say('surveys-too-few'));
  const svg = svgOf({
    ...chart,
    title,
    note: [chart.note, titleOf(speech, survey)].filter(line => line !== '').join(' · '),
  });
  const lines = chart.rows.map(({ label, figure }) => `${shortened(label, 60)}${colon(speech.locale)}${figure}`);
  return shown([
    {
      type: 'picture',
      alt: shortened([chart.note, ...lines].filter(line => line !== '').join('\n'), 1000),
      name: `${fileNameOf(speech, survey)}-${index + 1}${against === 'all' ? '' : `-${against}`}.png`,
      bytes: () => pngOf(svg),
    },
  ]);
}

type Drawn = Omit<Chart, 'title'>;

function chartOf(speech: Speech, words: Words, { tables }: Results, question: Question): Drawn | undefined {
  const cell = cellOf(tables, question.key);
  if (!cell || hasTexts(question)) return undefined;
  const rows = rowsOf(speech, words, question, cell);
  const highest = Math.max(...rows.map(({ share }) => share));
  return {
    rows: rows.map(({ label, figure, share }) => ({ label, figure, parts: [share], best: share === highest })),
    ...(question.type === 'one' || question.type === 'several' ? {} : { unnumbered: true }),
    legend: [],
    note: summaryOf(speech, words, question, cell),
  };
}

function sidesChart(
  speech: Speech,
  words: Words,
  results: Results,
  question: Question,
  against: Against,
): Drawn | undefined {
  const sides = sidesOf(speech, results, question, against);
  const found = sides.length > 0 ? compared(speech, words, question, sides) : undefined;
  return found && { ...found, unnumbered: true, note: '' };
}
