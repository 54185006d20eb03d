import { type FormPage, isRefusal, type Refusal, refuse } from '../../core/feature.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import { joinedText, locales, type Option, type Text } from '../../core/view.ts';
import { eachText, worded } from '../../core/wording.ts';
import { languageName } from '../../i18n/languages.ts';
import type { ReadContext } from '../context.ts';
import { groupName } from '../groups/api.ts';
import { cardView, textOf } from './card.ts';
import { contactsIn } from './contacts.ts';
import { type Request, resized, stageOf } from './model.ts';
import { hasReferent } from './people.ts';
import { placeById } from './places.ts';
import { type Checked, checkPlan, type Plan } from './plan.ts';
import { project } from './shown.ts';
import type { Audience, Relation } from './visibility.ts';
import { delicateIn } from './words.ts';

/** What can be done with a request that is written. Positions are what an answer holds. */
export const choices = ['send', 'move', 'referent', 'change'] as const;

export const checkedFor = ({ now, speech }: Pick<ReadContext, 'now' | 'speech'>, plan: Plan): Checked | Refusal =>
  checkPlan(plan, now, speech.zone);

/** In each of its languages. */
export const publicText = ({ what, details, area, translations }: Public): string =>
  [what, details, area, ...Object.values(translations).flatMap(texts => Object.values(texts))].join('\n');
type Public = Pick<Checked, 'what' | 'details' | 'area' | 'translations'>;

/** The same, with telephone numbers and addresses taken out of what others read and put where only a helper reads them. */
export function moved<Words extends Public & Pick<Checked, 'contact'>>(plan: Words): Words {
  const parts = { what: contactsIn(plan.what), details: contactsIn(plan.details), area: contactsIn(plan.area) };
  const { found } = contactsIn(publicText(plan));
  return {
    ...plan,
    what: parts.what.rest,
    details: parts.details.rest,
    area: parts.area.rest,
    translations: eachText(plan.translations, text => contactsIn(text).rest),
    contact: [plan.contact, ...new Set(found)].filter(text => text !== '').join('\n'),
  };
}

/** The plan with what the person chose to do about it; `field` is where that was asked. */
export function chosen(plan: Checked, choice: number, field: string): Checked | Refusal {
  const wanted = choices[choice];
  if (wanted === undefined || wanted === 'change') return refuse('aid-choose', {}, field);
  const words = wanted === 'send' ? plan : moved(plan);
  if (words.what === '') return refuse('aid-no-what', {}, 'what');
  return wanted === 'referent' ? { ...words, audience: 'referent', place: null } : words;
}

/** Exactly what others will see, and what the words may give away, before anything is sent. `over`: an open request that it changes. */
export async function previewPage(
  ctx: ReadContext,
  plan: Checked | Refusal,
  {
    name,
    ...how
  }: { readonly name: string; readonly quietly: boolean; readonly changeable?: boolean; readonly over?: Request },
): Promise<FormPage> {
  const { options, value } = await choicesFor(ctx, plan, how.changeable ?? false);
  return {
    title: ctx.speech.line('aid-preview'),
    intro: isRefusal(plan) ? ctx.speech.say('aid-preview-not-yet') : await previewText(ctx, plan, how),
    submit: ctx.speech.line('aid-form-send'),
    fields: [
      {
        name,
        label: ctx.speech.line('aid-field-send'),
        hint: ctx.speech.line(how.over ? 'aid-field-send-changed' : 'aid-field-send.hint'),
        error: null,
        type: 'one of',
        required: true,
        options,
        value,
      },
    ],
  };
}

/** Which choices there are, and which is proposed; none where the words ask for a thought first. */
async function choicesFor(ctx: ReadContext, plan: Checked | Refusal, changeable: boolean) {
  const { speech } = ctx;
  const option = (value: number, label: string): Option => ({ value, label, hint: '' });
  const change = changeable ? [option(3, speech.line('aid-choice-change'))] : [];
  if (isRefusal(plan))
    return { options: changeable ? change : [option(0, speech.line('aid-choice-send'))], value: changeable ? 3 : null };
  const found = contactsIn(publicText(plan)).found.length > 0;
  const delicate = delicateIn(publicText(plan)).length > 0;
  const referent =
    plan.audience !== 'referent' && (await hasReferent(ctx.db, ctx.community.id, ctx.actor?.member ?? ''));
  return {
    options: [
      ...(found ? [option(1, speech.line('aid-choice-move'))] : []),
      ...(referent && delicate ? [option(2, speech.line('aid-choice-referent'))] : []),
      option(0, speech.line(plan.audience === 'referent' ? 'aid-choice-send-referent' : 'aid-choice-send')),
      ...(referent && !delicate ? [option(2, speech.line('aid-choice-referent'))] : []),
      ...change,
    ],
    value: found || (delicate && plan.audience !== 'referent') ? null : 0,
  };
}

