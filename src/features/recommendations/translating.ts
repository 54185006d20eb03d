import { refuse, show } from '../../core/feature.ts';
import { withTranslations } from '../../core/wording.ts';
import type { Transaction } from '../../database/client.ts';
import type { Translating } from '../../i18n/translating.ts';
import { answering } from './batches.ts';
import { limits } from './model.ts';
import { byId } from './store.ts';

const texts = ['title', 'what', 'why'] as const;

/** What somebody put forward, in further languages, by those who answer; the author's own words stay as they are. */
export const translating: Translating<Transaction> = {
  who: answering,
  async load({ db, community, speech, actor }, id) {
    const one = await byId(db, community.id, id, actor?.member ?? '');
    if (!one || one.title === '') return refuse('recommend-gone');
    return {
      ...one,
      texts: texts.map(name => ({
        ...{ name, required: name === 'title', maxLength: limits[name], text: one[name] },
        type: name === 'title' ? 'line' : 'paragraph',
        label: speech.line(`recommend-field-${name}`),
      })),
    };
  },
  async keep(ctx, id, locale, given) {
    const one = await byId(ctx.db, ctx.community.id, id, ctx.actor.member);
    if (!one) return refuse('recommend-gone');
    const translations = withTranslations(one.translations, { [locale]: given });
    await ctx.db.recommendation.update({ where: { id }, data: { translations }, select: { id: true } });
    await ctx.record('recommendation translated', { recommendation: String(one.number) });
    await ctx.refresh('card', id);
    return show('one', id);
  },
};
