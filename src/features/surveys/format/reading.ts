import { cleanText } from '../../../core/clean.ts';
import { type Locale, locales } from '../../../core/view.ts';
import type { Wording } from '../../../core/wording.ts';
import { limits, type Question } from '../model.ts';
import { type Asking, type Complain, type Fault, problem, type Writing } from './asking.ts';
import { conditionOf } from './conditions.ts';
import { flags, foldLine, heads, type KindWord, kindOf, optional, required, shownWhen } from './words.ts';

/** A survey as somebody wrote it. Keys of questions are their positions, from 1. */
export type Sheet = {
  readonly title: Wording;
  readonly about: Wording;
  readonly anonymous: boolean;
  readonly shared: boolean;
  readonly days: number;
  readonly questions: readonly Question[];
};
/** The line above it in another language: "nl: …". */
const translated = new RegExp(`^(${locales.join('|')})\\s*:\\s*(.*)$`, 'i');
type Target = (locale: Locale, words: string) => void;

/** Reads the text format (docs/guide/survey-text.en.md): a sheet, or everything that is wrong with it, by line. */
export function readText(text: string, first: Locale): { readonly sheet: Sheet } | { readonly faults: Fault[] } {
  const faults: Fault[] = [];
  const title: Writing = {};
  const about: Writing = {};
  const head = { anonymous: false, shared: false, days: 14 };
  const asked: Asking[] = [];
  let target: Target | undefined;
  const fault: Complain = (line, wrong) => void faults.push({ line, ...wrong });
  const into =
    (writing: Writing, joined = ''): Target =>
    (locale, words) => {
      writing[locale] = joined && writing[locale] ? `${writing[locale]}${joined}${words}` : words;
    };

  function readHead(line: number, raw: string, folded: string): boolean {
    const [pattern, what] = heads.find(([found]) => found.test(folded)) ?? [];
    const flag = flags.find(([found]) => found.test(folded))?.[1];
    if (flag) Object.assign(head, flag);
    if (!pattern || !what) return flag !== undefined;
    const words = raw.replace(/^(?:#|[^:]*:)\s*/, '');
    if (what === 'days') {
      const days = Number(/^(\d{1,3})/.exec(words)?.[1] ?? Number.NaN);
      if (!(days >= 1 && days <= limits.days)) fault(line, problem('surveys-fault-days', { max: limits.days }));
      else head.days = days;
      return true;
    }
    target = into(what === 'title' ? title : about, what === 'about' ? '\n' : '');
    target(first, words);
    return true;
  }

  function readQuestion(line: number, raw: string): boolean {
    const [, number, words] = /^(\d{1,3})\s*[.)]\s*(.+)$/.exec(raw) ?? [];
    if (!number || !words) return false;
    if (Number(number) !== asked.length + 1)
      fault(line, problem('surveys-fault-number', { number: asked.length + 1, found: Number(number) }));
    const ends = /\s\*$/.test(words);
    const question: Asking = {
      line,
      text: {},
      options: [],
      kind: undefined,
      numbers: [],
      ends: undefined,
      required: ends,
      when: undefined,
    };
    target = into(question.text);
    target(first, words.replace(/\s\*$/, ''));
    asked.push(question);
    return true;
  }

  function readPart(line: number, raw: string, folded: string): boolean {
    const question = asked.at(-1);
    if (!question) return false;
    const option = /^[-*•]\s+(.+)$/.exec(raw)?.[1];
    if (option !== undefined) {
      const words: Writing = {};
      question.options.push({ line, words });
      target = into(words);
      target(first, option);
      return true;
    }
    if (required.test(folded)) question.required = true;
    else if (optional.test(folded)) question.required = false;
    else if (shownWhen.test(folded)) {
      const [, number = '', is = '=', words = ''] = shownWhen.exec(folded) ?? [];
      question.when = { line, question: Number(number), is, words };
    } else return readKind(question, line, raw, folded);
    return true;
  }

  function readKind(question: Asking, line: number, raw: string, folded: string): boolean {
    const found = kindOf(foldLine(folded.split('|')[0] ?? ''));
    if (!found) return false;
    if (question.kind) fault(line, problem('surveys-fault-two-kinds'));
    question.kind = found.kind;
    question.numbers = found.numbers;
    const ends = { line, low: {} as Writing, high: {} as Writing };
    question.ends = ends;
    const write = (locale: Locale, words: string) => {
      const [low = '', high = ''] = words.split('|').map(part => part.trim());
      if (low) ends.low[locale] = low;
      if (high) ends.high[locale] = high;
    };
    target = write;
    write(first, raw.split('|').slice(1).join('|'));
    return true;
  }

  cleanText(text)
    .split('\n')
    .forEach((whole, index) => {
      const raw = whole.replace(/\s+/g, ' ').trim();
      const line = index + 1;
      if (raw === '' || raw.startsWith('//')) return;
      const [, language, words] = translated.exec(raw) ?? [];
      const folded = foldLine(raw);
      if (language && words) {
        if (target) target(language.toLowerCase() as Locale, words);
        else fault(line, problem('surveys-fault-nothing-to-translate'));
      } else if (readQuestion(line, raw) || (asked.length === 0 && readHead(line, raw, folded))) return;
      else if (readPart(line, raw, folded)) return;
      else if (asked.length === 0 && Object.keys(title).length === 0) {
        target = into(title);
        target(first, raw);
      } else if (asked.length === 0) {
        target = into(about, '\n');
        target(first, raw);
      } else {
        fault(line, problem('surveys-fault-unclear'));
        Object.assign(asked.at(-1) ?? {}, { unclear: true });
      }
    });

  const questions = asked.map((question, index) => finish(question, index, asked, first, fault));
  checkHead(title, about, fault);
  if (asked.length === 0) fault(1, problem('surveys-fault-no-questions'));
  const beyond = asked[limits.questions];
  if (beyond) fault(beyond.line, problem('surveys-fault-too-many', { max: limits.questions, count: asked.length }));
  if (faults.length > 0) return { faults: faults.sort((a, b) => a.line - b.line) };
  return { sheet: { title, about, ...head, questions } };
}

function checkHead(title: Writing, about: Writing, fault: Complain): void {
  if (Object.keys(title).length === 0) fault(1, problem('surveys-fault-no-title'));
  for (const locale of locales) {
    const [name = '', text = ''] = [title[locale], about[locale]];
    if (name.length > limits.title) fault(1, problem('surveys-fault-long', { max: limits.title, length: name.length }));
    if (text.length > limits.about) fault(1, problem('surveys-fault-long', { max: limits.about, length: text.length }));
  }
}

function tooLong(writing: Writing, max: number, line: number, fault: Complain): void {
  for (const words of Object.values(writing))
    if (words.length > max) fault(line, problem('surveys-fault-long', { max, length: words.length }));
}

/** A question with its kind, checked. What is wrong is said; what comes back is whole all the same. */
function finish(asking: Asking, index: number, all: readonly Asking[], first: Locale, fault: Complain): Question {
  const { line, text, options } = asking;
  tooLong(text, limits.question, line, fault);
  for (const option of options) tooLong(option.words, limits.option, option.line, fault);
  const kind = asking.kind ?? (options.length > 0 ? 'one' : 'long');
  const chosen = kind === 'one' || kind === 'several';
  if (chosen && options.length < 2) fault(line, problem('surveys-fault-few-options'));
  if (!chosen && options.length > 0) fault(options[0]?.line ?? line, problem('surveys-fault-no-options-here'));
  if (options.length > limits.options)
    fault(line, problem('surveys-fault-many-options', { max: limits.options, count: options.length }));
  const seen = options.map(({ words }) => foldLine(words[first] ?? ''));
  const twice = seen.findIndex((words, at) => seen.indexOf(words) !== at);
  if (twice >= 0) fault(options[twice]?.line ?? line, problem('surveys-fault-option-twice'));
  return {
    key: index + 1,
    text,
    required: asking.required,
    when: conditionOf(asking, index, all, first, fault),
    ...kindFrom(asking, kind, fault),
  };
}

function kindFrom({ line, options, numbers, ends }: Asking, kind: KindWord, fault: Complain) {
  const words = options.map(option => option.words as Wording);
  const [from = 0, to = 0] = numbers;
  if (ends) for (const end of [ends.low, ends.high]) tooLong(end, limits.end, ends.line, fault);
  const named = { low: (ends?.low ?? {}) as Wording, high: (ends?.high ?? {}) as Wording };
  switch (kind) {
    case 'one':
      return { type: 'one', options: words } as const;
    case 'several': {
      const bounds = numbers.length === 2 ? { min: from, max: to } : { min: 1, max: words.length };
      if (bounds.min < 1 || bounds.min > bounds.max || bounds.max > words.length)
        fault(line, problem('surveys-fault-bounds'));
      return { type: 'several', options: words, ...bounds } as const;
    }
    case 'scale':
      if (from > 1 || to - from < 1 || to > 10) fault(ends?.line ?? line, problem('surveys-fault-scale'));
      return { type: 'scale', from, to, ...named, recommend: false } as const;
    case 'recommend':
      return { type: 'scale', from: 0, to: 10, ...named, recommend: true } as const;
    case 'number': {
      const bounds = numbers.length === 2 ? { min: from, max: to } : { min: 0, max: limits.number };
      if (bounds.min >= bounds.max) fault(line, problem('surveys-fault-bounds'));
      return { type: 'number', ...bounds } as const;
    }
    default:
      return { type: kind } as const;
  }
}
