import { pngOf } from '../../charts/png.ts';
import { svgOf } from '../../charts/svg.ts';
import type { Speech } from '../../core/speech.ts';
import type { Instant } from '../../core/time.ts';
import type { Block, Text, View } from '../../core/view.ts';
import type { Cell, Split, Table } from './counting.ts';
import { rowsOf, summaryOf } from './figures.ts';
import { fewest, hasTexts, type Question, type Survey } from './model.ts';
import { button, buttonsOf, joined, type Tokens, titleOf } from './views.ts';
import { shortened, textOf, wordsFor } from './words.ts';

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

const cellOf = (tables: readonly Table[], question: number): Cell | undefined =>
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
  return texts.filter(some => some.length > 0).map(some => ({ type: 'text', text: joined(some, '\n') }));
}

const followed = (speech: Speech, followups: Results['followups']): Text =>
  joined(
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

const back = (speech: Speech, token: Tokens, survey: Survey, index: number): Block[] =>
  buttonsOf([button(speech.line('surveys-back'), token('question', survey.id, String(index)))]);

const mostSegments = 10;

/** One question by language, type or group: whole, or, where it cannot be, why not. */
export function splitView(speech: Speech, token: Tokens, results: Results, index: number, split: Split): View {
  const { survey, questions, tables, segments } = results;
  const words = wordsFor(speech, survey);
  const question = questions[index];
  const table = question && tables.find(one => one.question === question.key && one.split === split);
  const title = question ? textOf(speech, words, question, index + 1) : '';
  const found = Object.entries(table?.counts ?? {}).sort(([, a], [, b]) => b.n - a.n);
  return {
    title: shortened(`${index + 1}. ${title}`, 200),
    locale: speech.locale,
    blocks: [
      ...(question && table
        ? chunks(found, mostSegments)
            .slice(0, 4)
            .map(
              some =>
                ({
                  type: 'facts',
                  facts: some.map(([segment, cell]) => ({
                    label: shortened(segments[`${split} ${segment}`] ?? segment, 60),
                    value: shortened(summaryOf(speech, words, question, cell), 80),
                  })),
                }) as const,
            )
        : [{ type: 'text', text: speech.say('surveys-split-hidden', { fewest }) } as const]),
      { type: 'note', text: speech.say(split === 'group' ? 'surveys-split-groups' : 'surveys-split-note') },
      ...back(speech, token, survey, index),
    ],
  };
}

const chunks = <One>(all: readonly One[], size: number): One[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** One question through the rounds in which it was asked. */
export function trendView(speech: Speech, token: Tokens, results: Results, index: number): View {
  const { survey, questions, rounds } = results;
  const words = wordsFor(speech, survey);
  const question = questions[index];
  const facts = question
    ? rounds.slice(-10).map(({ round, at, tables }) => {
        const cell = cellOf(tables, question.key);
        const when = speech.when(at, 'date');
        return {
          label: shortened(speech.line('surveys-round', { round, when }), 60),
          value: cell ? shortened(summaryOf(speech, words, question, cell), 120) : speech.line('surveys-too-few'),
        };
      })
    : [];
  return {
    title: shortened(`${index + 1}. ${question ? textOf(speech, words, question, index + 1) : ''}`, 200),
    locale: speech.locale,
    blocks: [
      ...(facts.length > 0 ? [{ type: 'facts', facts } as const] : []),
      { type: 'note', text: speech.say('surveys-trend-note') },
      ...buttonsOf([
        ...(index > 0 ? [button(speech.line('surveys-before'), token('trend', survey.id, String(index - 1)))] : []),
        ...(index + 1 < questions.length
          ? [button(speech.line('surveys-after'), token('trend', survey.id, String(index + 1)))]
          : []),
        button(speech.line('surveys-back'), token('question', survey.id, String(index))),
      ]),
    ],
  };
}

/** The table of a question as a picture, a message of its own. */
export function pictureView(speech: Speech, token: Tokens, results: Results, index: number): View {
  const { survey, questions, tables } = results;
  const words = wordsFor(speech, survey);
  const question = questions[index];
  const cell = question && cellOf(tables, question.key);
  const title = question ? textOf(speech, words, question, index + 1) : titleOf(speech, survey);
  if (!question || !cell || hasTexts(question))
    return {
      title: shortened(title, 200),
      locale: speech.locale,
      blocks: [{ type: 'text', text: speech.say('surveys-too-few') }, ...back(speech, token, survey, index)],
    };
  const rows = rowsOf(speech, words, question, cell);
  const highest = Math.max(...rows.map(({ share }) => share));
  const summary = summaryOf(speech, words, question, cell);
  const svg = svgOf({
    title,
    rows: rows.map(({ label, figure, share }) => ({ label, figure, parts: [share], best: share === highest })),
    legend: [],
    note: `${summary} ${titleOf(speech, survey)}`,
  });
  const alt = `${summary}\n${rows.map(({ label, figure }) => `${shortened(label, 40)}: ${figure}`).join('\n')}`;
  return {
    title: shortened(title, 200),
    locale: speech.locale,
    blocks: [
      {
        type: 'picture',
        alt: shortened(alt, 1000),
        name: `survey-${survey.number}-${index + 1}.png`,
        bytes: () => pngOf(svg),
      },
      ...back(speech, token, survey, index),
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

/** Texts in no order that tells anything, with what the organiser lets others read. */
export type TextAnswer = { readonly response: string; readonly text: string; readonly shared: boolean };
/** A page of them, and how many there are in all. */
export type Texts = { readonly texts: readonly TextAnswer[]; readonly count: number; readonly shared: number };
export const textsOnPage = 5;

export function textsView(
  speech: Speech,
  token: Tokens,
  results: Results,
  index: number,
  { texts: some, count, shared: sharedCount }: Texts,
  page: number,
): View {
  const { survey, questions, mayManage } = results;
  const words = wordsFor(speech, survey);
  const question = questions[index];
  const first = page * textsOnPage + 1;
  return {
    title: shortened(`${index + 1}. ${question ? textOf(speech, words, question, index + 1) : ''}`, 200),
    locale: speech.locale,
    blocks: [
      ...some.map(
        ({ text, shared }, at) =>
          ({ type: 'text', text: `${first + at}. ${mayManage && shared ? '✓ ' : ''}${shortened(text, 560)}` }) as const,
      ),
      {
        type: 'note',
        text:
          count === 0
            ? speech.say('surveys-texts-none')
            : mayManage
              ? speech.say('surveys-texts-moderate', { count: sharedCount })
              : speech.say('surveys-texts-shared'),
      },
      ...buttonsOf([
        ...(mayManage
          ? some.map(({ response, shared }, at) =>
              button(
                speech.line(shared ? 'surveys-hide' : 'surveys-share', { number: first + at }),
                token(shared ? 'hide' : 'share', survey.id, `${index}_${page}_${response}`),
              ),
            )
          : []),
        ...(mayManage && survey.anonymous
          ? some.map(({ response }, at) =>
              button(
                speech.line('surveys-write', { number: first + at }),
                token('talk', survey.id, `${index}_${response}`),
              ),
            )
          : []),
        ...(page > 0 ? [button(speech.line('surveys-before'), token('texts', survey.id, `${index}_${page - 1}`))] : []),
        ...((page + 1) * textsOnPage < count
          ? [button(speech.line('surveys-after'), token('texts', survey.id, `${index}_${page + 1}`))]
          : []),
        button(speech.line('surveys-back'), token('question', survey.id, String(index))),
      ]),
    ],
  };
}
