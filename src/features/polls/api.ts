import { isRefusal, type Refusal } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Instant } from '../../core/time.ts';
import type { Transaction } from '../../database/client.ts';
import type { Context } from '../context.ts';
import { keepPlaces } from './care/store.ts';
import { checkPlan, isOpen, plainPlan } from './model.ts';
import * as store from './store.ts';
import { limits } from './words.ts';

/** So many proposals one poll can hold, each of that length: beside them its question and how it is decided. */
export const mostProposals = limits.maxOptions;
export const longestProposal = Math.min(limits.option, Math.floor((limits.all - 400) / limits.maxOptions));

/** What another feature puts to a group: proposals, each to be consented to or not. `closes` as people type it. */
export type GroupQuestion = {
  readonly title: string;
  readonly description: string;
  readonly proposals: readonly string[];
  readonly group: Id;
  readonly place: Id;
  readonly closes: string;
};

/** Opens a poll of consent for those who sit in the group, in that place. */
export async function askGroup(ctx: Context, question: GroupQuestion): Promise<Id | Refusal> {
  const { title, description, proposals, closes, group } = question;
  const plan = {
    ...plainPlan,
    title,
    description,
    options: proposals,
    closes,
    method: 'consent',
    secrecy: 'named',
    locale: ctx.speech.locale,
  } as const;
  const checked = checkPlan(plan, ctx.now, ctx.speech.zone);
  if (isRefusal(checked)) return checked;
  const id = await store.insertPoll(ctx, ctx.actor.member, checked, {
    audience: [{ rule: 'group', argument: group }],
    group,
  });
  await keepPlaces(ctx.db, id, [question.place]);
  await ctx.emit('poll asked', { id, member: ctx.actor.member });
  return id;
}

export type Consent = { readonly number: number; readonly closed: boolean; readonly stands: readonly number[] };

/** Which proposals stand so far: somebody consents, and nobody objects. */
export async function consentIn(db: Transaction, community: Id, poll: Id, now: Instant): Promise<Consent | undefined> {
  const found = await store.pollById(db, community, poll, undefined);
  if (!found) return undefined;
  const { winners } = await store.countPoll(db, found.poll);
  return { number: found.poll.number, closed: !isOpen(found.poll, now), stands: winners };
}
