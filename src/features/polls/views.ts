import { floor } from '../../core/fraction.ts';
import type { Speech } from '../../core/speech.ts';
import type { Instant } from '../../core/time.ts';
import type { Token } from '../../core/token.ts';
import type { Block, Button, TallyRow, Text, View } from '../../core/view.ts';
import type { Ballot, Outcome } from './methods/method.ts';
import { isOpen, maySeeVoters, type Poll, showsResults } from './model.ts';

type Tokens = (verb: string, id?: string, argument?: string) => Token;
/** What every view of a poll is drawn from. `outcome` is absent where this reader may not see it; `mine` is null for everyone together. */
export type Seen = {
  readonly poll: Poll;
  readonly now: Instant;
  readonly voters: number;
  readonly outcome: Outcome | undefined;
  readonly mine: Ballot | null;
  readonly reader: string | undefined;
};

/** The post in a place: the question, how it stands, and the options to press. */
export function pollView(speech: Speech, token: Tokens, seen: Seen): View {
  const { poll, now } = seen;
  const open = isOpen(poll, now);
  return {
    title: poll.title,
    locale: speech.locale,
    blocks: [
      ...(poll.description ? [{ type: 'text', text: poll.description } as const] : []),
      ...(open ? [] : [{ type: 'text', text: verdictText(speech, poll, seen.outcome) } as const]),
      optionsBlock(speech, seen),
      { type: 'note', text: standing(speech, seen) },
      ...(open ? [{ type: 'buttons', buttons: postButtons(speech, token, poll) } as const] : []),
      ...(open ? [] : [{ type: 'buttons', buttons: [details(speech, token, poll)] } as const]),
    ],
  };
}

function postButtons(speech: Speech, token: Tokens, poll: Poll): Button[] {
  const options =
    poll.method.name === 'single'
      ? poll.options.map((label, index) =>
          button(optionLabel(label), token('vote', poll.id, encodeSingle(poll, index))),
        )
      : [button(speech.line('polls-vote'), token('ballot', poll.id), 'primary')];
  return [...options.slice(0, 19), ...(options.length < 20 ? [details(speech, token, poll)] : options.slice(19))];
}

const details = (speech: Speech, token: Tokens, poll: Poll) =>
  button(speech.line('polls-details'), token('ballot', poll.id));

const encodeSingle = (poll: Poll, index: number) =>
  poll.method.encode({ kind: 'choice', chosen: [index] }, poll.question);

const button = (label: string, token: Token, style: Button['style'] = 'plain'): Button => ({ label, token, style });

/** A long option is shortened on its button only; its whole text stands above. */
export const optionLabel = (label: string, most = 40): string => {
  const letters = [...new Intl.Segmenter().segment(label)].map(({ segment }) => segment);
  let short = '';
  for (const letter of letters) {
    if (short.length + letter.length >= most && short.length + letter.length < label.length) return `${short}…`;
    short += letter;
  }
  return short;
};

function optionsBlock(speech: Speech, { poll, outcome, mine }: Pick<Seen, 'poll' | 'outcome' | 'mine'>): Block {
  const chosen = chosenOf(mine);
  const rows = poll.options.map((label, index): TallyRow => {
    const votes = outcome ? votesOf(outcome, index) : undefined;
    const cast = outcome ? Number(outcome.ballots.cast) : 0;
    return {
      label,
      share: votes === undefined || cast === 0 ? 0 : votes / cast,
      figure:
        votes === undefined ? '' : speech.line('polls-votes', { count: votes, share: speech.percent(votes, cast) }),
      mine: chosen.includes(index),
    };
  });
  return { type: 'tally', rows };
}

const chosenOf = (ballot: Ballot | null): readonly number[] => (ballot?.kind === 'choice' ? ballot.chosen : []);

const votesOf = (outcome: Outcome, index: number): number => {
  const votes = outcome.figures[0]?.values[index];
  return votes ? Number(floor(votes)) : 0;
};

