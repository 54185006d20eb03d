import { button, buttonsOf, viewOf } from '../../core/blocks.ts';
import { capitalised } from '../../core/capitalised.ts';
import { shortened } from '../../core/shortened.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import type { Block, Button, Facts, View } from '../../core/view.ts';
import { languageName } from '../../i18n/languages.ts';
import { limits, type Mine, type Recommendation } from './model.ts';
import { statusLine } from './status.ts';

/** What a card is drawn from besides the recommendation. */
export type Around = {
  /** The newest answer or word on progress; null while there is none. */
  readonly last: string | null;
  readonly comments: number;
  readonly milestones: readonly Milestone[];
  /** What it was merged into. */
  readonly into: { readonly id: string; readonly number: number; readonly title: string } | null;
};
export type Milestone = { readonly title: string; readonly done: boolean };

export const goneView = (speech: Speech): View => viewOf(speech, speech.line('recommend-gone'));

/** The post in a place, which everybody reads. */
export function cardView(speech: Speech, token: Tokens, one: Recommendation, around: Around): View {
  return viewOf(
    speech,
    titleOf(speech, one),
    ...wordsOf(speech, one),
    factsOf(speech, one),
    ...lastOf(speech, around),
    { type: 'note', text: standing(speech, one, around) },
    ...translatedOf(speech, one),
    ...buttonsOf([
      ...supportButton(speech, token, one, around),
      button(speech.line('recommend-see'), token('see', one.id)),
    ]),
  );
}

/** What one member sees of it, with what they may do. `buttons` are those that only they have. */
export function oneView(
  speech: Speech,
  token: Tokens,
  one: Recommendation,
  around: Around,
  mine: Mine,
  buttons: readonly Button[],
): View {
  return viewOf(
    speech,
    titleOf(speech, one),
    ...wordsOf(speech, one),
    factsOf(speech, one),
    ...lastOf(speech, around),
    ...milestonesOf(around),
    { type: 'note', text: standing(speech, one, around) },
    ...translatedOf(speech, one),
    ...buttonsOf([
      ...(mine.invited
        ? [
            button(speech.line('recommend-co-accept'), token('coaccept', one.id), 'primary'),
            button(speech.line('recommend-co-decline'), token('codecline', one.id)),
          ]
        : []),
      ...(mine.supports
        ? [button(speech.line('recommend-unsupport'), token('unsupport', one.id))]
        : supportButton(speech, token, one, around)),
      mine.follows
        ? button(speech.line('recommend-unfollow'), token('unfollow', one.id))
        : button(speech.line('recommend-follow'), token('follow', one.id)),
      button(speech.line('recommend-history'), token('history', one.id)),
      button(speech.line('recommend-comments', { count: around.comments }), token('comments', one.id)),
      ...buttons,
    ]),
  );
}

export const titleOf = (speech: Speech, { number, title }: Pick<Recommendation, 'number' | 'title'>): string =>
  title === ''
    ? speech.line('recommend-erased', { number: String(number) })
    : shortened(speech.line('recommend-titled', { number: String(number), title }), 200);

function wordsOf(speech: Speech, { what, why }: Recommendation): Block[] {
  return [
    ...(what === '' ? [] : [{ type: 'text', text: shortened(what, limits.what) } as const]),
    ...(why === ''
      ? []
      : [{ type: 'text', text: [{ bold: speech.line('recommend-why') }, ` ${shortened(why, limits.why)}`] } as const]),
  ];
}

function factsOf(speech: Speech, one: Recommendation): Facts {
  const { theme, cycle, group, owner } = one;
  const fact = (label: string, value: string | undefined | null) =>
    value ? [{ label, value: shortened(value, 100) }] : [];
  return {
    type: 'facts',
    facts: [
      ...fact(speech.line('recommend-fact-status'), statusLine(speech, one)),
      ...fact(speech.line('recommend-fact-theme'), theme),
      ...fact(speech.line('recommend-fact-cycle'), cycle?.name),
      ...fact(speech.line('recommend-fact-by'), authorsText(speech, one)),
      ...fact(speech.line('recommend-fact-group'), group?.name),
      ...fact(speech.line('recommend-fact-owner'), owner && nameOf(speech, owner.name)),
    ],
  };
}

