import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { words } from '../adapters/web/words.ts';
import { type Locale, locales, narrowest } from '../src/core/view.ts';
import { features } from '../src/features/index.ts';
import { quietDays } from '../src/features/nudges/quiet.ts';
import type { ResultsWhen } from '../src/features/polls/model.ts';
import { speechOf } from '../src/i18n/speech.ts';
import { loadTexts, regional } from '../src/i18n/texts.ts';
import { deedsIn } from './texts/deeds.ts';
import { type Use, usedIn } from './texts/used.ts';
import { type Written, writtenIn } from './texts/written.ts';

const root = join(import.meta.dirname, '..');
const texts = loadTexts();
const now = Temporal.Instant.from('2026-11-23T12:00:00Z');
const written = Object.fromEntries(locales.map(locale => [locale, writtenIn(locale)])) as Record<Locale, Written[]>;
const idsIn = (locale: Locale) => new Set(written[locale].map(({ id }) => id));
const { uses: found, mentioned } = usedIn(root, [...new Set([...idsIn('en')].map(id => id.split('-')[0] ?? ''))]);

/** Every value of a type, listed so that the compiler misses none. */
const every = <Value extends string>(values: Record<Value, true>): string[] => Object.keys(values);

/** Ids that are put together while running: what may stand for the star. */
const families: Readonly<Record<string, readonly string[]>> = {
  'polls-results-*': every<ResultsWhen>({ live: true, after_my_vote: true, after_closing: true }).map(name =>
    name.replaceAll('_', '-'),
  ),
  'polls-field-*': [
    'title',
    'options',
    'method',
    'other',
    'places',
    'secrecy',
    'results',
    'closes',
    'description',
    'electorate',
    'group',
    'languages',
    'min',
    'max',
    'highest',
    'budget',
    'most',
    'grades',
    'seats',
    'capacity',
    'support',
    'ratios',
    'default',
    'blank',
    'complete',
    'spend',
    'extras',
    'quorum',
    'majority',
    'of',
    'colleges',
    'second',
    'opens',
    'repeats',
    'draft',
    'level',
    'reasons',
    'adding',
    'shuffled',
    'extend',
    'cancel',
    'statement',
    'followed',
    'review',
    'add',
  ],
  'surveys-field-*': ['audience', 'places', 'days', 'anonymous', 'shared', 'repeats', 'event', 'later', 'group'],
  'nudges-quiet-*': quietDays.map((_, index) => String(index)),
  'deed-*': deedsIn(root).map(deed => deed.replaceAll(' ', '-')),
};
const familyOf = (id: string) => families[id.replace(/\..*$/, '')];

/** Where an id only passes through, to be said whatever it is. */
const passing = [
  'src/cli/communities.ts',
  'src/core/feature.ts',
  'src/engine/commands.ts',
  'src/engine/forms.ts',
  'src/engine/refusals.ts',
  'src/features/surveys/format/asking.ts',
  'src/features/surveys/text-page.ts',
];

const uses: readonly Use[] = found.flatMap(use =>
  (familyOf(use.id) ?? ['*']).map(value => ({ ...use, id: use.id.replace('*', value) })),
);
const commands = features.flatMap(feature => Object.keys(feature.commands));
const ofCommands = commands.flatMap(name =>
  name.includes(' ')
    ? [`command-${name.replace(' ', '-')}`]
    : ['', '.about', '.hint'].map(part => `command-${name}${part}`),
);
const used = new Set([...uses.map(({ id }) => id), ...mentioned, ...ofCommands]);
used.delete('*');

describe('what the code says', () => {
  test('is found with what it is for and what is filled in', () => {
    const known = (id: string) =>
      found.filter(use => use.id === id).map(({ purpose, args }) => [purpose, [...(args?.keys() ?? [])].join()]);
    expect(known('polls-vote')).toContainEqual(['buttonLabel', '']);
    expect(known('polls-field-*.hint')).toContainEqual(['fieldHint', '']);
    expect(known('polls-form')).toContainEqual(['pageTitle', '']);
    expect(known('form-next')).toContainEqual(['word', '']);
    expect(known('form-too-long')).toContainEqual(['title', 'max,length']);
    expect(known('polls-secrecy-named')).toContainEqual(['text', '']);
    expect(known('polls-verdict-tie')).toContainEqual(['text', 'votes,cast,share,options']);
  });

  test('is known before it runs, but where an id only passes through', () => {
    const unknown = found
      .filter(({ id }) => id.includes('*') && !familyOf(id))
      .map(({ where }) => where.replace(/:.*/, ''));
    expect([...new Set(unknown)].sort()).toEqual(passing);
    expect(Object.keys(families).filter(family => !found.some(({ id }) => id === family))).toEqual([]);
  });

  test.each(locales)('is written in %s, and nothing else is', locale => {
    const ids = idsIn(locale);
    expect.soft([...used].filter(id => !ids.has(id)).sort()).toEqual([]);
    expect.soft([...ids].filter(id => !used.has(id)).sort()).toEqual([]);
  });

  test.each(locales)('gives every message in %s what it fills in, and nothing in vain', locale => {
    const wrong = uses.flatMap(({ id, args, where }) => {
      const message = written[locale].find(one => one.id === id);
      if (!message || !args) return [];
      const given = [...args.keys()].sort().join(', ');
      const wanted = [...message.variables].sort().join(', ');
      return given === wanted ? [] : [`${where} ${id}: given ${given}; written ${wanted}`];
    });
    expect(wrong).toEqual([]);
  });
});