/** Who may see what, how many have voted, until when: what everyone should know before voting. */
function standing(speech: Speech, seen: Seen): Text {
  const { poll, now, voters } = seen;
  const parts: Text[] = [
    speech.say('polls-number', { number: String(poll.number) }),
    ...(poll.method.name === 'multiple' ? [choiceRule(speech, poll)] : []),
    speech.say(`polls-secrecy-${poll.secrecy}`),
    speech.say('polls-turnout', { count: voters }),
  ];
  if (isOpen(poll, now)) {
    if (!showsResults(poll, now, false)) parts.push(speech.say(`polls-results-${poll.results.replaceAll('_', '-')}`));
    parts.push(
      poll.closesAt
        ? speech.say('polls-closes', { when: speech.when(poll.closesAt, 'datetime') })
        : speech.say('polls-no-end'),
    );
    parts.push(speech.say('polls-anyone'));
  } else if (poll.closesAt) parts.push(speech.say('polls-closed', { when: speech.when(poll.closesAt, 'datetime') }));
  return joined(parts);
}

const joined = (parts: readonly Text[]): Text =>
  parts.flatMap((part, index) => [...(index > 0 ? [' · '] : []), ...(typeof part === 'string' ? [part] : part)]);

function choiceRule(speech: Speech, poll: Poll): Text {
  const { min, max } = choiceBounds(poll);
  return max >= poll.options.length && min <= 1
    ? speech.say('polls-choose-any')
    : speech.say('polls-choose', { min, max });
}

/** How many options one ballot may choose. */
export function choiceBounds(poll: Poll): { readonly min: number; readonly max: number } {
  if (poll.method.name === 'single') return { min: 1, max: 1 };
  const { min = 1, max } = poll.question.settings as { min?: number; max?: number | null };
  return { min, max: max ?? poll.options.length };
}

/** The verdict is a sentence with its denominator. */
export function verdictText(speech: Speech, poll: Poll, outcome: Outcome | undefined): Text {
  if (!outcome || outcome.ballots.cast === 0n) return speech.say('polls-verdict-none');
  const cast = Number(outcome.ballots.cast);
  const names = outcome.winners.map(index => optionLabel(poll.options[index] ?? '', 100));
  const votes = votesOf(outcome, outcome.winners[0] ?? 0);
  const args = { votes, cast, share: speech.percent(votes, cast), options: { bold: speech.list(names) } };
  return speech.say(outcome.tie ? 'polls-verdict-tie' : 'polls-verdict', args);
}

/** Said once beside every post when the poll is over. */
export function verdictView(speech: Speech, token: Tokens, seen: Seen): View {
  const { poll } = seen;
  return {
    title: speech.line('polls-over', { title: optionLabel(poll.title, 150) }),
    locale: speech.locale,
    blocks: [
      { type: 'text', text: verdictText(speech, poll, seen.outcome) },
      optionsBlock(speech, seen),
      { type: 'note', text: standing(speech, seen) },
      { type: 'buttons', buttons: [details(speech, token, poll)] },
    ],
  };
}

/** One person's own view: what they chose, what they may still do, and what the organiser may. `soFar` is a choice that is no ballot yet. */
export function ballotView(speech: Speech, token: Tokens, seen: Seen, soFar?: readonly number[]): View {
  const { poll, now, mine } = seen;
  const open = isOpen(poll, now);
  const { min, max } = choiceBounds(poll);
  const choice: Block = {
    type: 'choice',
    label: speech.line(max === 1 ? 'polls-choose-one' : 'polls-choose-some'),
    token: token('choose', poll.id),
    options: poll.options.map((label, value) => ({ value, label: optionLabel(label, 75), hint: '' })),
    chosen: soFar ?? chosenOf(mine),
    min,
    max,
  };
  return {
    title: poll.title,
    locale: speech.locale,
    blocks: [
      ...(open ? [] : [{ type: 'text', text: verdictText(speech, poll, seen.outcome) } as const]),
      ...(seen.outcome ? [optionsBlock(speech, seen)] : []),
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
        ? [{ type: 'text', text: speech.say('polls-ballot-too-few', { min, chosen: soFar.length }) } as const]
        : []),
      ...(open ? [choice] : []),
      { type: 'note', text: standing(speech, seen) },
      ...panelButtons(speech, token, seen),
    ],
  };
}

