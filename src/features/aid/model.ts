import { type Refusal, refuse } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { type Instant, isBefore } from '../../core/time.ts';
import type { Locale } from '../../core/view.ts';
import type { Translations } from '../../core/wording.ts';
import type { Age, Audience } from './visibility.ts';
import type { Part as DayPart } from './when.ts';

/** How long a request stays open without a word of its asker. */
export const urgencies = [3, 7, 14, 30] as const;
export type Days = (typeof urgencies)[number];

export type State = 'open' | 'paused' | 'done' | 'withdrawn' | 'archived';
export type NeedState = 'open' | 'matched' | 'reopened' | 'done' | 'thanked';
export type OfferState = 'offered' | 'passed' | 'accepted' | 'released' | 'declined' | 'dropped';

/** One helper that a request needs. */
export type Need = {
  readonly position: number;
  readonly state: NeedState;
  readonly offer: Id | null;
  readonly matchedAt: Instant | null;
};
export type Offer = {
  readonly id: Id;
  readonly member: Id;
  readonly name: string;
  readonly state: OfferState;
  readonly at: Instant;
};
export type Request = {
  readonly id: Id;
  readonly asker: Id;
  readonly askerName: string;
  readonly group: Id | null;
  readonly what: string;
  readonly details: string;
  readonly area: string;
  readonly contact: string;
  readonly skill: string;
  readonly locale: Locale;
  /** Of what everybody reads. */
  readonly translations: Translations;
  readonly due: Instant | null;
  readonly part: DayPart;
  readonly audience: Audience;
  readonly referent: Id | null;
  readonly hidden: boolean;
  readonly place: Id | null;
  readonly state: State;
  readonly openedAt: Instant;
  readonly days: Days;
  readonly expiresAt: Instant;
  readonly renewals: number;
  readonly endedAt: Instant | null;
  readonly needs: readonly Need[];
  readonly offers: readonly Offer[];
};

/** Where a request is in its life, as its card says it. A draft is what is being written; nothing of it is kept. */
export type Stage =
  | 'draft'
  | 'open'
  | 'renewed'
  | 'offered'
  | 'reopened'
  | 'matched'
  | 'paused'
  | 'expired'
  | 'done'
  | 'thanked'
  | 'archived'
  | 'withdrawn';

const free: readonly NeedState[] = ['open', 'reopened'];
export const isFree = ({ state }: Pick<Need, 'state'>): boolean => free.includes(state);
export const freeNeeds = ({ needs }: Pick<Request, 'needs'>): readonly Need[] => needs.filter(isFree);

/** What stands in the row, read at this moment: a request past its time is expired whether or not any job has run. */
export function stageOf(request: Request, now: Instant): Stage {
  switch (request.state) {
    case 'withdrawn':
    case 'archived':
      return request.state;
    case 'done':
      return request.needs.some(({ state }) => state === 'thanked') ? 'thanked' : 'done';
    case 'paused':
    case 'open':
      return freeNeeds(request).length === 0 ? 'matched' : seekingStage(request, now);
  }
}

function seekingStage(request: Request, now: Instant): Stage {
  if (!isBefore(now, request.expiresAt)) return 'expired';
  if (request.state === 'paused') return 'paused';
  if (request.offers.some(({ state }) => state === 'offered')) return 'offered';
  if (request.needs.some(({ state }) => state === 'reopened')) return 'reopened';
  return request.renewals > 0 ? 'renewed' : 'open';
}

/** What somebody may want of a request. */
export type Wish =
  | 'offer'
  | 'accept'
  | 'drop'
  | 'edit'
  | 'pause'
  | 'resume'
  | 'renew'
  | 'withdraw'
  | 'finish'
  | 'thank';

const seeking = ['open', 'renewed', 'offered', 'reopened'] as const;

/** In which stages each wish has a meaning. */
export const allowed: Readonly<Record<Wish, readonly Stage[]>> = {
  offer: seeking,
  accept: [...seeking, 'paused'],
  drop: [...seeking, 'paused', 'expired', 'matched'],
  edit: [...seeking, 'paused', 'matched'],
  pause: seeking,
  resume: ['paused'],
  renew: [...seeking, 'expired', 'archived'],
  withdraw: [...seeking, 'paused', 'expired', 'matched'],
  finish: [...seeking, 'paused', 'expired', 'matched'],
  thank: ['done', 'thanked', 'matched', ...seeking, 'paused', 'expired'],
};

/** Why not, in a sentence; undefined when it may be. */
export function refusalFor(wish: Wish, request: Request, now: Instant): Refusal | undefined {
  const stage = stageOf(request, now);
  return allowed[wish].includes(stage) ? undefined : refuse(reasonOf(stage));
}

function reasonOf(stage: Stage) {
  switch (stage) {
    case 'matched':
      return 'aid-not-matched';
    case 'paused':
      return 'aid-not-paused';
    case 'expired':
      return 'aid-not-expired';
    case 'done':
    case 'thanked':
    case 'archived':
    case 'withdrawn':
      return 'aid-not-over';
    default:
      return 'aid-not-now-possible';
  }
}

/** What "I can help" comes to: a new offer, the one that is there already, or why not. */
export function offering(request: Request, member: Id, now: Instant): 'new' | 'again' | Refusal {
  if (request.asker === member) return refuse('aid-not-own');
  const mine = request.offers.find(offer => offer.member === member);
  if (mine && ['offered', 'passed', 'accepted'].includes(mine.state)) return 'again';
  return refusalFor('offer', request, now) ?? 'new';
}

/** Which need the asker's yes fills; of two at once, the second finds what the first left. */
export function accepting(request: Request, offer: Id, now: Instant): Need | Refusal {
  const given = request.offers.find(({ id }) => id === offer);
  if (given?.state !== 'offered') return refuse('aid-offer-gone');
  const [need] = freeNeeds(request);
  if (!need) return refuse('aid-not-matched');
  return refusalFor('accept', request, now) ?? need;
}

/** What it needs when so many are wanted: those who are found stay, and whatever is free goes or comes at the end. */
export function resized({ needs }: Pick<Request, 'needs'>, people: number): Pick<Request, 'needs'> {
  const found = needs.filter(need => !isFree(need));
  const free = needs.filter(isFree).slice(0, Math.max(0, people - found.length));
  const next = Math.max(-1, ...needs.map(({ position }) => position)) + 1;
  const more = Array.from({ length: Math.max(0, people - found.length - free.length) }, (_, n) => ({
    ...{ position: next + n, state: 'open' as const },
    ...{ offer: null, matchedAt: null },
  }));
  return { needs: [...found, ...free, ...more] };
}

/** Who waits for an answer that will not come: they are thanked and free. */
export const toRelease = ({ offers }: Pick<Request, 'offers'>): readonly Offer[] =>
  offers.filter(({ state }) => state === 'offered' || state === 'passed');

/** Contact is gone 14 days after the end, words 30 days after. */
export const keeps = { contactDays: 14, wordsDays: 30 } as const;

export function ageOf({ endedAt }: Pick<Request, 'endedAt'>, now: Instant): Age {
  if (!endedAt) return 'running';
  const days = (now.epochMilliseconds - endedAt.epochMilliseconds) / 86_400_000;
  if (days >= keeps.wordsDays) return 'empty';
  return days >= keeps.contactDays ? 'faded' : 'over';
}

/** How often somebody may ask and offer. */
export const rates = { openRequests: 5, requestsADay: 3, offersADay: 10 } as const;
