import { buttonsOf } from '../../core/blocks.ts';
import type { Speech } from '../../core/speech.ts';
import type { Tokens } from '../../core/token.ts';
import type { Block, Span, View } from '../../core/view.ts';
import { ballotText } from './ballottext.ts';
import { details } from './details.ts';
import { placesOf } from './figures.ts';
import { fitting, optionLabel } from './labels.ts';
import type { Ballot } from './methods/method.ts';
import { maySeeReasons, type Poll } from './model.ts';
import type { Seen } from './views.ts';

export type Voter = {
  readonly name: string;
  readonly ballot: Ballot;
  readonly reason: string;
  /** Theirs is the newer of two ballots, which they had cast with two accounts. */
  readonly linked: boolean;
};
/** A name on the list of an option, in order of arrival. */
export type Arrived = { readonly option: number; readonly name: string };

const most = 1600;

/** Who chose what; so many names as fit, and how many more there are. */
export function votersView(
  speech: Speech,
  token: Tokens,
  seen: Seen,
  found: readonly Voter[],
  arrived: readonly Arrived[],
): View {
  const { poll, voters } = seen;
  const listed =
    poll.method.kind === 'choice'
      ? { text: byOption(speech, poll, found, arrived), count: found.length }
      : byVoter(speech, seen, found);
  const more = voters - listed.count;
  return {
    title: speech.line('polls-voters', { title: optionLabel(poll.title, 120) }),
    locale: speech.locale,
    blocks: [
      ...(listed.text.length > 0 ? [{ type: 'text', text: listed.text } as const] : []),
      ...(poll.method.kind === 'choice' ? reasonsBlock(speech, seen, found) : []),
      ...linkedNote(speech, found),
      ...(more > 0 ? [{ type: 'note', text: speech.say('polls-voters-more', { count: more }) } as const] : []),
      ...buttonsOf([details(speech, token, poll)]),
    ],
  };
}

function linkedNote(speech: Speech, found: readonly Voter[]): Block[] {
  const names = found.filter(({ linked }) => linked).map(({ name }) => optionLabel(name, 40));
  if (names.length === 0) return [];
  return [{ type: 'note', text: speech.say('polls-voters-linked', { names: namesText(speech, names, 300) }) }];
}

function byOption(speech: Speech, poll: Poll, found: readonly Voter[], arrived: readonly Arrived[]): Span[] {
  const room = Math.floor(most / poll.options.length);
  return poll.options.flatMap((label, option) => {
    const names = namesFor(speech, poll, option, found, arrived);
    return [...(option > 0 ? ['\n'] : []), { bold: optionLabel(label, 60) }, ` ${namesText(speech, names, room)}`];
  });
}

/** Those who wait are marked as such. */
function namesFor(
  speech: Speech,
  poll: Poll,
  option: number,
  found: readonly Voter[],
  arrived: readonly Arrived[],
): string[] {
  if (poll.method.name !== 'sign-up')
    return found
      .filter(({ ballot }) => ballot.kind === 'choice' && ballot.chosen.includes(option))
      .map(({ name }) => optionLabel(name, 40));
  const places = placesOf(poll, option);
  return arrived
    .filter(one => one.option === option)
    .map(({ name }, index) =>
      places !== null && index >= places
        ? speech.line('polls-name-waiting', { name: optionLabel(name, 40), turn: index + 1 - places })
        : optionLabel(name, 40),
    );
}

const mostReasons = 1000;

/** Why people chose so, for whoever they told. */
function reasonsBlock(speech: Speech, { poll, reader }: Seen, found: readonly Voter[]): Block[] {
  const given = maySeeReasons(poll, reader) ? found.filter(({ reason }) => reason !== '') : [];
  if (given.length === 0) return [];
  const lines = given.map(
    ({ name, ballot, reason }) =>
      `${optionLabel(name, 40)} (${optionLabel(ballotText(speech, poll, ballot), 60)}) — ${optionLabel(reason, 300)}`,
  );
  const { shown, more } = fitting(lines, mostReasons);
  const rest = more > 0 ? [speech.line('polls-voters-more', { count: more })] : [];
  return [{ type: 'text', text: [...shown, ...rest].join('\n') }];
}

function namesText(speech: Speech, names: readonly string[], room: number): string {
  if (names.length === 0) return '–';
  let length = 0;
  const fitting = names.findIndex(name => {
    length += name.length + 2;
    return length > room;
  });
  if (fitting < 0) return names.join(', ');
  return speech.line('polls-names-more', { names: names.slice(0, fitting).join(', '), count: names.length - fitting });
}

/** A line for each, with the reason of an objection for whom it is meant. */
function byVoter(
  speech: Speech,
  { poll, reader }: Seen,
  found: readonly Voter[],
): { readonly text: Span[]; readonly count: number } {
  const text: Span[] = [];
  let length = 0;
  let count = 0;
  for (const { name, ballot, reason } of found) {
    const shown = optionLabel(name, 40);
    const why = maySeeReasons(poll, reader) && reason !== '' ? ` — ${optionLabel(reason, 500)}` : '';
    const line = ` ${optionLabel(ballotText(speech, poll, ballot), 200)}${why}`;
    length += shown.length + line.length + 1;
    if (length > most) break;
    text.push(...(count > 0 ? ['\n'] : []), { bold: shown }, line);
    count += 1;
  }
  return { text, count };
}
