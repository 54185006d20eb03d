import { button, buttonsOf, viewOf } from '../../core/blocks.ts';
import { capitalised } from '../../core/capitalised.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import type { Block, Span, Text, View } from '../../core/view.ts';
import type { Batch } from './batch-store.ts';
import type { Comment } from './comments.ts';
import type { MoveKind } from './lifecycle-model.ts';
import type { Recommendation } from './model.ts';
import type { Made } from './moves-store.ts';
import type { NewsItem } from './news.ts';
import { dayText, statusForThoseWhoAnswer, statusLine } from './status.ts';
import { type Around, mergedInto, nameOf, titleOf } from './views.ts';

/** What this person may do with it now. */
export const menuView = (
  speech: Speech,
  token: Tokens,
  one: Recommendation,
  kinds: readonly MoveKind[],
  more: readonly ('askown' | 'askinvite' | 'steps' | 'classify' | 'translate')[],
): View =>
  viewOf(
    speech,
    titleOf(speech, one),
    { type: 'text', text: statusForThoseWhoAnswer(speech, one) },
    ...buttonsOf([
      ...kinds.map(kind => button(speech.line(`recommend-move-${kind}`), token('move', one.id, kind))),
      ...more.map(verb => button(speech.line(`recommend-${verb}`), token(verb, one.id))),
      button(speech.line('recommend-see'), token('see', one.id)),
    ]),
  );

/** What was done, what it was merged into, whether this person may do more with it, and how many others wait. */
type Followed = {
  readonly made: MoveKind;
  readonly into: Around['into'];
  readonly more: boolean;
  readonly waits: number;
};

/** The acknowledgement of a move: what was done, who hears of it, and the way to what waits next. */
export const movedView = (
  speech: Speech,
  token: Tokens,
  one: Recommendation,
  { made, into, more, waits }: Followed,
): View =>
  viewOf(
    speech,
    speech.line('recommend-moved', { number: String(one.number), made: speech.line(`recommend-made-${made}`) }),
    { type: 'text', text: [{ bold: titleOf(speech, one) }, `\n${statusLine(speech, one)}`] },
    ...mergedInto(speech, into),
    ...(made === 'file' ? [] : [{ type: 'note', text: speech.say('recommend-moved-told') } as const]),
    ...buttonsOf([
      button(speech.line('recommend-see'), token('see', one.id)),
      ...(more ? [button(speech.line('recommend-menu'), token('menu', one.id))] : []),
      ...(waits > 0 ? [button(speech.line('recommend-waiting-see'), token('waiting'))] : []),
    ]),
  );

/** Where is it? All that happened to it, newest first, and where it stands. */
export function historyView(speech: Speech, token: Tokens, one: Recommendation, moves: readonly Made[]): View {
  const lines = moves.map(made => momentOf(speech, made));
  return viewOf(
    speech,
    titleOf(speech, one),
    { type: 'text', text: [{ bold: capitalised(statusLine(speech, one)) }] },
    ...lines.map((text): Block => ({ type: 'text', text })),
    ...buttonsOf([button(speech.line('recommend-see'), token('see', one.id))]),
  );
}

function momentOf(speech: Speech, { kind, by, at, text, link, state, before }: Made): Text {
  const what = [
    speech.line(`recommend-made-${kind}`),
    ...(state.way ? [speech.line(`recommend-way-${state.way}`)] : []),
    ...(state.percent !== null ? [speech.percent(state.percent, 100)] : []),
    ...(state.until ? [dayText(speech, state.until.toISOString().slice(0, 10))] : []),
    ...(by === null ? [] : [shortened(nameOf(speech, by), 60)]),
  ].join(', ');
  return [
    speech.when(at, 'date'),
    ` · ${what}`,
    ...(text === '' ? [] : [`\n${shortened(text, 220)}`]),
    ...(link === '' ? [] : ['\n', { link, text: shortened(link, 60) } satisfies Span]),
    ...(before ? [`\n${shortened(speech.line('recommend-before', { words: before.title }), 160)}`] : []),
  ];
}

/** What moved today of what a member has to do with. */
export const newsView = (speech: Speech, token: Tokens, items: readonly NewsItem[], more: number): View =>
  viewOf(
    speech,
    items.length === 1 && items[0]
      ? shortened(`${titleOf(speech, items[0].one)}`, 200)
      : speech.line('recommend-news', { count: items.length + more }),
    ...items.map(
      ({ one, text }): Block => ({
        type: 'text',
        text: [
          ...(items.length === 1 ? [] : [{ bold: shortened(titleOf(speech, one), 120) }, '\n']),
          statusLine(speech, one),
          ...(text === '' ? [] : [`\n${shortened(text, items.length === 1 ? 900 : 130)}`]),
        ],
      }),
    ),
    ...(more > 0 ? [{ type: 'note', text: speech.say('recommend-news-more', { count: more }) } as const] : []),
    ...buttonsOf(
      items.map(({ one }) =>
        button(speech.line('recommend-see-number', { number: String(one.number) }), token('see', one.id)),
      ),
    ),
  );

