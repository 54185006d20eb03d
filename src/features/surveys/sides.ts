import type { ChartRow } from '../../charts/svg.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Cell } from './counting.ts';
import { barsOf, chosenIn, meanOf, netPromoters } from './figures.ts';
import type { Question } from './model.ts';
import type { Words } from './words.ts';

/** The answers to one question of some people among all, or of one round. */
export type Side = { readonly label: string; readonly cell: Cell };
/** Sides under each other: a bar each, in parts where answers are steps. */
export type Compared = { readonly rows: readonly ChartRow[]; readonly legend: readonly string[] };

/** Of more options, colours could not be told apart. */
const mostParts = 7;
const mostRows = 30;
const mostSides = 20;

/** Undefined of what a bar would say nothing about. */
export function compared(speech: Speech, words: Words, question: Question, all: readonly Side[]): Compared | undefined {
  const sides = all.slice(0, mostSides);
  switch (question.type) {
    case 'scale':
      return question.recommend ? byScore(speech, sides) : inParts(speech, words, question, sides);
    case 'yes or no':
      return inParts(speech, words, question, sides);
    case 'one':
      return question.options.length <= mostParts
        ? inParts(speech, words, question, sides)
        : byOption(speech, words, question, sides);
    case 'several':
      return byOption(speech, words, question, sides);
    case 'number':
      return byMean(speech, sides);
    default:
      return undefined;
  }
}

const figured = (speech: Speech, figure: string, n: number): string =>
  figure === '' ? speech.line('surveys-answered', { n }) : speech.line('surveys-side', { figure, n });
const row = (label: string, figure: string, parts: readonly number[]): ChartRow => ({
  label,
  figure,
  parts,
  best: false,
});

function byScore(speech: Speech, sides: readonly Side[]): Compared {
  return {
    legend: [speech.line('surveys-detractors'), speech.line('surveys-passives'), speech.line('surveys-promoters')],
    rows: sides.map(({ label, cell }) => {
      const { score, detractors, passives, promoters } = netPromoters(cell);
      const parts = [detractors, passives, promoters].map(count => count / cell.n);
      return row(label, figured(speech, score > 0 ? `+${score}` : String(score), cell.n), parts);
    }),
  };
}

function inParts(speech: Speech, words: Words, question: Question, sides: readonly Side[]): Compared {
  const steps = (cell: Cell) => {
    const bars = barsOf(speech, words, question, cell);
    // Yes stands last, where what is high stands.
    return question.type === 'yes or no' ? bars.reverse() : bars;
  };
  const [first] = sides;
  return {
    legend: first ? steps(first.cell).map(({ label }) => shortened(label, 40)) : [],
    rows: sides.map(({ label, cell }) => {
      const parts = steps(cell).map(({ count }) => count / cell.n);
      return row(label, figured(speech, figureOf(speech, question, cell), cell.n), parts);
    }),
  };
}

function figureOf(speech: Speech, { type }: Question, cell: Cell): string {
  if (type === 'scale') return speech.number(meanOf(cell));
  return type === 'yes or no' ? speech.percent(new Map(cell.values).get(1) ?? 0, cell.n) : '';
}

/** The options that most chose, each of all sides together. */
function byOption(
  speech: Speech,
  words: Words,
  question: Extract<Question, { type: 'one' | 'several' }>,
  sides: readonly Side[],
): Compared {
  const counts = sides.map(({ cell }) => chosenIn(question, cell));
  const total = (option: number) => counts.reduce((sum, side) => sum + (side[option] ?? 0), 0);
  const order = question.options.map((_, option) => option).sort((a, b) => total(b) - total(a));
  const options = order.slice(0, Math.max(1, Math.floor(mostRows / Math.max(1, sides.length))));
  return {
    legend: [],
    rows: options.flatMap(option =>
      sides.map(({ label, cell }, at) => {
        const name = barsOf(speech, words, question, cell)[option]?.label ?? '';
        const count = counts[at]?.[option] ?? 0;
        return row(`${shortened(name, 50)} – ${label}`, figured(speech, speech.percent(count, cell.n), cell.n), [
          count / cell.n,
        ]);
      }),
    ),
  };
}

function byMean(speech: Speech, sides: readonly Side[]): Compared {
  const means = sides.map(({ cell }) => meanOf(cell));
  const highest = Math.max(...means, 1);
  return {
    legend: [],
    rows: sides.map(({ label, cell }, at) =>
      row(label, figured(speech, speech.number(means[at] ?? 0), cell.n), [Math.max(0, (means[at] ?? 0) / highest)]),
    ),
  };
}
