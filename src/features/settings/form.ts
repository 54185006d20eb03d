import { type Answer, type Answers, type Form, isRefusal, refuse, show } from '../../core/feature.ts';
import { type Field, locales } from '../../core/view.ts';
import type { Transaction } from '../../database/client.ts';
import { languageName } from '../../i18n/languages.ts';
import type { Context, ReadContext } from '../context.ts';
import { changed, checkSettings, type Settings, settingLimits } from './model.ts';
import { keepSettings, settingsOf } from './store.ts';

export const settingsForm: Form<Transaction> = {
  who: ['admin'],
  async page(ctx, _, __, n) {
    if (n > 1) return undefined;
    const now = await settingsOf(ctx.db, ctx.community.id);
    return {
      title: ctx.speech.line('settings-form'),
      intro: '',
      submit: ctx.speech.line('settings-save'),
      fields: n === 0 ? whoWeAre(ctx, now) : ourLists(ctx, now),
    };
  },
  submit,
};

async function submit(ctx: Context, _: string, answers: Answers): Promise<Answer> {
  const before = await settingsOf(ctx.db, ctx.community.id);
  const wanted = checkSettings({
    name: String(answers.name ?? ''),
    country: String(answers.country ?? ''),
    zone: String(answers.zone ?? ''),
    locale: locales[Number(answers.locale ?? -1)] ?? before.locale,
    locales: ((answers.locales ?? []) as readonly number[]).flatMap(at => locales[at] ?? []),
    memberTypes: String(answers.memberTypes ?? '').split('\n'),
    themes: String(answers.themes ?? '').split('\n'),
  });
  if (isRefusal(wanted)) return wanted;
  if (!(await keepSettings(ctx.db, ctx.community.id, wanted))) return refuse('settings-name-taken', {}, 'name');
  const what = changed(before, wanted);
  if (what.length > 0) await ctx.record('settings changed', { what });
  return show('settings');
}

function whoWeAre(ctx: ReadContext, { name, country, zone, locale, locales: spoken }: Settings): Field[] {
  const options = locales.map((one, value) => ({ value, label: languageName(ctx.speech.locale, one), hint: '' }));
  return [
    { ...asked(ctx, 'name'), type: 'line', value: name, maxLength: settingLimits.name },
    { ...asked(ctx, 'country'), type: 'line', value: country, maxLength: 2 },
    { ...asked(ctx, 'zone'), type: 'line', value: zone, maxLength: 60 },
    { ...asked(ctx, 'locale'), type: 'one of', options, value: locales.indexOf(locale) },
    {
      ...asked(ctx, 'locales'),
      type: 'many of',
      options,
      value: spoken.map(one => locales.indexOf(one)),
      min: 1,
      max: locales.length,
    },
  ];
}

function ourLists(ctx: ReadContext, { memberTypes, themes }: Settings): Field[] {
  const list = (words: readonly string[]) =>
    ({ type: 'paragraph', required: false, value: words.join('\n'), maxLength: 1500 }) as const;
  return [
    { ...asked(ctx, 'memberTypes'), ...list(memberTypes) },
    { ...asked(ctx, 'themes'), ...list(themes) },
  ];
}

type Name = 'name' | 'country' | 'zone' | 'locale' | 'locales' | 'memberTypes' | 'themes';
const asked = ({ speech }: ReadContext, name: Name) => {
  const id = name === 'memberTypes' ? 'types' : name;
  return {
    name,
    label: speech.line(`settings-field-${id}`),
    hint: speech.line(`settings-field-${id}.hint`),
    required: true,
    error: null,
  };
};
