import { button, buttonsOf, viewOf } from '../../core/blocks.ts';
import type { Speech } from '../../core/speech.ts';
import type { Instant } from '../../core/time.ts';
import type { Tokens } from '../../core/token.ts';
import { type Block, type Button, joinedText, type TallyRow, type Text, type View } from '../../core/view.ts';
import { phaseOf } from './care/care.ts';
import { cancelledText, levelText } from './care/words.ts';
import { choiceBounds } from './casting/choice.ts';
import { conditionText, quorumNeeded } from './decision/conditions.ts';
import type { Decision } from './decision/decide.ts';
import { details } from './details.ts';
import { figureOf } from './figures.ts';
import { optionLabel } from './labels.ts';
import { levelWord } from './levelwords.ts';
import { stances } from './methods/consent.ts';
import type { Ballot, Outcome } from './methods/method.ts';
import { isOpen, type Poll, showsResults } from './model.ts';
import { ruleText } from './rules.ts';
import type { Turn } from './seats.ts';
import { isSecret } from './secret/model.ts';
import { aboutSecrecy, turnoutOf, unopenedText } from './secret/views.ts';
import { verdictText } from './verdict.ts';

/** What every view of a poll is drawn from. `outcome` is absent where this reader may not see it; `mine` is null for everyone together. */
export type Seen = {
  readonly poll: Poll;
  readonly now: Instant;
  readonly voters: number;
  /** Who may vote, in the reader's words; empty for everyone in its places. */
  readonly electorate: string;
  /** For which group it is asked; empty for none. */
  readonly group: string;
  readonly outcome: Outcome | undefined;
  /** What the poll's rules make of the count; absent where the count is. */
  readonly decision: Decision | undefined;
  readonly mine: Ballot | null;
  readonly voted: boolean;
  /** On which lists of a sign-up this reader is. */
  readonly turns: readonly Turn[];
  readonly reader: string | undefined;
};

/** The post in a place: the question, how it stands, and the options to press. */
export function pollView(speech: Speech, token: Tokens, seen: Seen): View {
  const { poll, now } = seen;
  const buttons = isOpen(poll, now)
    ? postButtons(speech, token, poll)
    : [details(speech, token, poll), ...outcomeButton(speech, token, poll)];
  return {
    title: poll.title,
    locale: speech.locale,
    blocks: [...postBlocks(speech, seen, buttons), { type: 'buttons', buttons }],
  };
}

/** The post above its buttons. Without figures a list of the options would say no more than buttons that say each of them whole. */
export function postBlocks(speech: Speech, seen: Seen, buttons: readonly Button[] = []): Block[] {
  const { poll, now } = seen;
  const said = poll.options.every((option, n) => buttons[n]?.label === option && option.length <= mostOnAPhone);
  return [
    ...(poll.description ? [{ type: 'text', text: poll.description } as const] : []),
    ...endBlock(speech, seen),
    ...(isOpen(poll, now) ? conditionsBlock(speech, poll) : []),
    ...(seen.outcome || !said ? [optionsBlock(speech, seen)] : []),
    { type: 'note', text: standing(speech, seen) },
  ];
}

/** Of a button, in letters, before the narrowest phone cuts it. */
const mostOnAPhone = 28;

/** What was decided, once it is over; why nothing was, where it was cancelled. */
export function endBlock(speech: Speech, seen: Seen): Block[] {
  const { poll, now } = seen;
  const phase = phaseOf(poll, now);
  if (phase === 'cancelled') return [{ type: 'text', text: cancelledText(speech, poll) }];
  return phase === 'closed' ? [{ type: 'text', text: endText(speech, seen) }] : [];
}

/** Under which rules the result will stand, for polls that have any. */
export function conditionsBlock(speech: Speech, poll: Poll): Block[] {
  const text = conditionText(speech, poll);
  return text === '' ? [] : [{ type: 'text', text }];
}