/** The longest that the code fills in, by the name of the variable; a message that is given less says so under its own id. */
const widest: Readonly<Record<string, string>> = {
  'polls-waits-until title': 'W'.repeat(100),
  'surveys-recorded title': 'W'.repeat(80),
  'surveys-recorded-until title': 'W'.repeat(80),
  'surveys-waits-until title': 'W'.repeat(100),
  'surveys-invitation title': 'W'.repeat(120),
  'surveys-reminder title': 'W'.repeat(120),
  'surveys-reminder-begun title': 'W'.repeat(120),
  'surveys-edited title': 'W'.repeat(60),
  'surveys-withdraw-sure title': 'W'.repeat(80),
  'surveys-taken-back title': 'W'.repeat(80),
  'surveys-text-of title': 'W'.repeat(120),
  'surveys-results-of title': 'W'.repeat(120),
  'surveys-over title': 'W'.repeat(120),
  'surveys-mailbox-of title': 'W'.repeat(120),
  'surveys-export-of title': 'W'.repeat(120),
  'surveys-news title': 'W'.repeat(80),
  'surveys-news text': 'W'.repeat(300),
  'surveys-most options': 'W'.repeat(130),
  'surveys-mailbox-keep code': 'abcdefghjkmn',
  median: '999.999.999',
  score: '+100',
  promoters: '100,0 %',
  passives: '100,0 %',
  detractors: '100,0 %',
  survey: '2147483647',
  'surveys-not-for-you audience': 'W'.repeat(60),
  'surveys-for audience': 'W'.repeat(200),
  fault: 'W'.repeat(190),
  'polls-voters title': 'W'.repeat(120),
  'groups-animate name': 'W'.repeat(25),
  'groups-animate-end name': 'W'.repeat(25),
  'groups-audience name': 'W'.repeat(50),
  'groups-people-of name': 'W'.repeat(60),
  'groups-some-more names': 'W'.repeat(210),
  'polls-for electorate': 'W'.repeat(200),
  first: 'W'.repeat(400),
  rest: 'W'.repeat(400),
  base: 'van de stemmen, zonder blanco en onthoudingen',
  valid: 'valable si 100 % de 65.000 personnes participent',
  unit: 'personnes qui pouvaient voter',
  before: 'W'.repeat(1200),
  after: 'W'.repeat(1200),
  'polls-cancelled-why reason': 'W'.repeat(500),
  needed: 'plus de 66,667 %',
  'groups-roll-new-groups groups': 'W'.repeat(240),
  'groups-roll-new-types types': 'W'.repeat(240),
  'aid-contact-kept contact': 'W'.repeat(500),
  'aid-contact-says name': 'W'.repeat(60),
  'aid-contact-says contact': 'W'.repeat(500),
  'aid-preview-contact contact': 'W'.repeat(500),
  'aid-accept name': 'W'.repeat(30),
  'aid-contact-of name': 'W'.repeat(30),
  'aid-helping names': 'W'.repeat(860),
  'aid-match-helper name': 'W'.repeat(60),
  'aid-match-asker name': 'W'.repeat(60),
  'aid-warn-contact found': 'W'.repeat(200),
  'aid-testimony helpers': 'W'.repeat(100),
  'aid-digest-proposal skill': 'W'.repeat(30),
  by: 'W'.repeat(40),
  about: 'W'.repeat(40),
  what: 'W'.repeat(80),
  date: 'mercredi 22 septembre 2027',
  who: 'W'.repeat(60),
  whom: 'W'.repeat(60),
  'nudges-again what': 'ce à quoi je prends part',
  'nudges-hours-usual from': '08:30',
  'nudges-hours-usual to': '20:00',
  'nudges-hours-working from': '08:30',
  'nudges-hours-working to': '20:00',
  'nudges-hours-intro from': '08:30',
  'nudges-hours-intro to': '20:00',
  'nudges-digest-on day': 'donderdag',
  'nudges-digest-on at': '09:00',
  'nudges-when-at how': 'W'.repeat(60),
  'nudges-when-at at': '09:00',
  'nudges-when-nth which': 'quatrième',
  'nudges-when-nth day': 'donderdag',
  'nudges-when-monthly day': '31',
  'nudges-when-weeks weeks': '52',
  'nudges-when-weeks day': 'donderdag',
  'nudges-when-weekly days': 'lundi, mardi, mercredi, jeudi et vendredi',
  'elsewhere-beside item': 'W'.repeat(120),
  bot: 'W'.repeat(64),
  'broadcasts-because why': 'W'.repeat(140),
  kind: 'ce à quoi je prends part',
  'shifts-is-cancelled-why reason': 'W'.repeat(300),
  'shifts-left-text title': 'W'.repeat(100),
  'shifts-attendance-how title': 'W'.repeat(100),
  ...Object.fromEntries(
    ['reminder', 'planned', 'offered', 'cancelled', 'swap', 'swapped', 'standin', 'lack', 'lost', 'validate'].map(
      kind => [`shifts-notice-${kind} title`, 'W'.repeat(60)],
    ),
  ),
  'shifts-notice-swap name': 'W'.repeat(40),
  until: 'donderdag 22 september 2027 om 23:59',
  yours: 'donderdag 22 september 2027 om 23:59',
  theirs: 'donderdag 22 september 2027 om 23:59',
  plan: 'W'.repeat(200),
  electorate: 'W'.repeat(60),
  turnout: 'minder dan 5 stemmen bij de laatste uurtelling',
  group: 'W'.repeat(60),
  found: 'W'.repeat(60),
  text: 'W'.repeat(40),
  types: 'W'.repeat(60),
  type: 'W'.repeat(50),
  columns: 'W'.repeat(240),
  encoding: 'Windows-1252',
  'form-typed text': 'W'.repeat(41),
  'form-typed problem': 'W'.repeat(110),
  'form-cut text': 'W'.repeat(41),
  'form-cut problem': 'W'.repeat(110),
  reason: 'W'.repeat(190),
  column: 'number',
  max: '200',
  title: 'W'.repeat(150),
  options: 'W'.repeat(80),
  option: 'W'.repeat(100),
  answer: 'W'.repeat(60),
  other: 'W'.repeat(100),
  certain: 'W'.repeat(340),
  opposed: 'W'.repeat(340),
  'polls-verdict-tied options': 'W'.repeat(340),
  'polls-verdict-stv options': 'W'.repeat(340),
  grade: 'insuffisant',
  points: '1.300.000,5',
  mean: '10,25',
  figure: '999.999.999',
  event: 'W'.repeat(40),
  votes: '65.000,12346',
  standing: '65.000,12346',
  quota: '65.000,12',
  name: 'W'.repeat(50),
  platform: 'telegram',
  community: 'W'.repeat(60),
  // Telegram's titles of groups are the longest.
  place: 'W'.repeat(128),
  places: `${'W'.repeat(40)}, ${'W'.repeat(40)}, ${'W'.repeat(40)}`,
  names: 'W'.repeat(2200),
  number: '2147483647',
  share: '100,0 %',
  words: 'W'.repeat(60),
  account: 'W'.repeat(30),
  code: 'ABCD-EFGH',
  command: '/palabre link ABCD-EFGH',
  language: 'néerlandais',
  zone: 'America/Argentina/ComodRivadavia',
  role: 'conseil d’administration',
  roles: 'W'.repeat(120),
  way: 'permanent work',
  recommendation: '2147483647',
  to: 'under_review',
  'recommend-merged-ask other': '2147483647',
  'recommend-moved made': 'answer taken back',
  'recommend-list-of name': 'W'.repeat(60),
  'recommend-uncomment-of name': 'W'.repeat(25),
  'recommend-cycle-close name': 'W'.repeat(25),
  'recommend-cycle-reopen name': 'W'.repeat(25),
};

