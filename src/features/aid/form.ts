import { type Answers, type Form, isRefusal } from '../../core/feature.ts';
import type { Transaction } from '../../database/client.ts';
import type { ReadContext } from '../context.ts';
import { type About, sendRequest } from './asking.ts';
import { audienceField, groupField, moreFields, placeField, whatFields, wordsFrom } from './fields.ts';
import type { Plan } from './plan.ts';
import { checkedFor, previewPage } from './preview.ts';
import { understand } from './sentence.ts';
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
        return preview(ctx, 'first', sentencePlan(ctx, from), from);
      case 'what':
        return whatPage(ctx, from);
      case 'more':
        return morePage(ctx, from, answers);
      case 'send':
        return preview(ctx, 'send', planFrom(from, answers), from);
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

const planFrom = (from: About, answers: Answers): Plan => ({
  ...wordsFrom(answers),
  audience: audiences[Number(answers.audience ?? 0)] ?? 'everyone',
  group: from.groups[Number(answers.group ?? -1)] ?? null,
  place: from.here ?? from.places[Number(answers.place ?? 0)] ?? null,
});

async function whatPage(ctx: ReadContext, from: About) {
  const given = from.sentence === '' ? undefined : now(ctx, from);
  return {
    title: ctx.speech.line('aid-form'),
    intro: ctx.speech.say(given?.past ? 'aid-form-past' : 'aid-form-intro'),
    submit: ctx.speech.line('aid-form-send'),
    fields: [...whatFields(ctx, given), await audienceField(ctx)],
  };
}

async function morePage(ctx: ReadContext, from: About, answers: Answers) {
  const audience = audiences[Number(answers.audience ?? 0)];
  const nowhere = audience === 'helpers' || audience === 'referent' || from.here !== null || from.places.length < 2;
  return {
    title: ctx.speech.line('aid-form'),
    intro: '',
    submit: ctx.speech.line('aid-form-send'),
    fields: [
      ...moreFields(ctx),
      ...(await groupField(ctx, from.groups)),
      ...(nowhere ? [] : await placeField(ctx, from.places)),
    ],
  };
}

const preview = (ctx: ReadContext, name: 'first' | 'send', plan: Plan, from: About) =>
  previewPage(ctx, checkedFor(ctx, plan), {
    name,
    quietly: from.quietly,
    changeable: name === 'first' && from.sentence !== '',
  });