function postButtons(speech: Speech, token: Tokens, poll: Poll): Button[] {
  if (!isOneTap(poll) || poll.shuffled || poll.mayAdd)
    return [
      button(speech.line('polls-vote'), token('cast', poll.id), 'primary'),
      ...(poll.mayAdd ? [button(speech.line('polls-add'), token('add', poll.id))] : []),
      details(speech, token, poll),
      ...(isSecret(poll) ? [aboutSecrecy(speech, token, poll)] : []),
    ];
  const options = answersInOneTap(speech, token, poll);
  const more = [...(isSecret(poll) ? [aboutSecrecy(speech, token, poll)] : []), details(speech, token, poll)];
  // Twenty at most; what a secret poll promises comes before the details, which lead there too.
  return [...options, ...more].slice(0, 20);
}

export const outcomeButton = (speech: Speech, token: Tokens, { id, statement }: Poll): Button[] =>
  statement === '' ? [] : [button(speech.line('polls-state-read'), token('statement', id))];

/** A button for each ballot of a poll where one word is a whole one: an option, or a stance on the only proposal; none for other polls. */
export function answersInOneTap(speech: Speech, token: Tokens, poll: Poll, verb = 'vote'): Button[] {
  const answer = (label: string, ballot: Ballot) =>
    button(label, token(verb, poll.id, poll.method.encode(ballot, poll.question)));
  if (isOneProposal(poll))
    return stances
      .map((_, level) => answer(levelWord(speech, poll, level), { kind: 'levels', levels: [level] }))
      .reverse();
  return isOneTap(poll)
    ? poll.shown.map(index => answer(optionLabel(poll.options[index] ?? ''), { kind: 'choice', chosen: [index] }))
    : [];
}

/** Whether a tap is a whole ballot, so that the post itself can take it. */
const isOneTap = (poll: Poll): boolean =>
  isOneProposal(poll) || (poll.method.kind === 'choice' && choiceBounds(poll).max === 1);

export const isOneProposal = ({ method, options }: Poll): boolean => method.name === 'consent' && options.length === 1;

export function optionsBlock(speech: Speech, { poll, outcome, mine }: Pick<Seen, 'poll' | 'outcome' | 'mine'>): Block {
  const chosen = chosenOf(mine);
  const rows = poll.options.map(
    (label, index): TallyRow => ({
      label,
      ...(outcome ? figureOf(speech, poll, outcome, index) : { share: 0, figure: '' }),
      mine: chosen.includes(index),
    }),
  );
  return { type: 'tally', rows };
}

export const chosenOf = (ballot: Ballot | null): readonly number[] => (ballot?.kind === 'choice' ? ballot.chosen : []);

/** Who may see what, how many have voted, until when: what everyone should know before voting. */
export function standing(speech: Speech, seen: Seen): Text {
  const { poll, now, voters, electorate, group } = seen;
  const turnout = turnoutOf(speech, seen);
  const parts: Text[] = [
    speech.say('polls-number', { number: String(poll.number) }),
    ...(group === '' ? [] : [speech.say('polls-group', { group: optionLabel(group, 60) })]),
    ...(poll.method.name === 'single' ? [] : [ruleText(speech, poll)]),
    ...levelText(speech, poll),
    speech.say(`polls-secrecy-${poll.secrecy}`),
    ...(turnout === '' ? [] : [turnout]),
  ];
  if (isOpen(poll, now)) {
    if (poll.mayAdd && voters === 0) parts.push(speech.say('polls-adding'));
    if (!showsResults(poll, now, false)) parts.push(speech.say(`polls-results-${poll.results.replaceAll('_', '-')}`));
    parts.push(
      poll.closesAt
        ? speech.say('polls-closes', { when: speech.when(poll.closesAt, 'datetime') })
        : speech.say('polls-no-end'),
    );
    parts.push(
      electorate === ''
        ? speech.say('polls-anyone')
        : speech.say('polls-for', { electorate: optionLabel(electorate, 200) }),
    );
  } else if (poll.cancelledAt)
    parts.push(speech.say('polls-was-cancelled', { when: speech.when(poll.cancelledAt, 'datetime') }));
  else if (poll.closesAt) parts.push(speech.say('polls-closed', { when: speech.when(poll.closesAt, 'datetime') }));
  return joinedText(parts, ' · ');
}

