import { isRefusal, refuse, show } from '../../../core/feature.ts';
import type { Transaction } from '../../../database/client.ts';
import type { Translating } from '../../../i18n/translating.ts';
import { saidOf, writtenIn } from '../form-languages.ts';
import { pollById } from '../store.ts';
import { checkTranslations } from '../words.ts';
import { phaseOf } from './care.ts';
import { inHand } from './manage.ts';
import { keepTranslations } from './store.ts';

/** An open poll in a language that it lacks. What it says already stays as people read it when they voted, so nothing is announced. */
export const translating: Translating<Transaction> = {
  who: 'owner',
  async load({ db, community, speech, now }, id) {
    const { poll } = (await pollById(db, community.id, id, undefined)) ?? {};
    if (!poll || poll.title === '') return refuse('polls-gone');
    if (phaseOf(poll, now) !== 'open') return refuse('polls-care-not-now');
    return {
      locale: poll.locale,
      texts: saidOf(speech, poll),
      translations: writtenIn(poll.translations),
      stands: true,
    };
  },
  async keep(ctx, id, locale, texts) {
    const poll = await inHand(ctx, id, ['open']);
    if (isRefusal(poll)) return poll;
    if (poll.translations[locale]) return refuse('languages-all');
    const { title = '', description = '', options = '' } = texts;
    const given = { [locale]: { title, description, options: options.split('\n') } };
    const translations = checkTranslations(given, poll.options.length);
    if (isRefusal(translations)) return translations;
    await keepTranslations(ctx.db, id, { ...poll.translations, ...translations });
    await ctx.record('poll translated', { poll: String(poll.number) });
    await ctx.refresh('poll', id);
    return show('manage', id);
  },
};
