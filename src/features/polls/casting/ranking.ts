import { isRefusal } from '../../../core/feature.ts';
import type { Speech } from '../../../core/speech.ts';
import type { Tokens } from '../../../core/token.ts';
import type { Block, Button, Span } from '../../../core/view.ts';
import { details } from '../details.ts';
import { optionLabel, selectable } from '../labels.ts';
import type { Ranking } from '../methods/method.ts';
import { groupsByRank, ranksNothing } from '../methods/ranking.ts';
import type { Poll } from '../model.ts';
import { argumentOf, type Casting, freshCasting, recording, towards } from './state.ts';

/** More than these would leave no room for the other buttons of a view; then they stand in a select. */
const mostButtons = 14;

/** Tap in order: what is ranked so far, and whatever is left to take the next rank. */
export function rankingPanel(speech: Speech, token: Tokens, poll: Poll, casting: Casting<Ranking>): Block[] {
  const { ballot } = casting;
  const left = poll.shown.filter(option => ballot.ranks[option] === 0);
  return [
    ...(ranksNothing(ballot) ? [] : [{ type: 'text', text: orderText(poll, ballot) } as const]),
    ...(left.length > 0 ? picking(speech, token, poll, casting, left) : []),
    { type: 'buttons', buttons: controls(speech, token, poll, casting, left.length) },
  ];
}

function picking(
  speech: Speech,
  token: Tokens,
  poll: Poll,
  casting: Casting<Ranking>,
  left: readonly number[],
): Block[] {
  const rank = nextRank(casting);
  const prompt = speech.line(casting.step === 1 ? 'polls-cast-rank-same' : 'polls-cast-rank', { rank });
  if (left.length > mostButtons)
    return [
      {
        type: 'choice',
        label: prompt,
        token: token('cast', poll.id, argumentOf(poll, casting)),
        options: selectable(poll.options, left),
        chosen: [],
        min: 1,
        max: 1,
      },
    ];
  return [
    { type: 'text', text: [{ bold: prompt }] },
    {
      type: 'buttons',
      buttons: left.map(option =>
        towards(token, poll, optionLabel(poll.options[option] ?? ''), ranked(casting, option)),
      ),
    },
  ];
}

function controls(speech: Speech, token: Tokens, poll: Poll, casting: Casting<Ranking>, left: number): Button[] {
  const { ballot, step } = casting;
  const begun = !ranksNothing(ballot);
  const mayShare = poll.method.name !== 'stv-scottish';
  const sharing =
    step === 1
      ? towards(token, poll, speech.line('polls-cast-next-rank'), { ...casting, step: 0 })
      : towards(token, poll, speech.line('polls-cast-same-rank'), { ...casting, step: 1 });
  return [
    ...(isRefusal(poll.method.validate(ballot, poll.question))
      ? []
      : [recording(token, poll, speech.line(begun ? 'polls-cast-record' : 'polls-cast-blank'), ballot)]),
    ...(begun && left > 0 && mayShare ? [sharing] : []),
    ...(begun
      ? [
          towards(token, poll, speech.line('polls-cast-undo'), withoutLast(casting)),
          towards(token, poll, speech.line('polls-cast-afresh'), freshCasting(poll)),
        ]
      : []),
    details(speech, token, poll),
  ];
}

const lowest = ({ ranks }: Ranking) => Math.max(0, ...ranks);
const nextRank = ({ ballot, step }: Casting<Ranking>) => Math.max(1, lowest(ballot) + 1 - step);

/** The next state when that option is picked; one that has a rank already keeps it. */
export function ranked(casting: Casting<Ranking>, option: number): Casting<Ranking> {
  const rank = nextRank(casting);
  const ranks = casting.ballot.ranks.map((given, at) => (at === option && given === 0 ? rank : given));
  return { ...casting, ballot: { kind: 'ranking', ranks }, step: 0 };
}

/** Without its lowest rank, and all options that share it. */
function withoutLast({ ballot }: Casting<Ranking>): Casting<Ranking> {
  const last = lowest(ballot);
  return {
    ballot: { kind: 'ranking', ranks: ballot.ranks.map(rank => (rank === last ? 0 : rank)) },
    step: 0,
    amending: false,
  };
}

/** "1. Monday = Tuesday", a line a rank. */
export const orderText = (poll: Poll, { ranks }: Ranking): Span[] =>
  groupsByRank(ranks).flatMap((group, at) => [
    { bold: `${at > 0 ? '\n' : ''}${at + 1}.` },
    ` ${group.map(option => poll.options[option] ?? '').join(' = ')}`,
  ]);
