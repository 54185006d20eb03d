import type { Answer, Answers, Form, FormPage } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Transaction } from '../../database/client.ts';
import type { Context, ReadContext } from '../context.ts';
import { type About, openPoll } from './handlers.ts';
import { optionLabel } from './labels.ts';
import { limits, type Plan, readShortForm } from './model.ts';
import { type OfferedPlace, placesStill } from './store.ts';

/** The form behind `/poll`: the question on the first page, how it is asked on the second, how many may be chosen where that matters. */
export const newPoll: Form<Transaction> = {
  who: 'members',
  async page(ctx, about, answers, n) {
    const { place, places, text } = JSON.parse(about) as About;
    const draft = readShortForm(text);
    if (n === 0) return questionPage(ctx, place, places, draft);
    if (n === 1) return settingsPage(ctx, draft);
    if (n === 2 && answers.method === multiple) return boundsPage(ctx, draft);
    return undefined;
  },
  async submit(ctx, about, answers) {
    const { places } = JSON.parse(about) as About;
    const chosen = (answers.places ?? []) as readonly number[];
    const still = await placesStill(
      ctx.db,
      ctx.community.id,
      chosen.flatMap(position => places[position] ?? []),
    );
    return openFrom(
      ctx,
      answers,
      still.map(({ id }) => id),
    );
  },
};

const multiple = 1;
const secrecies = ['confidential', 'named'] as const;
const results = ['live', 'after_my_vote', 'after_closing'] as const;

function openFrom(ctx: Context, answers: Answers, places: readonly string[]): Promise<Answer> {
  const several = answers.method === multiple;
  const plan: Plan = {
    title: String(answers.title ?? ''),
    description: String(answers.description ?? ''),
    options: String(answers.options ?? '').split('\n'),
    method: several ? 'multiple' : 'single',
    settings: several
      ? { ...(answers.min ? { min: answers.min } : {}), ...(answers.max ? { max: answers.max } : {}) }
      : {},
    secrecy: secrecies[Number(answers.secrecy ?? 0)] ?? 'confidential',
    results: results[Number(answers.results ?? 0)] ?? 'live',
    closes: String(answers.closes ?? ''),
  };
  return openPoll(ctx, plan, places);
}

async function questionPage(ctx: ReadContext, here: Id | '', offered: readonly Id[], draft: Plan): Promise<FormPage> {
  const { speech } = ctx;
  const still = await placesStill(ctx.db, ctx.community.id, offered);
  const places = offered.flatMap((id, value) => {
    const place = still.find(one => one.id === id);
    return place ? [{ value, label: placeLabel(ctx, place), hint: '' }] : [];
  });
  return {
    title: speech.line('polls-form'),
    intro: '',
    submit: speech.line('polls-form-open'),
    fields: [
      { ...asked(ctx, 'title'), type: 'line', required: true, value: draft.title, maxLength: limits.title },
      {
        ...asked(ctx, 'options'),
        type: 'paragraph',
        required: true,
        value: draft.options.join('\n'),
        maxLength: limits.all,
      },
      {
        ...asked(ctx, 'method'),
        type: 'one of',
        required: true,
        options: ['single', 'multiple'].map((name, value) => ({
          value,
          label: speech.line(`polls-method-${name}`),
          hint: '',
        })),
        value: draft.method === 'multiple' ? multiple : 0,
      },
      {
        ...asked(ctx, 'places'),
        type: 'many of',
        required: true,
        options: places,
        value: places.filter(({ value }) => offered[value] === here).map(({ value }) => value),
        min: 1,
        max: Math.max(1, places.length),
      },
    ],
  };
}

const placeLabel = ({ speech }: ReadContext, { name, platform }: OfferedPlace): string =>
  speech.line('polls-place', { name: optionLabel(name, 50), platform });

function settingsPage(ctx: ReadContext, draft: Plan): FormPage {
  const { speech } = ctx;
  return {
    title: speech.line('polls-form'),
    intro: '',
    submit: speech.line('polls-form-open'),
    fields: [
      {
        ...asked(ctx, 'secrecy'),
        type: 'one of',
        required: true,
        options: secrecies.map((name, value) => ({
          value,
          label: speech.line(`polls-secrecy-${name}`),
          hint: speech.line(`polls-secrecy-${name}.hint`),
        })),
        value: secrecies.indexOf(draft.secrecy),
      },
      {
        ...asked(ctx, 'results'),
        type: 'one of',
        required: true,
        options: results.map((name, value) => ({
          value,
          label: speech.line(`polls-results-${name.replaceAll('_', '-')}`),
          hint: '',
        })),
        value: results.indexOf(draft.results),
      },
      { ...asked(ctx, 'closes'), type: 'line', required: false, value: draft.closes, maxLength: 60 },
      {
        ...asked(ctx, 'description'),
        type: 'paragraph',
        required: false,
        value: draft.description,
        maxLength: limits.description,
      },
    ],
  };
}

function boundsPage(ctx: ReadContext, draft: Plan): FormPage {
  const bound = (name: 'min' | 'max') => ({
    ...asked(ctx, name),
    type: 'number' as const,
    required: false,
    min: 1,
    max: limits.maxOptions,
    value: (draft.settings[name] as number | undefined) ?? null,
  });
  return {
    title: ctx.speech.line('polls-form'),
    intro: '',
    submit: ctx.speech.line('polls-form-open'),
    fields: [bound('min'), bound('max')],
  };
}

const asked = ({ speech }: ReadContext, name: string) => ({
  name,
  label: speech.line(`polls-field-${name}`),
  hint: speech.line(`polls-field-${name}.hint`),
  error: null,
});
