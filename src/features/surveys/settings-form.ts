import { type Answers, type Form, refuse, show } from '../../core/feature.ts';
import { offeredPlaces } from '../../core/offered.ts';
import { shortened } from '../../core/shortened.ts';
import { type Field, narrowest } from '../../core/view.ts';
import type { Transaction } from '../../database/client.ts';
import type { Context, ReadContext } from '../context.ts';
import { groupHome, groupsAnimated, groupsToSpeakFor, type Scope, scopeOf } from '../groups/api.ts';
import { type Event, eventName, events } from './events.ts';
import { limits, repeatings, type Survey, stateOf } from './model.ts';
import { within } from './rights.ts';
import { surveyById, surveyInHand } from './store.ts';

/** For whom, where and how long, on the first page; again and at which event on the second. */
export const settingsForm: Form<Transaction> = {
  who: 'owner',
  async page(ctx, about, _, n) {
    const survey = n < 2 ? await surveyById(ctx.db, ctx.community.id, about) : undefined;
    if (!survey) return undefined;
    return {
      title: ctx.speech.line('surveys-form-set'),
      intro: '',
      submit: ctx.speech.line('surveys-form-save'),
      fields: n === 0 ? await reachFields(ctx, survey) : await timeFields(ctx, survey),
    };
  },
  submit: (ctx, about, answers) => keepSettings(ctx, about, answers),
};

const asked = ({ speech }: Pick<ReadContext, 'speech'>, name: string) => ({
  name,
  label: speech.line(`surveys-field-${name}`),
  hint: speech.line(`surveys-field-${name}.hint`),
  required: false,
  error: null,
});

/** Within a group, whom it is for is the group, and the place the one where it meets. */
const choicesOf = async (ctx: ReadContext | Context, { everywhere }: Scope) =>
  (await ctx.audiences.choices()).filter(({ rule }) => everywhere || rule !== 'group').slice(0, narrowest.options);

async function placesOf(ctx: ReadContext | Context, { everywhere, groups }: Scope) {
  const places = await ctx.places();
  if (everywhere) return places;
  const homes = await Promise.all(groups.map(group => groupHome(ctx.db, ctx.community.id, group)));
  return places.filter(({ id }) => homes.includes(id));
}

async function reachFields(ctx: ReadContext, survey: Survey): Promise<Field[]> {
  const { speech } = ctx;
  const scope = await scopeOf(ctx);
  const choices = await choicesOf(ctx, scope);
  const places = await placesOf(ctx, scope);
  const yesNo = (yes: string, no: string) => [
    { value: 1, label: yes, hint: '' },
    { value: 0, label: no, hint: '' },
  ];
  return [
    ...(choices.length > 0
      ? [
          {
            ...asked(ctx, 'audience'),
            type: 'many of',
            options: choices.map(({ label }, value) => ({ value, label: shortened(label, 75), hint: '' })),
            value: choices.flatMap(({ rule, argument }, value) =>
              survey.audience.some(term => term.rule === rule && term.argument === argument) ? [value] : [],
            ),
            min: 0,
            max: choices.length,
          } as const,
        ]
      : []),
    ...(places.length > 0
      ? [
          {
            ...asked(ctx, 'places'),
            type: 'many of',
            options: offeredPlaces(
              places.map(({ id }) => id),
              places,
            ),
            value: places.flatMap(({ id }, value) => (survey.places.includes(id) ? [value] : [])),
            min: 0,
            max: places.length,
          } as const,
        ]
      : []),
    { ...asked(ctx, 'days'), required: true, type: 'number', min: 1, max: limits.days, value: survey.days },
    {
      ...asked(ctx, 'anonymous'),
      required: true,
      type: 'one of',
      options: yesNo(speech.line('surveys-anonymous'), speech.line('surveys-named')),
      value: survey.anonymous ? 1 : 0,
    },
    {
      ...asked(ctx, 'shared'),
      required: true,
      type: 'one of',
      options: yesNo(speech.line('surveys-shared'), speech.line('surveys-not-shared')),
      value: survey.shared ? 1 : 0,
    },
  ];
}

async function timeFields(ctx: ReadContext, survey: Survey): Promise<Field[]> {
  const { speech } = ctx;
  const groups = await groupsFor(ctx, await scopeOf(ctx));
  const group = groups.findIndex(({ id }) => id === survey.group);
  return [
    {
      ...asked(ctx, 'repeats'),
      type: 'one of',
      options: repeatings.map((every, value) => ({ value, label: speech.line(`surveys-repeats-${every}`), hint: '' })),
      value: survey.repeats ? repeatings.indexOf(survey.repeats) : null,
    },
    {
      ...asked(ctx, 'event'),
      type: 'one of',
      options: events.map((event, value) => ({ value, label: eventName(speech, event), hint: '' })),
      value: survey.event ? events.indexOf(survey.event as Event) : null,
    },
    { ...asked(ctx, 'later'), type: 'number', min: 0, max: limits.days, value: survey.eventDays || null },
    ...(groups.length > 0
      ? [
          {
            ...asked(ctx, 'group'),
            type: 'one of',
            options: groups.map(({ name }, value) => ({ value, label: shortened(name, 60), hint: '' })),
            value: group < 0 ? null : group,
          } as const,
        ]
      : []),
  ];
}

async function groupsFor({ db, community, actor, speech }: ReadContext | Context, { everywhere }: Scope) {
  if (!actor) return [];
  const groups = everywhere
    ? await groupsToSpeakFor(db, community.id, actor.member, actor.roles.has('admin'), speech.locale)
    : await groupsAnimated(db, community.id, actor.member, speech.locale);
  return groups.slice(0, narrowest.options);
}

async function keepSettings(ctx: Context, id: string, answers: Answers) {
  const survey = await surveyInHand(ctx.db, ctx.community.id, id);
  if (!survey) return refuse('surveys-gone');
  if (stateOf(survey, ctx.now) !== 'draft') return refuse('surveys-already-open');
  const scope = await scopeOf(ctx);
  const choices = await choicesOf(ctx, scope);
  const places = await placesOf(ctx, scope);
  const listed = (name: string) => (Array.isArray(answers[name]) ? (answers[name] as number[]) : []);
  const groups = await groupsFor(ctx, scope);
  const event = events[Number(answers.event ?? -1)] ?? null;
  const reach = await within(ctx, {
    group: groups[Number(answers.group ?? -1)]?.id ?? (scope.everywhere ? null : survey.group),
    audience: listed('audience').flatMap(at => {
      const choice = choices[at];
      return choice ? [{ rule: choice.rule, argument: choice.argument }] : [];
    }),
    places: listed('places').flatMap(at => places[at]?.id ?? []),
  });
  await ctx.db.survey.update({
    where: { id },
    data: {
      audience: reach.audience as object[],
      places: [...reach.places],
      groupId: reach.group,
      days: Number(answers.days ?? survey.days),
      anonymous: answers.anonymous === 1,
      shared: answers.shared === 1,
      repeats: repeatings[Number(answers.repeats ?? -1)] ?? null,
      event,
      eventDays: event ? Number(answers.later ?? 0) : 0,
    },
  });
  return show('draft', id);
}
