import type { Term } from '../../core/audience.ts';
import type { AudienceChoice, KnownPlace } from '../../core/feature.ts';
import { fold } from '../../core/fold.ts';
import type { Id } from '../../core/ids.ts';
import type { Schedule } from '../../core/schedule.ts';
import type { Instant } from '../../core/time.ts';
import { readWhen } from './when.ts';

// "remind those who have not answered poll 12 on Thursday at 18:30: please answer", « rappelle à … jeudi à 18h30 : … », "elke eerste dinsdag om 18:30 in #ethiek: vanavond vergadering".

export type Known = {
  readonly choices: readonly (Term & AudienceChoice)[];
  readonly places: readonly KnownPlace[];
  readonly now: Instant;
  readonly zone: string;
};

/** What a sentence says; null where it says nothing. `unknown`: words that should say whom, and mean nobody known. */
export type Understood = {
  readonly text: string;
  readonly schedule: Schedule | null;
  readonly audience: readonly Term[] | null;
  readonly place: Id | null;
  readonly unknown: string;
};

const verb =
  /^(?:please |svp |gelieve )?(?:remind(?: to)?|tell|write to|rappelle[rz]?|rappel|dis|dites|ecri[st]|ecrivez|herinner|zeg|schrijf)?\s*(?:(?:a|aux|au|aan|to) )?/;
const everybody =
  /^(?:everyone|everybody|all(?: members)?|tous(?: les membres)?|tout le monde|toutes et tous|iedereen|alle leden)$/;

export function understand(sentence: string, known: Known): Understood {
  // The first colon that is none of a clock's.
  const [, said = sentence, text = ''] =
    /^(.*?)(?:\s*[\s\u00a0\u202f]:\s*|(?<!\d):\s*|(?<=\d):\s+)([\s\S]*)$/.exec(sentence) ?? [];
  const { words, place } = withoutPlace(fold(said), known.places);
  const rest = words.replace(verb, '').trim();
  const { schedule, before } = partWhen(rest, known);
  const whom = before
    .replace(/[\s,]+$/, '')
    .replace(verb, '')
    .trim();
  const audience = audienceIn(whom, known.choices);
  return {
    text: text.trim(),
    schedule,
    audience,
    place,
    unknown: whom !== '' && audience === null ? whom : '',
  };
}

/** "in #ethics" and its like, where that is a place. */
function withoutPlace(words: string, places: readonly KnownPlace[]): { words: string; place: Id | null } {
  for (const { id, name } of [...places].sort((a, b) => b.name.length - a.name.length)) {
    const bare = fold(name)
      .replace(/^#/, '')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const found = new RegExp(`(?:^|\\s)(?:in|dans|sur|en)\\s+(?:le |la |de |het )?#?${bare}(?=$|[\\s,])`).exec(words);
    if (found) return { words: words.replace(found[0], ' ').replace(/\s+/g, ' ').trim(), place: id };
  }
  return { words, place: null };
}

/** The longest end of it that means a time, else the longest beginning. */
function partWhen(words: string, { now, zone }: Known): { schedule: Schedule | null; before: string } {
  const parts = words.split(' ');
  for (let from = 0; from < parts.length; from++) {
    const schedule = readWhen(parts.slice(from).join(' ').replace(/^,\s*/, ''), now, zone);
    if (schedule) return { schedule, before: parts.slice(0, from).join(' ') };
  }
  for (let to = parts.length - 1; to > 0; to--) {
    const schedule = readWhen(parts.slice(0, to).join(' ').replace(/,$/, ''), now, zone);
    if (schedule) return { schedule, before: parts.slice(to).join(' ') };
  }
  return { schedule: null, before: words };
}

/** "en" is a language, and a word of two others: with its spaces, what is shorter is meant only where it stands alone. */
const shortest = 4;

/** Everything that can be chosen one of whose words is in it; of words within longer ones, the longer. Null for words that mean nobody. */
function audienceIn(words: string, choices: Known['choices']): readonly Term[] | null {
  if (words === '') return null;
  if (everybody.test(words)) return [];
  const said = bare(words);
  const found = choices.flatMap(({ rule, argument, words: names, label }) =>
    [...names, label]
      .map(name => bare(fold(name)))
      .filter(name => (name.length > shortest || name === said) && said.includes(name))
      .map(name => ({ rule, argument, name })),
  );
  const meant = found.filter(({ name }) => !found.some(other => other.name !== name && other.name.includes(name)));
  const terms = new Map(meant.map(({ rule, argument }) => [`${rule} ${argument}`, { rule, argument }]));
  return terms.size > 0 ? [...terms.values()] : null;
}

const bare = (words: string): string =>
  ` ${words
    .replace(/[#«»"“”.,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()} `;
