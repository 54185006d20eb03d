import type { Audience } from '../../core/audience.ts';
import { cleanText } from '../../core/clean.ts';
import { isRefusal, type Refusal, refuse } from '../../core/feature.ts';
import { fold } from '../../core/fold.ts';
import type { Id } from '../../core/ids.ts';
import type { Instant } from '../../core/time.ts';
import type { Locale } from '../../core/view.ts';
import { partsByLanguage } from '../../core/wording.ts';
import { type Care, type CareAsked, phaseOf, plainCare, readTimes } from './care/care.ts';
import { checkRules, nothingAsked, type Rules, type RulesAsked } from './decision/rules.ts';
import { methods } from './methods/index.ts';
import type { Ballot, Method, MethodName, Question, Secrecy } from './methods/method.ts';
import { refusalOfSecrecy, type Unopened } from './secret/model.ts';
import { checkTranslations, checkWords, limits, type Translations, tidyLine, type Words } from './words.ts';

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

/** What a setting word changes; of rules and of a method's settings only what it names. */
type Change = Partial<Omit<Plan, 'rules' | 'care'>> & {
  readonly rules?: Partial<RulesAsked>;
  readonly care?: Partial<CareAsked>;
};

const ofWords: Readonly<Record<string, RulesAsked['of']>> = {
  cast: 'cast',
  votants: 'cast',
  stemmers: 'cast',
  expressed: 'expressed',
  exprimes: 'expressed',
  uitgebracht: 'expressed',
  eligible: 'eligible',
  inscrits: 'eligible',
  stemgerechtigden: 'eligible',
  'without-blank': 'without-blank',
  'sans-blancs': 'without-blank',
  'zonder-blanco': 'without-blank',
  'without-abstentions': 'without-abstentions',
  'sans-abstentions': 'without-abstentions',
  'zonder-onthoudingen': 'without-abstentions',
};

/** Words that set something rather than being an option, in any of our languages; some take a value behind a colon. */
const flags: readonly [RegExp, (value: string) => Change][] = [
  [/^quorum:(\S{1,20})$/, quorum => ({ rules: { quorum } })],
  [/^(?:majority|majorite|meerderheid):(\S{1,20})$/, majority => ({ rules: { majority } })],
  [
    new RegExp(`^(?:of|sur|van):(${Object.keys(ofWords).join('|')})$`),
    word => ({ rules: { of: ofWords[word] ?? '' } }),
  ],
  [/^(?:proposal|proposition|voorstel):(\d{1,3})$/, n => ({ rules: { proposal: Number(n) } })],
  [/^(?:abstain|abstention|onthouding):(\d{1,3})$/, n => ({ rules: { abstention: Number(n) } })],
  [/^(?:colleges|kiescolleges)$/, () => ({ rules: { colleges: ['*'] } })],
  [/^(?:second-call|second-appel|tweede-oproep):(\S{1,20})$/, secondCall => ({ rules: { secondCall } })],
  [/^(?:draft|brouillon|concept)$/, () => ({ care: { draft: true } })],
  [/^(?:shuffled|melange|geschud)$/, () => ({ care: { shuffled: true } })],
  [/^(?:adding|ajouts|toevoegen)$/, () => ({ care: { mayAdd: true } })],
  [/^(?:reasons|raisons|redenen)$/, () => ({ care: { reasons: 'optional' } })],
  [/^(?:reasons|raisons|redenen):(?:against|contre|tegen)$/, () => ({ care: { reasons: 'against' } })],
  [/^(?:reasons|raisons|redenen):(?:reserved|reserves|voorbehoud)$/, () => ({ care: { reasons: 'reserved' } })],
  [/^(?:reasons|raisons|redenen):(?:always|toujours|altijd)$/, () => ({ care: { reasons: 'always' } })],
  [/^(?:inform|informer|informeren)$/, () => ({ care: { level: 'inform' } })],
  [/^(?:consult|consulter|raadplegen)$/, () => ({ care: { level: 'consult' } })],
  [/^(?:concert|concerter|overleggen)$/, () => ({ care: { level: 'concert' } })],
  [/^(?:co-decide|codecider|co-decider|meebeslissen)$/, () => ({ care: { level: 'co_decide' } })],
  [/^(?:weekly|hebdomadaire|wekelijks)$/, () => ({ care: { repeats: 'weekly' } })],
  [/^(?:fortnightly|bimensuel|tweewekelijks)$/, () => ({ care: { repeats: 'fortnightly' } })],
  [/^(?:monthly|mensuel|maandelijks)$/, () => ({ care: { repeats: 'monthly' } })],
  [/^(?:default|defaut|standaard):(\d{1,3})$/, n => ({ settings: { default: Number(n) - 1 } })],
  [/^(?:multiple|plusieurs|meerdere|meervoudig)$/, () => ({ method: 'multiple' })],
  [/^(?:score|notes|punten)$/, () => ({ method: 'score' })],
  [/^(?:score|notes|punten):(\d{1,6})$/, max => ({ method: 'score', settings: { max: Number(max) } })],
  [/^star$/, () => ({ method: 'star' })],
  [/^(?:dots|gommettes|stippen)$/, () => ({ method: 'dots' })],
  [/^(?:dots|gommettes|stippen):(\d{1,6})$/, budget => ({ method: 'dots', settings: { budget: Number(budget) } })],
  [/^(?:mj|jm|jugement-majoritaire|meerderheidsoordeel|majority-judgment)$/, () => ({ method: 'majority-judgment' })],
  [/^(?:ranked|classement|rangschikking|schulze)$/, () => ({ method: 'schulze' })],
  [/^(?:ranked-pairs|paires-classees|gerangschikte-paren)$/, () => ({ method: 'ranked-pairs' })],
  [/^borda$/, () => ({ method: 'borda' })],
  [/^(?:irv|alternatif|runoff)$/, () => ({ method: 'irv' })],
  [/^(?:stv|vut|ose):(\d{1,6})$/, seats => ({ method: 'stv-scottish', settings: { seats: Number(seats) } })],
  [/^meek:(\d{1,6})$/, seats => ({ method: 'stv-meek', settings: { seats: Number(seats) } })],
  [/^debian$/, () => ({ method: 'debian' })],
  [/^(?:consent|consentement|instemming)$/, () => ({ method: 'consent' })],
  [/^(?:dates|datums)$/, () => ({ method: 'dates' })],
  [/^(?:signup|sign-up|inscription|inschrijving)$/, () => ({ method: 'sign-up' })],
  [
    /^(?:signup|sign-up|inscription|inschrijving):(\d{1,6})$/,
    places => ({ method: 'sign-up', settings: { places: [Number(places)] } }),
  ],
  [/^(?:seats|sieges|zetels):(\d{1,6})$/, seats => ({ settings: { seats: Number(seats) } })],
  [/^(?:blank|blanc|blanco)$/, () => ({ settings: { blank: true } })],
  [/^(?:named|nominatif|opennaam|met-naam)$/, () => ({ secrecy: 'named' })],
  [/^(?:confidential|confidentiel|vertrouwelijk)$/, () => ({ secrecy: 'confidential' })],
  [/^(?:secret|geheim)$/, () => ({ secrecy: 'secret' })],
  [/^(?:live|direct|en-direct)$/, () => ({ results: 'live' })],
  [/^(?:after-vote|apres-vote|na-stem)$/, () => ({ results: 'after_my_vote' })],
  [/^(?:after-closing|apres-cloture|na-sluiting)$/, () => ({ results: 'after_closing' })],
  [/^min:(\d{1,2})$/, min => ({ settings: { min: Number(min) } })],
  [/^max:(\d{1,2})$/, max => ({ settings: { max: Number(max) } })],
];

