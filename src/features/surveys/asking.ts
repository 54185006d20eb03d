import type { Id } from '../../core/ids.ts';
import type { ReadContext } from '../context.ts';
import { type Asking, surveyAsking } from './store.ts';

/** What a form of an answer is about: every page of it, and what was answered, need the same questions. */
const askedIn = new WeakMap<ReadContext, Promise<Asking | undefined>>();

export function askedOf(
  ctx: ReadContext,
  { id, version }: { readonly id: Id; readonly version: number },
): Promise<Asking | undefined> {
  const known = askedIn.get(ctx) ?? surveyAsking(ctx.db, ctx.community.id, id, version);
  askedIn.set(ctx, known);
  return known;
}
