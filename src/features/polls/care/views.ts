import { button } from '../../../core/blocks.ts';
import type { Speech } from '../../../core/speech.ts';
import type { Tokens } from '../../../core/token.ts';
import type { Block, Button, Text, View } from '../../../core/view.ts';
import { conditionText } from '../decision/conditions.ts';
import { earlyText } from '../decision/early.ts';
import { details } from '../details.ts';
import { optionLabel } from '../labels.ts';
import type { Poll } from '../model.ts';
import { turnoutOf, unopenedText } from '../secret/views.ts';
import { answersInOneTap, postBlocks, type Seen } from '../views.ts';
import { type Phase, phaseOf } from './care.ts';
import type { Corrections } from './store.ts';
import { cancelledText } from './words.ts';

const shortTitle = ({ title }: Poll) => optionLabel(title, 120);

/** Everything its organiser may do with a poll, in whatever phase it is; a draft as members will see it. */
export function manageView(
  speech: Speech,
  token: Tokens,
  seen: Seen,
  places: readonly string[],
  several: boolean,
): View {
  const { poll, now } = seen;
  const phase = phaseOf(poll, now);
  const prepared = phase === 'draft' || phase === 'scheduled';
  return {
    title: speech.line('polls-manage-title', { number: String(poll.number), title: shortTitle(poll) }),
    locale: speech.locale,
    blocks: [
      ...(prepared ? previewOf(speech, seen) : []),
      { type: 'note', text: stateText(speech, seen, phase, places) },
      ...earlyBlock(speech, seen),
      { type: 'buttons', buttons: deeds(speech, token, poll, phase, several) },
    ],
  };
}

/** The post that will stand in its places, as it will be when it opens, without its buttons. */
function previewOf(speech: Speech, seen: Seen): Block[] {
  const { poll } = seen;
  const opened = { ...seen, poll: { ...poll, draft: false }, now: poll.opensAt };
  const title: Block = { type: 'text', text: [{ bold: poll.title }] };
  return [title, ...postBlocks(speech, opened)];
}

function stateText(speech: Speech, seen: Seen, phase: Phase, places: readonly string[]): Text {
  const { poll, now } = seen;
  const turnout = turnoutOf(speech, seen);
  const where = speech.list(places.slice(0, 3).map(place => optionLabel(place)));
  switch (phase) {
    case 'draft':
      return speech.say('polls-manage-draft', { places: where });
    case 'scheduled':
      return speech.say('polls-manage-scheduled', { when: speech.when(poll.opensAt, 'datetime'), places: where });
    case 'open':
      return poll.closesAt
        ? speech.say('polls-manage-open-until', { turnout, when: speech.when(poll.closesAt, 'datetime') })
        : speech.say('polls-manage-open', { turnout });
    case 'closed':
      return unopenedText(speech, poll, now) ?? speech.say('polls-manage-closed', { turnout });
    case 'cancelled':
      return speech.say('polls-manage-cancelled');
  }
}

const earlyBlock = (speech: Speech, { poll, now, decision }: Seen): Block[] => {
  const early = phaseOf(poll, now) === 'open' && decision ? earlyText(speech, poll, decision) : '';
  return early === '' ? [] : [{ type: 'note', text: early }];
};

function deeds(speech: Speech, token: Tokens, poll: Poll, phase: Phase, several: boolean): Button[] {
  const verb = (label: string, name: string, style: Button['style'] = 'plain') =>
    button(label, token(name, poll.id), style);
  const template = verb(speech.line('polls-template'), 'template');
  const stop = poll.repeats === null ? [] : [verb(speech.line('polls-stop-repeating'), 'unrepeat')];
  switch (phase) {
    case 'draft':
    case 'scheduled':
      return [
        verb(speech.line(phase === 'draft' ? 'polls-open-prepared' : 'polls-open-now'), 'start', 'primary'),
        verb(speech.line('polls-change-prepared'), 'change'),
        ...stop,
        verb(speech.line('polls-discard'), 'discard', 'danger'),
      ];
    case 'open':
      return [
        details(speech, token, poll),
        verb(speech.line('polls-correct'), 'correct'),
        ...(several ? [verb(speech.line('languages-button'), 'translate')] : []),
        ...(poll.closesAt ? [verb(speech.line('polls-extend'), 'extend')] : []),
        template,
        ...stop,
        verb(speech.line('polls-close'), 'ending', 'danger'),
        verb(speech.line('polls-cancel'), 'cancel', 'danger'),
      ];
    case 'closed':
      return [
        verb(speech.line(poll.statement === '' ? 'polls-state' : 'polls-state-change'), 'state', 'primary'),
        details(speech, token, poll),
        verb(speech.line('polls-export-files'), 'export'),
        template,
        ...stop,
      ];
    case 'cancelled':
      return [template];
  }
}

