import type { Answers } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { offeredPlaces, stillOffered } from '../../core/offered.ts';
import { shortened } from '../../core/shortened.ts';
import type { Field } from '../../core/view.ts';
import type { ReadContext } from '../context.ts';
import { groupsToSpeakFor } from '../groups/api.ts';
import { urgencies } from './model.ts';
import { hasReferent } from './people.ts';
import { lengths, type Plan } from './plan.ts';
import { skillNames } from './skills.ts';
import { audiences } from './visibility.ts';

/** What somebody says of a request in so many fields, whether it is new or open already. */
export type Words = Omit<Plan, 'audience' | 'group' | 'place'>;

export const wordsFrom = (answers: Answers): Words => {
  const text = (name: string) => String(answers[name] ?? '');
  return {
    what: text('what'),
    details: text('details'),
    area: text('area'),
    when: text('when'),
    contact: text('contact'),
    people: Number(answers.people ?? 1),
    hidden: answers.name === 1,
    skill: skillNames[Number(answers.skill ?? -1)] ?? '',
    days: urgencies[Number(answers.days ?? -1)] ?? null,
  };
};

/** In the order of `urgencies`. */
const urgencyNames = ['at-once', 'soon', 'in-a-while', 'no-hurry'] as const;

type FieldName =
  | 'what'
  | 'when'
  | 'area'
  | 'people'
  | 'audience'
  | 'name'
  | 'contact'
  | 'details'
  | 'skill'
  | 'days'
  | 'group'
  | 'place';
const asked = ({ speech }: ReadContext, name: FieldName) => ({
  name,
  label: speech.line(`aid-field-${name}`),
  hint: speech.line(`aid-field-${name}.hint`),
  error: null,
});
/** Where it stands in the list; null where nothing was chosen. */
const positionIn = (list: readonly unknown[], value: unknown): number | null =>
  list.includes(value) ? list.indexOf(value) : null;

const most = (name: 'what' | 'when' | 'area'): number => (name === 'what' ? lengths.typed : lengths[name]);

export const whatFields = (ctx: ReadContext, given: Partial<Words> = {}): Field[] => [
  ...(['what', 'when', 'area'] as const).map(
    name =>
      ({
        ...asked(ctx, name),
        type: 'line',
        required: name === 'what',
        value: (given[name] ?? '').slice(0, most(name)),
        maxLength: most(name),
      }) as const,
  ),
  {
    ...asked(ctx, 'people'),
    type: 'number',
    required: true,
    min: 1,
    max: lengths.people,
    value: Math.min(lengths.people, Math.max(1, given.people ?? 1)),
  },
];

export async function audienceField(ctx: ReadContext): Promise<Field> {
  const may = (await hasReferent(ctx.db, ctx.community.id, ctx.actor?.member ?? ''))
    ? audiences
    : audiences.slice(0, 3);
  return {
    ...asked(ctx, 'audience'),
    type: 'one of',
    required: true,
    options: may.map((name, value) => ({
      value,
      label: ctx.speech.line(`aid-audience-${name}`),
      hint: ctx.speech.line(`aid-audience-${name}.hint`),
    })),
    value: 0,
  };
}

export const moreFields = (ctx: ReadContext, given: Partial<Words> = {}): Field[] => [
  {
    ...asked(ctx, 'name'),
    type: 'one of',
    required: true,
    options: (['shown', 'hidden'] as const).map((name, value) => ({
      value,
      label: ctx.speech.line(`aid-name-${name}`),
      hint: '',
    })),
    value: given.hidden ? 1 : 0,
  },
  ...(['contact', 'details'] as const).map(
    name =>
      ({
        ...asked(ctx, name),
        type: 'paragraph',
        required: false,
        value: given[name] ?? '',
        maxLength: lengths[name],
      }) as const,
  ),
  {
    ...asked(ctx, 'skill'),
    type: 'one of',
    required: false,
    options: skillNames.map((name, value) => ({ value, label: ctx.speech.line(`aid-skill-${name}`), hint: '' })),
    value: positionIn(skillNames, given.skill),
  },
  {
    ...asked(ctx, 'days'),
    type: 'one of',
    required: false,
    options: urgencyNames.map((name, value) => ({ value, label: ctx.speech.line(`aid-urgency-${name}`), hint: '' })),
    value: positionIn(urgencies, given.days),
  },
];

export async function groupField(ctx: ReadContext, groups: readonly Id[]): Promise<Field[]> {
  if (groups.length === 0 || !ctx.actor) return [];
  const named = await groupsToSpeakFor(ctx.db, ctx.community.id, ctx.actor.member, false, ctx.speech.locale);
  const options = stillOffered(groups, named, ({ name }) => shortened(name));
  return options.length > 0 ? [{ ...asked(ctx, 'group'), type: 'one of', required: false, options, value: null }] : [];
}

export async function placeField(ctx: ReadContext, places: readonly Id[]): Promise<Field[]> {
  const options = offeredPlaces(places, await ctx.places());
  return options.length > 0
    ? [{ ...asked(ctx, 'place'), type: 'one of', required: true, options, value: options[0]?.value ?? 0 }]
    : [];
}
