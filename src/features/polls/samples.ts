import type { Speech } from '../../core/speech.ts';
import { tokenOf } from '../../core/token.ts';
import type { View } from '../../core/view.ts';
import { careSamples } from './care/samples.ts';
import { castingSamples } from './casting/samples.ts';
import { exportFiles } from './export.ts';
import { exportView } from './export-view.ts';
import { linkedView } from './linked.ts';
import { methods } from './methods/index.ts';
import type { Ballot } from './methods/method.ts';
import { ballotView, recordedView } from './own-views.ts';
import { hostile, now, pollWith, seenOf } from './samplepolls.ts';
import { secretSamples } from './secret/samples.ts';
import * as views from './views.ts';
import { votersView } from './voters.ts';
import { limits } from './words.ts';

const token = (verb: string, id = '', argument = '') => tokenOf('polls', verb, id, argument);
const choice = (...chosen: number[]): Ballot => ({ kind: 'choice', chosen });

/** Every state of a poll that somebody may see, the plain ones and the widest ones. */
export function samples(speech: Speech): Readonly<Record<string, View>> {
  const days = ['Monday', 'Tuesday', 'Wednesday'];
  const open = seenOf(
    pollWith('single', days),
    [
      { ballot: choice(1), count: 12 },
      { ballot: choice(0), count: 8 },
    ],
    choice(1),
  );
  const hidden = {
    ...seenOf(pollWith('single', days, { results: 'after_closing', secrecy: 'named' }), []),
    outcome: undefined,
    voters: 20,
  };
  const several = seenOf(pollWith('multiple', days), [{ ballot: choice(0, 1), count: 3 }], choice(0, 1));
  const atLeastTwo = pollWith('multiple', days, {
    question: { options: days.length, settings: methods.multiple.settings.parse({ min: 2 }) },
  });
  const closed = seenOf(pollWith('single', days, { closesAt: now }), [
    { ballot: choice(1), count: 1812 },
    { ballot: choice(0), count: 392 },
  ]);
  const tie = seenOf(pollWith('single', days, { closesAt: now }), [
    { ballot: choice(1), count: 2 },
    { ballot: choice(0), count: 2 },
  ]);
  const empty = seenOf(pollWith('single', days, { closesAt: now }), []);
  const wide = Array.from({ length: 20 }, (_, index) => `${index + 1} ${'wide '.repeat(14)}`.trim().slice(0, 75));
  const widest = seenOf(
    pollWith('multiple', wide, {
      title: 'W'.repeat(200),
      description: 'd'.repeat(limits.all - 200 - wide.join('').length),
    }),
    [{ ballot: choice(...wide.keys()), count: 65_000 }],
    choice(...wide.keys()),
  );
  const odd = seenOf(
    pollWith('single', [hostile.slice(0, 100), '🍎', 'مرحبا بالعالم', '\u{1F468}‍\u{1F469}‍\u{1F467}'.repeat(12)], {
      title: hostile,
      description: hostile,
    }),
    [{ ballot: choice(0), count: 1 }],
  );
  const buttonsMost = seenOf(pollWith('single', wide), [], null);
  const voters = Array.from({ length: 400 }, (_, index) => ({
    name: `Member number ${index}`,
    ballot: choice(index % 20),
    reason: '',
    linked: index % 50 === 0,
  }));
  return {
    open: views.pollView(speech, token, { ...open, mine: null }),
    hidden: views.pollView(speech, token, hidden),
    'for some': views.pollView(speech, token, {
      ...open,
      mine: null,
      electorate: 'Ethics or Roof + Members on the list',
      group: 'Ethics',
    }),
    several: views.pollView(speech, token, { ...several, mine: null }),
    closed: views.pollView(speech, token, closed),
    'twenty options': views.pollView(speech, token, buttonsMost),
    widest: views.pollView(speech, token, { ...widest, electorate: 'W'.repeat(200), group: 'W'.repeat(60) }),
    hostile: views.pollView(speech, token, odd),
    verdict: views.verdictView(speech, token, closed),
    tie: views.verdictView(speech, token, tie),
    'no votes': views.verdictView(speech, token, empty),
    'widest verdict': views.verdictView(speech, token, { ...widest, now: now.add({ hours: 100 }) }),
    ballot: ballotView(speech, token, open),
    'ballot of several': ballotView(speech, token, several),
    'ballot begun': ballotView(speech, token, { ...several, poll: atLeastTwo, mine: null }, [0]),
    'widest ballot': ballotView(speech, token, widest),
    'hostile ballot': ballotView(speech, token, odd),
    recorded: recordedView(speech, token, open),
    'recorded without end': recordedView(speech, token, { ...open, poll: { ...open.poll, closesAt: null } }),
    'close?': views.endingView(speech, token, open),
    opened: views.openedView(speech, token, open, ['#agora', 'Le Panier commun', '#bruxelles', '#gent']),
    voters: votersView(speech, token, widest, voters, []),
    export: exportView(
      speech,
      token,
      open.poll,
      exportFiles(speech, open.poll, [{ ballot: choice(0), count: 3 }], undefined),
    ),
    ...consentSamples(speech),
    ...signUpSamples(speech),
    list: views.listView(speech, token, [open, several], speech.line('polls-list')),
    'nothing open': views.listView(speech, token, [], speech.line('polls-list')),
    ...castingSamples(speech, token),
    ...careSamples(speech, token),
    ...secretSamples(speech, token),
    'voted twice': linkedView(
      speech,
      token,
      Array.from({ length: 10 }, () => widest.poll),
    ),
    which: views.whichView(speech, token, [
      { poll: open.poll, content: '2' },
      { poll: several.poll, content: '2' },
    ]),
  };
}

function consentSamples(speech: Speech): Record<string, View> {
  const seen = seenOf(pollWith('consent', ['Buy the barn', 'Sell the van']), [], null);
  const objection: Ballot = { kind: 'levels', levels: [0, 3] };
  const voters = Array.from({ length: 30 }, (_, index) => ({
    name: `Member number ${index}`,
    ballot: objection,
    reason: index < 3 ? hostile.repeat(12) : '',
    linked: false,
  }));
  return { 'objections with their reasons': votersView(speech, token, { ...seen, voters: 30 }, voters, []) };
}

function signUpSamples(speech: Speech): Record<string, View> {
  const poll = pollWith('sign-up', ['Saturday', 'Sunday'], {}, { places: [2, null], max: null, blank: true });
  const seen = { ...seenOf(poll, [{ ballot: choice(0, 1), count: 3 }], choice(0, 1)), voters: 3 };
  const turns = [
    { option: 0, turn: 3 },
    { option: 1, turn: 3 },
  ];
  const arrived = ['An', 'Bea', 'Cas'].map(name => ({ option: 0, name }));
  return {
    'sign-up with a place': recordedView(speech, token, { ...seen, turns: [{ option: 1, turn: 3 }] }),
    'sign-up that waits': recordedView(speech, token, { ...seen, turns }),
    'sign-up left': recordedView(speech, token, { ...seen, mine: choice() }),
    'own sign-up': ballotView(speech, token, { ...seen, turns }),
    'sign-up by name': votersView(speech, token, seen, [], arrived),
  };
}
