import { type Answers, type Form, type FormPage, isRefusal } from '../../core/feature.ts';
import type { Id } from '../../core/ids.ts';
import { stillOffered } from '../../core/offered.ts';
import { shortened } from '../../core/shortened.ts';
import type { Field } from '../../core/view.ts';
import type { Transaction } from '../../database/client.ts';
import type { ReadContext } from '../context.ts';
import { type GroupName, groupsToSpeakFor } from '../groups/api.ts';
import { file } from './filing.ts';
import { checkTyped, limits } from './model.ts';
import { placeField } from './placing.ts';
import { instead, similarBefore } from './similar-page.ts';
import { type About, planOf, whatIsWanted } from './wanted.ts';

/** The form behind `/recommend`: the idea first, then those that are like it, if there are any. */
export const newRecommendation: Form<Transaction> = {
  who: 'members',
  async page(ctx, about, answers, n) {
    const from = JSON.parse(about) as About;
    if (n === 0) return ideaPage(ctx, from);
    return n === 1 ? similarPage(ctx, answers) : undefined;
  },
  submit: (ctx, about, answers) => file(ctx, whatIsWanted(JSON.parse(about) as About, answers)),
};

async function similarPage(ctx: ReadContext, answers: Answers): Promise<FormPage | undefined> {
  const plan = checkTyped(planOf(answers));
  if (isRefusal(plan)) return undefined;
  const matches = await similarBefore(ctx, plan);
  return matches.length > 0 ? instead(ctx, matches) : undefined;
}

async function ideaPage(ctx: ReadContext, from: About): Promise<FormPage> {
  const { speech, db, community, actor } = ctx;
  const groups = actor ? await groupsToSpeakFor(db, community.id, actor.member, false, speech.locale) : [];
  return {
    title: speech.line('recommend-form'),
    intro: '',
    submit: speech.line('recommend-form-file'),
    fields: [
      { ...asked(ctx, 'title'), type: 'line', required: true, value: from.title, maxLength: limits.typed },
      { ...asked(ctx, 'what'), type: 'paragraph', required: true, value: '', maxLength: limits.what },
      { ...asked(ctx, 'why'), type: 'paragraph', required: false, value: '', maxLength: limits.why },
      ...themeField(ctx, from.themes),
      ...groupField(ctx, from.groups, groups),
      ...(await placeField(ctx, from.places, { chosen: from.place })),
    ],
  };
}

const themeField = (ctx: ReadContext, themes: readonly string[]): Field[] =>
  themes.length === 0
    ? []
    : [
        {
          ...asked(ctx, 'theme'),
          type: 'one of',
          required: false,
          options: themes.map((theme, value) => ({ value, label: shortened(theme, 75), hint: '' })),
          value: null,
        },
      ];

/** In whose name, for whom that is more than their own. */
function groupField(ctx: ReadContext, offered: readonly Id[], mine: readonly GroupName[]): Field[] {
  const options = stillOffered(offered, mine, ({ name }) => shortened(name, 75));
  return options.length > 0 ? [{ ...asked(ctx, 'group'), type: 'one of', required: false, options, value: null }] : [];
}

type Name = 'title' | 'what' | 'why' | 'theme' | 'group';
const asked = ({ speech }: ReadContext, name: Name) => ({
  name,
  label: speech.line(`recommend-field-${name}`),
  hint: speech.line(`recommend-field-${name}.hint`),
  error: null,
});
