import type { Form, FormPage } from '../../core/feature.ts';
import { locales } from '../../core/view.ts';
import type { Transaction } from '../../database/client.ts';
import { languageLabel } from '../../i18n/languages.ts';
import type { ReadContext } from '../context.ts';
import { fields, keepProfile, type Profile, profileLimits, profileOf, type Scope, weekParts } from './profile.ts';
import { skillNames } from './skills.ts';

/** What I bring, what I would need, and who may see which of it. */
export const profileForm: Form<Transaction> = {
  who: 'members',
  unkept: true,
  async page(ctx, _about, _answers, n) {
    if (n > 1 || !ctx.actor) return undefined;
    const mine = await profileOf(ctx.db, ctx.community.id, ctx.actor.member);
    return n === 0 ? bringPage(ctx, mine) : scopePage(ctx, mine);
  },
  submit: (ctx, _about, answers) => keepProfile(ctx, answers),
};

type Name = 'brings' | 'skills' | 'area' | 'languages' | 'hours' | 'needs' | 'contact' | 'members' | 'helpers' | 'asks';
const asked = ({ speech }: ReadContext, name: Name) => ({
  name,
  label: speech.line(`aid-profile-${name}`),
  hint: speech.line(`aid-profile-${name}.hint`),
  error: null,
  required: false,
});

function bringPage(ctx: ReadContext, mine: Profile | undefined): FormPage {
  const { speech } = ctx;
  return {
    title: speech.line('aid-profile-form'),
    intro: speech.say('aid-profile-intro'),
    submit: speech.line('aid-profile-save'),
    fields: [
      { ...asked(ctx, 'brings'), type: 'paragraph', value: mine?.brings ?? '', maxLength: profileLimits.words },
      {
        ...asked(ctx, 'skills'),
        type: 'many of',
        options: skillNames.map((name, value) => ({ value, label: speech.line(`aid-skill-${name}`), hint: '' })),
        value: skillNames.flatMap((name, at) => (mine?.bringsSkills.includes(name) ? [at] : [])),
        min: 0,
        max: skillNames.length,
      },
      { ...asked(ctx, 'area'), type: 'line', value: mine?.area ?? '', maxLength: profileLimits.area },
      {
        ...asked(ctx, 'languages'),
        type: 'many of',
        options: locales.map((locale, value) => ({ value, label: languageLabel(speech.locale, locale), hint: '' })),
        value: (mine?.languages ?? [speech.locale]).map(locale => locales.indexOf(locale)),
        min: 0,
        max: locales.length,
      },
      {
        ...asked(ctx, 'hours'),
        type: 'many of',
        options: weekParts.map((name, value) => ({ value, label: speech.line(`aid-hours-${name}`), hint: '' })),
        value: mine?.hours ?? [],
        min: 0,
        max: weekParts.length,
      },
    ],
  };
}

/** Nothing is shown to anybody unless it is ticked here. */
function scopePage(ctx: ReadContext, mine: Profile | undefined): FormPage {
  const { speech } = ctx;
  const options = fields.map((field, value) => ({ value, label: speech.line(`aid-scope-${field}`), hint: '' }));
  const ticked = (scope: Scope, otherwise: readonly number[]) =>
    mine ? fields.flatMap((field, at) => (mine.scopes[field] === scope ? [at] : [])) : otherwise;
  const scopes = (name: 'members' | 'helpers', otherwise: readonly number[]) =>
    ({
      ...asked(ctx, name),
      type: 'many of',
      options,
      value: ticked(name, otherwise),
      min: 0,
      max: fields.length,
    }) as const;
  return {
    title: speech.line('aid-profile-form'),
    intro: '',
    submit: speech.line('aid-profile-save'),
    fields: [
      { ...asked(ctx, 'needs'), type: 'paragraph', value: mine?.needs ?? '', maxLength: profileLimits.words },
      scopes('members', [0]),
      scopes('helpers', []),
      { ...asked(ctx, 'contact'), type: 'line', value: mine?.contact ?? '', maxLength: profileLimits.contact },
      {
        ...asked(ctx, 'asks'),
        required: true,
        type: 'one of',
        options: (['yes', 'no'] as const).map((name, value) => ({
          value,
          label: speech.line(`aid-asks-${name}`),
          hint: '',
        })),
        value: (mine?.asks ?? true) ? 0 : 1,
      },
    ],
  };
}
