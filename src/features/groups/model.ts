import { cleanText } from '../../core/clean.ts';
import { type Refusal, refuse } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Locale } from '../../core/view.ts';
import type { Translations } from '../../core/wording.ts';

/** A working group or circle as somebody sees it. */
export type Group = {
  readonly id: Id;
  readonly name: string;
  readonly purpose: string;
  /** Null: nobody said. */
  readonly locale: Locale | null;
  readonly translations: Translations;
  /** Null: as many as want one. */
  readonly seats: number | null;
  readonly taken: number;
  readonly waiting: number;
  readonly home: { readonly id: Id; readonly name: string } | null;
  readonly animateurs: readonly { readonly id: Id; readonly name: string }[];
  readonly mine: Mine;
};
export type Mine = 'outside' | 'waiting' | 'member' | 'animateur';

/** `typed`: a name in every language at once. */
export const groupLimits = { name: 60, typed: 200, purpose: 600, seats: 1000 } as const;

/** What a newcomer gets: a seat, or a place in the queue when all are taken. */
export const placeFor = ({ seats, taken }: Pick<Group, 'seats' | 'taken'>): 'seat' | 'queue' =>
  seats === null || taken < seats ? 'seat' : 'queue';

/** How many of those who wait get a seat now. */
export const seatsFree = ({ seats, taken, waiting }: Pick<Group, 'seats' | 'taken' | 'waiting'>): number =>
  seats === null ? waiting : Math.max(0, Math.min(waiting, seats - taken));

export type GroupPlan = Pick<Group, 'name' | 'purpose' | 'translations' | 'seats'> & { readonly home: Id | null };

export function checkName(words: string): string | Refusal {
  const name = cleanText(words).replace(/\s+/g, ' ').trim();
  if (name === '') return refuse('groups-no-name', {}, 'name');
  return name.length > groupLimits.name
    ? refuse('groups-name-long', { max: groupLimits.name, length: name.length }, 'name')
    : name;
}

/** What it is called, in every language. */
export const namesOf = ({ name, translations }: Pick<Group, 'name' | 'translations'>): string[] => [
  name,
  ...Object.values(translations).flatMap(texts => texts.name ?? []),
];
