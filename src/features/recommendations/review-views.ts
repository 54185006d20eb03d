import { button, buttonsOf, viewOf } from '../../core/blocks.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import type { View } from '../../core/view.ts';
import type { Named, Recommendation } from './model.ts';

/** Where a draft stands with its group: not asked yet, being asked, agreed on, or not. */
export type Reviewed = { readonly one: Recommendation; readonly review: 'none' | 'open' | 'stands' | 'not' };

/** In several groups: whose drafts? */
export const groupsView = (speech: Speech, token: Tokens, groups: readonly Named[]): View =>
  viewOf(
    speech,
    speech.line('recommend-groups'),
    ...buttonsOf(groups.slice(0, 20).map(({ id, name }) => button(shortened(name, 50), token('drafts', id)))),
  );

export type DraftsSeen = {
  readonly group: string;
  readonly name: string;
  readonly drafts: readonly Reviewed[];
  readonly animates: boolean;
};

/** The drafts of a group, and what it thinks of them. */
export function draftsView(speech: Speech, token: Tokens, { group, name, drafts, animates }: DraftsSeen): View {
  const agreed = drafts.filter(({ review }) => review === 'stands').length;
  const unasked = drafts.filter(({ review }) => review === 'none' || review === 'not').length;
  return viewOf(
    speech,
    speech.line('recommend-drafts', { group: shortened(name, 60), count: drafts.length }),
    ...(drafts.length === 0
      ? []
      : [
          {
            type: 'text',
            text: drafts
              .slice(0, 20)
              .map(
                ({ one, review }) =>
                  `${one.number}. ${shortened(one.title || '–', 90)} – ${speech.line(`recommend-draft-${review}`)}`,
              )
              .join('\n'),
          } as const,
        ]),
    ...buttonsOf([
      ...(animates && agreed > 0
        ? [button(speech.line('recommend-hand-over', { count: agreed }), token('handover', group), 'primary')]
        : []),
      ...(animates && unasked > 0
        ? [
            button(
              speech.line('recommend-review', { count: unasked }),
              token('review', group),
              agreed > 0 ? 'plain' : 'primary',
            ),
          ]
        : []),
      ...drafts
        .slice(0, 14)
        .map(({ one }) => button(shortened(`${one.number}. ${one.title || '–'}`, 45), token('see', one.id))),
      button(speech.line('recommend-form'), token('new')),
    ]),
  );
}
