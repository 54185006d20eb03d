import { Temporal } from 'temporal-polyfill';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { TallyRow } from '../../core/view.ts';
import type { Cell } from './counting.ts';
import { dayFrom } from './fields.ts';
import { optionsIn, type Question } from './model.ts';
import type { Words } from './words.ts';

const sumOf = (cell: Cell): number => cell.values.reduce((sum, [value, count]) => sum + value * count, 0);

/** To two decimals, rounded half up. */
export const meanOf = (cell: Cell): number => Math.round((sumOf(cell) * 100) / cell.n) / 100;

/** The middle value; of an even number of answers the lower one of the two. */
export function medianOf({ n, values }: Cell): number {
  let seen = 0;
  for (const [value, count] of values) {
    seen += count;
    if (seen * 2 >= n) return value;
  }
  return Number.NaN;
}

/** Promoters (9 and 10) less detractors (0 to 6), in whole percent of all who answered. */
export function netPromoters({ n, values }: Cell) {
  const count = (from: number, to: number) =>
    values.reduce((sum, [value, times]) => (value >= from && value <= to ? sum + times : sum), 0);
  const [promoters, passives, detractors] = [count(9, 10), count(7, 8), count(0, 6)];
  const score = Math.sign(promoters - detractors) * Math.floor((Math.abs(promoters - detractors) * 200 + n) / (2 * n));
  return { promoters, passives, detractors, score };
}

/** How often each option was chosen. */
export function chosenIn(question: Extract<Question, { type: 'one' | 'several' }>, { values }: Cell): number[] {
  const counts = question.options.map(() => 0);
  for (const [value, times] of values)
    for (const option of question.type === 'several' ? optionsIn(value) : [value])
      counts[option] = (counts[option] ?? 0) + times;
  return counts;
}

type Bar = { readonly label: string; readonly count: number };

/** The answers as bars: options, steps, or numbers and days in ranges. */
export function barsOf(speech: Speech, words: Words, question: Question, cell: Cell): Bar[] {
  const times = new Map(cell.values);
  switch (question.type) {
    case 'one':
    case 'several':
      return chosenIn(question, cell).map((count, option) => ({
        label: words(question.options[option] ?? {}) || speech.line('surveys-erased-option', { number: option + 1 }),
        count,
      }));
    case 'scale':
      return Array.from({ length: question.to - question.from + 1 }, (_, step) => {
        const value = question.from + step;
        const end = value === question.from ? words(question.low) : value === question.to ? words(question.high) : '';
        return { label: end === '' ? String(value) : `${value} (${end})`, count: times.get(value) ?? 0 };
      });
    case 'yes or no':
      return [
        { label: speech.line('surveys-yes'), count: times.get(1) ?? 0 },
        { label: speech.line('surveys-no'), count: times.get(0) ?? 0 },
      ];
    case 'number':
      return ranges(cell, value => speech.number(value));
    case 'date':
      return years(cell);
    default:
      return [];
  }
}

const mostRanges = 8;

/** Equal ranges over what was answered, so that no single answer stands out; of few different numbers each its own. */
function ranges({ values }: Cell, say: (value: number) => string): Bar[] {
  if (values.length <= mostRanges) return values.map(([value, count]) => ({ label: say(value), count }));
  const [from, to] = [values[0]?.[0] ?? 0, values.at(-1)?.[0] ?? 0];
  const width = Math.ceil((to - from + 1) / mostRanges);
  return Array.from({ length: Math.ceil((to - from + 1) / width) }, (_, range) => {
    const low = from + range * width;
    const count = values.reduce((sum, [value, n]) => (value >= low && value < low + width ? sum + n : sum), 0);
    return { label: `${say(low)} – ${say(low + width - 1)}`, count };
  });
}

function years({ values }: Cell): Bar[] {
  const found = new Map<number, number>();
  for (const [day, count] of values) {
    const { year } = Temporal.PlainDate.from(dayFrom(day));
    found.set(year, (found.get(year) ?? 0) + count);
  }
  const all = [...found].sort(([a], [b]) => a - b);
  const most = 20;
  const earlier = all.slice(0, Math.max(0, all.length - most + 1));
  const rest = all.slice(earlier.length).map(([year, count]) => ({ label: String(year), count }));
  return all.length <= most
    ? all.map(([year, count]) => ({ label: String(year), count }))
    : [{ label: `… – ${earlier.at(-1)?.[0]}`, count: earlier.reduce((sum, [, count]) => sum + count, 0) }, ...rest];
}

/** The bars with what is read beside them. */
export const rowsOf = (speech: Speech, words: Words, question: Question, cell: Cell): TallyRow[] =>
  barsOf(speech, words, question, cell).map(({ label, count }) => ({
    label: shortened(label, 100),
    share: count / cell.n,
    figure: speech.line('surveys-bar', { count, share: speech.percent(count, cell.n) }),
    mine: false,
  }));

/** A question in a line: its mean, its score, what most chose. */
export function summaryOf(speech: Speech, words: Words, question: Question, cell: Cell): string {
  const { n } = cell;
  switch (question.type) {
    case 'scale': {
      if (!question.recommend)
        return speech.line('surveys-mean', { mean: speech.number(meanOf(cell)), most: question.to, n });
      const { score, promoters, passives, detractors } = netPromoters(cell);
      return speech.line('surveys-nps', {
        score: score > 0 ? `+${score}` : String(score),
        promoters: speech.percent(promoters, n),
        passives: speech.percent(passives, n),
        detractors: speech.percent(detractors, n),
        n,
      });
    }
    case 'yes or no':
      return speech.line('surveys-said-yes', { share: speech.percent(new Map(cell.values).get(1) ?? 0, n), n });
    case 'number':
      return speech.line('surveys-mean-median', {
        mean: speech.number(meanOf(cell)),
        median: speech.number(medianOf(cell)),
        n,
      });
    case 'one':
    case 'several': {
      const bars = barsOf(speech, words, question, cell);
      const most = Math.max(...bars.map(({ count }) => count));
      const first = bars.filter(({ count }) => count === most).map(({ label }) => shortened(label, 40));
      return speech.line('surveys-most', {
        options: speech.list(first.slice(0, 3)),
        share: speech.percent(most, n),
        n,
      });
    }
    default:
      return speech.line('surveys-answered', { n });
  }
}
