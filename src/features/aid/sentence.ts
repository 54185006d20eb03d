import { fold } from '../../core/fold.ts';
import type { Instant } from '../../core/time.ts';
import { partsByLanguage } from '../../core/wording.ts';
import { skillIn } from './skills.ts';
import { whenIn } from './when.ts';

/** What a sentence says of a request; what it does not say is empty. */
export type Understood = {
  readonly what: string;
  readonly area: string;
  /** In the words of the sentence, as `whenIn` reads them. */
  readonly when: string;
  /** It names a day that is over. */
  readonly past: boolean;
  readonly people: number;
  readonly skill: string;
};

const numbers = 'one|two|three|four|five|six|une?|deux|trois|quatre|cinq|een|twee|drie|vier|vijf|zes'.split('|');
const values = [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 6];
const persons =
  'people|persons?|personnes?|mensen|persoon|personen|helpers?|aidants?|volunteers?|benevoles?|vrijwilligers?';
const count = new RegExp(`\\b(\\d{1,3}|${numbers.join('|')})\\s+(?:${persons})\\b`);
/** A part of a sentence that is a place, as people of a town write it: "Schaerbeek", "à Ixelles", "in Gent", "1030". */
const placeWord =
  /^(?:(?:a|au|aux|in|te|at|near|pres de|bij|chez|dans|rond|around)\s+)?\p{Lu}[\p{L}’'-]+(?:[\s-](?:\p{Lu}[\p{L}’'-]+|de|la|le|les|den|ten|ter|aan|sur|\d{4}))*$|^\d{4}(?:\s+\p{L}[\p{L}\s’'-]*)?$/u;

/** Reads "someone to carry boxes Saturday morning, Schaerbeek, 2 people" in any of our languages; in several, the first says everything and the others what is needed. */
export function understand(text: string, now: Instant, zone: string): Understood {
  const parts = partsByLanguage(text).map(part => ({ ...part, ...understandOne(part.text, now, zone) }));
  const [first] = parts;
  const typed = parts.map(({ locale, what }) => (locale ? `${locale}: ${what}` : what)).join(' || ');
  const { people, area, when, past, skill } = first ?? understandOne('', now, zone);
  return { what: typed, area, when, past, people, skill };
}

function understandOne(text: string, now: Instant, zone: string): Understood {
  const when = whenIn(text, now, zone);
  const rest = typeof when === 'object' ? when.rest : text;
  let people = 1;
  let area = '';
  const kept: string[] = [];
  for (const part of rest
    .split(/\s*[,;\n]\s*/)
    .map(words => words.trim())
    .filter(words => /[\p{L}\p{N}]/u.test(words))) {
    const counted = count.exec(fold(part));
    if (counted) people = numberOf(counted[1] ?? '');
    if (counted && counted[0].length >= fold(part).length - 4) continue;
    if (kept.length > 0 && area === '' && placeWord.test(part.replace(/^À/, 'à').replace(/^à\s/, 'a ')))
      area = withoutPreposition(part);
    else kept.push(part);
  }
  const what = kept.join(', ');
  return {
    what,
    area,
    when: typeof when === 'object' ? when.said : '',
    past: when === 'past',
    people,
    skill: skillIn(what) ?? '',
  };
}

function numberOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const at = numbers.findIndex(one => new RegExp(`^(?:${one})$`).test(word));
  return values[at] ?? 1;
}

const withoutPreposition = (words: string): string =>
  words.replace(/^(?:à|a|au|aux|in|te|at|near|près de|bij|chez|dans|rond|around)\s+/iu, '');
