import { type Locale, locales } from '../../../core/view.ts';
import type { Wording } from '../../../core/wording.ts';
import { limits, type Question, type Survey } from '../model.ts';

type Keywords = Readonly<
  Record<
    | 'survey'
    | 'about'
    | 'open'
    | 'anonymous'
    | 'named'
    | 'shared'
    | 'several'
    | 'scale'
    | 'recommend'
    | 'yes or no'
    | 'short'
    | 'long'
    | 'number'
    | 'date'
    | 'required'
    | 'when'
    | 'yes'
    | 'no',
    string
  >
>;
const keywords: Readonly<Record<Locale, Keywords>> = {
  en: {
    survey: 'survey',
    about: 'about',
    open: 'open for',
    anonymous: 'anonymous',
    named: 'named',
    shared: 'results shared',
    several: 'several',
    scale: 'scale',
    recommend: 'recommend',
    'yes or no': 'yes/no',
    short: 'short',
    long: 'long',
    number: 'number',
    date: 'date',
    required: 'required',
    when: 'shown when',
    yes: 'yes',
    no: 'no',
  },
  fr: {
    survey: 'enquête',
    about: 'intro',
    open: 'ouverte',
    anonymous: 'anonyme',
    named: 'nominative',
    shared: 'résultats partagés',
    several: 'plusieurs',
    scale: 'échelle',
    recommend: 'recommander',
    'yes or no': 'oui/non',
    short: 'court',
    long: 'long',
    number: 'nombre',
    date: 'date',
    required: 'obligatoire',
    when: 'si',
    yes: 'oui',
    no: 'non',
  },
  nl: {
    survey: 'enquête',
    about: 'over',
    open: 'open',
    anonymous: 'anoniem',
    named: 'met naam',
    shared: 'resultaten gedeeld',
    several: 'meerdere',
    scale: 'schaal',
    recommend: 'aanbevelen',
    'yes or no': 'ja/nee',
    short: 'kort',
    long: 'lang',
    number: 'getal',
    date: 'datum',
    required: 'verplicht',
    when: 'als',
    yes: 'ja',
    no: 'nee',
  },
};

type Written = Pick<Survey, 'title' | 'about' | 'locale' | 'anonymous' | 'shared' | 'days'>;

/** The survey in the text format, as `readText` reads it back. */
export function writeText(survey: Written, questions: readonly Question[]): string {
  const { locale, title, about, days } = survey;
  const word = keywords[locale];
  const lines = [
    ...worded(`${word.survey}: `, title, locale),
    ...(Object.keys(about).length > 0 ? worded(`${word.about}: `, about, locale) : []),
    survey.anonymous ? word.anonymous : word.named,
    ...(survey.shared ? [word.shared] : []),
    `${word.open}: ${days}`,
    ...questions.flatMap((question, index) => ['', ...questionLines(question, index + 1, questions, locale)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** A wording with its translations below it; a text of several lines in so many. */
function worded(before: string, wording: Wording, first: Locale): string[] {
  const known = [first, ...locales.filter(locale => locale !== first)].filter(locale => wording[locale] !== undefined);
  return known.flatMap(locale =>
    (wording[locale] ?? '').split('\n').map(line => (locale === first ? `${before}${line}` : `${locale}: ${line}`)),
  );
}

function questionLines(question: Question, n: number, all: readonly Question[], locale: Locale): string[] {
  const word = keywords[locale];
  const { when } = question;
  return [
    ...worded(`${n}. `, question.text, locale),
    ...kindLines(question, locale),
    ...(question.required ? [word.required] : []),
    ...(when ? [`${word.when} ${conditionText(when, all, locale)}`] : []),
  ];
}

function kindLines(question: Question, locale: Locale): string[] {
  const word = keywords[locale];
  switch (question.type) {
    case 'one':
      return question.options.flatMap(option => worded('- ', option, locale));
    case 'several':
      return [
        `${word.several} ${question.min}-${question.max}`,
        ...question.options.flatMap(option => worded('- ', option, locale)),
      ];
    case 'scale': {
      const { low, high } = question;
      const ends = Object.fromEntries(
        locales.flatMap(one => (low[one] || high[one] ? [[one, `${low[one] ?? ''} | ${high[one] ?? ''}`]] : [])),
      ) as Wording;
      const range = question.recommend ? word.recommend : `${word.scale} ${question.from}-${question.to}`;
      return ends[locale] === undefined ? [range, ...worded('', ends, locale)] : worded(`${range} | `, ends, locale);
    }
    case 'number':
      return question.min === 0 && question.max === limits.number
        ? [word.number]
        : [`${word.number} ${question.min}-${question.max}`];
    default:
      return [word[question.type]];
  }
}

function conditionText(
  { question, is, values }: NonNullable<Question['when']>,
  all: readonly Question[],
  locale: Locale,
) {
  const at = all.findIndex(({ key }) => key === question);
  const of = all[at];
  const word = keywords[locale];
  const said = values.map(value =>
    of?.type === 'yes or no'
      ? value === 1
        ? word.yes
        : word.no
      : of?.type === 'one' || of?.type === 'several'
        ? String(value + 1)
        : String(value),
  );
  return `${at + 1} ${is} ${said.join(', ')}`;
}
