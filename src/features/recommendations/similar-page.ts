import type { FormPage } from '../../core/feature.ts';
import { shortened } from '../../core/shortened.ts';
import type { Text } from '../../core/view.ts';
import { worded } from '../../core/wording.ts';
import type { ReadContext } from '../context.ts';
import type { Recommendation, TypedPlan } from './model.ts';
import { similarTo, threshold } from './similar.ts';
import { statusLine } from './status.ts';
import * as store from './store.ts';

/** How many are shown before one more is filed. */
export const similarShown = 3;

/** Those like this idea that somebody should see before filing it. */
export async function similarBefore(
  ctx: Pick<ReadContext, 'db' | 'community' | 'speech'>,
  { title, what, translations }: TypedPlan,
): Promise<Recommendation[]> {
  const titles = [title, ...Object.values(translations).flatMap(texts => texts.title ?? [])];
  const matches = await Promise.all(
    titles.map(one => similarTo(ctx.db, ctx.community.id, { title: one, what }, similarShown)),
  );
  const best = matches.flat().sort((a, b) => b.score - a.score || a.number - b.number);
  const alike = best.filter(({ score }) => score >= threshold).map(({ id }) => id);
  const near = [...new Set(alike)].slice(0, similarShown);
  const found = near.length > 0 ? await store.byIds(ctx.db, ctx.community.id, near) : [];
  return found.map(one => worded(ctx.speech, one));
}

/**
 * The question's name holds what it is about: should another idea be filed between showing and answering,
 * the answer is to a question that is no longer asked, and the new one is asked.
 */
export const questionOf = (matches: readonly Recommendation[]): string =>
  ['instead', ...matches.map(({ id }) => id)].join('-');

/** "These look like yours": support one of them, or say that yours is another. */
export function instead(ctx: ReadContext, matches: readonly Recommendation[]): FormPage {
  const { speech } = ctx;
  return {
    title: speech.line('recommend-similar-page'),
    intro: matches.flatMap((match, index) => introOf(ctx, match, index)),
    submit: speech.line('recommend-move-do'),
    fields: [
      {
        name: questionOf(matches),
        label: speech.line('recommend-field-instead'),
        hint: speech.line('recommend-field-instead.hint'),
        required: true,
        error: null,
        type: 'one of',
        options: [
          ...matches.map(({ number, title }, value) => ({
            value,
            label: shortened(speech.line('recommend-support-this', { number: String(number), title }), 75),
            hint: '',
          })),
          { value: matches.length, label: speech.line('recommend-mine-differs'), hint: '' },
        ],
        value: null,
      },
    ],
  };
}

function introOf(ctx: ReadContext, match: Recommendation, index: number): Exclude<Text, string> {
  const { number, title, what, supporters } = match;
  return [
    ...(index > 0 ? ['\n\n'] : []),
    { bold: `${number}. ${title}` },
    `\n${shortened(what.replace(/\s+/g, ' '), 200)}\n${statusLine(ctx.speech, match)} · ${ctx.speech.line('recommend-supporters', { count: supporters })}`,
  ];
}
