import type { Answers } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Plan } from './model.ts';

/** What the form starts from: where it was asked for, and what it offers; an answer is a position among these. */
export type About = {
  readonly title: string;
  readonly place: Id | '';
  readonly places: readonly Id[];
  readonly groups: readonly Id[];
  readonly themes: readonly string[];
};

export const planOf = (answers: Answers): Plan => ({
  title: String(answers.title ?? ''),
  what: String(answers.what ?? ''),
  why: String(answers.why ?? ''),
});

export type Wanted = {
  readonly plan: Plan;
  readonly theme: string | null;
  readonly group: Id | null;
  readonly place: Id | null;
  readonly answers: Answers;
};

/** What the answers of the form mean, by what it offered. */
export const whatIsWanted = ({ places, groups, themes }: About, answers: Answers): Wanted => ({
  plan: planOf(answers),
  theme: themes[Number(answers.theme ?? -1)] ?? null,
  group: groups[Number(answers.group ?? -1)] ?? null,
  place: places[Number(answers.place ?? -1)] ?? null,
  answers,
});