/** How it ended: the verdict, or why there is none. */
const endText = (speech: Speech, { poll, now, decision }: Seen): Text =>
  unopenedText(speech, poll, now) ?? verdictText(speech, poll, decision);

/** Said once beside every post when the poll is over. */
export function verdictView(speech: Speech, token: Tokens, seen: Seen): View {
  const { poll } = seen;
  return {
    title: speech.line('polls-over', { title: optionLabel(poll.title, 150) }),
    locale: speech.locale,
    blocks: [
      { type: 'text', text: endText(speech, seen) },
      optionsBlock(speech, seen),
      { type: 'note', text: standing(speech, seen) },
      { type: 'buttons', buttons: [details(speech, token, poll)] },
    ],
  };
}

/** Said beside every post of a poll that opens once more. */
export function againView(speech: Speech, token: Tokens, { poll }: Seen): View {
  const { quorum } = poll.rules;
  return {
    title: speech.line('polls-again', { title: optionLabel(poll.title, 150) }),
    locale: speech.locale,
    blocks: [
      {
        type: 'text',
        text: speech.say('polls-again-text', {
          needed: quorum ? quorumNeeded(speech, quorum) : '',
          when: poll.closesAt ? speech.when(poll.closesAt, 'datetime') : '',
        }),
      },
      ...conditionsBlock(speech, poll),
      { type: 'buttons', buttons: [details(speech, token, poll)] },
    ],
  };
}

/** Of an option or a question in a title, in letters. */
export const mostInTitle = 80;

/** To the organiser, when the poll is open. */
export function openedView(speech: Speech, token: Tokens, { poll }: Seen, places: readonly string[]): View {
  return {
    title: speech.line('polls-opened', {
      number: String(poll.number),
      places: speech.list(places.slice(0, 3).map(place => optionLabel(place))),
      more: Math.max(0, places.length - 3),
    }),
    locale: speech.locale,
    blocks: [
      {
        type: 'note',
        text: poll.closesAt
          ? speech.say('polls-opened-until', { when: speech.when(poll.closesAt, 'datetime') })
          : speech.say('polls-opened-no-end'),
      },
      {
        type: 'buttons',
        buttons: [
          details(speech, token, poll),
          button(speech.line('polls-manage'), token('manage', poll.id)),
          button(speech.line('polls-close'), token('ending', poll.id), 'danger'),
        ],
      },
    ],
  };
}

/** Before its organiser closes it, which nothing takes back. */
export const endingView = (speech: Speech, token: Tokens, { poll }: Pick<Seen, 'poll'>): View =>
  viewOf(
    speech,
    speech.line('polls-ending', { title: optionLabel(poll.title, mostInTitle) }),
    { type: 'text', text: speech.say('polls-ending-what') },
    buttonsOf([
      button(speech.line('polls-close'), token('close', poll.id), 'danger'),
      button(speech.line('polls-ending-not'), token('ballot', poll.id)),
    ]),
  );

/** Several open polls to choose among. */
export function listView(
  speech: Speech,
  token: Tokens,
  polls: readonly { readonly poll: Poll; readonly voted: boolean }[],
  title: string,
): View {
  const buttons = polls.map(({ poll, voted }) =>
    button(`${voted ? '✓ ' : ''}${poll.number}. ${optionLabel(poll.title)}`, token('ballot', poll.id)),
  );
  return {
    title,
    locale: speech.locale,
    blocks:
      buttons.length > 0 ? [{ type: 'buttons', buttons }] : [{ type: 'text', text: speech.say('polls-none-open') }],
  };
}

/** A typed answer fits several open polls: which one is meant? */
export function whichView(
  speech: Speech,
  token: Tokens,
  fitting: readonly { readonly poll: Poll; readonly content: string }[],
): View {
  const buttons = fitting.map(({ poll, content }) =>
    button(`${poll.number}. ${optionLabel(poll.title)}`, token('vote', poll.id, content)),
  );
  return { title: speech.line('polls-which'), locale: speech.locale, blocks: [{ type: 'buttons', buttons }] };
}
