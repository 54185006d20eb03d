import { button, buttonsOf, viewOf } from '../../core/blocks.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import type { Block, Span, View } from '../../core/view.ts';
import { dayOf } from './day.ts';
import { type Listed, type Listing, lastPage } from './list-store.ts';
import type { Recommendation } from './model.ts';
import { longDay, statusForThoseWhoAnswer, statusLine } from './status.ts';
import { nameOf, titleOf } from './views.ts';

export type ListSeen = Listed & {
  readonly listing: Listing;
  /** As the button says it: a theme's position, a cycle's id. */
  readonly of: string;
  /** Of the theme or cycle. */
  readonly name: string;
  readonly themes: readonly string[];
};

/** A page of recommendations, a line each, with the ways to other lists. */
export function listView(speech: Speech, token: Tokens, seen: ListSeen): View {
  const { found, total, listing, of, name, themes } = seen;
  const to = (by: string, page: number, what = '') =>
    token('list', '', [by, page, ...(what === '' ? [] : [what])].join('-'));
  const ways = (['new', 'top', 'mine'] as const).filter(by => by !== listing.by || listing.page > 0);
  return viewOf(
    speech,
    listing.by === 'theme' || listing.by === 'cycle'
      ? speech.line('recommend-list-of', { name: shortened(name, 60), count: total })
      : speech.line(`recommend-list-${listing.by}`, { count: total }),
    ...linesOf(speech, found, lineOf(speech)),
    ...buttonsOf([
      ...found.map(one => seeButton(token, one)),
      ...(listing.page > 0 ? [button(speech.line('recommend-list-back'), to(listing.by, listing.page - 1, of))] : []),
      ...(listing.page < lastPage(total)
        ? [button(speech.line('recommend-list-more'), to(listing.by, listing.page + 1, of))]
        : []),
      ...ways.map(by => button(speech.line(`recommend-list-go-${by}`), to(by, 0))),
      button(speech.line('recommend-form'), token('new'), 'primary'),
    ]),
    ...themeChoice(speech, token, themes, listing.by === 'theme' ? Number(of) : -1),
  );
}

/** A theme may have gone since its button was drawn. */
function themeChoice(speech: Speech, token: Tokens, themes: readonly string[], chosen: number): Block[] {
  const options = themes.slice(0, 25).map((theme, value) => ({ value, label: shortened(theme, 75), hint: '' }));
  const label = speech.line('recommend-field-theme');
  return options.length === 0
    ? []
    : [
        {
          type: 'choice',
          label,
          token: token('theme'),
          options,
          chosen: chosen in options ? [chosen] : [],
          min: 0,
          max: 1,
        },
      ];
}

/** Its line says what it is; the button is its number alone. */
const seeButton = (token: Tokens, { id, number }: Recommendation) => button(String(number), token('see', id));

const linesOf = (speech: Speech, found: readonly Recommendation[], say: (one: Recommendation) => string): Block[] =>
  found.length === 0
    ? []
    : [
        {
          type: 'text',
          text: found.flatMap((one, index): Span[] => [
            { bold: shortened(titleOf(speech, one), 140) },
            `\n${say(one)}${index < found.length - 1 ? '\n' : ''}`,
          ]),
        },
      ];

const lineOf =
  (speech: Speech) =>
  (one: Recommendation): string =>
    [
      statusLine(speech, one),
      ...(one.supporters > 0 ? [speech.line('recommend-supporters', { count: one.supporters })] : []),
    ].join(' · ');

/** What some words may mean. */
export const foundView = (speech: Speech, token: Tokens, found: readonly Recommendation[]): View =>
  viewOf(
    speech,
    speech.line('recommend-found'),
    ...linesOf(speech, found, lineOf(speech)),
    ...buttonsOf(found.map(one => seeButton(token, one))),
  );

/** What waits for an answer, longest first, for those who answer. */
export function waitingView(speech: Speech, token: Tokens, { found, total }: Listed, page: number): View {
  const unseen = found.filter(({ state }) => state.status === 'submitted').length;
  const at = (n: number) => token('waiting', '', String(n));
  return viewOf(
    speech,
    speech.line('recommend-waiting', { count: total }),
    ...linesOf(
      speech,
      found,
      one => `${statusForThoseWhoAnswer(speech, one)} · ${longDay(speech, dayOf(one.movedAt, speech.zone))}`,
    ),
    ...buttonsOf([
      ...found.map(one => seeButton(token, one)),
      ...(unseen > 0
        ? [button(speech.line('recommend-take', { count: unseen }), token('take', '', String(page)), 'primary')]
        : []),
      ...(page > 0 ? [button(speech.line('recommend-list-back'), at(page - 1))] : []),
      ...(page < lastPage(total) ? [button(speech.line('recommend-list-more'), at(page + 1))] : []),
    ]),
  );
}

/** Of several people of that name, whom? */
export const whoView = (
  speech: Speech,
  token: Tokens,
  id: string,
  as: string,
  people: readonly { readonly id: string; readonly name: string }[],
): View =>
  viewOf(
    speech,
    speech.line('recommend-who'),
    ...buttonsOf(
      people.map(one =>
        button(shortened(nameOf(speech, one.name), 50), token(as === 'own' ? 'own' : 'invite', id, one.id)),
      ),
    ),
  );
