import { button } from '../../core/blocks.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import type { Block, View } from '../../core/view.ts';
import { ballotText } from './ballottext.ts';
import { mayGiveReason } from './care/stances.ts';
import { choiceBounds, choicePanel } from './casting/choice.ts';
import { levelsText } from './casting/levels.ts';
import { orderText } from './casting/ranking.ts';
import { details } from './details.ts';
import { optionLabel } from './labels.ts';
import type { Ballot } from './methods/method.ts';
import { ranksNothing } from './methods/ranking.ts';
import { isOpen, maySeeVoters, type Poll } from './model.ts';
import { isWaiting, turnsText } from './seats.ts';
import { isPicked, isSecret } from './secret/model.ts';
import { aboutSecrecy, recordedSecretly, votedBlock } from './secret/views.ts';
import {
  answersInOneTap,
  chosenOf,
  conditionsBlock,
  endBlock,
  isOneProposal,
  mostInTitle,
  optionsBlock,
  outcomeButton,
  type Seen,
  standing,
} from './views.ts';

// What one person sees of a poll: their own ballot, and what was recorded.

/** One person's own view: what they chose, what they may still do, and what the organiser may. `soFar` is a choice that is no ballot yet. */
export function ballotView(speech: Speech, token: Tokens, seen: Seen, soFar?: readonly number[]): View {
  const { poll, now, mine } = seen;
  const open = isOpen(poll, now);
  const panel =
    open && poll.method.kind === 'choice' && !isPicked(poll)
      ? choicePanel(speech, token, poll, soFar ?? chosenOf(mine))
      : [];
  return {
    title: poll.title,
    locale: speech.locale,
    blocks: [
      ...endBlock(speech, seen),
      ...votedBlock(speech, seen),
      ...(open ? conditionsBlock(speech, poll) : []),
      ...(mine
        ? [
            {
              type: 'text',
              text: speech.say(open ? 'polls-you-chose-open' : 'polls-you-chose', {
                options: chosenText(speech, poll, mine),
              }),
            } as const,
          ]
        : []),
      ...(open && soFar
        ? [
            {
              type: 'text',
              text: speech.say('polls-ballot-too-few', { min: choiceBounds(poll).min, chosen: soFar.length }),
            } as const,
          ]
        : []),
      ...panel,
      ...(seen.outcome && (panel.length === 0 || seen.outcome.ballots.cast > 0n) ? [optionsBlock(speech, seen)] : []),
      ...turnsBlock(speech, seen),
      { type: 'note', text: standing(speech, seen) },
      ...panelButtons(speech, token, seen),
    ],
  };
}

function panelButtons(speech: Speech, token: Tokens, { poll, now, voted, reader, outcome, voters }: Seen): Block[] {
  const apart = isOpen(poll, now) && (poll.method.kind !== 'choice' || isPicked(poll));
  const casting = isOneProposal(poll)
    ? answersInOneTap(speech, token, poll, 'submit')
    : [button(speech.line(voted ? 'polls-change-vote' : 'polls-vote'), token('cast', poll.id), 'primary')];
  const buttons = [
    ...(apart ? casting : []),
    ...(isSecret(poll) ? [aboutSecrecy(speech, token, poll)] : []),
    ...(outcome && outcome.ballots.cast > 0n ? [button(speech.line('polls-picture'), token('picture', poll.id))] : []),
    ...(outcome && maySeeVoters(poll, reader) ? [button(speech.line('polls-who'), token('voters', poll.id))] : []),
    ...(isOpen(poll, now) && poll.mayAdd && voters === 0
      ? [button(speech.line('polls-add'), token('add', poll.id))]
      : []),
    ...outcomeButton(speech, token, poll),
    ...(reader === poll.organiser ? [button(speech.line('polls-manage'), token('manage', poll.id))] : []),
    ...(isOpen(poll, now) && reader === poll.organiser
      ? [button(speech.line('polls-close'), token('ending', poll.id), 'danger')]
      : []),
  ];
  return buttons.length > 0 ? [{ type: 'buttons', buttons }] : [];
}

/** What somebody voted; of a long ballot, the best of it. */
const chosenText = (speech: Speech, poll: Poll, ballot: Ballot): string =>
  optionLabel(ballotText(speech, poll, ballot), mostOfABallot);
const mostOfABallot = 240;

type Voted = Pick<Seen, 'poll' | 'now' | 'mine' | 'outcome' | 'turns'>;

/** The acknowledgement of a vote; its title alone says what was recorded and until when it can be changed. Below it the question: a vote from the home or typed in private stands beside none. */
export function recordedView(speech: Speech, token: Tokens, seen: Voted): View {
  const view = votedView(speech, token, seen);
  return { ...view, blocks: [{ type: 'note', text: seen.poll.title }, ...view.blocks] };
}

function votedView(speech: Speech, token: Tokens, seen: Voted): View {
  const { poll, now, mine } = seen;
  if (isSecret(poll)) return recordedSecretly(speech, token, seen);
  if (poll.method.name === 'sign-up') return signedUpView(speech, token, seen);
  const whole = mine ? chosenText(speech, poll, mine) : '';
  const args = { options: optionLabel(whole, mostInTitle) };
  const title =
    poll.closesAt && isOpen(poll, now)
      ? speech.line('polls-recorded-until', { ...args, when: speech.when(poll.closesAt, 'datetime') })
      : speech.line('polls-recorded', args);
  const tally = poll.results === 'after_my_vote' && seen.outcome ? [optionsBlock(speech, seen)] : [];
  return {
    title,
    locale: speech.locale,
    blocks: [
      ...(whole.length > mostInTitle ? recordedText(speech, poll, mine) : []),
      ...tally,
      {
        type: 'buttons',
        buttons: [
          details(speech, token, poll),
          ...(mine && mayGiveReason(poll) ? [button(speech.line('polls-add-reason'), token('why', poll.id))] : []),
        ],
      },
    ],
  };
}

const turnsBlock = (speech: Speech, { poll, turns }: Pick<Seen, 'poll' | 'turns'>): Block[] =>
  turns.length > 0 ? [{ type: 'text', text: turnsText(speech, poll, turns) }] : [];

/** The whole of a ballot that is more than a choice, where the title has no room for it. */
function recordedText(speech: Speech, poll: Poll, mine: Ballot | null): Block[] {
  if (mine?.kind === 'ranking' && !ranksNothing(mine)) return [{ type: 'text', text: orderText(poll, mine) }];
  return mine?.kind === 'levels' ? [{ type: 'text', text: levelsText(speech, poll, mine) }] : [];
}

/** On a list, on a waiting list, or on none. */
function signedUpView(
  speech: Speech,
  token: Tokens,
  { poll, mine, turns }: Pick<Seen, 'poll' | 'mine' | 'turns'>,
): View {
  const options = optionLabel(mine ? chosenText(speech, poll, mine) : '', mostInTitle);
  const waits = speech.line('polls-signed-waiting', { options });
  const signed = isWaiting(poll, turns) ? waits : speech.line('polls-signed-up', { options });
  return {
    title: chosenOf(mine).length === 0 ? speech.line('polls-signed-off') : signed,
    locale: speech.locale,
    blocks: [...turnsBlock(speech, { poll, turns }), { type: 'buttons', buttons: [details(speech, token, poll)] }],
  };
}
