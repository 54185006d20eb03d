import { valueOfWords } from '../../../core/field.ts';
import type { Locale } from '../../../core/view.ts';
import type { Comparison, Condition } from '../model.ts';
import { type Asking, type Complain, problem } from './asking.ts';
import { no, yes } from './words.ts';

const comparisons: Readonly<Record<string, Comparison>> = {
  '=': '=',
  ':': '=',
  '!=': '!=',
  '≠': '!=',
  '>=': '>=',
  '≥': '>=',
  '<=': '<=',
  '≤': '<=',
};

/** When the question is asked: what was written after "shown when", against the questions before it. */
export function conditionOf(
  { when }: Asking,
  index: number,
  all: readonly Asking[],
  first: Locale,
  fault: Complain,
): Condition | null {
  if (!when) return null;
  if (when.question > index) {
    fault(when.line, problem('surveys-fault-later', { number: when.question }));
    return null;
  }
  const of = all[when.question - 1];
  const is = comparisons[when.is] ?? '=';
  const parts = when.words
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
  const values = parts.map(part => (of ? valueIn(of, part, first) : undefined));
  const bound = is === '>=' || is === '<=';
  const numeric = of?.kind === 'scale' || of?.kind === 'recommend' || of?.kind === 'number';
  if (!of || values.length === 0 || values.includes(undefined) || (bound && (!numeric || values.length > 1))) {
    if (!of?.unclear) fault(when.line, problem('surveys-fault-condition', { number: when.question }));
    return null;
  }
  return { question: when.question, is, values: values as number[] };
}

/** The value that these words are as an answer to a question; undefined when they are none. */
function valueIn(of: Asking, words: string, first: Locale): number | undefined {
  if (of.kind === 'yes or no') return yes.test(words) ? 1 : no.test(words) ? 0 : undefined;
  if (of.kind === 'scale' || of.kind === 'recommend' || of.kind === 'number') {
    const [from, to] = of.kind === 'recommend' ? [0, 10] : of.numbers;
    const value = /^-?\d{1,9}$/.test(words) ? Number(words) : undefined;
    return value !== undefined && (from === undefined || to === undefined || (value >= from && value <= to))
      ? value
      : undefined;
  }
  if (of.kind && of.kind !== 'one' && of.kind !== 'several') return undefined;
  const options = of.options.map((option, value) => ({ value, label: option.words[first] ?? '', hint: '' }));
  return valueOfWords(options, words);
}
