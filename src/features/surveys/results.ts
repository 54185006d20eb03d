import { button, buttonsOf } from '../../core/blocks.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Instant } from '../../core/time.ts';
import type { Tokens } from '../../core/token.ts';
import { type Block, joinedText, type Text, type View } from '../../core/view.ts';
import type { Cell, Split, Table } from './counting.ts';
import { rowsOf, summaryOf } from './figures.ts';
import { fewest, hasTexts, type Question, type Survey } from './model.ts';
import { titleOf } from './views.ts';
import { textOf, wordsFor } from './words.ts';

/** What results are drawn from. Everything in `tables` may be seen by whoever may see any of it. */
export type Results = {
  readonly survey: Survey;
  readonly questions: readonly Question[];
  readonly tables: readonly Table[];
  readonly mayManage: boolean;
  /** Names of segments, by split and id. */
  readonly segments: Readonly<Record<string, string>>;
  readonly rounds: readonly Round[];
  /** What followed, the newest first. */
  readonly followups: readonly { readonly question: number | null; readonly text: string }[];
};
/** An earlier or later round of the same survey. */
export type Round = { readonly round: number; readonly at: Instant; readonly tables: readonly Table[] };

export const cellOf = (tables: readonly Table[], question: number): Cell | undefined =>
  tables.find(table => table.question === question && table.split === 'all')?.counts[''];

/** All questions in a line each; those with too few answers say so. */
export function resultsView(speech: Speech, token: Tokens, results: Results): View {
  const { survey, questions, tables, mayManage, followups } = results;
  const words = wordsFor(speech, survey);
  const most = Math.floor(2700 / Math.max(1, questions.length)) - 90;
  const lines: Text[] = questions.map((question, index) => {
    const cell = cellOf(tables, question.key);
    return [
      { bold: `${index + 1}. ${shortened(textOf(speech, words, question, index + 1), Math.max(20, most))}` },
      `\n${cell ? shortened(summaryOf(speech, words, question, cell), 120) : speech.line('surveys-too-few')}`,
    ];
  });
  return {
    title: speech.line('surveys-results-of', { title: titleOf(speech, survey, 120) }),
    locale: speech.locale,
    blocks: [
      { type: 'note', text: speech.say('surveys-results-n', { n: survey.counted }) },
      ...pieces(lines),
      ...(followups[0] ? [{ type: 'text', text: followed(speech, followups.slice(0, 1)) } as const] : []),
      ...buttonsOf([
        ...(tables.length > 0
          ? [button(speech.line('surveys-question-by-question'), token('question', survey.id, '0'), 'primary')]
          : []),
        ...(results.rounds.length > 1 ? [button(speech.line('surveys-trend'), token('trend', survey.id, '0'))] : []),
        ...(mayManage
          ? [
              button(speech.line('surveys-export'), token('export', survey.id)),
              button(speech.line('surveys-follow-up'), token('followup', survey.id)),
            ]
          : []),
      ]),
    ],
  };
}

/** Of thirty long questions one text would be too long. */
function pieces(lines: readonly Text[]): Block[] {
  const half = Math.ceil(lines.length / 2);
  const texts = lines.length > 12 ? [lines.slice(0, half), lines.slice(half)] : [lines];
  return texts.filter(some => some.length > 0).map(some => ({ type: 'text', text: joinedText(some, '\n') }));
}

const followed = (speech: Speech, followups: Results['followups']): Text =>
  joinedText(
    followups.map(({ text }) => [{ bold: speech.line('surveys-you-said') }, ` ${shortened(text, 300)}`]),
    '\n',
  );

/** One question: its table, and the ways to look at it. `index` is its place in the survey. */
export function questionView(speech: Speech, token: Tokens, results: Results, index: number): View {
  const { survey, questions, tables, rounds } = results;
  const words = wordsFor(speech, survey);
  const question = questions[index];
  if (!question) return resultsView(speech, token, results);
  const cell = cellOf(tables, question.key);
  const has = (split: Split) => tables.some(table => table.question === question.key && table.split === split);
  const at = (verb: string, label: string) => button(label, token(verb, survey.id, String(index)));
  const said = results.followups.filter(({ question: of }) => of === question.key).slice(0, 2);
  return {
    title: shortened(`${index + 1}. ${textOf(speech, words, question, index + 1)}`, 200),
    locale: speech.locale,
    blocks: [
      ...(cell && !hasTexts(question) ? [{ type: 'tally', rows: rowsOf(speech, words, question, cell) } as const] : []),
      { type: 'note', text: cell ? summaryOf(speech, words, question, cell) : speech.line('surveys-too-few') },
      ...(said.length > 0 ? [{ type: 'text', text: followed(speech, said) } as const] : []),
      ...buttonsOf([
        ...(cell && !hasTexts(question) ? [at('picture', speech.line('surveys-picture'))] : []),
        ...(cell && hasTexts(question) ? [at('texts', speech.line('surveys-texts'))] : []),
        ...(has('language') ? [at('language', speech.line('surveys-by-language'))] : []),
        ...(has('type') ? [at('type', speech.line('surveys-by-type'))] : []),
        ...(has('group') ? [at('group', speech.line('surveys-by-group'))] : []),
        ...(rounds.length > 1 ? [at('trend', speech.line('surveys-trend'))] : []),
        ...(index > 0 ? [button(speech.line('surveys-before'), token('question', survey.id, String(index - 1)))] : []),
        ...(index + 1 < questions.length
          ? [button(speech.line('surveys-after'), token('question', survey.id, String(index + 1)), 'primary')]
          : []),
        button(speech.line('surveys-all-results'), token('results', survey.id)),
      ]),
    ],
  };
}

/** Said once beside every post when the survey is over, and to those who answered where the results are shared. */
export function overView(speech: Speech, token: Tokens, survey: Survey): View {
  return {
    title: speech.line('surveys-over', { title: titleOf(speech, survey, 120) }),
    locale: speech.locale,
    blocks: [
      {
        type: 'text',
        text: survey.void ? speech.say('surveys-void') : speech.say('surveys-over-n', { n: survey.counted }),
      },
      ...buttonsOf(
        survey.shared && survey.counted >= fewest
          ? [button(speech.line('surveys-results'), token('results', survey.id))]
          : [],
      ),
    ],
  };
}
