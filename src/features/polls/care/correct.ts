import { type Answer, type Answers, type Form, isRefusal, type Refusal, refuse, show } from '../../../core/feature.ts';
import { isTypo } from '../../../core/typos.ts';
import { type Locale, locales } from '../../../core/view.ts';
import type { Transaction } from '../../../database/client.ts';
import { languageName } from '../../../i18n/languages.ts';
import { fieldIn } from '../../../i18n/translating.ts';
import type { Context } from '../../context.ts';
import { asked } from '../fields.ts';
import { type Poll, refusalToAdd } from '../model.ts';
import { isSecret } from '../secret/model.ts';
import { countVoters, pollById } from '../store.ts';
import { checkTranslations, checkWords, limits, type Translations, type Words } from '../words.ts';
import { inHand } from './manage.ts';
import * as store from './store.ts';

/**
 * Other words for a poll that is open, a page for each language it speaks. Before the first ballot the question and its explanation may change and options may be added;
 * an option that is there already, and everything after the first ballot, only where a slip of the pen is mended, which is announced.
 */
export const correctForm: Form<Transaction> = {
  who: 'owner',
  async page(ctx, id, answers, n) {
    const poll = await pollById(ctx.db, ctx.community.id, id, undefined);
    const text = poll?.poll && textsOf(poll.poll)[n];
    if (!text) return undefined;
    const { locale, words } = text;
    const voted = await hasBegun(ctx, poll.poll);
    const why = ctx.speech.say(voted ? 'polls-correct-typos' : 'polls-correct-free');
    const field = (name: 'title' | 'options' | 'description') => ({ ...asked(ctx, name), name: nameIn(locale, name) });
    // What was just added in the first language waits for its words in this one.
    const added = locale === null ? [] : linesOf(answers.options).slice(poll.poll.options.length);
    return {
      title: ctx.speech.line('polls-correct'),
      intro:
        locale === null
          ? why
          : ctx.speech.say('polls-correct-in', { language: languageName(ctx.speech.locale, locale) }),
      submit: ctx.speech.line('polls-correct'),
      fields: [
        { ...field('title'), type: 'line', required: true, value: words.title, maxLength: limits.title },
        {
          ...field('options'),
          type: 'paragraph',
          required: true,
          value: [...words.options, ...added].join('\n'),
          maxLength: limits.all,
        },
        {
          ...field('description'),
          type: 'paragraph',
          required: false,
          value: words.description,
          maxLength: limits.description,
        },
      ],
    };
  },
  async submit(ctx, id, answers) {
    const poll = await inHand(ctx, id, ['open']);
    if (isRefusal(poll)) return poll;
    const said = saidIn(poll, answers);
    if (isRefusal(said)) return said;
    return (await hasBegun(ctx, poll)) ? mend(ctx, poll, said) : reword(ctx, poll, said);
  },
};

/** What a poll says in its first language, which is null, and in each further one. */
type Said = { readonly words: Words; readonly translations: Translations };
type Text = { readonly locale: Locale | null; readonly words: Words };

const textsOf = (poll: Poll): Text[] => [
  { locale: null, words: { title: poll.title, description: poll.description, options: poll.options } },
  ...locales.flatMap(locale => {
    const words = poll.translations[locale];
    return words ? [{ locale, words }] : [];
  }),
];

const nameIn = (locale: Locale | null, field: string): string => (locale === null ? field : fieldIn(locale, field));
const linesOf = (answer: Answers[string] | undefined): string[] => String(answer ?? '').split('\n');

function saidIn(poll: Poll, answers: Answers): Said | Refusal {
  const given = (locale: Locale | null): Words => ({
    title: String(answers[nameIn(locale, 'title')] ?? ''),
    description: String(answers[nameIn(locale, 'description')] ?? ''),
    options: linesOf(answers[nameIn(locale, 'options')]),
  });
  const words = checkWords(given(null), 1);
  if (isRefusal(words)) return words;
  const others = locales.filter(locale => poll.translations[locale]).map(locale => [locale, given(locale)]);
  const translations = checkTranslations(Object.fromEntries(others), words.options.length);
  return isRefusal(translations) ? translations : { words, translations };
}

/** Whether somebody has voted; of a secret poll nobody is told, so it counts as begun. */
const hasBegun = async ({ db }: Pick<Context, 'db'>, poll: Poll): Promise<boolean> =>
  isSecret(poll) || (await countVoters(db, poll.id)) > 0;

/** After the first ballot: only what nobody could have understood otherwise, held against the words of that moment. */
async function mend(ctx: Context, poll: Poll, said: Said): Promise<Answer> {
  if (said.words.options.length !== poll.options.length) return refuse('polls-care-only-typos', {}, 'options');
  const changes = changesOf(poll, said);
  if (changes.length === 0) return show('manage', poll.id);
  const first = await store.wordsAtFirst(ctx.db, poll.id);
  const more = changes.find(change => !isTypo(first(change) ?? change.before, change.after));
  if (more) return refuse('polls-care-only-typos', {}, fieldOf(more));
  await keep(ctx, poll, said, changes);
  const correction = await store.keepCorrections(ctx, poll.id, changes);
  for (const place of await store.placesWanted(ctx.db, poll.id)) await ctx.publish('correction', correction, place);
  return show('manage', poll.id);
}

/** Before it. A message that is being pressed must still mean what it says, so options that are there keep their place and sense. */
async function reword(ctx: Context, poll: Poll, said: Said): Promise<Answer> {
  const { options } = said.words;
  const changes = changesOf(poll, said);
  const other = changes.find(({ position, before, after }) => position >= 0 && !isTypo(before, after));
  if (options.length < poll.options.length) return refuse('polls-care-options-stay', {}, 'options');
  if (other) return refuse('polls-care-options-stay', {}, fieldOf(other));
  const added = options.slice(poll.options.length);
  const cannot =
    added.length > 0
      ? refusalToAdd(poll.method.name, poll.question.settings as Readonly<Record<string, unknown>>)
      : undefined;
  if (cannot) return { ...cannot, field: 'options' };
  for (const label of added) await store.addOption(ctx.db, poll.id, label);
  await keep(ctx, poll, said, changes);
  return show('manage', poll.id);
}

async function keep(ctx: Context, poll: Poll, { translations }: Said, changes: readonly store.Change[]): Promise<void> {
  for (const change of changes) if (change.locale === null) await store.keepWords(ctx.db, poll.id, change);
  await store.keepTranslations(ctx.db, poll.id, translations);
  await ctx.record('poll corrected', { poll: String(poll.number) });
  await ctx.refresh('poll', poll.id);
}

const fieldOf = ({ locale, position }: store.Change): string =>
  nameIn(locale, position === -2 ? 'title' : position === -1 ? 'description' : 'options');

function changesOf(poll: Poll, { words, translations }: Said): store.Change[] {
  return textsOf(poll).flatMap(({ locale, words: old }) => {
    const now = (locale === null ? words : translations[locale]) ?? old;
    const all = [
      { locale, position: -2, before: old.title, after: now.title },
      { locale, position: -1, before: old.description, after: now.description },
      ...old.options.map((before, position) => ({ locale, position, before, after: now.options[position] ?? before })),
    ];
    return all.filter(({ before, after }) => before !== after);
  });
}
