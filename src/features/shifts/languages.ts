import { refuse, show } from '../../core/feature.ts';
import { withTranslations } from '../../core/wording.ts';
import type { Transaction } from '../../database/client.ts';
import type { Translating } from '../../i18n/translating.ts';
import { limits } from './model.ts';
import { keepTranslations, shiftById } from './store.ts';

const texts = ['title', 'location', 'skill'] as const;

/** What a shift is called, where it is and what it takes, in further languages. */
export const translating: Translating<Transaction> = {
  who: 'owner',
  async load({ db, community, speech }, id) {
    const shift = await shiftById(db, community.id, id);
    if (!shift || shift.title === '') return refuse('shifts-gone');
    return {
      ...shift,
      texts: texts.map(name => ({
        ...{ name, type: 'line', required: name === 'title', maxLength: limits[name], text: shift[name] },
        label: speech.line(`shifts-field-${name}`),
      })),
    };
  },
  async keep(ctx, id, locale, given) {
    const shift = await shiftById(ctx.db, ctx.community.id, id);
    if (!shift) return refuse('shifts-gone');
    await keepTranslations(ctx.db, id, withTranslations(shift.translations, { [locale]: given }));
    await ctx.refresh('card', id);
    return show('shift', id);
  },
};