const announced = (speech: Speech, token: Tokens, poll: Poll, title: string, text: Text): View => ({
  title,
  locale: speech.locale,
  blocks: [
    ...(text.length > 0 ? [{ type: 'text', text } as const] : []),
    { type: 'buttons', buttons: [details(speech, token, poll)] },
  ],
});

export const extendedView = (speech: Speech, token: Tokens, { poll }: Seen): View =>
  announced(
    speech,
    token,
    poll,
    speech.line('polls-extended', { title: shortTitle(poll) }),
    poll.closesAt ? speech.say('polls-extended-until', { when: speech.when(poll.closesAt, 'datetime') }) : '',
  );

export const cancelledView = (speech: Speech, token: Tokens, { poll }: Seen): View =>
  announced(
    speech,
    token,
    poll,
    speech.line('polls-cancelled', { title: shortTitle(poll) }),
    cancelledText(speech, poll),
  );

/** What the organiser says came of it. */
export function statementView(speech: Speech, token: Tokens, { poll }: Seen): View {
  const done = poll.followed === null ? '' : `${speech.line(`polls-followed-${poll.followed}`)}. `;
  const said = poll.statement === '' ? speech.line('polls-statement-none') : `${done}${poll.statement}`;
  return announced(speech, token, poll, speech.line('polls-statement', { title: shortTitle(poll) }), said);
}

/** "Mondy" is now "Monday": what was mended after the first ballot, in the words this reader has; where only others were mended, in those. */
export function correctionView(speech: Speech, token: Tokens, { poll }: Seen, { changes: all }: Corrections): View {
  const spoken = poll.translations[speech.locale] ? speech.locale : null;
  const mine = all.filter(({ locale }) => locale === spoken);
  const changes = mine.length > 0 ? mine : all;
  const room = Math.floor(2400 / changes.length / 2);
  const lines = changes.map(({ before, after }) =>
    speech.line('polls-corrected-words', { before: optionLabel(before, room), after: optionLabel(after, room) }),
  );
  const text = [...lines, speech.line('polls-corrected-stand')].join('\n');
  return announced(speech, token, poll, speech.line('polls-corrected', { title: shortTitle(poll) }), text);
}

/** So few options can be answered in the reminder itself. */
const answersAtHand = 5;

/** To a member who has not answered. */
export function reminderView(speech: Speech, token: Tokens, { poll }: Seen): View {
  const answers = poll.options.length <= answersAtHand && !poll.shuffled ? answersInOneTap(speech, token, poll) : [];
  const condition = conditionText(speech, poll);
  return {
    title: speech.line('polls-reminder', { title: shortTitle(poll) }),
    locale: speech.locale,
    blocks: [
      ...(poll.closesAt
        ? [
            {
              type: 'text',
              text: speech.say('polls-reminder-until', { when: speech.when(poll.closesAt, 'datetime') }),
            } as const,
          ]
        : []),
      ...(condition === '' ? [] : [{ type: 'note', text: condition } as const]),
      { type: 'buttons', buttons: [...answers, details(speech, token, poll)] },
    ],
  };
}

/** To the organiser: there is still something to say. */
export const accountView = (speech: Speech, token: Tokens, { poll }: Seen): View =>
  toOrganiser(
    speech,
    token,
    poll,
    speech.line('polls-account', { title: shortTitle(poll) }),
    speech.say('polls-account-why'),
  );

/** To the organiser, on the day they chose. */
export const reviewView = (speech: Speech, token: Tokens, { poll }: Seen): View =>
  toOrganiser(speech, token, poll, speech.line('polls-review', { title: shortTitle(poll) }), poll.statement);

const toOrganiser = (speech: Speech, token: Tokens, poll: Poll, title: string, text: Text): View => ({
  title,
  locale: speech.locale,
  blocks: [
    ...(text.length > 0 ? [{ type: 'text', text } as const] : []),
    {
      type: 'buttons',
      buttons: [
        button(
          speech.line(poll.statement === '' ? 'polls-state' : 'polls-state-change'),
          token('state', poll.id),
          'primary',
        ),
        details(speech, token, poll),
      ],
    },
  ],
});

export const discardedView = (speech: Speech): View => ({
  title: speech.line('polls-discarded'),
  locale: speech.locale,
  blocks: [],
});