/**
 * Reads `Which day? | Monday | Tuesday | multiple closes:3d`: a part made of setting words only is no option.
 * With `fr: … || nl: …`, or a line for each, it is asked in several languages; what is set in any of them is set.
 */
export function readShortForm(text: string): Plan {
  const [first, ...others] = partsByLanguage(cleanText(text)).map(({ locale, text }) => ({
    locale: locale ?? null,
    ...readLine(text),
  }));
  if (!first) return plainPlan;
  let plan: Plan = { ...plainPlan, ...first.words, locale: first.locale };
  for (const change of [first, ...others].flatMap(({ changes }) => changes)) plan = changed(plan, change);
  const translations = Object.fromEntries(others.map(({ locale, words }) => [locale, words]));
  return { ...aboveDefault(severalIfBounded(plan)), translations };
}

function readLine(text: string): { readonly words: Words; readonly changes: readonly Change[] } {
  const [title = '', ...parts] = text.split('|').map(tidyLine);
  const read = parts.map(part => ({ part, set: settingsOf(part) }));
  const options = read.filter(({ set }) => !set).map(({ part }) => part);
  return {
    words: { title, description: '', options: options.filter(option => option !== '') },
    changes: read.flatMap(({ set }) => set ?? []),
  };
}

const changed = (plan: Plan, change: Change): Plan => ({
  ...plan,
  ...change,
  settings: { ...plan.settings, ...change.settings },
  rules: { ...plan.rules, ...change.rules },
  care: { ...plan.care, ...change.care },
});

/** "At least 2" or "at most 3" of options to choose means several. */
const severalIfBounded = (plan: Plan): Plan =>
  plan.method === 'single' && ('min' in plan.settings || 'max' in plan.settings)
    ? { ...plan, method: 'multiple' }
    : plan;

/** "None of these" makes a ranking one above it. */
const aboveDefault = (plan: Plan): Plan =>
  'default' in plan.settings && (plan.method === 'single' || plan.method === 'schulze')
    ? { ...plan, method: 'debian' }
    : plan;

/** Settings whose value may have spaces in it: it goes on until the next setting. */
const long: readonly [RegExp, (value: string, plan: Change) => Change][] = [
  [/^(?:closes|cloture|ferme|sluit):(.*)$/, closes => ({ closes })],
  [/^(?:opens|ouvre|ouverture|opent):(.*)$/, opens => ({ care: { opens } })],
  [/^(?:for|pour|voor):(.*)$/, (words, { electorate = [] }) => ({ electorate: [...electorate, words] })],
  [/^(?:group|groupe|groep):(.*)$/, group => ({ group })],
  [/^(?:colleges|kiescolleges):(.*)$/, words => ({ rules: { colleges: words.split(',').map(tidyLine) } })],
];

/** What a part sets; undefined when it is an option. */
function settingsOf(part: string): Change[] | undefined {
  const set: Change[] = [];
  let open: { readonly change: (typeof long)[number][1]; readonly words: string[] } | undefined;
  const finish = () => {
    if (open) set.push(open.change(open.words.join(' ').trim(), Object.assign({}, ...set)));
    open = undefined;
  };
  for (const word of fold(part).split(' ')) {
    const flag = flagOf(word);
    const begun = long.find(([pattern]) => pattern.test(word));
    if (flag || begun) finish();
    if (flag) set.push(flag);
    else if (begun) open = { change: begun[1], words: [begun[0].exec(word)?.[1] ?? ''] };
    else if (open) open.words.push(word);
    else return undefined;
  }
  finish();
  return set;
}

function flagOf(word: string): Change | undefined {
  for (const [pattern, change] of flags) {
    const found = pattern.exec(word);
    if (found) return change(found[1] ?? '');
  }
  return undefined;
}
