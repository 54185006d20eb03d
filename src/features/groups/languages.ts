import { refuse, show } from '../../core/feature.ts';
import { withTranslations } from '../../core/wording.ts';
import type { Transaction } from '../../database/client.ts';
import { fieldIn, type Translating } from '../../i18n/translating.ts';
import { groupLimits } from './model.ts';
import { groupById, groupInHand, updateGroup } from './store.ts';

/** A group's name and what it is there for, in further languages. */
export const translating: Translating<Transaction> = {
  who: 'owner',
  async load({ db, community, speech }, id) {
    const group = await groupById(db, community.id, id, '');
    if (!group) return refuse('groups-gone');
    const { locale, translations, name, purpose } = group;
    const said = { name: speech.line('groups-field-name'), purpose: speech.line('groups-field-purpose') };
    return {
      ...{ locale, translations },
      texts: [
        { name: 'name', label: said.name, type: 'line', required: true, maxLength: groupLimits.name, text: name },
        {
          name: 'purpose',
          label: said.purpose,
          type: 'paragraph',
          required: true,
          maxLength: groupLimits.purpose,
          text: purpose,
        },
      ],
    };
  },
  async keep(ctx, id, locale, texts) {
    const group = await groupInHand(ctx.db, ctx.community.id, id, '');
    if (!group) return refuse('groups-gone');
    const plan = { ...group, home: group.home?.id ?? null };
    const translations = withTranslations(group.translations, { [locale]: texts });
    const kept = await updateGroup(ctx.db, ctx.community.id, id, { ...plan, translations });
    return kept ? show('group', id) : refuse('groups-name-taken', {}, fieldIn(locale, 'name'));
  },
};
