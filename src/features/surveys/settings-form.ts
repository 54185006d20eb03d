import { type Answers, type Form, refuse, show } from '../../core/feature.ts';
import { type Field, narrowest } from '../../core/view.ts';
import type { Transaction } from '../../database/client.ts';
import type { Context, ReadContext } from '../context.ts';
import { groupsToSpeakFor } from '../groups/api.ts';
import { eventName, events } from './events.ts';
import { limits, repeatings, type Survey, stateOf } from './model.ts';
import { surveyById, surveyInHand } from './store.ts';
import { shortened } from './words.ts';

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

const choicesOf = async (ctx: Pick<ReadContext, 'audiences'>) =>
  (await ctx.audiences.choices()).slice(0, narrowest.options);

async function reachFields(ctx: ReadContext, survey: Survey): Promise<Field[]> {
  const { speech } = ctx;
  const choices = await choicesOf(ctx);
  const places = await ctx.places();
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
            options: places.map(({ name, platform }, value) => ({
              value,
              label: shortened(`${shortened(name, 50)} (${platform})`, 75),
              hint: '',
            })),
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
  const groups = await groupsFor(ctx);
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
      value: survey.event ? events.indexOf(survey.event as (typeof events)[number]) : null,
    },
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

const groupsFor = async ({ db, community, actor }: Pick<ReadContext, 'db' | 'community' | 'actor'>) =>
  actor
    ? (await groupsToSpeakFor(db, community.id, actor.member, actor.roles.has('admin'))).slice(0, narrowest.options)
    : [];

async function keepSettings(ctx: Context, id: string, answers: Answers) {
  const survey = await surveyInHand(ctx.db, ctx.community.id, id);
  if (!survey) return refuse('surveys-gone');
  if (stateOf(survey, ctx.now) !== 'draft') return refuse('surveys-already-open');
  const choices = await choicesOf(ctx);
  const places = await ctx.places();
  const listed = (name: string) => (Array.isArray(answers[name]) ? (answers[name] as number[]) : []);
  const groups = await groupsFor(ctx);
  await ctx.db.survey.update({
    where: { id },
    data: {
      audience: listed('audience').flatMap(at => {
        const choice = choices[at];
        return choice ? [{ rule: choice.rule, argument: choice.argument }] : [];
      }),
      places: listed('places').flatMap(at => places[at]?.id ?? []),
      days: Number(answers.days ?? survey.days),
      anonymous: answers.anonymous === 1,
      shared: answers.shared === 1,
      repeats: repeatings[Number(answers.repeats ?? -1)] ?? null,
      event: events[Number(answers.event ?? -1)] ?? null,
      groupId: groups[Number(answers.group ?? -1)]?.id ?? null,
    },
  });
  return show('draft', id);
}
