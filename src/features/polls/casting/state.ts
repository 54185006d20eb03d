import { isRefusal, type Refusal, refuse } from '../../../core/feature.ts';
import type { Tokens } from '../../../core/token.ts';
import type { Button } from '../../../core/view.ts';
import type { Ballot, Levels, Ranking } from '../methods/method.ts';
import type { Poll } from '../model.ts';

/**
 * Where somebody is in casting a ballot: what it says so far, and which step is asked now. All of it travels in every button,
 * so each button is a complete next state, a second tap on it changes nothing, and nobody keeps a ballot that is not cast.
 */
export type Casting<B extends Ballot = Ballot> = {
  readonly ballot: B;
  /** With levels, the option asked for, or their number for the summary; with ranks, 0 for a rank of its own and 1 for the same as the last. */
  readonly step: number;
  /** Whether one option is being changed, after which the summary comes back. */
  readonly amending: boolean;
};

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** One letter for the step, small while amending, and the ballot so far: 25 characters at most. */
export const argumentOf = (poll: Poll, { ballot, step, amending }: Casting): string => {
  const letter = letters[step] ?? '';
  return (amending ? letter.toLowerCase() : letter) + poll.method.encode(ballot, poll.question);
};

/** Reads what `argumentOf` wrote; without an argument, from the ballot cast before, or a new one. */
export function readCasting(poll: Poll, argument: string, mine: Ballot | null): Casting | Refusal {
  if (argument === '') return mine ? { ballot: mine, step: lastStep(poll), amending: false } : freshCasting(poll);
  const letter = argument.charAt(0);
  const step = letters.indexOf(letter.toUpperCase());
  const ballot = poll.method.decode(argument.slice(1), poll.question);
  if (isRefusal(ballot)) return ballot;
  if (step < 0 || step > mostSteps(poll)) return refuse('polls-ballot-unreadable');
  return { ballot, step, amending: letter !== letter.toUpperCase() };
}

export const freshCasting = (poll: Poll): Casting => ({ ballot: emptyBallot(poll), step: 0, amending: false });

/** The step that shows everything. */
const lastStep = (poll: Poll) => (poll.method.kind === 'levels' ? poll.options.length : 0);
const mostSteps = (poll: Poll) => (poll.method.kind === 'ranking' ? 1 : lastStep(poll));

export function emptyBallot({ method, options }: Poll): Ballot {
  switch (method.kind) {
    case 'choice':
      return { kind: 'choice', chosen: [] };
    case 'ranking':
      return { kind: 'ranking', ranks: options.map(() => 0) };
    case 'levels':
      return { kind: 'levels', levels: options.map(() => null) };
  }
}

export const isRanking = (casting: Casting): casting is Casting<Ranking> => casting.ballot.kind === 'ranking';
export const isLevels = (casting: Casting): casting is Casting<Levels> => casting.ballot.kind === 'levels';

/** A button to another state of the same panel. */
export const towards = (
  token: Tokens,
  poll: Poll,
  label: string,
  casting: Casting,
  style: Button['style'] = 'plain',
): Button => ({ label, token: token('cast', poll.id, argumentOf(poll, casting)), style });

/** The button that casts the ballot as it stands. */
export const recording = (token: Tokens, poll: Poll, label: string, ballot: Ballot): Button => ({
  label,
  token: token('submit', poll.id, poll.method.encode(ballot, poll.question)),
  style: 'primary',
});
