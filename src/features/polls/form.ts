import { type Answer, type Answers, type Form, type FormPage, isRefusal } from '../../core/feature.ts';
import { offeredPlaces, stillOffered } from '../../core/offered.ts';
import type { Field } from '../../core/view.ts';
import type { Transaction } from '../../database/client.ts';
import type { Context, ReadContext } from '../context.ts';
import { careFrom, extraPages, extrasField, rulesFrom } from './care/extras.ts';
import { inHand } from './care/manage.ts';
import { removePoll } from './care/store.ts';
import { type Electorate, groupsOf } from './electorate.ts';
import { asked } from './fields.ts';
import { languagePages, languagesField, translationsFrom } from './form-languages.ts';
import { methodField, methodFrom, methodPage, otherMethodPage, settingsFrom } from './form-settings.ts';
import { type About, openPoll } from './handlers.ts';
import { optionLabel } from './labels.ts';
import type { Plan } from './model.ts';
import { readShortForm } from './sentence.ts';
import { placesStill } from './store.ts';
import { limits } from './words.ts';

/** The form behind `/poll`: the question on the first page, how it is asked on the next, how many may be chosen where that matters. */
export const newPoll: Form<Transaction> = {
  who: 'members',
  async page(ctx, about, answers, n, room) {
    const from = JSON.parse(about) as About;
    const draft = draftOf(from);
    if (n === 0) return questionPage(ctx, from, draft);
    const further = [
      otherMethodPage(ctx, answers, draft),
      await settingsPage(ctx, from, draft),
      methodPage(ctx, methodFrom(answers), draft),
      ...languagePages(ctx, from, answers, draft, room),
      ...extraPages(ctx, answers, draft, from.types),
    ];
    return further.filter(page => page !== undefined)[n - 1];
  },
  async submit(ctx, about, answers) {
    const from = JSON.parse(about) as About;
    const { places, terms, groups, replaces } = from;
    if (replaces) {
      const old = await inHand(ctx, replaces, ['draft', 'scheduled']);
      if (isRefusal(old)) return old;
      await removePoll(ctx.db, replaces);
    }
    const chosen = (answers.places ?? []) as readonly number[];
    const still = await placesStill(
      ctx.db,
      ctx.community.id,
      chosen.flatMap(position => places[position] ?? []),
    );
    return openFrom(
      ctx,
      from,
      answers,
      still.map(({ id }) => id),
      {
        audience: ((answers.electorate ?? []) as readonly number[]).flatMap(position => terms[position] ?? []),
        group: groups[Number(answers.group ?? -1)] ?? null,
      },
    );
  },
};

const draftOf = (from: About): Plan => from.plan ?? readShortForm(from.text);

const secrecies = ['confidential', 'named', 'secret'] as const;
const results = ['live', 'after_my_vote', 'after_closing'] as const;

async function openFrom(
  ctx: Context,
  from: About,
  answers: Answers,
  places: readonly string[],
  electorate: Electorate,
): Promise<Answer> {
  const method = methodFrom(answers);
  const settings = settingsFrom(method, answers);
  if (isRefusal(settings)) return settings;
  const plan: Plan = {
    title: String(answers.title ?? ''),
    description: String(answers.description ?? ''),
    options: String(answers.options ?? '').split('\n'),
    method,
    settings,
    secrecy: secrecies[Number(answers.secrecy ?? 0)] ?? 'confidential',
    results: results[Number(answers.results ?? 0)] ?? 'live',
    rules: rulesFrom(answers, draftOf(from), from.types),
    care: careFrom(answers),
    closes: String(answers.closes ?? ''),
    electorate: [],
    group: '',
    locale: readShortForm(from.text).locale,
    translations: translationsFrom(from, answers),
  };
  return openPoll(ctx, plan, places, electorate);
}

async function questionPage(ctx: ReadContext, from: About, draft: Plan): Promise<FormPage> {
  const { speech } = ctx;
  const { place: here, places: offered, chosen: wanted = [here] } = from;
  const still = await placesStill(ctx.db, ctx.community.id, offered);
  const places = offeredPlaces(offered, still);
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
      methodField(ctx, draft),
      {
        ...asked(ctx, 'places'),
        type: 'many of',
        required: true,
        options: places,
        value: places.filter(({ value }) => wanted.includes(offered[value] ?? '')).map(({ value }) => value),
        min: 1,
        max: Math.max(1, places.length),
      },
      ...(await groupField(ctx, from)),
      ...languagesField(ctx, from, draft),
      extrasField(ctx, draft),
    ],
  };
}

/** In whose name, for whom that is more than their own. */
async function groupField(ctx: ReadContext, { groups, electorate }: About): Promise<Field[]> {
  if (groups.length === 0) return [];
  const named = await groupsOf(ctx);
  const options = stillOffered(groups, named, ({ name }) => optionLabel(name, 60));
  const value = electorate.group === null ? -1 : groups.indexOf(electorate.group);
  return options.length > 0
    ? [{ ...asked(ctx, 'group'), type: 'one of', required: false, options, value: value >= 0 ? value : null }]
    : [];
}

async function electorateField(ctx: ReadContext, { terms, electorate }: About): Promise<Field> {
  const labels = await Promise.all(terms.map(term => ctx.audiences.say([term])));
  const chosen = terms.flatMap(({ rule, argument }, value) =>
    electorate.audience.some(term => term.rule === rule && term.argument === argument) ? [value] : [],
  );
  return {
    ...asked(ctx, 'electorate'),
    type: 'many of',
    required: false,
    options: labels.map((label, value) => ({ value, label: optionLabel(label, 75), hint: '' })),
    value: chosen,
    min: 0,
    max: terms.length,
  };
}

async function settingsPage(ctx: ReadContext, from: About, draft: Plan): Promise<FormPage> {
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
      await electorateField(ctx, from),
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
