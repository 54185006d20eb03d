import type { Audience } from '../../core/audience.ts';
import { isRefusal, type Refusal, refuse } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Instant } from '../../core/time.ts';
import type { Locale } from '../../core/view.ts';
import { type Care, type CareAsked, phaseOf, plainCare, readTimes } from './care/care.ts';
import { checkRules, nothingAsked, type Rules, type RulesAsked } from './decision/rules.ts';
import { methods } from './methods/index.ts';
import type { Ballot, Method, MethodName, Question, Secrecy } from './methods/method.ts';
import { refusalOfSecrecy, type Unopened } from './secret/model.ts';
import { checkTranslations, checkWords, limits, type Translations, tidyLine } from './words.ts';

export type ResultsWhen = 'live' | 'after_my_vote' | 'after_closing';

/** A question as somebody wants to put it; checked by `checkPlan` before it becomes a poll. */
export type Plan = {
  readonly title: string;
  readonly description: string;
  readonly options: readonly string[];
  /** The language of these words where that was said; else it is their writer's. */
  readonly locale: Locale | null;
  readonly translations: Translations;
  readonly method: MethodName;
  /** As the method's schema reads it. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly secrecy: Secrecy;
  readonly results: ResultsWhen;
  /** As typed: quorum, majority and the like. */
  readonly rules: RulesAsked;
  readonly care: CareAsked;
  /** As typed; empty for "until I close it". */
  readonly closes: string;
  /** As typed after "for:": who may vote; empty for everyone. */
  readonly electorate: readonly string[];
  /** As typed after "group:": in whose name it is asked. */
  readonly group: string;
};

export type Poll = Care & {
  readonly id: Id;
  readonly number: number;
  readonly organiser: Id;
  readonly group: Id | null;
  readonly audience: Audience;
  readonly title: string;
  readonly description: string;
  readonly options: readonly string[];
  /** The language of these words; null for polls from before it was kept. */
  readonly locale: Locale | null;
  /** Each reader sees theirs (`worded`), and all vote in one tally. */
  readonly translations: Translations;
  readonly method: Method;
  readonly question: Question;
  readonly secrecy: Secrecy;
  readonly results: ResultsWhen;
  readonly rules: Rules;
  /** How many could vote when it opened; null where nobody was listed. */
  readonly eligible: number | null;
  /** 2 once it was opened again because too few had voted. */
  readonly call: number;
  readonly closesAt: Instant | null;
  readonly countedAt: Instant | null;
  /** The options in the order in which this reader sees them, where each reader has one of their own. */
  readonly shown: readonly number[];
  /** To which the ballots of a secret poll are sealed; null in others. */
  readonly sealKey: Uint8Array | null;
  /** How many are shown to have voted in a secret poll. */
  readonly turnout: number;
  /** Why the ballots of a secret poll were never opened. */
  readonly unopened: Unopened | null;
};

/** A proposal may stand alone to be consented to, and so may something to sign up for. */
const fewestOptions = (method: MethodName): number =>
  method === 'consent' || method === 'sign-up' ? 1 : limits.minOptions;

/** A poll past its time is closed, whether or not any job has run. */
export const isOpen = (poll: Pick<Poll, Dates>, now: Instant): boolean => phaseOf(poll, now) === 'open';
type Dates = 'closesAt' | 'opensAt' | 'draft' | 'cancelledAt';

/** Until it is counted, a poll with a second call may open once more, so what was hidden stays hidden. */
const mayOpenAgain = ({ rules, call, countedAt }: Pick<Poll, 'rules' | 'call' | 'countedAt'>): boolean =>
  rules.secondCall !== null && call === 1 && countedAt === null;

/** Whether someone may see the figures now. `voted`: they have a ballot in it; everyone together has none. */
export function showsResults(
  poll: Pick<Poll, Dates | 'results' | 'countedAt' | 'rules' | 'call' | 'secrecy' | 'unopened'>,
  now: Instant,
  voted: boolean,
): boolean {
  const phase = phaseOf(poll, now);
  if (phase !== 'open' && phase !== 'closed') return false;
  if (poll.secrecy === 'secret') return phase === 'closed' && poll.countedAt !== null && poll.unopened === null;
  if (phase === 'closed' && !mayOpenAgain(poll)) return true;
  return poll.results === 'live' || (poll.results === 'after_my_vote' && voted);
}