/** To each supporter of what was merged: go along, or not. */
export const mergedView = (
  speech: Speech,
  token: Tokens,
  one: Recommendation,
  into: Recommendation,
  answer: 'open' | 'along' | 'not',
): View =>
  viewOf(
    speech,
    speech.line('recommend-merged-ask', { number: String(one.number), other: String(into.number) }),
    { type: 'text', text: [{ bold: titleOf(speech, into) }, `\n${shortened(into.what, 600)}`] },
    { type: 'note', text: speech.say(`recommend-merged-${answer}`) },
    ...buttonsOf([
      ...(answer === 'along'
        ? []
        : [
            button(
              speech.line('recommend-support-other', { number: String(into.number) }),
              token('along', one.id),
              'primary',
            ),
          ]),
      ...(answer === 'not' ? [] : [button(speech.line('recommend-not-along'), token('notalong', one.id))]),
      button(speech.line('recommend-see'), token('see', into.id)),
    ]),
  );

/** To whoever carries it out, every three months. */
export const wordView = (speech: Speech, token: Tokens, one: Recommendation): View =>
  viewOf(
    speech,
    speech.line('recommend-word', { number: String(one.number) }),
    { type: 'text', text: `${titleOf(speech, one)}\n${statusLine(speech, one)}` },
    ...buttonsOf([
      button(speech.line('recommend-move-progress'), token('move', one.id, 'progress'), 'primary'),
      button(speech.line('recommend-see'), token('see', one.id)),
    ]),
  );

/** To somebody who is asked to be a co-author, or is entrusted with it. */
export const askedView = (
  speech: Speech,
  token: Tokens,
  one: Recommendation,
  as: 'invited' | 'entrusted',
  open: boolean,
): View =>
  viewOf(
    speech,
    speech.line(`recommend-told-${as}`, { number: String(one.number) }),
    { type: 'text', text: `${titleOf(speech, one)}\n${shortened(one.what, 600)}` },
    ...buttonsOf([
      ...(open
        ? [
            button(speech.line('recommend-co-accept'), token('coaccept', one.id), 'primary'),
            button(speech.line('recommend-co-decline'), token('codecline', one.id)),
          ]
        : []),
      button(speech.line('recommend-see'), token('see', one.id)),
    ]),
  );

export const commentsView = (
  speech: Speech,
  token: Tokens,
  one: Recommendation,
  comments: readonly Comment[],
  moderates: boolean,
): View =>
  viewOf(
    speech,
    titleOf(speech, one),
    ...(comments.length === 0 ? [{ type: 'text', text: speech.say('recommend-comments-none') } as const] : []),
    ...comments.map(
      ({ name, text, at }): Block => ({
        type: 'text',
        text: [
          { bold: shortened(nameOf(speech, name), 60) },
          ' ',
          speech.when(at, 'date'),
          `\n${shortened(text, 360)}`,
        ],
      }),
    ),
    ...buttonsOf([
      button(speech.line('recommend-comment-new'), token('comment', one.id), 'primary'),
      ...comments
        .filter(({ mine }) => mine || moderates)
        .map(({ id, name, mine }) =>
          button(
            mine
              ? speech.line('recommend-uncomment')
              : speech.line('recommend-uncomment-of', { name: shortened(nameOf(speech, name), 25) }),
            token('uncomment', one.id, id),
          ),
        ),
      button(speech.line('recommend-see'), token('see', one.id)),
    ]),
  );

export const batchesView = (speech: Speech, token: Tokens, batches: readonly Batch[]): View =>
  viewOf(
    speech,
    speech.line('recommend-batches', { count: batches.length }),
    { type: 'note', text: speech.say('recommend-batch-how') },
    ...buttonsOf([
      ...batches.slice(0, 15).map(({ id, title }) => button(shortened(title, 45), token('batch', id))),
      button(speech.line('recommend-batch-new'), token('newbatch'), 'primary'),
    ]),
  );

/** Answers that belong together: before they are published for those who answer, afterwards for everybody. */
export function batchView(
  speech: Speech,
  token: Tokens,
  batch: Batch,
  items: readonly (NewsItem & { readonly kind: MoveKind | null })[],
  mayPublish: boolean,
): View {
  const shown = items.slice(0, 10);
  return viewOf(
    speech,
    shortened(batch.title, 200),
    {
      type: 'note',
      text: speech.say(batch.published ? 'recommend-batch-published' : 'recommend-batch-held', { count: items.length }),
    },
    ...shown.map(
      ({ one, text, kind }): Block => ({
        type: 'text',
        text: [
          { bold: shortened(titleOf(speech, one), 110) },
          `\n${kind ? speech.line(`recommend-move-${kind}`) : statusLine(speech, one)}`,
          ...(text === '' ? [] : [`\n${shortened(text, 120)}`]),
        ],
      }),
    ),
    ...buttonsOf([
      ...shown.map(({ one }) =>
        button(speech.line('recommend-see-number', { number: String(one.number) }), token('see', one.id)),
      ),
      ...(mayPublish && !batch.published && items.length > 0
        ? [button(speech.line('recommend-batch-publish'), token('publish', batch.id), 'primary')]
        : []),
      ...(mayPublish && !batch.published ? [button(speech.line('recommend-waiting-see'), token('waiting'))] : []),
    ]),
  );
}
