import { type Answers, type Form, type FormPage, isRefusal } from '../../core/feature.ts';
import type { Field } from '../../core/view.ts';
import type { Transaction } from '../../database/client.ts';
import type { ReadContext } from '../context.ts';
import { groupsToSpeakFor } from '../groups/api.ts';
import { type About, sendRequest } from './asking.ts';
import { hasReferent } from './people.ts';
import { lengths, type Plan } from './plan.ts';
import { checkedFor, choicesFor, previewText } from './preview.ts';
import { understand } from './sentence.ts';
import { skillNames } from './skills.ts';
import { audiences } from './visibility.ts';

/**
 * Asking. Nothing of it is kept until it is sent (`unkept`), since what somebody writes and then decides not to send is nobody's business.
 * A sentence is understood and shown at once as it would stand; everything else is asked, then shown.
 */
export const askForm: Form<Transaction> = {
  who: 'members',
  unkept: true,
  async page(ctx, about, answers, n) {
    const from = JSON.parse(about) as About;
    const pages = pagesFor(ctx, from, answers);
    switch (pages[n]) {
      case 'first':
        return previewPage(ctx, 'first', sentencePlan(ctx, from), from);
      case 'what':
        return whatPage(ctx, from);
      case 'more':
        return morePage(ctx, from, answers);
      case 'send':
        return previewPage(ctx, 'send', planFrom(from, answers), from);
      default:
        return undefined;
    }
  },
  submit(ctx, about, answers) {
    const from = JSON.parse(about) as About;
    const asked = pagesFor(ctx, from, answers).includes('send');
    const plan = asked ? planFrom(from, answers) : sentencePlan(ctx, from);
    const field = asked ? 'send' : 'first';
    return sendRequest(ctx, plan, Number(answers[field] ?? -1), { field, quietly: from.quietly });
  },
};

type PageName = 'first' | 'what' | 'more' | 'send';
const changes = 3;

function pagesFor(ctx: Clock, from: About, { first }: Answers): readonly PageName[] {
  // A sentence that lacks something, or names a day that is over, is not shown as if it could be sent.
  if (from.sentence === '' || isRefusal(checkedFor(ctx, sentencePlan(ctx, from)))) return ['what', 'more', 'send'];
  return first === changes ? ['first', 'what', 'more', 'send'] : ['first'];
}

type Clock = Pick<ReadContext, 'now' | 'speech'>;
const now = ({ now, speech }: Clock, { sentence }: About) => understand(sentence, now, speech.zone);

function sentencePlan(ctx: Clock, from: About): Plan {
  const { what, area, when, people, skill, past } = now(ctx, from);
  return {
    ...{ what, area, people, skill, details: '', contact: '' },
    when: past ? from.sentence : when,
    audience: 'everyone',
    hidden: false,
    days: null,
    group: null,
    place: from.here ?? from.places[0] ?? null,
  };
}

function planFrom(from: About, answers: Answers): Plan {
  const text = (name: string) => String(answers[name] ?? '');
  return {
    what: text('what'),
    details: text('details'),
    area: text('area'),
    when: text('when'),
    contact: text('contact'),
    people: Number(answers.people ?? 1),
    audience: audiences[Number(answers.audience ?? 0)] ?? 'everyone',
    hidden: answers.name === 1,
    skill: skillNames[Number(answers.skill ?? -1)] ?? '',
    days: null,
    group: from.groups[Number(answers.group ?? -1)] ?? null,
    place: from.here ?? from.places[Number(answers.place ?? 0)] ?? null,
  };
}

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
  | 'group'
  | 'place';
const asked = ({ speech }: ReadContext, name: FieldName) => ({
  name,
  label: speech.line(`aid-field-${name}`),
  hint: speech.line(`aid-field-${name}.hint`),
  error: null,
});