function panelButtons(speech: Speech, token: Tokens, { poll, now, reader, outcome }: Seen): Block[] {
  const buttons = [
    ...(outcome && maySeeVoters(poll, reader) ? [button(speech.line('polls-who'), token('voters', poll.id))] : []),
    ...(isOpen(poll, now) && reader === poll.organiser
      ? [button(speech.line('polls-close'), token('close', poll.id), 'danger')]
      : []),
  ];
  return buttons.length > 0 ? [{ type: 'buttons', buttons }] : [];
}

export const chosenText = (speech: Speech, poll: Poll, ballot: Ballot): string =>
  speech.list(chosenOf(ballot).map(index => poll.options[index] ?? ''));

/** The acknowledgement of a vote; its title alone says what was recorded and until when it can be changed. */
export function recordedView(
  speech: Speech,
  token: Tokens,
  seen: Pick<Seen, 'poll' | 'now' | 'mine' | 'outcome'>,
): View {
  const { poll, now, mine } = seen;
  const args = { options: optionLabel(mine ? chosenText(speech, poll, mine) : '', 80) };
  const title =
    poll.closesAt && isOpen(poll, now)
      ? speech.line('polls-recorded-until', { ...args, when: speech.when(poll.closesAt, 'datetime') })
      : speech.line('polls-recorded', args);
  const tally = poll.results === 'after_my_vote' && seen.outcome ? [optionsBlock(speech, seen)] : [];
  return {
    title,
    locale: speech.locale,
    blocks: [...tally, { type: 'buttons', buttons: [details(speech, token, poll)] }],
  };
}

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
          ? speech.say('polls-closes', { when: speech.when(poll.closesAt, 'datetime') })
          : speech.say('polls-opened-no-end'),
      },
      {
        type: 'buttons',
        buttons: [details(speech, token, poll), button(speech.line('polls-close'), token('close', poll.id), 'danger')],
      },
    ],
  };
}

export type Voter = { readonly name: string; readonly ballot: Ballot };
const namesLength = 2200;

/** Who chose what, by option; so many names as fit, and how many more there are. */
export function votersView(speech: Speech, token: Tokens, { poll, voters }: Seen, found: readonly Voter[]): View {
  const room = Math.floor(namesLength / poll.options.length);
  const facts = poll.options.map((label, index) => {
    const names = found
      .filter(({ ballot }) => chosenOf(ballot).includes(index))
      .map(({ name }) => optionLabel(name, 40));
    return [{ bold: optionLabel(label, 60) }, ` ${namesText(speech, names, room)}`];
  });
  return {
    title: speech.line('polls-voters', { title: optionLabel(poll.title, 120) }),
    locale: speech.locale,
    blocks: [
      { type: 'text', text: facts.flatMap((fact, index) => (index > 0 ? ['\n', ...fact] : fact)) },
      ...(voters > found.length
        ? [{ type: 'note', text: speech.say('polls-voters-more', { count: voters - found.length }) } as const]
        : []),
      { type: 'buttons', buttons: [details(speech, token, poll)] },
    ],
  };
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

/** Several open polls to choose among. */
export function listView(
  speech: Speech,
  token: Tokens,
  polls: readonly { readonly poll: Poll; readonly mine: Ballot | null }[],
  title: string,
): View {
  const buttons = polls.map(({ poll, mine }) =>
    button(`${mine ? '✓ ' : ''}${poll.number}. ${optionLabel(poll.title)}`, token('ballot', poll.id)),
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