/** What others will see, word for word; before it, what the words may give away. */
async function previewText(
  ctx: ReadContext,
  plan: Checked,
  { quietly, over }: { readonly quietly: boolean; readonly over?: Request },
): Promise<Text> {
  const { speech } = ctx;
  const group = plan.group && (await groupName(ctx.db, ctx.community.id, plan.group, ctx.speech.locale));
  const place = plan.place ? await placeById(ctx.db, ctx.community.id, plan.place) : undefined;
  const request = over
    ? { ...over, ...plan, ...resized(over, plan.people), locale: plan.locale ?? over.locale }
    : draftOf(ctx, plan);
  const seenBy = (relation: Relation, reader: Speech) => ({
    ...project(worded(reader, request), relation, { now: ctx.now, member: undefined, group: group ?? '' }),
    stage: over ? stageOf(request, ctx.now) : ('open' as const),
  });
  const token = () => '';
  const inPlace = speech.locale === place?.locale ? speech : ctx.speechIn(place?.locale ?? ctx.community.locale);
  const standsThere = place && (plan.audience === 'everyone' || plan.audience === 'members');
  const lines: Text[] = await warnings(ctx, plan);
  if (standsThere) {
    lines.push(speech.say(quietly ? 'aid-preview-place-later' : 'aid-preview-place', { place: shortened(place.name) }));
    lines.push(textOf(cardView(inPlace, token, seenBy('anyone', inPlace))));
  }
  if (plan.audience !== 'everyone' || !standsThere) {
    lines.push(speech.say(`aid-preview-${plan.audience}`));
    lines.push(textOf(cardView(speech, token, seenBy(firstWhoSees[plan.audience], speech))));
  }
  for (const locale of locales) {
    const what = plan.translations[locale]?.what;
    const language = languageName(speech.locale, locale);
    if (what) lines.push(speech.say('aid-preview-language', { language, what }));
  }
  if (plan.contact !== '') lines.push(speech.say('aid-preview-contact', { contact: shortened(plan.contact, 500) }));
  return joinedText(lines, '\n\n');
}

const firstWhoSees: Readonly<Record<Audience, Relation>> = {
  everyone: 'anyone',
  members: 'member',
  helpers: 'helper',
  referent: 'referent',
};

/** Somebody to confide in is only spoken of where there is one. */
async function warnings(ctx: ReadContext, plan: Checked): Promise<Text[]> {
  const { found } = contactsIn(publicText(plan));
  const [delicate] = plan.audience === 'referent' ? [] : delicateIn(publicText(plan));
  const referent = delicate !== undefined && (await hasReferent(ctx.db, ctx.community.id, ctx.actor?.member ?? ''));
  return [
    ...(found.length > 0 ? [ctx.speech.say('aid-warn-contact', { found: shortened(found.join(', '), 200) })] : []),
    ...(delicate
      ? [
          joinedText(
            [ctx.speech.say(`aid-warn-${delicate}`), ctx.speech.say(referent ? 'aid-warn-confide' : 'aid-warn-little')],
            ' ',
          ),
        ]
      : []),
  ];
}

/** The request that sending would make, to be drawn by the very view that will draw it. */
const draftOf = (ctx: ReadContext, plan: Checked): Request => ({
  ...plan,
  id: '',
  asker: ctx.actor?.member ?? '',
  askerName: ctx.actor?.name ?? '',
  locale: plan.locale ?? ctx.speech.locale,
  referent: null,
  state: 'open',
  openedAt: ctx.now,
  renewals: 0,
  endedAt: null,
  needs: Array.from({ length: plan.people }, (_, position) => ({
    position,
    state: 'open',
    offer: null,
    matchedAt: null,
  })),
  offers: [],
});
