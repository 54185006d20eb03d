import { button, buttonsOf } from '../../core/blocks.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import type { View } from '../../core/view.ts';
import { csvOf } from '../../csv/writing.ts';
import type { Table } from './counting.ts';
import { dayFrom } from './fields.ts';
import { type Given, optionsIn, type Question, type Survey } from './model.ts';
import { titleOf } from './views.ts';
import { textOf, type Words } from './words.ts';

/** Somebody who answered a survey with names, as they knew beforehand. */
export type Named = { readonly name: string; readonly response: ReadonlyMap<number, Given> };
export type File = { readonly name: string; readonly mime: string; readonly text: string };

type Exported = {
  readonly survey: Survey;
  readonly questions: readonly Question[];
  readonly tables: readonly Table[];
  /** Only of a survey with names. */
  readonly people: readonly Named[] | undefined;
  readonly segments: Readonly<Record<string, string>>;
};

/** Of a survey with names everybody's answers; of an anonymous one the figures that are shown anyway. */
export function exportFiles(speech: Speech, words: Words, exported: Exported): File[] {
  const { survey, questions, people } = exported;
  const name = fileNameOf(speech, survey);
  const figures = `${name}-${speech.line('surveys-file-figures')}.csv`;
  const asked = questions.map((question, at) => `${at + 1}. ${textOf(speech, words, question, at + 1)}`);
  const files = [
    { name: figures, mime: 'text/csv', text: csvOf(figureRows(speech, words, exported, asked)) },
    { name: `${name}.json`, mime: 'application/json', text: `${JSON.stringify(asJson(exported, words), null, 1)}\n` },
  ];
  if (!people) return files;
  const rows = people.map(({ name: of, response }) => [
    of,
    ...questions.map(question => cellText(speech, words, question, response.get(question.key) ?? null)),
  ]);
  const header = [speech.line('surveys-export-name'), ...asked];
  const answers = `${name}-${speech.line('surveys-file-answers')}.csv`;
  return [{ name: answers, mime: 'text/csv', text: csvOf([header, ...rows]) }, ...files];
}

/** Of a file about a survey, without its ending; under that name its text is known again. */
export const fileNameOf = (speech: Speech, { number }: Pick<Survey, 'number'>): string =>
  speech.line('surveys-file', { number: String(number) });

function figureRows(speech: Speech, words: Words, { questions, tables, segments }: Exported, asked: readonly string[]) {
  const header = [
    speech.line('surveys-file-question'),
    speech.line('surveys-file-split'),
    speech.line('surveys-file-segment'),
    speech.line('surveys-file-answer'),
    speech.line('surveys-file-count'),
    'n',
  ];
  const rows = tables.flatMap(({ question: key, split, counts }) => {
    const at = questions.findIndex(question => question.key === key);
    const question = questions[at];
    if (!question) return [];
    return Object.entries(counts).flatMap(([segment, { n, values }]) =>
      values.map(([value, count]) => [
        asked[at] ?? '',
        speech.line(split === 'all' ? 'surveys-file-all' : `surveys-by-${split}`),
        split === 'all' ? '' : (segments[`${split} ${segment}`] ?? segment),
        cellText(speech, words, question, value),
        String(count),
        String(n),
      ]),
    );
  });
  return [header, ...rows];
}

/** An answer as somebody reads it. */
export function cellText(speech: Speech, words: Words, question: Question, given: Given): string {
  if (given === null) return '';
  if (typeof given === 'string') return given;
  switch (question.type) {
    case 'one':
      return words(question.options[given] ?? {}) || String(given + 1);
    case 'several':
      return optionsIn(given)
        .map(option => words(question.options[option] ?? {}) || String(option + 1))
        .join('; ');
    case 'yes or no':
      return speech.line(given === 1 ? 'surveys-yes' : 'surveys-no');
    case 'date':
      return dayFrom(given);
    default:
      return String(given);
  }
}

function asJson({ survey, questions, tables, people }: Exported, words: Words) {
  const { number, round, anonymous, counted } = survey;
  return {
    survey: { number, round, title: words(survey.title), anonymous, answers: counted },
    questions,
    tables,
    ...(people
      ? { answers: people.map(({ name, response }) => ({ name, answers: Object.fromEntries(response) })) }
      : {}),
  };
}

export function exportView(speech: Speech, token: Tokens, survey: Survey, files: readonly File[]): View {
  return {
    title: speech.line('surveys-export-of', { title: titleOf(speech, survey, 120) }),
    locale: speech.locale,
    blocks: [
      { type: 'note', text: speech.say(survey.anonymous ? 'surveys-export-anonymous' : 'surveys-export-named') },
      ...files.map(
        ({ name, mime, text }) =>
          ({ type: 'attachment', name, mime, bytes: async () => new TextEncoder().encode(text) }) as const,
      ),
      ...buttonsOf([button(speech.line('surveys-results'), token('results', survey.id))]),
    ],
  };
}
