import type { Audience, Term } from '../../core/audience.ts';
import { cleanText } from '../../core/clean.ts';
import { isRefusal, type NoticeClass, type Refusal, refuse } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { faultOfSchedule, type Schedule } from '../../core/schedule.ts';
import type { Instant } from '../../core/time.ts';
import { type Locale, locales, narrowest } from '../../core/view.ts';
import type { Wording } from '../../core/wording.ts';

export type NudgeState = 'draft' | 'active' | 'paused' | 'ended';

/** What is to be said, to whom and when, before anybody checked it. */
export type Plan = {
  readonly words: Wording;
  readonly class: NoticeClass;
  /** Null: nobody in private, only the place. */
  readonly audience: Audience | null;
  readonly place: Id | null;
  readonly schedule: Schedule;
};

export type Nudge = Plan & {
  readonly id: Id;
  readonly number: number;
  readonly author: Id | null;
  /** Whose animateurs answer for it too. */
  readonly group: Id | null;
  readonly locale: Locale;
  readonly about: { readonly feature: string; readonly id: Id; readonly until: Instant | null } | null;
  readonly state: NudgeState;
  readonly nextAt: Instant | null;
};

/** What the form offers, as it was when it opened: an answer is a position among them. `nudge`: the one that is changed. */
export type About = {
  readonly nudge: Id | null;
  readonly terms: Audience;
  readonly places: readonly Id[];
  readonly here: Id | null;
};
/** Everyone is a choice too. */
export const mostTerms = narrowest.options - 1;

export const isSame =
  (a: Term) =>
  (b: Term): boolean =>
    a.rule === b.rule && a.argument === b.argument;

export const limits = { words: 1500, open: 50 } as const;
/** How late it may still run after a downtime; later it is a line in the digests, and nothing in a place. */
export const graceMinutes = 120;

export const classes: readonly NoticeClass[] = ['engagement', 'decision', 'help', 'life'];

/** What waits for an answer may go without words of its own. */
export function checkPlan<Some extends Plan>(plan: Some, now: Instant, needsWords: boolean): Some | Refusal {
  const words = checkedWords(plan.words, needsWords);
  if (isRefusal(words)) return words;
  if (!plan.audience && !plan.place) return refuse('nudges-nowhere', {}, 'audience');
  switch (faultOfSchedule(plan.schedule, now)) {
    case 'rule':
      return refuse('nudges-when-unclear', {}, 'when');
    case 'too often':
      return refuse('nudges-when-often', {}, 'when');
    case 'never':
      return refuse('nudges-when-never', {}, 'when');
    case undefined:
      return { ...plan, words };
  }
}

function checkedWords(words: Wording, needed: boolean): Wording | Refusal {
  const kept: Partial<Record<Locale, string>> = {};
  for (const locale of locales) {
    const text = cleanText(words[locale] ?? '').trim();
    if (text.length > limits.words)
      return refuse('nudges-words-long', { max: limits.words, length: text.length }, locale);
    if (text !== '') kept[locale] = text;
  }
  return Object.keys(kept).length > 0 || !needed ? kept : refuse('nudges-no-words', {}, 'words');
}

/** What becomes of each state; what is not among them is refused. */
export const next: Readonly<
  Record<'start' | 'pause' | 'resume' | 'stop', Readonly<Partial<Record<NudgeState, NudgeState>>>>
> = {
  start: { draft: 'active' },
  pause: { active: 'paused' },
  resume: { paused: 'active' },
  stop: { draft: 'ended', active: 'ended', paused: 'ended' },
};

/** Whether a run that comes so late still goes out by itself. */
export const isLate = (due: Instant, now: Instant): boolean =>
  now.epochMilliseconds - due.epochMilliseconds > graceMinutes * 60_000;

/** In each language of ours, what stands for what. */
const variables = {
  name: ['name', 'nom', 'naam'],
  first: ['firstname', 'prenom', 'prénom', 'voornaam'],
  group: ['group', 'groupe', 'groep'],
  date: ['date', 'datum'],
  item: ['item', 'objet', 'sujet', 'onderwerp'],
} as const;
export type Filling = Readonly<Record<keyof typeof variables, string>>;

/** "{name}" and its like become what they stand for; anything else in braces stays as it was written. */
export function filled(text: string, filling: Filling): string {
  return text
    .replace(/\{\s*(\p{L}+)\s*\}/gu, (whole, word: string) => {
      const found = (Object.keys(variables) as (keyof typeof variables)[]).find(name =>
        (variables[name] as readonly string[]).includes(word.toLowerCase()),
      );
      return found ? filling[found] : whole;
    })
    .replace(/ +([,.])/g, '$1')
    .trim();
}

/** The first line is what is shown alone; what does not fit goes below. */
export function parted(text: string, most: number): { readonly title: string; readonly rest: string } {
  const [first = '', ...lines] = text.split('\n');
  if (first.length <= most) return { title: first, rest: lines.join('\n').trim() };
  const cut = first.lastIndexOf(' ', most - 1);
  const at = cut > most / 2 ? cut : most - 1;
  return { title: `${first.slice(0, at).toWellFormed()}…`, rest: text };
}