async function whatPage(ctx: ReadContext, from: About): Promise<FormPage> {
  const { speech } = ctx;
  const given = from.sentence === '' ? undefined : now(ctx, from);
  const may = (await hasReferent(ctx.db, ctx.community.id, ctx.actor?.member ?? ''))
    ? audiences
    : audiences.slice(0, 3);
  return {
    title: speech.line('aid-form'),
    intro: speech.say(given?.past ? 'aid-form-past' : 'aid-form-intro'),
    submit: speech.line('aid-form-send'),
    fields: [
      {
        ...asked(ctx, 'what'),
        type: 'line',
        required: true,
        value: (given?.what ?? '').slice(0, lengths.what),
        maxLength: lengths.what,
      },
      {
        ...asked(ctx, 'when'),
        type: 'line',
        required: false,
        value: (given?.when ?? '').slice(0, lengths.when),
        maxLength: lengths.when,
      },
      {
        ...asked(ctx, 'area'),
        type: 'line',
        required: false,
        value: (given?.area ?? '').slice(0, lengths.area),
        maxLength: lengths.area,
      },
      {
        ...asked(ctx, 'people'),
        type: 'number',
        required: true,
        min: 1,
        max: lengths.people,
        value: Math.min(lengths.people, Math.max(1, given?.people ?? 1)),
      },
      {
        ...asked(ctx, 'audience'),
        type: 'one of',
        required: true,
        options: may.map((name, value) => ({
          value,
          label: speech.line(`aid-audience-${name}`),
          hint: speech.line(`aid-audience-${name}.hint`),
        })),
        value: 0,
      },
    ],
  };
}

async function morePage(ctx: ReadContext, from: About, answers: Answers): Promise<FormPage> {
  const { speech } = ctx;
  const audience = audiences[Number(answers.audience ?? 0)];
  const nowhere = audience === 'helpers' || audience === 'referent' || from.here !== null || from.places.length < 2;
  return {
    title: speech.line('aid-form'),
    intro: '',
    submit: speech.line('aid-form-send'),
    fields: [
      {
        ...asked(ctx, 'name'),
        type: 'one of',
        required: true,
        options: (['shown', 'hidden'] as const).map((name, value) => ({
          value,
          label: speech.line(`aid-name-${name}`),
          hint: '',
        })),
        value: 0,
      },
      { ...asked(ctx, 'contact'), type: 'paragraph', required: false, value: '', maxLength: lengths.contact },
      { ...asked(ctx, 'details'), type: 'paragraph', required: false, value: '', maxLength: lengths.details },
      {
        ...asked(ctx, 'skill'),
        type: 'one of',
        required: false,
        options: skillNames.map((name, value) => ({ value, label: speech.line(`aid-skill-${name}`), hint: '' })),
        value: null,
      },
      ...(await groupField(ctx, from)),
      ...(nowhere ? [] : await placeField(ctx, from)),
    ],
  };
}

async function groupField(ctx: ReadContext, { groups }: About): Promise<Field[]> {
  if (groups.length === 0 || !ctx.actor) return [];
  const named = await groupsToSpeakFor(ctx.db, ctx.community.id, ctx.actor.member, false);
  const options = groups.flatMap((id, value) => {
    const group = named.find(one => one.id === id);
    return group ? [{ value, label: [...group.name].slice(0, 60).join(''), hint: '' }] : [];
  });
  return options.length > 0 ? [{ ...asked(ctx, 'group'), type: 'one of', required: false, options, value: null }] : [];
}

async function placeField(ctx: ReadContext, { places }: About): Promise<Field[]> {
  const still = await ctx.places();
  const options = places.flatMap((id, value) => {
    const place = still.find(one => one.id === id);
    return place ? [{ value, label: `${[...place.name].slice(0, 50).join('')} (${place.platform})`, hint: '' }] : [];
  });
  return options.length > 0
    ? [{ ...asked(ctx, 'place'), type: 'one of', required: true, options, value: options[0]?.value ?? 0 }]
    : [];
}

/** Exactly what others will see, and what the words may give away, before anything is sent. */
async function previewPage(ctx: ReadContext, name: 'first' | 'send', plan: Plan, from: About): Promise<FormPage> {
  const checked = checkedFor(ctx, plan);
  const { options, value } = await choicesFor(ctx, checked, name === 'first' && from.sentence !== '');
  return {
    title: ctx.speech.line('aid-preview'),
    intro: isRefusal(checked) ? ctx.speech.say('aid-preview-not-yet') : await previewText(ctx, checked, from.quietly),
    submit: ctx.speech.line('aid-form-send'),
    fields: [
      {
        name,
        label: ctx.speech.line('aid-field-send'),
        hint: ctx.speech.line('aid-field-send.hint'),
        error: null,
        type: 'one of',
        required: true,
        options,
        value,
      },
    ],
  };
}
