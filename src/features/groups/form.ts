import { communityRoles, type Form, type FormPage } from '../../core/feature.ts';
import { offeredPlaces } from '../../core/offered.ts';
import type { Transaction } from '../../database/client.ts';
import type { ReadContext } from '../context.ts';
import { change, create } from './handlers.ts';
import { groupLimits } from './model.ts';
import { groupById } from './store.ts';

type Draft = {
  readonly name: string;
  readonly purpose: string;
  readonly seats: number | null;
  readonly home: string | null;
};

export const newGroupForm: Form<Transaction> = {
  who: communityRoles,
  page: async (ctx, about, _, n) =>
    n === 0
      ? page(ctx, { name: about, purpose: '', seats: null, home: null }, ctx.speech.line('groups-form-new'))
      : undefined,
  submit: (ctx, _, answers) => create(ctx, answers),
};

export const editGroupForm: Form<Transaction> = {
  who: 'owner',
  async page(ctx, about, _, n) {
    const group = n === 0 && ctx.actor ? await groupById(ctx.db, ctx.community.id, about, ctx.actor.member) : undefined;
    return group && page(ctx, { ...group, home: group.home?.id ?? null }, ctx.speech.line('groups-form-edit'));
  },
  submit: (ctx, about, answers) => change(ctx, about, answers),
};

async function page(ctx: ReadContext, draft: Draft, title: string): Promise<FormPage> {
  const { speech } = ctx;
  const places = await ctx.places();
  const at = places.findIndex(({ id }) => id === draft.home);
  return {
    title,
    intro: '',
    submit: speech.line('groups-form-save'),
    fields: [
      {
        name: 'name',
        label: speech.line('groups-field-name'),
        hint: speech.line('groups-field-name.hint'),
        required: true,
        error: null,
        type: 'line',
        value: draft.name,
        maxLength: groupLimits.typed,
      },
      {
        name: 'purpose',
        label: speech.line('groups-field-purpose'),
        hint: speech.line('groups-field-purpose.hint'),
        required: false,
        error: null,
        type: 'paragraph',
        value: draft.purpose,
        maxLength: groupLimits.purpose,
      },
      {
        name: 'seats',
        label: speech.line('groups-field-seats'),
        hint: speech.line('groups-field-seats.hint'),
        required: false,
        error: null,
        type: 'number',
        min: 1,
        max: groupLimits.seats,
        value: draft.seats,
      },
      ...(places.length > 0
        ? [
            {
              name: 'home',
              label: speech.line('groups-field-home'),
              hint: speech.line('groups-field-home.hint'),
              required: false,
              error: null,
              type: 'one of' as const,
              options: offeredPlaces(
                places.map(({ id }) => id),
                places,
              ),
              value: at >= 0 ? at : null,
            },
          ]
        : []),
    ],
  };
}
