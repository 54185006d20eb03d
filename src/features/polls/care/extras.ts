import type { Answers, FormPage } from '../../../core/feature.ts';
import type { Field } from '../../../core/view.ts';
import type { ReadContext } from '../../context.ts';
import { bases, nothingAsked, type RulesAsked } from '../decision/rules.ts';
import { asked, option, yesOrNo } from '../fields.ts';
import { optionLabel } from '../labels.ts';
import type { Plan } from '../model.ts';
import { type CareAsked, levels, plainCare, reasonRules, repeats } from './care.ts';
import { levelId } from './words.ts';

/** Pages of the form that only come when they are wanted, so that a plain question stays one page of thumb work. */
const extras = ['rules', 'times', 'care'] as const;
type Extra = (typeof extras)[number];

/** Which of them the organiser wants; what was typed is ticked already. */
export const extrasField = (ctx: ReadContext, draft: Plan): Field => ({
  ...asked(ctx, 'extras'),
  type: 'many of',
  required: false,
  options: extras.map((name, value) => ({
    value,
    label: ctx.speech.line(`polls-extra-${name}`),
    hint: ctx.speech.line(`polls-extra-${name}.hint`),
  })),
  value: extras.flatMap((name, value) => (typed[name](draft) ? [value] : [])),
  min: 0,
  max: extras.length,
});

const typed: Readonly<Record<Extra, (draft: Plan) => boolean>> = {
  rules: ({ rules }) => JSON.stringify(rules) !== JSON.stringify(nothingAsked),
  times: ({ care }) => care.opens !== '' || care.repeats !== null || care.draft,
  care: ({ care }) => care.level !== null || care.reasons !== 'none' || care.mayAdd || care.shuffled,
};

/** The pages wanted, in order. `types` are those of the community's members. */
export function extraPages(ctx: ReadContext, answers: Answers, draft: Plan, types: readonly string[]): FormPage[] {
  const wanted = wantedIn(answers);
  const page = (fields: Field[]): FormPage => ({
    title: ctx.speech.line('polls-form'),
    intro: '',
    submit: ctx.speech.line('polls-form-open'),
    fields,
  });
  return [
    ...(wanted.has('rules') ? [page(rulesFields(ctx, draft.rules, types))] : []),
    ...(wanted.has('times') ? [page(timesFields(ctx, draft.care))] : []),
    ...(wanted.has('care') ? [page(careFields(ctx, draft.care))] : []),
  ];
}

const wantedIn = ({ extras: picked }: Answers): ReadonlySet<Extra> =>
  new Set(((picked ?? []) as readonly number[]).flatMap(position => extras[position] ?? []));

const baseNames = Object.keys(bases) as (keyof typeof bases)[];

function rulesFields(ctx: ReadContext, rules: RulesAsked, types: readonly string[]): Field[] {
  const line = (name: string, value: string): Field => ({
    ...asked(ctx, name),
    type: 'line',
    required: false,
    value,
    maxLength: 20,
  });
  return [
    line('quorum', rules.quorum),
    line('majority', rules.majority),
    {
      ...asked(ctx, 'of'),
      type: 'one of',
      required: false,
      options: baseNames.map((name, value) => option(value, ctx.speech.line(`polls-base-name-${name}`))),
      value: rules.of === '' ? null : baseNames.indexOf(rules.of),
    },
    ...(types.length > 1
      ? [
          {
            ...asked(ctx, 'colleges'),
            type: 'many of',
            required: false,
            options: types.map((type, value) => option(value, optionLabel(type, 60))),
            value: types.flatMap((type, value) =>
              rules.colleges.some(one => one === '*' || one === type) ? [value] : [],
            ),
            min: 0,
            max: types.length,
          } as const,
        ]
      : []),
    line('second', rules.secondCall),
  ];
}

function timesFields(ctx: ReadContext, care: CareAsked): Field[] {
  return [
    { ...asked(ctx, 'opens'), type: 'line', required: false, value: care.opens, maxLength: 60 },
    {
      ...asked(ctx, 'repeats'),
      type: 'one of',
      required: false,
      options: repeats.map((name, value) => option(value, ctx.speech.line(`polls-repeats-${name}`))),
      value: care.repeats === null ? null : repeats.indexOf(care.repeats),
    },
    yesOrNo(ctx, 'draft', care.draft),
  ];
}

function careFields(ctx: ReadContext, care: CareAsked): Field[] {
  const { speech } = ctx;
  return [
    {
      ...asked(ctx, 'level'),
      type: 'one of',
      required: false,
      options: levels.map((name, value) => ({
        value,
        label: speech.line(`polls-level-name-${levelId(name)}`),
        hint: speech.line(`polls-level-name-${levelId(name)}.hint`),
      })),
      value: care.level === null ? null : levels.indexOf(care.level),
    },
    {
      ...asked(ctx, 'reasons'),
      type: 'one of',
      required: false,
      options: reasonRules.map((name, value) => option(value, speech.line(`polls-reasons-${name}`))),
      value: reasonRules.indexOf(care.reasons),
    },
    yesOrNo(ctx, 'adding', care.mayAdd),
    yesOrNo(ctx, 'shuffled', care.shuffled),
  ];
}

/** What was answered on the pages that were wanted. What only words can set (which option adopts) stays as typed. */
export function rulesFrom(answers: Answers, draft: Plan, types: readonly string[]): RulesAsked {
  if (!wantedIn(answers).has('rules')) return nothingAsked;
  const text = (name: string) => String(answers[name] ?? '');
  const { proposal, abstention } = draft.rules;
  return {
    quorum: text('quorum'),
    majority: text('majority'),
    of: typeof answers.of === 'number' ? (baseNames[answers.of] ?? '') : '',
    proposal,
    abstention,
    colleges: ((answers.colleges ?? []) as readonly number[]).flatMap(position => types[position] ?? []),
    secondCall: text('second'),
  };
}

export function careFrom(answers: Answers): CareAsked {
  const wanted = wantedIn(answers);
  const one = <Name>(names: readonly Name[], name: string): Name | null =>
    typeof answers[name] === 'number' ? (names[answers[name]] ?? null) : null;
  const times = wanted.has('times');
  const care = wanted.has('care');
  return {
    opens: times ? String(answers.opens ?? '') : plainCare.opens,
    repeats: times ? one(repeats, 'repeats') : null,
    draft: times && answers.draft === 1,
    level: care ? one(levels, 'level') : null,
    reasons: (care ? one(reasonRules, 'reasons') : null) ?? plainCare.reasons,
    mayAdd: care && answers.adding === 1,
    shuffled: care && answers.shuffled === 1,
  };
}
