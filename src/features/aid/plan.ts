import { cleanText } from '../../core/clean.ts';
import { isRefusal, type Refusal, refuse } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { type Instant, isBefore } from '../../core/time.ts';
import type { Locale } from '../../core/view.ts';
import { type Translations, typedLine } from '../../core/wording.ts';
import type { Days } from './model.ts';
import { isSkill, skillIn } from './skills.ts';
import type { Audience } from './visibility.ts';
import { type Part, whenIn } from './when.ts';

/** A request as somebody wants to put it; checked by `checkPlan` before anybody else sees it. */
export type Plan = {
  /** In one language, or in several as `fr: … || nl: …`. */
  readonly what: string;
  readonly details: string;
  readonly area: string;
  /** As typed: "Saturday morning"; empty for no date. */
  readonly when: string;
  readonly contact: string;
  readonly people: number;
  readonly audience: Audience;
  readonly hidden: boolean;
  /** Empty: as its words say. */
  readonly skill: string;
  /** Null: as its date says. */
  readonly days: Days | null;
  readonly group: Id | null;
  readonly place: Id | null;
};
export type Checked = Omit<Plan, 'when' | 'days'> & {
  readonly due: Instant | null;
  readonly part: Part;
  readonly days: Days;
  /** The language it is written in, where that was said, and the words of others. */
  readonly locale: Locale | null;
  readonly translations: Translations;
  readonly expiresAt: Instant;
};

/** In UTF-16 units. */
export const lengths = { what: 140, typed: 450, details: 600, area: 60, when: 60, contact: 500, people: 20 } as const;

const tidy = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim();

export function checkPlan(plan: Plan, now: Instant, zone: string): Checked | Refusal {
  const typed = typedLine(plan.what, 'what', checkWhat);
  if (isRefusal(typed)) return typed;
  const { text: what, locale, translations } = typed;
  const area = tidy(plan.area);
  const details = cleanText(plan.details).trim();
  const contact = cleanText(plan.contact).trim();
  if (!Number.isInteger(plan.people) || plan.people < 1 || plan.people > lengths.people)
    return refuse('aid-people-outside', { max: lengths.people }, 'people');
  const when = tidy(plan.when) === '' ? null : whenIn(tidy(plan.when), now, zone);
  if (when === 'past') return refuse('aid-when-past', {}, 'when');
  if (when === undefined) return refuse('aid-when-unclear', {}, 'when');
  const days = plan.days ?? urgencyOf(when?.due ?? null, now);
  const skill = isSkill(plan.skill) ? plan.skill : (skillIn(`${what} ${details}`) ?? '');
  const { people, audience, hidden, group, place } = plan;
  return {
    ...{ what, area, details, contact, people, audience, hidden, group, place, skill, days, locale, translations },
    due: when?.due ?? null,
    part: when?.part ?? 'day',
    expiresAt: expiryOf(when?.due ?? null, days, now),
  };
}

function checkWhat(text: string): string | Refusal {
  const what = tidy(text).replace(/^\p{Ll}(?!\p{Lu})/u, letter => letter.toLocaleUpperCase());
  if (what === '') return refuse('aid-no-what', {}, 'what');
  const { length } = what;
  return length > lengths.what ? refuse('aid-what-long', { max: lengths.what, length }, 'what') : what;
}

/** The sooner it is needed, the sooner it is asked whether it still is. */
export function urgencyOf(due: Instant | null, now: Instant): Days {
  if (!due) return 14;
  const days = (due.epochMilliseconds - now.epochMilliseconds) / 86_400_000;
  return days <= 3 ? 3 : days <= 7 ? 7 : days <= 14 ? 14 : 30;
}

/** Not after it was needed, and not without a word for longer than its urgency. */
export function expiryOf(due: Instant | null, days: Days, now: Instant): Instant {
  const silent = now.add({ hours: 24 * days });
  return due && isBefore(due, silent) ? due : silent;
}
