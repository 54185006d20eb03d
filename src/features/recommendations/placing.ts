import type { Id } from '../../core/ids.ts';
import { offeredPlaces } from '../../core/offered.ts';
import type { Field } from '../../core/view.ts';
import type { Context, ReadContext } from '../context.ts';

/** Asks where everybody is to see it, of the places that were offered when the form was opened; nothing where none is left. */
export async function placeField(
  ctx: ReadContext,
  offered: readonly Id[],
  {
    required = false,
    chosen = '',
    hint = required ? '' : ctx.speech.line('recommend-field-place.hint'),
  }: { readonly required?: boolean; readonly chosen?: Id; readonly hint?: string } = {},
): Promise<Field[]> {
  const options = offeredPlaces(offered, await ctx.places());
  const value = options.find(option => offered[option.value] === chosen)?.value ?? null;
  const label = ctx.speech.line('recommend-field-place');
  return options.length > 0
    ? [
        {
          name: 'place',
          label,
          hint,
          required,
          error: null,
          type: 'one of',
          options,
          value,
        },
      ]
    : [];
}

export const placesOffered = async (ctx: Context): Promise<Id[]> => (await ctx.places()).map(({ id }) => id);

/** The place that an answer means, if it is still there. */
export const placeMeant = async (ctx: Context, offered: readonly Id[], answer: unknown): Promise<Id | undefined> =>
  (await ctx.places()).find(({ id }) => typeof answer === 'number' && id === offered[answer])?.id;
