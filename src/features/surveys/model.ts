import type { Audience } from '../../core/audience.ts';
import type { Id } from '../../core/ids.ts';
import { type Instant, isBefore } from '../../core/time.ts';
import type { Locale } from '../../core/view.ts';
import type { Wording } from '../../core/wording.ts';

/** What is asked of whoever answers. `key` is what answers are filed under, through versions and rounds. */
export type Question = Asked & Kind;
type Asked = {
  readonly key: number;
  readonly text: Wording;
  readonly required: boolean;
  /** Asked only of those whose answer to an earlier question is one of these; null: of everyone. */
  readonly when: Condition | null;
};
export type Kind =
  | { readonly type: 'one'; readonly options: readonly Wording[] }
  | { readonly type: 'several'; readonly options: readonly Wording[]; readonly min: number; readonly max: number }
  /** `recommend`: 0 to 10, summed up as the net promoter score. */
  | {
      readonly type: 'scale';
      readonly from: number;
      readonly to: number;
      readonly low: Wording;
      readonly high: Wording;
      readonly recommend: boolean;
    }
  | { readonly type: 'yes or no' }
  | { readonly type: 'short' }
  | { readonly type: 'long' }
  | { readonly type: 'number'; readonly min: number; readonly max: number }
  | { readonly type: 'date' };
export type QuestionType = Kind['type'];
export type Condition = { readonly question: number; readonly is: Comparison; readonly values: readonly number[] };
export type Comparison = '=' | '!=' | '>=' | '<=';

/** What a question was given: a number (of `SurveyAnswer.value`), a text, or null when it was skipped. */
export type Given = number | string | null;
/** By question's key. */
export type Response = ReadonlyMap<number, Given>;

export type Survey = {
  readonly id: Id;
  readonly number: number;
  readonly organiser: Id;
  readonly group: Id | null;
  readonly title: Wording;
  readonly about: Wording;
  /** The language it was written in first. */
  readonly locale: Locale;
  readonly anonymous: boolean;
  readonly shared: boolean;
  readonly audience: Audience;
  readonly places: readonly Id[];
  readonly days: number;
  readonly repeats: Repeats | null;
  readonly event: string | null;
  /** How many days after it. */
  readonly eventDays: number;
  readonly series: Id;
  readonly round: number;
  readonly version: number;
  readonly openedAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly countedAt: Instant | null;
  readonly counted: number;
  readonly publicKey: Uint8Array | null;
  readonly envelope: number;
  readonly void: boolean;
};
export type Repeats = 'month' | 'quarter' | 'half-year' | 'year';
export const repeatings: readonly Repeats[] = ['month', 'quarter', 'half-year', 'year'];

/** Lengths in UTF-16 units. Options keep to what the narrowest select shows whole. */
export const limits = {
  questions: 30,
  title: 120,
  about: 1000,
  question: 200,
  options: 20,
  option: 75,
  end: 40,
  short: 200,
  long: 3000,
  number: 999_999_999,
  days: 366,
} as const;

/** Fewer answers than this are never shown: whoever knows the others would know the rest. */
export const fewest = 5;

export const hasTexts = ({ type }: Kind): boolean => type === 'short' || type === 'long';

/** How many answers the post tells of; of an anonymous survey in steps of five, since one more would say who that was. */
export const turnoutShown = ({ anonymous }: Pick<Survey, 'anonymous'>, finished: number): number =>
  anonymous ? finished - (finished % fewest) : finished;

/** Draft, open, past its time, or counted for good. A survey past its time is closed, whether or not any job has run. */
export function stateOf(
  { openedAt, closesAt, countedAt }: Pick<Survey, 'openedAt' | 'closesAt' | 'countedAt'>,
  now: Instant,
): 'draft' | 'open' | 'closed' | 'counted' {
  if (openedAt === null) return 'draft';
  if (countedAt !== null) return 'counted';
  return closesAt === null || isBefore(now, closesAt) ? 'open' : 'closed';
}

/** The values of a set, as bits: option 0 is the first. */
export const setOf = (options: readonly number[]): number => options.reduce((set, option) => set | (1 << option), 0);
export const optionsIn = (set: number): number[] =>
  Array.from({ length: limits.options }, (_, option) => option).filter(option => set & (1 << option));

/** Whether a question is asked of whoever has answered so. */
export function isAsked(
  { when }: Pick<Question, 'when'>,
  response: Response,
  questions: readonly Question[],
  earlier: ReadonlySet<number>,
): boolean {
  if (!when) return true;
  const of = questions.find(({ key }) => key === when.question);
  const given = response.get(when.question);
  // An answer to a question that is not asked itself does not count.
  if (!of || !earlier.has(when.question) || typeof given !== 'number') return false;
  return holds(when, of.type === 'several' ? optionsIn(given) : [given]);
}

function holds({ is, values }: Condition, given: readonly number[]): boolean {
  const [bound = 0] = values;
  switch (is) {
    case '=':
      return given.some(value => values.includes(value));
    case '!=':
      return !given.some(value => values.includes(value));
    case '>=':
      return given.some(value => value >= bound);
    case '<=':
      return given.some(value => value <= bound);
  }
}

/** The questions that are asked, as far as the answers so far decide it. */
export function asked(questions: readonly Question[], response: Response): Question[] {
  const earlier = new Set<number>();
  return questions.filter(question => {
    const shown = isAsked(question, response, questions, earlier);
    if (shown) earlier.add(question.key);
    return shown;
  });
}

/** What stays of the answers to these questions, and the questions whose answers fall away since they are not asked any more. */
export function pruned(
  questions: readonly Question[],
  response: Response,
): { readonly response: Response; readonly dropped: readonly number[] } {
  const shown = new Set(asked(questions, response).map(({ key }) => key));
  const known = new Set(questions.map(({ key }) => key));
  const dropped = [...response.keys()].filter(key => known.has(key) && !shown.has(key));
  return {
    response: new Map([...response].filter(([key]) => !dropped.includes(key))),
    dropped: dropped.filter(key => response.get(key) !== null),
  };
}

/** Seconds that people take, reading included; as panels measure them, rounded. */
const seconds: Readonly<Record<QuestionType, number>> = {
  one: 10,
  several: 15,
  scale: 8,
  'yes or no': 6,
  short: 20,
  long: 45,
  number: 10,
  date: 12,
};

/** Whole minutes for these questions, at least one. */
export const minutesFor = (questions: readonly Question[]): number =>
  Math.max(1, Math.round(questions.reduce((sum, { type }) => sum + seconds[type], 0) / 60));
