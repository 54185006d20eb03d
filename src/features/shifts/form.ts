import type { Answers, Form, FormPage } from '../../core/feature.ts';
import { offeredPlaces, stillOffered } from '../../core/offered.ts';
import { shortened } from '../../core/shortened.ts';
import { type Field, plainOf } from '../../core/view.ts';
import type { Transaction } from '../../database/client.ts';
import type { ReadContext } from '../context.ts';
import { groupsToSpeakFor } from '../groups/api.ts';
import { type About, cancel, plan, publish } from './handlers.ts';
import { limits, readDuration, repeats } from './model.ts';
import * as store from './store.ts';
import { askSwap, type SwapAbout } from './swapping.ts';

type FieldName =
  | 'title'
  | 'start'
  | 'duration'
  | 'capacity'
  | 'location'
  | 'repeat'
  | 'last'
  | 'skill'
  | 'places'
  | 'group'
  | 'plan'
  | 'reason'
  | 'with';
const asked = ({ speech }: ReadContext, name: FieldName) => ({
  name,
  label: speech.line(`shifts-field-${name}`),
  hint: speech.line(`shifts-field-${name}.hint`),
  error: null,
});

/** What, when and for how many on the first page; how often, where and for whom on the second. */
export const newShiftForm: Form<Transaction> = {
  who: 'members',
  async page(ctx, about, _, n) {
    if (n === 0) return firstPage(ctx);
    return n === 1 ? secondPage(ctx, JSON.parse(about) as About) : undefined;
  },
  async submit(ctx, about, answers) {
    const from = JSON.parse(about) as About;
    const chosen = (answers.places ?? []) as readonly number[];
    const places = chosen.flatMap(position => from.places[position] ?? []);
    const group = from.groups[Number(answers.group ?? -1)] ?? null;
    return publish(ctx, planFrom(answers), places, group);
  },
};

const planFrom = (answers: Answers) => ({
  title: String(answers.title ?? ''),
  start: String(answers.start ?? ''),
  minutes: readDuration(String(answers.duration ?? '')),
  capacity: Number(answers.capacity ?? 0),
  location: String(answers.location ?? ''),
  skill: String(answers.skill ?? ''),
  repeat: repeats[Number(answers.repeat ?? 0)] ?? 'once',
  lastDay: String(answers.last ?? ''),
});

function firstPage(ctx: ReadContext): FormPage {
  return {
    title: ctx.speech.line('shifts-form'),
    intro: '',
    submit: ctx.speech.line('shifts-form-publish'),
    fields: [
      { ...asked(ctx, 'title'), type: 'line', required: true, value: '', maxLength: limits.typed },
      { ...asked(ctx, 'start'), type: 'line', required: true, value: '', maxLength: 60 },
      { ...asked(ctx, 'duration'), type: 'line', required: true, value: '', maxLength: 20 },
      { ...asked(ctx, 'capacity'), type: 'number', required: true, value: null, min: 1, max: limits.capacity },
      { ...asked(ctx, 'location'), type: 'line', required: false, value: '', maxLength: limits.location },
    ],
  };
}

async function secondPage(ctx: ReadContext, about: About): Promise<FormPage> {
  const { speech } = ctx;
  const offered = offeredPlaces(about.places, await ctx.places());
  return {
    title: speech.line('shifts-form'),
    intro: '',
    submit: speech.line('shifts-form-publish'),
    fields: [
      {
        ...asked(ctx, 'repeat'),
        type: 'one of',
        required: true,
        options: repeats.map((name, value) => ({ value, label: speech.line(`shifts-repeat-${name}`), hint: '' })),
        value: 0,
      },
      { ...asked(ctx, 'last'), type: 'date', required: false, value: '' },
      { ...asked(ctx, 'skill'), type: 'line', required: false, value: '', maxLength: limits.skill },
      ...(offered.length > 0
        ? [
            {
              ...asked(ctx, 'places'),
              type: 'many of' as const,
              required: false,
              options: offered,
              value: offered.filter(({ value }) => about.places[value] === about.here).map(({ value }) => value),
              min: 0,
              max: offered.length,
            },
          ]
        : []),
      ...(await groupField(ctx, about)),
    ],
  };
}

async function groupField(ctx: ReadContext, { groups }: About): Promise<Field[]> {
  if (groups.length === 0 || !ctx.actor) return [];
  const named = await groupsToSpeakFor(
    ctx.db,
    ctx.community.id,
    ctx.actor.member,
    ctx.actor.roles.has('admin'),
    ctx.speech.locale,
  );
  const options = stillOffered(groups, named, ({ name }) => shortened(name));
  return options.length > 0 ? [{ ...asked(ctx, 'group'), type: 'one of', required: false, options, value: null }] : [];
}

/** "When do you leave?": a sentence to oneself, which helps more than a reminder. */
export const planForm: Form<Transaction> = {
  who: 'members',
  async page(ctx, about, _, n) {
    if (n > 0) return undefined;
    const slot = ctx.actor && (await store.slotById(ctx.db, ctx.community.id, about, ctx.actor.member));
    return {
      title: ctx.speech.line('shifts-plan'),
      intro: ctx.speech.say('shifts-plan-why'),
      submit: ctx.speech.line('shifts-plan-save'),
      fields: [
        {
          ...asked(ctx, 'plan'),
          type: 'line',
          required: true,
          value: slot ? slot.mine.plan : '',
          maxLength: limits.plan,
        },
      ],
    };
  },
  submit: (ctx, about, answers) => plan(ctx, about, String(answers.plan ?? '')),
};

export const cancelForm: Form<Transaction> = {
  who: 'owner',
  page: async (ctx, _about, _answers, n) =>
    n > 0
      ? undefined
      : {
          title: ctx.speech.line('shifts-cancel'),
          intro: ctx.speech.say('shifts-cancel-why'),
          submit: ctx.speech.line('shifts-cancel'),
          fields: [{ ...asked(ctx, 'reason'), type: 'line', required: false, value: '', maxLength: limits.reason }],
        },
  submit: (ctx, about, answers) => cancel(ctx, about, String(answers.reason ?? '')),
};

/** With which other slot somebody would change. An answer is a position among those that were offered. */
export const swapForm: Form<Transaction> = {
  who: 'members',
  async page(ctx, about, _, n) {
    if (n > 0) return undefined;
    const offered = await Promise.all(
      swapAbout(about).offered.map(id => store.slotById(ctx.db, ctx.community.id, id, ctx.actor?.member ?? '')),
    );
    return {
      title: ctx.speech.line('shifts-swap'),
      intro: ctx.speech.say('shifts-swap-how'),
      submit: ctx.speech.line('shifts-swap'),
      fields: [
        {
          ...asked(ctx, 'with'),
          type: 'one of',
          required: true,
          options: offered.flatMap((slot, value) =>
            slot
              ? [{ value, label: shortened(plainOf([ctx.speech.when(slot.startsAt, 'datetime')]), 75), hint: '' }]
              : [],
          ),
          value: null,
        },
      ],
    };
  },
  async submit(ctx, about, answers) {
    const { slot, offered } = swapAbout(about);
    return askSwap(ctx, slot, offered[Number(answers.with ?? -1)] ?? '');
  },
};
const swapAbout = (about: string) => JSON.parse(about) as SwapAbout;
