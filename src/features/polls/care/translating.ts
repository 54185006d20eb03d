import { isRefusal, refuse, show } from '../../../core/feature.ts';
import type { Transaction } from '../../../database/client.ts';
import type { Translating } from '../../../i18n/translating.ts';
import type { Poll } from '../model.ts';
import { pollById } from '../store.ts';
import { checkTranslations, limits, type Words } from '../words.ts';
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
    const options = poll.options.map((option, index) => `${index + 1}. ${option}`).join('\n');
    const text = { title: poll.title, options, description: poll.description };
    const asked = (name: keyof Words) => ({
      name,
      label: speech.line(`polls-field-${name}`),
      text: text[name],
      required: true,
    });
    return {
      locale: poll.locale,
      translations: writtenIn(poll),
      stands: true,
      texts: [
        { ...asked('title'), type: 'line', maxLength: limits.title },
        {
          ...asked('options'),
          type: 'paragraph',
          maxLength: limits.all,
          hint: speech.line('languages-lines'),
        },
        { ...asked('description'), type: 'paragraph', maxLength: limits.description },
      ],
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

/** As a form shows it. */
const writtenIn = ({ translations }: Poll) =>
  Object.fromEntries(
    Object.entries(translations).map(([locale, { title, description, options }]) => [
      locale,
      { title, description, options: options.join('\n') },
    ]),
  );
