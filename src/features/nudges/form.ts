import type { Term } from '../../core/audience.ts';
import { type Answers, type Form, type FormPage, refuse } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import type { Schedule } from '../../core/schedule.ts';
import type { Speech } from '../../core/speech.ts';
import { type Field, locales, narrowest } from '../../core/view.ts';
import type { Transaction } from '../../database/client.ts';
import type { ReadContext } from '../context.ts';
import { keep } from './handlers.ts';
import { classes, limits, type Nudge, type Plan } from './model.ts';
import { nudgeById } from './store.ts';
import { readWhen } from './when.ts';

/** What the form offers, as it was when it opened: an answer is a position among them. */
type About = { readonly terms: readonly Term[]; readonly places: readonly Id[]; readonly here: Id | null };

export const newForm: Form<Transaction> = {
  who: 'members',
  async page(ctx, about, _, n) {
    const from = JSON.parse(about) as About;
    if (n === 0) return firstPage(ctx, from, undefined);
    return n === 1 ? languagesPage(ctx.speech, {}) : undefined;
  },
  async submit(ctx, about, answers) {
    const from = JSON.parse(about) as About;
    const when = readWhen(String(answers.when ?? ''), ctx.now, ctx.speech.zone);
    if (!when) return refuse('nudges-when-unclear', {}, 'when');
    const term = from.terms[Number(answers.audience ?? -1) - 1];
    const audience = answers.audience === 0 ? [] : term ? [term] : null;
    const plan = planOf(ctx.speech, answers, when, from.places[Number(answers.place ?? -1)] ?? null);
    return keep(ctx, { ...plan, audience, group: null }, undefined);
  },
};

/** Whom it is for stays as it is: the same members are meant tomorrow as today. */
export const editForm: Form<Transaction> = {
  who: 'owner',
  async page(ctx, about, _, n) {
    const nudge = await nudgeById(ctx.db, ctx.community.id, about);
    if (!nudge) return undefined;
    const places = (await ctx.places()).map(({ id }) => id);
    if (n === 0) return firstPage(ctx, { terms: [], places, here: nudge.place }, nudge);
    return n === 1 ? languagesPage(ctx.speech, nudge.words) : undefined;
  },
  async submit(ctx, about, answers) {
    const nudge = await nudgeById(ctx.db, ctx.community.id, about);
    if (!nudge) return refuse('nudges-gone');
    const words = String(answers.when ?? '');
    const when = words === unchanged(nudge) ? nudge.schedule : readWhen(words, ctx.now, ctx.speech.zone);
    if (!when) return refuse('nudges-when-unclear', {}, 'when');
    const place = (await ctx.places())[Number(answers.place ?? -1)]?.id ?? null;
    const { audience, group } = nudge;
    return keep(ctx, { ...planOf(ctx.speech, answers, when, place), audience, group }, nudge);
  },
};

/** As it can be read again. */
const unchanged = ({ schedule: { rule, start } }: Nudge): string =>
  rule === '' ? start.replace('T', ' ') : rule.startsWith('cron ') ? rule : `${rule} at ${start.slice(11)}`;

function planOf({ locale }: Speech, answers: Answers, schedule: Schedule, place: Id | null) {
  const words = { [locale]: String(answers.words ?? '') };
  for (const other of locales.filter(one => one !== locale)) words[other] = String(answers[other] ?? '');
  const of = classes[Number(answers.class ?? classes.length - 1)] ?? 'life';
  return { words, class: of, schedule, place } satisfies Partial<Plan>;
}

async function firstPage(ctx: ReadContext, from: About, nudge: Nudge | undefined): Promise<FormPage> {
  const { speech } = ctx;
  return {
    title: speech.line(nudge ? 'nudges-form-edit' : 'nudges-form-new'),
    intro: speech.say('nudges-form-intro'),
    submit: speech.line('nudges-form-look'),
    fields: [
      {
        ...asked(speech, 'words', false),
        type: 'paragraph',
        value: nudge?.words[speech.locale] ?? '',
        maxLength: limits.words,
      },
      { ...asked(speech, 'when', true), type: 'line', value: nudge ? unchanged(nudge) : '', maxLength: 120 },
      ...(nudge ? [] : [await audienceField(ctx, from)]),
      ...(await placeField(ctx, from)),
      {
        ...asked(speech, 'class', false),
        type: 'one of',
        options: classes.map((name, value) => ({ value, label: speech.line(`nudges-class-${name}`), hint: '' })),
        value: nudge ? classes.indexOf(nudge.class) : null,
      },
    ],
  };
}

async function audienceField(ctx: ReadContext, { terms }: About): Promise<Field> {
  const { speech } = ctx;
  const labels = await Promise.all(terms.map(term => ctx.audiences.say([term])));
  const options = [speech.line('nudges-everyone'), ...labels].map((label, value) => ({
    value,
    label: [...label].slice(0, narrowest.optionLabel).join(''),
    hint: '',
  }));
  return { ...asked(speech, 'audience', false), type: 'one of', options, value: null };
}

async function placeField(ctx: ReadContext, { places, here }: About): Promise<Field[]> {
  const known = (await ctx.places()).filter(({ id }) => places.includes(id));
  if (known.length === 0) return [];
  const options = known.map(({ id, name, platform }) => ({
    value: places.indexOf(id),
    label: `${[...name].slice(0, 50).join('')} (${platform})`,
    hint: '',
  }));
  const value = here && places.includes(here) ? places.indexOf(here) : null;
  return [{ ...asked(ctx.speech, 'place', false), type: 'one of', options, value }];
}

/** The same words in the other languages, for those who read them. */
function languagesPage(speech: Speech, words: Nudge['words']): FormPage {
  return {
    title: speech.line('nudges-form-languages'),
    intro: speech.say('nudges-form-languages-intro'),
    submit: speech.line('nudges-form-look'),
    fields: locales
      .filter(locale => locale !== speech.locale)
      .map(locale => ({
        name: locale,
        label: speech.line(`nudges-in-${locale}`),
        hint: '',
        required: false,
        error: null,
        type: 'paragraph',
        value: words[locale] ?? '',
        maxLength: limits.words,
      })),
  };
}

type Asked = 'words' | 'when' | 'audience' | 'place' | 'class';
const asked = (speech: Speech, name: Asked, required: boolean) => ({
  name,
  label: speech.line(`nudges-field-${name}`),
  hint: speech.line(`nudges-field-${name}.hint`),
  required,
  error: null,
});
