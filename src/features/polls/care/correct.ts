import { type Answer, type Form, isRefusal, refuse, show } from '../../../core/feature.ts';
import type { Transaction } from '../../../database/client.ts';
import type { Context } from '../../context.ts';
import { type Poll, refusalToAdd } from '../model.ts';
import { isSecret } from '../secret/model.ts';
import { countVoters, pollById } from '../store.ts';
import { checkWords, limits, type Words } from '../words.ts';
import { asked } from './forms.ts';
import { inHand } from './manage.ts';
import * as store from './store.ts';
import { isTypo } from './typos.ts';

/**
 * Other words for a poll that is open. Before the first ballot the question and its explanation may change and options may be added;
 * an option that is there already, and everything after the first ballot, only where a slip of the pen is mended, which is announced.
 */
export const correctForm: Form<Transaction> = {
  who: 'owner',
  async page(ctx, id, _, n) {
    const { poll } = (n === 0 && (await pollById(ctx.db, ctx.community.id, id, undefined))) || {};
    if (!poll) return undefined;
    const voted = await hasBegun(ctx, poll);
    return {
      title: ctx.speech.line('polls-correct'),
      intro: ctx.speech.say(voted ? 'polls-correct-typos' : 'polls-correct-free'),
      submit: ctx.speech.line('polls-correct'),
      fields: [
        { ...asked(ctx, 'title'), type: 'line', required: true, value: poll.title, maxLength: limits.title },
        {
          ...asked(ctx, 'options'),
          type: 'paragraph',
          required: true,
          value: poll.options.join('\n'),
          maxLength: limits.all,
        },
        {
          ...asked(ctx, 'description'),
          type: 'paragraph',
          required: false,
          value: poll.description,
          maxLength: limits.description,
        },
      ],
    };
  },
  async submit(ctx, id, answers) {
    const poll = await inHand(ctx, id, ['open']);
    if (isRefusal(poll)) return poll;
    const given = {
      title: String(answers.title ?? ''),
      description: String(answers.description ?? ''),
      options: String(answers.options ?? '').split('\n'),
    };
    const words = checkWords(given, 1);
    if (isRefusal(words)) return words;
    return (await hasBegun(ctx, poll)) ? mend(ctx, poll, words) : reword(ctx, poll, words);
  },
};

/** Whether somebody has voted; of a secret poll nobody is told, so it counts as begun. */
const hasBegun = async ({ db }: Pick<Context, 'db'>, poll: Poll): Promise<boolean> =>
  isSecret(poll) || (await countVoters(db, poll.id)) > 0;

/** After the first ballot: only what nobody could have understood otherwise, held against the words of that moment. */
async function mend(ctx: Context, poll: Poll, words: Words): Promise<Answer> {
  if (words.options.length !== poll.options.length) return refuse('polls-care-only-typos', {}, 'options');
  const changes = changesOf(poll, words);
  if (changes.length === 0) return show('manage', poll.id);
  const first = await store.wordsAtFirst(ctx.db, poll.id);
  const more = changes.find(({ position, before, after }) => !isTypo(first.get(position) ?? before, after));
  if (more) return refuse('polls-care-only-typos', {}, fieldOf(more.position));
  for (const change of changes) await store.keepWords(ctx.db, poll.id, change);
  const correction = await store.keepCorrections(ctx, poll.id, changes);
  await ctx.record('poll corrected', { poll: String(poll.number) });
  await ctx.refresh('poll', poll.id);
  for (const place of await store.placesWanted(ctx.db, poll.id)) await ctx.publish('correction', correction, place);
  return show('manage', poll.id);
}

/** Before it. A message that is being pressed must still mean what it says, so options that are there keep their place and sense. */
async function reword(ctx: Context, poll: Poll, words: Words): Promise<Answer> {
  const changes = changesOf(poll, words);
  const other = changes.some(({ position, before, after }) => position >= 0 && !isTypo(before, after));
  if (words.options.length < poll.options.length || other) return refuse('polls-care-options-stay', {}, 'options');
  const added = words.options.slice(poll.options.length);
  const cannot =
    added.length > 0
      ? refusalToAdd(poll.method.name, poll.question.settings as Readonly<Record<string, unknown>>)
      : undefined;
  if (cannot) return { ...cannot, field: 'options' };
  for (const change of changes) await store.keepWords(ctx.db, poll.id, change);
  for (const label of added) await store.addOption(ctx.db, poll.id, label);
  await ctx.record('poll corrected', { poll: String(poll.number) });
  await ctx.refresh('poll', poll.id);
  return show('manage', poll.id);
}

const fieldOf = (position: number): string => (position === -2 ? 'title' : position === -1 ? 'description' : 'options');

function changesOf(poll: Poll, words: Words): store.Change[] {
  const all = [
    { position: -2, before: poll.title, after: words.title },
    { position: -1, before: poll.description, after: words.description },
    ...poll.options.map((before, position) => ({ position, before, after: words.options[position] ?? before })),
  ];
  return all.filter(({ before, after }) => before !== after);
}
