import { cleanText } from '../../core/clean.ts';
import { fold } from '../../core/fold.ts';
import { partsByLanguage } from '../../core/wording.ts';
import type { CareAsked } from './care/care.ts';
import type { RulesAsked } from './decision/rules.ts';
import { type Plan, plainPlan } from './model.ts';
import { tidyLine, type Words } from './words.ts';

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
