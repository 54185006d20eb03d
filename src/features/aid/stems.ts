import { fold } from '../../core/fold.ts';
import { wordsOf } from './skills.ts';

/** Words that say nothing of what somebody can do, in our three languages. */
const empty = new Set(
  (
    'the and for with that this you can could would someone somebody help need please want from into have your some any are not ' +
    'les des une pour avec que qui dans sur mes mon ses son vos votre aide aider quelqu besoin faire peux peut pas est sont plus aux ' +
    'een het van voor met die dat kan iemand hulp helpen nodig mijn uw zijn naar ook maar niet wie graag wil'
  ).split(' '),
);

/** What a word begins with when its ending is taken off: the same for one and for many in French, Dutch and English. */
export const stemOf = (word: string): string =>
  word.length < 5
    ? word
    : word.replace(/(?:ations?|ingen|ing|ement|euses?|eurs?|rices?|aux|eaux|en|er|es|e|s|x)$/, '').slice(0, 12) || word;

/** The words of a text that say something, by their beginnings. */
export const stemsOf = (text: string): string[] => [
  ...new Set(
    wordsOf(text)
      .filter(word => word.length > 2 && !empty.has(word))
      .map(stemOf),
  ),
];

/** Both names of a place that has two. */
const twins = [
  ['schaerbeek', 'schaarbeek', '1030'],
  ['ixelles', 'elsene', '1050'],
  ['bruxelles', 'brussel', 'brussels', '1000'],
  ['molenbeek', 'sintjansmolenbeek', 'molenbeeksaintjean', '1080'],
  ['anderlecht', '1070'],
  ['forest', 'vorst', '1190'],
  ['saintgilles', 'sintgillis', '1060'],
  ['uccle', 'ukkel', '1180'],
  ['etterbeek', '1040'],
  ['jette', '1090'],
  ['laeken', 'laken', '1020'],
  ['evere', '1140'],
  ['auderghem', 'oudergem', '1160'],
  ['watermaelboitsfort', 'watermaalbosvoorde', 'boitsfort', 'bosvoorde', '1170'],
  ['woluwesaintlambert', 'sintlambrechtswoluwe', '1200'],
  ['woluwesaintpierre', 'sintpieterswoluwe', '1150'],
  ['liege', 'luik', '4000'],
  ['namur', 'namen', '5000'],
  ['gent', 'gand', 'ghent', '9000'],
  ['antwerpen', 'anvers', 'antwerp', '2000'],
  ['mons', 'bergen', '7000'],
  ['tournai', 'doornik', '7500'],
  ['leuven', 'louvain', '3000'],
  ['mechelen', 'malines', '2800'],
  ['brugge', 'bruges', '8000'],
  ['kortrijk', 'courtrai', '8500'],
];

/** What a place is found by, whichever of its names somebody wrote: "Schaerbeek, 1050" is near "Schaarbeek" and "Elsene". */
export function areaKeys(area: string): string[] {
  const named = fold(area)
    .split(/[,;/]|\b(?:et|en|and|ou|of|or)\b/)
    .flatMap(part => [part.replace(/[^a-z0-9]/g, ''), ...(part.match(/\b\d{4}\b/g) ?? []), part.replace(/[^a-z]/g, '')])
    .filter(key => key !== '');
  return [...new Set(named.map(key => twins.find(names => names.includes(key))?.[0] ?? key))];
}
