import type { Audience } from '../../core/audience.ts';
import { type Refusal, refuse } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Context } from '../context.ts';
import { reachesAny, type Scope } from '../groups/api.ts';
import type { Plan } from './model.ts';
import * as store from './store.ts';

/** The plan within what its author may do, and for which group it is: an animateur of a group reaches its members and its own place. */
export async function within(ctx: Context, plan: Plan, allowed: Scope): Promise<(Plan & ForGroup) | Refusal> {
  if (!reachesAny(allowed)) return refuse('nudges-not-allowed');
  const named = plan.audience?.filter(({ rule }) => rule === 'group').map(({ argument }) => argument) ?? [];
  if (allowed.everywhere) return { ...plan, group: named.length === 1 ? (named[0] ?? null) : null };
  const mine =
    named.length === 0 ? allowed.groups : named.length === 1 ? allowed.groups.filter(id => id === named[0]) : [];
  if (mine.length === 0) return refuse('nudges-own-group', {}, 'audience');
  const group = plan.place ? await store.atHomeIn(ctx.db, mine, plan.place) : mine[0];
  if (!group) return refuse('nudges-own-place', {}, 'place');
  return { ...plan, group, audience: plan.audience && inGroup(plan.audience, group) };
}
type ForGroup = { readonly group: Id | null };

const inGroup = (audience: Audience, group: Id): Audience =>
  audience.some(({ rule }) => rule === 'group') ? audience : [...audience, { rule: 'group', argument: group }];
