import type { Id } from '../../core/ids.ts';
import type { Instant } from '../../core/time.ts';
import { worded } from '../../core/wording.ts';
import type { ReadContext } from '../context.ts';
import { groupName } from '../groups/api.ts';
import { ageOf, freeNeeds, type Offer, type Request, type Stage, stageOf } from './model.ts';
import { relationTo } from './people.ts';
import { type Age, type Audience, maySee, type Part, type Relation } from './visibility.ts';
import type { Part as DayPart } from './when.ts';

/**
 * A request as one reader may see it. Every view, card, notice, list and line of a digest is drawn from this and from nothing else:
 * what is not here cannot be shown by mistake.
 */
export type Shown = {
  readonly id: Id;
  readonly stage: Stage;
  readonly audience: Audience;
  readonly relation: Relation;
  readonly age: Age;
  readonly hidden: boolean;
  readonly words: Words | undefined;
  /** Who asks: a member's name, or a group's. Undefined where this reader may not know. */
  readonly name: string | undefined;
  readonly forGroup: boolean;
  readonly contact: string | undefined;
  /** Who offered and waits for an answer; undefined for all but the asker. */
  readonly offers: readonly Offer[] | undefined;
  /** Who helps; undefined for all but those who said yes to each other. */
  readonly helpers: readonly Offer[] | undefined;
  readonly mine: Offer | undefined;
  readonly asker: Id | undefined;
  readonly needed: number;
  readonly found: number;
  readonly expiresAt: Instant;
};
export type Words = {
  readonly what: string;
  readonly details: string;
  readonly area: string;
  readonly due: Instant | null;
  readonly part: DayPart;
};

export async function shownTo(
  ctx: Pick<ReadContext, 'db' | 'community' | 'actor' | 'now' | 'speech'>,
  request: Request,
): Promise<Shown> {
  const group = request.group && (await groupName(ctx.db, ctx.community.id, request.group, ctx.speech.locale));
  return project(worded(ctx.speech, request), await relationTo(ctx, request), {
    now: ctx.now,
    member: ctx.actor?.member,
    group: group ?? '',
  });
}

/** Takes away what this reader may not see, by the one table that says so. */
export function project(
  request: Request,
  relation: Relation,
  { now, member, group }: { readonly now: Instant; readonly member: Id | undefined; readonly group: string },
): Shown {
  const age = ageOf(request, now);
  const may = (part: Part) => maySee(part, relation, request, age);
  const { what, details, area, due, part } = request;
  const accepted = request.offers.filter(({ state }) => state === 'accepted');
  return {
    id: request.id,
    stage: stageOf(request, now),
    audience: request.audience,
    relation,
    age,
    hidden: request.hidden,
    words: may('words') ? { what, details, area, due, part } : undefined,
    name: may('name') ? (group === '' ? request.askerName : group) : undefined,
    forGroup: group !== '',
    contact: may('contact') ? request.contact : undefined,
    offers: may('offers') ? request.offers.filter(({ state }) => state === 'offered') : undefined,
    helpers: may('helper')
      ? relation === 'asker'
        ? accepted
        : accepted.filter(one => one.member === member)
      : undefined,
    mine: request.offers.find(offer => offer.member === member),
    asker: may('name') ? request.asker : undefined,
    needed: request.needs.length,
    found: request.needs.length - freeNeeds(request).length,
    expiresAt: request.expiresAt,
  };
}