/** Whose words these are not. */
const translatedOf = (speech: Speech, { translations, locale }: Recommendation): Block[] =>
  translations[speech.locale]
    ? [{ type: 'note', text: speech.say('recommend-translated', { language: languageName(speech.locale, locale) }) }]
    : [];

/** Up to three names; who was forgotten has none. */
function authorsText(speech: Speech, { authors }: Recommendation): string {
  const names = authors.slice(0, 3).map(({ name }) => shortened(nameOf(speech, name), 28));
  return names.length === 0 ? '' : speech.list(names);
}

export const nameOf = (speech: Speech, name: string): string =>
  name === '' ? speech.line('recommend-former-member') : name;

export const mergedInto = (speech: Speech, into: Around['into']): Block[] =>
  into
    ? [
        {
          type: 'text',
          text: speech.say('recommend-merged-into', { number: String(into.number), title: shortened(into.title, 100) }),
        },
      ]
    : [];

const lastOf = (speech: Speech, { last, into }: Around): Block[] => [
  ...mergedInto(speech, into),
  ...(last
    ? [{ type: 'text', text: [{ bold: speech.line('recommend-answer') }, ` ${shortened(last, 300)}`] } as const]
    : []),
];

const milestonesOf = ({ milestones }: Around): Block[] =>
  milestones.length === 0
    ? []
    : [
        {
          type: 'text',
          text: milestones.map(({ title, done }) => `${done ? '☑' : '☐'} ${shortened(title, 50)}`).join('\n'),
        },
      ];

function standing(speech: Speech, one: Recommendation, { comments }: Around): string {
  return [
    capitalised(speech.line('recommend-supporters', { count: one.supporters })),
    ...(comments > 0 ? [speech.line('recommend-comments', { count: comments })] : []),
  ].join(' · ');
}

/** What is over takes no more support; what was merged hands it on. */
function supportButton(speech: Speech, token: Tokens, { id, state }: Recommendation, { into }: Around): Button[] {
  if (state.status === 'merged')
    return into
      ? [
          button(
            speech.line('recommend-support-other', { number: String(into.number) }),
            token('support', into.id),
            'primary',
          ),
        ]
      : [];
  return state.status === 'withdrawn' || state.status === 'draft'
    ? []
    : [button(speech.line('recommend-support'), token('support', id), 'primary')];
}

/** The acknowledgement of a filing. */
export function filedView(speech: Speech, token: Tokens, one: Recommendation): View {
  const { id, number, group, state } = one;
  const draft = state.status === 'draft';
  return viewOf(
    speech,
    draft
      ? speech.line('recommend-filed-draft', { number: String(number), group: shortened(group?.name ?? '', 60) })
      : speech.line('recommend-filed', { number: String(number) }),
    { type: 'text', text: shortened(one.title, 200) },
    { type: 'note', text: speech.say(draft ? 'recommend-filed-draft-next' : 'recommend-filed-next') },
    ...buttonsOf([button(speech.line('recommend-see'), token('see', id))]),
  );
}

/** "You support it", or no longer; its title alone says so. */
export const supportedView = (speech: Speech, token: Tokens, one: Recommendation, supports: boolean): View =>
  viewOf(
    speech,
    supports
      ? speech.line('recommend-supported', { number: String(one.number), count: one.supporters })
      : speech.line('recommend-unsupported', { number: String(one.number) }),
    { type: 'text', text: shortened(one.title, 200) },
    ...buttonsOf([
      supports
        ? button(speech.line('recommend-unsupport'), token('unsupport', one.id))
        : button(speech.line('recommend-support'), token('support', one.id)),
      button(speech.line('recommend-see'), token('see', one.id)),
    ]),
  );