/** Whether someone may ever see who chose what. When, is when they may see the results, which the names add up to. */
export const maySeeVoters = (poll: Pick<Poll, 'secrecy' | 'organiser'>, reader: Id | undefined): boolean =>
  poll.secrecy === 'named' || (poll.secrecy === 'confidential' && reader === poll.organiser);

/** Reasons are written to whoever asked, also where everybody sees the votes. */
export const maySeeReasons = (poll: Pick<Poll, 'organiser'>, reader: Id | undefined): boolean =>
  reader === poll.organiser;

/** The proposals that a ballot of consent objects to. */
export const objected = (ballot: Ballot): readonly number[] =>
  ballot.kind === 'levels' ? ballot.levels.flatMap((level, option) => (level === 0 ? [option] : [])) : [];

/** A plan that can open, with its rules and its closing moment. */
export type Checked = {
  readonly plan: Plan;
  readonly rules: Rules;
  readonly opensAt: Instant;
  readonly closesAt: Instant | null;
};

/** A plan that can open, or why it cannot. */
export function checkPlan(plan: Plan, now: Instant, zone: string): Checked | Refusal {
  const words = checkWords(plan, fewestOptions(plan.method));
  if (isRefusal(words)) return words;
  const { options } = words;
  if (plan.locale && plan.translations[plan.locale]) return refuse('languages-twice', {}, 'languages');
  const translations = checkTranslations(plan.translations, options.length);
  if (isRefusal(translations)) return translations;
  const method = methods[plan.method];
  const settings = method.settings.safeParse(settingsFor(plan, options.length));
  if (!settings.success)
    return method.kind === 'choice'
      ? refuse('polls-min-max', {}, 'max')
      : refuse('polls-settings-outside', {}, 'seats');
  const misfit = method.fits({ options: options.length, settings: settings.data });
  if (misfit) return misfit.field === '' ? { ...misfit, field: 'max' } : misfit;
  const rules = checkRules(plan.rules, plan.method, options);
  if ('type' in rules) return rules;
  const unfit = plan.secrecy === 'secret' ? refusalOfSecrecy(plan.method, rules.colleges.length > 0) : undefined;
  if (unfit) return unfit;
  const checked: Plan = {
    ...plan,
    ...words,
    translations,
    settings: settings.data as Plan['settings'],
    results: plan.secrecy === 'secret' ? 'after_closing' : plan.results,
  };
  // Of a secret poll nobody is told whether somebody has voted yet.
  if (plan.care.mayAdd && plan.secrecy === 'secret') return refuse('polls-care-secret-adding', {}, 'adding');
  const added = plan.care.mayAdd && refusalToAdd(plan.method, checked.settings);
  if (added) return added;
  const times = readTimes({ ...plan.care, closes: tidyLine(plan.closes), secrecy: plan.secrecy }, now, zone);
  return 'type' in times ? times : { plan: checked, rules, ...times };
}

/** Where the settings speak of each option by itself, none can be added. */
export const refusalToAdd = (method: MethodName, settings: Plan['settings']): Refusal | undefined =>
  method === 'sign-up' || (method === 'debian' && settings.default === null)
    ? refuse('polls-care-cannot-add', {}, 'extras')
    : undefined;

/** As many places for every option of a sign-up where one number was said; and who signed up may sign off, which is a blank ballot. */
function settingsFor({ method, settings }: Plan, options: number): Plan['settings'] {
  if (method !== 'sign-up') return settings;
  const { places = [] } = settings as { places?: readonly (number | null)[] };
  return { blank: true, ...settings, places: places.length === 1 ? new Array(options).fill(places[0]) : places };
}

export const plainPlan: Plan = {
  title: '',
  description: '',
  options: [],
  locale: null,
  translations: {},
  method: 'single',
  settings: {},
  secrecy: 'confidential',
  results: 'live',
  rules: nothingAsked,
  care: plainCare,
  closes: '',
  electorate: [],
  group: '',
};
