import { cleanText } from '../../core/clean.ts';
import { isRefusal, type Refusal, refuse } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Instant } from '../../core/time.ts';
import type { Locale } from '../../core/view.ts';
import { type Translations, typedLine } from '../../core/wording.ts';
import type { State } from './lifecycle-model.ts';

/** An idea as somebody wants to put it forward; checked by `checkPlan` before it is filed. */
export type Plan = {
  readonly title: string;
  readonly what: string;
  readonly why: string;
};

/** `locale`: the language it is written in, where that was said. */
export type TypedPlan = Plan & { readonly locale: Locale | null; readonly translations: Translations };

export type Named = { readonly id: Id; readonly name: string };

export type Recommendation = {
  readonly id: Id;
  readonly number: number;
  readonly locale: Locale;
  /** Empty once its author was forgotten. */
  readonly title: string;
  readonly what: string;
  readonly why: string;
  /** Its author's own words stay the first. */
  readonly translations: Translations;
  readonly theme: string | null;
  readonly cycle: Named | null;
  /** `id` null: a group that was never one here. */
  readonly group: { readonly id: Id | null; readonly name: string } | null;
  /** Who wrote it first, then the co-authors. */
  readonly authors: readonly Named[];
  readonly owner: Named | null;
  readonly state: State;
  readonly filedAt: Instant;
  /** Since when it has its status. */
  readonly movedAt: Instant;
  readonly supporters: number;
};

/** What one reader has to do with it. */
export type Mine = {
  readonly author: boolean;
  readonly invited: boolean;
  readonly supports: boolean;
  readonly follows: boolean;
  /** Animates the group it was written for. */
  readonly animates: boolean;
};

/** Lengths in UTF-16 units; together with what drawing adds, a card fits the narrowest platform. */
export const limits = {
  title: 150,
  typed: 500,
  what: 1400,
  why: 600,
  comment: 1000,
  text: 1000,
  link: 300,
  name: 60,
} as const;

/** Words that can be filed, tidied, or what is wrong with them. A field's own limit is asked before; what comes by a command is asked here. */
export function checkPlan({ title, what, why }: Plan): Plan | Refusal {
  const plan = { title: tidyLine(title), what: tidyText(what), why: tidyText(why) };
  if (!hasWords(plan.title)) return refuse('recommend-no-title', {}, 'title');
  if (plan.title.length > limits.title)
    return refuse('recommend-title-long', { max: limits.title, length: plan.title.length }, 'title');
  if (!hasWords(plan.what)) return refuse('recommend-no-what', {}, 'what');
  if (plan.what.length > limits.what)
    return refuse('recommend-long', { max: limits.what, length: plan.what.length }, 'what');
  if (plan.why.length > limits.why)
    return refuse('recommend-long', { max: limits.why, length: plan.why.length }, 'why');
  return plan;
}

/** The same with a title in one language or, as `fr: Un abri à vélos || nl: Een fietsenstalling`, in several. */
export function checkTyped(plan: Plan): TypedPlan | Refusal {
  const typed = typedLine(plan.title, 'title', title => {
    const checked = checkPlan({ ...plan, title });
    return isRefusal(checked) ? checked : checked.title;
  });
  if (isRefusal(typed)) return typed;
  const { locale, text, translations } = typed;
  const checked = checkPlan({ ...plan, title: text });
  return isRefusal(checked) ? checked : { ...checked, locale, translations };
}

/** At least one letter or figure: dots and dashes say nothing. */
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

export const tidyLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
/** What is pasted from a document brings rows of blank lines and blanks at line ends. */
export const tidyText = (text: string): string =>
  cleanText(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
