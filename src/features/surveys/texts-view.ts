import { button, buttonsOf } from '../../core/blocks.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import type { View } from '../../core/view.ts';
import type { Results } from './results.ts';
import { textOf, wordsFor } from './words.ts';

/** Texts in no order that tells anything, with what the organiser lets others read. */
export type TextAnswer = { readonly response: string; readonly text: string; readonly shared: boolean };
/** A page of them, and how many there are in all. */
export type Texts = { readonly texts: readonly TextAnswer[]; readonly count: number; readonly shared: number };
export const textsOnPage = 5;

export function textsView(
  speech: Speech,
  token: Tokens,
  results: Results,
  index: number,
  { texts: some, count, shared: sharedCount }: Texts,
  page: number,
): View {
  const { survey, questions, mayManage } = results;
  const words = wordsFor(speech, survey);
  const question = questions[index];
  const first = page * textsOnPage + 1;
  return {
    title: shortened(`${index + 1}. ${question ? textOf(speech, words, question, index + 1) : ''}`, 200),
    locale: speech.locale,
    blocks: [
      ...some.map(
        ({ text, shared }, at) =>
          ({ type: 'text', text: `${first + at}. ${mayManage && shared ? '✓ ' : ''}${shortened(text, 560)}` }) as const,
      ),
      {
        type: 'note',
        text:
          count === 0
            ? speech.say('surveys-texts-none')
            : mayManage
              ? speech.say('surveys-texts-moderate', { count: sharedCount })
              : speech.say('surveys-texts-shared'),
      },
      ...buttonsOf([
        ...(mayManage
          ? some.map(({ response, shared }, at) =>
              button(
                speech.line(shared ? 'surveys-hide' : 'surveys-share', { number: first + at }),
                token(shared ? 'hide' : 'share', survey.id, `${index}_${page}_${response}`),
              ),
            )
          : []),
        ...(mayManage && survey.anonymous
          ? some.map(({ response }, at) =>
              button(
                speech.line('surveys-write', { number: first + at }),
                token('talk', survey.id, `${index}_${response}`),
              ),
            )
          : []),
        ...(page > 0 ? [button(speech.line('surveys-before'), token('texts', survey.id, `${index}_${page - 1}`))] : []),
        ...((page + 1) * textsOnPage < count
          ? [button(speech.line('surveys-after'), token('texts', survey.id, `${index}_${page + 1}`))]
          : []),
        button(speech.line('surveys-back'), token('question', survey.id, String(index))),
      ]),
    ],
  };
}
