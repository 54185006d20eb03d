import { button, buttonsOf } from '../../core/blocks.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import type { Button, View } from '../../core/view.ts';
import type { Split } from './counting.ts';
import { summaryOf } from './figures.ts';
import { fewest, hasTexts, type Question } from './model.ts';
import { cellOf, type Results } from './results.ts';
import type { Side } from './sides.ts';
import { textOf, wordsFor } from './words.ts';

/** What the answers to one question are compared by. */
export type Against = Exclude<Split, 'all'> | 'trend';

const mostSides = 10;

/** What may be shown of it side by side: of segments the largest first, of rounds the last ones in their order. */
export function sidesOf(speech: Speech, results: Results, { key }: Question, against: Against): Side[] {
  if (against === 'trend')
    return results.rounds.slice(-mostSides).flatMap(({ round, at, tables }) => {
      const cell = cellOf(tables, key);
      const when = speech.when(at, 'date');
      return cell ? [{ label: speech.line('surveys-round', { round, when }), cell }] : [];
    });
  const table = results.tables.find(one => one.question === key && one.split === against);
  return Object.entries(table?.counts ?? {})
    .sort(([, a], [, b]) => b.n - a.n)
    .map(([segment, cell]) => ({
      label: shortened(results.segments[`${against} ${segment}`] ?? segment, 60),
      cell,
    }));
}

/** One question by language, type or group: whole, or, where it cannot be, why not. */
export function splitView(
  speech: Speech,
  token: Tokens,
  results: Results,
  index: number,
  split: Exclude<Split, 'all'>,
): View {
  const { survey, questions } = results;
  const words = wordsFor(speech, survey);
  const question = questions[index];
  const sides = question ? sidesOf(speech, results, question, split) : [];
  return {
    title: shortened(`${index + 1}. ${question ? textOf(speech, words, question, index + 1) : ''}`, 200),
    locale: speech.locale,
    blocks: [
      ...(question && sides.length > 0
        ? chunks(sides, mostSides)
            .slice(0, 4)
            .map(
              some =>
                ({
                  type: 'facts',
                  facts: some.map(({ label, cell }) => ({
                    label,
                    value: shortened(summaryOf(speech, words, question, cell), 120),
                  })),
                }) as const,
            )
        : [{ type: 'text', text: speech.say('surveys-split-hidden', { fewest }) } as const]),
      { type: 'note', text: speech.say(split === 'group' ? 'surveys-split-groups' : 'surveys-split-note') },
      ...buttonsOf([
        ...pictureButton(speech, token, results, index, split),
        button(speech.line('surveys-back'), token('question', survey.id, String(index))),
      ]),
    ],
  };
}

/** Where there is something to compare that a bar can show. */
function pictureButton(speech: Speech, token: Tokens, results: Results, index: number, against: Against): Button[] {
  const question = results.questions[index];
  const drawn = question && question.type !== 'date' && !hasTexts(question);
  return drawn && sidesOf(speech, results, question, against).length > 1
    ? [button(speech.line('surveys-picture'), token('picture', results.survey.id, `${index}_${against}`))]
    : [];
}

const chunks = <One>(all: readonly One[], size: number): One[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** One question through the rounds in which it was asked. */
export function trendView(speech: Speech, token: Tokens, results: Results, index: number): View {
  const { survey, questions, rounds } = results;
  const words = wordsFor(speech, survey);
  const question = questions[index];
  const facts = question
    ? rounds.slice(-mostSides).map(({ round, at, tables }) => {
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
        ...pictureButton(speech, token, results, index, 'trend'),
        ...(index > 0 ? [button(speech.line('surveys-before'), token('trend', survey.id, String(index - 1)))] : []),
        ...(index + 1 < questions.length
          ? [button(speech.line('surveys-after'), token('trend', survey.id, String(index + 1)))]
          : []),
        button(speech.line('surveys-back'), token('question', survey.id, String(index))),
      ]),
    ],
  };
}
