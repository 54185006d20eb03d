import type { Audience } from '../../core/audience.ts';
import { type Answers, type Form, type FormPage, refuse } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { offeredPlaces } from '../../core/offered.ts';
import type { Schedule } from '../../core/schedule.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import { type Field, locales, narrowest } from '../../core/view.ts';
import { sql, type Transaction } from '../../database/client.ts';
import type { ReadContext } from '../context.ts';
import { keep } from './handlers.ts';
import { type About, classes, isSame, limits, type Nudge, type Plan } from './model.ts';
import { nudgeOfMine } from './store.ts';
import { readWhen } from './when.ts';
import { sayWhen } from './when-words.ts';

export const writeForm: Form<Transaction> = {
  who: 'members',
  async page(ctx, about, _, n) {
    const from = JSON.parse(about) as About;
    const nudge = await changed(ctx, from);
    if (from.nudge && !nudge) return undefined;
    if (n === 0) return firstPage(ctx, from, nudge);
    return n === 1 ? languagesPage(ctx.speech, nudge?.words ?? {}) : undefined;
  },
  async submit(ctx, about, answers) {
    const from = JSON.parse(about) as About;
    const nudge = await changed(ctx, from);
    if (from.nudge && !nudge) return refuse('nudges-gone');
    const words = String(answers.when ?? '');
    const when =
      nudge && words === sayWhen(ctx.speech, nudge.schedule)
        ? nudge.schedule
        : readWhen(words, ctx.now, ctx.speech.zone);
    if (!when) return refuse('nudges-when-unclear', {}, 'when');
    return keep(ctx, planOf(ctx.speech, from, answers, when), nudge);
  },
};

const changed = async (ctx: Pick<ReadContext, 'db' | 'community' | 'actor'>, { nudge }: About) =>
  nudge && ctx.actor ? nudgeOfMine(ctx.db, ctx.community.id, ctx.actor, sql`n.id = ${nudge}`) : undefined;

function planOf({ locale }: Speech, { terms, places }: About, answers: Answers, schedule: Schedule): Plan {
  const words = { [locale]: String(answers.words ?? '') };
  for (const other of locales.filter(one => one !== locale)) words[other] = String(answers[other] ?? '');
  const chosen = (answers.audience ?? []) as readonly number[];
  return {
    words,
    class: classes[Number(answers.class ?? classes.length - 1)] ?? 'life',
    audience: chosen.length === 0 ? null : chosen.flatMap(position => terms[position - 1] ?? []),
    place: places[Number(answers.place ?? -1)] ?? null,
    schedule,
  };
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
      {
        ...asked(speech, 'when', true),
        type: 'line',
        value: nudge ? sayWhen(speech, nudge.schedule) : '',
        maxLength: 120,
      },
      await audienceField(ctx, from, nudge?.audience ?? null),
      ...(await placeField(ctx, from, nudge ? nudge.place : from.here)),
      {
        ...asked(speech, 'class', false),
        type: 'one of',
        options: classes.map((name, value) => ({ value, label: speech.line(`nudges-class-${name}`), hint: '' })),
        value: nudge ? classes.indexOf(nudge.class) : null,
      },
    ],
  };
}

/** Of several of one kind any counts, of several kinds each: "group Ethics" and "speaks Dutch" are the Dutch speakers of that group. */
async function audienceField(ctx: ReadContext, { terms }: About, audience: Audience | null): Promise<Field> {
  const { speech } = ctx;
  const labels = await Promise.all(terms.map(term => ctx.audiences.say([term])));
  const options = [speech.line('nudges-everyone'), ...labels].map((label, value) => ({
    value,
    label: shortened(label, narrowest.optionLabel),
    hint: '',
  }));
  const chosen = terms.flatMap((term, n) => (audience?.some(isSame(term)) ? [n + 1] : []));
  const value = audience?.length === 0 ? [0] : chosen;
  return { ...asked(speech, 'audience', false), type: 'many of', options, value, min: 0, max: options.length };
}

async function placeField(ctx: ReadContext, { places }: About, chosen: Id | null): Promise<Field[]> {
  const options = offeredPlaces(places, await ctx.places());
  if (options.length === 0) return [];
  const value = chosen && places.includes(chosen) ? places.indexOf(chosen) : null;
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
