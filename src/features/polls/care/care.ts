import { type Refusal, refuse } from '../../../core/feature.ts';
import { type Moment, readMoment } from '../../../core/moment.ts';
import { shortened } from '../../../core/shortened.ts';
import { type Instant, isBefore } from '../../../core/time.ts';
import type { Secrecy } from '../methods/method.ts';

/** What comes of the answers: told, asked, worked out together, decided together. */
export const levels = ['inform', 'consult', 'concert', 'co_decide'] as const;
export type Level = (typeof levels)[number];

/** Who says why: nobody, who likes, who stands against, who has reservations too, everybody. */
export const reasonRules = ['none', 'optional', 'against', 'reserved', 'always'] as const;
export type ReasonRule = (typeof reasonRules)[number];

export const repeats = ['weekly', 'fortnightly', 'monthly'] as const;
export type Repeats = (typeof repeats)[number];

/** What was done with the answers. */
export const followed = ['wholly', 'partly', 'not', 'later'] as const;
export type Followed = (typeof followed)[number];

/** What an organiser may ask for around the vote itself. */
export type CareAsked = {
  /** When it opens, as typed; empty for now. */
  readonly opens: string;
  readonly level: Level | null;
  readonly reasons: ReasonRule;
  readonly mayAdd: boolean;
  readonly shuffled: boolean;
  readonly repeats: Repeats | null;
  /** Looked at before anybody else sees it. */
  readonly draft: boolean;
};

export const plainCare: CareAsked = {
  opens: '',
  level: null,
  reasons: 'none',
  mayAdd: false,
  shuffled: false,
  repeats: null,
  draft: false,
};

/** The life of a poll beside its votes. */
export type Care = Omit<CareAsked, 'opens'> & {
  readonly opensAt: Instant;
  readonly cancelledAt: Instant | null;
  readonly cancelReason: string;
  /** The organiser's closing words; empty while there are none. */
  readonly statement: string;
  readonly followed: Followed | null;
  /** The day on which the organiser looks at it again, ISO. */
  readonly reviewOn: string | null;
};

export type Phase = 'draft' | 'scheduled' | 'open' | 'closed' | 'cancelled';
type Dated = Pick<Care, 'draft' | 'opensAt' | 'cancelledAt'> & { readonly closesAt: Instant | null };

/** Where a poll is in its life by the clock alone, whether or not any job has run. */
export function phaseOf({ draft, opensAt, cancelledAt, closesAt }: Dated, now: Instant): Phase {
  if (cancelledAt !== null) return 'cancelled';
  if (draft) return 'draft';
  if (closesAt !== null && !isBefore(now, closesAt)) return 'closed';
  return isBefore(now, opensAt) ? 'scheduled' : 'open';
}

/** Whether only those who prepare it may see it. */
export const isPrepared = (poll: Dated, now: Instant): boolean => ['draft', 'scheduled'].includes(phaseOf(poll, now));

/** When it opens and closes: a duration after "closes" runs from its opening. */
export function readTimes(
  {
    opens,
    closes,
    reasons,
    secrecy,
    repeats,
    draft,
  }: CareAsked & { readonly closes: string; readonly secrecy: Secrecy },
  now: Instant,
  zone: string,
): { readonly opensAt: Instant; readonly closesAt: Instant | null } | Refusal {
  const opening = opens.trim() === '' ? { at: now } : readMoment(opens, now, zone);
  if ('problem' in opening) return untimely(opening, opens, 'opens');
  if (reasons !== 'none' && secrecy === 'secret') return refuse('polls-care-secret-reasons', {}, 'reasons');
  if (repeats !== null && closes.trim() === '') return refuse('polls-care-repeat-closes', {}, 'repeats');
  if (closes.trim() === '') return { opensAt: opening.at, closesAt: null };
  const closing = readMoment(closes, opening.at, zone);
  if ('problem' in closing)
    return opens.trim() !== '' && closing.problem === 'moment-past'
      ? refuse('polls-care-closes-first', {}, 'closes')
      : untimely(closing, closes, 'closes');
  const longest = repeats === null || draft ? null : repeatLasts[repeats];
  return longest !== null && !isBefore(closing.at, opening.at.add({ hours: 24 * longest }))
    ? refuse('polls-care-repeat-overlap', { days: longest }, 'closes')
    : { opensAt: opening.at, closesAt: closing.at };
}

/** In one line with other settings, what was taken for a date may be a setting word that nobody knows. */
const untimely = ({ problem }: Exclude<Moment, { at: unknown }>, text: string, field: string): Refusal =>
  problem === 'moment-unclear'
    ? refuse('polls-care-when-unclear', { text: shortened(text, 40) }, field)
    : refuse(problem, {}, field);

/** A round is over before the next begins. */
const repeatLasts: Readonly<Record<Repeats, number>> = { weekly: 7, fortnightly: 14, monthly: 28 };

/** The same hour of the wall clock, a week, two or a month later; the last day of a month that is too short. */
export function nextOpening(opensAt: Instant, every: Repeats, zone: string): Instant {
  const step = every === 'monthly' ? { months: 1 } : { weeks: every === 'weekly' ? 1 : 2 };
  return opensAt.toZonedDateTimeISO(zone).add(step).toInstant();
}

/** Shorter ones need no reminders. */
const worthReminding = 36;

/** When those who have not answered are reminded: at half time and a day before the end. */
export function reminders(
  opensAt: Instant,
  closesAt: Instant | null,
): { readonly half: Instant; readonly last: Instant } | undefined {
  if (closesAt === null) return undefined;
  const hours = (closesAt.epochMilliseconds - opensAt.epochMilliseconds) / 3_600_000;
  if (hours < worthReminding) return undefined;
  return { half: opensAt.add({ seconds: Math.floor(hours * 1800) }), last: closesAt.subtract({ hours: 24 }) };
}