/** Numbers that bring out every form of a text, and one as long as they get. */
const numbers = [0, 1, 2, 65_000];

describe.each(locales)('a text in %s', locale => {
  const speech = speechOf(texts, locale, 'Europe/Brussels', now);
  // A Wednesday in September of another year is as long as a moment gets.
  const moment = speech.when(Temporal.Instant.from('2027-09-22T21:59:00Z'), 'datetime');
  const filling = (id: string, name: string) => (name === 'when' ? moment : (widest[`${id} ${name}`] ?? widest[name]));

  test('fits the narrowest platform wherever it is shown', () => {
    const long = uses.flatMap(({ id, args, purpose, where }) => {
      if (!args || !idsIn(locale).has(id)) return [];
      const unknown = [...args].filter(([name, type]) => type === 'text' && !filling(id, name));
      if (unknown.length > 0)
        return [`${where} ${id}: say in this test how long ${unknown.map(([name]) => name)} may be`];
      const lengths = numbers.map(number => {
        const given = [...args].map(([name, type]) => [name, type === 'number' ? number : filling(id, name)]);
        return speech.line(id, Object.fromEntries(given)).length;
      });
      const length = Math.max(...lengths);
      return length > narrowest[purpose]
        ? [`${where} ${id}: ${length}, but a ${purpose} is ${narrowest[purpose]} at most`]
        : [];
    });
    expect(long).toEqual([]);
  });

  test('has a form for one and for many', () => {
    const rules = new Intl.PluralRules(regional[locale]);
    const categories = [...new Set(Array.from({ length: 1001 }, (_, number) => rules.select(number)))];
    const lacking = written[locale].flatMap(({ id, choices }) =>
      choices.flatMap(({ by, cases }) =>
        categories
          .filter(category => !cases.includes(category) && !(category === 'one' && cases.includes('1')))
          .map(category => `${id} has no form "${category}" for ${by}`),
      ),
    );
    expect(lacking).toEqual([]);
  });

  /** All that a person reads in this language: messages, and the frame of the try-out page. */
  const prose = [
    ...written[locale].flatMap(({ id, prose: forms }) => forms.map(text => ({ id, text }))),
    ...Object.entries(words[locale]).map(([id, text]) => ({
      id: `the page's ${id}`,
      text: text.replace(/\{\w+\}/g, '#'),
    })),
  ];
  const where = (wrong: RegExp) => prose.filter(({ text }) => wrong.test(text)).map(({ id, text }) => `${id}: ${text}`);

  test('is set as a printer would', () => {
    expect.soft(where(/['"`]|\.\.\./), 'curly apostrophes and quotation marks, one character for dots').toEqual([]);
    expect.soft(where(/\s{2}|^\s|\s$|\s[,.](?!\d)/), 'no stray spaces').toEqual([]);
    if (locale === 'fr') {
      expect.soft(where(/(?<!\u202F)[;!?]/), 'a narrow no-break space before ; ! ?').toEqual([]);
      expect.soft(where(/(?<!\u00A0):(?=\s|$|#)/), 'a no-break space before :').toEqual([]);
      expect.soft(where(/«(?!\u00A0)|(?<!\u00A0)»|[“”„]/), '« » with no-break spaces inside').toEqual([]);
    } else {
      expect.soft(where(/\s[;:!?]|[\u00A0\u202F«»„]/), 'no space before ; : ! ? and “ ”').toEqual([]);
    }
  });

  test('speaks to people as we do', () => {
    if (locale === 'fr') {
      expect.soft(where(/(?<!\p{L})(?:tu|toi|ton|tes)(?!\p{L})/iu), 'vous').toEqual([]);
      expect.soft(where(/\(e\)|\p{L}\.e(?!\p{L})|eur\/|-e-s/u), 'animateur·rice').toEqual([]);
    }
    if (locale === 'nl') expect.soft(where(/(?<!\p{L})(?:je|jij|jou|jouw|jullie)(?!\p{L})/iu), 'u').toEqual([]);
  });
});

describe('a command', () => {
  const speeches = locales.map(locale => speechOf(texts, locale, 'Europe/Brussels', now));
  const single = commands.filter(name => !name.includes(' '));

  test('has a name that every platform takes, in every language', () => {
    for (const speech of speeches)
      for (const name of single) {
        // Telegram's menu takes small letters without accents, digits and _; the others take more.
        expect(speech.line(`command-${name}`)).toMatch(/^[a-z0-9_]{1,32}$/);
        expect(speech.line(`command-${name}.about`)).not.toBe('');
        expect(speech.line(`command-${name}.about`).length).toBeLessThanOrEqual(narrowest.commandAbout);
        expect(speech.line(`command-${name}.hint`).length).toBeLessThanOrEqual(narrowest.commandHint);
      }
  });

  test('is not called like another one in any language', () => {
    const names = single.flatMap(name => [...new Set(speeches.map(speech => speech.line(`command-${name}`)))]);
    expect(names).toEqual([...new Set(names)]);
  });

  test('and its words are not called like others of the same command', () => {
    for (const name of single) {
      const ofName = commands.filter(command => command.startsWith(`${name} `));
      const aliases = ofName.flatMap(command => [
        ...new Set(speeches.flatMap(speech => speech.line(`command-${command.replace(' ', '-')}`).split(' '))),
      ]);
      expect(aliases).toEqual([...new Set(aliases)]);
    }
  });
});
